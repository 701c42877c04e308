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
math.randomseed(486, 7)
local n1 = math.fmod(math.floor((18 // (8 | 1))), (math.fmod((64 // 289), (((-8919237960411054491) - (8047700552119647360)) | 1)) | 1))
local n2 = (0 ^ 4)
local s3 = cut((rawequal(true, nil) and (('aaa'):rep(3)) or ('key = value' .. '\65\066')))
local t4 = {table.unpack({n1, n1, n1, (-9), n1, 65})}
try(function()
  try(function()
    local z5 <close> = setmetatable({}, {__close = function(_, e) say('close z5', e)  end})
    local c6 = (function(x)
      local n = ((20 ~= n2) and (n1 * n2) or (64 ~ n1))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(12)
    say(c6[1]((rawequal(37, nil) and 3 or (-58))), c6[2]())
    say(c6[3]()(), c6[1](2), c6[2]())
    for i7 = 0, 4 do
      tick()
      try(function() return (('29' // ((94 % 598) | 1)) + nil) end)
    end
    local function u8(a, ...)
      tick()
      local t, n = {...}, select('#', ...)
      say(n, #t, ..., (...))
      if n > 0 and n < 6 then return a, u8(...) end
      return (...)
    end
    say(u8((utf8.char(89 & 0x7fffffff, n2 & 0xffff)), nil, nil, (~ n1)))
    say(select(3, u8((n1 % 5))))
    return ((n1 ~= n1) or (n1 > n2))
  end)
  try(error, 'message', 2)
  local function f9(a10, a11)
    tick()
    local c12 = (function(x)
      local n = #table.pack((s3):byte(1, 2))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(5)
    say(c12[1](((n1 | a10) | math.max(n1, a10, n1))), c12[2]())
    say(c12[3]()(), c12[1](2), c12[2]())
    n2 = (~ math.abs(n2))
    say(((#t4 < (#table.pack(('28' // (n1 | 1)), (n1 * 8))) and ((false and 1 or n1) % ((n1 // -166) | 1)) <= (n2 % (a11 | 1))) and (-3 ^ 7) or #(utf8.char((t4[12] or n2) & 0x7fffffff, (a11 & n2) & 0xffff))))
    return ('36' + ((((12 * 6) / 1) - ('42' * (89 | 1))) | 1))
  end
  say(f9(((2 * 6) / 3), -1))
end)
try(function() return string.pack('d', (((false and s3 or s3)):rep(1, [[long string]]))) end)
do
  local i13 = 0
  ::L14::
  tick()
  i13 = i13 + 1
  do
    local f = function() i13 = i13 + 1 return i13 end say(f())
    n1, n1 = math.min(#t4, ('56' - (math.floor(i13) | 1)), (select('#', ((2 * 6) / 3), math.abs(n1)))), ((~ (n1 - n2)) // 322)
    say(xpcall(function(a)
      return a + undefined.a.b
    end, function(e) return 'handled ' .. text(e) end, (- i13)))
    do
      local i15 = 0
      ::L16::
      tick()
      i15 = i15 + 1
      do
        local f = function() i15 = i15 + 1 return i15 end say(f())
        for i17 = -2, math.maxinteger, math.maxinteger do
          tick()
          local b18 = rawequal((not #{}), ('51' // (#'tab\tnl\n' | 1)))
        end
        if ((0 ^ 4) == i13) then
          if (not table.pack((s3):byte(1, 1))) then
            say(rawequal(nil, nil), t4)
            say((tonumber('0x1p4') or (select('#', (~ (i15 * i15)), ((i15 * i15) // ((t4[8] or i15) | 1))))))
            say((safe(string.pack, '!4hj', ((n1 - i13) ~ (n2 % 995)) & 127, ((i13 >> -61) ~ (9 ^ 5)) & 127)))
            try(function() return string.find((utf8.char(#'THE (quick) fox' & 0x7fffffff, (~ n1) & 0xffff)), '%d+', 9, true) end)
          end
          if ((false and i15 or 85) > (i13 - n2)) then
            n2 = (((40 // (n2 | 1)) & (n1 | n2)) % (((n2 + i13) - ('-12' + (64 | 1))) | 1))
            say((((n2 ~ n1) << -13) == (((n1 % 6) * 6) / -6)), t4)
            if #t4 < 30 then table.insert(t4, ((t4[0] or i13) & math.fmod(3, ((-95) | 1)))) end
          elseif ((n2 + 23) < (select('#', n1, i15))) then
            try(function() return string.pack('b', nil) end)
          end
        end
        try(function()
          local z19 <close> = setmetatable({}, {__close = function(_, e) say('close z19', e) error('in close', 0) end})
          say(load([===[local t = {1, 2]===], '=l20'))
          for i21 = 1, 4 do
            tick()
            try(function() return string.format('%x', ((86 + n2) ~ (tonumber('9223372036854775808') or i21))) end)
            say(nil, ((12 * 6) / 1))
            say((((true and 'cb1' or s3) .. (safe(string.pack, 's4', cut('a,b,,c')))) .. (safe(string.pack, '>s8', cut((string.char(i13 & 255, i13 & 127)))))))
            try(function() return string.byte(nil) end)
          end
        end)
      end
      if i15 < 1 then goto L16 end
    end
  end
  if i13 < 2 then goto L14 end
end
local function f22(a23, a24)
  tick()
  local b25 = ((math.ult(n1, n2) or (a24 > a23)) or (nil == (65 & a23)))
  return (((s3 == s3) and (a24 // (n2 | 1)) or n1) % ((~ (b25 and 27 or n1)) | 1))
end
say(f22((67 | n2), (5 % 10)))
local i26 = 1
while i26 > 0 and math.ult(25, n2) do
  i26 = i26 - 1
  tick()
  try(function()
    say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
    try(function() return string.pack('i2', nil) end)
    try(function()
      local z27 <close> = setmetatable({}, {__close = function(_, e) say('close z27', e) error('in close', 0) end})
      say((rawequal(nil, nil) and (rawequal(nil, i26) or (not nil))), t4)
      say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
      return math.ult((83 - (-4456705258221690085)), n2)
    end)
    try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = math.ceil(i26)}))
  end)
  say(((((59 // -122) + (n1 - i26)) // -147) | #(cut(safe(string.gsub, (s3 .. [==[a]]b]==]), '[%a_][%w_]*', '<%0>')))))
end
try(function() return load('return ' .. (((tostring(64))):rep(-2)), '=text') end)
try(function() return tonumber(nil, 21) end)
do
  local z29 <close> = setmetatable({}, {__close = function(_, e) say('close z29', e)  end})
  local nothing <close> = false
  do
    local i30 = 0
    ::L31::
    tick()
    i30 = i30 + 1
    do
      say((#table.pack((9 ^ 6), (((i30 % 830) % 7) ^ 6))))
      local i32 = 0
      repeat
        i32 = i32 + 1
        local n33 = i32 * 0
        tick()
        try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = (~ n33)}))
        print((select(2, xpcall(function() local x = nil; return x:m() end, debug.traceback))))
        say((#table.pack((((i30 % (i32 | 1)) << 39) // (((i30 - n2) + (83 // ((-8) | 1))) | 1)), (((i30 - (-58)) & (#table.pack(n33, i32))) % -708))))
      until n33 > 20 or i32 > 0
    end
    if i30 < 4 then goto L31 end
  end
end
for i35 = 1, 1 do
  tick()
  try(function() return (nil << ((59 == 80) and (true and s3 or s3) or (false and '0x1F' or s3))) end)
  local function f36(a37, a38)
    tick()
    try(function() return table.insert(t4, 3) end)
    local c39 = (function(x)
      local n = math.max((n2 - i35), (0xffffffffffffffff - n2), ((1 * 6) / -6))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)((42 % 11))
    say(c39[1](toint(f22((56 & n1), (n1 * a38)))), c39[2]())
    say(c39[3]()(), c39[1](2), c39[2]())
    return math.min((math.min((-77), a37) >> (tonumber('-ff', 16) or 65)), (a37 * i35))
  end
  say(f36((n2 - i35), 2))
  local co40 = coroutine.create(function(a41)
    say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
    error({a41})
    return (tonumber('1010', 2) or (t4[3] or a41))
  end)
  for i = 1, 5 do say(i, coroutine.resume(co40, i * 3)) end
  say(coroutine.status(co40), coroutine.close(co40))
end
for k42, v43 in pairs({(~ 63), #{74, n1, n2}, 5}) do
  tick()
  n2, n1 = ((toint(f22(n1, n2)) ~= (t4[1] or n2)) and ((-1 ^ 1) // ((tonumber(' 12 ') or n1) | 1)) or (~ #{k42, (-60), v43, n1, v43})), (math.abs(('42' - (100 | 1))) - (~ k42))
  local w44 = setmetatable({}, {__mode = 'k'})
  for i = 1, 5 do w44[i] = i % 2 == 0 and {} or i w44[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w44 do n = n + 1 end return n end)())
  local i45 = 0
  repeat
    i45 = i45 + 1
    local n46 = i45 * (n2 % 5)
    tick()
    try(table.concat, t4, ',', 12, 11)
  until n46 > 20 or i45 > 4
end
try(function()
  local z47 <close> = setmetatable({}, {__close = function(_, e) say('close z47', e)  end})
  for i48 = 1, 7 do
    tick()
    try(assert(load([===[local a, b = ... local function toint(x) return x end return (select('#', #{}, (b % ((~ 64) | 1))))]===], '@l49')), (n2 & n2), (- i48))
    if (n2 > n2) then break end
  end
  say(toint(f22(#{(n2 + n1), (tonumber('9223372036854775808') or n1), ('-2' - (n1 | 1)), (n1 - 64)}, #(safe(string.pack, '=xjI5', #'abc' & 127, (n2 + n1) & 127)))))
  error('thrown', 2)
end)
local c50 = (function(x)
  local n = (4 ^ 7)
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)(5)
say(c50[1](((-8969391181421900993) % (math.min((-25), 0, (6215386012733000460)) | 1))), c50[2]())
say(c50[3]()(), c50[1](2), c50[2]())
local i51 = 0
repeat
  i51 = i51 + 1
  local n52 = i51 * (n2 % 3)
  tick()
  say(((not nil) and (((tostring(n1))):sub(8, 3)) or ((n52 < 5) and (true and s3 or s3) or (safe(string.pack, '>s8', cut('\65\066'))))))
  try(function()
    local b53 = (toint(f22((t4[9] or n52), n1)) == toint(f22(#'abc', (n52 * 2))))
    say((type((((3 * 6) / 2) - (b53 and 18 or n52)))))
    n1 = (math.fmod(#{n2, i51}, (math.floor(i51) | 1)) >> -52)
    say(table.unpack(t4, 0, -2))
  end)
  say((type(nil)))
until n52 > 20 or i51 > 1
return n1, n2, s3, #t4
