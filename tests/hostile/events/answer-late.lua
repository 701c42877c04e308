-- an answer that comes too late
on(function(p)
	local s = ("x"):rep(20000) for i = 1, 20 do print(s) end return "accept"
end)
