// SPDX-License-Identifier: GPL-2.0-only
// Statements that try out one feature of the language each.
#include "statements.hpp"

#include <iterator>
#include <utility>

void Statements::closures()
{
	const std::string name = fresh("c"), argument = expressions_.small(1);
	open("local " + name + " = (function(x)");
	line("local n = " + expressions_.integer(2));
	add("x", Type::integer);
	add("n", Type::integer);
	line("return {function(d) n = n + d x = x ~ n return x end, function() return n, x "
	     "end,");
	line("  function() local x = x return function() x = x + 1 return x + n end end}");
	close("end)(" + argument + ")");
	line("say(" + name + "[1](" + expressions_.integer(2) + "), " + name + "[2]())");
	line("say(" + name + "[3]()(), " + name + "[1](2), " + name + "[2]())");
}

void Statements::coroutine()
{
	if (coroutine_)
		return simple();
	const std::string name = fresh("co"), a = fresh("a");
	coroutine_ = true;
	const int loops = std::exchange(loops_, 0);
	const bool function = std::exchange(function_, true);
	open("local " + name + " = coroutine.create(function(" + a + ")");
	add(a, Type::integer);
	if (random_.chance(30))
		line("local x <close> = setmetatable({}, {__close = function(_, e) "
		     "say('closing', e) " +
		     random_.pick({"", "", "coroutine.yield('in close')", "error('close', 0)"}) +
		     " end})");
	for (long n = random_.between(1, 3); n > 0; n--) {
		switch (random_.below(5)) {
		case 0:
			line("say(pcall(function() say(coroutine.yield(" + expressions_.integer(1) +
			     ")) " + random_.pick({"", "error('after yield', 0)", "error({1})"}) +
			     " end))");
			break;
		case 1:
			line("for i = 1, " + std::to_string(random_.below(4)) +
			     " do coroutine.yield(i, " + expressions_.any(1) + ") end");
			break;
		case 2:
			line("table.sort({3, 1, 2}, function(x, y) return x < y end)");
			line(a + " = toint(coroutine.yield(" + expressions_.any(2) + "))");
			break;
		case 3:
			line("say(setmetatable({}, {__index = function(_, k) return "
			     "coroutine.yield(k) end})." +
			     random_.pick({"x", "y"}) + ")");
			break;
		default:
			line(a + " = toint((coroutine.yield(" + a + ", coroutine.isyieldable())))");
			body(1, 2);
		}
	}
	if (random_.chance(20))
		line("error(" + expressions_.any(1) + ")");
	else if (random_.chance(10))
		line("say(coroutine.yield(coroutine.status(coroutine.running())))");
	line("return " + expressions_.integer(2));
	close("end)");
	function_ = function;
	loops_ = loops;
	coroutine_ = false;
	const std::string turns = std::to_string(random_.between(1, 6));
	line("for i = 1, " + turns + " do say(i, coroutine.resume(" + name + ", i * 3)) end");
	line("say(coroutine.status(" + name + "), coroutine.close(" + name + "))");
	if (random_.chance(20))
		line("say((debug.traceback(" + name + ", 'traced')))");
}

