-- errors for want of memory that are caught
on(function(p)
	while true do pcall(string.rep, "x", 1 << 20) end
end)
