-- full collections are asked for
on(function(p)
	for i = 1, 20 do collectgarbage() collectgarbage("step", 1000) collectgarbage("generational") collectgarbage("restart") end
end)
