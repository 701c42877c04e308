-- every global and every function of every library replaced by nonsense
-- status: ok
-- then: return 1 + 1, type == nil --> 2 false
local G, type, next, error = _G, type, next, error
for name, value in pairs(G) do
	if type(value) == "table" and name ~= "_G" then
		for k in next, value do value[k] = function() error("nonsense") end end
	end
end
for name in next, G do G[name] = function() error("nonsense") end end
