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
collectgarbage('stop')
local n1 <const> = ((math.max((-74), 67) & (6 * (-1))) // -184)
local n2 = ((- (n1 - (-66))) & ((n1 % (18 | 1)) * (n1 % (n1 | 1))))
local s3 = cut((((-1 ^ 0) .. ('(a(b)c)' .. 'THE (quick) fox'))))
local t4 = {table.unpack({n2, n2, n1, n1, n1})}
try(function() return load((math.ult(n2, n1) and (safe(string.pack, '<I5i7', 28 & 127, n2 & 127)) or (true and 'k1=v1;k2=v2' or s3)), '=text') end)
try(function()
  local i5 = 0
  repeat
    i5 = i5 + 1
    local n6 = i5 * 2
    tick()
    n6 = (((n2 * n2) // -252) - (- (tonumber('7') or n2)))
    try(function() return utf8.len((((tonumber('7') or n1) .. (safe(string.pack, 'c90', cut('10'))))), 3, -2) end)
  until n6 > 20 or i5 > 0
  local co7 = coroutine.create(function(a8)
    local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e)  end})
    say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
    return ((76 + n1) // 511)
  end)
  for i = 1, 1 do say(i, coroutine.resume(co7, i * 3)) end
  say(coroutine.status(co7), coroutine.close(co7))
end)
try(function()
  local z9 <close> = setmetatable({}, {__close = function(_, e) say('close z9', e)  end})
  try(function(...)
    local z10 <close> = setmetatable({}, {__close = function(_, e) say('close z10', e)  end})
    n2 = math.min((- (true and n1 or n1)), (((-8) // (n1 | 1)) * #''), (#s3 ~ (n1 - 61)))
    say(load([===[return return]===], '=l11'))
    error(nil)
  end)
  local function f12(a13, a14)
    tick()
    if a14 > 0 and a14 < 20 then return a13 + f12(a13 ~ a14, a14 - 1) end
    try(function()
      try(table.concat, t4, ',', 4, -3)
    end)
    return n2
  end
  say(f12((false and n1 or 46), (n2 % 2)))
end)
do
  local g15 = setmetatable({}, {__gc = function(o) say('gc g15', rawlen(o)) error('in gc') end})
  g15[1] = #s3
  warn('@on')
end
collectgarbage()
KEPT = nil collectgarbage()
try(function()
  do
    local i16 = 0
    ::L17::
    tick()
    i16 = i16 + 1
    do
      local f = function() i16 = i16 + 1 return i16 end say(f())
      local s18 <const> = cut(((n1 ~= i16) and (s3 .. '10') or (s3 .. s3)))
      local C19 = {
        __name = 'C19',
        __div = function(a, b) return val(a), val(b) end,
        __mod = function(a, b) return val(a) ~ val(b) end,
        __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __bor = function(a, b) return a end,
        __bxor = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __shl = function(a, b) return a end,
        __shr = function(a, b) return nil end,
        __len = function(a) return -val(a) end,
        __lt = function(a, b) return val(a) and nil end,
        __le = function(a, b) return val(a) and nil end,
        __index = string,
        __call = function(o, ...) return val(o), select('#', ...), ... end,
        __tostring = function(o) return 'fixed' end,
        __close = function() say('closed C19') end,
      }
      local o20 = setmetatable({v = (i16 // 5)}, C19)
      local o21 = setmetatable({v = #t4}, C19)
      try(function() return o21 // o20 end)
      try(function() return o21 == (t4 ~= '222') end)
      try(function() return o20.none, o20[3] end)
      try(function() o20.y = (t4[7] or n2) return rawget(o20, 'x'), val(o20) end)
    end
    if i16 < 3 then goto L17 end
  end
  do
    local g22 = setmetatable({}, {__gc = function(o) say('gc g22', rawlen(o)) setmetatable(o, {__gc = function() say('again') end}) end})
    g22[1] = n1
    warn('@on')
  end
  collectgarbage()
  local function f23(a24, a25)
    tick()
    if ((s3 >= 'abc') and math.ult(n1, n1)) then
      local i26 = 2
      while i26 > 0 and (s3 <= s3) do
        i26 = i26 - 1
        tick()
        try(table.insert, t4, (a25 % 7), (i26 // -610))
        try(function() return table.insert({(~ 41), (n2 // (n1 | 1)), (i26 >> i26), (-24), n2}, 8) end)
        say(#(table.concat(t4, 'abc')))
        if (not nil) then break end
      end
      do
        local g27 = setmetatable({}, {__gc = function(o) say('gc g27', rawlen(o)) error('in gc') end})
        g27[1] = math.fmod(n2, (a25 | 1))
        warn('@on')
      end
      collectgarbage()
    else
      say((type(rawequal(table.pack(('(%%\0'):byte(1, 3)), 47))))
      say(sorted({(a25 ~ a25), #'[test]', (8 ^ 6), (93 % -210), (5 ^ 3)}, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
      for i28 = -1, 5 do
        tick()
        say(#(safe(string.pack, 'z', cut(((((-82) % 398) .. (utf8.char(n2 & 0x7fffffff, 90 & 0xffff))))))))
      end
      say(nil, nil)
    end
    a25 = ((~ n1) % -507)
    say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
    try(function() return select(3, ((a24 * n1) % ((n1 + a24) | 1)), (- #t4)) end)
    return math.fmod(((n1 >> a24) ~ math.fmod(a25, ((-35) | 1))), ((((n2 % 8) * 6) / -6) | 1))
  end
  say(f23(n2, 8))
  return (((8 ^ 1) + (false and n1 or 92)) / ((11 ^ 4) * (tonumber('1010', 2) or n2)))
end)
say(string.pack('Xz', t4))
return n1, n2, s3, #t4
