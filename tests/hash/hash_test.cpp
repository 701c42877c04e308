// SPDX-License-Identifier: GPL-2.0-only
// The hashes of tables and strings: SipHash by its vectors, and what a script can do with them.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "hash.h"
#include "host.h"

#include "lauxlib.h"
#include "lualib.h"
}

namespace {

int polls_left = -1; // until one raises; below zero: none does

void *allocate(void *, void *block, size_t, size_t size)
{
	if (size == 0) {
		std::free(block);
		return nullptr;
	}
	return std::realloc(block, size);
}

} // namespace

extern "C" {
void lunatik_host_poll(lua_State *L)
{
	if (polls_left == 0)
		luaL_error(L, "over");
	if (polls_left > 0)
		polls_left--;
}
int lunatik_host_rest(lua_State *)
{
	return 0;
}
void lunatik_host_write(lua_State *, const char *, size_t) {}
void lunatik_host_writeline(lua_State *) {}
int lunatik_host_openoutput(lua_State *)
{
	return 1;
}
unsigned int lunatik_host_seed()
{
	static std::random_device device;
	return device();
}
}

namespace {

class Universe {
public:
	Universe() : L_(lua_newstate(allocate, &host_))
	{
		luaL_requiref(L_, LUA_GNAME, luaopen_base, 1);
		luaL_requiref(L_, LUA_STRLIBNAME, luaopen_string, 1);
		luaL_requiref(L_, LUA_TABLIBNAME, luaopen_table, 1);
		lua_settop(L_, 0);
		host_.poll = 1;
	}
	Universe(const Universe &) = delete;
	Universe &operator=(const Universe &) = delete;
	~Universe() { lua_close(L_); }

