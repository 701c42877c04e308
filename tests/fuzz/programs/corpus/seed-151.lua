local fuel, lines = 3000, 0
local function tick()
  fuel = fuel - 1
  if fuel < 0 then error("out of fuel", 0) end
end
local id = "0x" .. ("%x"):rep(16)
local function cut(s)
  return (tostring(s):gsub(id, "(id)"):sub(1, 80))
end
local function text(v, inner)
  if type(v) == "string" then return cut(("%q"):format(v)) end
  if type(v) ~= "table" then return cut(v) end
  if inner or getmetatable(v) then return "table" end
  local all = {}
  for i = 1, math.min(rawlen(v), 8) do all[i] = text(v[i], true) end
  return "{" .. table.concat(all, " ") .. "}"
end
local function say(...)
  lines = lines + 1
  if lines > 250 then return end
  local all = table.pack(...)
  for i = 1, math.min(all.n, 8) do all[i] = text(all[i]) end
  print(table.concat(all, "\t", 1, math.min(all.n, 8)))
end
local function toint(v)
  return math.type(v) == "integer" and v or type(v) == "string" and #v or 0
end
local function try(f, ...)
  tick()
  local all = table.pack(pcall(f, ...))
  say(table.unpack(all, 1, all.n))
  return toint(all[2])
end
local function safe(f, ...)
  local _, result = pcall(f, ...)
  return tostring(result)
