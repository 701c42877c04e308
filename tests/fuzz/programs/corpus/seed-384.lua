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
local n1 = #((string.char(3 & 255, 46 & 127)) .. (true and '[test]' or ''))
local n2 = ((5 // (n1 | 1)) // -911)
local s3 = cut((((n1 .. '[')) .. (cut(safe(string.match, 'a.b-c', '^%w%a%p-', 8)))))
local t4 = {table.unpack({n2, n1, n1, n1})}
local s5 <const> = cut((table.concat({}, '_[')))
local i6 = 0
repeat
  i6 = i6 + 1
  local n7 = i6 * 9
  tick()
  try(function()
    say(sorted(table.pack(table.unpack(table.pack(table.unpack(t4, 1, 5)), 1, 5)), function(a, b) return math.ult(a, b) end))
    local function f8(a9, a10)
      tick()
      if a10 > 0 and a10 < 20 then return f8(a9 ~ a10, a10 - 1) end
      local c11 = (function(x)
        local n = ('15' * ((a10 // (a10 | 1)) | 1))
        return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
          function() local x = x return function() x = x + 1 return x + n end end}
      end)(((-42) % 4))
      say(c11[1]((i6 & i6)), c11[2]())
      say(c11[3]()(), c11[1](2), c11[2]())
      local function u12(a, ...)
        tick()
        local t, n = {...}, select('#', ...)
        say(n, #t, ..., (...))
        if n > 0 and n < 6 then return a, u12(...) end
        return ...
      end
      say(u12((string.char(i6 & 255, a9 & 127)), nil, nil, nil))
      say(select(2, u12((n1 % 11))))
      try(function() return (#(utf8.char(n1 & 0x7fffffff, n1 & 0xffff)) ^ math.fmod(n2, (63 | 1))) end)
      do
        local g13 = setmetatable({}, {__gc = function(o) say('gc g13', rawlen(o))  end})
        g13[1] = (tonumber('5.0') or a9)
      end
      collectgarbage()
      KEPT = nil collectgarbage()
      for i14 = 1, 0 do
        tick()
        s3 = cut((cut(safe(string.format, '%-0.0X%q', ((math.maxinteger + i14) | #t4), ((select('#', a10, n2)) & n7)))))
        local n15 = (tonumber('9223372036854775808') or ('36' // (n2 | 1)))
      end
      return (math.min(a9, (-1 ^ 4), n7) + (tonumber('0x1p4') or (n7 * n7)))
    end
    say(f8((n2 >> -69), 8))
    for i16 = 3, 1, -1 do
      tick()
      local C17 = {
        __name = 'C17',
        __sub = function(a, b) return nil end,
        __pow = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __idiv = function(a, b) return val(a) ~ val(b) end,
        __band = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
        __bxor = function(a, b) return a end,
        __shl = function(a, b) return nil end,
        __shr = function(a, b) return a end,
        __bnot = function(a) return val(a) // 2 end,
      }
      local o18 = setmetatable({v = #t4}, C17)
      local o19 = setmetatable({v = (n1 + i6)}, C17)
      try(function() return (n7 // (i16 | 1)) - o18 end)
      try(function() return o19 <= rawequal('..', nil) end)
      try(function() return o18(nil, nil) end)
      try(function() return o19:rep((i16 | (-5297640521352281863))) end)
      try(function() return nil .. o18 end)
      try(function() o19.y = (tonumber('1e2') or 11) return rawget(o19, 'x'), val(o19) end)
      try(function()
        local z20 <close> = setmetatable({}, {__close = function(_, e) say('close z20', e)  end})
        local nothing <close> = nil
        say((((n1 // 57) > (n2 + n7)) and ((not o18) and (true and '\u{e4}\u{20ac}' or '2%([2.[') or (table.concat(t4, '0x1F'))) or (cut(safe(string.format, '%-.5s%019d', (s5 .. s3), (n7 - n1))))))
        local b21 <const> = rawequal(nil, o18)
        error('thrown')
      end)
    end
    try(table.concat, t4, ',', 11, 2)
  end)
  function f22(a23, a24)
    tick()
    local co25 = coroutine.create(function(a26)
      a26 = toint((coroutine.yield(a26, coroutine.isyieldable())))
      local l27 = {[===[local a, b = ... ]===], 'return ', 'a * b', ' ~ 5'}
      try(load(function() return table.remove(l27, 1) end), (n7 - i6), 3)
      try(table.insert, t4, ((-80) % 12), ('64' * ((tonumber('\t3\n') or (-27)) | 1)))
      for i = 1, 3 do coroutine.yield(i, (i6 + a26)) end
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).x)
      return ((i6 & n7) | (select('#', a24, a26)))
    end)
    for i = 1, 3 do say(i, coroutine.resume(co25, i * 3)) end
    say(coroutine.status(co25), coroutine.close(co25))
    for i28 = 1, (a23 % 6), 2 do
      tick()
      local s29 = cut((tostring(rawequal(nil, t4))))
      say(sorted(table.pack((- a24), math.fmod(n2, (n2 | 1))), function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end))
      local s30 = cut((rawequal(s29, nil) and (cut(safe(string.format, '0%q0', s5))) or (type(false))))
    end
    do
      local i31 = 0
      ::L32::
      tick()
      i31 = i31 + 1
      do
        local f = function() i31 = i31 + 1 return i31 end say(f())
        try(function(...)
          local z33 <close> = setmetatable({}, {__close = function(_, e) say('close z33', e) error('in close', 0) end})
          say(((((-98) * 12) + (n2 // (n2 | 1))) <= math.max((40 % 886), (a24 >> i31), (a24 - i6))), sorted(t4))
        end)
        local function u34(a, ...)
          tick()
          local t, n = {...}, select('#', ...)
          say(n, #t, ..., (...))
          if n > 0 and n < 6 then return a, u34(...) end
          return table.unpack({a, n}, 1, 3)
        end
        say(u34((a23 <= a24), nil, nil, (cut(safe(string.format, '%s%1s', '\u{e4}\u{20ac}', 65535)))))
        say(select(1, u34((1E+2 % 5))))
        s3 = cut((((false and false) and (false and '[test]' or 'abc') or (utf8.char(54 & 0x7fffffff, n7 & 0xffff))) .. (cut(safe(string.gsub, (type({i31, i31, i31, n2})), '%a+%s*[abc]%S?%w*', '-')))))
      end
      if i31 < 3 then goto L32 end
    end
    try(function(...)
      local z35 <close> = setmetatable({}, {__close = function(_, e) say('close z35', e)  end})
      local nothing <close> = nil
      if (rawequal(true, i6) or (a24 > (-71))) then
        local t36 = {table.unpack(table.pack((s5):byte(1, 0)))}
        try(function() return utf8.len(((safe(string.pack, '>bH', n7 & 127, n1 & 127)) .. ('key = value' .. 'abc')), 4) end)
      else
        try(table.remove, t4, 6)
        say((#t4 // (math.min((~ ((-31297445043689093) - n2)), (tonumber('1e') or n2)) | 1)))
        say(((((false ~= 72) and ((a23 .. s3)) or (s5 .. ''))):sub(((n2 % (a23 | 1)) % 4), -1)))
        local s37 = cut(((not false) and (true and s3 or s3) or (safe(string.pack, 's4', cut('-7')))))
      end
      return (math.min((-45), n1, n7) < math.max(n1, a24, i6) and (tonumber('0x1p4') or a23) <= (n2 + n1))
    end)
    say((((((8284548948469895000) % (4294967296 | 1)) << (- 27)) % 9) ^ 3))
    return #{(-51), (29 * n7), ((-1539349804336091198) - 28)}
  end
  say(f22(('42' // (n7 | 1)), (58 % 12)))
  function f38(a39, a40)
    tick()
    local co41 = coroutine.create(function(a42)
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
      a42 = toint((coroutine.yield(a42, coroutine.isyieldable())))
      local s43 = cut((((a42 * n2) .. (false and '1' or s3))))
      n1 = ((tonumber('8', 8) or a40) + math.min(#t4, (select('#', a42, n1))))
      say(pcall(function() say(coroutine.yield((n1 & a40)))  end))
      return math.ceil(math.min(i6, a40))
    end)
    for i = 1, 3 do say(i, coroutine.resume(co41, i * 3)) end
    say(coroutine.status(co41), coroutine.close(co41))
    say((debug.traceback(co41, 'traced')))
    local s44 = cut((table.concat({a39})))
    local b45 = (math.fmod((tonumber('9223372036854775807') or 61), ((i6 - a39) | 1)) < #(true and s44 or s44))
    return ((nil == rawequal('a.b-c', nil)) and (('-19' * (91 | 1)) ~ (n1 % -51)) or (5 ^ 4))
  end
  say(f38(math.max(72, i6), 0))
  try(function() return load('return ' .. ((((38 .. s3))):rep(-2)), '=text') end)
until n7 > 20 or i6 > 1
return n1, n2, s3, #t4, s5
