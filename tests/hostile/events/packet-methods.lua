-- methods on what is no packet
on(function(p)
	local m = {"u8", "u16", "u32", "u64", "sub", "ip", "tcp", "udp", "payload", "find", "set_u8"} for _, name in ipairs(m) do for _, o in ipairs{0, "x", {}, print, timer} do assert(not pcall(p[name], o, 1, 1)) end end
end)
