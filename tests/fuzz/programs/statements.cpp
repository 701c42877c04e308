// SPDX-License-Identifier: GPL-2.0-only
#include "statements.hpp"

#include "prelude.hpp"

#include <utility>

std::string Statements::program()
{
	text_ = prelude;
	// Finalizers run when they are asked to: the pace of the collector depends on
	// sizes.
	collected_ = random_.chance(40);
	if (collected_)
		line("collectgarbage('stop')");
	else if (random_.chance(30))
		line("collectgarbage('generational')");
	if (random_.chance(20))
		line("math.randomseed(" + std::to_string(random_.below(1000)) + ", 7)");
	for (const Type type : {Type::integer, Type::integer, Type::string, Type::array})
		declare(type);
	budget_ = static_cast<int>(random_.between(20, 90));
	while (budget_ > 0)
		statement();
	if (random_.chance(6))
		line("say(" + expressions_.risky(3) + ")"); // perhaps the end
	std::string results;
	for (const Variable &variable : variables_)
		if (variable.type != Type::object && variable.type != Type::function)
			results += (results.empty() ? "" : ", ") +
				(variable.type == Type::array ? "#" + variable.name
							      : variable.name);
	line("return " + results);
	return std::move(text_);
}

void Statements::line(const std::string &text)
{
	text_ += std::string(2 * indent_, ' ') + text + "\n";
}

void Statements::open(const std::string &text)
{
	line(text);
	indent_++;
	scopes_.push_back(variables_.size());
}

void Statements::close(const std::string &text)
{
	variables_.resize(scopes_.back());
	scopes_.pop_back();
	indent_--;
	line(text);
}

void Statements::part(const std::string &text)
{
	variables_.resize(scopes_.back());
	indent_--;
	line(text);
	indent_++;
}

std::string Statements::fresh(const char *prefix)
{
	return prefix + std::to_string(++names_);
}

void Statements::add(std::string name, Type type, bool constant, int level)
{
	variables_.push_back({std::move(name), type, constant, level});
}

void Statements::declare(Type type)
{
	const std::string name = fresh(type == Type::integer           ? "n"
					       : type == Type::string  ? "s"
					       : type == Type::boolean ? "b"
								       : "t");
	const bool constant = type != Type::array && random_.chance(15);
	const std::string value = type == Type::array
		? "{table.unpack(" + expressions_.array(1) + ")}"
		: type == Type::string ? "cut(" + expressions_.string(2) + ")"
				       : expressions_.of(type, 3);
	line("local " + name + (constant ? " <const> = " : " = ") + value);
	add(name, type, constant);
}

// A block of a few statements. Its nesting is bounded.
void Statements::body(int least, int most)
{
	depth_++;
	for (long n = random_.between(least, most); n > 0; n--)
		statement();
	depth_--;
}

void Statements::loop_body()
{
	loops_++;
	line("tick()");
	body();
	if (random_.chance(15))
		line("if " + expressions_.boolean(1) + " then break end");
	loops_--;
}

void Statements::statement()
{
	budget_--;
	if (depth_ >= 4 || budget_ < 0) {
		simple();
		return;
	}
	switch (random_.below(36)) {
	case 0:
	case 1:
		if_statement();
		break;
	case 2:
		while_loop();
		break;
	case 3:
		repeat_loop();
		break;
	case 4:
	case 5:
		numeric_for();
		break;
	case 6:
	case 7:
		generic_for();
		break;
	case 8:
		goto_loop();
		break;
	case 9:
	case 10:
		function();
		break;
	case 11:
		closures();
		break;
	case 12:
	case 13:
		coroutine();
		break;
	case 14:
	case 15:
		object();
		break;
	case 16:
	case 17:
		to_be_closed();
		break;
	case 18:
		if (collected_)
			finalizer();
		else
			weak_table();
		break;
	case 19:
		errors();
		break;
	case 20:
		loaded();
		break;
	case 21:
		varargs();
		break;
	case 22:
		sorting();
		break;
	case 23:
	case 24:
	case 25:
		protected_block();
		break;
	default:
		simple();
	}
}

