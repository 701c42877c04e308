// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_CALL: a function by its name, with the rules of a run.
#include "device.hpp"

#include <cerrno>
#include <csignal>

namespace {

using namespace std::string_view_literals;

class CallIoctl : public Device {
protected:
	State state{control()};
};

using CallIoctlRace = CallIoctl;

TEST_F(CallIoctl, GivesWhatTheFunctionReturnsAsOneArray)
{
	ASSERT_TRUE(state.run("function f(...) return select('#', ...), ... end").ok());
	EXPECT_EQ(state.call("f").result, "\x91\x00"sv);
	EXPECT_EQ(state.call("f", {.args = "\x93\x01\xc0\xa1x"}).result, "\x94\x03\x01\xc0\xa1x"sv);
	EXPECT_EQ(state.call("f", {.args = "\x92\x92\x01\x02\x81\xa1k\xff"}).result,
		  "\x93\x02\x92\x01\x02\x81\xa1k\xff"sv);
	EXPECT_EQ(state.call("tostring", {.args = "\x91\x05"}).values(), "\"5\"");
}

TEST_F(CallIoctl, FindsFieldsOfFields)
{
	ASSERT_TRUE(state.run("http = {router = {handle = function(...) return 'r', ... end}}"
			      " _G[' '] = {['two words'] = function() return 2 end}")
			    .ok());
	EXPECT_EQ(state.call("http.router.handle", {.args = "\x91\x07"}).values(), "\"r\" 7");
	EXPECT_EQ(state.call("string.rep", {.args = "\x92\xa1x\x03"}).values(), "\"xxx\"");
	EXPECT_EQ(state.call("_G._G._G.math.max", {.args = "\x92\x01\x03"}).values(), "3");
	EXPECT_EQ(state.call(" .two words").values(), "2");
}

TEST_F(CallIoctl, GivesAMethodItsObject)
{
	ASSERT_TRUE(state.run("counter = {n = 5} function counter:add(k)"
			      " self.n = self.n + k return self.n end"
			      " deep = {counter = counter} name = 'lua'")
			    .ok());
	EXPECT_EQ(state.call("counter:add", {.args = "\x91\x02"}).values(), "7");
	EXPECT_EQ(state.call("deep.counter:add", {.args = "\x91\x01"}).values(), "8");
	EXPECT_EQ(state.call("name:upper").values(), "\"LUA\"");
}

TEST_F(CallIoctl, TakesMetamethodsAsAScriptDoes)
{
	ASSERT_TRUE(state.run("any = setmetatable({}, {__index = function(_, k)"
			      " return function(...) return k, ... end end})"
			      " it = setmetatable({}, {__call = function(self, n) return n end})"
			      " setmetatable(_G, {__index = function(_, k) return any end})")
			    .ok());
	EXPECT_EQ(state.call("any.thing", {.args = "\x91\x01"}).values(), "\"thing\" 1");
	EXPECT_EQ(state.call("it", {.args = "\x91\x09"}).values(), "9");
	EXPECT_EQ(state.call("nowhere.x").values(), "\"x\"");
}

TEST_F(CallIoctl, NamesThePartThatIsMissing)
{
	ASSERT_TRUE(state.run("http = {router = {handle = 5}} s = 'text' yes = true").ok());
	const auto message = [&](std::string_view function) {
		const auto outcome = state.call(function);
		EXPECT_EQ(outcome.error, 0);
		EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_RUNTIME}) << function;
		return outcome.message();
	};
	EXPECT_EQ(message("f"), "attempt to call a nil value ('f')");
	EXPECT_EQ(message("htpp.router.handle"), "attempt to index a nil value ('htpp')");
	EXPECT_EQ(message("http.ruoter.handle"), "attempt to index a nil value ('http.ruoter')");
	EXPECT_EQ(message("http.router.hanlde"),
		  "attempt to call a nil value ('http.router.hanlde')");
	EXPECT_EQ(message("http.router.handle"),
		  "attempt to call a number value ('http.router.handle')");
	EXPECT_EQ(message("http.router.handle.x"),
		  "attempt to index a number value ('http.router.handle')");
	EXPECT_EQ(message("http:router"), "attempt to call a table value ('http:router')");
	EXPECT_EQ(message("yes.x"), "attempt to index a boolean value ('yes')");
	EXPECT_EQ(message("s.nothing"), "attempt to call a nil value ('s.nothing')");
	EXPECT_EQ(message(std::string(127, 'x')),
		  "attempt to call a nil value ('" + std::string(127, 'x') + "')");
}

