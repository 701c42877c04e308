-- a finalizer goes on with the coroutine whose traceback is being made
-- status: ok|memory
-- cap: 4M
-- timeout: 60000
local ended = 0
collectgarbage("incremental", 10, 1000)
for round = 1, 20 do
	local co = coroutine.create(function()
		local function deeper(n)
			return n == 0 and coroutine.yield() or deeper(n - 1) or 1
		end
		deeper(round % 40)
	end)
	coroutine.resume(co)
	for i = 1, round % 60 do local garbage = {i} end
	setmetatable({}, {__gc = function()
		coroutine.resume(co)
		collectgarbage()
		collectgarbage()
		ended = ended + 1
	end})
	for _ = 1, 3 do
		assert(debug.traceback(co):find("stack traceback:", 1, true))
	end
end
assert(ended > 0)
