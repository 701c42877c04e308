-- a plain search in a long text
on(function(p)
	local s = ("x"):rep(30000) while true do s:find("xy", 1, true) end
end)
