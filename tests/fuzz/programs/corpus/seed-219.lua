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
local n1 = math.fmod((- math.fmod(60, (3 | 1))), ((((-178723758880204372) * 0x7fffffff) << (4294967295 ~ 100)) | 1))
local n2 = (((n1 * n1) - (-8)) // (n1 | 1))
local s3 <const> = cut((rawequal(n2, false) and (('z(\0-.b.'):rep(1, '')) or (('Z1'):sub(3))))
local t4 = {table.unpack({n2})}
function f5(a6, a7)
  tick()
  if a7 > 0 and a7 < 20 then return a6 + f5(a6 ~ a7, a7 - 1) end
  for i8 = 1, 4 do
    tick()
    say(table.unpack(t4, 3, -2))
    try(function()
      try(table.concat, t4, ',', -3, -3)
      for k9, v10 in (function(s, i) if i < s then return i + 1, i * i end end), 2, 0, setmetatable({}, {__close = function() say('closed') end}) do
        say(k9, v10)
        tick()
        say(((#s3 < (i8 // -636) and (n2 | 51) <= (select('#', a7, n1))) or (((8 * 6) / -6) < math.min(a7, a6, k9) and a7 <= #{i8})), {})
        try(function() return (math.ult(n2, (v10 % -91)) + (math.ult(18, a7) or (s3 > ' z\0 (_'))) end)
        try(table.insert, t4, (1E+2 % 10), #(type(true)))
        try(function() return setmetatable(rawequal((not 72), (cut(safe(string.match, s3, '%a-%u*.?%sa')))), {(6 ^ 7), (v10 << -47), (n2 | k9)}) end)
      end
      if ((i8 - n2) <= 0x8000000000000000) then
        t4[#t4 % 16 + 1] = ((((-3 * 6) / -6) - (#table.pack(i8, (-6)))) + (a6 - (true and 42 or a7)))
        say(('66' + (#table.pack(('abc'):byte(1, 4)) | 1)), rawequal(rawequal((8471268358645306802), nil), (cut(safe(string.gsub, 'hello world', '%s?%p*', '<%0>')))))
      elseif (not (n2 % (a7 | 1))) then
        say(table.remove(t4))
      else
        say((- (n1 + (3736278373004216770))), ((a7 - a6) * 46))
        try(function() return utf8.len(((false and 'aaa' or s3) .. (true and '\65\066' or '\65\066')), 12) end)
      end
      return (math.ult(((5 * 6) / 2), (10 % -558))):nothing((t4 == (nil == true)))
    end)
    try(function()
      for i = 1, 2 do
        local z11 <close> = setmetatable({}, {__close = function(_, e) say('close z11', e)  end})
        local nothing <close> = false
      end
      local i12 = 0
      repeat
        i12 = i12 + 1
        local n13 = i12 * (a6 % 2)
        tick()
      until n13 > 20 or i12 > 0
      return table.insert(t4, -3, (math.abs(n2) * (29 + 29)))
    end)
    say((((i8 < n2) and (s3 .. 'THE (quick) fox') or (('%_a(b_['):lower())) .. (('\z   z' >= s3) and ('-7' .. '-7') or (s3 .. s3))))
  end
  do
    local i14 = 0
    ::L15::
    tick()
    i14 = i14 + 1
    do
      local f = function() i14 = i14 + 1 return i14 end say(f())
      try(table.remove, t4, -2)
      for i16 = 10, 1, -1 do
        tick()
        say(sorted({(tonumber('1e2') or 58), (tonumber('7') or n2), ('11' + (a7 | 1))}))
        for i17 = 1, (88 % 5), 1 do
          tick()
          try(function() return table.insert(t4, 12, #((s3):sub(8))) end)
          local n18 <const> = (((14 * i14) // ((~ n2) | 1)) - (tonumber('7') or (t4[-1] or i14)))
        end
        try(function() return table.insert(t4, 7) end)
      end
      try(function()
        print((select(2, xpcall(function() local x = nil; return x .. 'a' end, debug.traceback))))
        local C19 = {
          __name = 'C19',
          __sub = function(a, b) return val(a) + val(b) end,
          __div = function(a, b) return val(a) ~ val(b) end,
          __mod = function(a, b) return val(a), val(b) end,
          __pow = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
          __idiv = function(a, b) return setmetatable({v = val(a) * 3 - val(b)}, getmetatable(a)) end,
          __shl = function(a, b) return nil end,
          __unm = function(a) return val(a) // 2 end,
          __len = function(a) return {} end,
          __eq = function(a, b) return val(a) | val(b) end,
          __concat = function(a, b) return 'joined' end,
          __index = string,
          __newindex = function(_, k) error('no field ' .. tostring(k)) end,
        }
        local o20 = setmetatable({v = #t4}, C19)
        local o21 = setmetatable({v = (8 ^ 2)}, C19)
        try(function() return o20 * o20 end)
        try(function() return o21:len((6 ^ 2)) end)
        try(function() return o20(o21, nil) end)
        try(function() return o21 % o20 end)
        try(function() return o21 < o21 end)
        try(function() o21.x = math.floor(i14) return rawget(o21, 'x'), val(o21) end)
      end)
    end
    if i14 < 4 then goto L15 end
  end
  try(assert(load([===[local a, b = ... local function toint(x) return x end return ((12 * 6) / 1)]===], '@l22')), (a6 // (1 | 1)), (n1 * n1))
  say(sorted({(a6 << 32), (a7 + n2), (n1 // 674)}, function(a, b) return math.ult(a, b) end))
  local words = {'b', 'a', 'B', '', 'ab', 'a\0', 'a\0b', '\xe4', '10', '9'}
  table.sort(words)
  say(table.concat(words, ' '))
  if (((-28) % (a6 | 1)) == (-3 ^ 5)) then
    if #t4 < 30 then table.insert(t4, #t4) end
    local co23 = coroutine.create(function(a24)
      for i = 1, 3 do coroutine.yield(i, nil) end
      a24 = toint((coroutine.yield(a24, coroutine.isyieldable())))
      say((utf8.char((select('#', (n2 * (-92)), (2 ^ 3))) & 0x7fffffff, ((4 * 6) / 2) & 0xffff)))
      error(nil)
      return (select('#', a6, (tonumber('1e') or n2)))
    end)
    for i = 1, 3 do say(i, coroutine.resume(co23, i * 3)) end
    say(coroutine.status(co23), coroutine.close(co23))
    say((debug.traceback(co23, 'traced')))
  elseif (((a7 .. 'a.b-c')) ~= (s3 .. '%2')) then
    try(table.insert, t4, -3, (math.max(n2, n1) - (- a6)))
    if (a6 <= ((3148868847287904298) // -193)) then
      try(function()
        say((((74 | n1) ~ (a6 - a6)) > ((s3 <= s3) and #s3 or (t4[12] or 49))), {(a6 // (n2 | 1)), (tonumber('7') or n2), (a6 ~ a7), #{n1, n2, 89, a7}})
        try(function() return utf8.codepoint((safe(string.pack, '<s2', cut(('a.b-c' .. s3)))), 2) end)
        say((((((-482954908824906533) >> 25) << (8 ^ 3)) % 2) ^ 6))
        say((((10 * 6) / -6) + ((n2 * (-97)) + ((n2 * a7) + (a6 + n1)))))
      end)
      local c25 = (function(x)
        local n = #t4
        return {function(d) n = n + d x = x ~ n return x end, function() return n, x end,
          function() local x = x return function() x = x + 1 return x + n end end}
      end)(6)
      say(c25[1](#(tostring(false))), c25[2]())
      say(c25[3]()(), c25[1](2), c25[2]())
      try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = math.max(n2, n1)}))
    end
  else
    local function u27(a, ...)
      tick()
      local t, n = {...}, select('#', ...)
      say(n, #t, ..., (...))
      if n > 0 and n < 6 then return a, u27(...) end
      return ...
    end
    say(u27(#t4, (false and true), nil, table.move(t4, 1, 1, 1, {})))
    say(select(2, u27(6)))
    try(function()
      local function u28(a, ...)
        tick()
        local t, n = {...}, select('#', ...)
        say(n, #t, ..., (...))
        if n > 0 and n < 6 then return a, u28(...) end
        return ...
      end
      say(u28(('63' + (a6 | 1)), t4, nil, (n2 * a6)))
      say(select(3, u28((n2 % 3))))
      return (#(cut(safe(string.format, '%0d', 69))))[(tonumber('0.5') or (n2 % 925))]
    end)
  end
  return (((n2 - a6) % 9) ^ 1)
end
say(f5(#'x=1, y=22', -3))
return n1, n2, s3, #t4