end
local function sorted(t, less)
  local all = {}
  for _, v in ipairs(t) do all[#all + 1] = toint(v) end
  table.sort(all, less)
  return all
end
local function val(o)
  return type(o) == "table" and toint(rawget(o, "v")) or toint(o)
end
local n1 = (('60' // ((- 91) | 1)) << 53)
local n2 = (('56' * (n1 | 1)) ~ (((4 * 6) / -6) | (n1 % (25 | 1))))
local s3 = cut((((safe(string.pack, '<s2', cut([[long string]])))):rep(5)))
local t4 = {table.unpack({74, n2, 0x7fffffff, n2, 7, n1})}
local l5 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
try(load(function() return table.remove(l5, 1) end), (- n1), 3)
say(nil, ('44' * ((256 * n1) | 1)))
local b6 = math.ult(('46' + ((false and n1 or n1) | 1)), ((t4[-1] or n1) // (n2 | 1)))
local C7 = {
  __name = 'C7',
  __add = function(a, b) return val(a) ~ val(b) end,
  __mul = function(a, b) return val(a), val(b) end,
  __bor = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __bxor = function(a, b) return val(a) + val(b) end,
  __le = function(a, b) return val(a) and nil end,
  __concat = function(a, b) return a end,
  __call = function(o, ...) return val(o), select('#', ...), ... end,
}
local o8 = setmetatable({v = (10 ^ 3)}, C7)
local o9 = setmetatable({v = n2}, C7)
try(function() return ((2 * 6) / 3) // o8 end)
try(function() return o9 ^ o9 end)
try(function() return o8 ~= o8 end)
try(function() return o8 < t4 end)
try(function() return o9 > (86 < n2 and n2 <= n1) end)
try(function() o9.v = (#table.pack(n1, n2)) return rawget(o9, 'x'), val(o9) end)
try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = (- n2)}))
try(function()
  local function u11(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u11(...) end
    return (...)
  end
  say(u11(o9, rawequal({n2, n2, n2}, s3), nil, (cut(safe(string.match, 'k1=v1;k2=v2', '(%d+)[;,]?')))))
  say(select(3, u11((34 % 8))))
  say((math.ult((n2 // -751), ('22' + (n2 | 1))) and ((false and b6) and (cut(safe(string.format, '%-17.1s', s3))) or (safe(string.pack, 's1', cut(s3)))) or ((cut(safe(string.match, ' _', '%(', 3))) .. (safe(string.pack, '<s2', cut("it's"))))))
  return string.format('%-+5d', #(b6 and s3 or s3))
end)
say(((((b6 and 88 or n1) < #t4) and (tonumber('0x') or (tonumber('0x10') or n2)) or ((~ n2) // (((0 * 6) / 3) | 1))) // -987))
for i12 = 10, 1, -5 do
  tick()
  local function u13(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u13(...) end
    return table.unpack({a, n}, 1, 3)
  end
  say(u13(o8, ((-2397590466627982868) - n1), nil, o8))
  say(select(3, u13((i12 % 3))))
end
local C14 = {
  __name = 'C14',
  __sub = function(a, b) return val(a) + val(b) end,
  __div = function(a, b) return a end,
  __pow = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __bor = function(a, b) return val(a), val(b) end,
  __bxor = function(a, b) return val(a), val(b) end,
  __lt = function(a, b) return val(a) < val(b) end,
  __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  __newindex = {},
  __tostring = function(o) return 'fixed' end,
}
local o15 = setmetatable({v = (tonumber('1e') or n1)}, C14)
local o16 = setmetatable({v = (- 46)}, C14)
try(function() return o8((~ n1), nil) end)
try(function() return o8 == (n1 + n2) end)
try(function() return (- n2) / o16 end)
try(function() return o8((n1 * n2), nil) end)
try(function() return o8:add((#table.pack((4226473944922281234), n1))) end)
try(function() return o15 >= o8 end)
try(function() return o8.x, o8[3] end)
try(function() return o8 ~= #s3 end)
try(function() o15.y = (n2 // 945) return rawget(o15, 'x'), val(o15) end)
for k17, v18 in coroutine.wrap(function() for i = 1, 1 do coroutine.yield(i, i << 60) end end) do
  say(k17, v18)
  tick()
  for i19 = -2, 0 do
    tick()
    local co20 = coroutine.create(function(a21)
      for i = 1, 0 do coroutine.yield(i, t4) end
      table.sort({3, 1, 2}, function(x, y) return x < y end)
      a21 = toint(coroutine.yield(nil))
      error((b6 and s3 or s3))
      return (((7218567635001581975) + n2) << 48)
    end)
    for i = 1, 2 do say(i, coroutine.resume(co20, i * 3)) end
    say(coroutine.status(co20), coroutine.close(co20))
  end
  local function u22(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u22(...) end
    return ...
  end
  say(u22((s3 .. s3), o8, nil, (b6 and n1 or v18)))
  say(select(3, u22(2)))
  local co23 = coroutine.create(function(a24)
    local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) coroutine.yield('in close') end})
    say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
    table.sort({3, 1, 2}, function(x, y) return x < y end)
    a24 = toint(coroutine.yield(o15))
    for i = 1, 0 do coroutine.yield(i, ((-59) + v18)) end
    return #{n1}
  end)
  for i = 1, 3 do say(i, coroutine.resume(co23, i * 3)) end
  say(coroutine.status(co23), coroutine.close(co23))
  print((select(2, xpcall(function() local x = nil; return x() end, debug.traceback))))
end
local s25 = cut((((s3):sub(12)) .. (safe(string.pack, '<!8bi8Xi4', n2 & 127, n1 & 127))))
local c26 = (function(x)
  local n = ((99 > n2) and (n1 + n2) or (t4[10] or n2))
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)((n1 % 13))
say(c26[1]((t4[9] or (n1 // (n2 | 1)))), c26[2]())
say(c26[3]()(), c26[1](2), c26[2]())
for i27 = 1, 7 do
  tick()
  local w28 = setmetatable({}, {__mode = 'k'})
  for i = 1, 5 do w28[i] = i % 2 == 0 and {} or i w28[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w28 do n = n + 1 end return n end)())
  local co29 = coroutine.create(function(a30)
    for i = 1, 3 do coroutine.yield(i, ((-2147483648) << -7)) end
    return ((i27 % 2) ^ 5)
  end)
  for i = 1, 4 do say(i, coroutine.resume(co29, i * 3)) end
  say(coroutine.status(co29), coroutine.close(co29))
  say((debug.traceback(co29, 'traced')))
  say(#(safe(string.pack, '!4Ii3', i27 & 127, (89 - i27) & 127)), val(o8))
  for i31 = 10, 1, -2 do
    tick()
    local C32 = {
      __name = 'C32',
      __add = function(a, b) return nil end,
      __mod = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __band = function(a, b) return val(a) ~ val(b) end,
      __bor = function(a, b) return val(a), val(b) end,
      __bxor = function(a, b) return nil end,
      __unm = function(a) return {} end,
      __bnot = function(a) return 'text' end,
      __eq = function(a, b) return val(a) and nil end,
      __lt = function(a, b) return val(a) | val(b) end,
    }
    local o33 = setmetatable({v = (n2 - 70)}, C32)
    local o34 = setmetatable({v = (n1 + n2)}, C32)
    try(function() return o15 % o34 end)
    try(function() return o8 // o15 end)
    try(function() return ~o16 end)
    try(function() return (i31 % (i27 | 1)) - o9 end)
    try(function() o9.x = (n2 // (i27 | 1)) return rawget(o9, 'x'), val(o9) end)
  end
end
say(o9, o16)
function f35(a36, a37)
  tick()
  local C38 = {
    __name = 'C38',
    __sub = function(a, b) return a end,
    __unm = function(a) return 'text' end,
    __bnot = function(a) return 'text' end,
    __lt = function(a, b) return val(a) | val(b) end,
    __concat = function(a, b) return a end,
    __newindex = function(o, k, w) rawset(o, k, toint(w) + 1) end,
    __call = function(o, ...) return val(o), select('#', ...), ... end,
  }
  local o39 = setmetatable({v = (a37 // -176)}, C38)
  local o40 = setmetatable({v = (-3 ^ 0)}, C38)
  try(function() return o9 / o9 end)
  try(function() return #o39 end)
  try(function() return o8(math.ult(n2, n1), nil) end)
  try(function() return o8 .. o8 end)
  try(function() return ~o40 end)
  try(function() o16.x = (tonumber('\t3\n') or a36) return rawget(o16, 'x'), val(o16) end)
  local l41 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
  try(load(function() return table.remove(l41, 1) end), (a36 + (2214972199950122382)), 3)
  s25 = cut((type(nil)))
  do
    local z42 <close> = setmetatable({}, {__close = function(_, e) say('close z42', e)  end})
    try(function()
      say((('32' // (((select('#', a36, 7)) // -456) | 1)) // ((math.ceil(math.floor(n2)) * (math.max((2590662734511703599), a36) << -69)) | 1)))
      local w43 = setmetatable({}, {__mode = 'v'})
      for i = 1, 5 do w43[i] = i % 2 == 0 and {} or i w43[{}] = i end
      collectgarbage()
      say((function() local n = 0 for _ in next, w43 do n = n + 1 end return n end)())
      local w44 = setmetatable({}, {__mode = 'v'})
      for i = 1, 5 do w44[i] = i % 2 == 0 and {} or i w44[{}] = i end
      collectgarbage()
      say((function() local n = 0 for _ in next, w44 do n = n + 1 end return n end)())
    end)
    for i45 = -2, math.maxinteger, math.maxinteger do
      tick()
      b6, b6 = math.ult((select('#', math.max(65, a37), (4294967296 * 72))), (select('#', val(o8), (b6 and n1 or a36)))), ((#s3 <= (b6 and 35 or 2)) and ((~ n2) ~= (7 ^ 0)))
      say((math.min((62 & n1), i45) < (t4[3] or (n2 | a36))), table.pack(((type(n1))):byte(1, 4)))
      try(function() return setmetatable(nil, (t4[11] or ((-83) | a37))) end)
    end
    for i46 = 1, (n1 % 13), 3 do
      tick()
      say(((utf8.char((a37 % (n1 | 1)) & 0x7fffffff, (t4[10] or 91) & 0xffff)) .. (type(sorted(t4)))), o8)
      s25 = cut(((not (s3 <= 'a,b,,c')) and ((b6 and s3 or '\u{e4}\u{20ac}') .. (b6 and '10' or '__Z1- ')) or (cut(safe(string.format, '% i%-d%q', ((9 * 6) / -6), ((10 * 6) / -6), (~ n1))))))
      try(function() return string.rep((cut(safe(string.format, '0'))), (9 ^ 8) & 63, o39) end)
      try(function()
        try(table.concat, t4, ',', 8, 12)
      end)
    end
  end
  try(function()
    local z47 <close> = setmetatable({}, {__close = function(_, e) say('close z47', e)  end})
    local nothing <close> = nil
    try(table.concat, t4, ',', 10, 2)
    local i48 = 0
    while i48 > 0 and (a36 ~= n1) do
      i48 = i48 - 1
      tick()
      local C49 = {
        __name = 'C49',
        __add = function(a, b) return val(a), val(b) end,
        __sub = function(a, b) return a end,
        __div = function(a, b) return nil end,
        __band = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __shl = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __shr = function(a, b) return val(a) + val(b) end,
        __unm = function(a) return -val(a) end,
        __eq = function(a, b) return val(a) | val(b) end,
        __lt = function(a, b) return val(a) == val(b) end,
        __concat = function(a, b) return val(a) .. '&' .. val(b) end,
        __index = string,
        __call = function(o, ...) return val(o), select('#', ...), ... end,
      }
      local o50 = setmetatable({v = (select('#', (-1), a36))}, C49)
      local o51 = setmetatable({v = #t4}, C49)
      try(function() return #o39 end)
      try(function() return o8:rep(((4 * 6) / -6)) end)
      try(function() return o16((false or b6), nil) end)
      try(function() return (n2 ~= n2) >> o50 end)
      try(function() return (- n2) // o50 end)
      try(function() return o39(table.move(t4, 1, 1, 2, {}), nil) end)
      try(function() return o50 ~= {i48} end)
      try(function() o15.v = (n1 // (a37 | 1)) return rawget(o15, 'x'), val(o15) end)
      local l52 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
      try(load(function() return table.remove(l52, 1) end), (#table.pack(n2, a36)), 3)
      say(sorted(t4, function(a, b) return math.ult(a, b) end))
      try(table.sort, {3, 1, 'x', 2, 5, 4}, function() error('compare', 0) end)
    end
    local t53 = {table.unpack(t4)}
    return ((n2 + n2) - (8 ^ 5))
  end)
  return math.min(((n2 % (n2 | 1)) % -735), (tonumber('0x1p4') or #s3))
end
say(f35(((-23) * n1), (n1 % 13)))
local co54 = coroutine.create(function(a55)
  a55 = toint((coroutine.yield(a55, coroutine.isyieldable())))
  say((utf8.char((tonumber('0.5') or (t4[12] or n1)) & 0x7fffffff, toint(f35((n2 // (a55 | 1)), ('33' - (66 | 1)))) & 0xffff)), ((n2 * n2) + (~ n2)))
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
  a55 = toint((coroutine.yield(a55, coroutine.isyieldable())))
  for i56 = -2, 5 do
    tick()
    local w57 = setmetatable({}, {__mode = 'v'})
    for i = 1, 5 do w57[i] = i % 2 == 0 and {} or i w57[{}] = i end
    collectgarbage()
    say((function() local n = 0 for _ in next, w57 do n = n + 1 end return n end)())
  end
  try(function() return string.rep(((b6 and b6) and (type({4294967295, a55})) or (s25 .. s25)), (t4[-3] or (b6 and n1 or n1)) & 63, table.move(table.move({n2, n1, n2, n2, a55, n1}, 1, 3, 2, {}), 1, 2, 2, {})) end)
  say(coroutine.yield(coroutine.status(coroutine.running())))
  return (select('#', (n1 + n2), ((-1 * 6) / 3)))
end)
for i = 1, 3 do say(i, coroutine.resume(co54, i * 3)) end
say(coroutine.status(co54), coroutine.close(co54))
local i58 = 3
while i58 > 0 and (b6 and false) do
  i58 = i58 - 1
  tick()
  for i = 1, 2 do
    local z59 <close> = setmetatable({}, {__close = function(_, e) say('close z59', e)  end})
    try(function() return table.insert(t4, 6, (#table.pack((n2 * i58), (27 + i58)))) end)
    local i60 = 0
    while i60 > 0 and (n1 < (-6669890196147913841) and n1 <= (-3742435427060534426)) do
      i60 = i60 - 1
      tick()
      local s61 = cut((cut(safe(string.gsub, (cut(safe(string.gsub, s25, '[a-y]%A', {a = 'A', b = false, ['1'] = 7}))), '%p+%.%x-(%p?', '%1'))))
      say(((#'(a(b)c)' // ((i58 + 65535) | 1)) ~ (select('#', (n2 - n2), (math.maxinteger % -444)))), o8)
      try(table.insert, t4, 6, ((n2 | n2) >> (t4[6] or i58)))
      say(nil, ((i58 % (i58 | 1)) >= (i60 % -115)))
    end
  end
end
say((- (((not b6) and (cut(safe(string.match, '_bzb1', '%w[^ab]*%d'))) or (cut(safe(string.format, '%+3i', n2)))))))
return n1, n2, s3, #t4, b6, s25
