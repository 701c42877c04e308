-- utf8 functions on a long text
on(function(p)
	local s = ("x"):rep(20000) while true do utf8.len(s) end
end)
