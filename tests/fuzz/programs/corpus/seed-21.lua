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
local n1 = (select('#', (7 >> math.maxinteger), math.fmod(7, (3 | 1))))
local n2 = ((((-2 * 6) / 2) % 7) ^ 1)
local s3 = cut((('-7' ~= '\xff\x80') and ('Zc' .. '(a(b)c)') or ((n1 .. '\0_c'))))
local t4 = {table.unpack(table.move({n1, 7, n2, n2, n1}, 1, 3, 2, {}))}
do
  local g5 = setmetatable({}, {__gc = function(o) say('gc g5', rawlen(o)) error('in gc') end})
  g5[1] = (9 ^ 6)
end
collectgarbage()
local t6 = {table.unpack({n2, n1, n1, n1, n2})}
try(function()
  do
    local g7 = setmetatable({}, {__gc = function(o) say('gc g7', rawlen(o)) KEPT = o end})
    g7[1] = (n2 // (n2 | 1))
    warn('@on')
  end
  collectgarbage()
end)
local C8 = {
  __name = 'C8',
  __add = function(a, b) return val(a) + val(b) end,
  __mul = function(a, b) return nil end,
  __mod = function(a, b) return val(a) + val(b) end,
  __bxor = function(a, b) return val(a) ~ val(b) end,
  __shl = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __lt = function(a, b) return val(a) == val(b) end,
  __le = function(a, b) return val(a) <= val(b) end,
  __concat = function(a, b) return a end,
  __newindex = function(_, k) error('no field ' .. tostring(k)) end,
  __call = function(o, ...) return val(o), select('#', ...), ... end,
  __tostring = function(o) return 7 end,
}
local o9 = setmetatable({v = (~ n2)}, C8)
local o10 = setmetatable({v = (n2 + n2)}, C8)
try(function() return o10 ~= (n1 - n2) end)
try(function() return o10(nil, nil) end)
try(function() return (s3 .. '(') ~ o9 end)
try(function() return -o9 end)
try(function() return o9((7 ^ 6), nil) end)
try(function() return ('' == true) ~ o9 end)
try(function() o10.y = math.fmod(6, (72 | 1)) return rawget(o10, 'x'), val(o10) end)
local C11 = {
  __name = 'C11',
  __sub = function(a, b) return val(a), val(b) end,
  __pow = function(a, b) return val(a) ~ val(b) end,
  __band = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __shr = function(a, b) return a end,
  __unm = function(a) return -val(a) end,
  __eq = function(a, b) return val(a) and nil end,
  __le = function(a, b) return val(a) < val(b) end,
  __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  __tostring = function(o) return 7 end,
}
local o12 = setmetatable({v = (n2 | n1)}, C11)
local o13 = setmetatable({v = (t4[3] or n2)}, C11)
try(function() return o13.v, o13[3] end)
try(function() return o10 - o12 end)
try(function() return o10 << o12 end)
try(function() return tostring(o12):gsub(id, ''), getmetatable(o12) == C11 end)
try(function() return #o10 end)
try(function() o9.v = (n1 << n2) return rawget(o9, 'x'), val(o9) end)
say(sorted(t4, function(a, b) return math.ult(a, b) end))
try(table.sort, {3, 1, 'x', 2, 5, 4}, function() error('compare', 0) end)
local words = {'b', 'a', 'B', '', 'ab', 'a\0', 'a\0b', '\xe4', '10', '9'}
table.sort(words)
say(table.concat(words, ' '))
try(function(...)
  local z14 <close> = setmetatable({}, {__close = function(_, e) say('close z14', e)  end})
  n2 = (- ((nil == n1) and (true and n2 or n1) or #{n2}))
  do
    local i15 = 0
    ::L16::
    tick()
    i15 = i15 + 1
    do
      try(function() for i = nil, 1 do say(i) end end)
      local c17 = (function(x)
        local n = (n2 - n1)
        return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
          function() local x = x return function() x = x + 1 return x + n end end}
      end)(4)
      say(c17[1](#((s3):rep(-1, ''))), c17[2]())
      say(c17[3]()(), c17[1](2), c17[2]())
    end
    if i15 < 4 then goto L16 end
  end
  function f18(a19, a20)
    tick()
    a19 = (math.min(a20, (a20 % -222)) << (val(o13) // (((6 * 6) / 1) | 1)))
    t6[#t6 % 16 + 1] = ((select('#', (10 ^ 1), (4 ^ 8))) + ((0 ^ 1) + (78 // (a19 | 1))))
    say((~ (t6[(val(o9) % 3)] or ((n2 * a19) << -64))))
    return (t4[-2] or ((true and 100 or a19) * (tonumber('9223372036854775808') or a20)))
  end
  say(f18(('-7' // (n1 | 1)), (n2 % 12)))
  return (~ (n2 * n1))
end)
local co21 = coroutine.create(function(a22)
  table.sort({3, 1, 2}, function(x, y) return x < y end)
  a22 = toint(coroutine.yield(math.ceil((~ n1))))
  a22 = toint((coroutine.yield(a22, coroutine.isyieldable())))
  try(assert(load([===[local a, b = ... local function toint(x) return x end return ((~ math.fmod(b, (b | 1))) // (a | 1))]===], '@l23')), (0x.8p1 >> n1), #{})
  say(((((((n1 % 13) * 6) / 2) % 8) * 6) / 1))
  for i = 1, 0 do coroutine.yield(i, (tonumber('zz', 36) or (-49))) end
  return #(' __Z1' .. s3)
end)
for i = 1, 2 do say(i, coroutine.resume(co21, i * 3)) end
say(coroutine.status(co21), coroutine.close(co21))
say((debug.traceback(co21, 'traced')))
try(function()
  local co24 = coroutine.create(function(a25)
    local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) error('close', 0) end})
    say(pcall(function() say(coroutine.yield((~ n1))) error('after yield', 0) end))
    for i = 1, 2 do coroutine.yield(i, (a25 // (n2 | 1))) end
    table.sort({3, 1, 2}, function(x, y) return x < y end)
    a25 = toint(coroutine.yield(t6))
    error(o9)
    return (((5 * 6) / 2) + (n2 // -244))
  end)
  for i = 1, 1 do say(i, coroutine.resume(co24, i * 3)) end
  say(coroutine.status(co24), coroutine.close(co24))
end)
if rawequal((n2 % -9), (n2 % (n2 | 1))) then
  for k26, v27 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
    tick()
    for k28, v29 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
      tick()
      local C30 = {
        __name = 'C30',
        __idiv = function(a, b) return val(a), val(b) end,
        __band = function(a, b) return a end,
        __unm = function(a) return val(a) // 2 end,
        __lt = function(a, b) return val(a) <= val(b) end,
        __tostring = function(o) return 'object ' .. val(o) end,
      }
      local o31 = setmetatable({v = (v29 - n1)}, C30)
      local o32 = setmetatable({v = 87}, C30)
      try(function() return nil / o9 end)
      try(function() return o13 ^ o13 end)
      try(function() return o13.x, o13[3] end)
      try(function() o10.y = (n2 // 266) return rawget(o10, 'x'), val(o10) end)
      local co33 = coroutine.create(function(a34)
        for i = 1, 0 do coroutine.yield(i, table.move({16, n1, 63, n1}, 1, 1, 2, {})) end
        table.sort({3, 1, 2}, function(x, y) return x < y end)
        a34 = toint(coroutine.yield((math.ult(59, 47) and ((5 * 6) / 2) or (a34 // (n1 | 1)))))
        return (#'[test]' % ((12 ^ 6) | 1))
      end)
      for i = 1, 1 do say(i, coroutine.resume(co33, i * 3)) end
      say(coroutine.status(co33), coroutine.close(co33))
    end
  end
  local co35 = coroutine.create(function(a36)
    say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
    a36 = toint((coroutine.yield(a36, coroutine.isyieldable())))
    local C37 = {
      __name = 'C37',
      __add = function(a, b) return val(a) + val(b) end,
      __sub = function(a, b) return val(a) + val(b) end,
      __pow = function(a, b) return val(a) + val(b) end,
      __shr = function(a, b) return nil end,
      __bnot = function(a) return val(a) // 2 end,
      __lt = function(a, b) return val(a) and nil end,
      __index = string,
    }
    local o38 = setmetatable({v = (true and a36 or n2)}, C37)
    local o39 = setmetatable({v = #t4}, C37)
    try(function() return o39 >> o39 end)
    try(function() return o38:len((a36 ~ a36)) end)
    try(function() return o39(nil, nil) end)
    try(function() return o12 + o9 end)
    try(function() return o12 < t6 end)
    try(function() o13.v = (n2 + a36) return rawget(o13, 'x'), val(o13) end)
    try(error, 'message', 2)
    return val(o39)
  end)
  for i = 1, 5 do say(i, coroutine.resume(co35, i * 3)) end
  say(coroutine.status(co35), coroutine.close(co35))
end
local i40 = 4
while i40 > 0 and (37 ~= 71) do
  i40 = i40 - 1
  tick()
  say((o10 == (o13 == (cut(safe(string.format, ' '))))), t4)
  say(((not table.pack(table.unpack({i40, n1, n2, i40}, 1, 5))) and (t4[((i40 - n2) % 9)] or math.ceil((n1 * i40))) or ((-1 * 6) / 2)))
  say(sorted(t6, function(a, b) return a > b end))
end
try(function() return select(1, o9, (('73' + (n2 | 1)) <= (select('#', n2, n1)))) end)
say(nil, table.move(table.move(t6, 1, 4, 4, {}), 1, 2, 2, {}))
s3 = cut(((cut(safe(string.format, '%12i', (n2 >> 1)))) .. (cut(safe(string.match, (safe(string.pack, 's1', cut(s3))), '%w+(%u.)')))))
try(function(...)
  local z41 <close> = setmetatable({}, {__close = function(_, e) say('close z41', e) error('in close', 0) end})
  local C42 = {
    __name = 'C42',
    __sub = function(a, b) return val(a), val(b) end,
    __mod = function(a, b) return val(a), val(b) end,
    __band = function(a, b) return val(a) + val(b) end,
    __bor = function(a, b) return val(a), val(b) end,
    __shl = function(a, b) return val(a) ~ val(b) end,
    __shr = function(a, b) return a end,
    __unm = function(a) return val(a) // 2 end,
    __bnot = function(a) return 'text' end,
    __len = function(a) return -val(a) end,
    __lt = function(a, b) return val(a) == val(b) end,
    __le = function(a, b) return val(a) == val(b) end,
  }
  local o43 = setmetatable({v = (tonumber('5.0') or n1)}, C42)
  local o44 = setmetatable({v = math.max(n1, 33)}, C42)
  try(function() return tostring(o9):gsub(id, ''), getmetatable(o9) == C42 end)
  try(function() return o13(table.move(t6, 1, 4, 2, {}), nil) end)
  try(function() return o13(math.ult(n1, n2), nil) end)
  try(function() return o13 ~= (~ n2) end)
  try(function() return tostring(o10):gsub(id, ''), getmetatable(o10) == C42 end)
  try(function() return o10:add((n1 & n2)) end)
  try(function() return o44.rep, o44[3] end)
  try(function() return o10.none, o10[3] end)
  try(function() o10.y = (false and n1 or n1) return rawget(o10, 'x'), val(o10) end)
  try(table.insert, t6, -1, (tonumber('1e') or (n2 & n2)))
  return t6
end)
try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = n2}))
try(function() return string.lower(((n2 * n2) << -20)) end)
local function u46(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u46(...) end
  return ...
end
say(u46(n2, o12, nil, table.move({n1}, 1, 2, 2, {})))
say(select(2, u46(1)))
try(function()
  do
    local g47 = setmetatable({}, {__gc = function(o) say('gc g47', rawlen(o))  end})
    g47[1] = (17 // 84)
  end
  collectgarbage()
  if ((n1 * 68) > ('35' - (n1 | 1))) then
    say(load([===[return "\q"]===], '=l48'))
    local b49 = (((safe(string.pack, 's1', cut('abc'))) <= ((n1 .. s3))) or rawequal(o13, nil))
    if math.ult((n1 ~ n1), (b49 and (5757349643985121348) or n2)) then
      try(function() return select(1, nil, nil) end)
      s3 = cut(((table.concat({n1, (7100198567515861087), n1, (6579658702104202068), n2})) .. ((table.concat({n2, n1, 41, 79, n1, n1})) .. ('ab\0cd' .. s3))))
      try(function() return string.pack('B', (('83' // (n2 | 1)) - (n2 % (10 | 1)))) end)
    else
      say((safe(string.pack, 's4', cut(((table.concat({84, 47, n1, 9}, [[long string]])) .. (type(n1)))))))
      try(function() return table.remove(table.move(t4, 1, 0, 3, {}), 2, #{n2, n2, n1, n2}) end)
    end
    try(function() return string.format('%s', t6) end)
  else
    try(table.insert, t4, 2, ((n1 ~ n1) | (~ n2)))
    say((safe(string.pack, '>s8', cut((safe(string.pack, 'c90', cut((cut(safe(string.match, s3, 'a%c*%c.*%A+', 8))))))))))
    say((- (tonumber('1010', 2) or #{n1, n1, 84})))
  end
  say((t4[((((n1 % 11) * 6) / 3) % 12)] or math.min((t6[(n1 % 2)] or ((-24) // (87 | 1))), (#table.pack((false and n1 or n2), (n1 + n2))))))
end)
return n1, n2, s3, #t4, #t6
