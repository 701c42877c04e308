-- nothing is left
-- status: ok
-- then: return 1 + 1 --> 2
for _, lib in next, {string, table, math, coroutine, utf8, debug, package, lunatik, _G} do
	for k in next, lib do lib[k] = nil end
end
