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
local n1 = (((0 * 6) / 2) ~ (('-16' * (23 | 1)) % -259))
local n2 = ((tonumber('1e') or (1 // (67 | 1))) ~ ((select('#', n1, n1)) & 30))
local s3 <const> = cut((cut(safe(string.gsub, (safe(string.pack, 's4', cut('k1=v1;k2=v2'))), '[^ab]%p', {a = 'A', b = false, ['1'] = 7}))))
local t4 = {table.unpack({n2, n1})}
local t5 = {table.unpack(t4)}
try(function()
  try(function() return ((rawequal(nil, nil) and (64 + 59) or ('19' * (96 | 1))) % (n2 + (true and 35 or n2))) end)
  for k6, v7 in (function(s, i) if i < s then return i + 1, i * i end end), 4, 0 do
    say(k6, v7)
    tick()
    if ((false and "it's" or s3) == (string.char(n2 & 255, k6 & 127))) then
      function f8(a9, a10)
        tick()
        say((((76 % 5) ^ 0) == math.fmod(math.max(n2, 35), ((n1 >> n2) | 1))), table.pack((('%d%' .. s3)):byte(1, 0)))
        say((cut(safe(string.gsub, (('a,b,,c' >= [[long string]]) and (cut(safe(string.gsub, '-Z(', '%l%b()*(%d*)', '<%0>'))) or (cut(safe(string.gsub, '% ', '(a*)(b*)', '-', 10)))), 'a-b', '%%', 11))))
        return (((a10 // (k6 | 1)) + (v7 >> 51)) * (v7 % (#t5 | 1))), (a10 % (a9 | 1))
      end
      say(f8((n1 + 8), 3))
      try(error, nil)
      try(function() return (('-5' * (toint(f8(v7, 32)) | 1)))[nil] end)
    end
    local C11 = {
      __name = 'C11',
      __pow = function(a, b) return val(a), val(b) end,
      __shl = function(a, b) return val(a) ~ val(b) end,
      __concat = function(a, b) return a end,
      __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
      __call = function(o, ...) return val(o), select('#', ...), ... end,
      __tostring = function(o) return 'object ' .. val(o) end,
      __close = function() say('closed C11') end,
    }
    local o12 = setmetatable({v = (n2 * k6)}, C11)
    local o13 = setmetatable({v = (v7 ~ n1)}, C11)
    try(function() return o12 % o13 end)
    try(function() return o12 < (t5[1] or n1) end)
    try(function() return (88 & n1) | o13 end)
    try(function() return tostring(o12):gsub(id, ''), getmetatable(o12) == C11 end)
    try(function() return rawequal(s3, {n2, n2, k6, v7, v7}) % o13 end)
    try(function() return -o12 end)
    try(function() return o13 ~ o13 end)
    try(function() return o13 & o13 end)
    try(function() o12.y = (n2 // (n1 | 1)) return rawget(o12, 'x'), val(o12) end)
  end
end)
function f14(a15, a16)
  tick()
  local C17 = {
    __name = 'C17',
    __div = function(a, b) return a end,
    __idiv = function(a, b) return a end,
    __shr = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __eq = function(a, b) return val(a) <= val(b) end,
    __lt = function(a, b) return val(a) == val(b) end,
    __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
    __tostring = function(o) return 'fixed' end,
  }
  local o18 = setmetatable({v = ((-8752242474121067043) - a16)}, C17)
  local o19 = setmetatable({v = (n1 >> -19)}, C17)
  try(function() return tostring(o18):gsub(id, ''), getmetatable(o18) == C17 end)
  try(function() return o18.rep, o18[3] end)
  try(function() return o19 - o19 end)
  try(function() return o19 <= o18 end)
  try(function() o18.y = (#table.pack(n1, a16)) return rawget(o18, 'x'), val(o18) end)
  return (#table.pack(((a16 ~ a16) | ((9 * 6) / -6)), (- ((-3563751522617293659) * a15))))
end
say(f14((n1 // 976), (n1 % 12)))
try(function()
  local c20 = (function(x)
    local n = (-3 ^ 5)
    return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
      function() local x = x return function() x = x + 1 return x + n end end}
  end)(0)
  say(c20[1]((t4[7] or (72 * n2))), c20[2]())
  say(c20[3]()(), c20[1](2), c20[2]())
  local co21 = coroutine.create(function(a22)
    for i = 1, 1 do coroutine.yield(i, (not nil)) end
    return (math.fmod(n2, (1 | 1)) + (n1 << a22))
  end)
  for i = 1, 1 do say(i, coroutine.resume(co21, i * 3)) end
  say(coroutine.status(co21), coroutine.close(co21))
  return (((- 18) % ((n1 * n1) | 1)) ^ (tonumber('1 2') or (n2 * n1)))
end)
local C23 = {
  __name = 'C23',
  __add = function(a, b) return nil end,
  __pow = function(a, b) return a end,
  __band = function(a, b) return a end,
  __shr = function(a, b) return val(a) ~ val(b) end,
  __unm = function(a) return {} end,
  __len = function(a) return val(a) // 2 end,
  __lt = function(a, b) return val(a) < val(b) end,
  __le = function(a, b) return val(a) | val(b) end,
  __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  __call = function(o, ...) return val(o), select('#', ...), ... end,
}
local o24 = setmetatable({v = #t5}, C23)
local o25 = setmetatable({v = (n2 << 13)}, C23)
try(function() return o24 >= o25 end)
try(function() return tostring(o24):gsub(id, ''), getmetatable(o24) == C23 end)
try(function() return -o25 end)
try(function() return o24 ~ o25 end)
try(function() return (- n1) & o25 end)
try(function() return o25 << o25 end)
try(function() return -o24 end)
try(function() o24.v = math.fmod(n2, (n1 | 1)) return rawget(o24, 'x'), val(o24) end)
local n26 = (val(o25) * (#t4 ~ (n1 * 94)))
for i27 = 1, 5, 3 do
  tick()
  local C28 = {
    __name = 'C28',
    __div = function(a, b) return val(a), val(b) end,
    __pow = function(a, b) return a end,
    __bor = function(a, b) return val(a), val(b) end,
    __unm = function(a) return -val(a) end,
    __eq = function(a, b) return val(a) == val(b) end,
    __lt = function(a, b) return val(a) == val(b) end,
    __concat = function(a, b) return a end,
    __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  }
  local o29 = setmetatable({v = val(o25)}, C28)
  local o30 = setmetatable({v = (- i27)}, C28)
  try(function() return o25 / o24 end)
  try(function() return o29:add(math.ceil(82)) end)
  try(function() return o30.x, o30[3] end)
  try(function() return o29 % o25 end)
  try(function() return o29 == o25 end)
  try(function() return ~o25 end)
  try(function() return (type(n26)) // o29 end)
  try(function() return o24((type(t5)), nil) end)
  try(function() o25.y = (n2 & n26) return rawget(o25, 'x'), val(o25) end)
  for k31, v32 in string.gmatch((tostring(toint(f14(13, n1)))), '([^,]*)(,?)', -2) do
    tick()
    local c33 = (function(x)
      local n = ((tonumber('-0') or n1) + (n1 // (i27 | 1)))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(0)
    say(c33[1]((#s3 * (-2 ^ 4))), c33[2]())
    say(c33[3]()(), c33[1](2), c33[2]())
    say(t5, #t5, next({}, nil), select(-1, table.unpack(t5, 1, 3)))
    try(function() return ((~ (n2 + 9007199254740993)) // ((i27 % 5) ^ 5)) end)
  end
  say((math.min(((t5[8] or n2) - (n26 * 46)), ((11 * 6) / 3), ((n26 == s3) and (n1 % ((-7584198370682876798) | 1)) or (~ n26))) // (('30' + ((0 ^ 2) | 1)) | 1)))
end
return n1, n2, s3, #t4, #t5, n26