	// What the chunk returns, or the error.
	std::string run(const std::string &chunk)
	{
		if (luaL_loadbuffer(L_, chunk.data(), chunk.size(), "=chunk") == LUA_OK)
			lua_pcall(L_, 0, 1, 0);
		const char *text = lua_tostring(L_, -1);
		std::string result = text ? text : "nothing";
		lua_settop(L_, 0);
		return result;
	}

private:
	lunatik_host host_{};
	lua_State *L_;
};

std::string bytes(size_t n)
{
	std::string s;
	for (size_t i = 0; i < n; i++)
		s += static_cast<char>(i);
	return s;
}

luai_hashkey random_key()
{
	luai_hashkey key;
	luai_newhashkey(&key);
	return key;
}

// How many of the hashes are in the fullest of as many places.
template <typename Hashes>
size_t fullest(const Hashes &hashes, size_t places)
{
	std::vector<size_t> count(places);
	for (unsigned int hash : hashes)
		count[hash & (places - 1)]++;
	return *std::max_element(count.begin(), count.end());
}

// The distribution of balls in bins: of n in n bins the fullest has 8 or 9 for these n.
constexpr size_t fair = 16;

TEST(SipHash, HasTheVectorsOfItsAuthorsFor24)
{
	const uint64_t expected[] = {
		0x726fdb47dd0e0e31, 0x74f839c593dc67fd, 0x0d6c8009d9a94f5a, 0x85676696d7fb7e2d,
		0xcf2794e0277187b7, 0x18765564cd99a68d, 0xcbc9466e58fee3ce, 0xab0200f58b01d137,
		0x93f5f5799a932462, 0x9e0082df0ba9e4b0, 0x7a5dbbc594ddb9f3, 0xf4b32f46226bada7,
		0x751e8fbc860ee5fb, 0x14ea5627c0843d90, 0xf723ca908e7af2ee, 0xa129ca6149be45e5,
		0x3f2acc7f57c29bdb, 0x699ae9f52cbe4794,
	};
	luai_hashkey key;
	luai_sipkey(&key, 0x0706050403020100, 0x0f0e0d0c0b0a0908);
	for (size_t n = 0; n < std::size(expected); n++)
		EXPECT_EQ(luai_siphash(&key, bytes(n).data(), n, 2, 4), expected[n]) << n;
}

TEST(SipHash, IsPythonsFor13)
{
	const std::pair<size_t, uint64_t> expected[] = {
		{1, 0x68a914128e01e473},  {2, 0x010bac45c41e3669},  {3, 0x4d4c9a4a8ef6e0ad},
		{4, 0x7cc43f98813e4dbd},  {7, 0x2f098ab0c751325a},  {8, 0xead411e67ebe2eea},
		{9, 0x75927f9d95124362},  {15, 0xf30eb725bb91c9ea}, {16, 0x8972188433a5c5b7},
		{23, 0x37332b1389daa4ff}, {40, 0x95bc321ab41d8206}, {63, 0x385d3e39e5f37359},
	};
	luai_hashkey key;
	luai_sipkey(&key, 0, 0);
	for (auto [n, hash] : expected) {
		EXPECT_EQ(luai_siphash(&key, bytes(n).data(), n, 1, 3), hash) << n;
		EXPECT_EQ(luai_hashbytes(&key, bytes(n).data(), n), static_cast<unsigned>(hash))
			<< n;
	}
}

TEST(SipHash, OfPiecesIsThatOfTheWhole)
{
	luai_hashkey key = random_key();
	const std::string s = bytes(200);
	for (size_t n = 0; n <= s.size(); n++)
		for (size_t first = 0; first <= n; first += 8) {
			uint64_t v[4];
			luai_hashbegin(&key, v);
			luai_hashpiece(v, s.data(), first);
			EXPECT_EQ(luai_hashend(v, s.data() + first, n - first, n),
				  luai_hashbytes(&key, s.data(), n))
				<< first << " of " << n;
		}
}

// How many of the keys have a hash whose bit differs when a bit of the integer does: half of them.
TEST(Hash, OfAnIntegerChangesInHalfOfItsBitsWithEachOfTheIntegers)
{
	const int keys = 400;
	int changed[64][32] = {};
	for (int i = 0; i < keys; i++) {
		luai_hashkey key = random_key();
		for (int bit = 0; bit < 64; bit++) {
			unsigned difference =
				luai_hashint(&key, 7) ^ luai_hashint(&key, 7 ^ (1ULL << bit));
			for (int j = 0; j < 32; j++)
				changed[bit][j] += difference >> j & 1;
		}
	}
	for (int bit = 0; bit < 64; bit++)
		for (int j = 0; j < 32; j++)
			EXPECT_NEAR(changed[bit][j], keys / 2, 70) << bit << " in " << j;
}

// Each bit of the secret does, so that none can be left out in guessing it.
TEST(Hash, OfAnIntegerIsAnotherWithAnyBitOfTheSecret)
{
	for (int word = 0; word < 4; word++)
		for (int bit = 1; bit < 64; bit++) { // the lowest of a factor is always set
			luai_hashkey key = random_key(), other = key;
			other.mix[word] ^= 1ULL << bit;
			int same = 0;
			for (uint64_t n = 0; n < 256; n++)
				same += luai_hashint(&key, n) == luai_hashint(&other, n);
			EXPECT_LE(same, 4) << word << ' ' << bit;
		}
}

TEST(Hash, OfChosenIntegersIsThatOfAny)
{
	const size_t n = 1 << 17;
	luai_hashkey key = random_key();
	for (uint64_t step : {1ULL, (1ULL << 18) - 1, 1ULL << 18, (1ULL << 32) - 1, 1ULL << 40}) {
		std::vector<unsigned> hashes;
		for (uint64_t i = 1; i <= n; i++)
			hashes.push_back(luai_hashint(&key, i * step));
		EXPECT_LE(fullest(hashes, n), fair) << step;
	}
}

// Strings that upstream's hash had in one place, had its seed been known.
TEST(Hash, OfStringsThatOnceCollidedIsThatOfAny)
{
	const size_t places = 1 << 10;
	luai_hashkey key = random_key();
	std::vector<unsigned> hashes;
	for (unsigned i = 0; hashes.size() < places; i++) {
		const std::string s = "key" + std::to_string(i);
		unsigned h = static_cast<unsigned>(key.v[0]) ^ static_cast<unsigned>(s.size());
		for (size_t j = s.size(); j > 0; j--)
			h ^= (h << 5) + (h >> 2) + static_cast<unsigned char>(s[j - 1]);
		if (h % places == 0)
			hashes.push_back(luai_hashbytes(&key, s.data(), s.size()));
	}
	EXPECT_LE(fullest(hashes, places), fair);
}

TEST(Order, IsOfTheUniverse)
{
	for (const char *key : {"i * 1000003", "'key' .. i", "('key'):rep(20) .. i"}) {
		std::set<std::string> orders;
		for (int i = 0; i < 20; i++)
			orders.insert(Universe().run(
				std::string("local t, o = {}, {} for i = 1, 30 do t[") + key +
				"] = i end for _, i in pairs(t) do o[#o + 1] = i end "
				"return table.concat(o, ' ')"));
		EXPECT_EQ(orders.size(), 20U) << key;
	}
}

// All of these were in one chain of a table of 2^17 places; and each is looked for.
TEST(Table, TakesChosenIntegersAsQuicklyAsAny)
{
	auto seconds = [](const std::string &key) {
		Universe universe;
		auto begin = std::chrono::steady_clock::now();
		EXPECT_EQ(universe.run("local t = {} for i = 1, 1 << 16 do t[" + key +
				       "] = true end t.x = 1 return 1"),
			  "1");
		return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin)
			.count();
	};
	EXPECT_LT(seconds("i * ((1 << 17) - 1)"), 20 * seconds("i * 1000003"));
}

// A key of 10 MiB is given up, and nothing of that is seen later.
TEST(LongKey, IsAskedForInTheMidstOfItsHash)
{
	for (const char *use : {"return t[k]", "t[k] = 1", "return rawget(t, k)", "rawset(t, k, 1)",
				"return next(t, k)", "return ({}).x or t[k]"}) {
		Universe universe;
		EXPECT_EQ(universe.run("t = {x = 1} k = ('x'):rep(10 << 20)"), "nothing");
		polls_left = 100;
		EXPECT_NE(universe.run(use).find("over"), std::string::npos) << use;
		polls_left = -1;
		EXPECT_EQ(universe.run("t[k] = (t[k] or 0) + 1 return t[k] .. ' ' .. t.x"), "1 1")
			<< use;
	}
}

// Equal ends do not make strings collide.
TEST(LongKey, IsHashedAsAWhole)
{
	luai_hashkey key = random_key();
	std::string s(1 << 20, 'x');
	std::set<unsigned> hashes;
	for (char c = 'a'; c <= 'z'; c++) {
		uint64_t v[4];
		s[s.size() / 2] = c;
		luai_hashbegin(&key, v);
		hashes.insert(luai_hashend(v, s.data(), s.size(), s.size()));
	}
	EXPECT_EQ(hashes.size(), 26U);
}

} // namespace
