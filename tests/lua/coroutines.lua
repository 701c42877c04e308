-- Coroutines.

test("values go in and out", function()
  local co = coroutine.create(function(a, b)
    local c = coroutine.yield(a + b)
    local d, e = coroutine.yield(c * 2)
    return d, e
  end)
  same({true, 3}, coroutine.resume(co, 1, 2))
  same({true, 10}, coroutine.resume(co, 5))
  same({true, 7, 8}, coroutine.resume(co, 7, 8))
  same({false, "cannot resume dead coroutine"}, coroutine.resume(co))
end)

test("status, running, isyieldable", function()
  local co
  co = coroutine.create(function()
    same({"running", true, co, false}, coroutine.status(co), coroutine.isyieldable(), coroutine.running())
    coroutine.yield()
  end)
  same("suspended", coroutine.status(co))
  assert(coroutine.resume(co))
  same("suspended", coroutine.status(co))
  assert(coroutine.resume(co))
  same("dead", coroutine.status(co))
end)

test("errors kill a coroutine and come out of resume and wrap", function()
  local co = coroutine.create(function() error("x", 0) end)
  same({false, "x"}, coroutine.resume(co))
  same("dead", coroutine.status(co))
  fails("y", coroutine.wrap(function() error("y", 0) end))
  fails("cannot resume non-suspended coroutine", function()
    local w
    w = coroutine.wrap(function() w() end)
    w()
  end)
end)

test("yields across pcall, metamethods, iterators and sort's refusal", function()
  local mt = {__add = function(a, b) return coroutine.yield("add") end,
    __index = function(t, k) return coroutine.yield("index") end,
    __lt = function() return coroutine.yield("lt") end,
    __call = function(_, x) return coroutine.yield("call") end,
    __concat = function() return coroutine.yield("concat") end}
  local x = setmetatable({}, mt)
  local co = coroutine.wrap(function()
    local a = x + 1
    local b = x.y
    local c = x < x
    local d = x(1)
    local e = x .. "z"
    local ok, f = pcall(function() return coroutine.yield("pcall") end)
    for v in function() return coroutine.yield("for") end do return a, b, c, d, e, f, v end
  end)
  same("add", co()) same("index", co(1)) same("lt", co(2)) same("call", co(true))
  same("concat", co(4)) same("pcall", co(5)) same("for", co(6))
  same({1, 2, true, 4, 5, 6, 7}, co(7))
  fails("attempt to yield across a C-call boundary", coroutine.wrap(function()
    table.sort({1, 2, 3}, function() coroutine.yield() end)
  end))
  fails("attempt to yield from outside a coroutine", coroutine.yield)
end)

test("pcall and error after a yield", function()
  local co = coroutine.wrap(function()
    local ok, err = pcall(function() coroutine.yield(1) error("late", 0) end)
    coroutine.yield(ok, err)
    return xpcall(function() coroutine.yield(2) error("later", 0) end, function(m) return m .. "!" end)
  end)
  same(1, co())
  same({false, "late"}, co())
  same(2, co())
  same({false, "later!"}, co())
end)

test("close", function()
  local log
  local co = coroutine.create(function()
    local x <close> = setmetatable({}, {__close = function() log = "closed" end})
    coroutine.yield()
  end)
  coroutine.resume(co)
  same({true}, coroutine.close(co))
  same({"closed", "dead"}, log, coroutine.status(co))
  co = coroutine.create(function()
    local x <close> = setmetatable({}, {__close = function() error("z", 0) end})
    coroutine.yield()
  end)
  coroutine.resume(co)
  same({false, "z"}, coroutine.close(co))
end)

test("coroutines within coroutines need no C stack, and end, yield, and fail as one does", function()
  local function nest(n, f)
    if n == 0 then return f() end
    return coroutine.wrap(nest)(n - 1, f)
  end
  same({"here"}, nest(300, function() return "here" end))
  fails("here", nest, 300, function() error("here") end)
  local function relay(n)
    if n == 0 then return coroutine.yield("out") end
    local co = coroutine.create(relay)
    local _, value = coroutine.resume(co, n - 1)
    local back = coroutine.yield(value)
    return select(2, coroutine.resume(co, back))
  end
  local co = coroutine.create(relay)
  same({true, "out"}, coroutine.resume(co, 300))
  same({true, "in"}, coroutine.resume(co, "in"))
  same("dead", coroutine.status(co))
end)

test("calls that can yield need no C stack", function()
  local depth
  local function f(n)
    if n == 0 then depth = 300 error({}) end
    local ok, err = pcall(f, n - 1)
    return error(err)
  end
  local ok, err = pcall(f, 300)
  same({false, "table", 300}, ok, type(err), depth)
  local t = setmetatable({}, {__index = function(t, k) return k < 300 and t[k + 1] or k end,
    __add = function(t, k) return k < 300 and t + (k + 1) or k end,
    __eq = function(t, u) depth = depth - 1 return depth == 0 or t == setmetatable({}, getmetatable(u)) end})
  same({300, 300, true}, t[1], t + 1, t == setmetatable({}, getmetatable(t)))
  local log = {}
  local function close(n)
    local v <close> = setmetatable({}, {__close = function() log[n] = true if n < 300 then close(n + 1) end end})
  end
  close(1)
  same(300, #log)
  fails("attempt to yield from outside a coroutine", coroutine.yield)
  same(false, coroutine.isyieldable())
end)

test("many coroutines", function()
  local cos = {}
  for i = 1, 1000 do cos[i] = coroutine.wrap(function() coroutine.yield(i) return -i end) end
  local n = 0
  for i = 1, 1000 do n = n + cos[i]() end
  for i = 1, 1000 do n = n + cos[i]() end
  same(0, n)
end)

test("generators", function()
  local function permutations(a)
    local function permute(n)
      if n == 0 then coroutine.yield(a) end
      for i = 1, n do
        a[n], a[i] = a[i], a[n]
        permute(n - 1)
        a[n], a[i] = a[i], a[n]
      end
    end
    return coroutine.wrap(function() permute(#a) end)
  end
  local n, seen = 0, {}
  for p in permutations {1, 2, 3, 4} do n = n + 1 seen[table.concat(p)] = true end
  local distinct = 0
  for _ in pairs(seen) do distinct = distinct + 1 end
  same({24, 24}, n, distinct)
end)

done()
