-- the same, left for the close of the state
-- status: ok
kept = setmetatable({}, {__gc = function() while true do end end})
