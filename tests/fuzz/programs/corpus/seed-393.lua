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
local n1 = (#{71, 1} << ((7 - 22) >> (select('#', 1e3, 78))))
local n2 = ((n1 | ('92' * (43 | 1))) + ('71' // ((n1 | n1) | 1)))
local s3 = cut((string.char((n1 % (n2 | 1)) & 255, #{} & 127)))
local t4 = {table.unpack({n2, n2, n2, n2, n1, n1})}
say((((n2 // (84 | 1)) // ((n2 >> 2) | 1)) < (((n1 % 9) * 6) / -6) and ((nil == nil) and (11 ^ 1) or (t4[3] or n1)) <= (rawequal(n1, nil) and ('59' + (n1 | 1)) or #t4)), table.pack(math.min(n1, n2), math.ceil(n2)))
if (nil ~= nil) then
  local t5 = {table.unpack({94, n2, n1})}
  local i6 = 0
  repeat
    i6 = i6 + 1
    local n7 = i6 * 0
    tick()
    say(((t4[((n7 - n7) % 3)] or (- (select('#', n2, n1)))) ~ (#table.pack(table.unpack(t4, 1, 5)) + #t5)))
    for k8, v9 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
      tick()
      local b10 = (((n7 // (n1 | 1)) < ((5325043719479752315) % -818) and i6 <= (n1 % (n7 | 1))) and ((cut(safe(string.gsub, s3, '.-', function(s) return s and #s > 1 and s:upper() end, 8))) >= (utf8.char(k8 & 0x7fffffff, 77 & 0xffff))))
      if math.ult(n1, n2) then break end
    end
  until n7 > 20 or i6 > 2
  local function f11(a12, a13)
    tick()
    if a13 > 0 and a13 < 20 then return a12 + f11(a12 ~ a13, a13 - 1) end
    local co14 = coroutine.create(function(a15)
      say(pcall(function() say(coroutine.yield(('-1' - (a13 | 1)))) error({1}) end))
      return ((a13 >> 19) + (t5[0] or n1))
    end)
    for i = 1, 4 do say(i, coroutine.resume(co14, i * 3)) end
    say(coroutine.status(co14), coroutine.close(co14))
    try(function()
      local z16 <close> = setmetatable({}, {__close = function(_, e) say('close z16', e) error('in close', 0) end})
      local nothing <close> = nil
      if #t5 < 30 then table.insert(t5, (((n2 % 7) * 6) / 1)) end
      try(table.remove, t5, (n1 % 5))
      for i17 = 1, (n2 % 11), 2 do
        tick()
        say((nil ~= (math.ult(math.maxinteger, n1) and (true and s3 or s3) or ('-[' .. s3))), {})
        say(((t4[(math.max(a12, n1) % 13)] or ((5 // 259) * (1604145736810265420))) ~ ((- math.min((-25), a13)) & ((t4[8] or 1) >> (6 ^ 0)))))
      end
      error('thrown')
    end)
    local C18 = {
      __name = 'C18',
      __mod = function(a, b) return val(a) ~ val(b) end,
      __unm = function(a) return 'text' end,
      __bnot = function(a) return 'text' end,
      __eq = function(a, b) return val(a) < val(b) end,
      __le = function(a, b) return val(a) <= val(b) end,
      __concat = function(a, b) return 'joined' end,
      __newindex = function(_, k) error('no field ' .. tostring(k)) end,
    }
    local o19 = setmetatable({v = (65 + a12)}, C18)
    local o20 = setmetatable({v = (a12 // -148)}, C18)
    try(function() return ~o19 end)
    try(function() return o19.rep, o19[3] end)
    try(function() return tostring(o20):gsub(id, ''), getmetatable(o20) == C18 end)
    try(function() return o20:rep((9 ^ 8)) end)
    try(function() return -o20 end)
    try(function() o19.v = (a12 << 2) return rawget(o19, 'x'), val(o19) end)
    return ((((-25) | n2) + 96) * ((- 26) % ((a12 - a12) | 1))), ((n2 .. s3))
  end
  say(f11((tonumber('1010', 2) or (-2)), 3))
end
say(((((5 ^ 4) % 11) ^ 8) - (((~ n1) * (84 - n2)) - (#s3 << n2))))
for k21, v22 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
  say(k21, v22)
  tick()
  say(sorted({math.floor(29), (n1 + v22), #t4, (n2 // ((-86) | 1)), (v22 % 359)}, function(a, b) return math.ult(a, b) end))
  try(function() return error(nil) end)
  local co23 = coroutine.create(function(a24)
    table.sort({3, 1, 2}, function(x, y) return x < y end)
    a24 = toint(coroutine.yield(nil))
    say(pcall(function() say(coroutine.yield((tonumber('-0') or k21))) error({1}) end))
    return ((k21 % 454) - (a24 * 1))
  end)
  for i = 1, 6 do say(i, coroutine.resume(co23, i * 3)) end
  say(coroutine.status(co23), coroutine.close(co23))
  local l25 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
  try(load(function() return table.remove(l25, 1) end), #{n2}, 3)
end
local function f26(a27, a28)
  tick()
  for i29 = -2, 2 do
    tick()
    do
      local i30 = 0
      ::L31::
      tick()
      i30 = i30 + 1
      do
        local f = function() i30 = i30 + 1 return i30 end say(f())
        try(function() return (((i30 >= 24) and ((s3):lower()) or (type(a27))) / nil) end)
      end
      if i30 < 0 then goto L31 end
    end
    local i32 = 5
    while i32 > 0 and rawequal(false, nil) do
      i32 = i32 - 1
      tick()
      do
        local z33 <close> = setmetatable({}, {__close = function(_, e) say('close z33', e)  end})
        say(((math.max(i29, math.abs(n1)) + ((88 // 866) << (#table.pack(i32, 10)))) ~ ((4 * 6) / 2)))
      end
      try(error, nil)
    end
    say((((true or false) and (s3 ~= 'aaa')) and (cut(safe(string.format, '%04d%16x', (i29 >> -9), #{45, n2, n1, a27, n1, 0}))) or (('k1=v1;k2=v2' ~= nil) and (true and '' or '') or (cut(safe(string.match, '0x1F', '%%'))))))
  end
  local C34 = {
    __name = 'C34',
    __add = function(a, b) return val(a), val(b) end,
    __mul = function(a, b) return val(a) ~ val(b) end,
    __div = function(a, b) return val(a) + val(b) end,
    __idiv = function(a, b) return val(a) ~ val(b) end,
    __bor = function(a, b) return a end,
    __bxor = function(a, b) return val(a), val(b) end,
    __eq = function(a, b) return val(a) < val(b) end,
    __lt = function(a, b) return val(a) <= val(b) end,
    __le = function(a, b) return val(a) == val(b) end,
    __call = function(o, ...) return val(o), select('#', ...), ... end,
  }
  local o35 = setmetatable({v = (true and n2 or n1)}, C34)
  local o36 = setmetatable({v = ((5 * 6) / 3)}, C34)
  try(function() return ~o35 end)
  try(function() return o36(o36, nil) end)
  try(function() return (false and 'b1%' or s3) - o35 end)
  try(function() return ~o35 end)
  try(function() return o36(o35, nil) end)
  try(function() return o35(nil, nil) end)
  try(function() return o36:add(#t4) end)
  try(function() return -o35 end)
  try(function() o35.y = n1 return rawget(o35, 'x'), val(o35) end)
  t4[#t4 % 16 + 1] = (#table.pack(val(o36), (((n2 % 6) * 6) / 2)))
  try(table.insert, t4, 5, ((- n1) & (n1 + n2)))
  return ((t4[6] or a27) // ((a28 % ((11 + n1) | 1)) | 1))
end
say(f26((tonumber('') or n1), -3))
return n1, n2, s3, #t4
