-- comparators that sort
-- status: runtime
-- message: overflow
local function compare() table.sort({3, 2, 1}, compare) return false end
compare()
