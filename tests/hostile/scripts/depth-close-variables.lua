-- variables whose end is to make such variables
-- status: runtime|errerr
local function make()
	local v <close> = setmetatable({}, {__close = make})
end
make()
