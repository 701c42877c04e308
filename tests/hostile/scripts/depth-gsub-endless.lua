-- callbacks of gsub without end
-- status: runtime
-- message: C stack overflow
local function nest() return (("x"):gsub("x", nest)) end
nest()
