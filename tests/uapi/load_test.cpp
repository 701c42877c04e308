// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_LOAD: modules that scripts require.
#include "device.hpp"

#include <cerrno>

namespace {

using namespace std::string_view_literals;

class LoadIoctl : public Device {
protected:
	State state{control()};
};

TEST_F(LoadIoctl, GivesScriptsAModuleToRequire)
{
	const auto outcome = state.load("a.b",
					"local name, data = ... "
					"return {name = name, data = data, twice = "
					"function(x) return 2 * x end}");
	EXPECT_TRUE(outcome.ok());
	EXPECT_EQ(outcome.result, "\x90");
	EXPECT_EQ(state.run("local m = require 'a.b' return m.name, m.data, m.twice(21)").values(),
		  "\"a.b\" \":preload:\" 42");
	EXPECT_EQ(state.run("return require 'a.b' == require 'a.b'").values(), "true");
}

TEST_F(LoadIoctl, CompilesAtOnceAndCallsWhenItIsRequired)
{
	ASSERT_TRUE(state.load("m", "calls = (calls or 0) + 1").ok());
	EXPECT_EQ(state.run("return calls, type(package.preload.m)").values(), "null \"function\"");
	EXPECT_EQ(state.run("require 'm' require 'm' return calls").values(), "1");
}

TEST_F(LoadIoctl, OfAMistakeIsASyntaxErrorAndChangesNothing)
{
	ASSERT_TRUE(state.load("m", "return 1").ok());
	const auto outcome = state.load("m", "return = 2");
	EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_SYNTAX});
	EXPECT_EQ(outcome.message(), "m:1: unexpected symbol near '='");
	EXPECT_EQ(state.run("return require 'm'").values(), "1 \":preload:\"");
}

TEST_F(LoadIoctl, NamesTheChunkAfterTheModuleUnlessTold)
{
	EXPECT_EQ(state.load("a.b", "\nx x").message(), "a.b:2: syntax error near 'x'");
	EXPECT_EQ(state.load("a.b", "\nx x", {.chunkname = "@/etc/b.lua"}).message(),
		  "/etc/b.lua:2: syntax error near 'x'");
}

TEST_F(LoadIoctl, ReplacesWhatWasNotRequiredYet)
{
	ASSERT_TRUE(state.load("m", "return 1").ok());
	ASSERT_TRUE(state.load("m", "return 2").ok());
	EXPECT_EQ(state.run("return (require 'm')").values(), "2");
}

TEST_F(LoadIoctl, OfAModuleThatWasRequiredIsEEXISTUnlessItReplaces)
{
	ASSERT_TRUE(state.load("m", "return {n = 1}").ok());
	ASSERT_TRUE(state.run("old = require 'm'").ok());
	const auto before = stat(state.fd());
	EXPECT_EQ(state.load("m", "return {n = 2}").error, -EEXIST);
	EXPECT_EQ(state.run("package.loaded.m = nil return require('m').n").values(), "1")
		<< "the old loader is there still";
	ASSERT_TRUE(state.load("m", "return {n = 3}", {.flags = LUNATIK_LOAD_REPLACE}).ok());
	EXPECT_EQ(state.run("return old.n, require('m').n").values(), "1 3");
	EXPECT_EQ(stat(state.fd()).runs, before.runs + 2);
	EXPECT_EQ(state.load("string", "return 1").error, -EEXIST);
}

TEST_F(LoadIoctl, DoesNotCareWhatAScriptDidToThePackageTable)
{
	ASSERT_TRUE(state.run("setmetatable(package.preload, {__newindex = error, __index = error})"
			      " package.preload = nil package.loaded = nil package = nil")
			    .ok());
	EXPECT_TRUE(state.load("m", "return 7").ok());
	EXPECT_TRUE(state.load("m", "return 8", {.flags = LUNATIK_LOAD_REPLACE}).ok());
	EXPECT_EQ(state.run("return (require 'm')").values(), "8");
}

TEST_F(LoadIoctl, CountsNeitherARunNorAnError)
{
	const auto before = stat(state.fd());
	EXPECT_TRUE(state.load("m", "return 1").ok());
	EXPECT_FALSE(state.load("m", "return =").ok());
	const auto after = stat(state.fd());
	EXPECT_EQ(after.runs, before.runs);
	EXPECT_EQ(after.errors, before.errors);
	EXPECT_GT(after.runtime, before.runtime);
}

TEST_F(LoadIoctl, HasTheBoundsOfARun)
{
	const State large(control(), 64U << 20U);
	const std::string endless = "return " + std::string(8U << 20U, '-') + "1";
	EXPECT_EQ(large.load("m", endless, {.timeout = ns_per_ms}).status,
		  unsigned{LUNATIK_STATUS_DEADLINE});
	std::string wide;
	for (int i = 0; i < 20'000; i++)
		wide += "x" + std::to_string(i) + " = {}\n";
	EXPECT_EQ(state.load("m", wide).status, unsigned{LUNATIK_STATUS_MEMORY});
	// As many modules as the cap has room for, and no more.
	std::string chunk = "return '" + std::string(1000, 'x') + "'";
	Outcome outcome;
	int modules = 0;
	for (; modules < 10'000; modules++) {
		outcome = state.load("m" + std::to_string(modules), chunk);
		if (!outcome.ok())
			break;
		chunk.replace(8, 5, std::to_string(10'000 + modules));
	}
	EXPECT_EQ(outcome.error, 0);
	EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_MEMORY}) << modules;
	EXPECT_GT(modules, 10);
	const auto told = stat(state.fd());
	EXPECT_LE(told.footprint, told.maxalloc + 16384);
	// What it has is whole, which it needs some memory to tell.
	lunatik_set more{};
	more.maxalloc = 2 * told.maxalloc;
	more.flags = LUNATIK_SET_MAXALLOC;
	ASSERT_EQ(call(state.fd(), LUNATIK_IOC_SET, more), 0);
	EXPECT_EQ(state.run("return (require 'm0')").result.size(), 1 + 3 + 1000U);
}

TEST_F(LoadIoctl, NeedsWriteAccess)
{
	const auto reader = state.open(LUNATIK_ACCESS_READ);
	EXPECT_EQ(load(reader.get(), "m", "return 1").error, -EACCES);
	const auto writer = state.open(LUNATIK_ACCESS_WRITE);
	EXPECT_TRUE(load(writer.get(), "m", "return 1").ok());
}

TEST_F(LoadIoctl, InAClosedStateIsENODEV)
{
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(state.load("m", "return 1").error, -ENODEV);
}

TEST_F(LoadIoctl, TakesNoBytecode)
{
	const auto outcome = state.load("m", "\x1bLua"sv);
	EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_SYNTAX});
	EXPECT_NE(outcome.message().find("binary"), std::string::npos) << outcome.message();
}

} // namespace
