-- The string and utf8 libraries, and literal strings.

test("literals", function()
  same({"A", "A", "\n", "\u{20AC}", "\0a"}, "\65", "\x41", "\
", "\xE2\x82\xAC", "\z
      \000a")
  same({"\a\b\f\n\r\t\v\\\"'"}, string.char(7, 8, 12, 10, 13, 9, 11, 92, 34, 39))
  same({"a\nb", "]]"}, [[
a
b]], [=[]]]=])
  wrong("unfinished string near", 'return "a')
  wrong("invalid escape sequence", [[return "\q"]])
  wrong("decimal escape too large", [[return "\256"]])
  wrong("hexadecimal digit expected", [[return "\xg0"]])
  wrong("unfinished long string (starting at line 1)", "return [[a")
  wrong("UTF-8 value too large", [[return "\u{80000000}"]])
end)

test("sub, byte, char, len, rep, reverse, lower, upper", function()
  same({"ell", "o", "", "hello", "lo"}, ("hello"):sub(2, 4), ("hello"):sub(-1),
    ("hello"):sub(4, 2), ("hello"):sub(-100, 100), ("hello"):sub(-2, math.maxinteger))
  same({104, 101}, ("hello"):byte(1, 2))
  same(111, ("hello"):byte(-1))
  same({n = 0}, ("hello"):byte(10))
  same({"AB", ""}, string.char(65, 66), string.char())
  same({3, "aaa", "a-a", "", ""}, #"a\0b", ("a"):rep(3), ("a"):rep(2, "-"), ("a"):rep(0), ("a"):rep(-1))
  same({"olleh", "abc\xE9", "ABC\xE9"}, ("hello"):reverse(), ("aBC\xE9"):lower(), ("abc\xE9"):upper())
  fails("value out of range", string.char, 256)
  fails("value out of range", string.char, -1)
  fails("resulting string too large", string.rep, "ab", 1 << 62)
end)

test("long strings go through every function of single bytes", function()
  local s = ("abcdefghij"):rep(2000)
  same({s:upper():lower(), s:reverse():reverse(), 20000}, s, s, #s)
  same({20000, 97, 106}, select("#", s:byte(1, -1)), s:byte(19991), s:byte(-1))
  same(s, string.char(s:byte(1, -1)))
end)

test("find and match", function()
  same({2, 3, 4, 4, n = 4}, (function() local a, b = ("abcde"):find("bc")
    local c, d = ("abcde"):find("d", 1, true) return a, b, c, d end)())
  same({"k", "v"}, ("k=v"):match("(%w+)=(%w+)"))
  same({n = 1}, ("abc"):find("x"))
  same({1, 0}, ("abc"):find(""))
  same({4, 3}, ("abc"):find("", 4))
  same({n = 1}, ("abc"):find("", 5))
  same({1, 4}, ("a.b."):find("^.*%.$"))
  same({"(b(c)d)"}, ("a(b(c)d)e"):match("%b()"))
  same({1, "THE", 5}, ("THE (quick) fox"):find("%f[%a]%a+") == 1 and 1,
    ("THE (quick) fox"):match("%f[%a](%a+)%f[%A]"), (("THE (quick) fox"):find("%f[(]")))
  same({"  ", "x"}, ("  x"):match("^(%s*)(.-)%s*$"))
  same({"abab"}, ("xababx"):match("(ab)%1") and "abab")
  same({"a-]"}, ("a-]b"):match("[a%-%]]+"))
  same({1, 2}, ("aXb"):find("%a%u"))
  same({n = 1}, ("\xE9"):find("%a"))
  same({"\0"}, ("a\0b"):match("%z"))
  same({3}, (("a\0b"):find("b", 1, true)))
  fails("malformed pattern (ends with '%')", string.find, "a", "%")
  fails("malformed pattern (missing ']')", string.find, "a", "[a")
  fails("unfinished capture", string.find, "a", "(a")
  fails("invalid pattern capture", string.match, "a", "a)")
  fails("invalid capture index %1", string.find, "a", "%1")
  fails("missing '[' after '%f'", string.find, "a", "%fa")
  fails("malformed pattern (missing arguments to '%b')", string.find, "a", "%b")
  fails("too many captures", string.find, ("a"):rep(40), ("()"):rep(33))
end)

test("character classes are those of ASCII", function()
  local function count(class)
    local n = 0
    for c = 0, 255 do n = n + (string.char(c):find(class) or 0) end
    return n
  end
  same({52, 33, 10, 94, 26}, count("%a"), count("%c"), count("%d"), count("%g"), count("%l"))
  same({32, 6, 26, 62, 22}, count("%p"), count("%s"), count("%u"), count("%w"), count("%x"))
  same({256 - 94, 256 - 32}, count("%G"), count("%P"))
end)

test("a pattern that is too deep is an error, not a crash", function()
  fails("pattern too complex", string.find, ("a"):rep(100000), ("a?"):rep(10000) .. "b")
  fails("pattern too complex", string.match, ("x"):rep(400), ("(x?"):rep(31) .. (".-"):rep(400))
  same({1, 100000}, (("a"):rep(100000)):find(".*"))
  same({1, 100000}, (("a"):rep(100000)):find(".-$"))
end)

test("gmatch and gsub", function()
  local t = {}
  for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do t[#t + 1] = k .. v end
  same("a1b2", table.concat(t))
  same({"hexxo", 2}, ("hello"):gsub("l", "x"))
  same({"<h><e>llo", 2}, ("hello"):gsub("%w", "<%0>", 2))
  same({"$ -> %1", 1}, ("x -> y"):gsub("(x) %-> y", "$ -> %%1"))
  same({"1b", 2}, ("ab"):gsub("%w", {a = 1}))
  same({"AB", 2}, ("ab"):gsub("%w", string.upper))
  same({"ab", 2}, ("ab"):gsub("%w", function() end))
  same({"-a-b-", 3}, ("ab"):gsub("", "-"))
  same({"xb", 1}, ("ab"):gsub("^a", "x"))
  fails("invalid use of '%' in replacement string", string.gsub, "a", "a", "%x")
  fails("invalid replacement value (a table)", string.gsub, "a", "a", function() return {} end)
  fails("string/function/table expected", string.gsub, "a", "a")
end)

test("format of integers", function()
  for _, case in ipairs {
    {"%d", 42, "42"}, {"%5d|", 42, "   42|"}, {"%-5d|", 42, "42   |"}, {"%05d", 42, "00042"},
    {"%+d", 42, "+42"}, {"% d", 42, " 42"}, {"%.5d", 42, "00042"}, {"%8.5d", -42, "  -00042"},
    {"%.0d", 0, ""}, {"%05.3d", 7, "  007"}, {"%+05d", 7, "+0007"}, {"%-05d|", 7, "7    |"},
    {"%i", -1, "-1"}, {"%u", 7, "7"}, {"%x", 255, "ff"}, {"%X", 255, "FF"},
    {"%#x", 255, "0xff"}, {"%#X", 255, "0XFF"}, {"%#x", 0, "0"}, {"%#o", 8, "010"}, {"%#o", 0, "0"},
    {"%#.0o", 0, "0"}, {"%#.4o", 8, "0010"}, {"%#8x", 255, "    0xff"}, {"%#08x", 255, "0x0000ff"},
    {"%o", 8, "10"}, {"%x", -1, "ffffffffffffffff"}, {"%d", math.mininteger, "-9223372036854775808"},
    {"%.20d", math.mininteger, "-09223372036854775808"}, {"%d", "10", "10"}, {"%d", 3.0, "3"},
    {"%c", 65, "A"}, {"%c", 0, "\0"}, {"%5c|", 65, "    A|"}, {"%-5c|", 65, "A    |"},
    {"%99d", 1, (" "):rep(98) .. "1"},
  } do
    same(case[3], string.format(case[1], case[2]))
  end
end)

test("format of other values", function()
  same({"a", "    a", "a    |", "ab", "%", "nil true"}, ("%s"):format("a"), ("%5s"):format("a"),
    ("%-5s|"):format("a"), ("%.2s"):format("abc"), ("%%"):format(), ("%s %s"):format(nil, true))
  same({('"a\\\n\\"\\0\\1272"'), "10", "0x8000000000000000", "nil", "true"},
    ("%q"):format('a\n"\0\1272'), ("%q"):format(10), ("%q"):format(math.mininteger),
    ("%q"):format(nil), ("%q"):format(true))
  same("x", ("%s"):format(setmetatable({}, {__tostring = function() return "x" end})))
  local long = ("x"):rep(1000)
  same({long, long .. long}, ("%s"):format(long), ("%s%s"):format(long, long))
  same(long, ("%50s"):format(long))
  same(("x"):rep(50), ("%.50s"):format(long))
  fails("invalid conversion '%y' to 'format'", string.format, "%y", 1)
  fails("invalid conversion", string.format, "%ld", 1)
  fails("invalid format (too long)", string.format, "%" .. ("0"):rep(30) .. "d", 1)
  fails("invalid conversion specification: '%123d'", string.format, "%123d", 1)
  fails("no value", string.format, "%d")
  fails("number expected, got string", string.format, "%d", "0.5")
  fails("value has no literal form", string.format, "%q", {})
  fails("'__tostring' must return a string", tostring, setmetatable({}, {__tostring = function() end}))
end)

test("formats of floats are errors that name the format", function()
  for _, format in ipairs {"%f", "%5.1f", "%.14g", "%e", "%E", "%G", "%a", "%A", "%+10.3e"} do
    fails("no floating point for conversion '" .. format .. "' to 'format'", string.format, format, 1)
  end
end)

test("pack and unpack", function()
  same({"\1\0\0\0", "\0\0\0\1", "\xff\xff"}, ("<i4"):pack(1), (">i4"):pack(1), ("i2"):pack(-1))
  same({-1, 65535, 200, -56}, (("i2"):unpack("\xff\xff")), (("I2"):unpack("\xff\xff")),
    (("B"):unpack("\200")), (("b"):unpack("\200")))
  same({"a", "bc", "d", 7}, ("z s1 c1"):unpack("a\0\2bcd"))
  same({8, 8, 4, 16}, ("j"):packsize(), ("T"):packsize(), ("i4"):packsize(), ("!8 b i8"):packsize())
  same({math.mininteger, 9}, ("j"):unpack(("j"):pack(math.mininteger)))
  same({"a\0\0\0"}, ("c4"):pack("a"))
  same({1, 17}, ("<i16"):unpack(("<i16"):pack(1)))
  for _, option in ipairs {"f", "d", "n", "<d", ">f"} do
    local message = "no floating point for format option '" .. option:sub(-1) .. "'"
    fails(message, string.pack, option, 1)
    fails(message, string.unpack, option, ("\0"):rep(16))
    fails(message, string.packsize, option)
  end
  fails("invalid format option 'y'", string.pack, "y", 1)
  fails("integer overflow", string.pack, "i1", 128)
  fails("data string too short", string.unpack, "i4", "abc")
  fails("16-byte integer does not fit into Lua Integer", string.unpack, "<i16", ("\xff"):rep(15) .. "\1")
end)

test("comparison and concatenation", function()
  assert("a" < "b" and "a" < "aa" and "Z" < "a" and "" < "a" and not ("a" < "a") and "a" <= "a")
  assert("a\0b" < "a\0c" and "a" < "a\0" and "\xE9" > "z")
  same({"ab1", "1-2", 3}, "a" .. "b" .. 1, 1 .. "-" .. 2, #("\0" .. "\0\0"))
  fails("attempt to concatenate a nil value (local 'x')", function() local x return "a" .. x end)
  fails("attempt to compare two table values", function() return {} < {} end)
end)

test("methods of strings, and no dump", function()
  same({"B", 3}, ("b"):upper(), ("abc"):len())
  same({n = 1}, string.dump)
  fails("attempt to index a nil value (field 'y')", function() return ("x").y.z end)
end)

test("utf8", function()
  same({"\u{20AC}x", 2, 3}, utf8.char(0x20AC, 120), utf8.len("\u{20AC}x"), #utf8.char(0x20AC))
  same({0x20AC, 120}, utf8.codepoint("\u{20AC}x", 1, -1))
  same({4, 1, n = 2}, utf8.offset("\u{20AC}x", 2), utf8.offset("\u{20AC}x", 1))
  same({nil, 1, n = 2}, utf8.len("\xff"))
  local t = {}
  for p, c in utf8.codes("a\u{20AC}") do t[#t + 1] = p .. ":" .. c end
  same("1:97 2:8364", table.concat(t, " "))
  same({3, "\u{7FFFFFFF}"}, select(2, ("aÃb"):gsub(utf8.charpattern, "")), utf8.char(0x7FFFFFFF))
  fails("invalid UTF-8 code", utf8.codepoint, "\xff")
  fails("value out of range", utf8.char, -1)
  local s = ("\u{20AC}"):rep(5000)
  same({5000, 5000}, utf8.len(s), select("#", utf8.codepoint(s, 1, -1)))
  same({n = 1, 3001}, utf8.offset(s, 1001))
  same({n = 1, 14998}, utf8.offset(s, -1))
end)

done()
