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
local n1 = (((2 ^ 6) * (tonumber('-ff', 16) or (-2959321632644664322))) // (((false and 4294967296 or 19) * #'a,b,,c') | 1))
local n2 = #((('\z   z'):lower()) .. (false and 'k1=v1;k2=v2' or '(a(b)c)'))
local s3 <const> = cut((math.ult(n1, n2) and (type(false)) or ((n2 .. 'tab\tnl\n'))))
local t4 = {table.unpack({})}
local function f5(a6, a7)
  tick()
  try(function() return table.concat({nil, ((t4[-3] or n2) * (- a7))}, 'Z', 1, 2) end)
  for i8 = 2, 7 do
    tick()
    for i = 1, 2 do
      local z9 <close> = setmetatable({}, {__close = function(_, e) say('close z9', e)  end})
      local co10 = coroutine.create(function(a11)
        table.sort({3, 1, 2}, function(x, y) return x < y end)
        a11 = toint(coroutine.yield(nil))
        say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
        error((a7 % ((-59) | 1)))
        return (a7 - (a6 % -118))
      end)
      for i = 1, 1 do say(i, coroutine.resume(co10, i * 3)) end
      say(coroutine.status(co10), coroutine.close(co10))
    end
  end
  local co12 = coroutine.create(function(a13)
    say(pcall(function() say(coroutine.yield((~ n2))) error('after yield', 0) end))
    for i = 1, 0 do coroutine.yield(i, ((-65) > n2)) end
    return (tonumber('9223372036854775807') or (66 + a7))
  end)
  for i = 1, 3 do say(i, coroutine.resume(co12, i * 3)) end
  say(coroutine.status(co12), coroutine.close(co12))
  say((#table.pack(math.fmod(((true and a6 or (5588197011401984491)) // ((select('#', a7, 25)) | 1)), (#table.pack(table.unpack({math.mininteger, 69}, 1, 5)) | 1)), (((- n1) % ((select('#', a6, a6)) | 1)) % ((((0 * 6) / 1) * (n2 * a6)) | 1)))))
  say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
  return (#(safe(string.pack, 's1', cut([==[a]]b]==]))) // (((a6 & a7) * (a6 * (8496417979583528602))) | 1)), #s3
end
say(f5((n2 + n2), 2))
function f14(a15, a16)
  tick()
  if a16 > 0 and a16 < 20 then return f14(a15 ~ a16, a16 - 1) end
  local co17 = coroutine.create(function(a18)
    say(pcall(function() say(coroutine.yield((a15 >> -28))) error('after yield', 0) end))
    say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
    a18 = toint((coroutine.yield(a18, coroutine.isyieldable())))
    do
      local z19 <close> = setmetatable({}, {__close = function(_, e) say('close z19', e)  end})
      do
        local i20 = 0
        ::L21::
        tick()
        i20 = i20 + 1
        do
          local f = function() i20 = i20 + 1 return i20 end say(f())
          say((- math.min(math.max((a18 - a15), math.max(n1, a16, n1)), (#table.pack((a18 - 13), n1)))))
        end
        if i20 < 3 then goto L21 end
      end
    end
    error((false and s3 or '\65\066'))
    return (3 ^ 8)
  end)
  for i = 1, 1 do say(i, coroutine.resume(co17, i * 3)) end
  say(coroutine.status(co17), coroutine.close(co17))
  return (('80' // (((-4409555762485056644) | a15) | 1)) % (('-4' - (math.min(a16, n2, a16) | 1)) | 1)), nil
end
say(f14((9 ^ 2), (87 % 9)))
for k22, v23 in string.gmatch(((cut(safe(string.format, '%q', s3))) .. (cut(safe(string.gsub, s3, '(%d+)[;,]?', '-')))), '%a+') do
  say(k22, v23)
  tick()
  for k24, v25 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
    say(k24, v25)
    tick()
    n2 = (((- 66) * (n2 | n2)) << -37)
    say(sorted(t4, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
    local i26 = 3
    while i26 > 0 and ((-3683518522764342984) == n2) do
      i26 = i26 - 1
      tick()
      say((((~ i26) == ((6 * 6) / -6)) and ((string.char(n1 & 255, n1 & 127)) .. (s3 .. '10')) or ((cut(safe(string.gsub, [==[a]]b]==], '%p%A+', function(s) return s and #s > 1 and s:upper() end))) .. (false and s3 or s3))))
      for i27 = 10, 1, -3 do
        tick()
        say((('73' // ((n1 * i26) | 1)) // (('94' - ((~ i26) | 1)) | 1)), (tostring((n1 * n2))))
        say(toint(f5((((i26 * i27) - ((0 * 6) / 2)) * (toint(f14(n2, k24)) % -530)), ((-3 * 6) / 2))))
        say((((select('#', n2, n2)) < #{n1} and (i26 >> -45) <= (n2 * i27)) and (cut(safe(string.format, '%2d%01d', #'ZZ-.c21', (i27 // (v25 | 1))))) or ((((3017372039061728821) - n2) .. (s3 .. '')))))
      end
      say(sorted(t4, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
    end
    try(function() return ({})(((127 + n1) % ((~ v25) | 1))) end)
  end
end
say((((string.char((2 ^ 7) & 255, (n1 % (n1 | 1)) & 127))):sub(11)), (tonumber('0.5') or n2))
for k28, v29 in (function(s, i) if i < s then return i + 1, i * i end end), 2, 0 do
  say(k28, v29)
  tick()
  local i30 = 0
  repeat
    i30 = i30 + 1
    local n31 = i30 * 9
    tick()
    say((string.char(((65 + (-1)) + k28) & 255, ((tonumber(' 12 ') or n1) % ((i30 * n2) | 1)) & 127)))
    for k32, v33 in pairs({(select('#', v29, i30)), (-1 ^ 2), 5}) do
      say(k32, v33)
      tick()
      say(load([===[return 1e400]===], '=l34'))
      try(function()
        local t35 = {table.unpack(t4)}
        if t35[2] then t35[1], t35[2] = t35[2], t35[1] end
        return utf8.char((cut(safe(string.gsub, (s3 .. s3), 'b%g%b()?$', function(s) return s and #s > 1 and s:upper() end))))
      end)
    end
    say(#t4)
    say((((n31 > n31) and (s3 .. s3) or (false and s3 or 'x=1, y=22')) .. (string.char((n2 + v29) & 255, #t4 & 127))))
  until n31 > 20 or i30 > 1
  try(function()
    local z36 <close> = setmetatable({}, {__close = function(_, e) say('close z36', e)  end})
    local nothing <close> = nil
    try(function() return utf8.codepoint(((false and s3 or s3) .. (cut(safe(string.gsub, s3, '[^,]*', {a = 'A', b = false, ['1'] = 7})))), -1) end)
    for i37 = 10, 1, -2 do
      tick()
      try(function() return string.rep((cut(safe(string.match, (string.char(k28 & 255, 0 & 127)), '[^%s]+$'))), (((-5532948058160093375) * n1) - (tonumber('0x') or k28)) & 63, t4) end)
      local co38 = coroutine.create(function(a39)
        say(pcall(function() say(coroutine.yield((80 * k28)))  end))
        a39 = toint((coroutine.yield(a39, coroutine.isyieldable())))
        local b40 = ((((k28 + i37) .. (cut(safe(string.gsub, s3, '%b()', {a = 'A', b = false, ['1'] = 7}))))) == (utf8.char((~ n2) & 0x7fffffff, (n1 >> (-43)) & 0xffff)))
        say(pcall(function() say(coroutine.yield(#t4)) error({1}) end))
        return math.max((11 ^ 6), (v29 - i37))
      end)
      for i = 1, 6 do say(i, coroutine.resume(co38, i * 3)) end
      say(coroutine.status(co38), coroutine.close(co38))
      say((debug.traceback(co38, 'traced')))
    end
    error('thrown', 0)
  end)
  try(function() return load(((s3 .. s3) .. (safe(string.pack, '<!8xjl', n1 & 127, v29 & 127))), '=text') end)
  if (((s3):sub(1)) == (utf8.char(3 & 0x7fffffff, n2 & 0xffff))) then
    do
      local g41 = setmetatable({}, {__gc = function(o) say('gc g41', rawlen(o))  end})
      g41[1] = (n2 & v29)
    end
    collectgarbage()
    KEPT = nil collectgarbage()
  else
    local s42 = cut((string.char((t4[12] or k28) & 255, (#table.pack(7, n1)) & 127)))
    if ((not n1) and (k28 <= n2)) then
      local C43 = {
        __name = 'C43',
        __idiv = function(a, b) return val(a) + val(b) end,
        __bor = function(a, b) return val(a) ~ val(b) end,
        __shl = function(a, b) return val(a) + val(b) end,
        __shr = function(a, b) return val(a) + val(b) end,
        __newindex = {},
        __call = function(o, ...) return val(o), select('#', ...), ... end,
        __metatable = 'locked',
      }
      local o44 = setmetatable({v = (t4[-2] or 0x7fffffff)}, C43)
      local o45 = setmetatable({v = (v29 // 469)}, C43)
      try(function() return o45.v, o45[3] end)
      try(function() return o44 << o45 end)
      try(function() return nil & o45 end)
      try(function() return o44((s3 .. s42), nil) end)
      try(function() return tostring(o44):gsub(id, ''), getmetatable(o44) == C43 end)
      try(function() o44.v = (127 // (k28 | 1)) return rawget(o44, 'x'), val(o44) end)
    elseif (not o45) then
      say(((- (~ (k28 - v29))) + (((10 - (-51)) + (k28 * 54)) % -335)))
      say(sorted(table.pack(table.unpack(table.move(t4, 1, 1, 2, {}), 1, 5)), function(a, b) return a > b end))
      try(table.sort, {3, 1, 'x', 2, 5, 4})
      try(function()
        if #t4 < 30 then table.insert(t4, ((select('#', k28, k28)) + toint(f14(n2, n1)))) end
        say(table.unpack(t4, -2, -1))
        say((((n1 % (k28 | 1)) % 781) * (~ (t4[8] or k28))), (((2 * 6) / 1) < (~ v29) and (~ k28) <= (62 % (n1 | 1))))
        say(#t4)
      end)
      say(((((false and s3 or s42)):reverse()) .. (cut(safe(string.match, (true and '  trim  ' or s42), '%c*$', 7)))))
    end
  end
end
return n1, n2, s3, #t4
