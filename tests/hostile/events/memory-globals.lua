-- a new global for each packet
-- recovers: no
on(function(p)
	n = (n or 0) + 1 _G["g" .. n] = {n}
end)
