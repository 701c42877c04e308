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
local n1 = ((#table.pack((~ 95), (math.mininteger - 29))) % ((- (88 << 78)) | 1))
local n2 = (select('#', ((2 ^ 1) % ((~ 49) | 1)), (n1 + ((8121779500071522966) % (n1 | 1)))))
local s3 = cut(((n1 >= 63) and ([[long string]] .. 'THE (quick) fox') or ('%2 [-_' .. '10')))
local t4 = {table.unpack({})}
try(function() return math.tointeger({}) end)
local c5 = (function(x)
  local n = ((tonumber('5.0') or n1) * (n1 ~ n2))
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)(10)
say(c5[1](math.min((tonumber('1e') or n2), (9 ^ 2))), c5[2]())
say(c5[3]()(), c5[1](2), c5[2]())
do
  local i6 = 0
  ::L7::
  tick()
  i6 = i6 + 1
  do
    try(function() return table.remove(table.move(table.pack(table.unpack(t4, 1, 5)), 1, 4, 1, {}), -2, ((-3 * 6) / 2)) end)
    try(function() return (((n2 // -383) // (61 | 1)) / ((-7091446110115534965) | 7)) end)
    try(function()
      local co8 = coroutine.create(function(a9)
        local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) coroutine.yield('in close') end})
        a9 = toint((coroutine.yield(a9, coroutine.isyieldable())))
        do
          local z10 <close> = setmetatable({}, {__close = function(_, e) say('close z10', e)  end})
          say(rawequal((table.concat(table.pack((s3):byte(1, 2)), 'aaa')), (#table.pack((a9 * i6), (tonumber('0x') or i6)))), table.move(t4, 1, 2, 4, {}))
          say(((4 ^ 8) >= (math.fmod(n2, (n2 | 1)) & (t4[2] or i6))), t4)
          try(function() return (((s3 .. s3) > (true and s3 or s3)) > (~ i6)) end)
        end
        local b11 = ((select('#', (tonumber('9223372036854775808') or 0), ((12 * 6) / 3))) == ('15' * ((-1 ^ 6) | 1)))
        table.sort({3, 1, 2}, function(x, y) return x < y end)
        a9 = toint(coroutine.yield(nil))
        say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
        return (- (true and (-87) or i6))
      end)
      for i = 1, 6 do say(i, coroutine.resume(co8, i * 3)) end
      say(coroutine.status(co8), coroutine.close(co8))
      try(assert(load([===[local a, b = ... local function toint(x) return x end return (((b << -26) < (a % (b | 1))) and (a << math.max(18, b)) or ((b + b) - (a * a)))]===], '@l12')), #s3, (i6 - n1))
      say((((94 - (n1 - i6)) >= ((n2 | n1) + (n1 >> -12))) and (~ ((true and n2 or n1) - (n2 - i6))) or (math.max((n1 // (33 | 1)), (0 ^ 8), (7 ^ 5)) // (((i6 % (65 | 1)) % 551) | 1))))
      local s13 = cut(((nil == true) and (table.concat({n1, n1}, 'ba1\0(')) or ('\65\066' .. s3)))
      return select(0, nil, nil)
    end)
  end
  if i6 < 2 then goto L7 end
end
for i14 = 10, 1, -1 do
  tick()
  say(sorted(t4))
  function f15(a16, a17)
    tick()
    for i18 = -1, 5 do
      tick()
      local i19 = 2
      while i19 > 0 and (n1 == i18) do
        i19 = i19 - 1
        tick()
        a16 = ((~ (a16 * n1)) * (((-19) % (n2 | 1)) >> 53))
        try(function() return ((~ #s3))({(3 ^ 5), (a17 - n1)}) end)
        try(function() return table.concat({(cut(safe(string.format, '%-5.10i', (i14 >> 45)))), (- n1)}, 'ab\0cd', 1, 3) end)
        try(function() return ((math.max(i18, i14) * (t4[2] or a17)) ^ (math.min(a17, a17) << ('14' + (a17 | 1)))) end)
      end
      for i20 = 10, 1, -4 do
        tick()
        say((t4[(((i14 | i20) + ('70' * ((-14) | 1))) % 8)] or (12 ^ 2)))
      end
    end
    if ((string.char(a17 & 255, a17 & 127)) <= (utf8.char(n2 & 0x7fffffff, i14 & 0xffff))) then
      local C21 = {
        __name = 'C21',
        __band = function(a, b) return val(a) + val(b) end,
        __unm = function(a) return 'text' end,
        __lt = function(a, b) return val(a) < val(b) end,
        __le = function(a, b) return val(a) == val(b) end,
        __concat = function(a, b) return val(a) .. '&' .. val(b) end,
        __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
        __tostring = function(o) return 'fixed' end,
      }
      local o22 = setmetatable({v = #s3}, C21)
      local o23 = setmetatable({v = ((-1749388760434829611) // -276)}, C21)
      try(function() return o22 > o23 end)
      try(function() return tostring(o23):gsub(id, ''), getmetatable(o23) == C21 end)
      try(function() return o23 == o22 end)
      try(function() return o23.rep, o23[3] end)
      try(function() return o23((true and s3 or s3), nil) end)
      try(function() return (true and false) * o23 end)
      try(function() o23.x = (n2 - i14) return rawget(o23, 'x'), val(o23) end)
    else
      do
        local i24 = 0
        ::L25::
        tick()
        i24 = i24 + 1
        do
          local f = function() i24 = i24 + 1 return i24 end say(f())
          s3 = cut(((((s3 == 'k1=v1;k2=v2') and (table.concat(t4, '%d%')) or (utf8.char(i14 & 0x7fffffff, n2 & 0xffff)))):upper()))
          local n26 = #t4
          say((((i14 > n26) and (tostring(true)) or (s3 .. s3)) .. (tostring(nil))))
        end
        if i24 < 2 then goto L25 end
      end
      say((((type(nil))):rep(12, '-7')), (nil == ('(a(b)c)' .. s3)))
      say(load([===[local t = {1, 2]===], '=l27'))
      local c28 = (function(x)
        local n = #{n1, 56, n2, i14, n1, a17}
        return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
          function() local x = x return function() x = x + 1 return x + n end end}
      end)(2)
      say(c28[1](('76' + (i14 | 1))), c28[2]())
      say(c28[3]()(), c28[1](2), c28[2]())
    end
    local co29 = coroutine.create(function(a30)
      local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) error('close', 0) end})
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
      return (((5629489295373322598) << -18) + a30)
    end)
    for i = 1, 3 do say(i, coroutine.resume(co29, i * 3)) end
    say(coroutine.status(co29), coroutine.close(co29))
    return ((34 ~ n2) << (- (27 | 128))), (true and s3 or s3)
  end
  say(f15((n1 % (i14 | 1)), -3))
  local w31 = setmetatable({}, {__mode = 'v'})
  for i = 1, 5 do w31[i] = i % 2 == 0 and {} or i w31[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w31 do n = n + 1 end return n end)())
end
try(assert, false, {})
say(sorted(table.pack(((cut(safe(string.format, '%c|%%', n2 & 127)))):byte(1, 3)), function(a, b) return math.ult(a, b) end))
try(table.sort, {3, 1, 'x', 2, 5, 4}, function() error('compare', 0) end)
try(table.concat, t4, ',', 7, 1)
local c32 = (function(x)
  local n = ((n2 << n2) + n1)
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)(4)
say(c32[1](((-1 ^ 8) - (~ n2))), c32[2]())
say(c32[3]()(), c32[1](2), c32[2]())
for k33, v34 in (function(s, i) if i < s then return i + 1, i * i end end), 4, 0 do
  say(k33, v34)
  tick()
  try(table.concat, t4, ',', 5, 5)
  say(sorted(table.pack(table.unpack(t4, 1, 5)), function(a, b) return math.ult(a, b) end))
  local words = {'b', 'a', 'B', '', 'ab', 'a\0', 'a\0b', '\xe4', '10', '9'}
  table.sort(words)
  say(table.concat(words, ' '))
  try(function() return string.unpack('<!8h', ((not nil) and (s3 .. '1%1') or (type({n2, n2, n2, v34})))) end)
  local function u35(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u35(...) end
    return ...
  end
  say(u35((true and v34 or n2), (n2 ~= k33), nil, nil))
  say(select(3, u35(4)))
end
local c36 = (function(x)
  local n = ((~ n2) % ((select('#', (-3853845266144000136), 7)) | 1))
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)((10 % 6))
say(c36[1](((tonumber('-0') or n1) >> (n1 * n1))), c36[2]())
say(c36[3]()(), c36[1](2), c36[2]())
say(table.pack(table.unpack(t4, 1, 5)), ((table.concat({n2, n2, (-84), 60, n2})) .. (utf8.char(n2 & 0x7fffffff, n1 & 0xffff))))
local b37 = ((((s3):lower()) ~= (table.concat(t4, '\65\066'))) or rawequal(t4, (n2 >= n2)))
local w38 = setmetatable({}, {__mode = 'v'})
for i = 1, 5 do w38[i] = i % 2 == 0 and {} or i w38[{}] = i end
collectgarbage()
say((function() local n = 0 for _ in next, w38 do n = n + 1 end return n end)())
local i39 = 5
while i39 > 0 and (b37 or true) do
  i39 = i39 - 1
  tick()
  try(table.remove, t4, 2)
  say(((9 * 6) / 2))
  for i40 = 1, 1 do
    tick()
    n2 = (7 ^ 5)
    say((~ ((not (not s3)) and ((n2 + 69) % -605) or math.ceil((- (-2147483648))))))
  end
  b37 = rawequal((- ((-92) * 14)), (cut(safe(string.format, '%9.1i%c|%%', (#table.pack((7003283925018087468), 35)), #s3 & 127))))
end
if math.ult((n2 << 100), n1) then
  local function f41(a42, a43)
    tick()
    local b44 = (not (safe(string.pack, 'i3i8Xi4', (35 >> n1) & 127, (t4[11] or a43) & 127)))
    local c45 = (function(x)
      local n = (a43 + #s3)
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(1)
    say(c45[1]((tonumber('8', 8) or ('64' * (a42 | 1)))), c45[2]())
    say(c45[3]()(), c45[1](2), c45[2]())
    local n46 = ((((12 * 6) / -6) // ((#table.pack(n1, 14)) | 1)) * (t4[-3] or (select('#', a42, a43))))
    return ((t4[-1] or (~ 19)) - math.min(math.abs((7662269202530251866)), (n46 * 12)))
  end
  say(f41((58 - n1), 11))
else
  for i47 = -2, 5 do
    tick()
    local i48 = 0
    repeat
      i48 = i48 + 1
      local n49 = i48 * (2147483647 % 12)
      tick()
      local function f50(a51, a52)
        tick()
        try(function() return setmetatable(nil, nil) end)
        local t53 = {table.unpack(table.move(t4, 1, 4, 4, {}))}
        say((((n49 << a52) ~= ("it's" .. 'key = value')) and math.ult((87 * a51), (- (-1828489780424485018)))), table.pack((~ a51), (select('#', i47, a51))))
        return (((i48 - (-9223372036854775807 - 1)) - (i47 % (i47 | 1))) // (((n2 & (1340380825876958103)) | (a52 * n49)) | 1))
      end
      say(f50((#table.pack(20, (-7127929029780571863))), 8))
    until n49 > 20 or i48 > 0
    try(function() return string.unpack('<JTi8Xi4', ((n1 < n2) and (utf8.char(i47 & 0x7fffffff, n1 & 0xffff)) or (b37 and s3 or s3))) end)
    say((cut(safe(string.format, '%q%q', (('abc' > s3) and (s3 .. [==[a]]b]==]) or (cut(safe(string.match, '  trim  ', '^%S', -2)))), (((('-7'):rep(4))):rep(-3, 'THE (quick) fox'))))))
    s3 = cut(((cut(safe(string.gsub, (tostring(false)), '^%x[^ab]$', '%1'))) .. (table.concat(t4, ''))))
    if (n2 == 15) then break end
  end
  say(('37' // ((- math.abs(((-1 * 6) / 2))) | 1)))
end
return n1, n2, s3, #t4, b37
