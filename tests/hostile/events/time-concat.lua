-- a concatenation of long texts
on(function(p)
	local s = ("x"):rep(10000) while true do local t = s .. s .. s end
end)
