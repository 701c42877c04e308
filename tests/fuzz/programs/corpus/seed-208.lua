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
local n1 = #{(0x7fffffff // ((-9) | 1)), (~ 42), (68 + 7), 17}
local n2 = #(type(nil))
local s3 = cut((((-63) > n1) and ('%d%' .. 'c.([%') or ('k1=v1;k2=v2' .. '\z   z')))
local t4 = {table.unpack({n2, n2, n2, n2, n2, (1131901675466015974)})}
local function u5(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u5(...) end
  return (...)
end
say(u5((cut(safe(string.format, '%-18.4i', n1))), nil, nil, (true and 'k1=v1;k2=v2' or s3)))
say(select(2, u5((n1 % 11))))
say(sorted(t4, function(a, b) return a > b end))
say((((- (false and n1 or n1)) .. (((type(true))):rep(-1, 'tab\tnl\n')))))
say((t4[7] or (('95' - ((n2 - n2) | 1)) + ((n2 - n2) % ((6 ~ n1) | 1)))))
local C6 = {
  __name = 'C6',
  __mul = function(a, b) return a end,
  __mod = function(a, b) return a end,
  __pow = function(a, b) return val(a) ~ val(b) end,
  __unm = function(a) return val(a) // 2 end,
  __eq = function(a, b) return val(a) == val(b) end,
  __lt = function(a, b) return val(a) | val(b) end,
  __le = function(a, b) return val(a) == val(b) end,
  __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  __call = function(o, ...) return val(o), select('#', ...), ... end,
}
local o7 = setmetatable({v = (- n1)}, C6)
local o8 = setmetatable({v = (tonumber('0.5') or n2)}, C6)
try(function() return o8 * o7 end)
try(function() return #o7 end)
try(function() return o7 | o7 end)
try(function() return nil // o8 end)
try(function() return o8.x, o8[3] end)
try(function() o7.x = (89 - n1) return rawget(o7, 'x'), val(o7) end)
for i = 1, 2 do
  local z9 <close> = setmetatable({}, {__close = function(_, e) say('close z9', e)  end})
  local nothing <close> = false
  local t10 = {table.unpack(t4)}
  local t11 = {table.unpack(t10)}
end
say(table.unpack(t4, -2, 1))
do
  local i12 = 0
  ::L13::
  tick()
  i12 = i12 + 1
  do
    say(xpcall(function(a)
      return a + ((n1 - n2) // (not n2))
    end, function(e) return 'handled ' .. text(e) end, 128))
  end
  if i12 < 5 then goto L13 end
end
try(function()
  local function f14(a15, a16)
    tick()
    if a16 > 0 and a16 < 20 then return f14(a15 ~ a16, a16 - 1) end
    a16, n2 = (#('1 1a_' .. s3) % -38), ((((5 * 6) / 1) + #'\u{e4}\u{20ac}') + ((~ a15) % ((a15 << 23) | 1)))
    return ((tonumber('zz', 36) or math.min(n2, a15)) - ((select('#', (-82), n2)) & (4 ^ 7)))
  end
  say(f14(#s3, 2))
  if ((#table.pack(83, n1)) <= (#table.pack(n2, n2))) then
    s3 = cut((((true and true) and (s3 .. '%d%') or ([[long string]] .. '\u{e4}\u{20ac}')) .. (safe(string.pack, '>s8', cut((safe(string.pack, '>i8Xi4i16', n2 & 127, (-8) & 127)))))))
    if math.ult(toint(f14(n2, n2)), math.min(n2, n1)) then
      say(rawequal(o8, ('48' // ((tonumber('\t3\n') or n2) | 1))), t4)
    else
      for i17 = 10, 1, -3 do
        tick()
      end
      local function u18(a, ...)
        tick()
        local t, n = {...}, select('#', ...)
        say(n, #t, ..., (...))
        if n > 0 and n < 6 then return a, u18(...) end
        return a, ...
      end
      say(u18(math.abs(50), nil, nil, (n2 % 340)))
      say(select(2, u18(8)))
    end
  else
    local w19 = setmetatable({}, {__mode = 'v'})
    for i = 1, 5 do w19[i] = i % 2 == 0 and {} or i w19[{}] = i end
    collectgarbage()
    say((function() local n = 0 for _ in next, w19 do n = n + 1 end return n end)())
    local i20 = 0
    repeat
      i20 = i20 + 1
      local n21 = i20 * 0
      tick()
      say(xpcall(function(a)
        return a + string.unpack('>!2h', (false and s3 or s3))
      end, function(e) return 'handled ' .. text(e) end, (47 % 531)))
      try(function() return (sorted(t4) >> (cut(safe(string.format, '%c|%%', (- n21) & 127)))) end)
      say(o7, o8)
    until n21 > 20 or i20 > 4
    try(function(...)
      local z22 <close> = setmetatable({}, {__close = function(_, e) say('close z22', e) error('in close', 0) end})
      local nothing <close> = nil
      for i23 = 2, 2 do
        tick()
        say(table.remove(t4))
        say(table.unpack(t4, -1, 5))
        say(math.ceil((((5 * 6) / 3) ~ (#s3 ~ (10 | (3921080172138752395))))))
      end
      local i24 = 0
      repeat
        i24 = i24 + 1
        local n25 = i24 * 5
        tick()
        local s26 = cut((table.concat(table.pack(71, n2))))
        try(function() return (rawequal(#s3, o8) | o7) end)
      until n25 > 20 or i24 > 3
    end)
    say((((false or false) and (not n2)) and ((n1 == n2) and (cut(safe(string.match, s3, '^%A*%g*'))) or (s3 .. s3)) or ((true and 'z 2_[' or 'ab\0cd') .. (cut(safe(string.format, '%-.7s%c|%%', n2, n1 & 127))))))
  end
  local C27 = {
    __name = 'C27',
    __add = function(a, b) return nil end,
    __sub = function(a, b) return nil end,
    __pow = function(a, b) return nil end,
    __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __bor = function(a, b) return val(a) ~ val(b) end,
    __unm = function(a) return 'text' end,
    __le = function(a, b) return val(a) and nil end,
    __close = function() say('closed C27') end,
  }
  local o28 = setmetatable({v = (t4[4] or n2)}, C27)
  local o29 = setmetatable({v = toint(f14(37, n2))}, C27)
  try(function() return o28 > (n1 > n2) end)
  try(function() return tostring(o7):gsub(id, ''), getmetatable(o7) == C27 end)
  try(function() return (false and '' or '10') / o8 end)
  try(function() return o29 < o28 end)
  try(function() o7.v = #t4 return rawget(o7, 'x'), val(o7) end)
  return (t4 > ((tostring(n2)) .. (type(nil))))
end)
local function u30(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u30(...) end
  return table.unpack({a, n}, 1, 3)
end
say(u30(table.pack(n1, n1), (table.concat(t4, '%d%')), nil, table.move({n1}, 1, 3, 3, {})))
say(select(3, u30(12)))
local C31 = {
  __name = 'C31',
  __mul = function(a, b) return val(a) ~ val(b) end,
  __div = function(a, b) return val(a) + val(b) end,
  __mod = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __bor = function(a, b) return val(a) ~ val(b) end,
  __bxor = function(a, b) return val(a), val(b) end,
  __shl = function(a, b) return nil end,
  __eq = function(a, b) return val(a) and nil end,
  __concat = function(a, b) return val(a) .. '&' .. val(b) end,
  __tostring = function(o) return 'object ' .. val(o) end,
  __metatable = 'locked',
}
local o32 = setmetatable({v = (- n1)}, C31)
local o33 = setmetatable({v = (false and n2 or 75)}, C31)
try(function() return -o32 end)
try(function() return o8({n1, 64, n2, n1}, nil) end)
try(function() return o33:len(#'abc') end)
try(function() return o7 >> o32 end)
try(function() return (21 + 78) ^ o7 end)
try(function() o32.y = (1 ^ 6) return rawget(o32, 'x'), val(o32) end)
do
  local i34 = 0
  ::L35::
  tick()
  i34 = i34 + 1
  do
    local C36 = {
      __name = 'C36',
      __sub = function(a, b) return a end,
      __div = function(a, b) return val(a) ~ val(b) end,
      __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __band = function(a, b) return nil end,
      __shl = function(a, b) return nil end,
      __shr = function(a, b) return a end,
      __eq = function(a, b) return val(a) <= val(b) end,
      __le = function(a, b) return val(a) and nil end,
      __call = function(o, ...) return val(o), select('#', ...), ... end,
    }
    local o37 = setmetatable({v = (select('#', i34, (-1)))}, C36)
    local o38 = setmetatable({v = math.min(n1, i34)}, C36)
    try(function() return o37 & o33 end)
    try(function() return #o38 end)
    try(function() return o33 | o7 end)
    try(function() return -o38 end)
    try(function() return o7 & o32 end)
    try(function() o7.x = #t4 return rawget(o7, 'x'), val(o7) end)
    local c39 = (function(x)
      local n = ('85' // ((false and n2 or n1) | 1))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)((n2 % 3))
    say(c39[1](math.fmod((i34 >> i34), ((n2 - n1) | 1))), c39[2]())
    say(c39[3]()(), c39[1](2), c39[2]())
    for k40, v41 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
      tick()
      say(sorted(t4, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
      try(table.sort, {3, 1, 'x', 2, 5, 4}, function() return true end)
    end
  end
  if i34 < 5 then goto L35 end
end
local i42 = 0
repeat
  i42 = i42 + 1
  local n43 = i42 * -2
  tick()
  do
    local i44 = 0
    ::L45::
    tick()
    i44 = i44 + 1
    do
      say(table.pack(table.unpack(table.pack(table.unpack(t4, 1, 5)), 1, 5)), ('29' - ((n43 * i42) | 1)))
    end
    if i44 < 1 then goto L45 end
  end
  say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
until n43 > 20 or i42 > 3
return n1, n2, s3, #t4