// An object of a class with some of all metamethods.
void Statements::object()
{
	const std::string type = fresh("C");
	open("local " + type + " = {");
	line("__name = '" + type + "',");
	for (const char *event : {"add", "sub", "mul", "div", "mod", "pow", "idiv", "band", "bor",
				  "bxor", "shl", "shr"})
		if (random_.chance(35))
			line(std::string("__") + event + " = function(a, b) return " +
			     random_.pick({"val(a) + val(b)", "val(a) ~ val(b)",
					   "setmetatable({v = val(a) * 3 - val(b)}, "
					   "getmetatable(a))",
					   "val(a), val(b)", "nil", "a"}) +
			     " end,");
	for (const char *event : {"unm", "bnot", "len"})
		if (random_.chance(35))
			line(std::string("__") + event + " = function(a) return " +
			     random_.pick({"-val(a)", "'text'", "val(a) // 2", "{}"}) + " end,");
	for (const char *event : {"eq", "lt", "le"})
		if (random_.chance(50))
			line(std::string("__") + event + " = function(a, b) return val(a) " +
			     random_.pick({"< val(b)", "<= val(b)", "== val(b)", "and nil",
					   "| val(b)"}) +
			     " end,");
	if (random_.chance(50))
		line("__concat = function(a, b) return " +
		     random_.pick({"val(a) .. '&' .. val(b)", "a", "'joined'"}) + " end,");
	if (random_.chance(50))
		line(std::string("__index = ") +
		     random_.pick({"function(o, k) return rawequal(k, 'v') and 1 or k end",
				   "{x = 5, add = function(s, n) return "
				   "val(s) + toint(n) end}",
				   "string"}) +
		     ",");
	if (random_.chance(30))
		line(std::string("__newindex = ") +
		     random_.pick({"function(o, k, w) rawset(o, k, toint(w) + 1) end", "{}",
				   "function(_, k) error('no field ' .. tostring(k)) end"}) +
		     ",");
	if (random_.chance(40))
		line("__call = function(o, ...) return val(o), select('#', ...), ... end,");
	if (random_.chance(30))
		line("__tostring = function(o) return " +
		     random_.pick({"'object ' .. val(o)", "'fixed'", "7"}) + " end,");
	if (random_.chance(10))
		line("__metatable = 'locked',");
	if (random_.chance(20))
		line("__close = function() say('closed " + type + "') end,");
	close("}");
	for (int n = 0; n < 2; n++) {
		const std::string name = fresh("o");
		line("local " + name + " = setmetatable({v = " + expressions_.integer(1) + "}, " +
		     type + ")");
		add(name, Type::object, true);
	}
	const auto operand = [&] {
		const std::string name = expressions_.variable(Type::object);
		return random_.chance(60) ? name : expressions_.any(1);
	};
	for (long n = random_.between(3, 8); n > 0; n--) {
		std::string expression;
		const std::string name = expressions_.variable(Type::object);
		switch (random_.below(10)) {
		case 0:
		case 1:
		case 2:
		case 3:
			expression = operand() +
				random_.pick({" + ", " - ", " * ", " / ", " % ", " ^ ", " // ",
					      " & ", " | ", " ~ ", " << ", " >> ", " .. "}) +
				name;
			break;
		case 4:
			expression = name +
				random_.pick({" < ", " <= ", " == ", " > ", " >= ", " ~= "}) +
				operand();
			break;
		case 5:
			expression = random_.pick({"-", "~", "#"}) + name;
			break;
		case 6:
			expression = name + "." + random_.pick({"x", "v", "rep", "none"}) + ", " +
				name + "[3]";
			break;
		case 7:
			expression = name + "(" + expressions_.any(1) + ", nil)";
			break;
		case 8:
			expression = name + ":" + random_.pick({"add", "len", "rep"}) + "(" +
				expressions_.integer(1) + ")";
			break;
		default:
			expression = "tostring(" + name + "):gsub(id, ''), getmetatable(" + name +
				") == " + type;
		}
		line("try(function() return " + expression + " end)");
	}
	const std::string name = expressions_.variable(Type::object);
	line("try(function() " + name + "." + random_.pick({"x", "v", "y"}) + " = " +
	     expressions_.integer(1) + " return rawget(" + name + ", 'x'), val(" + name + ") end)");
}

void Statements::to_be_closed()
{
	const std::string name = fresh("z");
	open(random_.pick({"do", "for i = 1, 2 do", "try(function()", "try(function(...)"}));
	const bool call = text_.ends_with("tion()\n") || text_.ends_with("...)\n");
	const int loops = std::exchange(loops_, 0);
	line("local " + name + " <close> = setmetatable({}, {__close = function(_, e) say('close " +
	     name + "', e) " + random_.pick({"", "", "", call ? "error('in close', 0)" : ""}) +
	     " end})");
	if (random_.chance(30))
		line("local nothing <close> = " + random_.pick({"nil", "false"}));
	body(1, 3);
	if (call && random_.chance(40))
		line("error(" +
		     random_.pick({"'thrown'", "'thrown', 0", "'thrown', 2", "{}", "nil", "42"}) +
		     ")");
	else if (call && random_.chance(60))
		line("return " + expressions_.any(2));
	loops_ = loops;
	close(call ? "end)" : "end");
}

void Statements::finalizer()
{
	const std::string name = fresh("g");
	open("do");
	line("local " + name + " = setmetatable({}, {__gc = function(o) say('gc " + name +
	     "', rawlen(o)) " +
	     random_.pick({"", "", "error('in gc')",
			   "setmetatable(o, {__gc = function() say('again') end})", "KEPT = o"}) +
	     " end})");
	line(name + "[1] = " + expressions_.integer(1));
	if (random_.chance(30))
		line("warn('@on')");
	close();
	line("collectgarbage()");
	if (random_.chance(40))
		line("KEPT = nil collectgarbage()");
}

void Statements::weak_table()
{
	const std::string name = fresh("w");
	line("local " + name + " = setmetatable({}, {__mode = '" + random_.pick({"k", "v", "kv"}) +
	     "'})");
	line("for i = 1, 5 do " + name + "[i] = i % 2 == 0 and {} or i " + name + "[{}] = i end");
	line("collectgarbage()");
	line("say((function() local n = 0 for _ in next, " + name +
	     " do n = n + 1 end return n end)())");
}

