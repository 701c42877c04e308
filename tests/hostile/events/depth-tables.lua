-- tables in tables in tables
on(function(p)
	local t = {} for i = 1, 5000 do t = {t} end deep = t
end)
