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

std::ostream &operator<<(std::ostream &out, const Script &script)
{
	return out << script.name;
}

// Small ones: each is executed as often as there are points in it.
constexpr std::array scripts{
	Script{"Parse",
	       "local a <const>, b <close>, t = 1, nil, {1, x = 'x', ['y z'] = {[[long\nstring]]}, "
	       "0x10}\n"
	       "local function f(n, ...) if n > 2 then return ... elseif n == 2 then goto out end\n"
	       "for k, v in pairs(t) do repeat local w = v until w end ::out:: return a + #t end "
	       "return f(2)",
	       "3"},
	Script{"ManyFunctions",
	       "local n = 0 local function f() n = n + 1 return function(...) return n, ... end "
	       "end\n"
	       "return f()(f()(7))",
	       "2 2 7"},
	Script{"Load", "return load('local a, b = ... return a * b')(6, 7), load('x ='), 1",
	       "42 null 1"},
	Script{"Require",
	       "package.loaded.m = nil package.preload.m = function(n) return {n} end return "
	       "require('m')[1]",
	       "\"m\""},
	Script{"Arguments", "local s, t, n = ... return s, t, n",
	       "\"text\" [{\"k\":[1,2]},[[]]] -70000",
	       "\x93\xa4"
	       "text\x92\x81\xa1k\x92\x01\x02\x91\x90\xd2\xff\xfe\xee\x90"sv},
	Script{"Results",
	       "return ('long'):rep(9), {id = 1}, {{{}}}, 1 << 40, nil, #tostring(print) > 0",
	       "\"longlonglonglonglonglonglonglonglong\" {\"id\":1} [[[]]] 1099511627776 null "
	       "true"},
	Script{"OpaqueResults", "return {#{print, function() end, coroutine.create(print)}}",
	       "[3]"},
	// The stack is at its smallest when the results are about to be marshalled.
	Script{"CollectThenReturn", "collectgarbage() collectgarbage() return {1}", "[1]"},
	Script{"Tables",
	       "local t = {} for i = 1, 9 do t[i] = i * 7 % 9 end table.sort(t, function(a, b) "
	       "return a < b end)\n"
	       "for i = 1, 5 do t[t[i] .. 'k'] = i end return table.concat(t, ','), t['3k']",
	       "\"0,1,2,3,4,5,6,7,8\" 4"},
	Script{"Sequences",
	       "local t = table.pack(1, 2, 3) table.insert(t, 1, 0) table.remove(t, 2)\n"
	       "return table.unpack(table.move(t, 1, 3, 2, {9}))",
	       "9 0 2 3"},
	Script{"Matching",
	       "local n = 0 for w in ('ab ab'):gmatch('%a+') do n = n + #w end\n"
	       "return n, (('ab'):gsub('.', function(c) return c:byte() .. ' ' end)), "
	       "('x=1'):match('(%w)=(%w)')",
	       "4 \"97 98 \" \"x\" \"1\""},
	Script{"Formatting",
	       "return ('%5d|%-4s|%q'):format(42, 'x', 'q'), #('ab'):rep(99, '-'):upper(), 1 .. "
	       "'', utf8.char(228)",
	       "\"   42|x   |\\\"q\\\"\" 296 \"1\" \"\xc3\xa4\""},
	Script{"Packing", "return string.unpack('>I4z', string.pack('>I4z', 7, 'zero'))",
	       "7 \"zero\" 10"},
	Script{"Generator",
	       "local s = 0 for v in coroutine.wrap(function() for i = 1, 3 do "
	       "coroutine.yield({i}) end end) do\n"
	       "s = s + v[1] end return s",
	       "6"},
	Script{"Coroutine",
	       "local co = coroutine.create(function(...) local ok, e = pcall(function(...) "
	       "coroutine.yield(...) error({7}) end, ...)\n"
	       "coroutine.yield(e[1]) end) local _, a = coroutine.resume(co, 'a') local _, b = "
	       "coroutine.resume(co)\n"
	       "return a, b, coroutine.close(co), coroutine.status(co)",
	       "\"a\" 7 true \"dead\""},
	Script{"Closing",
	       "local closed = {} local mt = {__close = function(o) closed[#closed + 1] = o[1] "
	       "end}\n"
	       "do local a <close> = setmetatable({'a'}, mt) local b <close> = setmetatable({'b'}, "
	       "mt) end\n"
	       "return closed",
	       "[\"b\",\"a\"]"},
	Script{"Stack",
	       "local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end return "
	       "f(150)",
	       "150"},
	Script{"Varargs",
	       "local function f(n, ...) if n == 0 then return select('#', ...) end return f(n - "
	       "1, n, ...) end return f(40)",
	       "40"},
	Script{"Objects",
	       "local C = {} C.__index = C C.__add = function(a, b) return setmetatable({n = a.n + "
	       "b.n}, C) end\n"
	       "C.__tostring = function(o) return 'C' .. o.n end local o = setmetatable({n = 1}, "
	       "C) return tostring(o + o)",
	       "\"C2\""},
	// A finalizer that could not be called has been: errors in them are nobody's.
	Script{.name = "Finalizers",
	       .chunk =
		       "local n = 0 local mt = {__gc = function(o) n = n + 1 o[1] = n .. 'x' end}\n"
		       "for i = 1, 3 do setmetatable({}, mt) end collectgarbage() collectgarbage() "
		       "return n == 3",
	       .values = "true",
	       .caught = "false"},
	Script{"Weak",
	       "local w = setmetatable({}, {__mode = 'kv'}) for i = 1, 5 do w[{}] = {} w[i] = {} "
	       "end collectgarbage() return next(w) == nil",
	       "true"},
	Script{"Collectors",
	       "collectgarbage('generational') local t = {{}} collectgarbage('step') t[2] = {} "
	       "collectgarbage('incremental')\n"
	       "collectgarbage('step') return #t",
	       "2"},
	Script{"LongStrings", "local s = ('x'):rep(9000) return #(s .. s), #s:gsub('x', 'yy', 100)",
	       "18000 9100"},
	Script{"LongTable", "local t = {} for i = 1, 600 do t[i] = i end return #t", "600"},
	Script{"Print",
	       "print('text', {} ~= nil, setmetatable({}, {__tostring = function() return 'o' .. 1 "
	       "end})) return 1",
	       "1"},
	Script{.name = "Error",
	       .chunk = "local function f(n) if n == 0 then error('deep' .. n) end f(n - 1) end "
			"f(3)",
	       .values = {},
	       .message = "deep0"},
	Script{.name = "ErrorObject",
	       .chunk = "error(setmetatable({}, {__tostring = function() return 'ob' .. 'ject' "
			"end}))",
	       .values = {},
	       .message = "object"},
	Script{.name = "Catch",
	       .chunk = "local ok, e = pcall(function() local t = {} for i = 1, 4 do t[i] = "
			"{('s'):rep(i * 9)} end return #t end)\n"
			"if ok then return e end return e == 'not enough memory'",
	       .values = "4",
	       .caught = "true"},
	Script{.name = "CatchWithAHandler",
	       .chunk = "local ok, e = xpcall(function() return coroutine.wrap(function() return "
			"{#('y'):rep(500)} end)()[1] end,\n"
			"function(e) return {debug.traceback('trace')} end)\n"
			"if ok then return e end return e == 'not enough memory' or type(e) == "
			"'table'",
	       .values = "500",
	       .caught = "true"},
	Script{.name = "CatchAndTryAgain",
	       .chunk = "local ok, e for i = 1, 3 do ok, e = pcall(function() return "
			"#{coroutine.create(print), {i}} end)\n"
			"if ok then return e end end return e == 'not enough memory'",
	       .values = "2",
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

// One whose error object could not be described for want of memory.
bool is_undescribed(const Outcome &outcome)
{
	return outcome.status == LUNATIK_STATUS_RUNTIME && outcome.message() == "not enough memory";
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

// Carries a request out under a fault, with room for the results in a buffer.
template <typename Request>
Outcome carry_out(Fault &fault, const State &state, unsigned long command, Request &request,
		  std::string &buffer)
{
	request.result = reinterpret_cast<std::uintptr_t>(buffer.data());
	request.result_len = buffer.size();
	Outcome outcome;
	outcome.error = fault.during([&] { return call(state.fd(), command, request); });
	outcome.status = request.status;
	outcome.result = buffer.substr(0, request.result_len);
	EXPECT_FAULT_OR(outcome.error, outcome.error == 0);
	return outcome;
}

TEST_P(Scripts, EndsWellOrWithMemory)
{
	const auto &[script, mode] = GetParam();
	const State state(control());
	const auto files = look(control()).files;

	std::string buffer(4096, '\0');
	unsigned attempts = 0;
	const auto tally = at_every_point(script.name, mode, [&](Fault &fault) {
		lunatik_run request{};
		request.chunk = reinterpret_cast<std::uintptr_t>(script.chunk.data());
		request.chunk_len = script.chunk.size();
		request.args = reinterpret_cast<std::uintptr_t>(script.args.data());
		request.args_len = script.args.size();
		const auto outcome = carry_out(fault, state, LUNATIK_IOC_RUN, request, buffer);
		const bool complete = !outcome.error && is_complete(outcome, script);
		if (!outcome.error) {
			EXPECT_TRUE(complete || is_caught(outcome, script) || is_memory(outcome) ||
				    is_undescribed(outcome))
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

// The same for a function that is called by its name, and for a module.
class Requests : public Device, public testing::WithParamInterface<Mode> {};

INSTANTIATE_TEST_SUITE_P(, Requests, testing::ValuesIn(modes()), name_of);

TEST_P(Requests, CallEndsWellOrWithMemory)
{
	const State state(control());
	ASSERT_TRUE(state.run("o = setmetatable({}, {__index = function(_, k) return {add = "
			      "function(self, t) return {k .. #t} end} end})")
			    .ok());
	const std::string_view function = "o.field:add";
	const std::string_view args = "\x91\x93\x01\x02\x03"sv;
	std::string buffer(4096, '\0');
	const auto tally = at_every_point("CALL", GetParam(), [&](Fault &fault) {
		lunatik_call request{};
		request.function = reinterpret_cast<std::uintptr_t>(function.data());
		request.function_len = static_cast<std::uint32_t>(function.size());
		request.args = reinterpret_cast<std::uintptr_t>(args.data());
		request.args_len = args.size();
		const auto outcome = carry_out(fault, state, LUNATIK_IOC_CALL, request, buffer);
		const bool complete = outcome.ok() && outcome.values() == "[\"field3\"]";
		EXPECT_TRUE(outcome.error || complete || is_memory(outcome)) << outcome.status;
		EXPECT_EQ(state.run("return 6 * 7").values(), "42");
		return !complete;
	});
	EXPECT_EQ(tally.errors > 0, GetParam() != Mode::None);
}

TEST_P(Requests, LoadReplacesAModuleOrChangesNothing)
{
	const State state(control());
	// Longer than the names that Lua keeps once.
	const std::string module(100, 'm');
	const std::string_view chunk = "return {'new', ...}";
	std::string buffer(4096, '\0');
	const auto tally = at_every_point("LOAD", GetParam(), [&](Fault &fault) {
		EXPECT_TRUE(state.run("local m = ('m'):rep(100) package.preload[m] = nil "
				      "package.loaded[m] = {'old'} collectgarbage()")
				    .ok());
		lunatik_load request{};
		request.module = reinterpret_cast<std::uintptr_t>(module.data());
		request.module_len = static_cast<std::uint32_t>(module.size());
		request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
		request.chunk_len = chunk.size();
		request.flags = LUNATIK_LOAD_REPLACE;
		const auto outcome = carry_out(fault, state, LUNATIK_IOC_LOAD, request, buffer);
		EXPECT_TRUE(outcome.error || outcome.ok() || is_memory(outcome)) << outcome.status;
		const auto which = state.run("return require(('m'):rep(100))[1]").values();
		// An answer that could not be copied out is one of a LOAD that was carried out.
		EXPECT_TRUE((which == "\"new\"" && (outcome.ok() || outcome.error)) ||
			    (which == "\"old\"" && !outcome.ok()))
			<< which << " after status " << outcome.status;
		return !outcome.ok();
	});
	EXPECT_EQ(tally.errors > 0, GetParam() != Mode::None);
}

} // namespace
