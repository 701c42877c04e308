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
local n1 = (math.fmod(((10 * 6) / 3), ((false and 96 or 16) | 1)) * #{52, 73})
local n2 = #((true and true) and (type(false)) or ('[caaac_' .. '\65\066'))
local s3 = cut((({n1, n1, 63, n2, n2} ~= '\z   z') and (cut(safe(string.match, '\xff\x80', '%p?'))) or (string.char(n2 & 255, n1 & 127))))
local t4 = {table.unpack({n2, n2, (4464125194388213127), n2, (2627061940636209185), 0x1p4})}
for k5, v6 in next, {-24, (n2 + n1), [1 << 40] = 3} do
  say(k5, v6)
  tick()
  say(((#(cut(safe(string.gsub, s3, '(%d+)[;,]?', '%%'))) + ((v6 // (k5 | 1)) ~ (tonumber('\t3\n') or 11))) % (math.min((#table.pack((k5 * n1), (5 ^ 0))), #t4) | 1)))
  for k7, v8 in string.gmatch((table.concat({n2, n2, (-63)}, ' ')), '()(.)') do
    tick()
    local i9 = 0
    repeat
      i9 = i9 + 1
      local n10 = i9 * 8
      tick()
      say((t4[(((v6 >> -63) << 2) % 6)] or (tonumber('5.0') or ((true and n10 or 92) - (k5 // (k5 | 1))))))
      local C11 = {
        __name = 'C11',
        __mul = function(a, b) return nil end,
        __div = function(a, b) return a end,
        __mod = function(a, b) return val(a), val(b) end,
        __band = function(a, b) return val(a), val(b) end,
        __shl = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __shr = function(a, b) return val(a) + val(b) end,
        __bnot = function(a) return 'text' end,
        __eq = function(a, b) return val(a) < val(b) end,
        __lt = function(a, b) return val(a) == val(b) end,
        __concat = function(a, b) return val(a) .. '&' .. val(b) end,
        __call = function(o, ...) return val(o), select('#', ...), ... end,
        __close = function() say('closed C11') end,
      }
      local o12 = setmetatable({v = (i9 * 81)}, C11)
      local o13 = setmetatable({v = (i9 >> n2)}, C11)
      try(function() return o12 * k7 end)
      try(function() return o13 .. o13 end)
      try(function() return table.move(t4, 1, 3, 2, {}) ^ k7 end)
      try(function() return o13 .. v8 end)
      try(function() return v8.rep, v8[3] end)
      try(function() return #k7 end)
      try(function() return #o13 end)
      try(function() k7.x = 256 return rawget(k7, 'x'), val(k7) end)
      try(function(...)
        local z14 <close> = setmetatable({}, {__close = function(_, e) say('close z14', e) error('in close', 0) end})
        local nothing <close> = false
        return math.max((n10 // (v6 | 1)), (t4[12] or i9), (n10 % (76 | 1)))
      end)
      for i15 = 10, 1, -4 do
        tick()
        s3, s3 = cut(((not #s3) and (string.char((n10 + i9) & 255, (i9 % (n1 | 1)) & 127)) or ((string.char(n1 & 255, n10 & 127)) .. (('10'):rep(6, 'x=1, y=22'))))), cut(((type(nil)) .. ((('bcz '):reverse()) .. (string.char(v6 & 255, v6 & 127)))))
        say(t4, ('-14' * (((-2) | 5.0) | 1)))
        n1, n1 = (((select('#', n10, n10)) * (n2 & (-44))) | (- ('76' * (v6 | 1)))), ((((n2 % 8) * 6) / 3) % (#t4 | 1))
      end
    until n10 > 20 or i9 > 3
    say(v8, ((true and s3 or s3) .. ((k5 .. '\u{e4}\u{20ac}'))))
  end
  try(function() for i = 1, {} do say(i) end end)
end
try(function() return (('37' * (math.min(n1, 2, 51) | 1)))((#t4 * #t4)) end)
say(((5 * 6) / 3))
local co16 = coroutine.create(function(a17)
  local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e)  end})
  a17 = toint((coroutine.yield(a17, coroutine.isyieldable())))
  say((utf8.char(((t4 == true) and (~ n1) or (n2 * a17)) & 0x7fffffff, ('59' * ((n2 % -945) | 1)) & 0xffff)))
  s3 = cut((safe(string.pack, 'z', cut((cut(safe(string.format, 'x')))))))
  return (((1355524054239257473) % 3) ^ 5)
end)
for i = 1, 4 do say(i, coroutine.resume(co16, i * 3)) end
say(coroutine.status(co16), coroutine.close(co16))
if ((safe(string.pack, '!4i16l', n1 & 127, n2 & 127)) == nil) then
  local n18 = (#table.pack((s3):byte(1, 0)) + ((n2 % -848) - ('-20' // (n1 | 1))))
  try(function()
    if ((cut(safe(string.gsub, 'key = value', '[%a_][%w_]*', '%%'))) == (false and s3 or s3)) then
      do
        local g19 = setmetatable({}, {__gc = function(o) say('gc g19', rawlen(o)) error('in gc') end})
        g19[1] = (n1 - n1)
      end
      collectgarbage()
      for i20 = 10, 1, -2 do
        tick()
        say(math.ult(((4 % 12) ^ 2), #((s3):reverse())), {(n2 * i20), (n18 | i20), math.min(i20, i20)})
        say((cut(safe(string.gsub, (rawequal('  trim  ', true) and ((s3):rep(9)) or (cut(safe(string.format, '')))), '%x.%s-', '-'))))
        say(math.ult((select('#', (n1 >> n1), n18)), math.max(i20, n1)), t4)
      end
      local b21 <const> = ((t4[9] or n18) == (tonumber('1e') or n1))
      do
        local g22 = setmetatable({}, {__gc = function(o) say('gc g22', rawlen(o)) KEPT = o end})
        g22[1] = n2
        warn('@on')
      end
      collectgarbage()
    elseif ((true and 'abc' or s3) <= (s3 .. s3)) then
      say((((12 * 6) / 2) * #(tostring(n18))), ((10 * 6) / 1))
    end
    return string.pack('j', (math.ult(n18, n18) and (false and s3 or s3) or (s3 .. s3)))
  end)
  print((select(2, xpcall(function() local x = nil; return x < 1 end, debug.traceback))))
  local i23 = 0
  repeat
    i23 = i23 + 1
    local n24 = i23 * 4
    tick()
    say(load([===[x =]===], '=l25'))
  until n24 > 20 or i23 > 0
elseif (math.fmod(n2, (n2 | 1)) == (n1 + n18)) then
  say(nil, t4)
end
local co26 = coroutine.create(function(a27)
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
  a27 = toint((coroutine.yield(a27, coroutine.isyieldable())))
  try(function() for i = 'a', 2 do say(i) end end)
  return math.fmod((~ n1), ((tonumber('5.0') or a27) | 1))
end)
for i = 1, 6 do say(i, coroutine.resume(co26, i * 3)) end
say(coroutine.status(co26), coroutine.close(co26))
for k28, v29 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
  tick()
  try(function()
    local i30 = 4
    while i30 > 0 and (s3 > '') do
      i30 = i30 - 1
      tick()
      local i31 = 0
      while i31 > 0 and (s3 ~= '0x1F') do
        i31 = i31 - 1
        tick()
        try(function() return (nil > (('1[%2z.z' ~= s3) and ((s3):rep(0, '(.')) or (false and s3 or '--[2'))) end)
      end
      local co32 = coroutine.create(function(a33)
        local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) coroutine.yield('in close') end})
        say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
        return (v29 & v29)
      end)
      for i = 1, 6 do say(i, coroutine.resume(co32, i * 3)) end
      say(coroutine.status(co32), coroutine.close(co32))
      local s34 = cut((math.ult(v29, i30) and ('' .. s3) or (string.char(i30 & 255, i30 & 127))))
    end
    local b35 = math.ult((#table.pack((89 + n1), (- n1))), ((#table.pack(n1, n1)) + k28))
    try(table.insert, t4, -2, ((k28 - (-81)) & (select('#', v29, n2))))
    say((((#table.pack((k28 % (v29 | 1)), (n1 - 4294967296))) * (#table.pack(((-2) | n1), (true and k28 or n1)))) // (((~ (35 + 42)) // -487) | 1)))
  end)
  try(table.remove, t4, (k28 % 8))
  local s36 = cut(((cut(safe(string.format, '%019i%-X', n2, v29))) .. (false and s3 or s3)))
end
return n1, n2, s3, #t4
