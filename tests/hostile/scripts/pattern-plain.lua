-- plain text
-- status: deadline
-- cap: 8M
(("a"):rep(1000000)):find(("a"):rep(500000) .. "b", 1, true)
