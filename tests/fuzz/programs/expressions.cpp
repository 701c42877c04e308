// SPDX-License-Identifier: GPL-2.0-only
#include "expressions.hpp"

std::string Expressions::variable(Type type, bool assignable)
{
	std::vector<std::string> names;
	for (const Variable &variable : variables_)
		if (variable.type == type && !(assignable && variable.constant) &&
		    !(type == Type::function && variable.level >= level))
			names.push_back(variable.name);
	return names.empty() ? "" : random_.pick(names);
}

std::string Expressions::of(Type type, int depth)
{
	switch (type) {
	case Type::integer:
		return integer(depth);
	case Type::string:
		return string(depth);
	case Type::boolean:
		return boolean(depth);
	case Type::array:
		return array(depth);
	default:
		return any(depth);
	}
}

std::string Expressions::integer_literal()
{
	switch (random_.below(9)) {
	case 0:
		return random_.pick({"math.maxinteger",
				     "math.mininteger",
				     "0x7fffffffffffffff",
				     "(-9223372036854775807 - 1)",
				     "0xffffffffffffffff",
				     "0x8000000000000000",
				     "2147483647",
				     "(-2147483648)",
				     "4294967296",
				     "4294967295",
				     "0x7fffffff",
				     "1e3",
				     "0x1p4",
				     "5.0",
				     "1E+2",
				     "0x.8p1",
				     "9007199254740993",
				     "3037000500",
				     "127",
				     "128",
				     "255",
				     "256",
				     "65535"});
	case 1:
		return random_.pick(
			{"0", "1", "2", "(-1)", "(-2)", "3", "7", "10", "63", "64", "65"});
	case 2:
		return "(" +
			std::to_string(static_cast<std::int64_t>(random_.bits() >> 1) *
				       (random_.chance(50) ? 1 : -1)) +
			")";
	default:
		return random_.chance(20) ? "(" + std::to_string(-random_.between(1, 100)) + ")"
					  : std::to_string(random_.between(0, 100));
	}
}

std::string Expressions::small(int depth)
{
	if (depth <= 0 || random_.chance(60))
		return std::to_string(random_.between(-3, 12));
	return "(" + integer(depth - 1) + " % " + std::to_string(random_.between(2, 13)) + ")";
}

std::string Expressions::integer(int depth)
{
	if (depth <= 0) {
		const std::string name = variable(Type::integer);
		return !name.empty() && random_.chance(75) ? name : integer_literal();
	}
	const auto operand = [&] {
		return integer(depth - 1);
	};
	switch (random_.below(26)) {
	case 0:
	case 1:
	case 2:
	case 3:
	case 4:
		return "(" + operand() + random_.pick({" + ", " - ", " * "}) + operand() + ")";
	case 5:
	case 6:
		return "(" + operand() + random_.pick({" & ", " | ", " ~ "}) + operand() + ")";
	case 7:
		return "(" + operand() + random_.pick({" << ", " >> "}) +
			(random_.chance(50) ? std::to_string(random_.between(-70, 70))
					    : operand()) +
			")";
	case 8:
	case 9: // never by zero
		return "(" + operand() + random_.pick({" // ", " % "}) + "(" + operand() + " | 1))";
	case 10:
		return "(" + operand() + random_.pick({" // ", " % "}) +
			std::to_string(random_.between(1, 1000) * (random_.chance(50) ? 1 : -1)) +
			")";
	case 11: // exact
		return "((" + small(depth - 1) + " * " + "6) / " +
			random_.pick({"2", "3", "1", "-6"}) + ")";
	case 12:
		return "(" + small(depth - 1) + " ^ " + std::to_string(random_.below(9)) + ")";
	case 13:
		return "(- " + operand() + ")";
	case 14:
		return "(~ " + operand() + ")";
	case 15:
		return "#" + string(depth - 1);
	case 16:
		return "#" + array(depth - 1);
	case 17:
		return "(" + boolean(depth - 1) + " and " + operand() + " or " + operand() + ")";
	case 18:
		return random_.pick({"math.max", "math.min"}) + "(" + operand() + ", " + operand() +
			(random_.chance(30) ? ", " + operand() : "") + ")";
	case 19:
		return random_.chance(50) ? "math.fmod(" + operand() + ", (" + operand() + " | 1))"
					  : random_.pick({"math.abs", "math.floor", "math.ceil"}) +
				"(" + operand() + ")";
	case 20: {
		const std::string name = variable(Type::array);
		return name.empty()
			? operand()
			: "(" + name + "[" + small(depth - 1) + "] or " + operand() + ")";
	}
	case 21: {
		const std::string name = variable(Type::object);
		return name.empty() ? operand() : "val(" + name + ")";
	}
	case 22:
		return "(tonumber(" +
			random_.pick({"'0x10'", "' 12 '", "'1e2'", "'7'", "'zz', 36", "'1010', 2",
				      "'-ff', 16", "'8', 8", "'9223372036854775807'",
				      "'9223372036854775808'", "'0x'", "''", "'1e'", "'5.0'",
				      "'0.5'", "'0x1p4'", "'-0'", "'1 2'", "'\\t3\\n'"}) +
			") or " + operand() + ")";
	case 23: // text that is a number
		return "('" + std::to_string(random_.between(-20, 99)) + "' " +
			random_.pick({"+", "-", "*", "//"}) + " (" + operand() + " | 1))";
	case 24:
		return call(depth);
	default:
		return "(" + random_.pick({"select('#', ", "#table.pack("}) + operand() + ", " +
			operand() + "))";
	}
}

