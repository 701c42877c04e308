-- an answer that is nearly one
on(function(p)
	return "Accept"
end)
