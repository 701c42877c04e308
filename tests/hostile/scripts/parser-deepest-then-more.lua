-- the deepest that compiles also runs, and leaves room for a call through C
-- status: ok
local deepest
for depth = 1, 200 do
	local f = load("return " .. ("("):rep(depth) .. "1" .. (")"):rep(depth))
	if not f then break end
	deepest = f
end
return select(2, pcall(string.gsub, "x", "x", function() return tostring(deepest()) end))
