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
math.randomseed(461, 7)
local n1 = (select('#', (tonumber('9223372036854775807') or (-1 ^ 5)), (('85' // (2 | 1)) - (#table.pack((-8903251750201676621), 77)))))
local n2 = (math.max(math.fmod(n1, (n1 | 1)), (n1 - n1)) + ('66' * ((n1 | n1) | 1)))
local s3 = cut(((cut(safe(string.match, 'x=1, y=22', '%p*[%d_]*%.%A[abc]'))) .. (cut(safe(string.gsub, '2(', '%A+[^ab]%pb+%l', function(s) return s and #s > 1 and s:upper() end, 11)))))
local t4 = {table.unpack({})}
if ((n2 ~ n2) <= math.abs(n2)) then
  try(assert, 1, 2)
  for i5 = 0, 2 do
    tick()
    say(xpcall(function(a)
      return a + math.tointeger((tonumber(' 12 ') or n1))
    end, function(e) return 'handled ' .. text(e) end, (58 * 51)))
    if rawequal(nil, (true and '_.(' or s3)) then
      local i6 = 0
      repeat
        i6 = i6 + 1
        local n7 = i6 * (n2 % 2)
        tick()
        local t8 = {table.unpack(t4)}
        say(#(({i5} ~= {i5}) and (cut(safe(string.gsub, s3, '^[abc]*(%A*())', '-', 11))) or (true and '[' or s3)), ((12 ^ 5) >= (select('#', i6, i5))))
      until n7 > 20 or i6 > 3
      try(function()
        say((type(nil)))
      end)
      say(sorted(table.pack((68 % (i5 | 1)), (n1 - i5))))
      try(function() for i = '1', 2 do say(i) end end)
    else
      do
        local g9 = setmetatable({}, {__gc = function(o) say('gc g9', rawlen(o)) KEPT = o end})
        g9[1] = math.min(n1, n2)
      end
      collectgarbage()
      say((((-96) > (~ n2)) and ((n2 > n2) and (s3 .. s3) or (s3 .. '12')) or (((-423606883981408332) == n2) and (cut(safe(string.format, 'x%-1.1s', 'abc'))) or (((-90) .. s3)))))
      try(function() return (((i5 | 32) - (select('#', i5, n1))) - nil) end)
    end
  end
  try(function() return ((((n1 % 5) * 6) / 2) < (cut(safe(string.match, (cut(safe(string.match, s3, '%1?(%s[a-y])', -1))), 'b+%x')))) end)
elseif ((#table.pack(n2, n1)) > (false and n1 or n1)) then
  say((#{(0x8000000000000000 | 25), math.floor(n1), #'aaa', (- n2)} & #t4))
else
  n1, n2 = (((n1 * n1) * (96 % 610)) % ((#table.pack(n1, n1)) | 1)), ('64' * (math.min((t4[5] or n2), (n2 // (70 | 1)), ('36' - (n1 | 1))) | 1))
  try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = (n2 - 19)}))
  local C11 = {
    __name = 'C11',
    __add = function(a, b) return val(a) ~ val(b) end,
    __mul = function(a, b) return nil end,
    __mod = function(a, b) return a end,
    __bxor = function(a, b) return a end,
    __shr = function(a, b) return nil end,
    __unm = function(a) return val(a) // 2 end,
    __bnot = function(a) return {} end,
    __len = function(a) return val(a) // 2 end,
    __lt = function(a, b) return val(a) | val(b) end,
    __le = function(a, b) return val(a) <= val(b) end,
  }
  local o12 = setmetatable({v = #s3}, C11)
  local o13 = setmetatable({v = (true and 0 or n1)}, C11)
  try(function() return ~o12 end)
  try(function() return #o13 end)
  try(function() return o12(o12, nil) end)
  try(function() return #o13 end)
  try(function() o13.y = val(o12) return rawget(o13, 'x'), val(o13) end)
  try(function()
    for k14, v15 in string.gmatch((((4019100793060059505) ~= s3) and (false and '\65\066' or '%d%') or (s3 .. s3)), '%a+') do
      tick()
      local co16 = coroutine.create(function(a17)
        a17 = toint((coroutine.yield(a17, coroutine.isyieldable())))
        local t18 = {table.unpack(t4)}
        a17 = toint((coroutine.yield(a17, coroutine.isyieldable())))
        say((math.ult(val(k14), (n1 % -326)) and (((4 * 6) / 2) & (false and n2 or 9)) or ((n2 * a17) // ((n2 ~ n2) | 1))), nil)
        a17 = toint((coroutine.yield(a17, coroutine.isyieldable())))
        s3 = cut(((cut(safe(string.gsub, (false and s3 or s3), 'x*', function(s) return s and #s > 1 and s:upper() end, -1))) .. (((s3):sub(1, 11)) .. ((s3):rep(1, '_a ')))))
        return math.max((a17 // 597), ((5748915190783115879) % ((4025153006844586653) | 1)))
      end)
      for i = 1, 1 do say(i, coroutine.resume(co16, i * 3)) end
      say(coroutine.status(co16), coroutine.close(co16))
      local i19 = 0
      repeat
        i19 = i19 + 1
        local n20 = i19 * 5
        tick()
        say(((11 * 6) / 2))
        n20 = ((tonumber('0x1p4') or n20) + ((tonumber('5.0') or n1) - (n20 * n1)))
        say(table.unpack(t4, 2, -2))
      until n20 > 20 or i19 > 0
    end
    for i21 = math.maxinteger - 2, math.maxinteger do
      tick()
      for i22 = 10, 1, -4 do
        tick()
        s3 = cut((cut(safe(string.format, '%q%5.4s', (#s3 * (n1 * 2147483647)), ((n1 >> -66) % ((9 ^ 4) | 1))))))
      end
      local c23 = (function(x)
        local n = (tonumber('1 2') or (- 77))
        return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
          function() local x = x return function() x = x + 1 return x + n end end}
      end)(7)
      say(c23[1](((n2 * (4964165035692728665)) * (80 + 4))), c23[2]())
      say(c23[3]()(), c23[1](2), c23[2]())
      do
        local i24 = 0
        ::L25::
        tick()
        i24 = i24 + 1
        do
          local f = function() i24 = i24 + 1 return i24 end say(f())
          n2 = ((((-45) ~ n1) | (n1 >> 39)) + (((2 * 6) / 3) | (tonumber('\t3\n') or n1)))
          if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
          if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
        end
        if i24 < 4 then goto L25 end
      end
      try(function() for i = 1, 10, 'x' do say(i) end end)
    end
    if ((s3 .. 'aaa') >= ('a,b,,c' .. "it's")) then
      function f26(a27, a28)
        tick()
        return (#{} - ((a27 % (n2 | 1)) - #s3)), (a27 // (n2 | 1))
      end
      say(f26((~ n2), 10))
      local function f29(a30, a31)
        tick()
        if a31 > 0 and a31 < 20 then return a30 + f29(a30 ~ a31, a31 - 1) end
        say(table.remove(t4))
        return ((select('#', math.fmod(n1, (n2 | 1)), ((-17) + n1))) % ((math.min(38, a31) // -293) | 1))
      end
      say(f29((n2 - n1), 7))
    end
    n2, n2 = ('29' + ((((-51) & n2) - #t4) | 1)), ((0 * 6) / 3)
    return string.match(((((s3):reverse())):rep(8, '(a(b)c)')), '[abc]-()', 4)
  end)
end
say(((((true or false) and (n1 + 70) or (6 ^ 3)) // (((n2 * 63) & ('37' - (n2 | 1))) | 1)) // ((((false and 93 or n1) & (tonumber('0x1p4') or n2)) * (- (true and n2 or 3))) | 1)))
try(function()
  local function u32(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u32(...) end
    return (...)
  end
  say(u32((s3 .. '\0-2azZ\0'), t4, nil, nil))
  say(select(1, u32((n1 % 7))))
  local co33 = coroutine.create(function(a34)
    local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e)  end})
    table.sort({3, 1, 2}, function(x, y) return x < y end)
    a34 = toint(coroutine.yield(t4))
    error(rawequal(a34, true))
    return ((71 + (-8904427349825832441)) - ((-8) * 87))
  end)
  for i = 1, 5 do say(i, coroutine.resume(co33, i * 3)) end
  say(coroutine.status(co33), coroutine.close(co33))
  n1 = (tonumber('8', 8) or ((select('#', n1, (-21))) // -146))
end)
function f35(a36, a37)
  tick()
  if a37 > 0 and a37 < 20 then return a36 + f35(a36 ~ a37, a37 - 1) end
  if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
  return ((1 * 6) / 1), (safe(string.pack, 'z', cut('abc')))
end
say(f35((3 ^ 4), 3))
try(assert, false, 'asserted')
try(function()
  say(((select('#', (math.maxinteger >> n2), math.max(n1, n2, n1))) < (#'\z   z' // ((#table.pack(n1, (-12))) | 1))), t4)
  if (((12 * 6) / 2) <= (17 % (n2 | 1))) then
    local i38 = 4
    while i38 > 0 and (n1 == n2) do
      i38 = i38 - 1
      tick()
      local n39 <const> = (t4[11] or (t4[(63 % 7)] or (0 // (n1 | 1))))
      try(table.concat, t4, ',', 5, 5)
      if (not #t4) then
        say((((-2 * 6) / 1) + ((math.fmod(n39, (i38 | 1)) * ('9' + (i38 | 1))) % -725)))
      elseif ((not nil) and (30 >= 52)) then
        say(((((type(nil))):rep(4, 'hello world')) .. (type(#'2%(__Z'))))
      end
    end
  elseif ((false or false) or (n1 > n1)) then
    try(function() return string.pack('c2', (t4[0] or (n2 | n2))) end)
  end
  say((~ ((7 - 4294967295) | (- n1))), nil)
end)
say(undefined.a.b)
return n1, n2, s3, #t4
