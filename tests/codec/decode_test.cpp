// SPDX-License-Identifier: GPL-2.0-only
// What lunatik_value_push() makes of its input.
#include <gtest/gtest.h>

#include "bytes.hpp"

namespace {

class Decode : public testing::Test {
protected:
	void expect(const Bytes &bytes, std::string_view chunk)
	{
		const Outcome outcome = lua.decode(bytes, chunk);
		EXPECT_EQ(outcome.status, LUA_OK)
			<< outcome.message << ": " << testing::PrintToString(bytes);
	}
	Lua lua;
};

TEST_F(Decode, GivesTheElementsInOrder)
{
	expect("\x90"_mp, "assert(select('#', ...) == 0)");
	expect("\x94\x01\xc0\xc2\xc0"_mp,
	       "assert(select('#', ...) == 4) local a, b, c, d = ... assert(a == 1 and b == nil "
	       "and c == false and d == nil)");
}

TEST_F(Decode, GivesIntegersOfEveryFormat)
{
	const std::pair<Bytes, const char *> integers[] = {
		{"\x00"_mp, "0"},
		{"\x7f"_mp, "127"},
		{"\xff"_mp, "-1"},
		{"\xe0"_mp, "-32"},
		{"\xcc\x00"_mp, "0"},
		{"\xcc\xff"_mp, "255"},
		{"\xcd\xff\xfe"_mp, "65534"},
		{"\xce\xff\xff\xff\xff"_mp, "4294967295"},
		{"\xcf\x7f\xff\xff\xff\xff\xff\xff\xff"_mp, "0x7fffffffffffffff"},
		{"\xcf\x01\x02\x03\x04\x05\x06\x07\x08"_mp, "0x0102030405060708"},
		{"\xd0\x80"_mp, "-128"},
		{"\xd0\x7f"_mp, "127"},
		{"\xd1\x80\x00"_mp, "-32768"},
		{"\xd1\x7f\xff"_mp, "32767"},
		{"\xd2\x80\x00\x00\x00"_mp, "-2147483648"},
		{"\xd2\x7f\xff\xff\xff"_mp, "2147483647"},
		{"\xd3\x80\x00\x00\x00\x00\x00\x00\x00"_mp, "0x8000000000000000"},
		{"\xd3\xff\xff\xff\xff\xff\xff\xff\xff"_mp, "-1"},
		{"\xd3\x7f\xff\xff\xff\xff\xff\xff\xff"_mp, "0x7fffffffffffffff"},
	};
	for (const auto &[bytes, integer] : integers)
		expect("\x91"_mp + bytes,
		       std::string("local v = ... assert(type(v) == 'number' and v == ") + integer +
			       ")");
}

TEST_F(Decode, GivesStringsAsTheBytesTheyAre)
{
	expect("\x91\xa3\x00\xff\n"_mp, "assert(... == '\\0\\xff\\n')");
	expect("\x91\xa0"_mp, "assert(... == '')");
	for (const char code : {'\xd9', '\xc4'})
		expect("\x91"_mp + Bytes(1, static_cast<std::uint8_t>(code)) + "\xff"_mp +
			       Bytes(255, 'x'),
		       "assert(... == ('x'):rep(255))");
	for (const char code : {'\xda', '\xc5'})
		expect("\x91"_mp + Bytes(1, static_cast<std::uint8_t>(code)) + "\xff\xff"_mp +
			       Bytes(65535, 'x'),
		       "assert(... == ('x'):rep(65535))");
	for (const char code : {'\xdb', '\xc6'})
		expect("\x91"_mp + Bytes(1, static_cast<std::uint8_t>(code)) +
			       "\x00\x01\x00\x00"_mp + Bytes(65536, 'x'),
		       "assert(... == ('x'):rep(65536))");
}

TEST_F(Decode, GivesArraysWithTheirHoles)
{
	expect("\x91\x93\x01\xc0\x03"_mp,
	       "local t = ... assert(t[1] == 1 and t[2] == nil and t[3] == 3 and t[4] == nil)");
	expect("\x91\x90"_mp, "assert(next(...) == nil)");
	expect("\x91\xdc\x00\x02\x05\x06"_mp,
	       "local t = ... assert(#t == 2 and t[1] == 5 and t[2] == 6)");
	expect("\x91\xdd\x00\x01\x00\x00"_mp + Bytes(65536, 0x07),
	       "local t = ... assert(#t == 65536) for i = 1, #t do assert(t[i] == 7) end");
}

TEST_F(Decode, GivesMapsWithKeysOfEveryType)
{
	expect("\x91\x84\xa1k\x01\x05\x02\xc3\x03\x90\x04"_mp,
	       "local t = ... local n = 0 assert(t.k == 1 and t[5] == 2 and t[true] == 3)"
	       "for k, v in pairs(t) do n = n + 1 if type(k) == 'table' then assert(next(k) == nil "
	       "and v == 4) end end "
	       "assert(n == 4)");
	expect("\x91\x81\x01\xc0"_mp, "assert(next(...) == nil)");
	expect("\x91\xdf\x00\x00\x00\x01\x01\x02"_mp, "assert((...)[1] == 2)");
}

TEST_F(Decode, TakesTheLastOfEqualKeys)
{
	expect("\x91\x83\xa1k\x01\xa1k\x02\xa1k\x03"_mp, "assert((...).k == 3)");
	expect("\x91\x82\x01\xc3\xd3\x00\x00\x00\x00\x00\x00\x00\x01\x07"_mp,
	       "assert((...)[1] == 7)");
	expect("\x91\x82\xa1k\x01\xa1k\xc0"_mp, "assert((...).k == nil)");
}

TEST_F(Decode, GoesAsDeepAsTheCheck)
{
	expect(repeated(LUNATIK_VALUE_MAXDEPTH - 1, "\x91"_mp) + "\x91\x05"_mp,
	       "local t, n = ..., 1 while type(t) == 'table' do t, n = t[1], n + 1 end assert(n == "
	       "32 and t == 5)");
	expect("\x91"_mp + repeated(LUNATIK_VALUE_MAXDEPTH - 1, "\x82\x01\x02\xa1k"_mp) + "\x05"_mp,
	       "local t, n = ..., 1 while type(t) == 'table' do t, n = t.k, n + 1 end assert(n == "
	       "32 and t == 5)");
}

TEST_F(Decode, RaisesWhenThereAreTooManyForTheStack)
{
	const std::uint32_t n = 2'000'000;
	const Outcome outcome = lua.decode("\xdd"_mp + big_endian(n, 4) + Bytes(n, 0xc0), "");
	EXPECT_EQ(outcome.status, LUA_ERRRUN);
	EXPECT_NE(outcome.message.find("stack overflow"), std::string::npos) << outcome.message;
	expect("\x91\x01"_mp, "assert(... == 1)");
}

TEST_F(Decode, RaisesOnlyNotEnoughMemoryAtEveryAllocationThatFails)
{
	const Bytes rich =
		"\x94\xa3xyz\x93\x01\x02\x91\x03\x82\xa1k\x91\xa1v\x92\x01\x02\x80\x91"_mp +
		"\xd9\x64"_mp + Bytes(100, 'y');
	long allocations = 0;
	for (;; allocations++) {
		Lua fresh;
		fresh.host().allocations_left = allocations;
		const Outcome outcome = fresh.decode(rich, "return");
		fresh.host().allocations_left = -1;
		if (outcome.status == LUA_OK)
			break;
		ASSERT_TRUE(outcome.status == LUA_ERRMEM ||
			    outcome.message.find("stack overflow") != std::string::npos)
			<< outcome.status << outcome.message;
		EXPECT_EQ(fresh.decode("\x91\x01"_mp, "assert(... == 1)").status, LUA_OK);
	}
	EXPECT_GT(allocations, 5);
}

TEST_F(Decode, TakesMemoryInProportionToItsInput)
{
	lua.host().cap = lua.host().held + (4U << 20);
	const std::uint32_t n = 100'000; // 16 bytes each in a table
	EXPECT_EQ(lua.decode("\x91\xdd"_mp + big_endian(n, 4) + Bytes(n, 0x01), "").status, LUA_OK);
	const std::uint32_t more = 1'000'000;
	EXPECT_EQ(lua.decode("\x91\xdd"_mp + big_endian(more, 4) + Bytes(more, 0x01), "").status,
		  LUA_ERRMEM);
	expect("\x91\x01"_mp, "assert(... == 1)");
}

TEST_F(Decode, PollsForEachValueAndEndsWhenThatRaises)
{
	const Bytes array = "\x91\xdd\x00\x01\x00\x00"_mp + Bytes(65536, 0x01);
	lua.host().polls = 0;
	expect(array, "");
	EXPECT_GE(lua.host().polls, 65536);
	lua.host().polls_left = 1000;
	EXPECT_NE(lua.decode(array, "").message.find("polled"), std::string::npos);
	lua.host().polls_left = -1;
	expect(array, "assert(#... == 65536)");
}

} // namespace
