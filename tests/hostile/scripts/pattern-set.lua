-- a set as long as its subject
-- status: deadline
-- cap: 4M
(("a"):rep(200000)):find("[" .. ("b"):rep(200000) .. "]*c")
