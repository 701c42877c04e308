-- string.format of long texts
on(function(p)
	while true do ("%q"):format(("\0"):rep(5000)) end
end)
