-- a recursion without end
on(function(p)
	local function f() return 1 + f() end return f()
end)
