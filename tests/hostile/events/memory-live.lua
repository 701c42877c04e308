-- tables that stay
-- recovers: no
on(function(p)
	live = live or {} live[#live + 1] = {("x"):rep(1000)}
end)