void Statements::errors()
{
	switch (random_.below(5)) {
	case 0:
		line("try(error, " +
		     random_.pick({"'message'", "'message', 0", "'message', 2", "{1, 2}", "nil",
				   "true"}) +
		     ")");
		break;
	case 1:
		open("say(xpcall(function(a)");
		line("return a + " + expressions_.risky(2));
		close("end, function(e) return 'handled ' .. text(e) end, " +
		      expressions_.integer(1) + "))");
		break;
	case 2:
		line("print((select(2, xpcall(function() local x = nil; return x" +
		     random_.pick({".y", " + 1", "()", ":m()", " .. 'a'", " < 1"}) +
		     " end, debug.traceback))))");
		break;
	case 3:
		line("try(assert, " +
		     random_.pick({"false, 'asserted'", "nil", "1, 2", "false, {}"}) + ")");
		break;
	default:
		line("try(function() for i = " +
		     random_.pick(
			     {"'a', 2", "1, {}", "1, 2, 0", "nil, 1", "1, 10, 'x'", "'1', 2"}) +
		     " do say(i) end end)");
	}
}

// Text that the program makes and compiles.
void Statements::loaded()
{
	const std::string name = fresh("l");
	const auto quoted = [&](const std::string &text) {
		return "[===[" + text + "]===]";
	};
	std::vector<Variable> outer = std::exchange(variables_, {});
	add("a", Type::integer);
	add("b", Type::integer);
	const std::string good = "local a, b = ... local function toint(x) return x end return " +
		expressions_.integer(3);
	variables_ = std::move(outer);
	static const char *const bad[] = {"return return",
					  "x = = 1",
					  "for i = 1 do end",
					  "local a <const> = 1 a = 2",
					  "goto nowhere",
					  "break",
					  "return 'unfinished",
					  "return 0.5",
					  "x = 08 y",
					  "local t = {1, 2",
					  "::a:: ::a::",
					  "return 1e400",
					  "if x then",
					  "f(",
					  "return \"\\q\"",
					  "local x <foo> = 1",
					  "return 9999999999999999999",
					  "--[[ open",
					  "return ~",
					  "x =",
					  "return ...",
					  "return function(...) end"};
	switch (random_.below(4)) {
	case 0:
		line("say(load(" + quoted(bad[random_.below(std::size(bad))]) + ", '=" + name +
		     "'))");
		break;
	case 1:
		line("local " + name + " = {" + quoted("local a, b = ... ") +
		     ", 'return ', 'a * b', ' ~ 5'}");
		line("try(load(function() return table.remove(" + name + ", 1) end), " +
		     expressions_.integer(1) + ", 3)");
		break;
	case 2:
		line("try(load('x = (x or 0) + 1 return x, y', 'chunk', 't', {y = " +
		     expressions_.integer(1) + "}))");
		break;
	default:
		line("try(assert(load(" + quoted(good) + ", '@" + name + "')), " +
		     expressions_.integer(1) + ", " + expressions_.integer(1) + ")");
	}
}

void Statements::varargs()
{
	const std::string name = fresh("u");
	open("local function " + name + "(a, ...)");
	line("tick()");
	line("local t, n = {...}, select('#', ...)");
	line("say(n, #t, ..., (...))");
	line("if n > 0 and n < 6 then return a, " + name + "(...) end");
	line("return " + random_.pick({"...", "(...)", "a, ...", "table.unpack({a, n}, 1, 3)"}));
	close();
	line("say(" + name + "(" + expressions_.any(1) + ", " + expressions_.any(1) + ", nil, " +
	     expressions_.any(1) + "))");
	line("say(select(" + std::to_string(random_.between(1, 3)) + ", " + name + "(" +
	     expressions_.small(1) + ")))");
}

void Statements::sorting()
{
	const std::string less = random_.pick(
		{"", ", function(a, b) return a > b end",
		 ", function(a, b) return a % 7 < b % 7 or a % 7 == b % 7 and a < b end",
		 ", function(a, b) return math.ult(a, b) end"});
	line("say(sorted(" + expressions_.array(2) + less + "))");
	if (random_.chance(30))
		line("try(table.sort, {3, 1, 'x', 2, 5, 4}" +
		     random_.pick({"", ", function() return true end",
				   ", function() error('compare', 0) end"}) +
		     ")");
	if (random_.chance(30)) {
		line("local words = {'b', 'a', 'B', '', 'ab', 'a\\0', 'a\\0b', '\\xe4', "
		     "'10', '9'}");
		line("table.sort(words" + random_.pick({"", ", function(a, b) return a > b end"}) +
		     ")");
		line("say(table.concat(words, ' '))");
	}
}
