-- How deep does each kind of nesting go? One line each: the levels, what there has to be, the kind.
-- What is not bounded by the C stack is not looked for beyond 400 levels.
local most = 400
-- Each is a function of n that succeeds when n levels nest.
local order = {}
local function kind(name, least, f) order[#order + 1] = {name = name, least = least, levels = f} end
kind("pcall", most, function(n) local function f(i) if i == 0 then return true end local ok, e = pcall(f, i-1) return ok and e end return f(n) end)
kind("xpcall", most, function(n) local function f(i) if i == 0 then return true end local ok, e = xpcall(f, print, i-1) return ok and e end return f(n) end)
kind("__index", most, function(n) local f f = function(t, i) if i == 0 then return true end return setmetatable({}, {__index=f})[i-1] end return f(nil,n) end)
kind("__add", most, function(n) local mt = {} mt.__add = function(a, i) if i == 0 then return true end return a + (i-1) end return setmetatable({}, mt) + n end)
kind("__lt", most, function(n) local mt = {} local d = n mt.__lt = function(a, b) d = d - 1 if d <= 0 then return true end return a < b end return setmetatable({}, mt) < setmetatable({},mt) end)
kind("__concat", most, function(n) local mt = {} mt.__concat = function(a, i) if i == 0 then return true end return a .. (i-1) end return setmetatable({}, mt) .. n end)
kind("__close", most, function(n) local function f(i) if i > 0 then local x <close> = setmetatable({}, {__close=function() f(i-1) end}) end end f(n) return true end)
kind("coroutine.wrap", most, function(n) local function f(i) if i == 0 then return true end return coroutine.wrap(f)(i-1) end return f(n) end)
kind("coroutine.resume", most, function(n) local function f(i) if i == 0 then return true end local ok, e = coroutine.resume(coroutine.create(f), i-1) return ok and e end return f(n) end)
kind("string.gsub", 12, function(n) local function f(i) if i > 0 then assert(string.gsub("x", "x", function() f(i-1) end)) end end f(n) return true end)
kind("table.sort", 19, function(n) local function f(i) if i > 0 then table.sort({2,1}, function(a,b) if i then local j = i i = nil f(j-1) end return a<b end) end end f(n) return true end)
kind("tostring", 20, function(n) local function f(i) if i == 0 then return "x" end return tostring(setmetatable({}, {__tostring=function() return f(i-1) end})) end f(n) return true end)
kind("require", most, function(n) for i = 1, n do package.loaded["m"..i]=nil package.preload["m"..i] = function() if i < n then require("m"..i+1) end return true end end require("m1") return true end)
kind("load", 8, function(n) local function f(i) if i > 0 then local done assert(load(function() if done then return nil end done = true f(i-1) return "return 1" end)) end end f(n) return true end)
kind("functions", 30, function(n) return (assert(load(("return function() "):rep(n) .. "return 1 " .. ("end "):rep(n)))) end)
kind("{f = function() if", 10, function(n) return (assert(load("return " .. ("{f = function() if true then return "):rep(n) .. "1 " .. ("end end}"):rep(n)))) end)
kind("if", 46, function(n) return (assert(load(("if true then "):rep(n) .. ("end "):rep(n)))) end)
kind("while", 36, function(n) return (assert(load(("while true do "):rep(n) .. ("end "):rep(n)))) end)
kind("for", 22, function(n) return (assert(load(("for i = 1, 2 do "):rep(n) .. ("end "):rep(n)))) end)
kind("tables", 45, function(n) return (assert(load("return " .. ("{"):rep(n) .. ("}"):rep(n)))) end)
kind("parentheses", 76, function(n) return (assert(load("return " .. ("("):rep(n) .. "1" .. (")"):rep(n)))) end)
kind("calls f(f(", 42, function(n) return (assert(load("return " .. ("f("):rep(n) .. "1" .. (")"):rep(n)))) end)
kind("a..b..c", 250, function(n) return (assert(load("local a = 'a' return a" .. (" .. a"):rep(n-1)))) end)
kind("a^b^c", 50, function(n) return (assert(load("local a = 1 return a" .. ("^ a"):rep(n-1)))) end)
kind("- - -", 140, function(n) return (assert(load("local a = 1 return " .. ("- "):rep(n).."a"))) end)
kind("a+(a+(", 30, function(n) return (assert(load("local a = 1 return " .. ("a+("):rep(n).."a"..(")"):rep(n)))) end)
kind("a, b, c =", 60, function(n) return (assert(load("a" .. (",a"):rep(n-1).."=1"))) end)
kind("pattern a?a?", 110, function(n) return (string.find(("a"):rep(n), ("a?"):rep(n)) ~= nil) end)
for _, kind in ipairs(order) do
  local low, high = 0, 1
  local function nests(n)
    local ok, result = pcall(kind.levels, n)
    return ok and result
  end
  while high < most and nests(high) do low, high = high, high * 2 end
  high = math.min(high, most + 1)
  while high - low > 1 do
    local middle = (low + high) // 2
    if nests(middle) then low = middle else high = middle end
  end
  print(low, kind.least, kind.name)
end
