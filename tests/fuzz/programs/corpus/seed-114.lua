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
local n1 = (tonumber('7') or (-1 ^ 1))
local n2 = (((n1 * n1) ~ (n1 + 36)) - (math.min(n1, n1) + n1))
local s3 = cut((safe(string.pack, '<s2', cut((tostring(true))))))
local t4 = {table.unpack({})}
local function f5(a6, a7)
  tick()
  if a7 > 0 and a7 < 20 then return f5(a6 ~ a7, a7 - 1) end
  local l8 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
  try(load(function() return table.remove(l8, 1) end), (t4[11] or n2), 3)
  return (~ (((7597493911403672310) % 3) ^ 4))
end
say(f5(('89' * (n2 | 1)), (0 % 4)))
try(function()
  local function u9(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u9(...) end
    return table.unpack({a, n}, 1, 3)
  end
  say(u9((cut(safe(string.gsub, 'c [[\0-[', '[%]]', {a = 'A', b = false, ['1'] = 7}))), t4, nil, (~ n2)))
  say(select(2, u9(2)))
  say(table.unpack(t4, -2, 5))
  try(function()
    local z10 <close> = setmetatable({}, {__close = function(_, e) say('close z10', e)  end})
    local i11 = 5
    while i11 > 0 and (s3 <= '10') do
      i11 = i11 - 1
      tick()
      say(sorted({math.max(n2, n1), (- n1)}, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
      for i = 1, 2 do
        local z12 <close> = setmetatable({}, {__close = function(_, e) say('close z12', e)  end})
        local nothing <close> = false
        try(table.remove, t4, (i11 % 11))
        say(table.remove(t4))
      end
    end
    local co13 = coroutine.create(function(a14)
      for i = 1, 2 do coroutine.yield(i, (n2 // (n1 | 1))) end
      for i = 1, 3 do coroutine.yield(i, table.move({n1, n2, 82, n1}, 1, 3, 2, {})) end
      for i = 1, 3 do coroutine.yield(i, (tonumber('0x1p4') or n2)) end
      say(coroutine.yield(coroutine.status(coroutine.running())))
      return ((#table.pack(63, a14)) // ((3 ^ 2) | 1))
    end)
    for i = 1, 3 do say(i, coroutine.resume(co13, i * 3)) end
    say(coroutine.status(co13), coroutine.close(co13))
    return (((-84) - n2) ~= (tonumber('-ff', 16) or 4))
  end)
  return (toint(f5((false and n2 or n2), (~ (-4)))))(nil)
end)
local t15 = {table.unpack(table.pack(('0x1F'):byte(1, 3)))}
try(function()
  try(function() for i = '1', 2 do say(i) end end)
  for i16 = -1, 0 do
    tick()
    try(assert(load([===[local a, b = ... local function toint(x) return x end return ('30' - (((7 * 6) / 1) | 1))]===], '@l17')), (n2 - 21), toint(f5(13, n2)))
    say(load([===[f(]===], '=l18'))
    local co19 = coroutine.create(function(a20)
      local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) coroutine.yield('in close') end})
      table.sort({3, 1, 2}, function(x, y) return x < y end)
      a20 = toint(coroutine.yield(toint(f5((tonumber('1 2') or n2), (n1 * a20)))))
      for i = 1, 0 do coroutine.yield(i, nil) end
      say(pcall(function() say(coroutine.yield(((-36) & n2)))  end))
      error(((-2 * 6) / 1))
      return (#{n1, i16, n2, n1} - toint(f5((-56), a20)))
    end)
    for i = 1, 1 do say(i, coroutine.resume(co19, i * 3)) end
    say(coroutine.status(co19), coroutine.close(co19))
    local co21 = coroutine.create(function(a22)
      a22 = toint((coroutine.yield(a22, coroutine.isyieldable())))
      local w23 = setmetatable({}, {__mode = 'v'})
      for i = 1, 5 do w23[i] = i % 2 == 0 and {} or i w23[{}] = i end
      collectgarbage()
      say((function() local n = 0 for _ in next, w23 do n = n + 1 end return n end)())
      local C24 = {
        __name = 'C24',
        __add = function(a, b) return nil end,
        __mul = function(a, b) return val(a), val(b) end,
        __idiv = function(a, b) return val(a) ~ val(b) end,
        __bnot = function(a) return {} end,
        __len = function(a) return -val(a) end,
        __le = function(a, b) return val(a) and nil end,
        __concat = function(a, b) return a end,
        __newindex = function(_, k) error('no field ' .. tostring(k)) end,
      }
      local o25 = setmetatable({v = ('68' - (9 | 1))}, C24)
      local o26 = setmetatable({v = ('-2' + (a22 | 1))}, C24)
      try(function() return o25 > (not n2) end)
      try(function() return o26 ^ o25 end)
      try(function() return -o25 end)
      try(function() return o26 // o26 end)
      try(function() o25.v = (a22 - 80) return rawget(o25, 'x'), val(o25) end)
      return (- (84 >> -42))
    end)
    for i = 1, 6 do say(i, coroutine.resume(co21, i * 3)) end
    say(coroutine.status(co21), coroutine.close(co21))
  end
  say(((tostring(nil)) .. ((19 <= 66) and (string.char(n1 & 255, n2 & 127)) or (table.concat(t15, 'ab\0cd')))), nil)
end)
local t27 = {table.unpack({n1, n2})}
local c28 = (function(x)
  local n = #(false and s3 or s3)
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)((n1 % 8))
say(c28[1]((math.fmod(n2, (n2 | 1)) % (math.fmod(n1, (68 | 1)) | 1))), c28[2]())
say(c28[3]()(), c28[1](2), c28[2]())
if (not (s3 .. s3)) then
  local C29 = {
    __name = 'C29',
    __pow = function(a, b) return val(a) ~ val(b) end,
    __idiv = function(a, b) return a end,
    __band = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __bxor = function(a, b) return val(a) ~ val(b) end,
    __shl = function(a, b) return val(a) + val(b) end,
    __shr = function(a, b) return a end,
    __unm = function(a) return val(a) // 2 end,
    __bnot = function(a) return -val(a) end,
    __eq = function(a, b) return val(a) <= val(b) end,
    __lt = function(a, b) return val(a) < val(b) end,
    __call = function(o, ...) return val(o), select('#', ...), ... end,
    __metatable = 'locked',
  }
  local o30 = setmetatable({v = math.max(84, n2)}, C29)
  local o31 = setmetatable({v = (#table.pack((2499118820066764761), n1))}, C29)
  try(function() return o30 ~ o30 end)
  try(function() return o30.v, o30[3] end)
  try(function() return o30 & o30 end)
  try(function() o31.y = math.fmod(n1, (n1 | 1)) return rawget(o31, 'x'), val(o31) end)
  do
    local z32 <close> = setmetatable({}, {__close = function(_, e) say('close z32', e)  end})
  end
else
  try(function()
    say(math.min(#((tostring(true)) .. (safe(string.pack, '>s8', cut('aaa')))), (tonumber(' 12 ') or (~ (-2)))))
    local i33 = 1
    while i33 > 0 and (n2 < n2) do
      i33 = i33 - 1
      tick()
      try(function() return ((not table.pack((-35), n2)))((- (tonumber('9223372036854775807') or (-12)))) end)
      local s34 = cut((((select('#', i33, i33)) .. ((n2 .. s3)))))
      if ((~ 24) < (n2 // (i33 | 1)) and math.max(n1, (-2147483648), 55) <= (n1 - i33)) then
        say((tonumber('9223372036854775807') or #(safe(string.pack, '<!8jT', i33 & 127, n1 & 127))))
        s34, s3 = cut(((((n2 < i33 and n1 <= n1) and (safe(string.pack, '=lh', n1 & 127, i33 & 127)) or (false and '' or 'zaa .['))):upper())), cut(((cut(safe(string.match, ((n1 .. 'c ')), '()[abc]?%g-[abc]', -2))) .. (utf8.char((n1 - i33) & 0x7fffffff, ('-6' - (n1 | 1)) & 0xffff))))
      elseif rawequal((table.concat({i33, (-34)}, '10')), sorted({i33, n2, 82})) then
        try(function() return string.pack('i2', (cut(safe(string.format, '%-14o-0', (- 64))))) end)
        local t35 = {table.unpack(t15)}
      else
        try(function() return load((utf8.char((i33 // 734) & 0x7fffffff, (i33 % 258) & 0xffff)), '=text') end)
      end
      n1 = (10 ^ 3)
    end
    local s36 <const> = cut(((not n1) and ('(a(b)c)' .. s3) or (safe(string.pack, 'i8Xi4i7', n1 & 127, n2 & 127))))
    local n37 = ((n2 ~ ('47' - (n2 | 1))) << -17)
  end)
  try(function() return string.unpack('=IB', (safe(string.pack, '<!8ib', (~ 31) & 127, ((-99) - 44) & 127)), 1) end)
  try(table.insert, t4, (n2 % 5), math.max((56 - n2), #s3, (#table.pack(n1, 26))))
end
local C38 = {
  __name = 'C38',
  __add = function(a, b) return val(a) ~ val(b) end,
  __sub = function(a, b) return val(a) + val(b) end,
  __mod = function(a, b) return a end,
  __pow = function(a, b) return val(a) + val(b) end,
  __bxor = function(a, b) return nil end,
  __unm = function(a) return {} end,
  __len = function(a) return -val(a) end,
  __eq = function(a, b) return val(a) and nil end,
  __le = function(a, b) return val(a) <= val(b) end,
  __concat = function(a, b) return a end,
}
local o39 = setmetatable({v = (tonumber('1e2') or n2)}, C38)
local o40 = setmetatable({v = (4 - 95)}, C38)
try(function() return tostring(o39):gsub(id, ''), getmetatable(o39) == C38 end)
try(function() return ~o39 end)
try(function() return t15 / o40 end)
try(function() o40.x = math.max(n1, n2) return rawget(o40, 'x'), val(o40) end)
print((select(2, xpcall(function() local x = nil; return x .. 'a' end, debug.traceback))))
local i41 = 0
repeat
  i41 = i41 + 1
  local n42 = i41 * (n1 % 4)
  tick()
  local function u43(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u43(...) end
    return (...)
  end
  say(u43((n1 < n2), table.move({i41, n1}, 1, 0, 3, {}), nil, t4))
  say(select(3, u43(8)))
  for k44, v45 in string.gmatch((((false and s3 or 'THE (quick) fox')):sub((n42 % 10))), '(%w)(%w*)') do
    say(k44, v45)
    tick()
    try(function()
      try(function() for i = 1, 2, 0 do say(i) end end)
      for i46 = 1, 11, 3 do
        tick()
        say((((- (t27[4] or n1)) << ((i41 // 436) | (n42 % (i46 | 1)))) >> 23))
      end
    end)
    local co47 = coroutine.create(function(a48)
      say(pcall(function() say(coroutine.yield(toint(f5(a48, a48)))) error({1}) end))
      say(pcall(function() say(coroutine.yield((16 // 121))) error({1}) end))
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
      return ((n1 >> (-6193115568954112278)) | (n42 // (n1 | 1)))
    end)
    for i = 1, 6 do say(i, coroutine.resume(co47, i * 3)) end
    say(coroutine.status(co47), coroutine.close(co47))
    if rawequal(n2, false) then break end
  end
  local l49 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
  try(load(function() return table.remove(l49, 1) end), (- n2), 3)
  say(((((~ n42) .. (true and s3 or s3))) .. (safe(string.pack, 'z', cut((false and 'aaa' or 'a.b-c'))))))
until n42 > 20 or i41 > 1
local C50 = {
  __name = 'C50',
  __pow = function(a, b) return val(a), val(b) end,
  __bxor = function(a, b) return val(a), val(b) end,
  __shr = function(a, b) return a end,
  __unm = function(a) return {} end,
  __le = function(a, b) return val(a) <= val(b) end,
  __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
  __newindex = function(_, k) error('no field ' .. tostring(k)) end,
}
local o51 = setmetatable({v = (n2 * n1)}, C50)
local o52 = setmetatable({v = (n2 * n1)}, C50)
try(function() return (~ 4294967296) .. o39 end)
try(function() return o51.rep, o51[3] end)
try(function() return o39(t15, nil) end)
try(function() return o40 | o51 end)
try(function() return o51:add(#s3) end)
try(function() return o51 - o40 end)
try(function() return t27 ~ o40 end)
try(function() o51.v = (tonumber('1e') or n2) return rawget(o51, 'x'), val(o51) end)
local t53 = {table.unpack({n2, 76, n1, n2})}
local w54 = setmetatable({}, {__mode = 'k'})
for i = 1, 5 do w54[i] = i % 2 == 0 and {} or i w54[{}] = i end
collectgarbage()
say((function() local n = 0 for _ in next, w54 do n = n + 1 end return n end)())
local C55 = {
  __name = 'C55',
  __add = function(a, b) return val(a), val(b) end,
  __sub = function(a, b) return val(a) ~ val(b) end,
  __bor = function(a, b) return nil end,
  __bxor = function(a, b) return val(a) + val(b) end,
  __shr = function(a, b) return nil end,
  __unm = function(a) return -val(a) end,
  __eq = function(a, b) return val(a) == val(b) end,
  __lt = function(a, b) return val(a) <= val(b) end,
  __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  __call = function(o, ...) return val(o), select('#', ...), ... end,
}
local o56 = setmetatable({v = (n2 * n1)}, C55)
local o57 = setmetatable({v = (n2 ~ n1)}, C55)
try(function() return o39 > o39 end)
try(function() return table.pack(table.unpack({}, 1, 5)) % o39 end)
try(function() return o39 .. o56 end)
try(function() return o51 > o40 end)
try(function() return o39 | o39 end)
try(function() return t27 / o56 end)
try(function() return o56:len((n1 << 48)) end)
try(function() return o56 >> o40 end)
try(function() o39.v = (- (-55)) return rawget(o39, 'x'), val(o39) end)
say((val(o57) | ((((n2 - 9007199254740993) % 2) * 6) / -6)))
say((((n2 // 71) // ((n2 - 78) | 1)) < (~ (- n1))), t27)
say(#(table.concat({(n1 * n2), (n1 - n1), math.fmod(n2, (n2 | 1)), (n1 % (n1 | 1)), (n1 * n1)})))
if t53[2] then t53[1], t53[2] = t53[2], t53[1] end
say(sorted(t27))
try(table.sort, {3, 1, 'x', 2, 5, 4})
local words = {'b', 'a', 'B', '', 'ab', 'a\0', 'a\0b', '\xe4', '10', '9'}
table.sort(words, function(a, b) return a > b end)
say(table.concat(words, ' '))
local function f58(a59, a60)
  tick()
  if a60 > 0 and a60 < 20 then return a59 + f58(a59 ~ a60, a60 - 1) end
  for i = 1, 2 do
    local z61 <close> = setmetatable({}, {__close = function(_, e) say('close z61', e)  end})
    local nothing <close> = nil
    try(assert(load([===[local a, b = ... local function toint(x) return x end return (((a * 21) & (#table.pack(b, (-72)))) * ((55 % -205) * a))]===], '@l62')), math.max(n2, a59, (-56)), (select('#', n2, 38)))
    say(('2' * ((~ #{n1, n2, a59, a60, a59, a60}) | 1)))
  end
  return ((t53[-3] or ('16' * (n1 | 1))) * (toint(f5(a59, n1)) * ((-33) * n1)))
end
say(f58(#s3, (5.0 % 4)))
for i63 = 0, 4 do
  tick()
  if ((2 < i63) and rawequal(n2, false)) then
    local C64 = {
      __name = 'C64',
      __div = function(a, b) return nil end,
      __mod = function(a, b) return val(a), val(b) end,
      __band = function(a, b) return a end,
      __shr = function(a, b) return val(a) ~ val(b) end,
      __eq = function(a, b) return val(a) <= val(b) end,
      __lt = function(a, b) return val(a) == val(b) end,
      __le = function(a, b) return val(a) < val(b) end,
      __concat = function(a, b) return 'joined' end,
      __tostring = function(o) return 'fixed' end,
    }
    local o65 = setmetatable({v = math.ceil(n2)}, C64)
    local o66 = setmetatable({v = math.fmod(i63, (n1 | 1))}, C64)
    try(function() return {n2, 94, 0xffffffffffffffff, n1, i63, n2} ^ o65 end)
    try(function() return tostring(o66):gsub(id, ''), getmetatable(o66) == C64 end)
    try(function() return (safe(string.pack, 'c90', cut(s3))) | o52 end)
    try(function() return nil ~ o40 end)
    try(function() return (n2 % -766) ^ o51 end)
    try(function() return o39:len(math.max(77, i63)) end)
    try(function() o65.y = (t4[-3] or 69) return rawget(o65, 'x'), val(o65) end)
    local function f67(a68, a69)
      tick()
      say(o40, o51)
      local co70 = coroutine.create(function(a71)
        for i = 1, 2 do coroutine.yield(i, table.pack(a68, n2)) end
        return (#{n2} + ((946421173562911945) * 20))
      end)
      for i = 1, 1 do say(i, coroutine.resume(co70, i * 3)) end
      say(coroutine.status(co70), coroutine.close(co70))
      return (#table.pack((#'k1=v1;k2=v2' >> 31), ((n1 + a69) + (false and math.maxinteger or 20)))), {a69, n1}
    end
    say(f67((n2 - n1), ((-60) % 13)))
    local i72 = 5
    while i72 > 0 and math.ult(n2, (-81)) do
      i72 = i72 - 1
      tick()
      local C73 = {
        __name = 'C73',
        __pow = function(a, b) return val(a), val(b) end,
        __idiv = function(a, b) return a end,
        __band = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __bor = function(a, b) return a end,
        __bxor = function(a, b) return val(a), val(b) end,
        __shl = function(a, b) return a end,
        __shr = function(a, b) return val(a) ~ val(b) end,
        __unm = function(a) return val(a) // 2 end,
        __len = function(a) return -val(a) end,
        __lt = function(a, b) return val(a) and nil end,
        __concat = function(a, b) return val(a) .. '&' .. val(b) end,
        __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
      }
      local o74 = setmetatable({v = (n1 * i63)}, C73)
      local o75 = setmetatable({v = ((-76) % (n1 | 1))}, C73)
      try(function() return o75 >> o40 end)
      try(function() return {} & o56 end)
      try(function() return o74 ~= o40 end)
      try(function() return ~o66 end)
      try(function() return o56 * o66 end)
      try(function() return ~o51 end)
      try(function() return ~o65 end)
      try(function() o57.y = (- n2) return rawget(o57, 'x'), val(o57) end)
      say(sorted({(n2 - n2), #{n1, i63, n2, i63}, toint(f5(83, n2)), ((7 * 6) / -6), #'%_%1%[b', (select('#', n1, i72))}, function(a, b) return a > b end))
      for i76 = 10, 1, -1 do
        tick()
        local n77 = (tonumber('1 2') or (math.ceil(i72) ~ (~ i63)))
        say((cut(safe(string.match, (safe(string.pack, '<s2', cut(((s3):sub(4, 1))))), '\0'))), o57)
      end
    end
    if ((true and (-38) or n2) < (n2 * i63) and (n1 % 601) <= (i63 ~ n2)) then
      local n78 = (#(string.char(n2 & 255, i63 & 127)) * math.ceil(math.fmod(i63, (64 | 1))))
      local function u79(a, ...)
        tick()
        local t, n = {...}, select('#', ...)
        say(n, #t, ..., (...))
        if n > 0 and n < 6 then return a, u79(...) end
        return ...
      end
      say(u79((cut(safe(string.match, s3, '^%s*(.-)%s*$'))), nil, nil, t53))
      say(select(1, u79(7)))
      local w80 = setmetatable({}, {__mode = 'k'})
      for i = 1, 5 do w80[i] = i % 2 == 0 and {} or i w80[{}] = i end
      collectgarbage()
      say((function() local n = 0 for _ in next, w80 do n = n + 1 end return n end)())
      try(function() return (#(#(tostring(false)))) end)
    else
      try(function() return table.remove(t27, 4) end)
      local b81 = math.ult((#table.pack((n1 + 34), (n2 | i63))), ('-6' // ((n2 & i63) | 1)))
      try(table.insert, t27, 3, ((n1 + n2) >> #{n2, n2, n1, i63}))
      say((table.concat({math.min(78, 2), (b81 and 67 or n2), (tonumber('9223372036854775808') or (-2))}, 'THE (quick) fox')))
    end
  elseif ((n1 >> -66) == (n2 * n2)) then
    if #t27 < 30 then table.insert(t27, (#s3 // ((false and 0 or n2) | 1))) end
    local t82 = {table.unpack(table.move(t53, 1, 0, 1, {}))}
    say(t27, #t27, next({}, nil), select(-1, table.unpack(t27, 1, 3)))
  else
    say(table.pack(table.unpack(t27, 1, 5)), t15)
    local n83 = ((~ (n1 | n1)) << toint(f5((i63 << -17), (n2 * 5))))
    say(((((n2 + 64) .. (utf8.char(i63 & 0x7fffffff, n83 & 0xffff)))) .. (cut(safe(string.match, (s3 .. 'THE (quick) fox'), '^%d[abc]?[abc][a-y]?%S')))))
    say((string.char((~ #'cc[\0b') & 255, (~ (n2 + n1)) & 127)))
  end
  local s84 = cut((tostring((n2 % (10 | 1)))))
  say((math.fmod(#s84, ((t53[0] or n1) | 1)) ~= (t53[8] or (tonumber('1e2') or (-98)))), t4)
  local s85 = cut((string.char(math.fmod(i63, (n1 | 1)) & 255, (false and n1 or i63) & 127)))
end
return n1, n2, s3, #t4, #t15, #t27, #t53
