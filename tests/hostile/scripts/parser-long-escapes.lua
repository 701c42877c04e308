-- escapes with a million of zeros, or of blanks
-- status: deadline
-- cap: 16M
local zeros = "return \"\\u{" .. ("0"):rep(1 << 20) .. "}\""
local blanks = "return \"\\z" .. (" "):rep(1 << 20) .. "\""
while true do load(zeros) load(blanks) end
