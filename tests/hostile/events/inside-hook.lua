-- a hook that is made in a hook
on(function(p)
	netfilter.hook{at = "input", family = "ip", default = "accept", function() return "accept" end}
end)
