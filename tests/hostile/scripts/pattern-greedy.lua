-- greedy ones
-- status: deadline
(("a"):rep(10000)):match(("a*"):rep(20) .. "b")
