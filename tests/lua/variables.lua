-- Scopes, closures, goto, varargs, constants and to-be-closed variables.

test("closures share and keep variables", function()
  local fs = {}
  for i = 1, 3 do
    local x = i
    fs[i] = {function() x = x + 1 return x end, function() return x + i end}
  end
  fs[1][1]()
  same({3, 4, 3, 6}, fs[1][2](), fs[2][2](), fs[1][1](), fs[3][2]())
end)

test("varargs", function()
  local function f(...) return select("#", ...), ... end
  same({3, 1, nil, nil, n = 4}, f(1, nil, nil))
  same({0}, f())
  same({3, 3, 2}, select("#", nil, nil, nil), select(-1, 1, 2, 3), (select(2, 1, 2, 3)))
  fails("index out of range", select, 0)
  fails("index out of range", select, -5, 1)
end)

test("goto", function()
  local n = 0
  ::again::
  n = n + 1
  if n < 5 then goto again end
  for i = 1, 3 do
    if i == 2 then goto continue end
    n = n + i
    ::continue::
  end
  same(9, n)
  wrong("no visible label 'x'", "goto x")
  wrong("jumps into the scope of local 'y'", "goto x local y ::x:: print(y)")
  wrong("label 'x' already defined", "::x:: ::x::")
  wrong("break outside loop", "break")
end)

test("constants", function()
  local x <const> = 5
  local s <const> = "s"
  same({5, "s", 6}, x, s, x + 1)
  wrong("attempt to assign to const variable 'x'", "local x <const> = 1 x = 2")
  wrong("unknown attribute 'y'", "local x <y> = 1")
end)

test("to-be-closed variables are closed on every way out", function()
  local log = {}
  local function closing(name)
    return setmetatable({}, {__close = function(_, err) log[#log + 1] = name .. ":" .. tostring(err) end})
  end
  do
    local a <close> = closing "a"
    local b <close> = closing "b"
  end
  local function f() local c <close> = closing "c" return 1 end
  same(1, f())
  for i = 1, 2 do
    local d <close> = closing("d" .. i)
    if i == 2 then break end
  end
  pcall(function() local e <close> = closing "e" error("x", 0) end)
  local co = coroutine.wrap(function() local g <close> = closing "g" coroutine.yield() end)
  co() co()
  for _ in next, {}, nil, closing "h" do end
  same("b:nil a:nil c:nil d1:nil d2:nil e:x g:nil h:nil", table.concat(log, " "))
  fails("variable 'x' got a non-closable value", load "local x <close> = {}")
  wrong("multiple to-be-closed variables in local list", "local x <close>, y <close> = 1, 2")
end)

test("an error in a __close replaces the error before it", function()
  local function closing(msg)
    return setmetatable({}, {__close = function() error(msg, 0) end})
  end
  local ok, err = pcall(function()
    local a <close> = closing "first declared"
    local b <close> = closing "last declared"
    error("body", 0)
  end)
  same({false, "first declared"}, ok, err)
end)

test("integer for loops do not let the body change their course", function()
  local n = 0
  for i = 1, 3 do local j = i i = 10 n = n + j end
  same(6, n)
end)

test("assignments evaluate first, and integers swap", function()
  local a, b, c = 1, 2
  a, b = b, a
  local t = {1, 2}
  local i = 1
  i, t[i] = i + 1, 20
  same({2, 1, nil, 2, 20, n = 5}, a, b, c, i, t[1])
end)

test("environments", function()
  local function f() local _ENV = {x = 5} return x end
  same(5, f())
  local env = {}
  load("y = 1", "=c", "t", env)()
  same({1, nil, n = 2}, env.y, y)
end)

test("limits of the compiler are errors", function()
  local t = {}
  for i = 1, 201 do t[i] = "local a" .. i end
  wrong("too many local variables", table.concat(t, "\n"))
  wrong("function or expression needs too many registers",
    "local a = " .. ("{"):rep(5) .. "f(" .. ("1,"):rep(260) .. "1)" .. ("}"):rep(5))
  wrong("chunk:1: C stack overflow", "return " .. ("("):rep(1000) .. "1" .. (")"):rep(1000))
  wrong("chunk:1: C stack overflow", ("do "):rep(1000) .. ("end "):rep(1000))
  wrong("chunk:1: C stack overflow", "return " .. ("-"):rep(1000, " ") .. "1")
  wrong("chunk:1: C stack overflow", "x = " .. ("{"):rep(1000) .. ("}"):rep(1000))
  wrong("chunk:1: C stack overflow", ("function f() "):rep(1000) .. ("end "):rep(1000))
  local _, err = load(("do\n"):rep(1000) .. ("end "):rep(1000), "=chunk")
  local line = math.tointeger(err:match("^chunk:(%d+): C stack overflow"))
  assert(line > 10 and line < 1000, err)
  wrong("function or expression needs too many registers", "return " .. ("a .. "):rep(1000) .. "a")
end)

done()