std::string Expressions::call(int depth)
{
	const std::string name = variable(Type::function);
	if (name.empty())
		return integer(depth - 1);
	return "toint(" + name + "(" + integer(depth - 1) + ", " + integer(depth - 1) + "))";
}

std::string Expressions::string_literal()
{
	if (random_.chance(70))
		return random_.pick({"'abc'",
				     "''",
				     "'hello world'",
				     "'a,b,,c'",
				     "'x=1, y=22'",
				     "'(a(b)c)'",
				     "'THE (quick) fox'",
				     "'  trim  '",
				     "'aaa'",
				     "'%d%'",
				     "'ab\\0cd'",
				     "'\\xff\\x80'",
				     "'\\u{e4}\\u{20ac}'",
				     "[[long string]]",
				     "'10'",
				     "'-7'",
				     "'0x1F'",
				     "'\\65\\066'",
				     "'key = value'",
				     "'k1=v1;k2=v2'",
				     "\"it's\"",
				     "'[test]'",
				     "'a.b-c'",
				     "[==[a]]b]==]",
				     "'\\z   z'",
				     "'tab\\tnl\\n'"});
	std::string text = "'";
	for (std::size_t n = random_.below(8); n > 0; n--)
		text += random_.pick({"a", "b", "c", "1", "2", " ", ".", "%", "[", "(", "-", "\\0",
				      "z", "Z", "_"});
	return text + "'";
}

std::string Expressions::pattern()
{
	if (random_.chance(40))
		return random_.pick({"'%a+'",        "'%d+'",   "'(%w+)=(%w+)'", "'^%s*(.-)%s*$'",
				     "'.'",          "'[^,]*'", "'%b()'",        "'%f[%w]%w+'",
				     "'()'",         "'(.)%1'", "'[%a_][%w_]*'", "'x*'",
				     "'(a*)(b*)'",   "'%('",    "'[a-c]+'",      "'[^%s]+$'",
				     "'(%d+)[;,]?'", "'a-b'",   "'.-'",          "'%%'",
				     "'[]]'",        "'[%]]'",  "'%f[%a]'",      "'\\0'",
				     "'%z'"});
	std::string text;
	int open = 0, closed = 0;
	if (random_.chance(15))
		text += "^";
	for (std::size_t n = 1 + random_.below(5); n > 0; n--) {
		switch (random_.below(10)) {
		case 0:
			text += "(";
			open++;
			break;
		case 1:
			if (open > closed) {
				text += ")";
				closed++;
				break;
			}
			[[fallthrough]];
		default:
			text += random_.pick({"a",     "b",    ".",  "%a",     "%d",    "%s",
					      "%w",    "%p",   "%A", "%S",     "%l",    "%u",
					      "%x",    "%c",   "%g", "[abc]",  "[^ab]", "[%d_]",
					      "[a-y]", "%b()", "%.", "%f[%w]", "%1"});
			text += random_.pick({"", "", "", "*", "+", "-", "?"});
		}
	}
	// A few stay open, and are errors.
	for (; open > closed && !random_.chance(5); closed++)
		text += ")";
	if (random_.chance(15))
		text += "$";
	return "'" + text + "'";
}

