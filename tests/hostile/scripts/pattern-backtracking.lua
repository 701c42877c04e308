-- lazy items, one after the other
-- status: deadline
(("a"):rep(100000)):find(".-.-.-.-b")
