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
math.randomseed(979, 7)
local n1 = #(cut(safe(string.match, (true and 'key = value' or 'bZ%'), '[%d_]b?[^ab]*[%d_]%A+$')))
local n2 = ((tonumber('0x') or (n1 * n1)) % (('-1' * (((-3 * 6) / 3) | 1)) | 1))
local s3 <const> = cut((table.concat({n1, n1, n2})))
local t4 = {table.unpack({n1, n1, (1413736827058913216), (380001340561360697)})}
if (('k1=v1;k2=v2' .. s3) == (string.char(n1 & 255, n1 & 127))) then
  try(function() for i = 1, 2, 0 do say(i) end end)
  try(function() return (('-15' + ((12 ^ 5) | 1)) >= ((cut(safe(string.gsub, '%', '%A%f[%w]%sb*', {a = 'A', b = false, ['1'] = 7}, 8))) .. (tostring(nil)))) end)
  say((rawequal((((-73) % -574) % ((n1 + n1) | 1)), ((string.char(n2 & 255, n1 & 127)) .. (s3 .. '  trim  '))) and ((n1 & (n1 * n1)) // ((t4[6] or (n2 % (n2 | 1))) | 1)) or ((not (-2091007154513952443)) and math.ceil(#[[long string]]) or ((n1 & 11) % (#s3 | 1)))))
else
  local co5 = coroutine.create(function(a6)
    say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
    return #table.pack(n1, n2)
  end)
  for i = 1, 4 do say(i, coroutine.resume(co5, i * 3)) end
  say(coroutine.status(co5), coroutine.close(co5))
  try(function()
    local co7 = coroutine.create(function(a8)
      say(pcall(function() say(coroutine.yield((n2 - n1)))  end))
      return ('54' - ((55 // (n1 | 1)) | 1))
    end)
    for i = 1, 6 do say(i, coroutine.resume(co7, i * 3)) end
    say(coroutine.status(co7), coroutine.close(co7))
    for k9, v10 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
      tick()
      try(function() return (((tonumber('-ff', 16) or k9) >= (k9 & k9)))[((- n1) < (t4[8] or n1))] end)
      for k11, v12 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
        tick()
      end
      say(((7 ^ 7) * #(safe(string.pack, 'Txj', (~ 1) & 127, ((-80) % -412) & 127))))
    end
  end)
end
say(table.remove(t4))
for i = 1, 2 do
  local z13 <close> = setmetatable({}, {__close = function(_, e) say('close z13', e)  end})
  local b14 = (((n1 % (n1 | 1)) + math.fmod(n2, (n1 | 1))) == (math.floor(n1) * ('-2' - (n2 | 1))))
  try(function()
    for i15 = 10, 1, -2 do
      tick()
      try(table.remove, t4, 7)
      print((select(2, xpcall(function() local x = nil; return x:m() end, debug.traceback))))
      local C16 = {
        __name = 'C16',
        __mul = function(a, b) return val(a) ~ val(b) end,
        __pow = function(a, b) return nil end,
        __bor = function(a, b) return nil end,
        __bxor = function(a, b) return a end,
        __shr = function(a, b) return val(a), val(b) end,
        __bnot = function(a) return -val(a) end,
        __index = string,
        __newindex = function(_, k) error('no field ' .. tostring(k)) end,
        __close = function() say('closed C16') end,
      }
      local o17 = setmetatable({v = i15}, C16)
      local o18 = setmetatable({v = (~ i15)}, C16)
      try(function() return tostring(o17):gsub(id, ''), getmetatable(o17) == C16 end)
      try(function() return o18 >> o17 end)
      try(function() return math.ult(55, i15) >> o18 end)
      try(function() return math.max(i15, 10, i15) .. o18 end)
      try(function() o17.x = (65 - i15) return rawget(o17, 'x'), val(o17) end)
    end
    local i19 = 0
    while i19 > 0 and (not s3) do
      i19 = i19 - 1
      tick()
      for i = 1, 2 do
        local z20 <close> = setmetatable({}, {__close = function(_, e) say('close z20', e)  end})
        say((math.min(math.ceil((-18)), ((1 * 6) / 2)) == (((4 * 6) / 2) * (i19 * n2))), {n2, math.max((-1), 85, i19), (~ 79)})
        if #t4 < 30 then table.insert(t4, (i19 * 1)) end
        say((((n1 >> 37) % ((i19 & n2) | 1)) % -752))
      end
      b14, b14 = ((('7' // (n2 | 1)) - ((7 * 6) / 1)) < (i19 % 26) and (- (tonumber('1 2') or n2)) <= ((9 * i19) * i19)), rawequal({('83' - (n2 | 1)), (0 << -54), math.min(18, 53), ((-2) // 594)}, t4)
      for i = 1, 2 do
        local z21 <close> = setmetatable({}, {__close = function(_, e) say('close z21', e)  end})
        say(#{(tonumber('0x1p4') or n2), ((i19 // (n2 | 1)) & (i19 << 9)), (- (tonumber('7') or (-77))), ((n2 % 5) ^ 0), ((n1 % (i19 | 1)) + (~ n2)), ((7 * 6) / -6)})
        say((not (~ (- n2))), t4)
      end
    end
    try(function() return (((n1 + 70) * ((5 * 6) / 1)))[((-3 ^ 7) // ((n2 - n1) | 1))] end)
  end)
end
try(function()
  do
    local g22 = setmetatable({}, {__gc = function(o) say('gc g22', rawlen(o))  end})
    g22[1] = (select('#', n2, n1))
  end
  collectgarbage()
  do
    local i23 = 0
    ::L24::
    tick()
    i23 = i23 + 1
    do
      try(function() return table.remove(table.pack(((safe(string.pack, '<I5i16', i23 & 127, i23 & 127))):byte(1, 0)), 0) end)
      try(function()
        local z25 <close> = setmetatable({}, {__close = function(_, e) say('close z25', e)  end})
        local nothing <close> = false
        try(function(...)
          local z26 <close> = setmetatable({}, {__close = function(_, e) say('close z26', e)  end})
          local nothing <close> = nil
          say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
          say((((i23 & n2) + (n1 | n1)) * ((n2 >> 63) - (- n1))), (cut(safe(string.match, (false and s3 or s3), '[%]]'))))
          local s27 <const> = cut((math.ult(n2, n2) and (true and 'a%--cZ' or 'a%. -c') or ((s3):rep(-3, '[test]'))))
          return nil
        end)
      end)
    end
    if i23 < 0 then goto L24 end
  end
  say(math.min(#(safe(string.pack, 'i3i', (-2335081081796392025) & 127, n2 & 127)), math.fmod((~ n1), ((true and n2 or n1) | 1))), nil)
  say((math.abs(#'0x1F') <= (#table.pack((4 ^ 0), (- n2)))), t4)
  return ((- (t4[-3] or n1)) / #((s3):sub(10)))
end)
return n1, n2, s3, #t4
