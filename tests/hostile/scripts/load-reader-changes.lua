-- a reader that collects and changes what it gave
-- status: ok
-- then: return result --> 45
local i = 0
local f = load(function()
	i = i + 1
	collectgarbage()
	_G["reader" .. i] = ("x"):rep(1000)
	return i < 10 and ("total = (total or 0) + " .. i .. " ") or nil
end)
f()
result = total
