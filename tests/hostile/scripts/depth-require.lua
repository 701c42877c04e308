-- modules that require each other
-- status: runtime
-- message: overflow|loop|not found
for i = 1, 300 do
	package.preload["m" .. i] = function() return require("m" .. i + 1) end
end
require("m1")
