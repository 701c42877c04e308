-- the reader of load calls load, whose reader calls load ...
-- status: runtime
-- message: overflow
local function reader() return assert(load(reader))() end
assert(load(reader))
