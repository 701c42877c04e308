-- Metatables and what they change.

test("__index and __newindex", function()
  local log = {}
  local t = setmetatable({}, {__index = function(_, k) return k .. "!" end,
    __newindex = function(t, k, v) rawset(t, k, v * 2) end})
  t.x = 5
  same({10, "y!"}, t.x, t.y)
  local base = {z = 1}
  local d = setmetatable({}, {__index = setmetatable({}, {__index = base})})
  same({1, nil, n = 2}, d.z, d.w)
end)

test("__call with arguments, and chains of it", function()
  local t = setmetatable({}, {__call = function(self, a, b) return a + b end})
  same({3, true}, t(1, 2), (pcall(t, 1, 2)))
  local outer = setmetatable({}, {__call = t})
  local ok = pcall(outer, 1)
  same(false, ok)
end)

test("__eq, __lt, __le", function()
  local mt = {__eq = function(a, b) return a.v == b.v end, __lt = function(a, b) return a.v < b.v end,
    __le = function(a, b) return a.v <= b.v end}
  local function new(v) return setmetatable({v = v}, mt) end
  local a, b, c = new(1), new(2), new(1)
  assert(a == c and a ~= b and a < b and a <= c and b > a and b >= a and not (b < a))
  assert(a ~= 1 and not rawequal(a, c))
end)

test("__len, __concat, __unm, __tostring, __name", function()
  local t = setmetatable({}, {__len = function() return 42 end, __unm = function() return "neg" end,
    __concat = function(a, b) return type(a) .. type(b) end, __tostring = function() return "T" end})
  same({42, "neg", "tablestring", "numbertable", "T"}, #t, -t, t .. "x", 1 .. t, tostring(t))
  assert(tostring(setmetatable({}, {__name = "kind"})):find("^kind: "))
end)

test("__metatable protects", function()
  local t = setmetatable({}, {__metatable = "no"})
  same("no", getmetatable(t))
  fails("cannot change a protected metatable", setmetatable, t, {})
end)

test("__pairs", function()
  local t = setmetatable({}, {__pairs = function(t) return function(_, k) return not k and 1 or nil end, t, nil end})
  local n = 0
  for k in pairs(t) do n = n + k end
  same(1, n)
end)

test("weak tables and __mode", function()
  local weak = setmetatable({}, {__mode = "k"})
  for i = 1, 10 do weak[{}] = i end
  local kept = {}
  weak[kept] = true
  collectgarbage()
  local n = 0
  for _ in pairs(weak) do n = n + 1 end
  same({1, true}, n, weak[kept])
end)

test("operators on strings go through their metatable", function()
  same({"string", 3}, type(getmetatable("").__add) == "function" and "string", ("1"):len() + "2")
  assert(getmetatable("").__index == string)
end)

done()