void Statements::simple()
{
	switch (random_.below(14)) {
	case 0:
	case 1:
		if (scopes_.size() < 8 && variables_.size() < 60)
			declare(static_cast<Type>(random_.below(4)));
		break;
	case 2:
	case 3:
	case 4:
		assign();
		break;
	case 5:
		line("say(" + expressions_.any(3) + ", " + expressions_.any(2) + ")");
		break;
	case 6:
	case 7:
		line("say(" + expressions_.integer(4) + ")");
		break;
	case 8:
		line("say(" + expressions_.string(3) + ")");
		break;
	case 9:
		line("say(" + expressions_.boolean(3) + ", " + expressions_.array(2) + ")");
		break;
	case 10:
	case 11:
		line("try(function() return " + expressions_.risky(3) + " end)");
		break;
	default:
		array_statement();
	}
}

void Statements::assign()
{
	const Type type = static_cast<Type>(random_.below(3));
	const std::string name = expressions_.variable(type, true);
	if (name.empty())
		return;
	const auto value = [&] {
		return type == Type::string ? "cut(" + expressions_.string(3) + ")"
					    : expressions_.of(type, 3);
	};
	const std::string other = expressions_.variable(type, true);
	if (random_.chance(20))
		line(name + ", " + other + " = " + value() + ", " + value());
	else
		line(name + " = " + value());
}

void Statements::array_statement()
{
	const std::string name = expressions_.variable(Type::array);
	if (name.empty())
		return;
	switch (random_.below(9)) {
	case 0:
		line("if #" + name + " < 30 then table.insert(" + name + ", " +
		     expressions_.integer(2) + ") end");
		break;
	case 1:
		line("try(table.insert, " + name + ", " + expressions_.small(1) + ", " +
		     expressions_.integer(2) + ")");
		break;
	case 2:
		line("say(table.remove(" + name + "))");
		break;
	case 3:
		line("try(table.remove, " + name + ", " + expressions_.small(1) + ")");
		break;
	case 4:
		line(name + "[#" + name + " % 16 + 1] = " + expressions_.integer(3));
		break;
	case 5:
		line("if " + name + "[2] then " + name + "[1], " + name + "[2] = " + name +
		     "[2], " + name + "[1] end");
		break;
	case 6:
		line("try(table.concat, " + name + ", ',', " + expressions_.small(0) + ", " +
		     expressions_.small(0) + ")");
		break;
	case 7:
		line("say(table.unpack(" + name + ", " + std::to_string(random_.between(-2, 3)) +
		     ", " + std::to_string(random_.between(-2, 6)) + "))");
		break;
	default:
		line("say(" + name + ", #" + name + ", next({}, nil), select(-1, table.unpack(" +
		     name + ", 1, 3)))");
	}
}

void Statements::if_statement()
{
	open("if " + expressions_.boolean(2) + " then");
	body();
	if (random_.chance(30)) {
		part("elseif " + expressions_.boolean(2) + " then");
		body();
	}
	if (random_.chance(50)) {
		part("else");
		body();
	}
	close();
}

void Statements::while_loop()
{
	const std::string name = fresh("i");
	line("local " + name + " = " + std::to_string(random_.below(6)));
	open("while " + name + " > 0 and " + expressions_.boolean(1) + " do");
	line(name + " = " + name + " - 1");
	add(name, Type::integer, true);
	loop_body();
	close();
}

void Statements::repeat_loop()
{
	const std::string name = fresh("i");
	line("local " + name + " = 0");
	open("repeat");
	line(name + " = " + name + " + 1");
	const std::string last = fresh("n");
	line("local " + last + " = " + name + " * " + expressions_.small(1));
	add(name, Type::integer, true);
	add(last, Type::integer);
	line("tick()");
	body();
	close("until " + last + " > 20 or " + name + " > " + std::to_string(random_.below(5)));
}

void Statements::numeric_for()
{
	const std::string name = fresh("i");
	std::string range;
	switch (random_.below(6)) {
	case 0:
		range = random_.pick({"math.maxinteger - 2, math.maxinteger",
				      "math.mininteger + 2, math.mininteger, -1",
				      "math.maxinteger - 3, math.maxinteger, 2", "1, 0", "3, 1, -1",
				      "math.mininteger, math.mininteger + 1",
				      "-2, math.maxinteger, math.maxinteger",
				      "1, 3, 9223372036854775807", "2, -2, math.mininteger"});
		break;
	case 1:
		range = "10, 1, -" + std::to_string(random_.between(1, 5));
		break;
	case 2:
		range = "1, " + expressions_.small(1) + ", " +
			std::to_string(random_.between(1, 3));
		break;
	default:
		range = std::to_string(random_.between(-2, 2)) + ", " +
			std::to_string(random_.between(0, 7));
	}
	open("for " + name + " = " + range + " do");
	add(name, Type::integer, random_.chance(80));
	loop_body();
	close();
}