std::string Expressions::pack_format(int items)
{
	std::string text = random_.pick({"", "<", ">", "=", "!4", "<!8", ">!2"});
	for (; items > 0; items--)
		text += random_.pick({"b", "B", "h", "H", "i", "I", "l", "L", "j", "J", "i3", "i7",
				      "I5", "i16", "T", "xj", "i8Xi4"});
	return text;
}

std::string Expressions::format(int depth)
{
	std::string text, arguments;
	for (std::size_t n = 1 + random_.below(3); n > 0; n--) {
		const std::string flags = random_.pick({"", "", "-", "0", "+", " ", "#"});
		const std::string width =
			random_.chance(50) ? std::to_string(random_.below(20)) : "";
		const std::string precision =
			random_.chance(30) ? "." + std::to_string(random_.below(12)) : "";
		switch (random_.below(6)) {
		case 0:
			text += "%" + random_.pick({"", "-", "0", "+", " "}) + width + precision +
				random_.pick({"d", "i"});
			arguments += ", " + integer(depth - 1);
			break;
		case 1:
			text += "%" + random_.pick({"", "-", "0", "#"}) + width + precision +
				random_.pick({"x", "X", "o"});
			arguments += ", " + integer(depth - 1);
			break;
		case 2:
			text += "%" + random_.pick({"", "-"}) + width + precision + "s";
			arguments += ", " +
				(random_.chance(50) ? string(depth - 1) : integer(depth - 1));
			break;
		case 3:
			text += "%q";
			arguments += ", " +
				(random_.chance(50) ? string(depth - 1) : integer(depth - 1));
			break;
		case 4:
			text += "%c|%%";
			arguments += ", " + integer(depth - 1) + " & 127";
			break;
		default:
			text += flags == "#" ? "x" : flags;
		}
	}
	return "cut(safe(string.format, '" + text + "'" + arguments + "))";
}

std::string Expressions::string_function(int depth)
{
	const std::string subject = string(depth - 1);
	switch (random_.below(14)) {
	case 0:
		return "(" + subject + "):rep(" + small(0) +
			(random_.chance(50) ? ", " + string_literal() : "") + ")";
	case 1:
		return "(" + subject + "):sub(" + small(depth - 1) +
			(random_.chance(60) ? ", " + small(depth - 1) : "") + ")";
	case 2:
		return "(" + subject + "):" + random_.pick({"upper()", "lower()", "reverse()"});
	case 3:
		return "string.char(" + integer(depth - 1) + " & 255, " + integer(depth - 1) +
			" & 127)";
	case 4:
		return format(depth);
	case 5:
		return "tostring(" + random_.pick({integer(depth - 1), boolean(depth - 1), "nil"}) +
			")";
	case 6:
		return "cut(safe(string.gsub, " + subject + ", " + pattern() + ", " +
			random_.pick({"'<%0>'", "'%1'", "'-'", "{a = 'A', b = false, ['1'] = 7}",
				      "function(s) return s and #s > 1 and s:upper() end",
				      "'%%'"}) +
			(random_.chance(30) ? ", " + small(0) : "") + "))";
	case 7:
		return "cut(safe(string.match, " + subject + ", " + pattern() +
			(random_.chance(30) ? ", " + small(0) : "") + "))";
	case 8:
		return "table.concat(" + array(depth - 1) +
			(random_.chance(70) ? ", " + string_literal() : "") + ")";
	case 9:
		return "safe(string.pack, '" + pack_format(2) + "', " + integer(depth - 1) +
			" & 127, " + integer(depth - 1) + " & 127)";
	case 10:
		return "safe(string.pack, '" +
			random_.pick({"s1", "z", "s4", "c90", "<s2", ">s8"}) + "', cut(" + subject +
			"))";
	case 11:
		return "utf8.char(" + integer(depth - 1) + " & 0x7fffffff, " + integer(depth - 1) +
			" & 0xffff)";
	case 12:
		return "(" + integer(depth - 1) + " .. " + string(depth - 1) + ")";
	default:
		return "type(" + any(depth - 1) + ")";
	}
}

