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
local n1 = ((((1352363005690609785) < (-2)) and (true and false)) and (((-55) + 1) << 10) or (((-2 * 6) / 3) // ((4294967296 + 31) | 1)))
local n2 = math.max(((tonumber('1010', 2) or n1) ~ (tonumber(' 12 ') or n1)), ((n1 * 85) << 51), #{n1})
local s3 = cut((tostring((' ..\0z 2' == '[b('))))
local t4 = {table.unpack({n2, n2, n1, n2, n1, n1})}
local co5 = coroutine.create(function(a6)
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
  a6 = toint((coroutine.yield(a6, coroutine.isyieldable())))
  say((math.fmod((49 // (n1 | 1)), (math.max(a6, n1) | 1)) < #{n1} and math.ceil((- a6)) <= ((a6 * a6) ~ (n1 % ((-7939394859429489273) | 1)))), t4)
  error(table.move(t4, 1, 4, 4, {}))
  return ('14' - ((-3 ^ 3) | 1))
end)
for i = 1, 2 do say(i, coroutine.resume(co5, i * 3)) end
say(coroutine.status(co5), coroutine.close(co5))
local i7 = 0
repeat
  i7 = i7 + 1
  local n8 = i7 * 7
  tick()
  say(('35' // (math.min((((0 * 6) / -6) >> ((7 * 6) / 2)), ((80 // (n8 | 1)) * (n8 * n2))) | 1)))
  local C9 = {
    __name = 'C9',
    __sub = function(a, b) return val(a), val(b) end,
    __idiv = function(a, b) return a end,
    __bnot = function(a) return val(a) // 2 end,
    __len = function(a) return -val(a) end,
    __concat = function(a, b) return 'joined' end,
    __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
    __newindex = {},
    __close = function() say('closed C9') end,
  }
  local o10 = setmetatable({v = math.max(n1, i7)}, C9)
  local o11 = setmetatable({v = val(o10)}, C9)
  try(function() return o10 / o11 end)
  try(function() return o11.none, o11[3] end)
  try(function() return o10 & o11 end)
  try(function() o10.y = (n8 * n2) return rawget(o10, 'x'), val(o10) end)
  say(load([===[local x <foo> = 1]===], '=l12'))
until n8 > 20 or i7 > 0
say((t4[9] or (#table.pack((#table.pack(n2, (-2512575811035082127))), (n2 - 37)))), nil)
local c13 = (function(x)
  local n = #(safe(string.pack, 's4', cut('')))
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)(1)
say(c13[1](math.min((n1 + n1), n1, (n2 % (n2 | 1)))), c13[2]())
say(c13[3]()(), c13[1](2), c13[2]())
local i14 = 5
while i14 > 0 and (n1 ~= n2) do
  i14 = i14 - 1
  tick()
  say(((((false and 68 or i14) % 12) ^ 4) % ((tonumber('1 2') or math.fmod(#t4, (math.max(4, n2) | 1))) | 1)))
  say(load([===[f(]===], '=l15'))
  local function f16(a17, a18)
    tick()
    if a18 > 0 and a18 < 20 then return f16(a17 ~ a18, a18 - 1) end
    say((cut(safe(string.gsub, ((not i14) and (tostring(i14)) or (string.char(n2 & 255, i14 & 127))), '[a-y]?[abc]%l?%c+', {a = 'A', b = false, ['1'] = 7}))))
    say((safe(string.pack, 's4', cut((safe(string.pack, 's4', cut((table.concat(t4, 'b .a-c')))))))))
    local C19 = {
      __name = 'C19',
      __div = function(a, b) return a end,
      __mod = function(a, b) return val(a), val(b) end,
      __idiv = function(a, b) return val(a) + val(b) end,
      __band = function(a, b) return nil end,
      __lt = function(a, b) return val(a) and nil end,
      __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
    }
    local o20 = setmetatable({v = (a18 + 70)}, C19)
    local o21 = setmetatable({v = (n1 // (a18 | 1))}, C19)
    try(function() return o20 / o21 end)
    try(function() return o20 + o20 end)
    try(function() return a17 + o20 end)
    try(function() return o21 >> o21 end)
    try(function() return -o21 end)
    try(function() return math.ult(n1, a18) / o21 end)
    try(function() o21.v = ('37' // (i14 | 1)) return rawget(o21, 'x'), val(o21) end)
    return (#(cut(safe(string.format, '%+19.7i+', a17))) ~ ((256 + n1) + (select('#', 46, 38))))
  end
  say(f16((51 // 479), (n1 % 4)))
end
function f22(a23, a24)
  tick()
  try(function()
    local l25 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
    try(load(function() return table.remove(l25, 1) end), (t4[-3] or (-61)), 3)
  end)
  return (43 + (false and n1 or a23))
end
say(f22((n1 + n1), 5))
try(function() for i = 1, 10, 'x' do say(i) end end)
local w26 = setmetatable({}, {__mode = 'kv'})
for i = 1, 5 do w26[i] = i % 2 == 0 and {} or i w26[{}] = i end
collectgarbage()
say((function() local n = 0 for _ in next, w26 do n = n + 1 end return n end)())
try(function()
  local z27 <close> = setmetatable({}, {__close = function(_, e) say('close z27', e) error('in close', 0) end})
  s3 = cut((tostring(('74' - ((tonumber('7') or 45) | 1)))))
  try(function() return (((n1 * n1) * #s3) % ((tonumber('1010', 2) or 75) % ((- n2) | 1))) end)
end)
do
  local i28 = 0
  ::L29::
  tick()
  i28 = i28 + 1
  do
    local f = function() i28 = i28 + 1 return i28 end say(f())
    if ((n2 // -997) < math.max(33, n1) and (i28 - n2) <= (~ n2)) then
      local c30 = (function(x)
        local n = ((n2 * n2) * (n1 | i28))
        return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
          function() local x = x return function() x = x + 1 return x + n end end}
      end)(10)
      say(c30[1]((#table.pack(((6 * 6) / -6), (n1 % (n1 | 1))))), c30[2]())
      say(c30[3]()(), c30[1](2), c30[2]())
      local function u31(a, ...)
        tick()
        local t, n = {...}, select('#', ...)
        say(n, #t, ..., (...))
        if n > 0 and n < 6 then return a, u31(...) end
        return a, ...
      end
      say(u31(t4, (select('#', 9, n2)), nil, (n1 < n2 and 38 <= i28)))
      say(select(1, u31((61 % 12))))
      if (math.fmod((-4), (i28 | 1)) < n1) then
        n2 = (math.fmod(math.min(11, i28), (((174859827915370019) ~ i28) | 1)) % (((- i28) % ((n2 + n2) | 1)) | 1))
      elseif (not (false and false)) then
        try(function()
          say((tonumber('5.0') or (- (#table.pack(('8' * (i28 | 1)), (70 // (i28 | 1)))))))
          local n32 <const> = ('-9' * (#t4 | 1))
          return ((('27' - (n1 | 1)) - (n32 // (n32 | 1))) % (('(a(b)c)' == n1) and (n1 // (99 | 1)) or #t4))
        end)
        for k33, v34 in next, {32, (7 & n1), [1 << 40] = 3} do
          say(k33, v34)
          tick()
          say(((((v34 - n1) % -110) % 4) ^ 8))
          if rawequal(n1, n1) then break end
        end
      end
    end
    local w35 = setmetatable({}, {__mode = 'v'})
    for i = 1, 5 do w35[i] = i % 2 == 0 and {} or i w35[{}] = i end
    collectgarbage()
    say((function() local n = 0 for _ in next, w35 do n = n + 1 end return n end)())
  end
  if i28 < 2 then goto L29 end
end
local C36 = {
  __name = 'C36',
  __sub = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __div = function(a, b) return val(a) ~ val(b) end,
  __mod = function(a, b) return val(a) ~ val(b) end,
  __len = function(a) return -val(a) end,
  __lt = function(a, b) return val(a) | val(b) end,
  __le = function(a, b) return val(a) and nil end,
  __tostring = function(o) return 7 end,
}
local o37 = setmetatable({v = (n1 + n2)}, C36)
local o38 = setmetatable({v = (tonumber('-0') or n2)}, C36)
try(function() return o38 | o38 end)
try(function() return o38 << o38 end)
try(function() return o38.rep, o38[3] end)
try(function() return o38.x, o38[3] end)
try(function() return ((n1 .. '\xff\x80')) << o38 end)
try(function() return o37.v, o37[3] end)
try(function() return ('22' + (n2 | 1)) - o38 end)
try(function() return toint(f22(n2, n1)) .. o38 end)
try(function() o38.y = (n1 - n2) return rawget(o38, 'x'), val(o38) end)
try(function()
  local w39 = setmetatable({}, {__mode = 'v'})
  for i = 1, 5 do w39[i] = i % 2 == 0 and {} or i w39[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w39 do n = n + 1 end return n end)())
  do
    local i40 = 0
    ::L41::
    tick()
    i40 = i40 + 1
    do
      local f = function() i40 = i40 + 1 return i40 end say(f())
      for i = 1, 2 do
        local z42 <close> = setmetatable({}, {__close = function(_, e) say('close z42', e)  end})
        local nothing <close> = nil
        local co43 = coroutine.create(function(a44)
          say(pcall(function() say(coroutine.yield((~ n2))) error('after yield', 0) end))
          for i = 1, 3 do coroutine.yield(i, ((6 * 6) / 2)) end
          say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
          say(coroutine.yield(coroutine.status(coroutine.running())))
          return ((t4[-1] or a44) % ((40 & a44) | 1))
        end)
        for i = 1, 1 do say(i, coroutine.resume(co43, i * 3)) end
        say(coroutine.status(co43), coroutine.close(co43))
        local s45 = cut((cut(safe(string.match, (s3 .. s3), '^(%A+%1*a'))))
      end
      say(sorted({(7 + i40), (- n1), ((11 * 6) / 2), math.min(i40, 2147483647)}, function(a, b) return math.ult(a, b) end))
      try(table.sort, {3, 1, 'x', 2, 5, 4})
      local words = {'b', 'a', 'B', '', 'ab', 'a\0', 'a\0b', '\xe4', '10', '9'}
      table.sort(words, function(a, b) return a > b end)
      say(table.concat(words, ' '))
    end
    if i40 < 3 then goto L41 end
  end
  say((((n2 + (5105845850991176828)) | (- n1)) ~= ((n1 >> n2) < math.fmod(53, (43 | 1)) and (tonumber('7') or n2) <= (n1 & n1))), sorted({n2, n2, n2}))
  say(t4, table.pack(table.unpack({n1, 67, n2, 9007199254740993}, 1, 5)))
end)
if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
local function f46(a47, a48)
  tick()
  local c49 = (function(x)
    local n = (#t4 // 105)
    return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
      function() local x = x return function() x = x + 1 return x + n end end}
  end)(10)
  say(c49[1]((('-1' + (n1 | 1)) * math.min(0x1p4, 80))), c49[2]())
  say(c49[3]()(), c49[1](2), c49[2]())
  local i50 = 0
  repeat
    i50 = i50 + 1
    local n51 = i50 * (n2 % 11)
    tick()
    do
      local z52 <close> = setmetatable({}, {__close = function(_, e) say('close z52', e)  end})
      for k53, v54 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
        tick()
        try(function() return string.rep((((string.char(n51 & 255, 28 & 127))):upper()), (a48 - ((2767793314141513090) - (-5925777012973174463))) & 63, o38) end)
        say((((55 & n1) == (i50 * n51)) or (not (0x7fffffff & 65))), table.pack(((string.char(v54 & 255, n1 & 127))):byte(1, 2)))
        if rawequal({a48}, s3) then break end
      end
    end
    say((cut(safe(string.gsub, ((7 < a47) and (s3 .. s3) or (s3 .. s3)), '^%d-a+.-%s%a+', {a = 'A', b = false, ['1'] = 7}))))
    do
      local z55 <close> = setmetatable({}, {__close = function(_, e) say('close z55', e)  end})
      local C56 = {
        __name = 'C56',
        __add = function(a, b) return a end,
        __idiv = function(a, b) return a end,
        __band = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __bxor = function(a, b) return nil end,
        __shr = function(a, b) return nil end,
        __unm = function(a) return -val(a) end,
        __lt = function(a, b) return val(a) < val(b) end,
        __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
      }
      local o57 = setmetatable({v = (1 ^ 0)}, C56)
      local o58 = setmetatable({v = (11 ^ 3)}, C56)
      try(function() return (~ n51) & o57 end)
      try(function() return o58 % o38 end)
      try(function() return o38 << o57 end)
      try(function() return o38 * o58 end)
      try(function() return tostring(o58):gsub(id, ''), getmetatable(o58) == C56 end)
      try(function() return o37 .. o57 end)
      try(function() return o37 - o37 end)
      try(function() o38.y = (n2 // (i50 | 1)) return rawget(o38, 'x'), val(o38) end)
      try(table.remove, t4, 4)
      for k59, v60 in string.gmatch(((tostring(false)) .. (true and s3 or s3)), '([^,]*)(,?)', -2) do
        tick()
        try(function() return string.match((((s3 .. s3)):upper()), '%.a-%s+', -3) end)
        s3 = cut(((n1 < (~ n51) and (63 * i50) <= 68) and (cut(safe(string.format, '0'))) or ((true ~= 'a,b,,c') and (s3 .. s3) or (safe(string.pack, 's1', cut(s3))))))
        try(function() return table.concat({o58, o37}, 'key = value', 1, 0) end)
      end
    end
    say(t4, ((11 ^ 7) ~= (n51 // (54 | 1))))
  until n51 > 20 or i50 > 0
  return (((tonumber('-0') or 49) % 9) ^ 4), (true or true)
end
say(f46(#s3, -1))
local i61 = 0
repeat
  i61 = i61 + 1
  local n62 = i61 * -3
  tick()
  try(function()
    local c63 = (function(x)
      local n = ((n62 | i61) & (i61 % ((5075050283464963912) | 1)))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(8)
    say(c63[1]((math.fmod(n2, (9007199254740993 | 1)) // (math.min(n1, 12) | 1))), c63[2]())
    say(c63[3]()(), c63[1](2), c63[2]())
  end)
  local c64 = (function(x)
    local n = ('39' // ((i61 % (n62 | 1)) | 1))
    return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
      function() local x = x return function() x = x + 1 return x + n end end}
  end)(5)
  say(c64[1]((~ #s3)), c64[2]())
  say(c64[3]()(), c64[1](2), c64[2]())
  try(function()
    print((select(2, xpcall(function() local x = nil; return x.y end, debug.traceback))))
    say(((type(((s3):sub(9, 10)))) .. ((cut(safe(string.match, s3, '.-'))) .. (s3 .. 'a,b,,c'))), #t4)
  end)
until n62 > 20 or i61 > 2
return n1, n2, s3, #t4
