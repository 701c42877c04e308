-- gsub in gsub
on(function(p)
	local function f() return (("x"):gsub("x", f)) end return f()
end)
