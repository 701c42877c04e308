-- an answer that is true
on(function(p)
	return true
end)
