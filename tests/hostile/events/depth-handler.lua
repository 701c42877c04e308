-- a handler that raises an error
on(function(p)
	xpcall(error, function() error() end) return "maybe"
end)
