-- pcall in pcall
on(function(p)
	local function f() return pcall(f) end while true do f() end
end)