std::string Expressions::string(int depth)
{
	if (depth <= 0) {
		const std::string name = variable(Type::string);
		return !name.empty() && random_.chance(60) ? name : string_literal();
	}
	switch (random_.below(5)) {
	case 0:
		return "(" + string(depth - 1) + " .. " + string(depth - 1) + ")";
	case 1:
		return "(" + boolean(depth - 1) + " and " + string(depth - 1) + " or " +
			string(depth - 1) + ")";
	default:
		return "(" + string_function(depth) + ")";
	}
}

std::string Expressions::boolean(int depth)
{
	if (depth <= 0) {
		const std::string name = variable(Type::boolean);
		return !name.empty() && random_.chance(60) ? name : random_.pick({"true", "false"});
	}
	switch (random_.below(10)) {
	case 0:
	case 1:
	case 2:
		return "(" + integer(depth - 1) +
			random_.pick({" < ", " <= ", " > ", " >= ", " == ", " ~= "}) +
			integer(depth - 1) + ")";
	case 3:
		return "(" + string(depth - 1) +
			random_.pick({" < ", " <= ", " > ", " >= ", " == ", " ~= "}) +
			string(depth - 1) + ")";
	case 4:
		return "(" + boolean(depth - 1) + random_.pick({" and ", " or "}) +
			boolean(depth - 1) + ")";
	case 5:
		return "(not " + any(depth - 1) + ")";
	case 6:
		return "math.ult(" + integer(depth - 1) + ", " + integer(depth - 1) + ")";
	case 7:
		return "(" + any(depth - 1) + random_.pick({" == ", " ~= "}) + any(depth - 1) + ")";
	case 8:
		return "rawequal(" + any(depth - 1) + ", " + any(depth - 1) + ")";
	default:
		return "(" + integer(depth - 1) + " < " + integer(depth - 1) + " and " +
			integer(depth - 1) + " <= " + integer(depth - 1) + ")";
	}
}

std::string Expressions::array_function(int depth)
{
	switch (random_.below(5)) {
	case 0:
		return "table.pack(" + integer(depth - 1) + ", " + integer(depth - 1) + ")";
	case 1:
		return "table.pack(table.unpack(" + array(depth - 1) + ", 1, 5))";
	case 2:
		return "table.move(" + array(depth - 1) + ", 1, " +
			std::to_string(random_.below(5)) + ", " +
			std::to_string(random_.between(1, 4)) + ", {})";
	case 3:
		return "table.pack((" + string(depth - 1) + "):byte(1, " +
			std::to_string(random_.below(6)) + "))";
	default:
		return "sorted(" + array(depth - 1) + ")";
	}
}

std::string Expressions::array(int depth)
{
	if (depth > 0 && random_.chance(30))
		return array_function(depth);
	const std::string name = variable(Type::array);
	if (!name.empty() && random_.chance(60))
		return name;
	std::string text = "{";
	for (std::size_t n = random_.below(7); n > 0; n--)
		text += integer(depth - 1) + (n > 1 ? ", " : "");
	return text + "}";
}

