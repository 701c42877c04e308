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
math.randomseed(291, 7)
local n1 = math.floor(math.max((62 + (-7887531434767784001)), ((5217650278758091877) - 2), (3037000500 // -462)))
local n2 <const> = (n1 + n1)
local s3 = cut(((false or true) and (false and 'tab\tnl\n' or '(a(b)c)') or ((80 .. 'a,b,,c'))))
local t4 = {table.unpack({})}
for k5, v6 in (function(s, i) if i < s then return i + 1, i * i end end), 0, 0, setmetatable({}, {__close = function() say('closed') end}) do
  say(k5, v6)
  tick()
  try(function()
    local t7 = {table.unpack(table.pack((s3):byte(1, 5)))}
    return select(3, ((4294967295 * n1) - (~ (-1))), ((true or true) and (true and 'a.b-c' or s3) or (('  trim  '):rep(-1, '('))))
  end)
  local C8 = {
    __name = 'C8',
    __add = function(a, b) return val(a) ~ val(b) end,
    __mul = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __mod = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __pow = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __band = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __shr = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __bnot = function(a) return val(a) // 2 end,
    __eq = function(a, b) return val(a) and nil end,
    __lt = function(a, b) return val(a) < val(b) end,
    __concat = function(a, b) return val(a) .. '&' .. val(b) end,
    __tostring = function(o) return 'object ' .. val(o) end,
  }
  local o9 = setmetatable({v = (v6 % (v6 | 1))}, C8)
  local o10 = setmetatable({v = #s3}, C8)
  try(function() return o9 >= nil end)
  try(function() return (tonumber('0.5') or n1) .. o10 end)
  try(function() return o10 | o10 end)
  try(function() return o10.x, o10[3] end)
  try(function() o9.x = (t4[-2] or n2) return rawget(o9, 'x'), val(o9) end)
  if (v6 >= n2) then break end
end
say(((((n1 .. 'a.b-c')) <= (((-12) .. '(_az('))) and (((n2 .. '(a(b)c)')) .. (cut(safe(string.match, s3, '%g%g-', 3)))) or (string.char((n2 << -65) & 255, (n1 // (n1 | 1)) & 127))), (#{n2} ~= #s3))
try(function()
  do
    local z11 <close> = setmetatable({}, {__close = function(_, e) say('close z11', e)  end})
    local nothing <close> = false
    local w12 = setmetatable({}, {__mode = 'kv'})
    for i = 1, 5 do w12[i] = i % 2 == 0 and {} or i w12[{}] = i end
    collectgarbage()
    say((function() local n = 0 for _ in next, w12 do n = n + 1 end return n end)())
  end
  local w13 = setmetatable({}, {__mode = 'kv'})
  for i = 1, 5 do w13[i] = i % 2 == 0 and {} or i w13[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w13 do n = n + 1 end return n end)())
  local function u14(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u14(...) end
    return a, ...
  end
  say(u14(table.move({n2, n1, n2, n1, n2}, 1, 0, 3, {}), t4, nil, t4))
  say(select(3, u14((n2 % 7))))
  say((math.min(((select('#', n1, (-14))) - (n2 + n1)), ((- 86) - ((-8067374026965184891) - n2)), ((5 * 6) / -6)) * (- (-2))))
  return (t4 >> nil)
end)
try(function()
  try(function() return undefined.field end)
  for i = 1, 2 do
    local z15 <close> = setmetatable({}, {__close = function(_, e) say('close z15', e)  end})
    do
      local i16 = 0
      ::L17::
      tick()
      i16 = i16 + 1
      do
        local C18 = {
          __name = 'C18',
          __sub = function(a, b) return val(a), val(b) end,
          __div = function(a, b) return val(a), val(b) end,
          __pow = function(a, b) return val(a) ~ val(b) end,
          __idiv = function(a, b) return val(a) ~ val(b) end,
          __unm = function(a) return -val(a) end,
          __eq = function(a, b) return val(a) | val(b) end,
          __concat = function(a, b) return val(a) .. '&' .. val(b) end,
          __newindex = function(_, k) error('no field ' .. tostring(k)) end,
        }
        local o19 = setmetatable({v = ((0 * 6) / -6)}, C18)
        local o20 = setmetatable({v = (select('#', 23, n1))}, C18)
        try(function() return t4 | o20 end)
        try(function() return o19((n2 // (i16 | 1)), nil) end)
        try(function() return o19:add(('22' + (65 | 1))) end)
        try(function() return o19 ^ o20 end)
        try(function() return ~o20 end)
        try(function() return o19 / o20 end)
        try(function() return o19 <= o19 end)
        try(function() return -o19 end)
        try(function() o20.v = (0 % -627) return rawget(o20, 'x'), val(o20) end)
      end
      if i16 < 5 then goto L17 end
    end
    say((((-2 * 6) / 1) ~ ((#table.pack(('20' + (52 | 1)), (n1 - n1))) | (- (t4[10] or 40)))))
  end
  print((select(2, xpcall(function() local x = nil; return x + 1 end, debug.traceback))))
  say((rawequal(table.pack(n2, n2), (58 >> n2)) and (('hello world' .. s3) .. ('(a(b)c)' .. 'hello world')) or (cut(safe(string.match, (s3 .. '[test]'), '^a?')))))
end)
for k21, v22 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
  say(k21, v22)
  tick()
  local C23 = {
    __name = 'C23',
    __add = function(a, b) return val(a) ~ val(b) end,
    __pow = function(a, b) return a end,
    __shl = function(a, b) return val(a), val(b) end,
    __unm = function(a) return val(a) // 2 end,
    __len = function(a) return -val(a) end,
    __eq = function(a, b) return val(a) and nil end,
    __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
    __call = function(o, ...) return val(o), select('#', ...), ... end,
  }
  local o24 = setmetatable({v = (k21 // (v22 | 1))}, C23)
  local o25 = setmetatable({v = (n2 % (v22 | 1))}, C23)
  try(function() return o25 ^ o24 end)
  try(function() return o24 == table.pack((s3):byte(1, 5)) end)
  try(function() return o24 >= o24 end)
  try(function() return #o24 end)
  try(function() return o25 ~ o24 end)
  try(function() return tostring(o25):gsub(id, ''), getmetatable(o25) == C23 end)
  try(function() return o25 % o24 end)
  try(function() o24.v = (9 ^ 0) return rawget(o24, 'x'), val(o24) end)
  local i26 = 3
  while i26 > 0 and (true and false) do
    i26 = i26 - 1
    tick()
    try(function() return string.rep(((table.concat({61}, 'a1Z-12')) .. ((s3):upper())), math.max(n2, (k21 % (n2 | 1))) & 63, math.max(math.max(v22, k21), (false and i26 or n2))) end)
  end
  try(table.insert, t4, 4, #sorted({85, (1271459752954210852), n1}))
end
return n1, n2, s3, #t4
