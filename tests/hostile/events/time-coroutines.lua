-- coroutines that resume coroutines
on(function(p)
	local function f() return coroutine.wrap(f)() end f()
end)
