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
local n1 = (select('#', (#"it's" * (82 | 90)), ((128 << (-47)) // (((12 * 6) / 3) | 1))))
local n2 = #(string.char(((-58) ~ n1) & 255, 0 & 127))
local s3 <const> = cut(((nil == n1) and ('1\0' .. '[') or (type({n1}))))
local t4 = {table.unpack({})}
try(function() return (((n2 ~= n1) and (false and s3 or s3) or (safe(string.pack, '!4BH', n2 & 127, (7552819286532604780) & 127))) ~ table.pack((((n2 .. s3))):byte(1, 4))) end)
local l5 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
try(load(function() return table.remove(l5, 1) end), (math.mininteger // (n1 | 1)), 3)
local n6 = #((n1 == 15) and ((n1 .. s3)) or (cut(safe(string.format, 'x%17.4X%6.10s', n2, ''))))
local i7 = 4
while i7 > 0 and (n1 >= n2) do
  i7 = i7 - 1
  tick()
  for i8 = 2, 2 do
    tick()
    local C9 = {
      __name = 'C9',
      __add = function(a, b) return nil end,
      __sub = function(a, b) return a end,
      __div = function(a, b) return val(a), val(b) end,
      __mod = function(a, b) return val(a), val(b) end,
      __idiv = function(a, b) return a end,
      __unm = function(a) return val(a) // 2 end,
      __bnot = function(a) return {} end,
      __len = function(a) return val(a) // 2 end,
      __eq = function(a, b) return val(a) | val(b) end,
      __lt = function(a, b) return val(a) <= val(b) end,
      __le = function(a, b) return val(a) and nil end,
      __newindex = {},
    }
    local o10 = setmetatable({v = (true and i8 or i7)}, C9)
    local o11 = setmetatable({v = (i7 % -974)}, C9)
    try(function() return o10 << o10 end)
    try(function() return #o10 end)
    try(function() return (i7 & i7) // o10 end)
    try(function() return o10.x, o10[3] end)
    try(function() return o10:len(#t4) end)
    try(function() return -o11 end)
    try(function() o10.x = (n1 | 87) return rawget(o10, 'x'), val(o10) end)
    for k12, v13 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
      tick()
      local c14 = (function(x)
        local n = math.fmod(math.fmod(i7, ((-51) | 1)), ((n6 * n1) | 1))
        return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
          function() local x = x return function() x = x + 1 return x + n end end}
      end)(5)
      say(c14[1](((k12 * v13) - math.fmod(v13, (k12 | 1)))), c14[2]())
      say(c14[3]()(), c14[1](2), c14[2]())
      say(table.unpack(t4, -2, -1))
    end
  end
  for i15 = 10, 1, -2 do
    tick()
    say(load([===[x = 08 y]===], '=l16'))
  end
  try(function() return (math.ceil((t4[-1] or n2)) ^ math.floor((n2 - i7))) end)
  do
    local g17 = setmetatable({}, {__gc = function(o) say('gc g17', rawlen(o)) error('in gc') end})
    g17[1] = (#table.pack(i7, (-95)))
  end
  collectgarbage()
  if math.ult(i7, i7) then break end
end
if math.ult((- n1), (tonumber('-0') or n2)) then
  try(error, 'message')
  local co18 = coroutine.create(function(a19)
    local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) coroutine.yield('in close') end})
    table.sort({3, 1, 2}, function(x, y) return x < y end)
    a19 = toint(coroutine.yield(((n6 <= n2) and (a19 < 69 and (7003993865991204222) <= n6))))
    return ((7 * 6) / -6)
  end)
  for i = 1, 5 do say(i, coroutine.resume(co18, i * 3)) end
  say(coroutine.status(co18), coroutine.close(co18))
  function f20(a21, a22)
    tick()
    say(sorted(t4, function(a, b) return math.ult(a, b) end))
    local words = {'b', 'a', 'B', '', 'ab', 'a\0', 'a\0b', '\xe4', '10', '9'}
    table.sort(words, function(a, b) return a > b end)
    say(table.concat(words, ' '))
    n1 = (select('#', (n6 % (a22 | 1)), math.maxinteger))
    return math.fmod(((select('#', (-5017536948294892486), n2)) * (n2 // (n1 | 1))), (((n1 ~ n1) % (('43' + (a21 | 1)) | 1)) | 1)), (cut(safe(string.match, s3, '[^%s]+$', 8)))
  end
  say(f20((n1 // -282), -1))
elseif (((-855430082557305579) + n1) ~= (56 + n1)) then
  local b23 = (nil ~= t4)
  local C24 = {
    __name = 'C24',
    __mod = function(a, b) return val(a), val(b) end,
    __bor = function(a, b) return a end,
    __shr = function(a, b) return val(a), val(b) end,
    __bnot = function(a) return -val(a) end,
    __eq = function(a, b) return val(a) | val(b) end,
    __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
    __newindex = function(o, k, w) rawset(o, k, toint(w) + 1) end,
    __close = function() say('closed C24') end,
  }
  local o25 = setmetatable({v = math.abs(20)}, C24)
  local o26 = setmetatable({v = (select('#', n6, n1))}, C24)
  try(function() return -o25 end)
  try(function() return o26 ^ o25 end)
  try(function() return o25 > (string.char(n6 & 255, 3 & 127)) end)
  try(function() return (s3 .. s3) * o26 end)
  try(function() o26.x = val(o25) return rawget(o26, 'x'), val(o26) end)
  if ((t4[10] or n6) > val(o25)) then
    local co27 = coroutine.create(function(a28)
      a28 = toint((coroutine.yield(a28, coroutine.isyieldable())))
      try(function(...)
        local z29 <close> = setmetatable({}, {__close = function(_, e) say('close z29', e) error('in close', 0) end})
        local nothing <close> = nil
        say((table.concat({#s3})))
        error({})
      end)
      a28 = toint((coroutine.yield(a28, coroutine.isyieldable())))
      local C30 = {
        __name = 'C30',
        __pow = function(a, b) return a end,
        __shr = function(a, b) return nil end,
        __len = function(a) return 'text' end,
        __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
        __tostring = function(o) return 'object ' .. val(o) end,
      }
      local o31 = setmetatable({v = (63 + n1)}, C30)
      local o32 = setmetatable({v = (n2 % (n6 | 1))}, C30)
      try(function() return o25(o31, nil) end)
      try(function() return nil % o32 end)
      try(function() return o32.none, o32[3] end)
      try(function() return tostring(o25):gsub(id, ''), getmetatable(o25) == C30 end)
      try(function() return tostring(o26):gsub(id, ''), getmetatable(o26) == C30 end)
      try(function() o31.v = math.min(70, n1, n2) return rawget(o31, 'x'), val(o31) end)
      say(((- #t4) < (~ (n1 % (n6 | 1))) and ((n2 + 1) + ((-58) * n2)) <= (t4[(n2 % 2)] or val(o32))), table.pack(('35' + (2 | 1)), (79 * n1)))
      say(pcall(function() say(coroutine.yield((- n6))) error('after yield', 0) end))
      return ((n6 | n2) >> (a28 // (n1 | 1)))
    end)
    for i = 1, 1 do say(i, coroutine.resume(co27, i * 3)) end
    say(coroutine.status(co27), coroutine.close(co27))
    say((((n1 < n2 and n2 <= n1) and (~ (6814564258303212252)) or (false and n6 or n6)) * val(o25)), (rawequal(t4, b23) and (s3 .. s3) or (cut(safe(string.match, s3, '%d?')))))
    say(((((~ n2) % ((n6 + n1) | 1)) - (math.ult(n6, 53) and (b23 and n6 or 75) or (n6 - n6))) // (((tonumber('\t3\n') or (~ n6)) - (((9 * 6) / 2) * math.min(n6, n1, 31))) | 1)))
    n2 = (#table.pack((#table.pack((b23 and n6 or n6), ('-1' + (n2 | 1)))), val(o25)))
  end
else
  n6 = (((n2 >> n6) % ((n6 + n6) | 1)) % (((not false) and ((470487148398081359) // 276) or (n1 % (n2 | 1))) | 1))
  say(sorted(t4, function(a, b) return math.ult(a, b) end))
  try(table.sort, {3, 1, 'x', 2, 5, 4})
  local C33 = {
    __name = 'C33',
    __mod = function(a, b) return val(a) ~ val(b) end,
    __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __band = function(a, b) return val(a) + val(b) end,
    __bxor = function(a, b) return val(a) ~ val(b) end,
    __shr = function(a, b) return val(a) + val(b) end,
    __unm = function(a) return -val(a) end,
    __eq = function(a, b) return val(a) <= val(b) end,
    __lt = function(a, b) return val(a) < val(b) end,
    __le = function(a, b) return val(a) and nil end,
    __concat = function(a, b) return a end,
    __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
    __call = function(o, ...) return val(o), select('#', ...), ... end,
    __tostring = function(o) return 7 end,
    __close = function() say('closed C33') end,
  }
  local o34 = setmetatable({v = (n6 % 917)}, C33)
  local o35 = setmetatable({v = (n6 + n6)}, C33)
  try(function() return o35 > o35 end)
  try(function() return o35 - o35 end)
  try(function() return o34.rep, o34[3] end)
  try(function() return o34:rep((- n2)) end)
  try(function() o34.v = math.max(n2, 14) return rawget(o34, 'x'), val(o34) end)
  try(function()
    local b36 = (((5 ^ 6) > (n6 + 69)) or ((n1 == n6) and math.ult(n2, n6)))
    t4[#t4 % 16 + 1] = math.max((n6 * n1), ((tonumber('zz', 36) or n1) + (60 - n1)))
  end)
end
for k37, v38 in pairs({65, (n6 << 10), 5}) do
  say(k37, v38)
  tick()
  if ((tostring(n1)) ~= ((7 .. '0x1F'))) then
    if (((s3):sub(6, 9)) < (tostring(54))) then
      local function f39(a40, a41)
        tick()
        try(table.remove, t4, -2)
        say(math.max(((((~ a40) % 8) * 6) / -6), (select('#', ((- 64) | (n6 ~ 57)), (a40 * n2)))))
        try(function() return (nil)(nil) end)
        say((not nil), t4)
        return ((- #s3) & (#table.pack((tonumber('-ff', 16) or (-1)), (~ (-10)))))
      end
      say(f39((~ n2), -1))
      local i42 = 0
      repeat
        i42 = i42 + 1
        local n43 = i42 * 5
        tick()
        say(math.ult(#(utf8.char(37 & 0x7fffffff, k37 & 0xffff)), ('6' // ((#table.pack(i42, n6)) | 1))), {(tonumber('\t3\n') or 12), (n6 % (k37 | 1)), (#table.pack(7, n43)), (i42 * i42), (#table.pack((-1), i42)), (3037000500 // -79)})
        local b44 = (((93 + k37) < (-1) and ((11 * 6) / 1) <= (k37 % -785)) and (((-3 * 6) / 2) <= ('5' + (n2 | 1))))
      until n43 > 20 or i42 > 1
    end
  else
    for k45, v46 in coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i, i << 60) end end) do
      say(k45, v46)
      tick()
      do
        local i47 = 0
        ::L48::
        tick()
        i47 = i47 + 1
        do
          n6, n1 = #sorted({i47}), #{}
          try(function() return load(((64 > i47) and (utf8.char(n6 & 0x7fffffff, n6 & 0xffff)) or (cut(safe(string.match, 'aaa', 'b*%1')))), '=text') end)
        end
        if i47 < 4 then goto L48 end
      end
      say((((0x.8p1 - n6) - (10 ^ 0)) < (tonumber('5.0') or (t4[8] or 2))), t4)
      say(((v46 & (t4[-3] or v38)) < (('79' + (v38 | 1)) + (- 0)) and (42 | v38) <= (((v38 % 6) * 6) / -6)), t4)
      try(function() return (((t4[9] or k45) > (10 << 53))):len({(t4[5] or 26), (~ n2)}) end)
    end
    t4[#t4 % 16 + 1] = (~ (('3' // (k37 | 1)) & (#table.pack(n2, n1))))
    local n49 = (#table.pack((- (n1 * n2)), (t4[-3] or (1e3 * k37))))
    n49 = (select('#', (('33' + (k37 | 1)) * (n49 % (n6 | 1))), (#t4 + (n6 // (n6 | 1)))))
  end
  try(function() return string.format('%q', (k37 % (n6 | 1))) end)
  say((safe(string.pack, '!4Hh', (28 - n2) & 127, ((true or false) and (83 & n2) or (n1 << n1)) & 127)))
end
return n1, n2, s3, #t4, n6
