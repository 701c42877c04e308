// SPDX-License-Identifier: GPL-2.0-only
#include "generator.hpp"

#include "expressions.hpp"
#include "random.hpp"

#include <iterator>
#include <utility>
#include <vector>

namespace {

// What every program starts with. A program has only so much fuel: each turn of a loop and each
// call takes of it, so that loops in loops come to an end.
constexpr const char *prelude = R"lua(local fuel, lines = 3000, 0
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
)lua";

class Generator {
public:
	explicit Generator(std::uint64_t seed) : random_(seed), expressions_(random_, variables_) {}

	std::string generate()
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

private:
	void line(const std::string &text) { text_ += std::string(2 * indent_, ' ') + text + "\n"; }

	void open(const std::string &text)
	{
		line(text);
		indent_++;
		scopes_.push_back(variables_.size());
	}

	void close(const std::string &text = "end")
	{
		variables_.resize(scopes_.back());
		scopes_.pop_back();
		indent_--;
		line(text);
	}

	// Between the parts of a statement, such as `else`.
	void part(const std::string &text)
	{
		variables_.resize(scopes_.back());
		indent_--;
		line(text);
		indent_++;
	}

	std::string fresh(const char *prefix) { return prefix + std::to_string(++names_); }

	void add(std::string name, Type type, bool constant = false, int level = 0)
	{
		variables_.push_back({std::move(name), type, constant, level});
	}

	void declare(Type type)
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
	void body(int least = 1, int most = 4)
	{
		depth_++;
		for (long n = random_.between(least, most); n > 0; n--)
			statement();
		depth_--;
	}

	void loop_body()
	{
		loops_++;
		line("tick()");
		body();
		if (random_.chance(15))
			line("if " + expressions_.boolean(1) + " then break end");
		loops_--;
	}

	void statement()
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

	void simple()
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

	void assign()
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

