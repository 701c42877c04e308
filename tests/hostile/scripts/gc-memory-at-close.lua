-- finalizers at close that want memory
-- status: ok
kept = setmetatable({}, {__gc = function() local t = {} while true do t = {t} end end})
