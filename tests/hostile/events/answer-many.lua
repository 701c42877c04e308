-- the second answer is one
on(function(p)
	return nil, "accept"
end)
