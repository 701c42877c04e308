// SPDX-License-Identifier: GPL-2.0-only
// What a run that did not end OK says of itself: a map.
#include "clock.hpp"
#include "device.hpp"

#include <string>
#include <utility>

namespace {

using namespace std::string_view_literals;

class Error : public Device {
protected:
	State state{control()};
};

TEST_F(Error, IsAMapWithAMessageATracebackAndTheObject)
{
	const Outcome outcome = state.run("error({code = 5})", {.chunkname = "=why"});
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_RUNTIME);
	EXPECT_EQ(outcome.result[0], '\x83');
	EXPECT_EQ(outcome.message(), "(error object is a table value)");
	EXPECT_TRUE(outcome.traceback().starts_with("stack traceback:\n")) << outcome.traceback();
	EXPECT_NE(outcome.traceback().find("why:1: in main chunk"), std::string::npos);
	EXPECT_EQ(outcome.value(), R"({"code":5})");
}

TEST_F(Error, WithATextHasItAsMessageAndAsObject)
{
	const Outcome outcome = state.run("error('no luck')", {.chunkname = "=why"});
	EXPECT_EQ(outcome.message(), "why:1: no luck");
	EXPECT_EQ(outcome.value(), R"("why:1: no luck")");
}

TEST_F(Error, IsToldByItsToStringAndGivenAsItIs)
{
	const Outcome outcome =
		state.run("error(setmetatable({7}, {__tostring = function() return 'told' end}))");
	EXPECT_EQ(outcome.message(), "told");
	EXPECT_EQ(outcome.value(), "[7]");
}

TEST_F(Error, WhoseDescriptionFailsIsGivenAsItIsWithTheReason)
{
	const auto raise = [&](const std::string &body) {
		return state.run("error(setmetatable({7}, {__tostring = function() " + body +
				 " end}))");
	};
	for (const auto &[body, reason] :
	     {std::pair{"error('no luck', 0)", "no luck"},
	      std::pair{"error({})", "error in error handling"},
	      std::pair{"error()", "error in error handling"},
	      std::pair{"return ('x'):rep(1 << 30)", "not enough memory"},
	      std::pair{"return 8", "(error object is a table value)"}}) {
		const Outcome outcome = raise(body);
		EXPECT_EQ(outcome.status, LUNATIK_STATUS_RUNTIME);
		EXPECT_EQ(outcome.message(), reason);
		EXPECT_TRUE(outcome.traceback().starts_with("stack traceback:\n"));
		EXPECT_EQ(outcome.value(), "[7]");
	}
}

TEST_F(Error, ThatIsANumberStaysOne)
{
	const Outcome outcome = state.run("error(42)");
	EXPECT_EQ(outcome.message(), "42");
	EXPECT_EQ(outcome.value(), "42");
	EXPECT_EQ(state.run("error('42', 0)").value(), R"("42")");
}

TEST_F(Error, ThatIsRaisedAgainByACloseIsWhatItWas)
{
	const Outcome outcome = state.run(
		"local again <close> = setmetatable({}, {__close = function(_, e) error(e, 0) end}) "
		"error({7})");
	EXPECT_EQ(outcome.message(), "(error object is a table value)");
	EXPECT_NE(outcome.traceback().find("in main chunk"), std::string::npos);
	EXPECT_EQ(outcome.value(), "[7]");
}

TEST_F(Error, CanBeNil)
{
	const Outcome outcome = state.run("error()");
	EXPECT_EQ(outcome.message(), "(error object is a nil value)");
	EXPECT_EQ(outcome.value(), "null");
}

TEST_F(Error, ThatCannotBeEncodedHasNoValue)
{
	const Outcome outcome = state.run("local t = {} t.t = t error(t)");
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_RUNTIME);
	EXPECT_EQ(outcome.result[0], '\x82');
	EXPECT_EQ(outcome.message(), "(error object is a table value)");
	EXPECT_EQ(outcome.value(), "");
}

TEST_F(Error, OfTheSyntaxIsAMessageAlone)
{
	const Outcome outcome = state.run("x = = 1", {.chunkname = "=why"});
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_SYNTAX);
	EXPECT_EQ(outcome.result[0], '\x81');
	EXPECT_TRUE(outcome.message().starts_with("why:1: unexpected symbol")) << outcome.message();
}

TEST_F(Error, OfALimitOfTheCompilerIsAMessageAlone)
{
	const auto repeated = [](const std::string &text, int times) {
		std::string all;
		for (int i = 0; i < times; i++)
			all += text;
		return all;
	};
	const State roomy(control(), 16 << 20);
	for (const auto &[chunk, message] :
	     {std::pair{repeated("f(", 1000), "C stack overflow"},
	      std::pair{repeated("goto a ", 40000), "too many labels/gotos"}}) {
		const Outcome outcome = roomy.run(chunk);
		EXPECT_EQ(outcome.status, LUNATIK_STATUS_SYNTAX);
		EXPECT_EQ(outcome.result[0], '\x81');
		EXPECT_NE(outcome.message().find(message), std::string::npos);
		EXPECT_EQ(outcome.message().find("traceback"), std::string::npos)
			<< outcome.message();
	}
}

