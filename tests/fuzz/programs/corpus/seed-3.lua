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
local n1 = (rawequal(nil, math.min(25, 36)) and (-1 ^ 3) or math.fmod((11 ^ 5), ((2 * (-1)) | 1)))
local n2 = (((n1 << n1) >= (n1 & n1)) and #(false and '\65\066' or '.-') or (10 ^ 0))
local s3 = cut((('x=1, y=22' .. '') .. ('  trim  ' .. '')))
local t4 = {table.unpack({n1, 15, n2, 4294967296})}
for k5, v6 in (function(s, i) if i < s then return i + 1, i * i end end), 3, 0, setmetatable({}, {__close = function() say('closed') end}) do
  tick()
  say((not nil), rawequal(t4, (false and true)))
  do
    local i7 = 0
    ::L8::
    tick()
    i7 = i7 + 1
    do
      local co9 = coroutine.create(function(a10)
        local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) coroutine.yield('in close') end})
        say(pcall(function() say(coroutine.yield((a10 + 55))) error({1}) end))
        error((a10 + 3))
        return ((false and 14 or 65) | math.ceil(k5))
      end)
      for i = 1, 2 do say(i, coroutine.resume(co9, i * 3)) end
      say(coroutine.status(co9), coroutine.close(co9))
      say((debug.traceback(co9, 'traced')))
      try(function()
        say((math.ceil(i7) <= ((k5 * i7) * (n1 - 82))), table.move({v6, n2, 65535, 91}, 1, 4, 3, {}))
        return string.unpack('!4h', (((false and s3 or s3)):upper()))
      end)
    end
    if i7 < 0 then goto L8 end
  end
  say(xpcall(function(a)
    return a + setmetatable((v6 - k5), table.pack(table.unpack(t4, 1, 5)))
  end, function(e) return 'handled ' .. text(e) end, math.fmod(34, (n2 | 1))))
end
local l11 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
try(load(function() return table.remove(l11, 1) end), (- n1), 3)
for k12, v13 in next, {[6] = 1, [2] = (n1 + n1), [1 << 40] = 3, [-1] = 4} do
  say(k12, v13)
  tick()
  local co14 = coroutine.create(function(a15)
    local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) error('close', 0) end})
    table.sort({3, 1, 2}, function(x, y) return x < y end)
    a15 = toint(coroutine.yield(((safe(string.pack, '<s2', cut(s3))) .. (type(s3)))))
    table.sort({3, 1, 2}, function(x, y) return x < y end)
    a15 = toint(coroutine.yield(nil))
    return ((v13 % 4) ^ 1)
  end)
  for i = 1, 2 do say(i, coroutine.resume(co14, i * 3)) end
  say(coroutine.status(co14), coroutine.close(co14))
  say((debug.traceback(co14, 'traced')))
  print((select(2, xpcall(function() local x = nil; return x + 1 end, debug.traceback))))
  if (n2 >= v13) then break end
end
local c16 = (function(x)
  local n = (('-3' * (n1 | 1)) % ((36 - n1) | 1))
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)(4)
say(c16[1]((((-2147483648) & 2) << -36)), c16[2]())
say(c16[3]()(), c16[1](2), c16[2]())
say(sorted({}, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
for i = 1, 2 do
  local z17 <close> = setmetatable({}, {__close = function(_, e) say('close z17', e)  end})
  local i18 = 0
  repeat
    i18 = i18 + 1
    local n19 = i18 * -1
    tick()
    for k20, v21 in (function(s, i) if i < s then return i + 1, i * i end end), 2, 0 do
      tick()
      say((~ ('-5' // ((~ (n19 + 62)) | 1))))
      function f22(a23, a24)
        tick()
        if a24 > 0 and a24 < 20 then return a23 + f22(a23 ~ a24, a24 - 1) end
        local n25 = (tonumber('0x10') or ((0 * n2) + (a23 + 64)))
        say((-2 ^ 2))
        return #(safe(string.pack, '=hi', (t4[11] or n25) & 127, (n2 // (i18 | 1)) & 127))
      end
      say(f22((2147483647 * n1), -3))
      s3, s3 = cut((string.char(((i18 << 2) * (17 // (v21 | 1))) & 255, (select('#', (t4[8] or 26), ((10 * 6) / 2))) & 127))), cut(((math.min(n1, n2) > #t4) and ((tostring(n1)) .. (cut(safe(string.gsub, s3, '()', function(s) return s and #s > 1 and s:upper() end)))) or (string.char((2 - 2) & 255, (i18 ~ (-9223372036854775807 - 1)) & 127))))
      local w26 = setmetatable({}, {__mode = 'k'})
      for i = 1, 5 do w26[i] = i % 2 == 0 and {} or i w26[{}] = i end
      collectgarbage()
      say((function() local n = 0 for _ in next, w26 do n = n + 1 end return n end)())
    end
  until n19 > 20 or i18 > 2
end
function f27(a28, a29)
  tick()
  try(function()
    s3 = cut((type((not nil))))
    try(function()
      local z30 <close> = setmetatable({}, {__close = function(_, e) say('close z30', e) error('in close', 0) end})
      local nothing <close> = nil
      local co31 = coroutine.create(function(a32)
        a32 = toint((coroutine.yield(a32, coroutine.isyieldable())))
        say(((((2266981871745220221) // (n1 | 1)) > math.ceil(n1)) or ((tostring(a32)) ~= ((s3):rep(10, '2')))), table.pack(((true and s3 or '')):byte(1, 2)))
        for i = 1, 3 do coroutine.yield(i, (not false)) end
        return (- (n1 >> a32))
      end)
      for i = 1, 4 do say(i, coroutine.resume(co31, i * 3)) end
      say(coroutine.status(co31), coroutine.close(co31))
      return {(n1 * a29)}
    end)
  end)
  say((((t4[-3] or (-7642478708697501437)) + ((true and a29 or n2) // 204)) * ((1 * 6) / -6)))
  local i33 = 0
  repeat
    i33 = i33 + 1
    local n34 = i33 * (a29 % 13)
    tick()
    local t35 = {table.unpack(t4)}
    say(table.remove(t4))
    say(((not nil) and (((s3):rep(6)) .. (table.concat({a29, a29, i33, a29, 90}))) or (cut(safe(string.match, (utf8.char(n1 & 0x7fffffff, n2 & 0xffff)), '%x?%u%A+')))))
  until n34 > 20 or i33 > 1
  try(function() return string.format('%y', ((tonumber('9223372036854775807') or a28) + ((10 * 6) / 2))) end)
  return (t4[1] or (~ (n2 ~ 0x1p4)))
end
say(f27((- 8), ((2414034359173183090) % 8)))
return n1, n2, s3, #t4
