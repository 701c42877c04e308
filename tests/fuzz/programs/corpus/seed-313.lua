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
local n1 <const> = ((('41' * (80 | 1)) >= (3 ~ 27)) and ((-1 ^ 3) + (tonumber('9223372036854775807') or 63)) or ((63 - (-33)) ~ (2 ^ 6)))
local n2 = (((- n1) - (n1 - n1)) & ((#table.pack((-35), n1)) % -881))
local s3 = cut((safe(string.pack, '<s2', cut(('ac._' .. ' 1cz')))))
local t4 = {table.unpack({n1, n2, n1})}
local co5 = coroutine.create(function(a6)
  for i = 1, 2 do coroutine.yield(i, nil) end
  a6 = toint((coroutine.yield(a6, coroutine.isyieldable())))
  say(sorted(table.move(sorted(t4), 1, 1, 2, {}), function(a, b) return math.ult(a, b) end))
  try(table.sort, {3, 1, 'x', 2, 5, 4}, function() error('compare', 0) end)
  return ((n2 * a6) + #'-a.%z\02')
end)
for i = 1, 2 do say(i, coroutine.resume(co5, i * 3)) end
say(coroutine.status(co5), coroutine.close(co5))
say((debug.traceback(co5, 'traced')))
local c7 = (function(x)
  local n = #table.move({49, n1, n1}, 1, 3, 3, {})
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)(5)
say(c7[1]((#table.pack(math.ceil(n1), (n2 & n1)))), c7[2]())
say(c7[3]()(), c7[1](2), c7[2]())
local C8 = {
  __name = 'C8',
  __add = function(a, b) return val(a) + val(b) end,
  __sub = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __mul = function(a, b) return val(a) ~ val(b) end,
  __idiv = function(a, b) return val(a), val(b) end,
  __bor = function(a, b) return nil end,
  __shr = function(a, b) return val(a) ~ val(b) end,
  __bnot = function(a) return 'text' end,
  __lt = function(a, b) return val(a) | val(b) end,
  __le = function(a, b) return val(a) <= val(b) end,
  __index = string,
  __close = function() say('closed C8') end,
}
local o9 = setmetatable({v = (tonumber('\t3\n') or n1)}, C8)
local o10 = setmetatable({v = math.min(68, n2, n1)}, C8)
try(function() return {} ~ o9 end)
try(function() return tostring(o9):gsub(id, ''), getmetatable(o9) == C8 end)
try(function() return o9:len((t4[0] or n1)) end)
try(function() o10.x = (65535 // (100 | 1)) return rawget(o10, 'x'), val(o10) end)
say(math.ult((((6531130006895829755) % 9) ^ 4), ((n1 << 50) // -710)), table.move(t4, 1, 4, 4, {}))
try(function()
  for k11, v12 in utf8.codes('a\u{e9}\u{20ac}\u{10000}z') do
    tick()
    s3 = cut((((cut(safe(string.match, ((s3):rep(2)), '%%', -2)))):lower()))
    local c13 = (function(x)
      local n = ((7 * 6) / 3)
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)((n2 % 13))
    say(c13[1]((#'hello world' + #t4)), c13[2]())
    say(c13[3]()(), c13[1](2), c13[2]())
    local b14 = math.ult(((4 % (60 | 1)) % -198), ((v12 - v12) % 335))
    say(sorted(t4, function(a, b) return math.ult(a, b) end))
    try(table.sort, {3, 1, 'x', 2, 5, 4})
    if (v12 >= n2) then break end
  end
  local function u15(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u15(...) end
    return (...)
  end
  say(u15((type(nil)), math.ult(45, 73), nil, (false and s3 or s3)))
  say(select(3, u15((n2 % 6))))
  do
    local z16 <close> = setmetatable({}, {__close = function(_, e) say('close z16', e)  end})
    local nothing <close> = nil
    say(sorted(t4))
    local function f17(a18, a19)
      tick()
      say(load([===[x =]===], '=l20'))
      say(table.remove(t4))
      return ((9 ^ 4) - ((#table.pack(a18, 7)) ~ (a18 ~ a18))), (true and '' or '\xff\x80')
    end
    say(f17((n1 % (n1 | 1)), -3))
  end
end)
local function u21(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u21(...) end
  return a, ...
end
say(u21((62 < n1), t4, nil, {1e3, 50, n1}))
say(select(3, u21(-2)))
try(function()
  local function u22(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u22(...) end
    return (...)
  end
  say(u22(math.max(n1, 37, n1), o9, nil, nil))
  say(select(1, u22(12)))
end)
local c23 = (function(x)
  local n = (math.fmod(n2, (n1 | 1)) - (n1 & n2))
  return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
    function() local x = x return function() x = x + 1 return x + n end end}
end)(0)
say(c23[1]((-1 ^ 0)), c23[2]())
say(c23[3]()(), c23[1](2), c23[2]())
try(function() return load((utf8.char((~ n2) & 0x7fffffff, (n2 + n1) & 0xffff)), '=text') end)
for i24 = -1, 1 do
  tick()
  for k25, v26 in string.gmatch((type(o9)), '(.)') do
    tick()
    if (58 < (tonumber('1010', 2) or n2) and ((-39) | n2) <= (n2 * n2)) then
      local C27 = {
        __name = 'C27',
        __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __shl = function(a, b) return val(a), val(b) end,
        __eq = function(a, b) return val(a) and nil end,
        __lt = function(a, b) return val(a) | val(b) end,
        __concat = function(a, b) return 'joined' end,
        __index = string,
        __tostring = function(o) return 'object ' .. val(o) end,
        __metatable = 'locked',
      }
      local o28 = setmetatable({v = (n1 + 82)}, C27)
      local o29 = setmetatable({v = ((2 * 6) / 1)}, C27)
      try(function() return (s3 .. 'aaa') ~ k25 end)
      try(function() return o9 / o9 end)
      try(function() return o28((i24 // (n1 | 1)), nil) end)
      try(function() return o29.rep, o29[3] end)
      try(function() return o10:rep((~ i24)) end)
      try(function() return o28 < k25 end)
      try(function() return o10 ^ o9 end)
      try(function() return -k25 end)
      try(function() v26.v = (n2 | 32) return rawget(v26, 'x'), val(v26) end)
      if math.ult((5 ^ 4), (12 ^ 3)) then
        try(function() return table.concat({(- ((-1 * 6) / 2)), nil}, 'a,b,,c', 1, 3) end)
        local b30 = ((rawequal(nil, s3) and (cut(safe(string.gsub, s3, '%wa[a-y][abc]%A+$', {a = 'A', b = false, ['1'] = 7}))) or (cut(safe(string.gsub, s3, 'b([^ab]-(%S+))', '%1')))) == (safe(string.pack, '!4i8Xi4j', (i24 * 0x7fffffffffffffff) & 127, (#table.pack(i24, n2)) & 127)))
        local b31 = (math.abs(val(o28)) == ((n2 % 393) - #t4))
      elseif (not #s3) then
        try(table.remove, t4, 5)
        try(function() return math.type() end)
        say(((math.max((i24 * i24), (select('#', i24, n1)), math.abs(i24)) + #(safe(string.pack, '>bj', (7199157761704385524) & 127, 15 & 127))) % 456))
      else
        try(function() return table.unpack(o9) end)
        n2 = (((~ i24) | (n1 ~ n2)) + ((n1 * i24) + (n2 % (88 | 1))))
      end
      local s32 = cut((((s3):reverse()) .. (true and '(a(b)c)' or s3)))
      local s33 = cut(((s3 .. "it's") .. (s32 .. s32)))
    elseif math.ult((12 ^ 8), (tonumber('0x1p4') or i24)) then
      local t34 = {table.unpack(sorted(t4))}
      say((((n1 * n1) // -507) ~= math.min((- (-77)), (-2 ^ 1))), {val(o10)})
      try(function() return load((utf8.char((t4[5] or n2) & 0x7fffffff, (i24 + n2) & 0xffff)), '=text') end)
    else
      say((tonumber('-0') or ((tonumber('1e') or (select('#', n2, n1))) | (tonumber('7') or (96 * i24)))))
      try(function() return string.lower(v26) end)
    end
    say(o10, (- (n2 * 82)))
    s3 = cut((((n1 ~= n2) and (tostring(true)) or (safe(string.pack, 's1', cut(s3)))) .. ((true or false) and (cut(safe(string.match, '', '^%b()-%b()*(%c)'))) or (cut(safe(string.match, '(-.', '%x', -2))))))
    if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
    if (i24 > 61) then break end
  end
  say(nil, nil)
end
return n1, n2, s3, #t4