	void array_statement()
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
			line("try(table.concat, " + name + ", ',', " + expressions_.small(0) +
			     ", " + expressions_.small(0) + ")");
			break;
		case 7:
			line("say(table.unpack(" + name + ", " +
			     std::to_string(random_.between(-2, 3)) + ", " +
			     std::to_string(random_.between(-2, 6)) + "))");
			break;
		default:
			line("say(" + name + ", #" + name +
			     ", next({}, nil), select(-1, table.unpack(" + name + ", 1, 3)))");
		}
	}

	void if_statement()
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

	void while_loop()
	{
		const std::string name = fresh("i");
		line("local " + name + " = " + std::to_string(random_.below(6)));
		open("while " + name + " > 0 and " + expressions_.boolean(1) + " do");
		line(name + " = " + name + " - 1");
		add(name, Type::integer, true);
		loop_body();
		close();
	}

	void repeat_loop()
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
		close("until " + last + " > 20 or " + name + " > " +
		      std::to_string(random_.below(5)));
	}

	void numeric_for()
	{
		const std::string name = fresh("i");
		std::string range;
		switch (random_.below(6)) {
		case 0:
			range = random_.pick({"math.maxinteger - 2, math.maxinteger",
					      "math.mininteger + 2, math.mininteger, -1",
					      "math.maxinteger - 3, math.maxinteger, 2", "1, 0",
					      "3, 1, -1", "math.mininteger, math.mininteger + 1",
					      "-2, math.maxinteger, math.maxinteger",
					      "1, 3, 9223372036854775807",
					      "2, -2, math.mininteger"});
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

	void generic_for()
	{
		const std::string k = fresh("k"), v = fresh("v");
		Type key = Type::integer, value = Type::integer;
		std::string in;
		switch (random_.below(8)) {
		case 0:
			in = "ipairs(" + expressions_.array(1) + ")";
			break;
		case 1:
			in = "pairs({" + expressions_.integer(1) + ", " + expressions_.integer(1) +
				", 5})";
			break;
		case 2: // the keys are numbers: their order is that of the table
			in = "next, {[" + std::to_string(random_.between(-50, 50)) +
				"] = 1, [2] = " + expressions_.integer(1) +
				", [1 << 40] = 3, [-1] = 4}";
			break;
		case 3:
			in = "string.gmatch(" + expressions_.string(2) + ", " +
				random_.pick({"'(%w)(%w*)'", "'([^,]*)(,?)'", "'%a+'", "'(.)'",
					      "'()(.)'"}) +
				random_.pick({"", "", ", 2", ", -2"}) + ")";
			key = value = Type::object; // strings or nothing, as they come
			break;
		case 4:
			in = "utf8.codes('a\\u{e9}\\u{20ac}\\u{10000}z')";
			break;
		case 5: {
			const std::string limit = std::to_string(random_.below(6));
			in = "(function(s, i) if i < s then return i + 1, i * i end end), " +
				limit + ", 0" +
				(random_.chance(30) ? ", setmetatable({}, {__close = function() "
						      "say('closed') end})"
						    : "");
			break;
		}
		case 6:
			in = "coroutine.wrap(function() for i = 1, " +
				std::to_string(random_.below(5)) +
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

	void goto_loop()
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
		line("if " + name + " < " + std::to_string(random_.below(6)) + " then goto " +
		     label + " end");
		close();
	}

	// A function of two integers that may call those before it.
	void function()
	{
		if (function_)
			return simple();
		const std::string name = fresh("f"), a = fresh("a"), b = fresh("a");
		const int level = static_cast<int>(random_.below(3));
		const int outer = std::exchange(expressions_.level, level);
		function_ = true;
		const int loops = std::exchange(loops_, 0);
		open(random_.pick({"local function ", "function "}) + name + "(" + a + ", " + b +
		     ")");
		line("tick()");
		add(a, Type::integer);
		add(b, Type::integer);
		if (random_.chance(30)) {
			line("if " + b + " > 0 and " + b + " < 20 then return " +
			     (random_.chance(50) ? "" : a + " + ") + name + "(" + a + " ~ " + b +
			     ", " + b + " - 1) end");
		}
		body(1, 5);
		line("return " + expressions_.integer(3) +
		     (random_.chance(30) ? ", " + expressions_.any(1) : ""));
		close();
		loops_ = loops;
		function_ = false;
		expressions_.level = outer;
		add(name, Type::function, true, level);
		line("say(" + name + "(" + expressions_.integer(1) + ", " + expressions_.small(1) +
		     "))");
	}

	void closures()
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

	void coroutine()
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
			     random_.pick(
				     {"", "", "coroutine.yield('in close')", "error('close', 0)"}) +
			     " end})");
		for (long n = random_.between(1, 3); n > 0; n--) {
			switch (random_.below(5)) {
			case 0:
				line("say(pcall(function() say(coroutine.yield(" +
				     expressions_.integer(1) + ")) " +
				     random_.pick({"", "error('after yield', 0)", "error({1})"}) +
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
				line(a + " = toint((coroutine.yield(" + a +
				     ", coroutine.isyieldable())))");
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
		line("for i = 1, " + turns + " do say(i, coroutine.resume(" + name +
		     ", i * 3)) end");
		line("say(coroutine.status(" + name + "), coroutine.close(" + name + "))");
		if (random_.chance(20))
			line("say((debug.traceback(" + name + ", 'traced')))");
	}

	// An object of a class with some of all metamethods.
	void object()
	{
		const std::string type = fresh("C");
		open("local " + type + " = {");
		line("__name = '" + type + "',");
		for (const char *event : {"add", "sub", "mul", "div", "mod", "pow", "idiv", "band",
					  "bor", "bxor", "shl", "shr"})
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
				     random_.pick({"-val(a)", "'text'", "val(a) // 2", "{}"}) +
				     " end,");
		for (const char *event : {"eq", "lt", "le"})
			if (random_.chance(50))
				line(std::string("__") + event +
				     " = function(a, b) return val(a) " +
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
			     random_.pick(
				     {"function(o, k, w) rawset(o, k, toint(w) + 1) end", "{}",
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
			line("local " + name + " = setmetatable({v = " + expressions_.integer(1) +
			     "}, " + type + ")");
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
					random_.pick({" + ", " - ", " * ", " / ", " % ", " ^ ",
						      " // ", " & ", " | ", " ~ ", " << ", " >> ",
						      " .. "}) +
					name;
				break;
			case 4:
				expression = name +
					random_.pick(
						{" < ", " <= ", " == ", " > ", " >= ", " ~= "}) +
					operand();
				break;
			case 5:
				expression = random_.pick({"-", "~", "#"}) + name;
				break;
			case 6:
				expression = name + "." + random_.pick({"x", "v", "rep", "none"}) +
					", " + name + "[3]";
				break;
			case 7:
				expression = name + "(" + expressions_.any(1) + ", nil)";
				break;
			case 8:
				expression = name + ":" + random_.pick({"add", "len", "rep"}) +
					"(" + expressions_.integer(1) + ")";
				break;
			default:
				expression = "tostring(" + name + "):gsub(id, ''), getmetatable(" +
					name + ") == " + type;
			}
			line("try(function() return " + expression + " end)");
		}
		const std::string name = expressions_.variable(Type::object);
		line("try(function() " + name + "." + random_.pick({"x", "v", "y"}) + " = " +
		     expressions_.integer(1) + " return rawget(" + name + ", 'x'), val(" + name +
		     ") end)");
	}

	void to_be_closed()
	{
		const std::string name = fresh("z");
		open(random_.pick(
			{"do", "for i = 1, 2 do", "try(function()", "try(function(...)"}));
		const bool call = text_.ends_with("tion()\n") || text_.ends_with("...)\n");
		const int loops = std::exchange(loops_, 0);
		line("local " + name +
		     " <close> = setmetatable({}, {__close = function(_, e) say('close " + name +
		     "', e) " + random_.pick({"", "", "", call ? "error('in close', 0)" : ""}) +
		     " end})");
		if (random_.chance(30))
			line("local nothing <close> = " + random_.pick({"nil", "false"}));
		body(1, 3);
		if (call && random_.chance(40))
			line("error(" +
			     random_.pick({"'thrown'", "'thrown', 0", "'thrown', 2", "{}", "nil",
					   "42"}) +
			     ")");
		else if (call && random_.chance(60))
			line("return " + expressions_.any(2));
		loops_ = loops;
		close(call ? "end)" : "end");
	}

	void finalizer()
	{
		const std::string name = fresh("g");
		open("do");
		line("local " + name + " = setmetatable({}, {__gc = function(o) say('gc " + name +
		     "', rawlen(o)) " +
		     random_.pick({"", "", "error('in gc')",
				   "setmetatable(o, {__gc = function() say('again') end})",
				   "KEPT = o"}) +
		     " end})");
		line(name + "[1] = " + expressions_.integer(1));
		if (random_.chance(30))
			line("warn('@on')");
		close();
		line("collectgarbage()");
		if (random_.chance(40))
			line("KEPT = nil collectgarbage()");
	}

	void weak_table()
	{
		const std::string name = fresh("w");
		line("local " + name + " = setmetatable({}, {__mode = '" +
		     random_.pick({"k", "v", "kv"}) + "'})");
		line("for i = 1, 5 do " + name + "[i] = i % 2 == 0 and {} or i " + name +
		     "[{}] = i end");
		line("collectgarbage()");
		line("say((function() local n = 0 for _ in next, " + name +
		     " do n = n + 1 end return n end)())");
	}

	void errors()
	{
		switch (random_.below(5)) {
		case 0:
			line("try(error, " +
			     random_.pick({"'message'", "'message', 0", "'message', 2", "{1, 2}",
					   "nil", "true"}) +
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
			     random_.pick({"'a', 2", "1, {}", "1, 2, 0", "nil, 1", "1, 10, 'x'",
					   "'1', 2"}) +
			     " do say(i) end end)");
		}
	}

	// Text that the program makes and compiles.
	void loaded()
	{
		const std::string name = fresh("l");
		const auto quoted = [&](const std::string &text) {
			return "[===[" + text + "]===]";
		};
		std::vector<Variable> outer = std::exchange(variables_, {});
		add("a", Type::integer);
		add("b", Type::integer);
		const std::string good =
			"local a, b = ... local function toint(x) return x end return " +
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
			line("say(load(" + quoted(bad[random_.below(std::size(bad))]) +
			     ", '=" + name + "'))");
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

	void varargs()
	{
		const std::string name = fresh("u");
		open("local function " + name + "(a, ...)");
		line("tick()");
		line("local t, n = {...}, select('#', ...)");
		line("say(n, #t, ..., (...))");
		line("if n > 0 and n < 6 then return a, " + name + "(...) end");
		line("return " +
		     random_.pick({"...", "(...)", "a, ...", "table.unpack({a, n}, 1, 3)"}));
		close();
		line("say(" + name + "(" + expressions_.any(1) + ", " + expressions_.any(1) +
		     ", nil, " + expressions_.any(1) + "))");
		line("say(select(" + std::to_string(random_.between(1, 3)) + ", " + name + "(" +
		     expressions_.small(1) + ")))");
	}

	void sorting()
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
			line("table.sort(words" +
			     random_.pick({"", ", function(a, b) return a > b end"}) + ")");
			line("say(table.concat(words, ' '))");
		}
	}

	// Errors of what is in it end it and are told.
	void protected_block()
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

	Random random_;
	std::vector<Variable> variables_;
	Expressions expressions_;
	std::vector<std::size_t> scopes_;
	std::string text_;
	std::size_t indent_ = 0;
	int names_ = 0;
	int budget_ = 0;
	int depth_ = 0;
	int loops_ = 0;
	int tries_ = 0;
	bool collected_ = false;
	bool function_ = false;
	bool coroutine_ = false;
};

} // namespace

std::string program_of(std::uint64_t seed)
{
	return Generator(seed).generate();
}
