-- an error whose __tostring goes on and on
-- status: deadline
error(setmetatable({}, {__tostring = function() while true do end end}))
