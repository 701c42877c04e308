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
local n1 = (rawequal({33, 20, (-6499423334615692049)}, {46, (-79), 84, (-9223372036854775807 - 1), 61, 19}) and #{81} or ('25' - ((8201387533122871075) | 1)))
local n2 = ((select('#', (n1 ~ n1), math.max((-78), 5.0))) - (n1 % -997))
local s3 = cut((('aaa' == "it's") and ('(a(b)c)' .. 'a,b,,c') or ((n2 .. 'a _'))))
local t4 = {table.unpack({n2, (-8)})}
local function u5(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u5(...) end
  return (...)
end
say(u5((cut(safe(string.match, s3, '%f[%w]%w+', 11))), ('55' - (n2 | 1)), nil, nil))
say(select(2, u5(4)))
if ((~ n1) < math.min(n1, 42, n2) and ((1 * 6) / -6) <= ((12 * 6) / 3)) then
  local C6 = {
    __name = 'C6',
    __sub = function(a, b) return nil end,
    __mul = function(a, b) return val(a) ~ val(b) end,
    __band = function(a, b) return val(a) + val(b) end,
    __bxor = function(a, b) return val(a), val(b) end,
    __shl = function(a, b) return val(a) + val(b) end,
    __bnot = function(a) return -val(a) end,
    __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  }
  local o7 = setmetatable({v = n2}, C6)
  local o8 = setmetatable({v = (n2 * 0x7fffffff)}, C6)
  try(function() return o8 >= o7 end)
  try(function() return tostring(o7):gsub(id, ''), getmetatable(o7) == C6 end)
  try(function() return o8 ~= o8 end)
  try(function() return o8(math.ult(n2, n1), nil) end)
  try(function() return tostring(o8):gsub(id, ''), getmetatable(o8) == C6 end)
  try(function() o8.v = math.fmod(n2, (n2 | 1)) return rawget(o8, 'x'), val(o8) end)
  try(function()
    local i9 = 5
    while i9 > 0 and (n2 >= n2) do
      i9 = i9 - 1
      tick()
      try(assert(load([===[local a, b = ... local function toint(x) return x end return (('35' - ((b | a) | 1)) - ((~ (6983712985754846448)) - (a ~ b)))]===], '@l10')), (~ n2), (n1 // (37 | 1)))
      say(#table.pack(table.unpack({}, 1, 5)))
      local function u11(a, ...)
        tick()
        local t, n = {...}, select('#', ...)
        say(n, #t, ..., (...))
        if n > 0 and n < 6 then return a, u11(...) end
        return (...)
      end
      say(u11((69 & n2), nil, nil, t4))
      say(select(3, u11(8)))
    end
  end)
  local function f12(a13, a14)
    tick()
    local C15 = {
      __name = 'C15',
      __sub = function(a, b) return val(a), val(b) end,
      __mul = function(a, b) return nil end,
      __div = function(a, b) return a end,
      __mod = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __idiv = function(a, b) return val(a), val(b) end,
      __band = function(a, b) return val(a) ~ val(b) end,
      __shr = function(a, b) return val(a) + val(b) end,
      __unm = function(a) return val(a) // 2 end,
      __eq = function(a, b) return val(a) == val(b) end,
      __concat = function(a, b) return 'joined' end,
      __close = function() say('closed C15') end,
    }
    local o16 = setmetatable({v = (a13 & (-7532137626451685051))}, C15)
    local o17 = setmetatable({v = (a14 * 19)}, C15)
    try(function() return tostring(o16):gsub(id, ''), getmetatable(o16) == C15 end)
    try(function() return o17.v, o17[3] end)
    try(function() return tostring(o17):gsub(id, ''), getmetatable(o17) == C15 end)
    try(function() return o7:len((74 >> 22)) end)
    try(function() return ({a14, n1, a13, 63, 77} ~= '') ^ o7 end)
    try(function() return o16:rep(val(o17)) end)
    try(function() o8.x = ((9 * 6) / 1) return rawget(o8, 'x'), val(o8) end)
    for k18, v19 in string.gmatch((rawequal(a14, false) and (safe(string.pack, '!4bT', n2 & 127, a14 & 127)) or (safe(string.pack, '<!8BB', a13 & 127, n2 & 127))), '(%w)(%w*)') do
      tick()
      for i20 = 2, 3 do
        tick()
        say((select('#', val(o16), (((12 >= i20) ~= o17) and (~ #t4) or ((11 * 6) / 3)))))
      end
      for i = 1, 2 do
        local z21 <close> = setmetatable({}, {__close = function(_, e) say('close z21', e)  end})
        local nothing <close> = false
        say(#(((not nil) and (true and '[test]' or s3) or ('a.b-c' .. '0x1F')) .. ((((9007199254740993 .. s3))):reverse())))
        local n22 = (('aaa' > s3) and ('79' * (n2 | 1)) or (#table.pack(a14, n1)))
      end
      for k23, v24 in next, {-27, 46, [1 << 40] = 3} do
        tick()
        try(table.insert, t4, 12, ((k23 * a14) // -735))
        say((not k18), t4)
      end
      local w25 = setmetatable({}, {__mode = 'k'})
      for i = 1, 5 do w25[i] = i % 2 == 0 and {} or i w25[{}] = i end
      collectgarbage()
      say((function() local n = 0 for _ in next, w25 do n = n + 1 end return n end)())
    end
    for i26 = -1, 5 do
      tick()
      local i27 = 0
      repeat
        i27 = i27 + 1
        local n28 = i27 * (n1 % 6)
        tick()
        a13 = ((#table.pack(#s3, (n2 % (i26 | 1)))) & (~ #'\u{e4}\u{20ac}'))
      until n28 > 20 or i27 > 4
      if (nil ~= (s3 .. s3)) then
        local b29 <const> = ((math.max(a13, a14) * (11 - 55)) <= (math.fmod(n1, (a14 | 1)) - val(o17)))
        a13, n2 = ((1 * 6) / 1), val(o16)
        try(table.remove, t4, 3)
        local t30 = {table.unpack(t4)}
      else
        say(#(('\xff\x80' == 'a,b,,c') and (safe(string.pack, '>s8', cut(s3))) or (true and s3 or '\u{e4}\u{20ac}')), #(tostring(nil)))
      end
      local n31 = math.min((~ i26), ((97 - (-80)) - n1), (#s3 * (false and n2 or 17)))
      a14 = (t4[11] or ((tonumber('0.5') or n31) & (n2 ~ (6470133526463322448))))
      if rawequal(o16, n2) then break end
    end
    if rawequal((tostring(a14)), ((-43) % -12)) then
      do
        local i32 = 0
        ::L33::
        tick()
        i32 = i32 + 1
        do
          try(function() return (o7 + ((not i32) and (3 - a13) or #s3)) end)
          say((((math.ult(n2, a13) and ((s3):sub(5, 4)) or (string.char(n2 & 255, 3 & 127)))):lower()))
        end
        if i32 < 1 then goto L33 end
      end
      local n34 = ((~ (a13 ~ n2)) // (('-13' // (#s3 | 1)) | 1))
      say(((math.fmod((n34 + 5.0), ((n2 + a14) | 1)) & ((8 * 6) / -6)) // (#t4 | 1)))
    end
    return math.max((~ (n1 // (n2 | 1))), ('29' + (a13 | 1)))
  end
  say(f12(toint(f12(n1, n1)), (74 % 11)))
  try(function() return table.concat({(rawequal(nil, n1) and (safe(string.pack, '<ji7', n1 & 127, 44 & 127)) or ((s3):sub(9, 11))), t4}, [[long string]], 1, 3) end)
else
  n2 = ((5 * 6) / 3)
  try(function() return string.pack('q', nil) end)
  try(function() return (#(safe(string.pack, 'z', cut('\u{e4}\u{20ac}'))))[(math.max(n2, 0x.8p1, 92) < (n2 // 318))] end)
end
say(((((5 * 6) / -6) >> #s3) ^ math.max(#t4, math.abs(n1))))
return n1, n2, s3, #t4
