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
local n1 = (((128 ~ 9) % ((2 - 95) | 1)) % (((-43) - (7496202407373578708)) | 1))
local n2 = (tonumber('') or ((false and n1 or 24) + (- n1)))
local s3 = cut(((nil == n2) and (string.char(n2 & 255, n2 & 127)) or (cut(safe(string.format, '%q% .9d', n1, (-97))))))
local t4 = {table.unpack(table.pack(table.unpack({n2}, 1, 5)))}
local co5 = coroutine.create(function(a6)
  table.sort({3, 1, 2}, function(x, y) return x < y end)
  a6 = toint(coroutine.yield(((((10 * 6) / 1) .. ((s3):rep(4))))))
  a6 = toint((coroutine.yield(a6, coroutine.isyieldable())))
  say((t4[(a6 % 4)] or 71))
  return (#table.pack((n1 % -758), (n2 % 914)))
end)
for i = 1, 2 do say(i, coroutine.resume(co5, i * 3)) end
say(coroutine.status(co5), coroutine.close(co5))
if rawequal(rawequal(s3, (-40)), #t4) then
  say(((((~ n2) - n1) + (('98' * (n1 | 1)) & #{n2, n2})) // (#((88 <= 90) and (true and 'Zc [% 2' or s3) or (s3 .. '')) | 1)))
  for k7, v8 in string.gmatch(((((s3):sub(11, 12))):lower()), '([^,]*)(,?)') do
    say(k7, v8)
    tick()
    local function u9(a, ...)
      tick()
      local t, n = {...}, select('#', ...)
      say(n, #t, ..., (...))
      if n > 0 and n < 6 then return a, u9(...) end
      return (...)
    end
    say(u9(v8, k7, nil, (false and n1 or n1)))
    say(select(1, u9((90 % 5))))
  end
  if (#{n1, n1, n1, n1, n2, n2} ~= (safe(string.pack, 'Bxj', n1 & 127, n1 & 127))) then
    local C10 = {
      __name = 'C10',
      __sub = function(a, b) return val(a) ~ val(b) end,
      __unm = function(a) return val(a) // 2 end,
      __lt = function(a, b) return val(a) <= val(b) end,
      __le = function(a, b) return val(a) <= val(b) end,
      __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
      __call = function(o, ...) return val(o), select('#', ...), ... end,
    }
    local o11 = setmetatable({v = (tonumber('5.0') or n2)}, C10)
    local o12 = setmetatable({v = #{85, n2}}, C10)
    try(function() return o12 - o12 end)
    try(function() return o12 < val(o11) end)
    try(function() return ~o11 end)
    try(function() return o12 ^ o11 end)
    try(function() return o11.none, o11[3] end)
    try(function() return o11 < o12 end)
    try(function() o11.y = (~ 19) return rawget(o11, 'x'), val(o11) end)
    s3 = cut((utf8.char((~ (false and 60 or 76)) & 0x7fffffff, #(safe(string.pack, 's1', cut(s3))) & 0xffff)))
  else
    n2 = (select('#', ((n2 % 57) // ((n1 * n2) | 1)), ('63' + ((-82) | 1))))
    do
      local z13 <close> = setmetatable({}, {__close = function(_, e) say('close z13', e)  end})
      local nothing <close> = nil
      try(error, true)
      local t14 = {table.unpack(sorted(t4))}
      local w15 = setmetatable({}, {__mode = 'kv'})
      for i = 1, 5 do w15[i] = i % 2 == 0 and {} or i w15[{}] = i end
      collectgarbage()
      say((function() local n = 0 for _ in next, w15 do n = n + 1 end return n end)())
    end
    local t16 = {table.unpack({n1, n2, n1, n2, (-55)})}
  end
elseif ((#table.pack((-6748473410762195809), n2)) < (n2 * 62) and (n1 * 58) <= (-1 ^ 0)) then
  try(function() return ((t4[8] or #[[long string]]) >= (math.ceil(n2) >= (27 - n1))) end)
  local w17 = setmetatable({}, {__mode = 'kv'})
  for i = 1, 5 do w17[i] = i % 2 == 0 and {} or i w17[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w17 do n = n + 1 end return n end)())
else
  local w18 = setmetatable({}, {__mode = 'kv'})
  for i = 1, 5 do w18[i] = i % 2 == 0 and {} or i w18[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w18 do n = n + 1 end return n end)())
end
function f19(a20, a21)
  tick()
  if math.ult(n2, n1) then
    if ((3 * a21) < (~ a21) and (n1 + a21) <= (97 & n1)) then
      local function u22(a, ...)
        tick()
        local t, n = {...}, select('#', ...)
        say(n, #t, ..., (...))
        if n > 0 and n < 6 then return a, u22(...) end
        return a, ...
      end
      say(u22((a21 < n2), (not t4), nil, math.abs(n2)))
      say(select(3, u22((a20 % 4))))
    end
    do
      local i23 = 0
      ::L24::
      tick()
      i23 = i23 + 1
      do
        local f = function() i23 = i23 + 1 return i23 end say(f())
        a20, a21 = math.max(((i23 | a20) % 588), ((n2 % (n1 | 1)) % (math.min(a21, n1, a20) | 1)), (tonumber('1e') or (t4[-1] or n2))), #((false and 'aaa' or 'a') .. (string.char(a20 & 255, 29 & 127)))
        try(function() return string.pack('Xz', nil) end)
      end
      if i23 < 2 then goto L24 end
    end
    local t25 = {table.unpack(sorted(t4))}
    say((((3 * a20) - (-2)) < (tonumber('1010', 2) or (t4[2] or n1)) and (~ (a21 * 2)) <= (#s3 << (t25[7] or 17))), nil)
  end
  for i = 1, 2 do
    local z26 <close> = setmetatable({}, {__close = function(_, e) say('close z26', e)  end})
    say((10 ^ 5))
  end
  try(function() return string.lower({}) end)
  local w27 = setmetatable({}, {__mode = 'k'})
  for i = 1, 5 do w27[i] = i % 2 == 0 and {} or i w27[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w27 do n = n + 1 end return n end)())
  local l28 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
  try(load(function() return table.remove(l28, 1) end), (n1 * n1), 3)
  return (((true and a20 or n1) * (n2 ~ a21)) ~ ((-3 ^ 0) * (n1 ~ a20))), table.pack((s3):byte(1, 0))
end
say(f19(('36' + (n2 | 1)), 4))
try(function()
  say(rawequal(nil, sorted(table.move(t4, 1, 1, 1, {}))), {})
  local function u29(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u29(...) end
    return table.unpack({a, n}, 1, 3)
  end
  say(u29(nil, (s3 .. s3), nil, (n1 - n2)))
  say(select(3, u29((n2 % 8))))
  local C30 = {
    __name = 'C30',
    __add = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __div = function(a, b) return val(a) + val(b) end,
    __bxor = function(a, b) return nil end,
    __shl = function(a, b) return nil end,
    __unm = function(a) return val(a) // 2 end,
    __bnot = function(a) return val(a) // 2 end,
    __len = function(a) return {} end,
    __lt = function(a, b) return val(a) == val(b) end,
    __index = string,
    __call = function(o, ...) return val(o), select('#', ...), ... end,
    __tostring = function(o) return 'fixed' end,
  }
  local o31 = setmetatable({v = (n2 // 372)}, C30)
  local o32 = setmetatable({v = (n2 - n2)}, C30)
  try(function() return o32 % o31 end)
  try(function() return o31 ~ o32 end)
  try(function() return o32.rep, o32[3] end)
  try(function() return o32 ~= (nil ~= false) end)
  try(function() return (n2 < n1 and n1 <= n2) & o31 end)
  try(function() return o31.x, o31[3] end)
  try(function() return (n1 << 7) - o32 end)
  try(function() return o31 ~= (n1 >> n1) end)
  try(function() o32.y = #{n2, n2, 17, n1, n2} return rawget(o32, 'x'), val(o32) end)
  local function u33(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u33(...) end
    return table.unpack({a, n}, 1, 3)
  end
  say(u33((n2 == n2), {n1, n1, 43, n2, 92, n2}, nil, math.ceil(n2)))
  say(select(3, u33((n2 % 13))))
end)
try(function() return tonumber(nil, 22) end)
say(load([===[f(]===], '=l34'))
for k35, v36 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
  say(k35, v36)
  tick()
  try(function()
    local z37 <close> = setmetatable({}, {__close = function(_, e) say('close z37', e)  end})
    try(function() return (nil >> (cut(safe(string.match, (false and s3 or s3), '[a-y]+')))) end)
    return #t4
  end)
  local w38 = setmetatable({}, {__mode = 'kv'})
  for i = 1, 5 do w38[i] = i % 2 == 0 and {} or i w38[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w38 do n = n + 1 end return n end)())
end
n2 = #(cut(safe(string.gsub, (safe(string.pack, 'c90', cut(s3))), '^%c+%S', {a = 'A', b = false, ['1'] = 7})))
local co39 = coroutine.create(function(a40)
  table.sort({3, 1, 2}, function(x, y) return x < y end)
  a40 = toint(coroutine.yield(nil))
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
  say(pcall(function() say(coroutine.yield((n1 - a40)))  end))
  return ((35 - n2) + (a40 - 64))
end)
for i = 1, 6 do say(i, coroutine.resume(co39, i * 3)) end
say(coroutine.status(co39), coroutine.close(co39))
for k41, v42 in string.gmatch(((nil ~= (-51)) and (cut(safe(string.gsub, '\z   z', '%f[%a]', {a = 'A', b = false, ['1'] = 7}))) or (safe(string.pack, '>s8', cut(s3)))), '(%w)(%w*)') do
  tick()
  local function f43(a44, a45)
    tick()
    local co46 = coroutine.create(function(a47)
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
      table.sort({3, 1, 2}, function(x, y) return x < y end)
      a47 = toint(coroutine.yield(math.ult((a44 << -30), (0x7fffffff // 945))))
      return ('86' // (('-20' - (a45 | 1)) | 1))
    end)
    for i = 1, 3 do say(i, coroutine.resume(co46, i * 3)) end
    say(coroutine.status(co46), coroutine.close(co46))
    for i48 = 1, 6, 2 do
      tick()
      try(error, 'message', 2)
      say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
      local b49 = (math.max(toint(f19(3, a44)), (n2 // -48), (93 % (a45 | 1))) >= (tonumber('5.0') or #t4))
      try(assert(load([===[local a, b = ... local function toint(x) return x end return (math.min(a, 26, b) * (math.fmod(a, (a | 1)) >> (a & a)))]===], '@l50')), (~ i48), (i48 << -57))
    end
    local C51 = {
      __name = 'C51',
      __mul = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __div = function(a, b) return nil end,
      __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __bxor = function(a, b) return val(a), val(b) end,
      __shr = function(a, b) return a end,
      __eq = function(a, b) return val(a) | val(b) end,
      __lt = function(a, b) return val(a) <= val(b) end,
      __le = function(a, b) return val(a) == val(b) end,
      __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
      __call = function(o, ...) return val(o), select('#', ...), ... end,
    }
    local o52 = setmetatable({v = (true and a45 or 77)}, C51)
    local o53 = setmetatable({v = (tonumber('1010', 2) or a45)}, C51)
    try(function() return v42 & v42 end)
    try(function() return ~o52 end)
    try(function() return (safe(string.pack, 'c90', cut(s3))) ~ o52 end)
    try(function() k41.v = (-1 ^ 0) return rawget(k41, 'x'), val(k41) end)
    say((toint(f19((math.abs(3) ~ math.fmod(n1, (a44 | 1))), (~ (10 ^ 3)))) << -9))
    try(function(...)
      local z54 <close> = setmetatable({}, {__close = function(_, e) say('close z54', e)  end})
      try(function()
        try(function() return (((11 ^ 7) < (a44 + n2)))(nil) end)
        return load('return ' .. (((true and s3 or s3)):sub((n2 % 9))), '=text')
      end)
      say(table.remove(t4))
      error('thrown', 2)
    end)
    return #{((9 * 6) / -6), (4 % (a45 | 1)), ((-1) % -817), #{}, math.fmod(n2, (a44 | 1)), ((-9223372036854775807 - 1) + n1)}
  end
  say(f43((256 | 5), 10))
end
local i55 = 0
repeat
  i55 = i55 + 1
  local n56 = i55 * -1
  tick()
  local w57 = setmetatable({}, {__mode = 'k'})
  for i = 1, 5 do w57[i] = i % 2 == 0 and {} or i w57[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w57 do n = n + 1 end return n end)())
  local co58 = coroutine.create(function(a59)
    say(pcall(function() say(coroutine.yield((t4[11] or i55))) error('after yield', 0) end))
    a59 = toint((coroutine.yield(a59, coroutine.isyieldable())))
    local i60 = 0
    while i60 > 0 and (82 < n2 and 2 <= 41) do
      i60 = i60 - 1
      tick()
      if (rawequal(t4, t4) and (not [==[a]]b]==])) then
        try(table.remove, t4, -1)
        if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
        a59 = (math.min(('35' * (a59 | 1)), (#table.pack(n1, 60))) * ((n2 * 63) << (n1 * n1)))
      end
      try(assert(load([===[local a, b = ... local function toint(x) return x end return (tonumber('\t3\n') or ((~ b) << -52))]===], '@l61')), #t4, (- n56))
      say(((#{3} ~= (a59 // (i55 | 1))) ~= (cut(safe(string.match, (s3 .. 'hello world'), '%f[%w]?[abc]-a-%w?%S-', 11)))), rawequal((tonumber('\t3\n') or n56), nil))
      local w62 = setmetatable({}, {__mode = 'kv'})
      for i = 1, 5 do w62[i] = i % 2 == 0 and {} or i w62[{}] = i end
      collectgarbage()
      say((function() local n = 0 for _ in next, w62 do n = n + 1 end return n end)())
      if (a59 == n1) then break end
    end
    return (#{n1, n2, 58, n1} // (((-5197870589079754658) ~ n56) | 1))
  end)
  for i = 1, 2 do say(i, coroutine.resume(co58, i * 3)) end
  say(coroutine.status(co58), coroutine.close(co58))
  say(#(safe(string.pack, '<!8iL', (((-63) // (n2 | 1)) - toint(f19(127, n2))) & 127, ((79 - 2147483647) + toint(f19(i55, 64))) & 127)))
until n56 > 20 or i55 > 2
try(function() return string.rep((cut(safe(string.match, (s3 .. s3), '(%d+)[;,]?'))), ('17' + ((n1 >> 29) | 1)) & 63, nil) end)
say(setmetatable(((n1 + n1) >= (- n1)), ((6276707159480189964) - n1)))
return n1, n2, s3, #t4
