-- Every number is a 64-bit integer, and nothing is silently wrong.
local max, min = math.maxinteger, math.mininteger
local inexact = "number has no integer representation"
local noresult = "no exact integer result for "

test("integer division and modulo round down", function()
  same({3, -4, -4, 3}, 7 // 2, -7 // 2, 7 // -2, -7 // -2)
  same({1, 2, -2, -1}, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
  same({0, 0}, min % -1, max % -1)
  same({min, -max}, min // -1, max // -1)
end)

test("sums, differences and products wrap around", function()
  same({min, max, -2}, max + 1, min - 1, max * 2)
  same({min, 0}, -min, min + min)
end)

test("shifts", function()
  same({1 << 62, min, 0, 0}, 1 << 62, 1 << 63, 1 << 64, 1 << max)
  same({1, 2, 0, 1}, -1 >> 63, 1 >> -1, 1 << -1, 2 << -1)
  same({~0, 6, 7, 1}, -1, 2 ~ 4, 3 | 4, 3 & 5)
end)

test("integer division and modulo by zero", function()
  fails("attempt to divide by zero", function(a, b) return a // b end, 1, 0)
  fails("attempt to perform 'n%0'", function(a, b) return a % b end, 1, 0)
  fails("attempt to divide by zero", load "return 1 // 0")
  fails("attempt to perform 'n%0'", load "return 1 % 0")
end)

test("a division with an integral quotient is exact", function()
  local function div(a, b) return a / b end
  same({3, -3, 1, 0, 0}, div(6, 2), div(-6, 2), div(max, max), div(0, 5), div(0, -5))
  same({min, max, 4611686018427387904}, div(min, 1), div(-max, -1), div(min, -2))
  same({3, 3}, 6 / 2, eval "local x <const> = 6 return x / 2")
  same(1, div(min, min))
end)

test("any other division is an error that tells the way out", function()
  local function div(a, b) return a / b end
  fails(noresult .. "7 / 2 (use //)", div, 7, 2)
  fails(noresult .. "1 / 3 (use //)", div, 1, 3)
  fails(noresult .. "1 / 0", div, 1, 0)
  fails(noresult .. "0 / 0", div, 0, 0)
  fails(noresult .. "-9223372036854775808 / -1", div, min, -1)
end)

test("a power that is an integer is exact", function()
  local function pow(a, b) return a ^ b end
  same({1024, 1, 1, 0, 1}, pow(2, 10), pow(2, 0), pow(0, 0), pow(0, 5), pow(1, max))
  same({1, -1, 1, -1}, pow(-1, min), pow(-1, max), pow(1, -5), pow(-1, -3))
  same({1 << 62, min, 4052555153018976267}, pow(2, 62), pow(-2, 63), pow(3, 39))
  same({max, min}, pow(max, 1), pow(min, 1))
  same({8, -27}, eval "return 2 ^ 3", eval "return (-3) ^ 3")
  same(512, 2 ^ 3 ^ 2)
end)

test("any other power is an error", function()
  local function pow(a, b) return a ^ b end
  fails(noresult .. "2 ^ -1", pow, 2, -1)
  fails(noresult .. "2 ^ 63", pow, 2, 63)
  fails(noresult .. "2 ^ 64", pow, 2, 64)
  fails(noresult .. "0 ^ -1", pow, 0, -1)
  fails(noresult .. "10 ^ 19", pow, 10, 19)
  fails(noresult .. "-2 ^ 65", pow, -2, 65)
  fails(noresult .. "3 ^ 9223372036854775807", pow, 3, max)
end)

test("constants fold by the same rules", function()
  for chunk, result in pairs {
    ["7 // 2"] = 3, ["6 / 2"] = 3, ["2 ^ 10"] = 1024, ["-(6 / 3)"] = -2, ["0 / 7"] = 0,
    ["1 - 1"] = 0, ["~0"] = -1, ["1 << 70"] = 0,
  } do
    same(result, eval("return " .. chunk))
    same(result, eval("local x <const> = " .. chunk .. " return x"))
  end
  for _, chunk in ipairs {"7 / 2", "2 ^ -1", "2 ^ 64", "1 / 0"} do
    local f = assert(load("return " .. chunk))  -- compiles
    fails(noresult .. chunk, f)  -- raises at run time
  end
end)

test("numerals with a fraction or an exponent", function()
  for text, value in pairs {
    ["1e3"] = 1000, ["1E+3"] = 1000, ["5.0"] = 5, ["5."] = 5, ["10e-1"] = 1, ["0.5e1"] = 5,
    [".5e1"] = 5, ["1000e-3"] = 1, ["1.50e1"] = 15, ["0e999999999999999999999"] = 0,
    ["0.000e-5"] = 0, ["1e18"] = 1000000000000000000, ["9223372036854775807.0"] = max,
    ["922337203685477580700e-2"] = max, ["0.9223372036854775807e19"] = max,
    ["0x1p4"] = 16, ["0x.8p1"] = 1, ["0x10p-4"] = 1, ["0xA.8p1"] = 21, ["0x1p62"] = 1 << 62,
    ["0x0p-99999999999"] = 0, ["0x10000000000000008p-3"] = (1 << 61) + 1,
    ["0xFF"] = 255, ["3"] = 3, ["0003"] = 3, ["1e15"] = 1000000000000000,
    ["1" .. ("0"):rep(100) .. "e-100"] = 1, ["0." .. ("0"):rep(100) .. "1e101"] = 1,
  } do
    same(value, eval("return " .. text))
    same(value, tonumber(text))
    same(-value, tonumber(" -" .. text .. " "))
    same(value, tonumber("\t+" .. text .. "\n"))
  end
end)

test("numerals whose value is no integer do not compile and are no numbers", function()
  for _, text in ipairs {
    "0.5", ".5", "1e-1", "1e19", "1e308", "1e9999", "12.25", "9223372036854775808",
    "18446744073709551619", "99999999999999999999", "9223372036854775807.5",
    "0x.1", "0x1p-1", "0x1p63", "0x1p64",
    "0x1p9999999999999999999999", "0xFFFFFFFFFFFFFFFFF.0", "1e99999999999999999999999",
    "0." .. ("0"):rep(100) .. "1", "0x10000000000000004p-3", "1e-99999999999999999999",
  } do
    wrong(inexact .. " near '" .. text .. "'", "return " .. text)
    same({n = 1}, tonumber(text))
  end
end)

test("the least integer is written with its sign", function()
  same({min, min, -5}, -9223372036854775808, -00009223372036854775808, - 9223372036854775808 // 1 - 5 - min)
  same({min}, load("return " .. min)())
  same({max, min}, -9223372036854775808 - 1, - -9223372036854775808)
  same({true, min}, -9223372036854775808 == min, ({-9223372036854775808})[1])
  for _, code in ipairs {"1 - 9223372036854775808", "- (9223372036854775808)",
      "-9223372036854775809", "2 ^ 9223372036854775808", "~9223372036854775808",
      "- - 9223372036854775808 - 9223372036854775808", "-9223372036854775808 ^ 1"} do
    wrong(inexact, "return " .. code)
  end
end)

test("malformed numerals", function()
  for _, text in ipairs {
    "1e", "1e+", "0x", "0xp1", "0x.p1", "1.2.3", "0x1p", "1x", "1e5.0", "0xg", "1e1e1", "08a",
  } do
    wrong("malformed number near", "return " .. text)
    same({n = 1}, tonumber(text))
  end
  for _, text in ipairs {"", " ", "-", "+", ".", "e1", "inf", "nan", "-inf", "0x", "- 1", "1 1",
      "1\0", "--1", "1e 5"} do
    same({n = 1}, tonumber(text))
  end
end)

test("hexadecimal integers wrap around, decimal ones do not", function()
  same({-1, 0, 1}, 0xffffffffffffffff, 0x10000000000000000, 0x10000000000000001)
  same({min, -1}, tonumber("0x8000000000000000"), tonumber("0xffffffffffffffff"))
  same({max, min}, 9223372036854775807, tonumber("-9223372036854775808"))
  same({n = 2}, tonumber("9223372036854775808"), tonumber("-9223372036854775809"))
  same({min}, tonumber("-0x1p63"))
end)

test("tonumber with a base", function()
  same({255, 7, 35, -255, 8}, tonumber("ff", 16), tonumber("111", 2), tonumber("Z", 36),
    tonumber(" -ff ", 16), tonumber("10", 8))
  same({n = 3}, tonumber("9", 8), tonumber("1e1", 10), tonumber("", 10))
  fails("base out of range", tonumber, "1", 1)
  fails("string expected", tonumber, 1, 10)
end)

test("strings are numbers in arithmetic when they are integers", function()
  same({11, 5, 1024, 3, 7, -10}, "10" + 1, "10" / 2, "2" ^ 10, "7" // 2, "0x7" + 0, -"10")
  same({1001, 2}, "1e3" + 1, 10 % "4")
  fails(noresult .. "10 / 4", function() return "10" / 4 end)
  fails("attempt to add a 'string' with a 'number'", function() return "10.5" + 1 end)
  fails("attempt to add a 'string' with a 'number'", function() return "ten" + 1 end)
  fails("attempt to unm a 'string'", function() return -"0.5" end)
end)

test("strings have no bits", function()
  fails("attempt to perform bitwise operation on a string value", function() return "10" | 1 end)
  fails("attempt to perform bitwise operation on a string value", function() return ~"10" end)
end)

test("comparisons", function()
  assert(1 < 2 and not (2 < 1) and 1 <= 1 and 2 > 1 and 2 >= 2 and 1 == 1 and 1 ~= 2)
  assert(min < max and min < 0 and not (max < min) and max > max - 1)
  assert(1 == 1.0 and 1e3 == 1000 and 1 ~= "1")
  assert(max == 9223372036854775807.0 and max ~= max - 1)
  fails("attempt to compare number with string", function() return 1 < "2" end)
end)

test("for loops over integers", function()
  local function count(...)
    local a, b, c = ...
    local t = {}
    for i = a, b, c or 1 do
      t[#t + 1] = i
      if #t > 10 then break end
    end
    return table.concat(t, " ")
  end
  same({"1 2 3", "3 2 1", "1 3 5", "", ""}, count(1, 3), count(3, 1, -1), count(1, 5, 2),
    count(1, 0), count(0, 1, -1))
  same({"1 2", "9223372036854775806 9223372036854775807"}, count(1.0, 2.0), count(max - 1, max))
  same("-9223372036854775807 -9223372036854775808", count(min + 1, min, -1))
  same({tostring(max), tostring(min)}, count(max, max, max), count(min, min, min))
  same("1 2 3", count("1", "3", "1"))
  same("1 2 3", count(1, "3"))
  fails("'for' step is zero", count, 1, 2, 0)
  fails("'for' step is zero", count, "1", 2, 0)
  fails("bad 'for' initial value (number expected, got ", count, {}, 2)
  fails("bad 'for' limit (number expected, got ", count, 1, {})
  fails("bad 'for' step (number expected, got ", count, 1, 2, {})
  fails("bad 'for' limit (number expected, got ", count, 1, "2.5")
  local n = 0
  for i = 3, 1 do n = n + 1 end
  for i = min, max do n = n + 1 if n == 5 then break end end
  same(5, n)
end)

test("numbers as text", function()
  same({"1000000000000000", "5", "-9223372036854775808"}, tostring(1e15), tostring(5.0), tostring(min))
  same({"10", "1016", "31"}, 1 .. 0, 10 .. 0x10, table.concat {3, 1})
  same({"3", "-1"}, string.format("%s", 3.0), "" .. ~0)
end)

test("integers as keys", function()
  local t = {}
  t[1.0] = "a" t[2^53] = "b" t[1e3] = "c"
  same({"a", "b", "c"}, t[1], t[1 << 53], t[1000])
  t[min], t[max] = 1, 2
  same({1, 2}, t[min], t[max])
  for i = 1, 1000 do t[i * i * i * i] = i end
  for i = 1, 1000 do same(i, t[i * i * i * i]) end
end)

test("math", function()
  same({5, min, 5}, math.abs(-5), math.abs(min), math.abs("-5"))
  same({3, -3, 3}, math.floor(3), math.ceil(-3), math.floor("3.0"))
  same({1, -1, 1, 0}, math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), math.fmod(min, -1))
  same({3, 1, "b", min}, math.max(1, 3, 2), math.min(3, 1, 2), math.max("a", "b"), math.min(max, min))
  same({3, 8, n = 4}, math.tointeger(3.0), math.tointeger("8"), math.tointeger("x"), math.tointeger({}))
  same({"integer", nil, "integer"}, math.type(1), math.type("1"), math.type(2 ^ 3))
  same({true, false, false}, math.ult(1, -1), math.ult(-1, 1), math.ult(2, 2))
  same({9223372036854775807, -9223372036854775807 - 1}, max, min)
  fails("bad argument #2 to 'math.fmod' (zero)", math.fmod, 1, 0)
  fails("bad argument #1 to 'math.max' (value expected)", math.max)
  fails("number expected, got string", math.abs, "0.5")
  fails("bad argument #1 to 'math.type' (value expected)", math.type)
  fails("number expected, got no value", math.floor)
end)

test("random integers are those of Lua", function()
  same({42, 7}, math.randomseed(42, 7))
  local t = {}
  for i = 1, 6 do t[i] = math.random(1000000) end
  same("412209 268740 47194 601616 25461 102670", table.concat(t, " "))
  math.randomseed(42)
  local a, b = math.random(0), math.random(-5, 5)
  math.randomseed(42)
  same({a, b}, math.random(0), math.random(-5, 5))
  assert(b >= -5 and b <= 5)
  assert(math.random(min, max))
  same({1, max, min}, math.random(1), math.random(max, max), math.random(min, min))
  for i = 1, 200 do
    local n = math.random(3, 7)
    assert(n >= 3 and n <= 7)
  end
  fails("interval is empty", math.random, 2, 1)
  fails("interval is empty", math.random, -1)
  fails("wrong number of arguments", math.random, 1, 2, 3)
  fails("no floating point for 'random' without arguments", math.random)
end)

test("a fresh seed is given back and works again", function()
  local a, b = math.randomseed()
  local x = math.random(0)
  math.randomseed(a, b)
  same(x, math.random(0))
  local c = math.randomseed()
  assert(a ~= c)
end)

test("arguments that must be integers", function()
  same({"aa", 98, "b"}, ("a"):rep("2"), ("ab"):byte(2.0), ("ab"):sub("2.0"))
  fails("number expected, got string", string.rep, "a", "1.5")
  fails("bad argument #2 to 'string.rep' (number expected, got table)", string.rep, "a", {})
end)

test("metamethods of arithmetic are called", function()
  local called
  local mt = {}
  for _, name in ipairs {"add", "sub", "mul", "div", "mod", "pow", "unm", "idiv", "band", "bor",
      "bxor", "shl", "shr", "bnot", "concat"} do
    mt["__" .. name] = function(a, b) called = name return name end
  end
  local x = setmetatable({}, mt)
  same({"div", "pow", "div", "pow"}, x / 2, x ^ 2, 7 / x, 2 ^ x)
  same({"div", "pow"}, x / 0, x ^ -1)
  same({"add", "sub", "mul", "mod", "idiv"}, x + 1, 1 - x, x * 2, x % 0, x // 0)
  same({"band", "bor", "bxor", "shl", "shr", "bnot", "unm", "concat"}, x & 1, 1 | x, x ~ 1,
    x << 1, 1 >> x, ~x, -x, x .. 1)
  same({"div", "pow"}, x / x, x ^ x)
  same({"div", "pow"}, "7" / x, "2" ^ x)
  fails("attempt to perform arithmetic on a table value", function() return {} / 2 end)
  fails("attempt to perform arithmetic on a nil value (local 'y')", function() local y return 2 ^ y end)
end)

done()
