-- ten million items, each of which is one step
-- status: ok|memory|deadline
-- cap: 64M
return (("a"):rep(20000000)):find(("a"):rep(10000000) .. "b+")
