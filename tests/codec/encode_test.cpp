// SPDX-License-Identifier: GPL-2.0-only
// What lunatik_value_pack() makes of Lua's values.
#include <gtest/gtest.h>

#include <msgpack.hpp>

#include "bytes.hpp"
#include "uapi/linux/lunatik.h"

namespace {

class Encode : public testing::Test {
protected:
	Bytes encoded(std::string_view chunk)
	{
		const Outcome outcome = lua.encode(chunk);
		EXPECT_EQ(outcome.status, LUA_OK) << outcome.message << ": " << chunk;
		return outcome.bytes;
	}
	std::string error(std::string_view chunk)
	{
		const Outcome outcome = lua.encode(chunk);
		EXPECT_EQ(outcome.status, LUA_ERRRUN) << chunk;
		EXPECT_EQ(encoded("return 1"), "\x91\x01"_mp); // it still works
		return outcome.message;
	}
	Lua lua;
};

Bytes packed(auto &&pack)
{
	msgpack::sbuffer buffer;
	msgpack::packer<msgpack::sbuffer> packer(buffer);
	packer.pack_array(1);
	pack(packer);
	return {buffer.data(), buffer.data() + buffer.size()};
}

TEST_F(Encode, MakesOneArrayOfAllValues)
{
	EXPECT_EQ(encoded(""), "\x90"_mp);
	EXPECT_EQ(encoded("return nil"), "\x91\xc0"_mp);
	EXPECT_EQ(encoded("return nil, false, true, nil"), "\x94\xc0\xc2\xc3\xc0"_mp);
	EXPECT_EQ(encoded("return table.unpack({}, 1, 15)"), "\x9f"_mp + Bytes(15, 0xc0));
	EXPECT_EQ(encoded("return table.unpack({}, 1, 16)"), "\xdc\x00\x10"_mp + Bytes(16, 0xc0));
	EXPECT_EQ(encoded("return table.unpack({}, 1, 65536)"),
		  "\xdd\x00\x01\x00\x00"_mp + Bytes(65536, 0xc0));
}

// Where the short way ends: all that are encoded here are encoded in both ways, see lua.cpp.
TEST_F(Encode, ShortValuesTakeNoMemory)
{
	for (std::size_t size = 90; size < 135; size++) {
		EXPECT_EQ(encoded("return ('x'):rep(" + std::to_string(size) + ")").size(),
			  size + 3);
		EXPECT_EQ(
			encoded("return table.unpack({}, 1, " + std::to_string(size) + ")").size(),
			size + 3);
		EXPECT_EQ(encoded("return 1 << 40, ('x'):rep(" + std::to_string(size) +
				  "), nil, true, 7")
				  .size(),
			  size + 15);
	}
	EXPECT_EQ(encoded("return 1, {}"), "\x92\x01\x90"_mp);
	EXPECT_EQ(encoded("return {}, 'text'"), "\x92\x90\xa4text"_mp);
}

TEST_F(Encode, GivesIntegersTheirShortestFormat)
{
	std::vector<std::int64_t> integers = {0, 1, -1, -32, -33, INT64_MAX, INT64_MIN};
	for (int bits = 5; bits < 63; bits++)
		for (const std::int64_t delta : {-1, 0, 1}) {
			integers.push_back((std::int64_t{1} << bits) + delta);
			integers.push_back(-(std::int64_t{1} << bits) + delta);
		}
	for (const auto integer : integers) {
		const auto text =
			integer == INT64_MIN ? "0x8000000000000000" : std::to_string(integer);
		EXPECT_EQ(encoded("return " + text), packed([&](auto &to) { to.pack(integer); }))
			<< text;
	}
}

TEST_F(Encode, GivesStringsTheirShortestFormat)
{
	for (const std::size_t size : {0U, 1U, 31U, 32U, 255U, 256U, 65535U, 65536U, 1'000'000U})
		EXPECT_EQ(encoded("return ('x'):rep(" + std::to_string(size) + ")"),
			  packed([&](auto &to) { to.pack(std::string(size, 'x')); }))
			<< size;
	EXPECT_EQ(encoded("return '\\0\\xff'"), "\x91\xa2\x00\xff"_mp);
}

TEST_F(Encode, GivesStringHeadersThatAreTheSame)
{
	for (const std::size_t size :
	     {0UL, 31UL, 32UL, 255UL, 256UL, 65535UL, 65536UL, 0xffffffffUL}) {
		unsigned char header[LUNATIK_MSGPACK_HEADERSIZE];
		const std::size_t n = lunatik_msgpack_packstring(header, size);
		msgpack::sbuffer buffer;
		msgpack::packer<msgpack::sbuffer>(buffer).pack_str(
			static_cast<std::uint32_t>(size));
		EXPECT_EQ(Bytes(header, header + n),
			  Bytes(buffer.data(), buffer.data() + buffer.size()))
			<< size;
	}
}

TEST_F(Encode, MakesArraysOfTablesThatAreExactlyOneToN)
{
	EXPECT_EQ(encoded("return {}"), "\x91\x90"_mp);
	EXPECT_EQ(encoded("return {5}"), "\x91\x91\x05"_mp);
	EXPECT_EQ(encoded("return {1, {2, {}}, 'x'}"), "\x91\x93\x01\x92\x02\x90\xa1x"_mp);
	EXPECT_EQ(
		encoded("local t = {} for i = 20, 1, -1 do t[i] = i end return t"),
		"\x91\xdc\x00\x14\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14"_mp);
	EXPECT_EQ(encoded("local t = {1, 2, 3, x = 1} t.x = nil return t"),
		  "\x91\x93\x01\x02\x03"_mp);
	EXPECT_EQ(encoded("local t = {1, 2, 3} t[3] = nil return t"), "\x91\x92\x01\x02"_mp);
	EXPECT_EQ(encoded("local t = {} for i = 1, 65536 do t[i] = 7 end return t"),
		  "\x91\xdd\x00\x01\x00\x00"_mp + Bytes(65536, 7));
}

TEST_F(Encode, MakesMapsOfAllOtherTables)
{
	EXPECT_EQ(encoded("return {[2] = 1}"), "\x91\x81\x02\x01"_mp);
	EXPECT_EQ(encoded("return {[0] = 1}"), "\x91\x81\x00\x01"_mp);
	EXPECT_EQ(encoded("return {[-1] = 1}"), "\x91\x81\xff\x01"_mp);
	EXPECT_EQ(encoded("return {k = {}}"), "\x91\x81\xa1k\x90"_mp);
	EXPECT_EQ(encoded("return {[true] = false}"), "\x91\x81\xc3\xc2"_mp);
	EXPECT_EQ(encoded("return {[{}] = {[{7}] = 8}}"), "\x91\x81\x90\x81\x91\x07\x08"_mp);
	EXPECT_EQ(encoded("return {1, nil, 3}"), "\x91\x82\x01\x01\x03\x03"_mp);
	EXPECT_EQ(encoded("return {[0x8000000000000000] = 1}"),
		  "\x91\x81\xd3\x80\x00\x00\x00\x00\x00\x00\x00\x01"_mp);
	EXPECT_EQ(encoded("return {1, x = 2}").at(1), 0x82);
	// as many as the length says, but not 1..n
	EXPECT_EQ(encoded("return {1, nil, 3, x = 5}"), "\x91\x83\x01\x01\x03\x03\xa1x\x05"_mp);
	EXPECT_EQ(encoded("return {1, nil, 3, [100] = 5}"), "\x91\x83\x01\x01\x03\x03\x64\x05"_mp);
	EXPECT_EQ(encoded("local t = {} for i = 1, 15 do t['k' .. i] = i end return t").at(1),
		  0x8f);
	const Bytes large =
		encoded("local t = {} for i = 1, 70000 do t['k' .. i] = i end return t");
	EXPECT_EQ(Bytes(large.begin(), large.begin() + 6), "\x91\xdf\x00\x01\x11\x70"_mp);
}

TEST_F(Encode, ReadsTablesRaw)
{
	EXPECT_EQ(encoded("return setmetatable({1}, {__len = function() return 9 end, __index = "
			  "function() return 7 end,"
			  "__pairs = error, __tostring = error, __name = 'x'})"),
		  "\x91\x91\x01"_mp);
}

TEST_F(Encode, RefusesTablesThatContainThemselves)
{
	for (const auto *chunk : {
		     "local t = {} t[1] = t return t",
		     "local t = {} t.x = {y = {t}} return 1, t",
		     "local t = {} t[t] = 1 return t",
		     "local t = {} t[{[{t}] = 1}] = 1 return t",
		     "local a, b = {}, {} a.b, b.a = b, a return a, b",
	     })
		EXPECT_NE(error(chunk).find("contains itself"), std::string::npos) << chunk;
}

TEST_F(Encode, RepeatsTablesThatAreThereTwice)
{
	EXPECT_EQ(encoded("local t = {7} return t, {t, t}, {[t] = t}"),
		  "\x93\x91\x07\x92\x91\x07\x91\x07\x81\x91\x07\x91\x07"_mp);
}

TEST_F(Encode, BoundsTheNestingAsTheCheckDoes)
{
	const std::string nest =
		"local function nest(n, f) local t = {} for i = 2, n do t = f(t) end return t end ";
	for (const std::string f : {"function(t) return {t} end", "function(t) return {k = t} end",
				    "function(t) return {[t] = 1} end"}) {
		EXPECT_EQ(check(encoded(nest + "return nest(31, " + f + ")")), 1);
		EXPECT_NE(error(nest + "return nest(32, " + f + ")").find("nested"),
			  std::string::npos);
		EXPECT_NE(error(nest + "return nest(100000, " + f + ")").find("nested"),
			  std::string::npos);
	}
}

TEST_F(Encode, GivesTheTextOfWhatHasNoEncoding)
{
	const Bytes print = encoded("return print");
	const Bytes text = encoded("return tostring(print)");
	ASSERT_EQ(text.at(1), 0xa0 + text.size() - 2);
	const auto size = static_cast<std::uint8_t>(text.size() - 2);
	EXPECT_EQ(print,
		  ("\x91\xc7"_mp + Bytes{size, LUNATIK_MSGPACK_EXT_OPAQUE} +
		   Bytes(text.begin() + 2, text.end())));
	const std::pair<const char *, const char *> values[] = {
		{"function() end", "function: "},  {"coroutine.create(print)", "thread: "},
		{"newuserdata({})", "userdata: "}, {"newuserdata({__name = 'thing'})", "thing: "},
		{"lightuserdata()", "userdata: "},
	};
	for (const auto &[value, prefix] : values) {
		const Bytes bytes = encoded(std::string("return ") + value);
		const std::string all(bytes.begin(), bytes.end());
		EXPECT_EQ(all.find(prefix), 4U) << value;
		EXPECT_EQ(all.substr(0, 2), "\x91\xc7") << value;
	}
	EXPECT_EQ(encoded("local u = newuserdata({__tostring = function() return 'text' end}) "
			  "return {[u] = {u}}"),
		  "\x91\x81\xd6\x01text\x91\xd6\x01text"_mp);
	EXPECT_EQ(encoded("return newuserdata({__tostring = function() return 12 end})"),
		  "\x91\xd5\x01\x31\x32"_mp);
}

TEST_F(Encode, GivesExtensionsTheirShortestFormat)
{
	for (const std::size_t size :
	     {0U, 1U, 2U, 3U, 4U, 5U, 7U, 8U, 9U, 15U, 16U, 17U, 255U, 256U, 65535U, 65536U})
		EXPECT_EQ(encoded("return newuserdata({__tostring = function() return ('x'):rep(" +
				  std::to_string(size) + ") end})"),
			  packed([&](auto &to) {
				  to.pack_ext(size, LUNATIK_MSGPACK_EXT_OPAQUE);
				  const std::string body(size, 'x');
				  to.pack_ext_body(body.data(), static_cast<std::uint32_t>(size));
			  }))
			<< size;
}

TEST_F(Encode, CallsTostringOnceForEachValue)
{
	EXPECT_EQ(encoded("n = 0 local u = newuserdata({__tostring = function() n = n + 1 return "
			  "('x'):rep(n) end})"
			  "return u, u, {u}"),
		  "\x93\xd4\x01x\xd5\x01xx\x91\xc7\x03\x01xxx"_mp);
	EXPECT_EQ(encoded("return n"), "\x91\x03"_mp);
}

TEST_F(Encode, PassesOnWhatTostringRaises)
{
	EXPECT_EQ(error("return {newuserdata({__tostring = function() error('no', 0) end})}"),
		  "no");
	EXPECT_NE(error("return newuserdata({__tostring = function() return {} end})")
			  .find("must return a string"),
		  std::string::npos);
	EXPECT_NE(error("return newuserdata({__tostring = function() end})")
			  .find("must return a string"),
		  std::string::npos);
}

// Any outcome will do that is an error of Lua's or a whole encoding.
TEST_F(Encode, SurvivesATostringThatChangesWhatIsEncoded)
{
	const char *const changes[] = {
		"t[1] = nil",
		"t[#t] = nil",
		"for k in pairs(t) do t[k] = nil end",
		"for k in pairs(t) do t[k] = nil end collectgarbage()",
		"for i = 1, 1000 do t[i] = i end",
		"for i = 1, 1000 do t['k' .. i] = {} end",
		"for k in pairs(t) do t[k] = nil end for i = 1, 100 do t['n' .. i] = i end "
		"collectgarbage()",
		"t[1] = t",
		"t[1] = ('x'):rep(100000)",
		"t.k = nil collectgarbage()",
		"outer[1] = nil outer.k = nil t = {} collectgarbage()",
	};
	const char *const tables[] = {
		"t = {u, 2, 3}",
		"t = {1, 2, 3, u}",
		"t = {1, u, 3, {4}}",
		"t = {k = u, l = 1, m = {}}",
		"t = {[u] = 1, l = u, [u] = {u}}",
		"t = {[{u}] = {u}, [1] = u, [2] = u}",
		"t = {{u}, {k = u}}",
	};
	int whole = 0;
	int errors = 0;
	for (const auto *table : tables)
		for (const auto *change : changes) {
			const Outcome outcome = lua.encode(
				std::string("local u = newuserdata({__tostring = function() ") +
				change + " return 'u' end})" + table +
				" outer = {t, k = t} return t, outer, t");
			if (outcome.status != LUA_OK) {
				errors++;
				continue;
			}
			whole++;
			msgpack::object_handle handle;
			std::size_t size = 0;
			ASSERT_NO_THROW(handle = msgpack::unpack(reinterpret_cast<const char *>(
									 outcome.bytes.data()),
								 outcome.bytes.size(), size));
			EXPECT_EQ(size, outcome.bytes.size()) << table << change;
		}
	EXPECT_GT(whole, 5);
	EXPECT_GT(errors, 5);
}

TEST_F(Encode, SurvivesFinalizersThatChangeWhatIsEncoded)
{
	int whole = 0;
	int changed = 0;
	for (int round = 0; round < 2000; round++) {
		const Outcome outcome = lua.encode(
			"shared = shared or {{1, 2, 3}, k = {x = 1}} round = (round or 0) + 1 "
			"collectgarbage('setpause', 0) "
			"local function arm(n) setmetatable({}, {__gc = function() "
			"  if round % 2 == 0 then shared[1][#shared[1] % 7 + 1] = n; shared.k['x' "
			".. n % 5] = n % 3 > 0 and n or nil end "
			"  if n < 3 then arm(n + 1) end end}) end "
			"for i = 1, round % 50 do arm(i) end "
			"return shared, ('x'):rep(round * 10)");
		if (outcome.status == LUA_OK) {
			whole++;
			EXPECT_EQ(check(outcome.bytes), 2);
		} else {
			EXPECT_NE(outcome.message.find("table changed"), std::string::npos)
				<< outcome.message;
			changed++;
		}
	}
	EXPECT_GT(whole, 500);
	RecordProperty("changed", changed);
}

TEST_F(Encode, TakesNoMoreMemoryThanTheEncoding)
{
	const std::size_t size = 8U << 20;
	ASSERT_EQ(encoded("s = ('x'):rep(8 << 20) t = {} for i = 1, 100 do t[i] = {k = i} end "
			  "collectgarbage()"),
		  "\x90"_mp);
	lua.host().peak = lua.host().held;
	const std::size_t before = lua.host().held;
	EXPECT_EQ(encoded("return s, t").size() > size, true);
	EXPECT_LT(lua.host().peak - before, size + 64 * 1024);
}

TEST_F(Encode, RaisesOnlyNotEnoughMemoryAtEveryAllocationThatFails)
{
	const auto *const chunk = "return {1, 2, k = {print, coroutine.create(print)}}, "
				  "newuserdata({__name = 'x'}), 'y'";
	long allocations = 0;
	for (;; allocations++) {
		Lua fresh;
		fresh.host().allocations_left = allocations;
		const Outcome outcome = fresh.encode(chunk);
		fresh.host().allocations_left = -1;
		if (outcome.status == LUA_OK)
			break;
		ASSERT_TRUE(outcome.status == LUA_ERRMEM ||
			    outcome.message.find("stack overflow") != std::string::npos)
			<< outcome.status << outcome.message;
		EXPECT_EQ(fresh.encode("return 1").bytes, "\x91\x01"_mp);
	}
	EXPECT_GT(allocations, 5);
}

TEST_F(Encode, RefusesWhatDoesNotFitUnderTheCap)
{
	ASSERT_EQ(encoded("s = ('x'):rep(1 << 20) collectgarbage()"), "\x90"_mp);
	lua.host().cap = lua.host().held + (512U << 10);
	EXPECT_EQ(lua.encode("return s").status, LUA_ERRMEM);
	EXPECT_EQ(encoded("return #s"), "\x91\xce\x00\x10\x00\x00"_mp);
}

TEST_F(Encode, PollsForEachValueAndEndsWhenThatRaises)
{
	const std::string array = "local t = {} for i = 1, 10000 do t[i] = i end return t";
	const std::string map = "local t = {} for i = 1, 10000 do t[-i] = i end return t";
	for (const auto &chunk : {array, map}) {
		lua.host().polls = 0;
		encoded(chunk);
		EXPECT_GE(lua.host().polls, 40000);
	}
	encoded("s = ('x'):rep(8 << 20)");
	lua.host().polls = 0;
	encoded("return s");
	EXPECT_GE(lua.host().polls, 128);
	// a small heap, 2^31 values
	const auto *const bomb = "local t = {} for i = 1, 30 do t = {t, t} end return t";
	lua.host().polls_left = 1'000'000;
	const Outcome outcome = lua.encode(bomb);
	lua.host().polls_left = -1;
	EXPECT_NE(outcome.message.find("polled"), std::string::npos) << outcome.message;
	EXPECT_EQ(encoded("return 1"), "\x91\x01"_mp);
}

} // namespace
