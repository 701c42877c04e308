-- a string that doubles
on(function(p)
	local s = "x" while true do s = s .. s end
end)
