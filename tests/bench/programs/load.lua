-- compiling
local source = {}
for i = 1, 300 do
	source[i] = ("local function f%d(a, b) if a < b then return a + %d else return {b, 'x%d'} end end f%d(1, 2)"):format(i % 150, i, i, i % 150)
end
source = "do " .. table.concat(source, " end do ") .. " end return 1"
for i = 1, 8 do assert(load(source))() end
return #source
