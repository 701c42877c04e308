-- select from many
on(function(p)
	local function f(...) return select("#", ...) end local t = {} for i = 1, 200 do t[i] = i end while true do f(table.unpack(t)) end
end)
