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
math.randomseed(342, 7)
local n1 = (math.min(89, math.floor(3)) // 541)
local n2 <const> = (7 ^ 8)
local s3 = cut((table.concat(table.pack(('aaa'):byte(1, 1)), 'c')))
local t4 = {table.unpack(table.pack(table.unpack({n1, n1, n1}, 1, 5)))}
local function u5(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u5(...) end
  return (...)
end
say(u5(nil, nil, nil, (n1 + n2)))
say(select(1, u5(12)))
for i6 = 1, 3, 1 do
  tick()
  do
    local i7 = 0
    ::L8::
    tick()
    i7 = i7 + 1
    do
      local f = function() i7 = i7 + 1 return i7 end say(f())
      try(function()
        try(function() return (math.max((tonumber('-ff', 16) or (-65)), (9 ^ 4)))((#s3 | math.abs(i6))) end)
        local function u9(a, ...)
          tick()
          local t, n = {...}, select('#', ...)
          say(n, #t, ..., (...))
          if n > 0 and n < 6 then return a, u9(...) end
          return (...)
        end
        say(u9((string.char(255 & 255, 92 & 127)), t4, nil, (i7 % (n1 | 1))))
        say(select(1, u9((88 % 13))))
      end)
      do
        local z10 <close> = setmetatable({}, {__close = function(_, e) say('close z10', e)  end})
        do
          local z11 <close> = setmetatable({}, {__close = function(_, e) say('close z11', e)  end})
          say(table.remove(t4))
          if #t4 < 30 then table.insert(t4, ((80 * i7) % -608)) end
          say(((safe(string.pack, '<!8i7B', (t4[5] or i7) & 127, n1 & 127)) .. (tostring((n1 | n1)))))
        end
        if (math.min(i7, n2) >= math.fmod(i6, (n1 | 1))) then
          say((((#table.pack(i6, i7)) ~= (i7 * (-15))) and ((cut(safe(string.match, s3, '%z'))) .. (s3 .. s3)) or ((type(nil)) .. (cut(safe(string.gsub, s3, '%.%1', '%1'))))))
          if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
        else
          say(#(safe(string.pack, '>s8', cut(((nil == 'hello world') and (cut(safe(string.format, '%c|%%', i6 & 127))) or (((-98) .. '\0c(b[')))))))
        end
        s3 = cut((type(((n2 * i6) & ('-13' + (6 | 1))))))
      end
      say((((((n2 .. s3)) .. (true and 'key = value' or ''))):rep(4, '\xff\x80')))
    end
    if i7 < 4 then goto L8 end
  end
  if (#'tab\tnl\n' < (n1 * n1) and i6 <= (~ n1)) then
    try(table.insert, t4, (2 % 10), (- n2))
    local C12 = {
      __name = 'C12',
      __idiv = function(a, b) return val(a) + val(b) end,
      __bxor = function(a, b) return val(a) + val(b) end,
      __unm = function(a) return val(a) // 2 end,
      __le = function(a, b) return val(a) | val(b) end,
      __concat = function(a, b) return val(a) .. '&' .. val(b) end,
      __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
      __newindex = function(_, k) error('no field ' .. tostring(k)) end,
      __close = function() say('closed C12') end,
    }
    local o13 = setmetatable({v = math.fmod(n1, ((56993740593354877) | 1))}, C12)
    local o14 = setmetatable({v = #{n1, n2, n1, n2}}, C12)
    try(function() return tostring(o13):gsub(id, ''), getmetatable(o13) == C12 end)
    try(function() return tostring(o13):gsub(id, ''), getmetatable(o13) == C12 end)
    try(function() return o14 % o14 end)
    try(function() o13.v = (n2 - i6) return rawget(o13, 'x'), val(o13) end)
  else
    local co15 = coroutine.create(function(a16)
      local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) error('close', 0) end})
      table.sort({3, 1, 2}, function(x, y) return x < y end)
      a16 = toint(coroutine.yield(t4))
      error((t4[3] or (3931891845014355148)))
      return (select('#', (-3 ^ 0), (n2 << 61)))
    end)
    for i = 1, 6 do say(i, coroutine.resume(co15, i * 3)) end
    say(coroutine.status(co15), coroutine.close(co15))
    if (not t4) then
      do
        local z17 <close> = setmetatable({}, {__close = function(_, e) say('close z17', e)  end})
        try(function() return table.remove(table.pack((0 % ((-22) | 1)), ('86' + (i6 | 1))), 7) end)
        say(((n2 % (n1 | 1)) % ((~ n1) | 1)), nil)
        say(nil, ((n1 // -272) >= (n2 * n2)))
      end
      for i18 = math.mininteger + 2, math.mininteger, -1 do
        tick()
        say(nil, (tonumber('5.0') or (n2 % (n2 | 1))))
        say(math.max(((t4[9] or i18) & ((134353947381010315) | n2)), #(safe(string.pack, 's1', cut((safe(string.pack, '>!2i8Xi4B', i6 & 127, n1 & 127)))))))
      end
    else
      local l19 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
      try(load(function() return table.remove(l19, 1) end), #'a.b-c', 3)
      say(xpcall(function(a)
        return a + setmetatable((n1 <= (9124943534995349859)), nil)
      end, function(e) return 'handled ' .. text(e) end, (n1 ~ n1)))
      n1 = (('72' * (#t4 | 1)) // 698)
      if ((i6 % (n2 | 1)) < n2 and (t4[0] or 59) <= ('55' + (i6 | 1))) then
        say((table.concat(t4)))
        say(((((t4[-3] or i6) .. (false and '\xff\x80' or s3))) .. ((cut(safe(string.format, '%-2s%-5.6x', s3, n1))) .. (type(s3)))))
      end
    end
  end
  say(sorted({(n1 | n2), (n1 % (n1 | 1))}, function(a, b) return a > b end))
  say((math.ult(#{n2}, (tonumber('\t3\n') or n2)) and ((false or true) and (type(i6)) or (utf8.char(n1 & 0x7fffffff, n1 & 0xffff))) or ((n1 == 16) and (type(false)) or ('(a(b)c)' .. ''))))
end
for i20 = 1, 4, 2 do
  tick()
  print((select(2, xpcall(function() local x = nil; return x() end, debug.traceback))))
  for i21 = 0, 2 do
    tick()
    local t22 = {table.unpack(table.pack(table.unpack(t4, 1, 5)))}
  end
end
say((math.abs((n1 | n2)) % ((- (- n1)) | 1)), nil)
do
  local g23 = setmetatable({}, {__gc = function(o) say('gc g23', rawlen(o)) error('in gc') end})
  g23[1] = (43 << n2)
end
collectgarbage()
local co24 = coroutine.create(function(a25)
  for i = 1, 0 do coroutine.yield(i, (a25 - n1)) end
  error((true and 'a.b-c' or s3))
  return (t4[7] or (t4[6] or n1))
end)
for i = 1, 3 do say(i, coroutine.resume(co24, i * 3)) end
say(coroutine.status(co24), coroutine.close(co24))
try(function()
  say((((n1 % -464) < (#table.pack(n1, n1)) and ((-93) + n1) <= 3) and (('-11' - (n2 | 1)) ~= (true and n2 or n2))), {(n1 - n2), n1, (#table.pack(n2, (-1238403912235647176)))})
  say((((n1 << -53) == (n2 + n1)) and (((string.char(n1 & 255, n1 & 127))):sub((n1 % 6), 0)) or ((tostring(n1)) .. (tostring(n1)))))
  return string.pack('z', t4)
end)
try(assert(load([===[local a, b = ... local function toint(x) return x end return (~ (- (b + a)))]===], '@l26')), (- 46), (true and 21 or n1))
local i27 = 4
while i27 > 0 and (not 'acz1aZZ') do
  i27 = i27 - 1
  tick()
  for k28, v29 in pairs({#{}, (n2 // (128 | 1)), 5}) do
    say(k28, v29)
    tick()
    try(function()
      local z30 <close> = setmetatable({}, {__close = function(_, e) say('close z30', e)  end})
      local i31 = 0
      repeat
        i31 = i31 + 1
        local n32 = i31 * -1
        tick()
        say(math.fmod(((6 * 6) / 1), ((~ (math.fmod((-65), (k28 | 1)) & (i27 + n2))) | 1)))
      until n32 > 20 or i31 > 2
      say((((#t4 - (v29 * 3037000500)) % 246) ~ ((- (n2 | k28)) - (('57' // ((-5960213055771934160) | 1)) % ((0 + i27) | 1)))))
      error({})
    end)
    say((t4 ~= ((v29 * i27) - math.fmod(80, (v29 | 1)))), table.pack(((type(nil))):byte(1, 1)))
  end
  if (s3 > s3) then break end
end
return n1, n2, s3, #t4
