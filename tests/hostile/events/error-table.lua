-- an error that is a table
on(function(p)
	error(setmetatable({}, {__tostring = error, __index = error, __name = {}}))
end)
