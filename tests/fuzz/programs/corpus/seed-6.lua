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
local n1 = (((63 // (29 | 1)) // (('-15' // ((-58) | 1)) | 1)) + ((83 + (-20)) % -455))
local n2 = (tonumber('0.5') or ((8 * 6) / 2))
local s3 = cut((((true and '' or 'tab\tnl\n')):sub(10, 0)))
local t4 = {table.unpack({})}
for k5, v6 in coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i, i << 60) end end) do
  tick()
  local function f7(a8, a9)
    tick()
    local co10 = coroutine.create(function(a11)
      local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) coroutine.yield('in close') end})
      for i = 1, 1 do coroutine.yield(i, nil) end
      error((56 ~ a8))
      return ((v6 % (k5 | 1)) << -55)
    end)
    for i = 1, 2 do say(i, coroutine.resume(co10, i * 3)) end
    say(coroutine.status(co10), coroutine.close(co10))
    say((debug.traceback(co10, 'traced')))
    try(function() return (- (nil)) end)
    for i12 = 2, -2, math.mininteger do
      tick()
      say(('-15' - ((math.min(math.max(v6, 91), (select('#', a8, k5))) + ((61 // 168) % ((a8 >> k5) | 1))) | 1)))
    end
    local c13 = (function(x)
      local n = (select('#', (~ a8), (select('#', 93, k5))))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(8)
    say(c13[1](((93 % (a9 | 1)) // ((n1 - n1) | 1))), c13[2]())
    say(c13[3]()(), c13[1](2), c13[2]())
    return ('44' * (((n1 >> a8) * math.ceil(a9)) | 1))
  end
  say(f7(#t4, (n2 % 10)))
  local c14 = (function(x)
    local n = (88 ~ (n1 << -36))
    return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
      function() local x = x return function() x = x + 1 return x + n end end}
  end)(9)
  say(c14[1]((#'x=1, y=22' * (v6 + 15))), c14[2]())
  say(c14[3]()(), c14[1](2), c14[2]())
  say(rawequal(((28 // (n1 | 1)) * (select('#', (686001816913097700), k5))), nil), table.move(t4, 1, 3, 1, {}))
  try(assert, false, {})
  if (v6 < n1) then break end
end
if ((10 < n2) and (n2 == n2)) then
  try(function()
    say((#t4 < ((n2 // (n1 | 1)) // ((select('#', n1, 54)) | 1))), table.pack(((('\65\066'):rep(7, '  trim  '))):byte(1, 3)))
    t4[#t4 % 16 + 1] = ((tonumber('9223372036854775808') or n2) + (~ n1))
  end)
  say(sorted(t4, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
  do
    local i15 = 0
    ::L16::
    tick()
    i15 = i15 + 1
    do
      say((((n1 | i15) < (n1 + 67)) and ((true and n1 or i15) ~= math.min(78, n2))), table.pack(((728378287177714444) - 95), (n2 % ((3883514727169048159) | 1))))
      try(function() for i = 1, 2, 0 do say(i) end end)
      local l17 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
      try(load(function() return table.remove(l17, 1) end), (t4[2] or n1), 3)
    end
    if i15 < 1 then goto L16 end
  end
  say((math.fmod((11 - (n1 * n1)), ((t4[-2] or (false and 0 or n2)) | 1)) * #(utf8.char(n1 & 0x7fffffff, (false and n1 or 64) & 0xffff))))
end
try(table.insert, t4, 11, ('50' * ((12 ^ 3) | 1)))
say(table.unpack(t4, 2, 3))
n2 = ((~ (~ n1)) - (((12 * 6) / -6) + (n2 - 7)))
try(function()
  t4[#t4 % 16 + 1] = (((12 ^ 4) % ((n2 + 42) | 1)) // -696)
  say(rawequal((((s3):rep(8, 'hello world')) <= (s3 .. s3)), (((n2 % 9) * 6) / 2)), table.pack(n2, (tonumber('9223372036854775807') or n1)))
  return load('return ' .. (cut(safe(string.match, (cut(safe(string.gsub, 'x=1, y=22', '[^%s]+$', {a = 'A', b = false, ['1'] = 7}, 1))), '%p?%1*%d%u+', 10))), '=text')
end)
local function f18(a19, a20)
  tick()
  try(assert(load([===[local a, b = ... local function toint(x) return x end return ((((a ~ 2) % 8) * 6) / -6)]===], '@l21')), (6 ^ 7), (a19 ~ 77))
  return ((a19 % ((t4[5] or a20) | 1)) % (((n2 + (-6270710205803361253)) % -930) | 1))
end
say(f18((t4[4] or n2), 11))
do
  local i22 = 0
  ::L23::
  tick()
  i22 = i22 + 1
  do
    local f = function() i22 = i22 + 1 return i22 end say(f())
    for i24 = 0, 3 do
      tick()
      try(assert(load([===[local a, b = ... local function toint(x) return x end return math.min(((#table.pack(a, b)) << 52), ((a - b) + (a << b)))]===], '@l25')), (i24 ~ i24), (i24 + i24))
      say((((n1 * (i24 + i24)) // ((- ('-3' + (i24 | 1))) | 1)) << toint(f18(((i24 % 4) ^ 2), (#table.pack((n2 ~ n1), #t4))))))
      local t26 = {table.unpack(t4)}
      if ('a.b-c' ~= s3) then break end
    end
  end
  if i22 < 3 then goto L23 end
end
return n1, n2, s3, #t4
