-- an error that is the packet
on(function(p)
	error(p)
end)