std::string Expressions::any(int depth)
{
	switch (random_.below(7)) {
	case 0:
	case 1:
		return integer(depth);
	case 2:
		return string(depth);
	case 3:
		return boolean(depth);
	case 4:
		return array(depth);
	case 5: {
		const std::string name = variable(Type::object);
		return name.empty() ? "nil" : name;
	}
	default:
		return "nil";
	}
}

std::string Expressions::risky(int depth)
{
	const auto thing = [&] {
		return any(depth - 1);
	};
	switch (random_.below(22)) {
	case 0:
	case 1:
	case 2:
		return "(" + thing() +
			random_.pick({" + ", " - ", " * ", " // ", " % ", " / ", " ^ ", " & ",
				      " | ", " ~ ", " << ", " >> ", " .. ", " < ", " <= ", " > ",
				      " >= "}) +
			thing() + ")";
	case 3:
		return "(" + integer(depth - 1) + random_.pick({" / ", " ^ ", " // ", " % "}) +
			integer(depth - 1) + ")";
	case 4:
		return "(" + random_.pick({"- ", "~ ", "#"}) + "(" + thing() + "))";
	case 5:
		return "(" + thing() + ")[" + thing() + "]";
	case 6:
		return "(" + thing() + ")(" + thing() + ")";
	case 7:
		return "(" + thing() + "):" + random_.pick({"len", "add", "nothing", "upper"}) +
			"(" + thing() + ")";
	case 8:
		return "undefined." + random_.pick({"field", "a.b"});
	case 9:
		return "string.rep(" + string(depth - 1) + ", " + integer(depth - 1) + " & 63, " +
			thing() + ")";
	case 10:
		return "string." + random_.pick({"find", "match"}) + "(" + string(depth - 1) +
			", " + pattern() + ", " + small(0) +
			random_.pick({"", ", true", ", false"}) + ")";
	case 11:
		return "string.unpack('" + pack_format(1 + static_cast<int>(random_.below(3))) +
			"', " + string(depth - 1) + (random_.chance(30) ? ", " + small(0) : "") +
			")";
	case 12:
		return "string.pack('" +
			random_.pick({"b", "B", "h", "I1", "i2", "j", "s1", "z", "c2", "d", "i17",
				      "Xz", "!3i4", "q"}) +
			"', " + thing() + ")";
	case 13:
		return "string.format('" +
			random_.pick({"%d", "%s", "%5.1s", "%x", "%q", "%f", "%c", "%", "%10",
				      "%.20d", "%123d", "%i", "%#5x", "%-+5d", "%y"}) +
			"', " + (random_.chance(60) ? thing() : integer(depth - 1)) + ")";
	case 14:
		return "table.concat({" + thing() + ", " + thing() + "}, " + string_literal() +
			", 1, " + std::to_string(random_.below(4)) + ")";
	case 15:
		return "utf8." + random_.pick({"len(", "codepoint(", "len(", "offset("}) +
			string(depth - 1) + ", " + small(0) +
			(random_.chance(50) ? ", " + small(0) : "") + ")";
	case 16:
		return "tonumber(" + thing() + ", " + std::to_string(random_.between(1, 37)) + ")";
	case 17:
		return "select(" + small(0) + ", " + thing() + ", " + thing() + ")";
	case 18:
		return random_.pick({"math.tointeger", "math.abs", "math.type", "rawlen", "ipairs",
				     "math.floor", "string.byte", "utf8.char", "string.char",
				     "table.unpack", "getmetatable", "string.lower", "error"}) +
			(random_.chance(90) ? "(" + thing() + ")" : "()");
	case 19:
		return "load(" +
			(random_.chance(50) ? string(depth - 1)
					    : "'return ' .. " + string(depth - 1)) +
			", '=text')";
	case 20:
		return "setmetatable(" + thing() + ", " + thing() + ")";
	default:
		return "table." + random_.pick({"insert(", "remove("}) + array(depth - 1) + ", " +
			small(0) + (random_.chance(50) ? ", " + integer(depth - 1) : "") + ")";
	}
}
