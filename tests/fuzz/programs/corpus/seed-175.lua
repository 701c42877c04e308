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
math.randomseed(547, 7)
local n1 = ((#{(-30), 63} % 9) ^ 0)
local n2 = ((not '') and (n1 // (0x.8p1 | 1)) or (n1 % -290))
local s3 = cut((((safe(string.pack, '>i16I5', n1 & 127, (-1) & 127))):rep(3, 'Z')))
local t4 = {table.unpack({n1, 85, 28, n2, n2, n1})}
local s5 = cut((string.char((n2 % -925) & 255, ((3 * 6) / 3) & 127)))
local C6 = {
  __name = 'C6',
  __mod = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __shr = function(a, b) return val(a), val(b) end,
  __eq = function(a, b) return val(a) | val(b) end,
  __lt = function(a, b) return val(a) < val(b) end,
  __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
  __newindex = {},
}
local o7 = setmetatable({v = ((12 * 6) / 2)}, C6)
local o8 = setmetatable({v = val(o7)}, C6)
try(function() return o8:add((7 ^ 0)) end)
try(function() return o7 << o8 end)
try(function() return ('13' + (n2 | 1)) % o8 end)
try(function() return nil >> o7 end)
try(function() o8.x = #'[' return rawget(o8, 'x'), val(o8) end)
do
  local i9 = 0
  ::L10::
  tick()
  i9 = i9 + 1
  do
    try(function()
      say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
    end)
    local l11 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
    try(load(function() return table.remove(l11, 1) end), (n2 + 2), 3)
    try(function()
      local co12 = coroutine.create(function(a13)
        say(pcall(function() say(coroutine.yield((false and n2 or n2))) error('after yield', 0) end))
        a13 = toint((coroutine.yield(a13, coroutine.isyieldable())))
        for i14 = 1, 6 do
          tick()
          if #t4 < 30 then table.insert(t4, ((#table.pack(i9, n1)) % 475)) end
          say((- math.min(((- a13) | (#table.pack(40, 29))), (- (4294967295 * n2)), math.ceil((tonumber('1e2') or 71)))))
        end
        try(function() return (~ (t4)) end)
        return #t4
      end)
      for i = 1, 3 do say(i, coroutine.resume(co12, i * 3)) end
      say(coroutine.status(co12), coroutine.close(co12))
    end)
  end
  if i9 < 2 then goto L10 end
end
say(sorted(t4))
try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = (#table.pack(n2, 47))}))
local co16 = coroutine.create(function(a17)
  local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e)  end})
  for i = 1, 3 do coroutine.yield(i, o8) end
  error((s5 .. '\65\066'))
  return math.fmod((n1 // (n2 | 1)), ((n1 // (n2 | 1)) | 1))
end)
for i = 1, 4 do say(i, coroutine.resume(co16, i * 3)) end
say(coroutine.status(co16), coroutine.close(co16))
say(math.min(((tonumber('9223372036854775807') or (n1 // (n1 | 1))) // ((('-13' + (n1 | 1)) + (n1 + n1)) | 1)), ('21' - (('41' - ((n1 // (n1 | 1)) | 1)) | 1))))
say(((math.ult(36, n1) or math.ult(n2, n1)) and ((table.concat(t4, 'aaa')) .. (true and 'x=1, y=22' or s5)) or (((safe(string.pack, '>Bi7', n1 & 127, n1 & 127))):sub(-3, (n1 % 12)))))
function f18(a19, a20)
  tick()
  say(((cut(safe(string.gsub, (table.concat(t4)), '[%d_]*[^ab]%b()*', '-'))) .. ((type(nil)) .. (false and 'az' or 'key = value'))))
  say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
  local i21 = 4
  while i21 > 0 and (a19 == a19) do
    i21 = i21 - 1
    tick()
    local co22 = coroutine.create(function(a23)
      a23 = toint((coroutine.yield(a23, coroutine.isyieldable())))
      try(function() return (nil):len(((safe(string.pack, 'z', cut(s5))) .. (type({15, n2, a20, a19})))) end)
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
      for i = 1, 1 do coroutine.yield(i, (n1 <= (-634016711148992074))) end
      say(coroutine.yield(coroutine.status(coroutine.running())))
      return ('47' * ((-4836464602296808230) | 1))
    end)
    for i = 1, 5 do say(i, coroutine.resume(co22, i * 3)) end
    say(coroutine.status(co22), coroutine.close(co22))
    for i = 1, 2 do
      local z24 <close> = setmetatable({}, {__close = function(_, e) say('close z24', e)  end})
      for k25, v26 in string.gmatch((cut(safe(string.format, '%0i%c|%%x', math.min(n2, 27, i21), (#table.pack(i21, a20)) & 127))), '()(.)') do
        say(k25, v26)
        tick()
        local n27 = math.ceil(#t4)
      end
    end
    try(function()
      t4[#t4 % 16 + 1] = (((a20 + n1) ~ (85 * n2)) * ((5 * 6) / 3))
      say(((t4[3] or (~ ((-5) % (n2 | 1)))) % 366))
      return table.remove({}, 12, ((not o7) and (select('#', a20, n2)) or 63))
    end)
    local s28 = cut((math.ult(a19, n1) and (type(nil)) or (false and '  trim  ' or s3)))
  end
  local co29 = coroutine.create(function(a30)
    a30 = toint((coroutine.yield(a30, coroutine.isyieldable())))
    for i = 1, 2 do
      local z31 <close> = setmetatable({}, {__close = function(_, e) say('close z31', e)  end})
      say(load([===[return "\q"]===], '=l32'))
      try(error, true)
    end
    local c33 = (function(x)
      local n = math.min(math.ceil(n2), math.abs(a20), ('75' + (n2 | 1)))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)((n1 % 6))
    say(c33[1](math.min((- a19), (n2 ~ n2), (~ a30))), c33[2]())
    say(c33[3]()(), c33[1](2), c33[2]())
    return ((n2 + 49) * ((-4280255953761625714) | n1))
  end)
  for i = 1, 4 do say(i, coroutine.resume(co29, i * 3)) end
  say(coroutine.status(co29), coroutine.close(co29))
  return ('94' - ((math.ceil(93) | (93 & a20)) | 1)), (not [[long string]])
end
say(f18((3 ^ 2), 7))
local function u34(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u34(...) end
  return ...
end
say(u34((t4[12] or 0), (10 + n2), nil, (n2 >> n2)))
say(select(1, u34((n1 % 13))))
for i35 = -1, 2 do
  tick()
  local C36 = {
    __name = 'C36',
    __mul = function(a, b) return nil end,
    __div = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __mod = function(a, b) return val(a) ~ val(b) end,
    __unm = function(a) return val(a) // 2 end,
    __len = function(a) return val(a) // 2 end,
    __eq = function(a, b) return val(a) < val(b) end,
    __le = function(a, b) return val(a) | val(b) end,
  }
  local o37 = setmetatable({v = (i35 >> n1)}, C36)
  local o38 = setmetatable({v = (~ 43)}, C36)
  try(function() return o7 + o8 end)
  try(function() return o37:add((-2 ^ 7)) end)
  try(function() return o8 / o8 end)
  try(function() return o8 .. o37 end)
  try(function() o38.y = (n2 - 13) return rawget(o38, 'x'), val(o38) end)
  local i39 = 2
  while i39 > 0 and (not s3) do
    i39 = i39 - 1
    tick()
    function f40(a41, a42)
      tick()
      if a42 > 0 and a42 < 20 then return a41 + f40(a41 ~ a42, a42 - 1) end
      say((cut(safe(string.gsub, (((s3 .. s3)):upper()), '%A[a-y]-a-', function(s) return s and #s > 1 and s:upper() end))), nil)
      for k43, v44 in pairs({(#table.pack(n2, a42)), math.fmod(n2, (95 | 1)), 5}) do
        tick()
        local t45 = {table.unpack(t4)}
        n2 = (((#table.pack(k43, n2)) * (false and a42 or n1)) - val(o7))
      end
      if (not (i39 < i39 and n2 <= i35)) then
        try(function() return (t4)(o8) end)
        a41 = math.max((rawequal(t4, nil) and ('21' * (n1 | 1)) or ('-5' // (43 | 1))), ((n2 // (4 | 1)) ~ math.max(n1, 28)))
      end
      say(((table.concat(t4, 'k1=v1;k2=v2')) == (tostring(nil))), t4)
      say((((n1 < i35 and n2 <= (-67)) and ((i35 .. s3)) or (('\xff\x80'):rep(2, '  trim  '))) .. ((true and s5 or s3) .. (false and '1[-\02' or '(1%cc'))))
      return (((n1 * i39) | (i35 % -932)) * (t4[(a42 % 10)] or ('57' - (n1 | 1))))
    end
    say(f40(val(o8), 1))
  end
  say(math.ult((toint(f18(n1, n1)) ~ (true and n1 or i35)), ((t4[6] or (-74)) | ((9 * 6) / -6))), sorted(t4))
  try(function()
    local C46 = {
      __name = 'C46',
      __add = function(a, b) return a end,
      __sub = function(a, b) return a end,
      __div = function(a, b) return nil end,
      __mod = function(a, b) return val(a), val(b) end,
      __bor = function(a, b) return val(a) ~ val(b) end,
      __shr = function(a, b) return val(a), val(b) end,
      __len = function(a) return {} end,
      __lt = function(a, b) return val(a) and nil end,
      __le = function(a, b) return val(a) and nil end,
      __concat = function(a, b) return 'joined' end,
      __newindex = function(o, k, w) rawset(o, k, toint(w) + 1) end,
    }
    local o47 = setmetatable({v = (t4[-2] or n1)}, C46)
    local o48 = setmetatable({v = (n2 | n2)}, C46)
    try(function() return o38(o37, nil) end)
    try(function() return nil | o48 end)
    try(function() return o38 >> o7 end)
    try(function() o47.x = math.max(n2, 21) return rawget(o47, 'x'), val(o47) end)
    try(function() return load(((('  trim  '):rep(-1)) .. (utf8.char((-53) & 0x7fffffff, n2 & 0xffff))), '=text') end)
    try(function() return select(6, (tonumber('-ff', 16) or ('54' * (27 | 1))), {#'a.b-c', (tonumber('zz', 36) or i35), (i35 // (n1 | 1))}) end)
  end)
  if (s3 > s3) then break end
end
local i49 = 0
repeat
  i49 = i49 + 1
  local n50 = i49 * (n2 % 10)
  tick()
  say((((8 ^ 7) < #t4) and (math.ceil(n50) ~= (i49 - n2))), table.pack(((2268040196430486256) << n50), (n1 - n2)))
until n50 > 20 or i49 > 0
try(function()
  for k51, v52 in next, {27, (#table.pack(65, n2)), [1 << 40] = 3} do
    say(k51, v52)
    tick()
    local i53 = 0
    repeat
      i53 = i53 + 1
      local n54 = i53 * (v52 % 12)
      tick()
      say((((string.char(((-81) * n2) & 255, ((8 * 6) / 3) & 127))):sub(((n54 + i53) % 2))))
      try(table.insert, t4, -1, (- (#table.pack(i53, k51))))
      say(((-2 * 6) / 1))
    until n54 > 20 or i53 > 0
  end
  function f55(a56, a57)
    tick()
    say((math.abs((((n2 % 12) * 6) / 2)) % (('22' - ((tonumber('9223372036854775808') or #t4) | 1)) | 1)))
    for i58 = 2, 7 do
      tick()
      say((string.char((math.min(84, a57) << (i58 * a56)) & 255, ((i58 + n2) >> -70) & 127)))
      local l59 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
      try(load(function() return table.remove(l59, 1) end), ('59' * (a56 | 1)), 3)
      if #t4 < 30 then table.insert(t4, (math.min(a57, 2) - ('72' + (n1 | 1)))) end
    end
    local i60 = 0
    repeat
      i60 = i60 + 1
      local n61 = i60 * (n2 % 13)
      tick()
      for i62 = 1, (n2 % 7), 1 do
        tick()
        i62 = ((~ (i62 * (-51))) - #{n61, i60, i62, n61, a57, 8})
      end
    until n61 > 20 or i60 > 2
    local i63 = 0
    repeat
      i63 = i63 + 1
      local n64 = i63 * 5
      tick()
      n64 = ('-10' - (((5 ^ 4) ~ (11 ^ 5)) | 1))
      local co65 = coroutine.create(function(a66)
        say(pcall(function() say(coroutine.yield((tonumber('\t3\n') or a57))) error({1}) end))
        table.sort({3, 1, 2}, function(x, y) return x < y end)
        a66 = toint(coroutine.yield(nil))
        say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
        return val(o8)
      end)
      for i = 1, 3 do say(i, coroutine.resume(co65, i * 3)) end
      say(coroutine.status(co65), coroutine.close(co65))
      try(function() return string.pack('i17', ((- i63) - (a57 - n2))) end)
      say(((val(o7) .. (cut(safe(string.gsub, (string.char(a56 & 255, a56 & 127)), '[%]]', {a = 'A', b = false, ['1'] = 7}))))))
    until n64 > 20 or i63 > 3
    return #(safe(string.pack, 'z', cut((safe(string.pack, '<!8iI5', a56 & 127, n2 & 127))))), (n2 << n2)
  end
  say(f55(val(o7), (n1 % 6)))
  say((#(("it's" .. '\0') .. ((s5):reverse())) - (t4[(('0' - (n1 | 1)) % 11)] or math.min(math.ceil(n2), (1 ^ 2), math.fmod(n1, (n2 | 1))))))
end)
return n1, n2, s3, #t4, s5