TEST_F(Error, OfALimitHasNoValue)
{
	const Outcome late = state.run("while true do end", {.timeout = 10 * ns_per_ms});
	EXPECT_EQ(late.status, LUNATIK_STATUS_DEADLINE);
	EXPECT_NE(late.message().find("deadline exceeded"), std::string::npos);
	EXPECT_EQ(late.value(), "");
	EXPECT_EQ(state.run("local t = {} while true do t[#t + 1] = {} end").result,
		  "\x81\xa7message\xb1not enough memory"sv);
}

// Lua calls the handler of a run for errors in load() too, and gives what it says to the script.
TEST_F(Error, ThatLoadCatchesIsATextForTheScript)
{
	EXPECT_EQ(state.run("local f, e = load(function() error({}) end) return type(e)").values(),
		  "\"string\"");
	const Outcome outcome =
		state.run("local f, e = load(function() error({code = 1}) end) error({code = 2})");
	EXPECT_EQ(outcome.value(), R"({"code":2})");
	EXPECT_EQ(state.run("load(function() error({code = 1}) end) error('x', 0)").value(),
		  R"("x")");
}

// The handler that describes errors is gone then.
TEST_F(Error, ThatLoadCatchesIsForgottenWithItsRun)
{
	EXPECT_TRUE(state.run("weak = setmetatable({}, {__mode = 'v'}) local o = {} weak[1] = o "
			      "load(function() error(o) end)")
			    .ok());
	EXPECT_EQ(state.run("collectgarbage() collectgarbage() return weak[1]").values(), "null");
}

// To look whether it is the text that was kept takes no time, and has no deadline.
TEST_F(Error, ThatIsLongAndEqualToTheOneThatWasKeptEndsAsAnyOther)
{
	const State large(control(), 64 << 20);
	const auto raise_at = [&](std::uint64_t timeout) {
		EXPECT_TRUE(
			large.run("same = nil collectgarbage() local s = ('x'):rep(12 << 20) local _, text = "
				  "load(function() error(s, 0) end) s = nil "
				  "same = text:sub(1, -2) .. text:sub(-1)")
				.ok());
		const auto began = monotonic_ns();
		const auto status = large.run("error(same, 0)", {.timeout = timeout}).status;
		EXPECT_TRUE(status == LUNATIK_STATUS_RUNTIME || status == LUNATIK_STATUS_DEADLINE ||
			    status == LUNATIK_STATUS_MEMORY)
			<< status;
		return monotonic_ns() - began;
	};
	const std::uint64_t whole = raise_at(LUNATIK_TIMEOUT_NONE);
	for (std::uint64_t percent = 2; percent <= 60; percent += 2)
		raise_at(whole * percent / 100);
	EXPECT_TRUE(large.run("return 1").ok());
}

TEST_F(Error, RaisedWhenTheRunIsLeftTakesThePlaceOfTheOther)
{
	const Outcome outcome = state.run(
		"local c <close> = setmetatable({}, {__close = function() error({code = 7}) end})\n"
		"error('first')");
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_RUNTIME);
	EXPECT_EQ(outcome.message(), "(error object is a table value)");
	EXPECT_EQ(outcome.value(), R"({"code":7})");
}

// To describe the object and to encode it are parts of the run, with the run's deadline.
TEST_F(Error, WhoseDescriptionTakesTooLongEndsAtTheDeadline)
{
	const auto start = monotonic_ns();
	const Outcome outcome = state.run(
		"error(setmetatable({}, {__tostring = function() while true do end end}))",
		{.timeout = 100 * ns_per_ms});
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_DEADLINE);
	EXPECT_NE(outcome.message().find("deadline exceeded"), std::string::npos);
	EXPECT_LT(monotonic_ns() - start, slowness() * 1000 * ns_per_ms);
	EXPECT_TRUE(state.run("return 1").ok());
}

TEST_F(Error, WhoseObjectTakesTooLongToEncodeEndsAtTheDeadline)
{
	const State large(control(), 64 << 20);
	const std::uint64_t timeout = slowness() * 3000 * ns_per_ms;
	const auto start = monotonic_ns();
	const Outcome outcome =
		large.run("local late = lunatik.clock() + " +
				  std::to_string(timeout - slowness() * 10 * ns_per_ms) +
				  " local t = {} for i = 1, 1000000 do t[i] = i end "
				  "while lunatik.clock() < late do end error(t)",
			  {.timeout = timeout});
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_DEADLINE);
	EXPECT_TRUE(outcome.message().ends_with("deadline exceeded")) << outcome.message();
	EXPECT_EQ(outcome.value(), "");
	EXPECT_LT(monotonic_ns() - start, timeout + slowness() * 1000 * ns_per_ms);
	EXPECT_TRUE(large.run("return 1").ok());
}

TEST_F(Error, WithALargeObjectCountsAgainstTheCapAsResultsDo)
{
	const Outcome outcome = state.run("error({('x'):rep(600000)})");
	EXPECT_EQ(outcome.error, 0);
	EXPECT_LE(outcome.result.size(), 1U << 20);
	EXPECT_FALSE(outcome.message().empty());
	EXPECT_TRUE(state.run("return 1").ok());
	EXPECT_LE(stat(state.fd()).footprint, 1U << 20);
}

} // namespace
