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
math.randomseed(953, 7)
local n1 <const> = ((#{7, 6, 94, 65, 26} // ((-1 ^ 1) | 1)) & (~ (76 + 65)))
local n2 = (((n1 + (6004217995963534932)) >> (#table.pack(n1, 52))) % ((((n1 % 9) * 6) / 3) | 1))
local s3 = cut((((n2 | (-7124816427676898389)) .. (cut(safe(string.format, '%q', 'k1=v1;k2=v2'))))))
local t4 = {table.unpack(table.pack(table.unpack({8, n2, n2, n1, n2, n2}, 1, 5)))}
local C5 = {
  __name = 'C5',
  __shl = function(a, b) return val(a) + val(b) end,
  __bnot = function(a) return {} end,
  __eq = function(a, b) return val(a) and nil end,
  __concat = function(a, b) return val(a) .. '&' .. val(b) end,
  __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
  __close = function() say('closed C5') end,
}
local o6 = setmetatable({v = (10 ~ n2)}, C5)
local o7 = setmetatable({v = (n2 * n2)}, C5)
try(function() return tostring(o7):gsub(id, ''), getmetatable(o7) == C5 end)
try(function() return o6 > o7 end)
try(function() return (tonumber('zz', 36) or n2) >> o7 end)
try(function() return ((-2 * 6) / 3) .. o6 end)
try(function() return o6 + o6 end)
try(function() o7.y = (t4[-1] or n2) return rawget(o7, 'x'), val(o7) end)
local C8 = {
  __name = 'C8',
  __mul = function(a, b) return val(a) ~ val(b) end,
  __div = function(a, b) return val(a) + val(b) end,
  __bxor = function(a, b) return val(a), val(b) end,
  __shr = function(a, b) return val(a) ~ val(b) end,
  __bnot = function(a) return 'text' end,
  __lt = function(a, b) return val(a) and nil end,
  __le = function(a, b) return val(a) and nil end,
  __newindex = function(_, k) error('no field ' .. tostring(k)) end,
  __call = function(o, ...) return val(o), select('#', ...), ... end,
}
local o9 = setmetatable({v = n2}, C8)
local o10 = setmetatable({v = (n2 ~ n2)}, C8)
try(function() return tostring(o6):gsub(id, ''), getmetatable(o6) == C8 end)
try(function() return (('10'):sub(9)) .. o7 end)
try(function() return o10 ~ o10 end)
try(function() return nil - o9 end)
try(function() return o7 << o6 end)
try(function() o6.y = (tonumber('zz', 36) or n2) return rawget(o6, 'x'), val(o6) end)
say(xpcall(function(a)
  return a + table.remove(t4, 9)
end, function(e) return 'handled ' .. text(e) end, (n2 // (n2 | 1))))
say((table.concat(table.pack(table.unpack(t4, 1, 5)))))
for i11 = 1, 2 do
  tick()
  if ((false and '0x1F' or s3) ~= o7) then
    say(t4, ((type(n1)) .. ('%d%' .. s3)))
    say(sorted({(false and n1 or i11), (tonumber('\t3\n') or i11), val(o10), (tonumber('0.5') or 2)}, function(a, b) return a > b end))
    local C12 = {
      __name = 'C12',
      __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __bor = function(a, b) return val(a) + val(b) end,
      __shr = function(a, b) return val(a) ~ val(b) end,
      __len = function(a) return {} end,
      __eq = function(a, b) return val(a) | val(b) end,
      __concat = function(a, b) return a end,
      __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
    }
    local o13 = setmetatable({v = val(o9)}, C12)
    local o14 = setmetatable({v = #t4}, C12)
    try(function() return o7 / o14 end)
    try(function() return o9 & o7 end)
    try(function() return nil << o13 end)
    try(function() return o13:rep((10 ^ 2)) end)
    try(function() return #o9 end)
    try(function() return o10(sorted(t4), nil) end)
    try(function() return o13:add((73 * i11)) end)
    try(function() o14.v = (n2 % (n2 | 1)) return rawget(o14, 'x'), val(o14) end)
    for i = 1, 2 do
      local z15 <close> = setmetatable({}, {__close = function(_, e) say('close z15', e)  end})
      local nothing <close> = nil
      try(function() return (math.max(val(o9), (i11 // (i11 | 1))) % (cut(safe(string.gsub, ((s3):sub(9, 0)), '([^ab]-%p%S+())$', function(s) return s and #s > 1 and s:upper() end)))) end)
    end
  else
    local s16 = cut(((255 < n2 and n1 <= n2) and (('zz2b('):lower()) or (table.concat(t4))))
  end
  say(((not nil) ~= t4), {(n2 // 219), (i11 + (-5749835769751065536))})
end
say(sorted({val(o10), (- n1), (select('#', n2, n1)), (- n1)}, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
local words = {'b', 'a', 'B', '', 'ab', 'a\0', 'a\0b', '\xe4', '10', '9'}
table.sort(words, function(a, b) return a > b end)
say(table.concat(words, ' '))
say(((cut(safe(string.match, (table.concat(t4)), '%A+', 9))) .. (string.char(#s3 & 255, math.min(n2, 30) & 127))))
say((math.fmod((#'a,b,,c' % ((n2 >> 53) | 1)), (((n1 * n2) * (n1 + n2)) | 1)) - #sorted(t4)))
say(sorted(table.pack(val(o9), (tonumber(' 12 ') or n1)), function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
local co17 = coroutine.create(function(a18)
  local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e)  end})
  for i = 1, 3 do coroutine.yield(i, ((-75) ~ n2)) end
  return ((39 % (n1 | 1)) - (n1 ~ 99))
end)
for i = 1, 3 do say(i, coroutine.resume(co17, i * 3)) end
say(coroutine.status(co17), coroutine.close(co17))
for i19 = math.mininteger, math.mininteger + 1 do
  tick()
  for i20 = 1, 5, 2 do
    tick()
    local i21 = 0
    repeat
      i21 = i21 + 1
      local n22 = i21 * (n2 % 12)
      tick()
      say((t4[3] or (- ('30' - (i21 | 1)))))
      say(nil, o10)
    until n22 > 20 or i21 > 1
    try(function() for i = nil, 1 do say(i) end end)
    try(error, nil)
  end
  say(load([===[return return]===], '=l23'))
  local w24 = setmetatable({}, {__mode = 'v'})
  for i = 1, 5 do w24[i] = i % 2 == 0 and {} or i w24[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w24 do n = n + 1 end return n end)())
  try(function(...)
    local z25 <close> = setmetatable({}, {__close = function(_, e) say('close z25', e)  end})
    s3, s3 = cut((((((true and s3 or 'ab\0cd')):sub((n2 % 4)))):sub((((6 * 6) / 3) % 6)))), cut((math.ult(i19, (select('#', n2, i19))) and (table.concat(table.pack(table.unpack(t4, 1, 5)))) or (utf8.char((n1 + i19) & 0x7fffffff, ('91' // (n1 | 1)) & 0xffff))))
    local C26 = {
      __name = 'C26',
      __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __band = function(a, b) return nil end,
      __bnot = function(a) return {} end,
      __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
    }
    local o27 = setmetatable({v = ('23' // (n2 | 1))}, C26)
    local o28 = setmetatable({v = (select('#', i19, n1))}, C26)
    try(function() return o27 ~= o7 end)
    try(function() return tostring(o9):gsub(id, ''), getmetatable(o9) == C26 end)
    try(function() return o28 << o10 end)
    try(function() return o10 == (n2 // (i19 | 1)) end)
    try(function() return o7 % o7 end)
    try(function() o28.x = (select('#', n2, i19)) return rawget(o28, 'x'), val(o28) end)
    try(function() return (nil | table.pack(((table.concat({(-2147483648)}))):byte(1, 3))) end)
    error('thrown')
  end)
end
say((#table.pack(table.unpack(t4, 1, 5)) * #t4))
do
  local z29 <close> = setmetatable({}, {__close = function(_, e) say('close z29', e)  end})
  local nothing <close> = false
  n2, n2 = (select('#', (8 ^ 1), math.max((t4[9] or n1), (n1 + 47)))), (((n2 >> n1) // ((true and n2 or 54) | 1)) // ((tonumber('9223372036854775807') or (tonumber('0x') or 39)) | 1))
  if ((false and s3 or s3) == nil) then
    local i30 = 0
    repeat
      i30 = i30 + 1
      local n31 = i30 * 5
      tick()
      try(function()
        try(table.insert, t4, (n1 % 8), math.max(#{n31, i30, 58, 80, n31}, (n1 % (32 | 1))))
        say((((n2 * n2) * (65535 * n2)) < (- val(o10))), t4)
        n31 = (((nil == n2) and (n1 <= n1)) and (- (n1 * n2)) or (~ n31))
        say(#t4)
      end)
    until n31 > 20 or i30 > 4
    try(assert(load([===[local a, b = ... local function toint(x) return x end return (((a | a) + (tonumber('9223372036854775807') or b)) ~ ((b % 10) ^ 7))]===], '@l32')), (36 + n2), math.fmod(n1, (n1 | 1)))
  else
    for k33, v34 in next, {-43, n1, [1 << 40] = 3} do
      tick()
      try(assert, nil)
      say((math.max(#s3, ((-3 * 6) / -6)) // ((('53' // ((-1 ^ 5) | 1)) // -8) | 1)))
    end
    try(assert, 1, 2)
  end
end
print((select(2, xpcall(function() local x = nil; return x:m() end, debug.traceback))))
say(((t4[5] or (- n1)) >= math.fmod(n2, ((127 - 32) | 1))), table.pack((n1 * n1), math.floor(n1)))
for k35, v36 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
  tick()
  local C37 = {
    __name = 'C37',
    __mul = function(a, b) return val(a) + val(b) end,
    __mod = function(a, b) return nil end,
    __idiv = function(a, b) return val(a), val(b) end,
    __bnot = function(a) return {} end,
    __len = function(a) return -val(a) end,
    __eq = function(a, b) return val(a) <= val(b) end,
    __le = function(a, b) return val(a) | val(b) end,
    __concat = function(a, b) return val(a) .. '&' .. val(b) end,
    __index = string,
  }
  local o38 = setmetatable({v = math.abs(78)}, C37)
  local o39 = setmetatable({v = (n1 % (13 | 1))}, C37)
  try(function() return o39 ~= {(-58), n1} end)
  try(function() return #o7 end)
  try(function() return o9 * o38 end)
  try(function() return o6.x, o6[3] end)
  try(function() o7.x = (53 >> k35) return rawget(o7, 'x'), val(o7) end)
  if (false and false) then break end
end
for k40, v41 in ipairs({(-4747484583202231254), n2, n1}) do
  tick()
  try(table.insert, t4, (k40 % 13), (val(o7) // 655))
  s3 = cut((table.concat(table.pack(table.unpack(t4, 1, 5)), '\65\066')))
  say((((n1 ~ n1) < #s3 and (63 - v41) <= (k40 * n2)) and (utf8.char((52 ~ k40) & 0x7fffffff, (27 // 59) & 0xffff)) or ((('47' - (v41 | 1)) .. (false and '%z21(c' or s3)))))
end
return n1, n2, s3, #t4