void Statements::generic_for()
{
	const std::string k = fresh("k"), v = fresh("v");
	Type key = Type::integer, value = Type::integer;
	std::string in;
	switch (random_.below(8)) {
	case 0:
		in = "ipairs(" + expressions_.array(1) + ")";
		break;
	case 1:
		in = "pairs({" + expressions_.integer(1) + ", " + expressions_.integer(1) + ", 5})";
		break;
	case 2: // one key behind the array: the order of several is the universe's secret
		in = "next, {" + std::to_string(random_.between(-50, 50)) + ", " +
			expressions_.integer(1) + ", [1 << 40] = 3}";
		break;
	case 3:
		in = "string.gmatch(" + expressions_.string(2) + ", " +
			random_.pick(
				{"'(%w)(%w*)'", "'([^,]*)(,?)'", "'%a+'", "'(.)'", "'()(.)'"}) +
			random_.pick({"", "", ", 2", ", -2"}) + ")";
		key = value = Type::object; // strings or nothing, as they come
		break;
	case 4:
		in = "utf8.codes('a\\u{e9}\\u{20ac}\\u{10000}z')";
		break;
	case 5: {
		const std::string limit = std::to_string(random_.below(6));
		in = "(function(s, i) if i < s then return i + 1, i * i end end), " + limit +
			", 0" +
			(random_.chance(30) ? ", setmetatable({}, {__close = function() "
					      "say('closed') end})"
					    : "");
		break;
	}
	case 6:
		in = "coroutine.wrap(function() for i = 1, " + std::to_string(random_.below(5)) +
			" do coroutine.yield(i, i << 60) end end)";
		break;
	default:
		in = "pairs(setmetatable({}, {__pairs = function() return function(_, i) "
		     "if not i then return 1, 2 "
		     "end end, nil, nil end}))";
	}
	open("for " + k + ", " + v + " in " + in + " do");
	add(k, key, true);
	add(v, value, true);
	if (random_.chance(50))
		line("say(" + k + ", " + v + ")");
	loop_body();
	close();
}

void Statements::goto_loop()
{
	const std::string name = fresh("i"), label = fresh("L");
	open("do");
	line("local " + name + " = 0");
	line("::" + label + "::");
	line("tick()");
	line(name + " = " + name + " + 1");
	add(name, Type::integer, true);
	open("do");
	if (random_.chance(50)) // a closure in the loop: a fresh variable each time
		line("local f = function() " + name + " = " + name + " + 1 return " + name +
		     " end say(f())");
	body(1, 3);
	close();
	line("if " + name + " < " + std::to_string(random_.below(6)) + " then goto " + label +
	     " end");
	close();
}

// A function of two integers that may call those before it.
void Statements::function()
{
	if (function_)
		return simple();
	const std::string name = fresh("f"), a = fresh("a"), b = fresh("a");
	const int level = static_cast<int>(random_.below(3));
	const int outer = std::exchange(expressions_.level, level);
	function_ = true;
	const int loops = std::exchange(loops_, 0);
	open(random_.pick({"local function ", "function "}) + name + "(" + a + ", " + b + ")");
	line("tick()");
	add(a, Type::integer);
	add(b, Type::integer);
	if (random_.chance(30)) {
		line("if " + b + " > 0 and " + b + " < 20 then return " +
		     (random_.chance(50) ? "" : a + " + ") + name + "(" + a + " ~ " + b + ", " + b +
		     " - 1) end");
	}
	body(1, 5);
	line("return " + expressions_.integer(3) +
	     (random_.chance(30) ? ", " + expressions_.any(1) : ""));
	close();
	loops_ = loops;
	function_ = false;
	expressions_.level = outer;
	add(name, Type::function, true, level);
	line("say(" + name + "(" + expressions_.integer(1) + ", " + expressions_.small(1) + "))");
}

// Errors of what is in it end it and are told.
void Statements::protected_block()
{
	if (tries_ > 0)
		return simple();
	tries_++;
	const int loops = std::exchange(loops_, 0);
	open("try(function()");
	body(1, 4);
	if (random_.chance(30))
		line("return " + expressions_.risky(3));
	close("end)");
	loops_ = loops;
	tries_--;
}
