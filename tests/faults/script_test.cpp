// SPDX-License-Identifier: GPL-2.0-only
// Whole scripts where memory is short: parsed, executed, collected, marshalled. Each ends as it
// should or with MEMORY, and the state is as good as before.
#include "faults.hpp"

#include <array>

namespace {

using namespace faults;
using namespace std::string_literals;
using namespace std::string_view_literals;

struct Script {
	const char *name;
	std::string_view chunk;
	std::string_view values; // that it gives, as JSON
	std::string_view args = {};
	// Of one that catches what fails: what it may give then.
	std::string_view caught = {};
	// Of one that ends with an error: a part of its message.
	std::string_view message = {};
};

constexpr std::array scripts{
	Script{"Parse",
	       "local a <const>, b <close> = 1, nil\n"
	       "local t = {1, 2, x = 'x', ['y z'] = {[[long\nstring]], \"esc\\x41ped\"}, 0x10, 1 "
	       "<< 40}\n"
	       "local function f(n, ...) if n > 2 then return ... elseif n == 2 then goto out end\n"
	       "for i = 1, n do local g = function() return a + i + n end a2 = g() end\n"
	       "for k, v in pairs(t) do repeat local w = v until w while false do end end ::out::\n"
	       "return select('#', ...), #t end return f(2, 7, 8)",
	       "2 4"},
	Script{"Load",
	       "local f = load('local a, b = ... return a * b') package.preload.m = "
	       "function(name)\n"
	       "return {name = name} end package.loaded.m = nil\n"
	       "return f(6, 7), require('m').name, load('x ='), load(function() return nil end)()",
	       "42 \"m\" null"},
	Script{"Arguments", "local s, t, n, b = ... return s, t, n, b, #t[2], t[1].k",
	       "\"text\" [{\"k\":[1,2,3]},[[],[[\"deep\"]]]] -70000 true 2 [1,2,3]",
	       "\x94\xa4"
	       "text\x92\x81\xa1k\x93\x01\x02\x03\x92\x90\x91\x91\xa4"
	       "deep\xd2\xff\xfe\xee\x90\xc3"sv},
	Script{"Results",
	       "local t = {} for i = 1, 20 do t[i] = {id = i} end\n"
	       "return #tostring(print) > 0, ('long'):rep(30), t[20], {{{}}}, 1 << 40, nil",
	       "true \"longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong"
	       "longlonglonglonglonglonglonglonglonglonglonglong\" {\"id\":20} [[[]]] "
	       "1099511627776 null"},
	Script{"Tables",
	       "local t = {} for i = 1, 40 do t[i] = 'k' .. (i * 7 % 40) end table.sort(t)\n"
	       "table.insert(t, 1, 'first') table.remove(t, 2) t = table.move(t, 1, 20, 5, {})\n"
	       "for i = 1, 20 do t['h' .. i] = i end\n"
	       "return table.concat(t, ',', 5, 7), select('#', table.unpack(t, 5, 24)), "
	       "table.pack(1, 2).n",
	       "\"first,k1,k10\" 20 2"},
	Script{"Strings",
	       "local s = ('ab'):rep(100, '-') local n = 0 for w in s:gmatch('%a+') do n = n + #w "
	       "end\n"
	       "return n, (s:gsub('a(b)', '%1')):sub(1, 5), (s:gsub('%w', {a = 'x'})):sub(1, 4),\n"
	       "(s:sub(1, 5):gsub('.', function(c) return c:byte() .. ' ' end)), "
	       "('%5d|%-4s|%q'):format(42, 'x', 'q\\n'),\n"
	       "s:find('b-a', 1, true), string.unpack('>I4z', string.pack('>I4z', 7, 'zero')),\n"
	       "#s:upper():reverse(), utf8.char(228, 8364), utf8.len('\\u{20ac}x'), #s .. '!'",
	       "200 \"b-b-b\" \"xb-x\" \"97 98 45 97 98 \" \"   42|x   |\\\"q\\\\\\n\\\"\" 2 7 299 "
	       "\"\xc3\xa4\xe2\x82\xac\" 2 \"299!\""},
	Script{"Coroutines",
	       "local function gen(n) return coroutine.wrap(function() for i = 1, n do "
	       "coroutine.yield({i}) end end) end\n"
	       "local sum = 0 for v in gen(5) do sum = sum + v[1] end\n"
	       "local co = coroutine.create(function(...) local x <close> = setmetatable({}, "
	       "{__close = function() closed = {} end})\n"
	       "local ok, e = pcall(function(...) coroutine.yield(...) error({code = 7}) end, ...) "
	       "coroutine.yield(e.code) end)\n"
	       "local _, a, b = coroutine.resume(co, 1, 'two') local _, code = "
	       "coroutine.resume(co)\n"
	       "return sum, a, b, code, coroutine.close(co), coroutine.status(co), type(closed)",
	       "15 1 \"two\" 7 true \"dead\" \"table\""},
	Script{"Stack",
	       "local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end\n"
	       "local function g(n, ...) if n == 0 then return select('#', ...) end return g(n - "
	       "1, n, ...) end\n"
	       "return f(150), g(60)",
	       "150 60"},
	Script{"Objects",
	       "local C = setmetatable({}, {__call = function(c, n) return setmetatable({n = n}, "
	       "c) end})\n"
	       "C.__index = C C.__add = function(a, b) return C(a.n + b.n) end C.__tostring = "
	       "function(o) return 'C' .. o.n end\n"
	       "C.__concat = function(a, b) return tostring(a) .. tostring(b) end C.__eq = "
	       "function(a, b) return a.n == b.n end\n"
	       "C.__len = function(o) return o.n end C.__lt = function(a, b) return a.n < b.n end\n"
	       "return tostring(C(1) + C(2)), C(3) .. C(4), C(5) == C(5), #C(6), C(1) < C(2)",
	       "\"C3\" \"C3C4\" true 6 true"},
	Script{"Garbage",
	       "local n = 0 for i = 1, 10 do setmetatable({{}}, {__gc = function(o) n = n + 1 o[2] "
	       "= tostring(n) .. 'x' end}) end\n"
	       "local weak = setmetatable({}, {__mode = 'kv'}) for i = 1, 10 do weak[{}] = {} "
	       "weak[i] = {i} end\n"
	       "collectgarbage() collectgarbage('generational') for i = 1, 30 do local t = {i .. "
	       "'young'} end\n"
	       "collectgarbage('step') collectgarbage('incremental') collectgarbage()\n"
	       "return n, next(weak) == nil",
	       "10 true"},
	Script{"Large",
	       "local s = ('x'):rep(9000) local t = {} for i = 1, 600 do t[i] = i end local u = s "
	       ".. s\n"
	       "return #u, #t, #table.concat({s, u}), #(s:gsub('x', 'yy', 100))",
	       "18000 600 27000 9100"},
	Script{"Print",
	       "for i = 1, 3 do print(i, 'text', {} ~= nil, setmetatable({}, {__tostring = "
	       "function() return 'o' .. i end})) end return 1",
	       "1"},
	Script{.name = "Error",
	       .chunk = "local function f(n) if n == 0 then error('deep' .. n) end f(n - 1) return "
			"1 end f(12)",
	       .values = {},
	       .message = "deep0\nstack traceback:"},
	Script{.name = "ErrorObject",
	       .chunk = "error(setmetatable({}, {__tostring = function() return 'ob' .. 'ject' "
			"end}))",
	       .values = {},
	       .message = "object\nstack traceback:"},
	Script{.name = "Catch",
	       .chunk = "local ok, e = pcall(function() local t = {} for i = 1, 12 do t[i] = "
			"{('s'):rep(i * 9)} end return #t end)\n"
			"if ok then return e end return e == 'not enough memory'",
	       .values = "12",
	       .caught = "true"},
	Script{.name = "CatchWithAHandler",
	       .chunk = "local function handle(e) return {tostring(e), debug.traceback('trace')} "
			"end\n"
			"local ok, e = xpcall(function() local t = setmetatable({}, {__close = "
			"function(t) t[1] = {} end})\n"
			"local c <close> = t return coroutine.wrap(function() return "
			"{#('y'):rep(500)} end)()[1] end, handle)\n"
			"if ok then return e end return e == 'not enough memory' or type(e) == "
			"'table'",
	       .values = "500",
	       .caught = "true"},
	Script{.name = "CatchAndTryAgain",
	       .chunk = "local function try() local t = {} for i = 1, 8 do t[i] = "
			"coroutine.create(function() return i end) end return #t end\n"
			"local ok, e for i = 1, 3 do ok, e = pcall(try) if ok then return e end "
			"end return e == 'not enough memory'",
	       .values = "8",
	       .caught = "true"},
};

using Parameter = std::tuple<Script, Mode>;

class Scripts : public Device, public testing::WithParamInterface<Parameter> {};

INSTANTIATE_TEST_SUITE_P(, Scripts,
			 testing::Combine(testing::ValuesIn(scripts), testing::ValuesIn(modes())),
			 [](const testing::TestParamInfo<Parameter> &info) {
				 return std::get<Script>(info.param).name + "_"s +
					 name_of({std::get<Mode>(info.param), 0});
			 });

// One that could not go on for want of memory.
bool is_memory(const Outcome &outcome)
{
	return outcome.status == LUNATIK_STATUS_MEMORY &&
		outcome.message().find("not enough memory") != std::string::npos;
}

// One that went on to its end.
bool is_complete(const Outcome &outcome, const Script &script)
{
	if (script.message.empty())
		return outcome.status == LUNATIK_STATUS_OK && outcome.values() == script.values;
	return outcome.status == LUNATIK_STATUS_RUNTIME &&
		outcome.message().find(script.message) != std::string::npos;
}

// One that caught what failed, where it does.
bool is_caught(const Outcome &outcome, const Script &script)
{
	return !script.caught.empty() && outcome.status == LUNATIK_STATUS_OK &&
		outcome.values() == script.caught;
}

TEST_P(Scripts, EndsWellOrWithMemory)
{
	const auto &[script, mode] = GetParam();
	const State state(control());
	const auto files = look(control()).files;

	std::string buffer(4096, '\0');
	lunatik_run request{};
	const auto prepare = [&] {
		request = {};
		request.chunk = reinterpret_cast<std::uintptr_t>(script.chunk.data());
		request.chunk_len = script.chunk.size();
		request.args = reinterpret_cast<std::uintptr_t>(script.args.data());
		request.args_len = script.args.size();
		request.result = reinterpret_cast<std::uintptr_t>(buffer.data());
		request.result_len = buffer.size();
	};
	unsigned attempts = 0;
	const auto tally = at_every_point(script.name, mode, [&](Fault &fault) {
		prepare();
		Outcome outcome;
		outcome.error =
			fault.during([&] { return call(state.fd(), LUNATIK_IOC_RUN, request); });
		outcome.status = request.status;
		outcome.result = buffer.substr(0, request.result_len);
		EXPECT_FAULT_OR(outcome.error, outcome.error == 0);
		const bool complete = !outcome.error && is_complete(outcome, script);
		if (!outcome.error) {
			EXPECT_TRUE(complete || is_caught(outcome, script) || is_memory(outcome))
				<< "status " << outcome.status << ": "
				<< (outcome.status ? outcome.message() : outcome.values());
		}
		EXPECT_EQ(state.run("return 6 * 7").values(), "42");
		// Now and then the whole script again, and the collector through all there is.
		if (++attempts % 16 == 0) {
			EXPECT_TRUE(state.run("collectgarbage()").ok());
			EXPECT_TRUE(is_complete(state.run(script.chunk, {.args = script.args}),
						script));
		}
		return !complete;
	});
	EXPECT_EQ(look(control()).files, files);
	if (mode == Mode::None)
		return;
	EXPECT_GT(tally.points, 10U);
	EXPECT_GT(tally.errors, 0U);
	if (mode == Mode::Once) { // a collection makes room, and Lua tries again
		EXPECT_GT(tally.absorbed(), tally.errors);
	}
}

} // namespace
