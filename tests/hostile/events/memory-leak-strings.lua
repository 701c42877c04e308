-- strings that stay
-- recovers: no
on(function(p)
	kept = (kept or "") .. ("x"):rep(500)
end)
