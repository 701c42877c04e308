-- a sort whose order is none
on(function(p)
	local t = {} for i = 1, 2000 do t[i] = i * 7919 % 2003 end while true do table.sort(t, function(a, b) return true end) end
end)
