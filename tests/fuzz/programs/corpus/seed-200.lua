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
local n1 = ((select('#', (-3701271174757231514), 35)) | (- 1))
local n2 = (-3 ^ 6)
local s3 = cut(((('\u{e4}\u{20ac}'):sub(0, 7)) .. (('.a'):rep(11, '(-'))))
local t4 = {table.unpack(sorted({}))}
try(function() for i = 1, {} do say(i) end end)
try(error, {1, 2})
local function u5(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u5(...) end
  return a, ...
end
say(u5(('\xff\x80' ~= nil), nil, nil, nil))
say(select(3, u5(4)))
try(function() return (t4 <= ((n1 + n1) ~ (n1 << -57))) end)
local i6 = 0
repeat
  i6 = i6 + 1
  local n7 = i6 * (n2 % 9)
  tick()
  try(function()
    do
      local i8 = 0
      ::L9::
      tick()
      i8 = i8 + 1
      do
        local f = function() i8 = i8 + 1 return i8 end say(f())
        local c10 = (function(x)
          local n = ((#table.pack(n2, n2)) // -394)
          return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
            function() local x = x return function() x = x + 1 return x + n end end}
        end)((i8 % 13))
        say(c10[1]((t4[(n2 % 6)] or math.max(7, n2, 57))), c10[2]())
        say(c10[3]()(), c10[1](2), c10[2]())
      end
      if i8 < 0 then goto L9 end
    end
    try(table.insert, t4, (i6 % 13), math.fmod((n1 - i6), ((t4[-3] or 68) | 1)))
    local function f11(a12, a13)
      tick()
      local co14 = coroutine.create(function(a15)
        a15 = toint((coroutine.yield(a15, coroutine.isyieldable())))
        say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
        s3 = cut(((tostring((a12 < a15))) .. (cut(safe(string.gsub, (false and '[-b_' or '10'), '%f[%w]%f[%w]([a-y]?())', {a = 'A', b = false, ['1'] = 7}, 9)))))
        for i = 1, 2 do coroutine.yield(i, (table.concat({(-88), n2, n7}, '2(c'))) end
        return (n2 * (62 // 614))
      end)
      for i = 1, 5 do say(i, coroutine.resume(co14, i * 3)) end
      say(coroutine.status(co14), coroutine.close(co14))
      return (((a12 << 24) * (false and n1 or n2)) ~ ((12 * 6) / 1))
    end
    say(f11((i6 - n7), 0))
    for i16 = 1, 2, 1 do
      tick()
      do
        local z17 <close> = setmetatable({}, {__close = function(_, e) say('close z17', e)  end})
        local s18 = cut((tostring((i16 ~= i6))))
      end
      function f19(a20, a21)
        tick()
        try(function() return string.rep((((table.concat(t4, 'x=1, y=22'))):rep(0)), ((i16 + n7) - (- n2)) & 63, (select('#', (i16 & i16), (a20 & n1)))) end)
        say(#(cut(safe(string.gsub, (utf8.char(n2 & 0x7fffffff, i16 & 0xffff)), '(%p%A(()))', '-'))), #t4)
        say(rawequal((((-2 * 6) / 1) // (#"it's" | 1)), (((-2255831438287223149) * i16) // -244)), {(~ i6), #s3})
        say(('-5' * ((t4[12] or ((n7 ~ i6) - (i16 // 77))) | 1)))
        return (t4[11] or ((6389739789085953146) % -826))
      end
      say(f19((46 & i6), 1))
    end
  end)
  function f22(a23, a24)
    tick()
    local i25 = 0
    repeat
      i25 = i25 + 1
      local n26 = i25 * 6
      tick()
      do
        local i27 = 0
        ::L28::
        tick()
        i27 = i27 + 1
        do
          local t29 = {table.unpack(sorted(t4))}
          say((((i25 * i25) >> math.ceil((-4))) > (~ 12)), {(~ i25), ((9 * 6) / 2)})
          try(function() return table.insert(sorted({n1, i27}), 6) end)
        end
        if i27 < 0 then goto L28 end
      end
    until n26 > 20 or i25 > 3
    local C30 = {
      __name = 'C30',
      __mul = function(a, b) return val(a) + val(b) end,
      __pow = function(a, b) return val(a) + val(b) end,
      __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __bor = function(a, b) return val(a) ~ val(b) end,
      __shr = function(a, b) return val(a) + val(b) end,
      __lt = function(a, b) return val(a) and nil end,
      __close = function() say('closed C30') end,
    }
    local o31 = setmetatable({v = math.min(n1, 8, n2)}, C30)
    local o32 = setmetatable({v = ((-47) >> -2)}, C30)
    try(function() return tostring(o31):gsub(id, ''), getmetatable(o31) == C30 end)
    try(function() return o31:rep(('55' * ((-16) | 1))) end)
    try(function() return o31:len((n1 * n7)) end)
    try(function() return o31 ~ o31 end)
    try(function() o31.y = (a23 % 240) return rawget(o31, 'x'), val(o31) end)
    say((cut(safe(string.format, '%c|%%%015x%#17.7x', ((i6 << n2) - (#table.pack(93, n7))) & 127, (select('#', (~ (-12)), (n1 // (a23 | 1)))), ((a23 * n2) + (a23 % (n2 | 1)))))))
    try(function() return utf8.offset((utf8.char((n7 // 522) & 0x7fffffff, ((-91) + i6) & 0xffff)), -1, 10) end)
    return math.floor(((32 * n1) ~ (~ a23))), (~ 74)
  end
  say(f22((n1 * n1), 2))
until n7 > 20 or i6 > 1
local function u33(a, ...)
  tick()
  local t, n = {...}, select('#', ...)
  say(n, #t, ..., (...))
  if n > 0 and n < 6 then return a, u33(...) end
  return ...
end
say(u33((n1 > n2), nil, nil, (n1 % (n1 | 1))))
say(select(3, u33(4)))
for i34 = -2, 4 do
  tick()
  try(function()
    local z35 <close> = setmetatable({}, {__close = function(_, e) say('close z35', e)  end})
    say((t4[12] or (((false and i34 or n1) * (#table.pack(n2, 128))) + ('35' + (((-1 * 6) / 3) | 1)))))
    say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
    return #{n2, n2, 20, n2}
  end)
  local function u36(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u36(...) end
    return table.unpack({a, n}, 1, 3)
  end
  say(u36((#table.pack(i34, i34)), (s3 .. s3), nil, (s3 .. s3)))
  say(select(2, u36(5)))
  if (true and false) then break end
end
local function f37(a38, a39)
  tick()
  try(function()
    try(function() return (math.ult((a38 % (a38 | 1)), (n1 * 99))):len(((0 * 6) / 1)) end)
    local i40 = 0
    repeat
      i40 = i40 + 1
      local n41 = i40 * (64 % 12)
      tick()
      for i42 = 0, 6 do
        tick()
        a39 = ((math.min(n2, n1) - (a38 >> 43)) >> 19)
      end
      local n43 = #(table.concat(table.pack(13, n2), 'ab\0cd'))
    until n41 > 20 or i40 > 4
    local C44 = {
      __name = 'C44',
      __add = function(a, b) return a end,
      __sub = function(a, b) return val(a) + val(b) end,
      __mul = function(a, b) return val(a), val(b) end,
      __mod = function(a, b) return val(a) + val(b) end,
      __idiv = function(a, b) return val(a) ~ val(b) end,
      __band = function(a, b) return val(a) ~ val(b) end,
      __shl = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __shr = function(a, b) return val(a) + val(b) end,
      __eq = function(a, b) return val(a) == val(b) end,
      __lt = function(a, b) return val(a) < val(b) end,
      __concat = function(a, b) return 'joined' end,
      __index = function(o, k) return rawequal(k, 'v') and 1 or k end,
      __newindex = {},
    }
    local o45 = setmetatable({v = (a38 >> n1)}, C44)
    local o46 = setmetatable({v = (a39 // (20 | 1))}, C44)
    try(function() return (127 * a38) ~ o45 end)
    try(function() return o46 << o46 end)
    try(function() return o45 == o46 end)
    try(function() o46.v = (n2 + a39) return rawget(o46, 'x'), val(o46) end)
    return setmetatable(((n1 ~ 0) | (n2 // 936)), t4)
  end)
  say(table.unpack(t4, -2, 5))
  local l47 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
  try(load(function() return table.remove(l47, 1) end), (~ n2), 3)
  try(function()
    local co48 = coroutine.create(function(a49)
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
      say(pcall(function() say(coroutine.yield((a49 % ((-3850505849615348759) | 1)))) error({1}) end))
      return math.ceil((27 - a39))
    end)
    for i = 1, 2 do say(i, coroutine.resume(co48, i * 3)) end
    say(coroutine.status(co48), coroutine.close(co48))
    return (t4 + (~ (n1 // (a39 | 1))))
  end)
  return (~ (#{n1} % 726))
end
say(f37(((11 * 6) / 1), 6))
local co50 = coroutine.create(function(a51)
  say(pcall(function() say(coroutine.yield((t4[1] or 37))) error({1}) end))
  return ((t4[-3] or 0) + (10 ^ 2))
end)
for i = 1, 5 do say(i, coroutine.resume(co50, i * 3)) end
say(coroutine.status(co50), coroutine.close(co50))
say((debug.traceback(co50, 'traced')))
try(function()
  local z52 <close> = setmetatable({}, {__close = function(_, e) say('close z52', e)  end})
  local co53 = coroutine.create(function(a54)
    say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
    return #(type(nil))
  end)
  for i = 1, 3 do say(i, coroutine.resume(co53, i * 3)) end
  say(coroutine.status(co53), coroutine.close(co53))
  error(nil)
end)
for k55, v56 in pairs({#t4, (44 // -819), 5}) do
  tick()
  if math.ult((tonumber('1e2') or 94), (n1 ~ v56)) then
    if #t4 < 30 then table.insert(t4, ((n1 == nil) and (97 & n1) or (k55 >> 6))) end
    if #t4 < 30 then table.insert(t4, math.max((- (-50)), ((1 * 6) / 2))) end
    s3 = cut(((((n1 - v56) .. (cut(safe(string.match, 'ab\0cd', '%b()?%p-%S%1()'))))) .. ((s3 .. s3) .. (string.char(27 & 255, n1 & 127)))))
    say((table.concat({(n2 >> v56), (~ n1), toint(f37(56, n1)), (n1 % (k55 | 1)), (k55 - n2)})), ((#'0x1F' .. ('\u{e4}\u{20ac}' .. '-b .('))))
  elseif ((n2 ~ n2) == nil) then
    s3 = cut((safe(string.pack, 'c90', cut(((false or true) and (cut(safe(string.gsub, s3, '%p+%a-[abc]?%u-[abc]', '%%', 11))) or (true and [[long string]] or 'az a1-('))))))
    local n57 = #(cut(safe(string.format, 'x')))
    n1 = (((k55 * 34) * (- v56)) % (#(cut(safe(string.gsub, '[test]', '%(', '<%0>', 8))) | 1))
  else
    n1 = ((((v56 * k55) % 12) * 6) / 2)
    try(function() return string.find((((s3 .. s3)):rep(12, 'tab\tnl\n')), '%w%S+%x*%d%S?$', 0, false) end)
  end
  local n58 = math.min(((-2 * 6) / 1), (#'_-(\0Z' + math.fmod(n1, (v56 | 1))))
end
return n1, n2, s3, #t4
