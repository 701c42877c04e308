-- callbacks of gsub without end
-- status: runtime
-- message: pattern too complex
local function nest() return (("x"):gsub("x", nest)) end
nest()
