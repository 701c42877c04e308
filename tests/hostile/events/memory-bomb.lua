-- a table that doubles
on(function(p)
	local t = {1} while true do for i = 1, #t do t[#t + 1] = i end end
end)
