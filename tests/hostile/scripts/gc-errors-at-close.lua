-- finalizers at close that fail, and one whose error is one
-- status: ok
kept = {}
for i = 1, 100 do
	kept[i] = setmetatable({}, {__gc = function() error(setmetatable({}, {__tostring = function() error("no") end})) end})
end
