-- The collector.

test("memory comes back", function()
  collectgarbage()
  local before = collectgarbage("count")
  local t = {}
  for i = 1, 10000 do t[i] = {i, tostring(i)} end
  local full = collectgarbage("count")
  t = nil
  collectgarbage()
  collectgarbage()
  local after = collectgarbage("count")
  assert(full > before + 500 and after < before + 100, before .. " " .. full .. " " .. after)
  same("integer", math.type(after))
end)

test("finalizers run once, in reverse order of marking", function()
  local log = {}
  for i = 1, 3 do
    setmetatable({}, {__gc = function() log[#log + 1] = i end})
  end
  collectgarbage()
  collectgarbage()
  same("3 2 1", table.concat(log, " "))
end)

test("an object can come back from its finalizer", function()
  local saved
  setmetatable({v = 5}, {__gc = function(o) saved = o end})
  collectgarbage()
  same(5, saved.v)
end)

test("errors in finalizers do not come out", function()
  setmetatable({}, {__gc = function() error("in __gc") end})
  setmetatable({}, {__gc = function() local function f() return f() + 1 end return f() end})
  collectgarbage()
end)

test("ephemerons", function()
  local e = setmetatable({}, {__mode = "k"})
  do
    local k = {}
    e[k] = {k}
  end
  collectgarbage()
  same({nil, n = 1}, next(e))
end)

test("modes and parameters", function()
  same("incremental", collectgarbage("generational"))
  local t, many = {}, 20000 // slowness
  for i = 1, many do t[i % 100] = {i} end
  same("generational", collectgarbage("incremental"))
  for i = 1, many do t[i % 100] = {i} end
  collectgarbage("stop")
  same(false, collectgarbage("isrunning"))
  collectgarbage("restart")
  same(true, collectgarbage("isrunning"))
  same("boolean", type(collectgarbage("step", 100)))
  fails("invalid option 'x'", collectgarbage, "x")
end)

test("the collector survives what it is called from", function()
  local t = setmetatable({}, {__index = function(_, k) collectgarbage() return k end,
    __gc = function() collectgarbage() end})
  same(1, t[1])
  t = nil
  collectgarbage()
  table.sort({3, 1, 2}, function(a, b) collectgarbage("step") return a < b end)
  same("b", (("a"):gsub("a", function() collectgarbage() return "b" end)))
end)

test("strings are shared when short, equal when long", function()
  local a, b = ("x"):rep(30), ("x"):rep(15) .. ("x"):rep(15)
  assert(a == b)
  a, b = ("x"):rep(300), ("x"):rep(150) .. ("x"):rep(150)
  assert(a == b and ({[a] = 1})[b] == 1)
end)

done()
