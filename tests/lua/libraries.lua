-- Exactly what a script sees.

local function names(t)
  local list = {}
  for name in pairs(t) do list[#list + 1] = tostring(name) end
  table.sort(list)
  return table.concat(list, " ")
end

for library, expected in pairs {
  _G = "_G _VERSION assert collectgarbage coroutine debug error getmetatable ipairs load lunatik " ..
    "math next package pairs pcall print rawequal rawget rawlen rawset require select " ..
    "setmetatable string table tonumber tostring type utf8 warn xpcall",
  coroutine = "close create isyieldable resume running status wrap yield",
  table = "concat insert move pack remove sort unpack",
  string = "byte char find format gmatch gsub len lower match pack packsize rep reverse sub unpack upper",
  utf8 = "char charpattern codepoint codes len offset",
  math = "abs ceil floor fmod max maxinteger min mininteger random randomseed tointeger type ult",
  debug = "traceback",
  lunatik = "cap clock memory name",
  package = "loaded preload",
} do
  test("names in " .. library, function() same(expected, names(_G[library])) end)
end

test("version", function() same("Lua 5.4", _VERSION) end)

test("the state speaks of itself", function()
  assert(type(lunatik.name) == "string" or type(lunatik.name()) == "string")
  assert(math.type(lunatik.memory()) == "integer" and lunatik.memory() > 0)
  assert(lunatik.cap() >= lunatik.memory())
  local before = lunatik.clock()
  assert(lunatik.clock() >= before)
end)

test("only strings have a metatable", function()
  for _, v in ipairs {1, true, print, coroutine.create(print)} do
    same({nil, n = 1}, getmetatable(v))
  end
  same({nil, n = 1}, getmetatable(nil))
  same("__add __div __idiv __index __mod __mul __pow __sub __unm", names(getmetatable("")))
end)

done()
