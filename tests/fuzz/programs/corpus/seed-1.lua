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
local n1 = ((((686449833434195332) - (-5129844905654032781)) % 181) % ((((-2638270081099708391) << 90) | ((-7288359597248365651) + (1755734436163052023))) | 1))
local n2 = (- ('80' + ((n1 - 13) | 1)))
local s3 = cut((((type(false))):lower()))
local t4 = {table.unpack({n1, n2, n2, n1})}
for i5 = 2, -2, math.mininteger do
  tick()
  for i = 1, 2 do
    local z6 <close> = setmetatable({}, {__close = function(_, e) say('close z6', e)  end})
    try(function()
      if ((n1 % -389) >= (n1 // -181)) then
        try(function() return undefined.a.b end)
      elseif ((i5 << -28) <= math.fmod(n2, (n1 | 1))) then
        say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
        say(((((tonumber('zz', 36) or math.min((-60), (-46))) % 10) * 6) / 2))
        n1 = ((((-9223372036854775807 - 1) // ((-1) | 1)) == 51) and (tonumber('0x1p4') or (n2 % (n1 | 1))) or ((3 // (n2 | 1)) // -915))
      end
      say(((~ (true and n2 or n2)) < (false and 2 or i5)), table.pack(((s3 .. s3)):byte(1, 4)))
    end)
    local function u7(a, ...)
      tick()
      local t, n = {...}, select('#', ...)
      say(n, #t, ..., (...))
      if n > 0 and n < 6 then return a, u7(...) end
      return a, ...
    end
    say(u7(nil, ((s3):lower()), nil, (~ n2)))
    say(select(3, u7(((-4417432635305461083) % 13))))
    try(function() return (nil)((- (n1 - i5))) end)
  end
  for i8 = 0, 6 do
    tick()
    if rawequal(table.move({i5, n1, n1}, 1, 1, 2, {}), (i5 == nil)) then
      n1 = (((i5 ~ 18) % (#{79, 37} | 1)) % 701)
      for i9 = 2, -2, math.mininteger do
        tick()
        say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
        local b10 = ((t4[(n2 % 6)] or (select('#', n1, 65))) <= ((tonumber('0x10') or i5) << math.min(n2, (-9223372036854775807 - 1))))
        say(#(rawequal({n2}, (not b10)) and (string.char((i9 << 24) & 255, #s3 & 127)) or ((s3 <= s3) and (b10 and s3 or 'b- \0Z') or (false and s3 or 'x=1, y=22'))))
        if #t4 < 30 then table.insert(t4, (~ (true and i9 or i9))) end
        if (i5 <= 65) then break end
      end
    else
      for i11 = -1, 1 do
        tick()
        s3, s3 = cut((((n2 & 59) >= (i5 >> n2)) and ((nil ~= n2) and (table.concat(t4, '\65\066')) or (cut(safe(string.match, s3, '%p[^ab]%p*()')))) or ((n2 < i5 and i8 <= i5) and (cut(safe(string.match, s3, '[^ab]?%w*$', 10))) or ('aa\0.' .. s3)))), cut((cut(safe(string.format, '%-s%c|%%', ((not 63) and (false and 'a,b,,c' or s3) or (s3 .. s3)), ((i5 // (40 | 1)) // ((- n2) | 1)) & 127))))
        say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
        say(('52' * (#sorted({i8, (6460602474181530977), 36}) | 1)))
      end
      say((#table.pack(((false and s3 or '(a(b)c)')):byte(1, 2)) + ('82' * (((- i8) * (- 4294967296)) | 1))))
      local i12 = 2
      while i12 > 0 and (n2 < i5 and 0 <= i8) do
        i12 = i12 - 1
        tick()
        say(nil, nil)
        say(table.remove(t4))
        n2 = ((-1 ^ 8) % ((tonumber('9223372036854775807') or (~ i5)) | 1))
        local b13 <const> = ((('x=1, y=22' .. s3) .. (true and s3 or '')) == (cut(safe(string.gsub, (false and s3 or s3), '%1+[a-y]*((%.-))', '<%0>'))))
      end
    end
    local i14 = 4
    while i14 > 0 and (n2 >= (-84)) do
      i14 = i14 - 1
      tick()
      try(table.insert, t4, (n2 % 12), ((- (-1426776802344941963)) - math.max(i14, i8, n2)))
      function f15(a16, a17)
        tick()
        try(table.remove, t4, 9)
        say((cut(safe(string.format, '%-17x', #{i8}))), (3 ^ 8))
        return ((n1 * a16) // ((7 ^ 7) | 1)), (11 ^ 6)
      end
      say(f15((false and i5 or i5), 4))
      local i18 = 0
      repeat
        i18 = i18 + 1
        local n19 = i18 * -1
        tick()
        local t20 = {table.unpack({n1, n2, i5, 92, i8})}
        local n21 = (((t4[-2] or 10) // -849) + ((41 * 77) & (- i18)))
        say(((not (i5 > i8)) == (utf8.char(i5 & 0x7fffffff, #{70} & 0xffff))), sorted(t4))
        try(function() return string.rep((((6 ^ 3) .. (type(21)))), ((false and n19 or i14) >> (i8 + i8)) & 63, #{n19, i8, i5, i8, n21, 4}) end)
      until n19 > 20 or i18 > 3
    end
    s3 = cut(((((i5 .. '')) .. (cut(safe(string.match, 'a.%', '^%s-%d*()', 3)))) .. ((false and '' or s3) .. (utf8.char((5218227885122191538) & 0x7fffffff, i5 & 0xffff)))))
    do
      local g22 = setmetatable({}, {__gc = function(o) say('gc g22', rawlen(o)) error('in gc') end})
      g22[1] = #'Z'
    end
    collectgarbage()
  end
  local function u23(a, ...)
    tick()
    local t, n = {...}, select('#', ...)
    say(n, #t, ..., (...))
    if n > 0 and n < 6 then return a, u23(...) end
    return (...)
  end
  say(u23((s3 .. 'k1=v1;k2=v2'), nil, nil, nil))
  say(select(3, u23((i5 % 10))))
  if rawequal((n2 == nil), ((5 * 6) / 1)) then
    say(xpcall(function(a)
      return a + ((string.char((-7704970582090110436) & 255, n2 & 127))):len(nil)
    end, function(e) return 'handled ' .. text(e) end, math.max((-10), 40, i5)))
    try(assert, false, {})
    do
      local i24 = 0
      ::L25::
      tick()
      i24 = i24 + 1
      do
        local f = function() i24 = i24 + 1 return i24 end say(f())
        local c26 = (function(x)
          local n = ((t4[8] or n1) * (false and i5 or i24))
          return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
            function() local x = x return function() x = x + 1 return x + n end end}
        end)(3)
        say(c26[1](((false and n2 or n2) % ((select('#', i24, n1)) | 1))), c26[2]())
        say(c26[3]()(), c26[1](2), c26[2]())
        function f27(a28, a29)
          tick()
          say(t4, #t4, next({}, nil), select(-1, table.unpack(t4, 1, 3)))
          say((math.min((127 // (i5 | 1)), (i5 * n2)) > #{71, a29}), {(#table.pack(i24, i24)), (i24 * 49), math.max((-65), i5), (a29 + n2), (a28 * i24), (i24 * 9007199254740993)})
          try(table.concat, t4, ',', 9, -3)
          return (- (math.max(n2, i5) + (3 // (i24 | 1))))
        end
        say(f27((10 ^ 7), 0))
        do
          local i30 = 0
          ::L31::
          tick()
          i30 = i30 + 1
          do
            local f = function() i30 = i30 + 1 return i30 end say(f())
            local n32 = ('45' + ((toint(f27((-5252180434306687094), 74)) * (i24 - 85)) | 1))
            say(((select('#', (i24 // -537), (n32 % -917))) < (tonumber('0x') or (false and i30 or (-7960436309753640733))) and #(cut(safe(string.gsub, '\xff\x80', '[^ab]', '-', -1))) <= ((false and 73 or i24) + math.min(i24, n1))), {})
            try(function() return (nil << (not (n32 ~= i30))) end)
          end
          if i30 < 0 then goto L31 end
        end
      end
      if i24 < 1 then goto L25 end
    end
  else
    for k33, v34 in pairs({(tonumber('9223372036854775807') or (-1)), ('75' + ((6042744708838256424) | 1)), 5}) do
      say(k33, v34)
      tick()
      try(function() return utf8.char() end)
    end
    try(function() return select(-1, (safe(string.pack, '<i8Xi4I5', ('26' // (n2 | 1)) & 127, (true and n2 or i5) & 127)), nil) end)
    try(function()
      try(function() return (nil):add(nil) end)
    end)
  end
end
say(math.ceil(((n2 % 2) ^ 4)))
for k35, v36 in (function(s, i) if i < s then return i + 1, i * i end end), 0, 0 do
  tick()
  s3 = cut((cut(safe(string.format, '%s+', ((k35 % (v36 | 1)) % ((n2 // (39 | 1)) | 1))))))
  try(function() return string.format('%q', (- (true and v36 or n1))) end)
  for i37 = -1, 2 do
    tick()
    local i38 = 0
    repeat
      i38 = i38 + 1
      local n39 = i38 * 4
      tick()
      local co40 = coroutine.create(function(a41)
        local x <close> = setmetatable({}, {__close = function(_, e) say('closing', e)  end})
        say(pcall(function() say(coroutine.yield((33 & 37)))  end))
        for i = 1, 0 do coroutine.yield(i, (- i37)) end
        say(pcall(function() say(coroutine.yield((n39 % ((-91) | 1)))) error({1}) end))
        say(coroutine.yield(coroutine.status(coroutine.running())))
        return 80
      end)
      for i = 1, 3 do say(i, coroutine.resume(co40, i * 3)) end
      say(coroutine.status(co40), coroutine.close(co40))
      say((debug.traceback(co40, 'traced')))
      try(function()
        try(table.concat, t4, ',', -3, 12)
        try(function() return ((n39 - ((-52) << 59))):len(t4) end)
        say(((#table.pack(((false and v36 or 24) + (false and 57 or i37)), ((94 * k35) // ((false and 75 or k35) | 1)))) + ('44' * (((- n1) // ((57 & n39) | 1)) | 1))))
        try(function() return (math.ult((n39 + i38), #t4)):len(t4) end)
      end)
    until n39 > 20 or i38 > 3
    local C42 = {
      __name = 'C42',
      __sub = function(a, b) return val(a), val(b) end,
      __mul = function(a, b) return val(a), val(b) end,
      __div = function(a, b) return nil end,
      __mod = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __call = function(o, ...) return val(o), select('#', ...), ... end,
    }
    local o43 = setmetatable({v = #{n2, 96, k35, v36, i37, i37}}, C42)
    local o44 = setmetatable({v = (22 + n1)}, C42)
    try(function() return tostring(o43):gsub(id, ''), getmetatable(o43) == C42 end)
    try(function() return o44 * o43 end)
    try(function() return o43 & o43 end)
    try(function() return {58} >> o43 end)
    try(function() return o43 * o44 end)
    try(function() return tostring(o43):gsub(id, ''), getmetatable(o43) == C42 end)
    try(function() return o44.none, o44[3] end)
    try(function() return (- k35) ^ o44 end)
    try(function() o44.x = math.max(i37, 62) return rawget(o44, 'x'), val(o44) end)
    for i45 = -2, 4 do
      tick()
      local function f46(a47, a48)
        tick()
        if a48 > 0 and a48 < 20 then return a47 + f46(a47 ~ a48, a48 - 1) end
        say(((((s3):reverse()) .. (('\u{e4}\u{20ac}'):rep(1))) .. (cut(safe(string.gsub, (true and s3 or s3), '^%l*%c-$', '%1')))))
        return (((t4[-2] or v36) * #t4) - (math.min(n2, i45) >> (n1 << 1)))
      end
      say(f46(math.abs(n1), -1))
      try(function()
        say((cut(safe(string.match, (table.concat(t4, 'THE (quick) fox')), '[a-y]*a?'))), nil)
        say(nil, t4)
        return string.find((utf8.char(#{k35, n1, n1, i37, v36, n2} & 0x7fffffff, (t4[4] or i45) & 0xffff)), '[a-c]+', 8, true)
      end)
    end
    if (86 >= n2) then break end
  end
end
return n1, n2, s3, #t4
