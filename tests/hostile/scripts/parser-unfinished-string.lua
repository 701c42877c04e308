-- a string with no end, from a reader with no end
-- status: runtime
-- message: not enough memory
assert(load(function() return "[[" end))
