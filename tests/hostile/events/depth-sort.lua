-- sort in sort
on(function(p)
	local function f() table.sort({3, 2, 1}, function() f() return true end) end f()
end)
