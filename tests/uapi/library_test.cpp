// SPDX-License-Identifier: GPL-2.0-only
// The client library on a real device.
#include <lunatik/lunatik.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>

#include <unistd.h>

#include "device.hpp"

namespace {

using namespace std::chrono_literals;

// What a call throws, as an errno; 0 if nothing.
template <typename Function>
int thrown(Function function)
{
	try {
		function();
	} catch (const std::system_error &error) {
		return error.code().value();
	}
	return 0;
}

class Library : public testing::Test {
protected:
	~Library() override
	{
		const int error = thrown([&] { control_.close(name_, true); });
		EXPECT_TRUE(error == 0 || error == ENOENT) << error; // the test may have closed it
	}

	lunatik::Control control_;
	std::string name_ = unique_name();
	lunatik::State state_ = control_.create(name_);
};

using LibraryRace = Library;

TEST_F(Library, RunsChunksWithArgumentsAndGivesTheirResults)
{
	const auto outcome =
		state_.run("local a, b, c = ... return a + 1, b .. '!', c, nil, {x = {1, 2}}, true",
			   {lunatik::Value(41), lunatik::Value("hi"), lunatik::Value()});
	ASSERT_TRUE(outcome.ok()) << outcome.message;
	const lunatik::Array expected{42,  "hi!", {}, {}, lunatik::Map{{"x", lunatik::Array{1, 2}}},
				      true};
	EXPECT_EQ(outcome.values, expected);
}

TEST_F(Library, EveryArgumentComesBackAsItWent)
{
	const lunatik::Array values{std::int64_t{INT64_MIN},
				    std::int64_t{INT64_MAX},
				    0,
				    -1,
				    true,
				    false,
				    "",
				    std::string(70'000, 'x'),
				    std::string("\0\xff", 2),
				    lunatik::Array{lunatik::Array{}, 1}};
	const auto outcome = state_.run("return ...", values);
	ASSERT_TRUE(outcome.ok()) << outcome.message;
	EXPECT_EQ(outcome.values, values);
}

TEST_F(Library, TellsTheStatusAndTheMessageOfAScriptThatFails)
{
	EXPECT_EQ(state_.run("x =").status, lunatik::Status::syntax);
	const auto outcome = state_.run("error('no luck')", {}, {.chunkname = "@luck.lua"});
	EXPECT_EQ(outcome.status, lunatik::Status::runtime);
	EXPECT_EQ(outcome.message, "luck.lua:1: no luck");
	EXPECT_TRUE(outcome.traceback.starts_with("stack traceback:\n")) << outcome.traceback;
	EXPECT_EQ(outcome.value, lunatik::Value("luck.lua:1: no luck"));
	const auto object = state_.run("error({code = 5})").value;
	EXPECT_EQ(object, lunatik::Value(lunatik::Map{{"code", 5}}));
	EXPECT_FALSE(state_.run("x =").value);
	EXPECT_EQ(state_.run("while true do end", {}, {.timeout = 20ms}).status,
		  lunatik::Status::deadline);
	EXPECT_EQ(state_.run("return ('x'):rep(1 << 30)").status, lunatik::Status::memory);
}

TEST_F(Library, CallsAFunctionByItsName)
{
	ASSERT_TRUE(state_.run("m = {f = function(...) return select('#', ...), ... end}").ok());
	const auto outcome = state_.call("m.f", {1, "two", lunatik::Value()});
	ASSERT_TRUE(outcome.ok()) << outcome.message;
	EXPECT_EQ(outcome.values, (lunatik::Array{3, 1, "two", lunatik::Value()}));
	EXPECT_EQ(state_.call("m.g").message, "attempt to call a nil value ('m.g')");
	EXPECT_EQ(thrown([&] { (void)state_.call("m..g"); }), EINVAL);
	EXPECT_EQ(thrown([&] { (void)state_.call(std::string(128, 'f')); }), EINVAL);
	ASSERT_TRUE(state_.run("function loop() while true do end end").ok());
	EXPECT_EQ(state_.call("loop", {}, {.timeout = 20ms}).status, lunatik::Status::deadline);
}

TEST_F(Library, LoadsAModule)
{
	ASSERT_TRUE(state_.load("a.b", "return {n = 1}").ok());
	EXPECT_EQ(state_.run("return require('a.b').n").values, lunatik::Array{1});
	EXPECT_EQ(thrown([&] { (void)state_.load("a.b", "return {n = 2}"); }), EEXIST);
	ASSERT_TRUE(state_.load("a.b", "return {n = 2}", {.replace = true}).ok());
	EXPECT_EQ(state_.run("return require('a.b').n").values, lunatik::Array{2});
	EXPECT_EQ(state_.load("c", "x =").message, "c:1: unexpected symbol near <eof>");
	EXPECT_EQ(state_.load("c", "x =", {.chunkname = "@c.lua"}).message,
		  "c.lua:1: unexpected symbol near <eof>");
	EXPECT_EQ(thrown([&] { (void)state_.load("", "return 1"); }), EINVAL);
}

TEST_F(Library, GivesWhatHasNoValueAsItsText)
{
	const auto outcome = state_.run("return print");
	ASSERT_EQ(outcome.values.size(), 1U);
	EXPECT_TRUE(outcome.values[0].as<lunatik::Opaque>().text.starts_with("function: "));
}

TEST_F(Library, FetchesResultsOfAnySize)
{
	const auto outcome = state_.run("return ('x'):rep(300000)");
	ASSERT_TRUE(outcome.ok()) << outcome.message;
	EXPECT_EQ(outcome.values, (lunatik::Array{std::string(300'000, 'x')}));
}

TEST_F(Library, ThrowsTheErrno)
{
	EXPECT_EQ(thrown([&] { (void)control_.create(name_); }), EEXIST);
	EXPECT_EQ(thrown([&] { (void)control_.lookup("nobody"); }), ENOENT);
	EXPECT_EQ(thrown([&] { control_.close("nobody"); }), ENOENT);
	EXPECT_EQ(thrown([&] { (void)control_.create(std::string(64, 'x')); }), EINVAL);
	EXPECT_EQ(thrown([&] { (void)control_.create("a/b"); }), EINVAL);
	EXPECT_EQ(thrown([&] { lunatik::Control("/dev/no-such-device"); }), ENOENT);
	control_.close(name_);
	EXPECT_EQ(thrown([&] { (void)state_.stat(); }), ENODEV);
	EXPECT_EQ(thrown([&] { state_.run("return 1"); }), ENODEV);
}

TEST_F(Library, FindsAStateOnlyOfTheUserThatItHasToBelongTo)
{
	EXPECT_EQ(control_.lookup(name_, {.owner = geteuid()}).stat().uid, geteuid());
	EXPECT_EQ(thrown([&] { (void)control_.lookup(name_, {.owner = geteuid() + 1}); }), EPERM);
}

TEST_F(Library, OpensAStateForNothingButChanges)
{
	auto handle = control_.lookup(name_, {.access = lunatik::Access::none});
	lunatik::SetOptions changes;
	changes.timeout = 7ms;
	handle.set(changes);
	EXPECT_EQ(state_.stat().timeout.duration(), 7ms);
	EXPECT_EQ(thrown([&] { (void)handle.stat(); }), EACCES);
}

TEST_F(Library, ListsAndDescribesStates)
{
	state_.run("x = 1");
	const auto told = state_.stat();
	EXPECT_EQ(told.name, name_);
	EXPECT_EQ(told.runs, 1U);
	EXPECT_EQ(told.users, 1U);
	EXPECT_GT(told.curralloc, 0U);
	const auto entries = control_.list();
	const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto &candidate) {
		return candidate.name == name_;
	});
	ASSERT_NE(entry, entries.end());
	EXPECT_EQ(entry->id, told.id);
	EXPECT_EQ(entry->mode, 0600);
	EXPECT_EQ(control_.info().lua_version, 50409U);
}

TEST_F(LibraryRace, ReadsPrintsWhileTheScriptRuns)
{
	auto reader = control_.lookup(name_, {.own_output = false});
	auto runner = control_.lookup(name_);
	std::jthread running([&] {
		runner.run("print('begun') while not done do end", {}, {.timeout = 300ms});
	});
	ASSERT_TRUE(reader.wait_output(10s));
	EXPECT_TRUE(reader.stat().busy);
	char text[64];
	const auto size = reader.read(text);
	ASSERT_TRUE(size.has_value());
	EXPECT_EQ(std::string_view(text, *size), "begun\n");
}

TEST_F(Library, LosesNothingOfWhatIsPrintedWhenItIsWaitedFor)
{
	auto file = control_.lookup(name_, {.own_output = true});
	std::string all;
	std::jthread reading([&](const std::stop_token &stop) {
		char text[1000];
		while (!stop.stop_requested())
			if (file.wait_output(50ms))
				if (const auto size = file.read(text))
					all.append(text, *size);
	});
	std::string expected;
	const auto many = 100'000 / slowness();
	for (unsigned i = 1; i <= many; i++)
		expected += std::to_string(i) + '\n';
	const auto outcome = file.run("for i = 1, " + std::to_string(many) + " do print(i) end", {},
				      {.timeout = lunatik::Timeout::none(), .print_wait = true});
	reading.request_stop();
	reading.join();
	ASSERT_TRUE(outcome.ok()) << outcome.message;
	EXPECT_EQ(all, expected);
}

TEST_F(Library, TwoHandlesShareTheStateAndOneOutlivesTheOther)
{
	{
		auto other = control_.lookup(name_);
		other.run("shared = 9");
	}
	EXPECT_EQ(state_.run("return shared").values, (lunatik::Array{9}));
}

} // namespace
