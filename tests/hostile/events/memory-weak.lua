-- weak tables and finalizers
on(function(p)
	for i = 1, 100 do local w = setmetatable({}, {__mode = "kv"}) w[w] = {} setmetatable({}, {__gc = function() local t = {i} end}) end
end)
