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
local n1 <const> = (((tonumber('8', 8) or 1) | (54 // (2147483647 | 1))) * ((92 * 52) + ((2 * 6) / 3)))
local n2 = ((((n1 // (n1 | 1)) % 12) * 6) / 2)
local s3 = cut((safe(string.pack, 's1', cut((([[long string]]):sub(8))))))
local t4 = {table.unpack(table.pack(n1, n2))}
local co5 = coroutine.create(function(a6)
  a6 = toint((coroutine.yield(a6, coroutine.isyieldable())))
  try(function()
    local function u7(a, ...)
      tick()
      local t, n = {...}, select('#', ...)
      say(n, #t, ..., (...))
      if n > 0 and n < 6 then return a, u7(...) end
      return ...
    end
    say(u7(nil, ((n1 .. '  trim  ')), nil, ((11 * 6) / 2)))
    say(select(3, u7(-3)))
    say(table.unpack(t4, 1, 6))
    try(function() return string.rep((('aaa' .. s3) .. (table.concat(t4, 'key = value'))), ((0 * 6) / 1) & 63, #t4) end)
    return (nil)[nil]
  end)
  do
    local i8 = 0
    ::L9::
    tick()
    i8 = i8 + 1
    do
      say((((n1 * i8) + (~ n1)) | ((t4[4] or n1) // (i8 | 1))), nil)
    end
    if i8 < 5 then goto L9 end
  end
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
  table.sort({3, 1, 2}, function(x, y) return x < y end)
  a6 = toint(coroutine.yield(nil))
  return ((n1 + 68) - (t4[12] or a6))
end)
for i = 1, 4 do say(i, coroutine.resume(co5, i * 3)) end
say(coroutine.status(co5), coroutine.close(co5))
local w10 = setmetatable({}, {__mode = 'kv'})
for i = 1, 5 do w10[i] = i % 2 == 0 and {} or i w10[{}] = i end
collectgarbage()
say((function() local n = 0 for _ in next, w10 do n = n + 1 end return n end)())
try(function()
  print((select(2, xpcall(function() local x = nil; return x + 1 end, debug.traceback))))
  try(assert(load([===[local a, b = ... local function toint(x) return x end return #{(- b)}]===], '@l11')), (t4[6] or n2), (n1 - n1))
  local C12 = {
    __name = 'C12',
    __sub = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
    __pow = function(a, b) return a end,
    __band = function(a, b) return val(a) ~ val(b) end,
    __bor = function(a, b) return a end,
    __bxor = function(a, b) return val(a), val(b) end,
    __bnot = function(a) return 'text' end,
    __eq = function(a, b) return val(a) | val(b) end,
    __concat = function(a, b) return a end,
    __index = {x = 5, add = function(s, n) return val(s) + toint(n) end},
    __call = function(o, ...) return val(o), select('#', ...), ... end,
    __close = function() say('closed C12') end,
  }
  local o13 = setmetatable({v = (81 % (n2 | 1))}, C12)
  local o14 = setmetatable({v = n1}, C12)
  try(function() return tostring(o13):gsub(id, ''), getmetatable(o13) == C12 end)
  try(function() return o13.rep, o13[3] end)
  try(function() return o14 < table.pack(table.unpack(t4, 1, 5)) end)
  try(function() return o13 << o13 end)
  try(function() o13.v = (n2 + 32) return rawget(o13, 'x'), val(o13) end)
  local w15 = setmetatable({}, {__mode = 'v'})
  for i = 1, 5 do w15[i] = i % 2 == 0 and {} or i w15[{}] = i end
  collectgarbage()
  say((function() local n = 0 for _ in next, w15 do n = n + 1 end return n end)())
end)
do
  local i16 = 0
  ::L17::
  tick()
  i16 = i16 + 1
  do
    local c18 = (function(x)
      local n = (tonumber('zz', 36) or ((-46) & i16))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(8)
    say(c18[1](((tonumber('0x1p4') or n2) % ((i16 - i16) | 1))), c18[2]())
    say(c18[3]()(), c18[1](2), c18[2]())
    local C19 = {
      __name = 'C19',
      __add = function(a, b) return val(a), val(b) end,
      __sub = function(a, b) return nil end,
      __pow = function(a, b) return val(a) ~ val(b) end,
      __idiv = function(a, b) return val(a) ~ val(b) end,
      __bxor = function(a, b) return val(a) + val(b) end,
      __shl = function(a, b) return val(a), val(b) end,
      __bnot = function(a) return 'text' end,
      __eq = function(a, b) return val(a) and nil end,
      __concat = function(a, b) return a end,
      __newindex = function(o, k, w) rawset(o, k, toint(w) + 1) end,
    }
    local o20 = setmetatable({v = (92 * 1E+2)}, C19)
    local o21 = setmetatable({v = i16}, C19)
    try(function() return o21 ~ o20 end)
    try(function() return #o20 end)
    try(function() return o20 / o21 end)
    try(function() return o20 == o20 end)
    try(function() return o20 // o21 end)
    try(function() o21.y = (1 ^ 0) return rawget(o21, 'x'), val(o21) end)
  end
  if i16 < 3 then goto L17 end
end
for k22, v23 in string.gmatch((tostring((n2 ~= n1))), '(.)') do
  say(k22, v23)
  tick()
  local co24 = coroutine.create(function(a25)
    local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e) error('close', 0) end})
    table.sort({3, 1, 2}, function(x, y) return x < y end)
    a25 = toint(coroutine.yield(nil))
    for i = 1, 2 do coroutine.yield(i, (n1 < n1)) end
    error(table.pack(a25, a25))
    return ((tonumber('0x10') or 255) % ((n1 * n2) | 1))
  end)
  for i = 1, 4 do say(i, coroutine.resume(co24, i * 3)) end
  say(coroutine.status(co24), coroutine.close(co24))
  say((debug.traceback(co24, 'traced')))
  say(nil, ((n1 ~ n2) >> 47))
  for i = 1, 2 do
    local z26 <close> = setmetatable({}, {__close = function(_, e) say('close z26', e)  end})
    local nothing <close> = false
    say(k22, (~ (t4[-2] or 1E+2)))
  end
end
local w27 = setmetatable({}, {__mode = 'kv'})
for i = 1, 5 do w27[i] = i % 2 == 0 and {} or i w27[{}] = i end
collectgarbage()
say((function() local n = 0 for _ in next, w27 do n = n + 1 end return n end)())
s3, s3 = cut((rawequal(nil, (nil ~= nil)) and (cut(safe(string.format, '%15s%#.8x%14.10s', (utf8.char(n1 & 0x7fffffff, 22 & 0xffff)), (~ n1), (utf8.char(80 & 0x7fffffff, n1 & 0xffff))))) or (cut(safe(string.format, '0%c|%%', (true and n2 or n1) & 127))))), cut((((-2 ^ 2) .. (string.char(((2 * 6) / -6) & 255, (n2 << n1) & 127)))))
say((~ ((~ (~ (-36495815413482299))) % 808)))
local C28 = {
  __name = 'C28',
  __bor = function(a, b) return a end,
  __bxor = function(a, b) return val(a) + val(b) end,
  __shl = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
  __bnot = function(a) return val(a) // 2 end,
  __eq = function(a, b) return val(a) | val(b) end,
  __lt = function(a, b) return val(a) <= val(b) end,
  __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
  __newindex = function(o, k, w) rawset(o, k, toint(w) + 1) end,
  __tostring = function(o) return 7 end,
}
local o29 = setmetatable({v = 95}, C28)
local o30 = setmetatable({v = (1 << -42)}, C28)
try(function() return o30.v, o30[3] end)
try(function() return o29:add(#t4) end)
try(function() return (false and s3 or 'ab\0cd') % o29 end)
try(function() return o30.none, o30[3] end)
try(function() return o29 / o30 end)
try(function() return o29 / o29 end)
try(function() return tostring(o30):gsub(id, ''), getmetatable(o30) == C28 end)
try(function() return tostring(o29):gsub(id, ''), getmetatable(o29) == C28 end)
try(function() o30.v = (tonumber('8', 8) or n2) return rawget(o30, 'x'), val(o30) end)
local co31 = coroutine.create(function(a32)
  for i = 1, 3 do coroutine.yield(i, nil) end
  error(((s3):rep(1, "it's")))
  return #t4
end)
for i = 1, 4 do say(i, coroutine.resume(co31, i * 3)) end
say(coroutine.status(co31), coroutine.close(co31))
local i33 = 0
repeat
  i33 = i33 + 1
  local n34 = i33 * (63 % 3)
  tick()
  say(#(((s3 .. "it's") .. (string.char(n1 & 255, n34 & 127))) .. ((n34 <= n1) and (false and s3 or '-7') or (tostring(n1)))))
  for k35, v36 in ipairs(table.pack(table.unpack(t4, 1, 5))) do
    say(k35, v36)
    tick()
    if math.ult((i33 // (n34 | 1)), math.fmod(k35, (v36 | 1))) then
      local i37 = 0
      repeat
        i37 = i37 + 1
        local n38 = i37 * 10
        tick()
        if t4[2] then t4[1], t4[2] = t4[2], t4[1] end
        s3 = cut((((true and s3 or s3) .. (safe(string.pack, '<!8Hxj', i33 & 127, n38 & 127))) .. (cut(safe(string.gsub, (true and s3 or 'key = value'), '^.%p', {a = 'A', b = false, ['1'] = 7})))))
        local s39 = cut((table.concat(t4, '(')))
        say((safe(string.pack, '>iH', (tonumber('1e2') or n2) & 127, (math.abs(n2) // ((#table.pack(n2, i37)) | 1)) & 127)), (((0 * 6) / 3) * (~ 63)))
      until n38 > 20 or i37 > 1
    else
      for k40, v41 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
        say(k40, v41)
        tick()
        s3 = cut((cut(safe(string.gsub, ((safe(string.pack, '>TI5', n1 & 127, n2 & 127)) .. (utf8.char(n2 & 0x7fffffff, 24 & 0xffff))), '%b()*[a-y]*%c+', function(s) return s and #s > 1 and s:upper() end))))
        say((select('#', ((4 ^ 7) - val(o29)), (((-5609173464019748137) - n1) - math.ceil(n1)))), o30)
        local n42 <const> = ((((- 1E+2) % 11) * 6) / 2)
      end
      for k43, v44 in pairs(setmetatable({}, {__pairs = function() return function(_, i) if not i then return 1, 2 end end, nil, nil end})) do
        say(k43, v44)
        tick()
        say((tonumber('1 2') or (((v36 ~= false) and (65 + 70) or math.abs(v36)) - math.min(math.fmod(80, (v44 | 1)), (58 % (k35 | 1))))))
      end
      local function f45(a46, a47)
        tick()
        say(math.fmod((('59' - (k35 | 1)) * ('52' // (a47 | 1))), ((math.floor(n2) % ((n2 ~ (-92)) | 1)) | 1)), ((n34 + n1) | (4 << k35)))
        try(function() return table.concat({((cut(safe(string.match, s3, '\0'))) .. ('\u{e4}\u{20ac}' .. '.Zbc1za')), ((k35 >> n1) & (tonumber('1 2') or n2))}, 'k1=v1;k2=v2', 1, 0) end)
        return ((t4[-2] or (a46 % (i33 | 1))) >> -64)
      end
      say(f45(((-93) - 25), (n2 % 6)))
    end
    say((((3 * 70) < (tonumber('1010', 2) or 60) and (v36 - (-71)) <= (i33 & k35)) and (tostring(('86' + (i33 | 1)))) or (rawequal(nil, v36) and (table.concat({38, i33, i33}, 'THE (quick) fox')) or (s3 .. s3))))
    say(table.unpack(t4, 2, -1))
    n34 = (((i33 + n34) - (n2 + n1)) * (math.ult(n34, 0x8000000000000000) and math.fmod(81, (n1 | 1)) or #{90, 73, k35, n2, 93, k35}))
  end
  n34, n2 = (#(tostring(true)) // ((i33 | n34) | 1)), math.max(((not nil) and n34 or (83 % -645)), math.max((63 << n34), (n1 >> n34), (n34 - n2)), ((n1 * 46) + (t4[10] or 3037000500)))
until n34 > 20 or i33 > 1
return n1, n2, s3, #t4
