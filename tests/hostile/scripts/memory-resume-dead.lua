-- a coroutine that is dead is resumed when there is no memory to say that it cannot be
-- status: ok|memory|runtime
-- then: t = nil collectgarbage() return 1 + 1 --> 2
local resume, create, pcall, rep = coroutine.resume, coroutine.create, pcall, string.rep
local t = {}
for i = 1, 4000 do t[i] = false end
local n, size = 0, 0
local function big() local x = rep("x", size) n = n + 1 t[n] = x end
local function one() local x = {} n = n + 1 t[n] = x end
local function full()
  size = 65536 while pcall(big) do end
  size = 8192 while pcall(big) do end
  size = 1000 while pcall(big) do end
  size = 100 while pcall(big) do end
  while pcall(one) do end
end
-- If the error of that reached the main thread, B would be left with C frames that are gone.
local D = create(function() end)
resume(D)
local B
B = create(function()
  pcall(pcall, pcall, pcall, one)
  full()
  resume(D)
end)
local ok, e = pcall(resume, B)
full()
local a = pcall(resume, B)
local b = pcall(resume, B)
t = nil
collectgarbage()
print(ok, e, coroutine.status(B), a, b)