TEST_F(CallIoctl, TellsAnErrorAsARunDoes)
{
	ASSERT_TRUE(state.run("function fail(x) error({code = x}) end"
			      " function plain() local x = nil + 1 end",
			      {.chunkname = "=script"})
			    .ok());
	const auto outcome = state.call("fail", {.args = "\x91\x05"});
	EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_RUNTIME});
	EXPECT_EQ(outcome.value(), "{\"code\":5}");
	EXPECT_NE(outcome.traceback().find("script:1:"), std::string::npos) << outcome.traceback();
	EXPECT_EQ(state.call("plain").message(),
		  "script:1: attempt to perform arithmetic on a nil value");
}

TEST_F(CallIoctl, IsCountedAsARun)
{
	ASSERT_TRUE(state.run("function f() end").ok());
	const auto before = stat(state.fd());
	EXPECT_TRUE(state.call("f").ok());
	EXPECT_FALSE(state.call("g").ok());
	const auto after = stat(state.fd());
	EXPECT_EQ(after.runs, before.runs + 2);
	EXPECT_EQ(after.errors, before.errors + 1);
	EXPECT_GT(after.runtime, before.runtime);
}

TEST_F(CallIoctl, HasTheBoundsOfARun)
{
	ASSERT_TRUE(state.run("function loop() while true do end end"
			      " function eat() local t = {} while true do t[#t + 1] = {} end end"
			      " endless = setmetatable({}, {__index = function() while true do end"
			      " end})")
			    .ok());
	const auto status = [&](std::string_view function, std::uint64_t timeout) {
		return state.call(function, {.timeout = timeout}).status;
	};
	EXPECT_EQ(status("loop", 20 * ns_per_ms), unsigned{LUNATIK_STATUS_DEADLINE});
	EXPECT_EQ(status("endless.x", 20 * ns_per_ms), unsigned{LUNATIK_STATUS_DEADLINE});
	EXPECT_EQ(status("eat", 0), unsigned{LUNATIK_STATUS_MEMORY});
	EXPECT_EQ(state.call("tostring", {.args = "\x91\x01"}).values(), "\"1\"");
}

TEST_F(CallIoctl, KeepsResultsThatDoNotFit)
{
	const auto outcome = state.call("string.rep", {.args = "\x92\xa1x\xcd\x20\x00"sv});
	EXPECT_EQ(outcome.values(), '"' + std::string(0x2000, 'x') + '"');
}

TEST_F(CallIoctl, PrintsToTheOutput)
{
	EXPECT_TRUE(state.call("print", {.args = "\x92\xa5hello\x05"}).ok());
	char text[16] = {};
	EXPECT_EQ(read(state.fd(), text, sizeof(text)), 8);
	EXPECT_EQ(std::string_view(text), "hello\t5\n");
}

TEST_F(CallIoctl, NeedsWriteAccess)
{
	const auto reader = state.open(LUNATIK_ACCESS_READ);
	EXPECT_EQ(call_function(reader.get(), "print").error, -EACCES);
	const auto writer = state.open(LUNATIK_ACCESS_WRITE);
	EXPECT_EQ(call_function(writer.get(), "print").error, 0);
	EXPECT_EQ(call_function(writer.get(), "print", {.flags = LUNATIK_CALL_PRINT_WAIT}).error,
		  -EACCES);
}

TEST_F(CallIoctl, InAClosedStateIsENODEV)
{
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(state.call("print").error, -ENODEV);
}

TEST_F(CallIoctlRace, WaitsForItsTurnAsARunDoes)
{
	Process busy([&] {
		state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == busy.pid(); }));
	EXPECT_EQ(state.call("tostring", {.flags = LUNATIK_CALL_NOWAIT}).error, -EAGAIN);
	EXPECT_EQ(state.call("tostring", {.wait = ns_per_ms}).error, -ETIMEDOUT);
	busy.signal(SIGKILL);
	EXPECT_EQ(state.call("tostring", {.args = "\x91\x01"}).values(), "\"1\"");
}

TEST_F(CallIoctlRace, ASignalEndsIt)
{
	ASSERT_TRUE(state.run("function loop() while true do end end").ok());
	Process busy([&] {
		struct sigaction action {};
		action.sa_handler = [](int) {
		};
		sigaction(SIGUSR1, &action, nullptr);
		return -state.call("loop", {.timeout = LUNATIK_TIMEOUT_NONE}).error;
	});
	ASSERT_TRUE(
		eventually([&] { return stat(state.fd()).running > 50 * ns_per_ms * slowness(); }));
	busy.signal(SIGUSR1);
	EXPECT_EQ(busy.wait(), EINTR);
}

} // namespace
