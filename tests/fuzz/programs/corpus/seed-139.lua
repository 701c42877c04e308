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
local n1 = (((10 * 88) + ((-100) % -465)) - ((select('#', 94, 55)) + (0 >> 31)))
local n2 = ('78' // (('-4' // ((n1 // (n1 | 1)) | 1)) | 1))
local s3 = cut(((false and '_.\0' or "it's") .. (cut(safe(string.gsub, "it's", 'b%w*%p-(%b())$', function(s) return s and #s > 1 and s:upper() end)))))
local t4 = {table.unpack({0xffffffffffffffff, n2, n1, n2, n1, n1})}
say(#(type(({} ~= (false and s3 or s3)))))
do
  local i5 = 0
  ::L6::
  tick()
  i5 = i5 + 1
  do
    say(sorted({}, function(a, b) return a > b end))
    try(table.sort, {3, 1, 'x', 2, 5, 4}, function() error('compare', 0) end)
    try(function()
      local C7 = {
        __name = 'C7',
        __mul = function(a, b) return val(a), val(b) end,
        __idiv = function(a, b) return val(a), val(b) end,
        __eq = function(a, b) return val(a) == val(b) end,
      }
      local o8 = setmetatable({v = (i5 % (50 | 1))}, C7)
      local o9 = setmetatable({v = (select('#', n1, n2))}, C7)
      try(function() return o8 / o8 end)
      try(function() return o9 + o8 end)
      try(function() return o8(nil, nil) end)
      try(function() return o8 - o9 end)
      try(function() o9.v = (#table.pack(44, n2)) return rawget(o9, 'x'), val(o9) end)
      return string.match(((safe(string.pack, '!4ii8Xi4', n2 & 127, n1 & 127)) .. (('\u{e4}\u{20ac}'):rep(-3, '\65\066'))), '^%1-', 7, true)
    end)
  end
  if i5 < 4 then goto L6 end
end
local t10 = {table.unpack(table.pack(n1, 49))}
local w11 = setmetatable({}, {__mode = 'kv'})
for i = 1, 5 do w11[i] = i % 2 == 0 and {} or i w11[{}] = i end
collectgarbage()
say((function() local n = 0 for _ in next, w11 do n = n + 1 end return n end)())
say(((math.max(((-3 * 6) / 3), (28 & n2)) > (tonumber('1010', 2) or (true and n2 or n2))) and ((tonumber('0x1p4') or #s3) - (9 ^ 4)) or (select('#', ((n2 // (58 | 1)) % ((n2 | (-71)) | 1)), (math.max(n2, n1, n1) ~ ((7 * 6) / 1))))))
say((((- n1) % ((n1 - n1) | 1)) > ((n2 * n1) // ((n2 // (n2 | 1)) | 1))), t4)
local C12 = {
  __name = 'C12',
  __add = function(a, b) return nil end,
  __sub = function(a, b) return a end,
  __div = function(a, b) return val(a), val(b) end,
  __pow = function(a, b) return val(a), val(b) end,
  __band = function(a, b) return nil end,
  __shl = function(a, b) return val(a) + val(b) end,
  __bnot = function(a) return -val(a) end,
  __eq = function(a, b) return val(a) == val(b) end,
  __lt = function(a, b) return val(a) < val(b) end,
  __le = function(a, b) return val(a) < val(b) end,
  __newindex = function(_, k) error('no field ' .. tostring(k)) end,
  __call = function(o, ...) return val(o), select('#', ...), ... end,
}
local o13 = setmetatable({v = math.min(74, n1, n2)}, C12)
local o14 = setmetatable({v = (n1 - n1)}, C12)
try(function() return o13 ~ o14 end)
try(function() return tostring(o13):gsub(id, ''), getmetatable(o13) == C12 end)
try(function() return o13 & o14 end)
try(function() return tostring(o14):gsub(id, ''), getmetatable(o14) == C12 end)
try(function() return tostring(o13):gsub(id, ''), getmetatable(o13) == C12 end)
try(function() return o13:add(((6 * 6) / 2)) end)
try(function() o14.y = math.fmod(n1, (64 | 1)) return rawget(o14, 'x'), val(o14) end)
function f15(a16, a17)
  tick()
  if a17 > 0 and a17 < 20 then return a16 + f15(a16 ~ a17, a17 - 1) end
  local C18 = {
    __name = 'C18',
    __add = function(a, b) return nil end,
    __mod = function(a, b) return val(a), val(b) end,
    __bor = function(a, b) return val(a) ~ val(b) end,
    __shl = function(a, b) return nil end,
    __unm = function(a) return {} end,
    __lt = function(a, b) return val(a) | val(b) end,
    __concat = function(a, b) return a end,
    __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
    __newindex = function(o, k, w) rawset(o, k, toint(w) + 1) end,
  }
  local o19 = setmetatable({v = (t10[3] or n2)}, C18)
  local o20 = setmetatable({v = (n1 << (-62))}, C18)
  try(function() return t4 .. o19 end)
  try(function() return o14.v, o14[3] end)
  try(function() return o19.x, o19[3] end)
  try(function() return o14.none, o14[3] end)
  try(function() return o14((safe(string.pack, '<jI5', n1 & 127, a17 & 127)), nil) end)
  try(function() o13.y = (61 // (a16 | 1)) return rawget(o13, 'x'), val(o13) end)
  return (t10[((~ n2) % 3)] or math.floor(#s3))
end
say(f15(val(o13), (n1 % 12)))
local i21 = 0
repeat
  i21 = i21 + 1
  local n22 = i21 * 10
  tick()
  say(sorted(t10, function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
  print((select(2, xpcall(function() local x = nil; return x() end, debug.traceback))))
  try(function()
    n22 = (((t4[4] or n1) - math.min(51, n22)) - (6 ^ 0))
    if math.ult(math.fmod(n1, (n22 | 1)), (57 // (n22 | 1))) then
      if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
      for k23, v24 in string.gmatch((type(nil)), '(%w)(%w*)') do
        say(k23, v24)
        tick()
        say(o13, ((-3 ^ 1) ~= (false and i21 or n22)))
        say((((false or true) and math.min(n2, 78, n1) or (n1 + n22)) | #(true and s3 or s3)), ((s3 .. '') ~= (true and '%d%' or s3)))
        try(function() return (v24 << k23) end)
        say((tostring(nil)), nil)
      end
      local co25 = coroutine.create(function(a26)
        say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
        for i = 1, 3 do coroutine.yield(i, nil) end
        return (#s3 - (n22 - n2))
      end)
      for i = 1, 4 do say(i, coroutine.resume(co25, i * 3)) end
      say(coroutine.status(co25), coroutine.close(co25))
    elseif ((true and false) or (i21 >= n2)) then
      if math.ult((- n1), (#table.pack(n1, n2))) then
        try(function() return ((('abc' .. s3) ~= (utf8.char((2774186410173543972) & 0x7fffffff, i21 & 0xffff))) % o14) end)
        local b27 = ((select('#', (- n22), (0 ^ 2))) < ((n1 | i21) * (4294967296 // (n22 | 1))) and #(true and 'a.b-c' or s3) <= ((~ n2) // (math.fmod(n1, (i21 | 1)) | 1)))
      end
      for k28, v29 in (function(s, i) if i < s then return i + 1, i * i end end), 4, 0 do
        tick()
        n22 = (- ('41' + ((n2 << -44) | 1)))
      end
    else
    end
    for k30, v31 in string.gmatch((cut(safe(string.match, (('-._1[_a'):sub(4, 3)), '%b()-%c+'))), '(.)') do
      tick()
      say(xpcall(function(a)
        return a + ((63 < i21 and 100 <= n1))((n22 > 10))
      end, function(e) return 'handled ' .. text(e) end, (true and i21 or n2)))
    end
    return (~ (sorted({(-88), i21, n2, (-9223372036854775807 - 1), n1, n2})))
  end)
until n22 > 20 or i21 > 0
local function f32(a33, a34)
  tick()
  for i35 = 1, 6 do
    tick()
    local i36 = 4
    while i36 > 0 and math.ult(n2, n2) do
      i36 = i36 - 1
      tick()
      s3 = cut(((#s3 <= (t10[-3] or 91)) and (('(abz' == s3) and ((s3):rep(11, ' z(2')) or (false and '1' or s3)) or (utf8.char((a34 // (15 | 1)) & 0x7fffffff, val(o14) & 0xffff))))
      if (s3 > '\xff\x80') then break end
    end
    if ((a34 - 9007199254740993) == (n2 << n1)) then
      for k37, v38 in next, {[38] = 1, [2] = (n1 * i35), [1 << 40] = 3, [-1] = 4} do
        tick()
        try(function() return table.concat({nil, o14}, 'x=1, y=22', 1, 0) end)
      end
      try(function()
        say(table.remove(t10))
      end)
      local s39 <const> = cut(((true and 'k1=v1;k2=v2' or s3) .. ((a34 .. 'a.b-c'))))
      local i40 = 2
      while i40 > 0 and (a33 ~= a34) do
        i40 = i40 - 1
        tick()
        say((cut(safe(string.format, '%19x%+.2d', (63 - i40), val(o14)))))
        try(function() return tonumber(nil, 2) end)
        try(table.concat, t10, ',', 8, 6)
      end
    end
  end
  if ((n1 * n2) >= #t4) then
    say((((n1 < a34 and n1 <= n1) and (a34 >= a34)) and (((true and s3 or '_')):rep(0, 'key = value')) or (safe(string.pack, '!4i7H', (- 1e3) & 127, (12 - 39) & 127))))
    for k41, v42 in (function(s, i) if i < s then return i + 1, i * i end end), 2, 0 do
      tick()
      s3, s3 = cut((((s3 .. s3) .. (tostring(nil))) .. (string.char((~ n2) & 255, (tonumber('') or 10) & 127)))), cut((((a33 < 30 and a33 <= n1) and ((s3):lower()) or (false and s3 or '[test]')) .. ((safe(string.pack, 'z', cut('[.2-.'))) .. (safe(string.pack, '<s2', cut(s3))))))
    end
  end
  say(t4, (- (8327884153288035709)))
  local i43 = 0
  repeat
    i43 = i43 + 1
    local n44 = i43 * (a34 % 7)
    tick()
    local b45 = rawequal((math.fmod(n44, (n2 | 1)) - (- 35)), ((n2 % (n2 | 1)) < val(o14)))
    local i46 = 0
    while i46 > 0 and math.ult(n44, a34) do
      i46 = i46 - 1
      tick()
      try(function(...)
        local z47 <close> = setmetatable({}, {__close = function(_, e) say('close z47', e)  end})
        say((math.max(#'[c\0_Z', a33) < ('25' + ((a33 * a34) | 1)) and ((t4[11] or a33) - (n2 & i46)) <= (rawequal(t4, n2) and math.maxinteger or (i43 * 47))), t10)
        say((((safe(string.pack, 'Jh', (2147483647 // -598) & 127, (84 ~ n44) & 127))):rep(9, 'k1=v1;k2=v2')))
        return table.pack((('\xff\x80' .. '1')):byte(1, 5))
      end)
    end
    say(((((7 * 6) / 1) % 5) ^ 3))
  until n44 > 20 or i43 > 2
  try(table.insert, t4, (a34 % 6), ((- a34) & (2 ^ 3)))
  return (tonumber('0x1p4') or (#s3 % -694)), (- n1)
end
say(f32(((-44) - n2), 6))
return n1, n2, s3, #t4, #t10
