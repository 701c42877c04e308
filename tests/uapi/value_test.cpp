// SPDX-License-Identifier: GPL-2.0-only
// MessagePack in and out of a run: every format, every size, and what has none.
#include "device.hpp"

#include <cerrno>
#include <tuple>
#include <utility>

namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t room = 64U << 20U;

class Value : public Device {
protected:
	// The first bytes of the first result: they say which format it has.
	std::string begin(const std::string &chunk, std::size_t size) const
	{
		const Outcome outcome = state.run(chunk);
		EXPECT_TRUE(outcome.ok()) << chunk << outcome.message();
		return outcome.result.substr(1, size);
	}
	State state{control(), room};
};

TEST_F(Value, OfAnyFormatArrivesAndGoesBackInTheShortest)
{
	const std::pair<std::string_view, std::string_view> formats[] = {
		{"\x91\xcc\x01"sv, "\x91\x01"sv},
		{"\x91\xcd\x00\x01"sv, "\x91\x01"sv},
		{"\x91\xce\x00\x00\x00\x01"sv, "\x91\x01"sv},
		{"\x91\xcf\x00\x00\x00\x00\x00\x00\x00\x01"sv, "\x91\x01"sv},
		{"\x91\xd0\xff"sv, "\x91\xff"sv},
		{"\x91\xd1\xff\xff"sv, "\x91\xff"sv},
		{"\x91\xd2\xff\xff\xff\xff"sv, "\x91\xff"sv},
		{"\x91\xd3\xff\xff\xff\xff\xff\xff\xff\xff"sv, "\x91\xff"sv},
		{"\x91\xd3\x80\x00\x00\x00\x00\x00\x00\x00"sv,
		 "\x91\xd3\x80\x00\x00\x00\x00\x00\x00\x00"sv},
		{"\x91\xd9\x01x"sv, "\x91\xa1x"sv},
		{"\x91\xda\x00\x01x"sv, "\x91\xa1x"sv},
		{"\x91\xdb\x00\x00\x00\x01x"sv, "\x91\xa1x"sv},
		{"\x91\xc4\x01x"sv, "\x91\xa1x"sv},
		{"\x91\xc5\x00\x01x"sv, "\x91\xa1x"sv},
		{"\x91\xc6\x00\x00\x00\x01x"sv, "\x91\xa1x"sv},
		{"\x91\xdc\x00\x01\x02"sv, "\x91\x91\x02"sv},
		{"\x91\xdd\x00\x00\x00\x01\x02"sv, "\x91\x91\x02"sv},
		{"\x91\xde\x00\x01\xa1k\xc3"sv, "\x91\x81\xa1k\xc3"sv},
		{"\x91\xdf\x00\x00\x00\x01\xa1k\xc2"sv, "\x91\x81\xa1k\xc2"sv},
		{"\xdc\x00\x02\x01\xc0"sv, "\x92\x01\xc0"sv},
		{"\xdd\x00\x00\x00\x02\xc0\x01"sv, "\x92\xc0\x01"sv},
	};
	for (const auto &[given, shortest] : formats)
		EXPECT_EQ(state.run("return ...", {.args = given}).result, shortest)
			<< testing::PrintToString(given);
}

TEST_F(Value, HasTheFormatOfItsSize)
{
	const std::tuple<unsigned, std::string_view, std::string_view, std::string_view> sizes[] = {
		{15, "\xaf"sv, "\x9f"sv, "\x8f"sv},
		{16, "\xb0"sv, "\xdc\x00\x10"sv, "\xde\x00\x10"sv},
		{31, "\xbf"sv, "\xdc\x00\x1f"sv, "\xde\x00\x1f"sv},
		{32, "\xd9\x20"sv, "\xdc\x00\x20"sv, "\xde\x00\x20"sv},
		{255, "\xd9\xff"sv, "\xdc\x00\xff"sv, "\xde\x00\xff"sv},
		{256, "\xda\x01\x00"sv, "\xdc\x01\x00"sv, "\xde\x01\x00"sv},
		{65'535, "\xda\xff\xff"sv, "\xdc\xff\xff"sv, "\xde\xff\xff"sv},
		{65'536, "\xdb\x00\x01\x00\x00"sv, "\xdd\x00\x01\x00\x00"sv,
		 "\xdf\x00\x01\x00\x00"sv},
	};
	for (const auto &[size, string, array, map] : sizes) {
		const auto n = std::to_string(size);
		EXPECT_EQ(begin("return ('x'):rep(" + n + ")", string.size()), string) << n;
		EXPECT_EQ(begin("local t = {} for i = 1, " + n + " do t[i] = true end return t",
				array.size()),
			  array)
			<< n;
		EXPECT_EQ(begin("local t = {} for i = 1, " + n + " do t[-i] = true end return t",
				map.size()),
			  map)
			<< n;
	}
}

TEST_F(Value, OfAMillionArgumentsAndMoreIsTooMany)
{
	// As many as Lua's stack has room for at the most, and more.
	for (const std::uint32_t n : {1'000'000U, 1'050'000U}) {
		std::string args = "\xdd";
		for (int shift = 24; shift >= 0; shift -= 8)
			args += static_cast<char>(n >> shift);
		args += std::string(n, '\xc0');
		const Outcome outcome = state.run("return 1", {.args = args});
		EXPECT_EQ(outcome.error, 0);
		EXPECT_EQ(outcome.status, LUNATIK_STATUS_RUNTIME);
		EXPECT_NE(outcome.message().find("too many arguments"), std::string::npos)
			<< outcome.message();
	}
	EXPECT_EQ(state.run("return 1").values(), "1");
}

TEST_F(Value, CanBeNestedToTheSameDepthBothWays)
{
	const auto nested = [](std::size_t depth) {
		return std::string(depth, '\x91') + '\x01';
	};
	EXPECT_EQ(state.run("return ...", {.args = nested(32)}).result, nested(32));
	EXPECT_EQ(state.run("return ...", {.args = nested(33)}).error, -EINVAL);
	const Outcome outcome = state.run("return {...}", {.args = nested(32)});
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_RUNTIME);
	EXPECT_NE(outcome.message().find("nested deeper than 31"), std::string::npos)
		<< outcome.message();
}

// Encoding allocates, so it collects garbage, and finalizers are Lua code.
TEST_F(Value, ThatChangesWhileItIsEncodedIsAnErrorAndNotATornResult)
{
	const Outcome outcome =
		state.run("collectgarbage('generational')\n"
			  "local t = {}\n"
			  "for i = 1, 20000 do t[i] = print end\n"
			  "local function arm()\n"
			  "  setmetatable({}, {__gc = function() t[#t] = nil arm() end})\n"
			  "end\n"
			  "arm()\n"
			  "return t");
	EXPECT_EQ(outcome.error, 0);
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_RUNTIME);
	EXPECT_NE(outcome.message().find("table changed while it was encoded"), std::string::npos)
		<< outcome.message();
	EXPECT_EQ(state.run("return 1").values(), "1");
}

} // namespace
