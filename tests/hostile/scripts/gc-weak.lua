-- many weak tables, cleared while the time is up
-- status: deadline
-- cap: 64M
-- then: collectgarbage() for _, w in ipairs(weak or {}) do assert(w[1] == kept) end return "whole" --> "whole"
kept = {}
weak = {}
for i = 1, 2000 do weak[i] = setmetatable({kept}, {__mode = "kv"}) end
while true do
	for i = 1, 2000 do for j = 2, 10 do weak[i][j] = {} end weak[i][{}] = {} end
	collectgarbage()
end
