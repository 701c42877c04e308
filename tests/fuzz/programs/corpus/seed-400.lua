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
collectgarbage('generational')
math.randomseed(108, 7)
local n1 = (tonumber('1e2') or (((1692184756186155387) % 12) ^ 3))
local n2 = ('-11' * ((~ (n1 % (n1 | 1))) | 1))
local s3 = cut((('' .. 'a2z\0[') .. ((n2 .. '-7'))))
local t4 = {table.unpack({})}
s3 = cut(((((true and [==[a]]b]==] or 'a.b-c') .. (string.char(n1 & 255, n2 & 127)))):sub(((n1 % (19 | 1)) % 11), (n2 % 5))))
say(table.unpack(t4, 2, 3))
say(math.fmod(math.max((((n2 % 4) * 6) / 2), (t4[8] or (n2 ~ n2))), (#{} | 1)))
for i5 = math.mininteger, math.mininteger + 1 do
  tick()
  try(function() return (((- n2) * (n2 - 49)) % math.min((n2 * n2), (~ 71), (n2 // (n2 | 1)))) end)
end
try(function()
  local C6 = {
    __name = 'C6',
    __sub = function(a, b) return a end,
    __pow = function(a, b) return a end,
    __bxor = function(a, b) return val(a) + val(b) end,
    __shl = function(a, b) return nil end,
    __call = function(o, ...) return val(o), select('#', ...), ... end,
  }
  local o7 = setmetatable({v = 44}, C6)
  local o8 = setmetatable({v = (t4[-2] or n1)}, C6)
  try(function() return o7((n2 < 21 and 89 <= n2), nil) end)
  try(function() return o7.v, o7[3] end)
  try(function() return o8 >= {n2, 16, 1E+2, 10} end)
  try(function() return o7({}, nil) end)
  try(function() return ~o8 end)
  try(function() return #o8 end)
  try(function() return o8 ~ o8 end)
  try(function() return o7 << o8 end)
  try(function() o7.y = (tonumber('-ff', 16) or n2) return rawget(o7, 'x'), val(o7) end)
end)
if (math.ult(n1, n2) and (false or false)) then
  local t9 = {table.unpack({})}
  say((-2 ^ 4), (((false and s3 or s3)):lower()))
else
  say(sorted(table.pack((n2 >> n1), #'ab\0cd'), function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
  try(table.sort, {3, 1, 'x', 2, 5, 4}, function() return true end)
end
local function f10(a11, a12)
  tick()
  if a12 > 0 and a12 < 20 then return a11 + f10(a11 ~ a12, a12 - 1) end
  local i13 = 0
  repeat
    i13 = i13 + 1
    local n14 = i13 * 11
    tick()
    try(function()
      n2 = (#table.pack((-3 ^ 8), ((a12 + a12) ~ (tonumber('0x10') or (-71)))))
      say((((string.char((n2 * a12) & 255, (select('#', 65535, a12)) & 127))):rep(9)))
      say((#table.pack((a11 // (n1 | 1)), (n14 // (a11 | 1)))), nil)
    end)
    local C15 = {
      __name = 'C15',
      __add = function(a, b) return val(a) + val(b) end,
      __div = function(a, b) return val(a) + val(b) end,
      __pow = function(a, b) return a end,
      __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __len = function(a) return -val(a) end,
      __eq = function(a, b) return val(a) and nil end,
      __le = function(a, b) return val(a) | val(b) end,
      __call = function(o, ...) return val(o), select('#', ...), ... end,
    }
    local o16 = setmetatable({v = n14}, C15)
    local o17 = setmetatable({v = (~ n14)}, C15)
    try(function() return o17 + o17 end)
    try(function() return o16:len((a11 * i13)) end)
    try(function() return o17 // o16 end)
    try(function() return o16:len((a12 % -584)) end)
    try(function() return o17(o17, nil) end)
    try(function() return o17((a12 >> n14), nil) end)
    try(function() o17.y = (tonumber('') or a12) return rawget(o17, 'x'), val(o17) end)
    for k18, v19 in ipairs(table.pack((s3):byte(1, 5))) do
      tick()
      print((select(2, xpcall(function() local x = nil; return x < 1 end, debug.traceback))))
      do
        local z20 <close> = setmetatable({}, {__close = function(_, e) say('close z20', e)  end})
        say((((44 >= n1) and (- n14) or #s3) >= (- #s3)), table.pack((tonumber('9223372036854775807') or 58), math.fmod(a11, (k18 | 1))))
        say(((string.char((a12 - i13) & 255, (n2 | (-2452088298080678275)) & 127)) > (rawequal(o17, true) and (cut(safe(string.gsub, s3, '%f[%w]%w+', function(s) return s and #s > 1 and s:upper() end, 1))) or (true and s3 or s3))), t4)
        say(math.fmod(math.fmod(('95' - ((false and a11 or (-4633617457504653550)) | 1)), ((t4[0] or ((7 * 6) / -6)) | 1)), ((tonumber('1 2') or #(string.char(k18 & 255, (-8433406083789758774) & 127))) | 1)))
      end
    end
    try(function() return string.find(((('\u{e4}\u{20ac}' .. s3)):sub((54 % 10))), '%p?.*%a*%g$', 10, true) end)
  until n14 > 20 or i13 > 1
  return math.fmod((t4[(4 % 9)] or (n2 ~ n1)), ((#table.pack((a12 | n1), math.fmod(a11, (a12 | 1)))) | 1))
end
say(f10((44 // -444), 0))
n1 = (((false or false) and (n2 // (n1 | 1)) or (t4[1] or n2)) & (math.fmod(4294967296, (n1 | 1)) % 743))
s3 = cut((((n2 ~= n2) and (safe(string.pack, '<!8Bj', n1 & 127, 7 & 127)) or (safe(string.pack, 's1', cut('\z   z')))) .. (cut(safe(string.format, '%014X0', (n1 * 91))))))
say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
try(function() return table.concat({nil, nil}, 'k1=v1;k2=v2', 1, 2) end)
try(function() return ((not math.fmod(n1, ((-1) | 1))) <= toint(f10(math.fmod(n1, (n2 | 1)), (tonumber(' 12 ') or (-17))))) end)
local co21 = coroutine.create(function(a22)
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
  table.sort({3, 1, 2}, function(x, y) return x < y end)
  a22 = toint(coroutine.yield(nil))
  say(pcall(function() say(coroutine.yield((7 ^ 5)))  end))
  error((false and s3 or '  trim  '))
  return (~ (tonumber(' 12 ') or n1))
end)
for i = 1, 5 do say(i, coroutine.resume(co21, i * 3)) end
say(coroutine.status(co21), coroutine.close(co21))
local co23 = coroutine.create(function(a24)
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
  a24 = toint((coroutine.yield(a24, coroutine.isyieldable())))
  local s25 <const> = cut(((a24 == (-1646774615539713513)) and (safe(string.pack, 's4', cut(s3))) or ((91 .. s3))))
  say(load([===[goto nowhere]===], '=l26'))
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
  return math.min((#table.pack(n2, n1)), (n1 // -346))
end)
for i = 1, 5 do say(i, coroutine.resume(co23, i * 3)) end
say(coroutine.status(co23), coroutine.close(co23))
if rawequal(nil, (n1 + n1)) then
  for k27, v28 in ipairs(t4) do
    tick()
    local co29 = coroutine.create(function(a30)
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
      a30 = toint((coroutine.yield(a30, coroutine.isyieldable())))
      say((rawequal(toint(f10(n2, k27)), #t4) and (safe(string.pack, '>s8', cut((utf8.char(v28 & 0x7fffffff, (-4564380980261803588) & 0xffff))))) or (((safe(string.pack, '>s8', cut('  trim  ')))):sub(11, (a30 % 9)))))
      local i31 = 0
      while i31 > 0 and (s3 < s3) do
        i31 = i31 - 1
        tick()
        try(table.concat, t4, ',', 2, 2)
        try(function() return load('return ' .. (((n1 + v28) .. (('...ZZZ\0'):lower()))), '=text') end)
      end
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
      return (tonumber('1e') or (k27 * 33))
    end)
    for i = 1, 4 do say(i, coroutine.resume(co29, i * 3)) end
    say(coroutine.status(co29), coroutine.close(co29))
    local w32 = setmetatable({}, {__mode = 'v'})
    for i = 1, 5 do w32[i] = i % 2 == 0 and {} or i w32[{}] = i end
    collectgarbage()
    say((function() local n = 0 for _ in next, w32 do n = n + 1 end return n end)())
    say((((toint(f10(v28, 52)) + v28) * (math.max(v28, n1) & #'-7')) * (t4[((v28 + n2) % 9)] or (tonumber('7') or (n2 // -157)))))
    local t33 = {table.unpack(sorted({v28, (6547957116778310417), n2, n2, 65, n1}))}
  end
else
  s3 = cut((cut(safe(string.format, ' %c|%%%c|%%', ((n2 % 26) * n1) & 127, (t4[12] or (n1 & n2)) & 127))))
  s3, s3 = cut((((math.ceil(n1) .. (true and s3 or s3))) .. (tostring((n2 <= n1))))), cut((cut(safe(string.match, ((s3 .. s3) .. (table.concat(t4))), '%u%g+'))))
  try(function() return string.format('%', t4) end)
end
return n1, n2, s3, #t4
