-- a table that grows and shrinks
on(function(p)
	local t = {} for j = 1, 50 do for i = 1, 100 do t[i] = i end for i = 1, 100 do t[i] = nil end end
end)
