-- errors that are anything
-- status: ok
for _, e in ipairs{1, "x", true, {}, print, coroutine.create(print), setmetatable({}, {__tostring = function() return 1 end})} do
	pcall(error, e)
	pcall(error, e, math.maxinteger)
	pcall(error, e, -1)
end
pcall(error)
