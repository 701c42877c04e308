-- variables whose end is to make such variables
-- status: memory|runtime
local function make()
	local v <close> = setmetatable({}, {__close = make})
end
make()
