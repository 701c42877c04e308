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
local n1 = (math.ult((-19), math.mininteger) and #{(-9207506230193150519), 96, 0, 96, 99} or (46 & 0))
local n2 = #{((8 * 6) / -6), #'0x1F', (56 + n1), (#table.pack(2, n1)), (~ n1)}
local s3 = cut((((n2 .. 'aaa')) .. ('  trim  ' .. '-_ a1 Z')))
local t4 = {table.unpack({(7126466747335590256), n1})}
say(math.min(math.floor((n1 % 346)), (#(('aa[\02'):rep(12)) ~ ((t4[12] or 63) // ((n2 * n1) | 1)))))
do
  local g5 = setmetatable({}, {__gc = function(o) say('gc g5', rawlen(o))  end})
  g5[1] = ((-11) + n2)
end
collectgarbage()
KEPT = nil collectgarbage()
for k6, v7 in string.gmatch((cut(safe(string.format, '%c|%%%-s', n2 & 127, n1))), '(.)') do
  tick()
  local i8 = 0
  repeat
    i8 = i8 + 1
    local n9 = i8 * -1
    tick()
    local s10 = cut(((n1 > i8) and (s3 .. '. ') or (false and s3 or '%d%')))
    local co11 = coroutine.create(function(a12)
      say(pcall(function() say(coroutine.yield((a12 + n1))) error({1}) end))
      say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
      for i = 1, 3 do coroutine.yield(i, v7) end
      return (- #'Zza2')
    end)
    for i = 1, 6 do say(i, coroutine.resume(co11, i * 3)) end
    say(coroutine.status(co11), coroutine.close(co11))
    try(function(...)
      local z13 <close> = setmetatable({}, {__close = function(_, e) say('close z13', e)  end})
      say(sorted(t4, function(a, b) return a > b end))
      for i14 = 10, 1, -1 do
        tick()
        try(function() return ((#t4 % ((i14 // 510) | 1)))[nil] end)
      end
      error(nil)
    end)
  until n9 > 20 or i8 > 3
  try(function()
    try(function(...)
      local z15 <close> = setmetatable({}, {__close = function(_, e) say('close z15', e)  end})
      function f16(a17, a18)
        tick()
        if a18 > 0 and a18 < 20 then return f16(a17 ~ a18, a18 - 1) end
        say((not ((~ a18) <= (~ (-2)))), t4)
        try(table.insert, t4, 11, #(('Z[2a'):sub(-1)))
        try(function() return ((tonumber('0x') or (32 // (n1 | 1))) ^ ((t4[10] or n2) % -506)) end)
        return ('8' + (#(type({a18, a17, a18, n1, a17, n1})) | 1)), v7
      end
      say(f16(#t4, 4))
      for i = 1, 2 do
        local z19 <close> = setmetatable({}, {__close = function(_, e) say('close z19', e)  end})
        say(math.min(val(k6), (t4[((n2 & n2) % 6)] or toint(f16((91 + n1), (n1 << n2))))))
      end
      try(error, 'message', 0)
      error({})
    end)
    local c20 = (function(x)
      local n = (tonumber('-0') or ((-85) - n1))
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(-2)
    say(c20[1](((true and 256 or n1) - (n1 * n1))), c20[2]())
    say(c20[3]()(), c20[1](2), c20[2]())
    if (not (1E+2 * n2)) then
      if ((utf8.char(n2 & 0x7fffffff, n1 & 0xffff)) >= ((s3):rep(1))) then
        say(rawequal(((33 * 37) + (n1 // (n2 | 1))), ((n2 >= n1) or math.ult(n2, 49))), (#'z_' + (0 // 964)))
        try(table.concat, t4, ',', -2, 8)
      elseif (((0 * 6) / -6) < math.min(n2, n2) and (n2 - n2) <= (n1 & 94)) then
        try(function() return select(2, math.fmod(#t4, (math.ceil(n1) | 1)), ((string.char(n2 & 255, n2 & 127)) .. ((s3):upper()))) end)
      else
        try(function() return select(7, nil, nil) end)
        local n21 = ((10 ^ 5) * (- (tonumber('\t3\n') or n2)))
        say((((('54' * ((true and n1 or (-17)) | 1)) % 6) * 6) / -6))
        try(table.concat, t4, ',', 10, 4)
      end
      local i22 = 0
      repeat
        i22 = i22 + 1
        local n23 = i22 * -2
        tick()
        local b24 = ((~ (n1 * (-47))) >= ((t4[5] or 67) - (39 ~ i22)))
        try(function() return load((table.concat(table.move({i22, n2, n1, n1}, 1, 3, 3, {}))), '=text') end)
        say((~ ((- n2) - (n2 - n2))), k6)
      until n23 > 20 or i22 > 3
      if (math.ult(64, n1) and rawequal(n1, s3)) then
        say(math.ult(((not true) and (tonumber('1 2') or n2) or (92 % (n1 | 1))), (t4[(42 % 13)] or val(k6))), ((12 * 6) / 2))
        s3 = cut(((#t4 > (n1 ~ n1)) and ((true or false) and (false and 'x=1, y=22' or '') or ((s3):sub(3))) or (cut(safe(string.match, ((n2 .. '_-\0')), '%x')))))
        say(((cut(safe(string.gsub, ((s3):rep(-2, '  trim  ')), '%f[%w]%w+', '%%'))) .. (cut(safe(string.format, '%0.6o%q%c|%%', (~ n2), (tonumber('5.0') or 28), (n1 ~ n2) & 127)))))
      end
      local c25 = (function(x)
        local n = ((- n2) // ((~ n2) | 1))
        return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
          function() local x = x return function() x = x + 1 return x + n end end}
      end)((n2 % 8))
      say(c25[1](((1 // (n1 | 1)) // ((n2 + n1) | 1))), c25[2]())
      say(c25[3]()(), c25[1](2), c25[2]())
    else
      try(error, 'message', 0)
      try(function() return select(9, nil, t4) end)
      try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = (- n1)}))
    end
    local C27 = {
      __name = 'C27',
      __mod = function(a, b) return nil end,
      __pow = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
      __idiv = function(a, b) return a end,
      __shl = function(a, b) return val(a), val(b) end,
      __shr = function(a, b) return a end,
      __len = function(a) return {} end,
      __lt = function(a, b) return val(a) < val(b) end,
      __le = function(a, b) return val(a) == val(b) end,
    }
    local o28 = setmetatable({v = ('57' // (n1 | 1))}, C27)
    local o29 = setmetatable({v = (-3 ^ 2)}, C27)
    try(function() return k6 < v7 end)
    try(function() return tostring(v7):gsub(id, ''), getmetatable(v7) == C27 end)
    try(function() return o29:add((tonumber('7') or n1)) end)
    try(function() return ~k6 end)
    try(function() o29.v = (n2 + 49) return rawget(o29, 'x'), val(o29) end)
    return string.find(((type(n2)) .. (true and s3 or s3)), '(a*)(b*)', 10)
  end)
  local co30 = coroutine.create(function(a31)
    a31 = toint((coroutine.yield(a31, coroutine.isyieldable())))
    local s32 = cut((((type(t4))):sub(-3, 9)))
    say(pcall(function() say(coroutine.yield(#s32))  end))
    for i = 1, 3 do coroutine.yield(i, {36, n2, n1, (-9), n2, a31}) end
    return ((n2 // (16 | 1)) // (math.fmod(a31, (n2 | 1)) | 1))
  end)
  for i = 1, 2 do say(i, coroutine.resume(co30, i * 3)) end
  say(coroutine.status(co30), coroutine.close(co30))
end
local co33 = coroutine.create(function(a34)
  say(setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}).y)
  return math.floor((10 + n1))
end)
for i = 1, 5 do say(i, coroutine.resume(co33, i * 3)) end
say(coroutine.status(co33), coroutine.close(co33))
try(function()
  local z35 <close> = setmetatable({}, {__close = function(_, e) say('close z35', e) error('in close', 0) end})
  try(function()
    local c36 = (function(x)
      local n = #{n1, n1, n1}
      return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
        function() local x = x return function() x = x + 1 return x + n end end}
    end)(10)
    say(c36[1](((n1 // -321) % -341)), c36[2]())
    say(c36[3]()(), c36[1](2), c36[2]())
    local co37 = coroutine.create(function(a38)
      say(pcall(function() say(coroutine.yield(#t4)) error({1}) end))
      for i = 1, 1 do coroutine.yield(i, ("it's" .. s3)) end
      say(coroutine.yield(coroutine.status(coroutine.running())))
      return (~ (- a38))
    end)
    for i = 1, 6 do say(i, coroutine.resume(co37, i * 3)) end
    say(coroutine.status(co37), coroutine.close(co37))
    return string.rep((((65 .. 'hello world')) .. (safe(string.pack, '=bj', n2 & 127, n2 & 127))), (#table.pack(#{(-1558074694254097912), 50, n2, n2, n2}, (tonumber('1 2') or n1))) & 63, (#'10' - (n1 & n1)))
  end)
  try(function() return load('return ' .. (((-128747572429095481) .. (s3 .. s3))), '=text') end)
  error('thrown', 0)
end)
return n1, n2, s3, #t4
