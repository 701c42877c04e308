-- what fills the state stays; it can still be emptied
-- status: runtime
-- message: not enough memory
-- then: kept = nil collectgarbage() return lunatik.memory() < lunatik.cap() // 2 --> true
kept = {}
local ok, message = pcall(function() while true do kept[#kept + 1] = {} end end)
for i = 1, 100 do kept[i] = nil end -- room to say what is to go
error(message)
