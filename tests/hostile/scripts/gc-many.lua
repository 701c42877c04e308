-- so much to sweep that it takes a while
-- status: ok
-- cap: 32M
-- timeout: 10000
kept = {}
for i = 1, 50000 do kept[i] = {} end
kept = nil
collectgarbage()
