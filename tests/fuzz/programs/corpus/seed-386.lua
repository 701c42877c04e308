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
math.randomseed(519, 7)
local n1 = (((tonumber('-ff', 16) or 0x7fffffff) + (98 % 885)) % 689)
local n2 = (((- n1) | #'') // ((-3 ^ 3) | 1))
local s3 = cut(((true ~= nil) and (safe(string.pack, '!4xjl', n1 & 127, n1 & 127)) or (cut(safe(string.format, '%c|%%%q', 5 & 127, '1z(')))))
local t4 = {table.unpack({})}
if ((s3 .. '\65\066') >= ((s3):rep(7, ''))) then
  local function u5(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u5(...) end
    return ...
  end
  say(u5(nil, nil, nil, {(-3641025994463630752), n1, (-80)}))
  say(select(2, u5(6)))
  say(((((n1 // (70 | 1)) .. (tostring(31)))) .. (cut(safe(string.match, (string.char((3855555514417739196) & 255, n1 & 127)), '%g?[^ab]+%u[^ab]-%s-')))))
end
say(table.unpack(t4, 1, -2))
local C6 = {
  __name = 'C6',
  __add = function(a, b) return val(a), val(b) end,
  __sub = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __mul = function(a, b) return a end,
  __div = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __mod = function(a, b) return a end,
  __pow = function(a, b) return val(a) ~ val(b) end,
  __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __bxor = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __bnot = function(a) return val(a) // 2 end,
  __le = function(a, b) return val(a) and nil end,
  __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  __newindex = function(_, k) error('no field ' .. tostring(k)) end,
}
local o7 = setmetatable({v = n1}, C6)
local o8 = setmetatable({v = (12 // 532)}, C6)
try(function() return tostring(o7):gsub(id, ''), getmetatable(o7) == C6 end)
try(function() return table.pack((s3):byte(1, 5)) .. o8 end)
try(function() return o7 // o7 end)
try(function() return o7.x, o7[3] end)
try(function() return #o8 end)
try(function() return -o8 end)
try(function() return o8 * o8 end)
try(function() return o8 >= o7 end)
try(function() o7.x = n1 return rawget(o7, 'x'), val(o7) end)
try(function() return string.rep((cut(safe(string.format, '%c|%%%c|%%', ('96' - (n1 | 1)) & 127, (n2 << n1) & 127))), ((s3 ~= s3) and (0x7fffffff << 21) or math.max(n1, n1, 65)) & 63, {(#table.pack(n1, n2)), (~ n2)}) end)
say(xpcall(function(a)
  return a + (math.ult(38, n2) | (n1 & n1))
end, function(e) return 'handled ' .. text(e) end, n2))
local i9 = 0
repeat
  i9 = i9 + 1
  local n10 = i9 * (89 % 11)
  tick()
  say(((not nil) or (((-64) - n2) <= (n10 * 24))), table.pack(((s3 .. s3)):byte(1, 1)))
  say(sorted(table.move(table.pack(table.unpack(t4, 1, 5)), 1, 4, 3, {})))
  try(table.sort, {3, 1, 'x', 2, 5, 4})
  local words = {'b', 'a', 'B', '', 'ab', 'a\0', 'a\0b', '\xe4', '10', '9'}
  table.sort(words, function(a, b) return a > b end)
  say(table.concat(words, ' '))
until n10 > 20 or i9 > 1
try(function() return string.pack('i2', o7) end)
local co11 = coroutine.create(function(a12)
  table.sort({3, 1, 2}, function(x, y) return x < y end)
  a12 = toint(coroutine.yield(o7))
  a12 = toint((coroutine.yield(a12, coroutine.isyieldable())))
  local i13 = 4
  while i13 > 0 and (false or true) do
    i13 = i13 - 1
    tick()
    try(function() return ((t4[(n2 % 2)] or (-2 ^ 3)) / (~ math.max(i13, (-53), n1))) end)
    do
      local i14 = 0
      ::L15::
      tick()
      i14 = i14 + 1
      do
        try(table.insert, t4, (i13 % 3), (tonumber(' 12 ') or (n2 * (-1912942520792294364))))
        say(sorted(table.move({65, n1}, 1, 3, 3, {}), function(a, b) return a > b end))
      end
      if i14 < 2 then goto L15 end
    end
  end
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
  return (12 ^ 8)
end)
for i = 1, 3 do say(i, coroutine.resume(co11, i * 3)) end
say(coroutine.status(co11), coroutine.close(co11))
local C16 = {
  __name = 'C16',
  __shr = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __le = function(a, b) return val(a) <= val(b) end,
  __concat = function(a, b) return val(a) .. '&' .. val(b) end,
  __index = string,
  __tostring = function(o) return 7 end,
  __close = function() say('closed C16') end,
}
local o17 = setmetatable({v = (n1 * 78)}, C16)
local o18 = setmetatable({v = (n2 | 65)}, C16)
try(function() return o7((n2 ~= n2), nil) end)
try(function() return o7 + o18 end)
try(function() return t4 .. o7 end)
try(function() return o7 << o8 end)
try(function() return -o7 end)
try(function() return o8(o7, nil) end)
try(function() o7.y = (n1 >> 55) return rawget(o7, 'x'), val(o7) end)
for k19, v20 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
  say(k19, v20)
  tick()
  for k21, v22 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
    tick()
    local co23 = coroutine.create(function(a24)
      a24 = toint((coroutine.yield(a24, coroutine.isyieldable())))
      for k25, v26 in string.gmatch(((v22 < n2 and k19 <= n1) and (cut(safe(string.format, '%q%#X', s3, k19))) or (safe(string.pack, 's4', cut('-7')))), '([^,]*)(,?)', 2) do
        tick()
        say(t4, table.move(table.move({71, v22, v20}, 1, 0, 4, {}), 1, 2, 1, {}))
        s3 = cut((safe(string.pack, '>!2i8Xi4b', ((4 ^ 5) + (a24 ~ a24)) & 127, ((n2 * 92) % 945) & 127)))
      end
      table.sort({3, 1, 2}, function(x, y) return x < y end)
      a24 = toint(coroutine.yield(((n2 * v22) | val(o17))))
      error((true and ' [(_ ' or s3))
      return (- (1 ^ 4))
    end)
    for i = 1, 4 do say(i, coroutine.resume(co23, i * 3)) end
    say(coroutine.status(co23), coroutine.close(co23))
    function f27(a28, a29)
      tick()
      if a29 > 0 and a29 < 20 then return a28 + f27(a28 ~ a29, a29 - 1) end
      local co30 = coroutine.create(function(a31)
        a31 = toint((coroutine.yield(a31, coroutine.isyieldable())))
        try(function() return table.concat({nil, (not #t4)}, '\0Za(_[', 1, 3) end)
        say((math.fmod(val(o17), ((- ((-18) + a28)) | 1)) ~ math.min(val(o17), ('58' - ((- k21) | 1)))))
        a31 = toint((coroutine.yield(a31, coroutine.isyieldable())))
        say((math.min(((v22 + n1) + (k19 & a28)), val(o8)) | (~ #(('2Z\0'):reverse()))))
        return #table.pack(table.unpack(t4, 1, 5))
      end)
      for i = 1, 2 do say(i, coroutine.resume(co30, i * 3)) end
      say(coroutine.status(co30), coroutine.close(co30))
      n1 = math.min((select('#', ('28' - (n2 | 1)), math.min(n1, k21))), (- (t4[7] or (-53))), val(o18))
      local co32 = coroutine.create(function(a33)
        table.sort({3, 1, 2}, function(x, y) return x < y end)
        a33 = toint(coroutine.yield(((a29 | a33) < (36 * a33) and (v20 // 797) <= (3037000500 & 52))))
        say(pcall(function() say(coroutine.yield(('93' - (a28 | 1)))) error({1}) end))
        say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
        return (t4[((-11) % 6)] or math.max(v22, a28))
      end)
      for i = 1, 2 do say(i, coroutine.resume(co32, i * 3)) end
      say(coroutine.status(co32), coroutine.close(co32))
      try(function()
        t4[#t4 % 16 + 1] = (-3 ^ 3)
        local b34 = (not o17)
        return (((-2 * 6) / 3) // math.ult((k21 + (-72)), (v22 - k19)))
      end)
      return ((-2 ^ 1) >> 55)
    end
    say(f27((n1 % -190), ((-76) % 11)))
    if math.ult((k21 // (n2 | 1)), (k21 ~ n1)) then
      try(function() return table.concat({nil, t4}, 'a,b,,c', 1, 1) end)
    end
    try(function()
      say(sorted(t4, function(a, b) return math.ult(a, b) end))
      try(table.sort, {3, 1, 'x', 2, 5, 4})
      for i = 1, 2 do
        local z35 <close> = setmetatable({}, {__close = function(_, e) say('close z35', e)  end})
        say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
        try(function() return (o17)[(math.ult(n1, v20) and ((s3):sub(12, -3)) or ('\65\066' .. ''))] end)
      end
      for k36, v37 in ipairs(table.pack((2165852981464167702), k19)) do
        tick()
        try(function() return load('return ' .. ((((v22 .. s3))):sub(8, 8)), '=text') end)
        t4[#t4 % 16 + 1] = ((- (k19 + v22)) // 115)
        say((((~ math.fmod(n2, (94 | 1))) .. ((safe(string.pack, '>!2li8Xi4', n2 & 127, n1 & 127)) .. ('k1=v1;k2=v2' .. s3)))))
      end
    end)
  end
end
local b38 = ((rawequal(n2, o18) or (not s3)) ~= math.fmod((false and (-52) or n2), ((n1 % 723) | 1)))
try(function()
  say(sorted(t4, function(a, b) return math.ult(a, b) end))
  try(table.sort, {3, 1, 'x', 2, 5, 4}, function() error('compare', 0) end)
  return (((n1 ~ n2) - (n2 ~ 83)) ^ ('-3' // ((n1 << -36) | 1)))
end)
for i = 1, 2 do
  local z39 <close> = setmetatable({}, {__close = function(_, e) say('close z39', e)  end})
  local nothing <close> = nil
  for i = 1, 2 do
    local z40 <close> = setmetatable({}, {__close = function(_, e) say('close z40', e)  end})
    try(table.insert, t4, 7, ((-1 * 6) / -6))
    local function u41(a, ...)
      tick()
      local t, n = {...}, select('#', ...)
      say(n, #t, ..., (...))
      if n > 0 and n < 6 then return a, u41(...) end
      return a, ...
    end
    say(u41(nil, nil, nil, (n2 // (n1 | 1))))
    say(select(2, u41(6)))
    say(sorted(sorted(t4), function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
  end
  local co42 = coroutine.create(function(a43)
    local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e)  end})
    for i = 1, 3 do coroutine.yield(i, (#table.pack(a43, a43))) end
    say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
    error(o7)
    return (select('#', (a43 - (-47)), (~ a43)))
  end)
  for i = 1, 6 do say(i, coroutine.resume(co42, i * 3)) end
  say(coroutine.status(co42), coroutine.close(co42))
  say((debug.traceback(co42, 'traced')))
  b38 = ((- (b38 and n2 or n1)) < (9 ^ 2) and ((8 * 6) / 1) <= ((#table.pack(48, n1)) * ((4 * 6) / 1)))
end
try(function(...)
  local z44 <close> = setmetatable({}, {__close = function(_, e) say('close z44', e)  end})
  try(function()
    local z45 <close> = setmetatable({}, {__close = function(_, e) say('close z45', e)  end})
    say((cut(safe(string.gsub, ((tostring(nil)) .. (b38 and '0x1F' or s3)), '%a%sa', '%%', -2))))
    return o18
  end)
  error('thrown', 2)
end)
do
  local i46 = 0
  ::L47::
  tick()
  i46 = i46 + 1
  do
    for i48 = 10, 1, -4 do
      tick()
      try(table.concat, t4, ',', 12, 11)
      for i49 = -1, 1 do
        tick()
        for k50, v51 in next, {-33, #t4, [1 << 40] = 3} do
          say(k50, v51)
          tick()
          try(function() return ({i48, (t4[7] or 0x.8p1)} > ((((s3):reverse())):sub(3, 3))) end)
          say(((((n1 // 781) % 3) ^ 1) % (((math.floor(i49) // ((i46 % (i49 | 1)) | 1)) << -39) | 1)))
          say(#(cut(safe(string.format, '%.8s%014.8x%.5s', (((-1 * 6) / 1) % ((k50 - 1) | 1)), ((i46 // 496) | #s3), (rawequal(o7, t4) and math.abs((-30)) or math.abs(v51))))))
        end
      end
      if (not n2) then break end
    end
  end
  if i46 < 4 then goto L47 end
end
if #t4 < 30 then table.insert(t4, ((n2 + n2) >> (n2 ~ n1))) end
local t52 = {table.unpack({(-1), n2, (9094101264439091946), (-39)})}
return n1, n2, s3, #t4, b38, #t52
