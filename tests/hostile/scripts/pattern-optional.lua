-- optional ones
-- status: deadline
(("a"):rep(28)):find(("a?"):rep(28) .. ("a"):rep(28) .. "b")
