-- pairs of a table that is emptied
on(function(p)
	local t = {} for i = 1, 3000 do t[i] = i end while true do for k in pairs(t) do t[k] = nil end end
end)
