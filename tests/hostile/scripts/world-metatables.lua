-- metatables of all kinds of wrong
-- status: ok
for _, event in ipairs{"__index", "__newindex", "__call", "__gc", "__mode", "__close", "__len", "__eq", "__lt", "__le", "__concat", "__unm", "__name", "__pairs", "__tostring", "__metatable"} do
	for _, value in ipairs{1, "x", true, {}, print, ("k"):rep(100)} do
		local t = setmetatable({}, {[event] = value})
		pcall(function() return t.x end)
		pcall(function() t.x = 1 end)
		pcall(function() return t() end)
		pcall(function() return #t + 1 end)
		pcall(function() return t .. t end)
		pcall(function() return t == {} end)
		pcall(function() return t < t end)
		pcall(pairs, t)
		pcall(tostring, t)
		pcall(error, t)
		pcall(function() local v <close> = t end)
		t = nil
	end
	collectgarbage()
end
