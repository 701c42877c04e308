-- an answer with something behind it
on(function(p)
	return "accept\0"
end)
