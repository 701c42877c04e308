-- a timer that is made in a hook
on(function(p)
	timer.after(1, print)
end)
