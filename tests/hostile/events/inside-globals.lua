-- the library is changed
on(function(p)
	string.sub, string.find, table.concat, pcall = nil, error, print, nil
end)
