-- Errors: their messages, their handling, and the ends of stacks.

test("error, pcall, assert", function()
  same({false, "x"}, pcall(error, "x", 0))
  same({false, nil, n = 2}, pcall(error))
  local t = {}
  same({false, t}, pcall(error, t))
  same({false, "assertion failed!"}, pcall(assert, false))
  same({false, "m"}, pcall(assert, nil, "m"))
  same({1, 2}, assert(1, 2))
  same({true, 1, 2}, pcall(function(...) return ... end, 1, 2))
  fails("value expected", pcall)
end)

test("positions in messages", function()
  local _, err = pcall(load("\n\nerror('x')", "=chunk"))
  same("chunk:3: x", err)
  _, err = pcall(load("local function f() error('x', 2) end\nf()", "=chunk"))
  same("chunk:2: x", err)
  _, err = pcall(load("local a\na.b = 1", "@file.lua"))
  same("file.lua:2: attempt to index a nil value (local 'a')", err)
  _, err = pcall(load("x.y.z = 1", "x.y.z = 1"))
  same("[string \"x.y.z = 1\"]:1: attempt to index a nil value (global 'x')", err)
end)

test("names of values in messages", function()
  fails("attempt to call a nil value (global 'nofunction')", load "nofunction()")
  fails("attempt to call a nil value (method 'm')", load "local t = {} t:m()")
  fails("attempt to call a table value (field 'f')", load "local t = {f = {}} t.f()")
  fails("attempt to get length of a nil value (local 'a')", load "local a return #a")
  fails("attempt to compare nil with number", load "return nil < 1")
  fails("bad argument #1 to 'ipairs' (value expected)", ipairs)
  fails("bad argument #1 to 'setmetatable' (table expected, got number)", setmetatable, 1, {})
end)

test("syntax errors", function()
  wrong("chunk:1: unexpected symbol near <eof>", "x =")
  wrong("'end' expected", "do")
  wrong("syntax error near 'y'", "x y")
  wrong("'end' expected (to close 'if' at line 1) near <eof>", "if x then\n\n")
  wrong("unexpected symbol near '<\\1>'", "\1")
end)

test("xpcall and tracebacks", function()
  local ok, trace = xpcall(function() local x = nil + 1 end, debug.traceback)
  assert(not ok and trace:find("attempt to perform arithmetic on a nil value", 1, true))
  assert(trace:find("stack traceback:\n\t", 1, true))
  same({true, 3}, xpcall(function(a, b) return a + b end, error, 1, 2))
  assert(debug.traceback("m", 1):find("^m\nstack traceback:\n\t"))
  local t = {}
  same({t, nil, n = 2}, debug.traceback(t), nil)
  local co = coroutine.create(function() local x = coroutine.yield() end)
  coroutine.resume(co)
  assert(debug.traceback(co):find("in function 'coroutine.yield'", 1, true))
end)

test("a traceback is quick however large the tables of modules are", function()
  local function time()
    local before = lunatik.clock()
    for i = 1, 100 do debug.traceback() end
    return lunatik.clock() - before
  end
  local usual, many = time(), 100000 // slowness
  for i = 1, many do _G["global" .. i] = i end
  local taken = time()
  for i = 1, many do _G["global" .. i] = nil end
  assert(taken < 50 * usual, taken .. " ns, and " .. usual .. " ns before")
end)

-- A slow kernel has no time for the largest stack: the state's cap is lower.
local deepest = slowness == 1 and "stack overflow" or "not enough memory"

test("an endless recursion of Lua functions is an error", function()
  local function f(n) return 1 + f(n + 1) end
  fails(deepest, f, 1)
  local function g(...) return 1 + g(1, ...) end
  local ok, err = pcall(g)
  assert(not ok and (err:find("stack overflow") or err:find("not enough memory")), err)
end)

test("an endless recursion through C is an error", function()
  local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end})
  fails(deepest, function() return t[1] end)
  local function s() return tostring(setmetatable({}, {__tostring = s})) end
  fails("C stack overflow", s)
  local function g() return (("x"):gsub("x", g)) end
  fails("C stack overflow", g)
  local function c() return (("x"):gsub("((x))", c)) end
  fails("C stack overflow", c)
  local function q() table.sort({1, 2, 3}, q) end
  fails("C stack overflow", q)
end)

-- The kernel has no 8 MiB in one piece. A slow kernel has a lower cap, see above.
test("a block can be large wherever the C stack is not at its end", function()
  local depth = 0
  local function grow()
    depth = depth + 1
    local size = #("x"):rep(slowness == 1 and 8 << 20 or 1 << 20)
    if depth % 2 == 0 then table.sort({1, 2}, grow) else ("x"):gsub("x", grow) end
    return size
  end
  fails("C stack overflow", grow)
  assert(depth > 4, depth)
end)

test("there is room to handle a stack overflow", function()
  local function s() return tostring(setmetatable({}, {__tostring = s})) end
  local ok, err = xpcall(s, function(m) return debug.traceback(m .. " handled") end)
  assert(not ok and err:find("C stack overflow handled\nstack traceback:", 1, true), err)
  local function f() return 1 + f() end
  ok, err = xpcall(f, function(m) return (m:gsub("^.*: ", "")) .. " handled" end)
  same({false, slowness == 1 and "stack overflow handled" or deepest}, ok, (err:gsub("%(.*%)", "")))
end)

test("errors in message handlers end", function()
  local function handler(m) error("again") end
  local ok, err = xpcall(error, handler, "x")
  same(false, ok)
  local function s() return tostring(setmetatable({}, {__tostring = s})) end
  same({false, "error in error handling"}, xpcall(s, s))
  same({false, nil, n = 2}, xpcall(error, function() end, "x"))
end)

test("endless chains of metatables are errors", function()
  local a = {}
  setmetatable(a, {__index = a})
  local b = setmetatable({}, {})
  getmetatable(b).__index = b
  fails("'__index' chain too long; possible loop", function() return b.x end)
  getmetatable(b).__newindex = b
  fails("'__newindex' chain too long; possible loop", function() b.x = 1 end)
end)

test("a large memory request is an ordinary error", function()
  fails("resulting string too large", string.rep, "x", 1 << 60)
end)

done()
