-- full collections of a large heap, in both modes
-- status: deadline
-- cap: 64M
-- then: collectgarbage() for i, t in ipairs(kept or {}) do assert(t[1] == i) end return "whole" --> "whole"
kept = {}
for i = 1, 200000 do kept[i] = {i} end
while true do
	collectgarbage("generational")
	collectgarbage()
	for i = 1, 1000 do kept[i] = {i} end
	collectgarbage("step")
	collectgarbage("incremental")
end
