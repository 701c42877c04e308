// SPDX-License-Identifier: GPL-2.0-only
// What states take of the machine's memory: of one user, of all users, of ids that belong to one.
#include "attacker.hpp"

#include <cstdio>
#include <deque>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::uint64_t largest = 64 * MiB; // cap that a user may ask for

// What takes a few MiB for a while.
constexpr const char *large = "return #('x'):rep(1 << 20)";

// What comes with the attackers' processes and is not of their states.
constexpr std::int64_t slack = 2 * MiB;

// Ways to take memory that the machine gives more of than was asked for: each takes some.
struct Way {
	const char *name;
	const char *chunk;
	bool is_small = false; // many blocks, each watched on a kernel that does so
};

constexpr Way ways[] = {
	{"Strings", "t = t or {} t[#t + 1] = ('x'):rep(1 << 20)"},
	{"StringsAboveAPowerOfTwo", "t = t or {} t[#t + 1] = ('x'):rep((1 << 20) + 1)"},
	{"StringsAboveAPage",
	 "t = t or {} for i = 1, 200 do t[#t + 1] = ('x'):rep(4097 - 24) .. #t end", true},
	{"StringsOfManyPagesAndABit",
	 "t = t or {} for i = 1, 12 do t[#t + 1] = ('x'):rep(65536 - 24) .. #t end"},
	{"Tables", "for i = 1, 10000 do t = {t} end", true},
	{"Arrays", "for i = 1, 50 do t = {t, table.unpack({1, 2, 3, 4, 5}, 1, 240)} end", true},
	{"Coroutines", "t = t or {} for i = 1, 500 do t[#t + 1] = coroutine.create(print) end",
	 true},
};

std::ostream &operator<<(std::ostream &out, const Way &way)
{
	return out << way.name;
}

class Taken : public Attack {
protected:
	// One user takes all that it gets, and is gone; what it holds then. Small blocks may take
	// twice as much where they are watched.
	std::int64_t take(const User &user, std::string_view chunk, std::int64_t limit,
			  Taking &taking, bool is_small = false)
	{
		const auto stop = stop_at(is_small && is_watched() ? 2 * limit : limit);
		Attacker attacker(user, [&] {
			take_all(open_control().get(), chunk, largest, stop, taking);
			return 0;
		});
		EXPECT_EQ(attacker.wait(30), 0);
		const auto bytes = taken();
		std::printf("uid %u: %s in %u states, %u runs; no more states: %d; last run: %d, "
			    "status %u%s\n",
			    user.uid, in_KiB(bytes).c_str(), taking.states.load(),
			    taking.runs.load(), taking.refused.load(), taking.run_error.load(),
			    taking.status.load(), taking.stopped ? "; without an end" : "");
		return bytes;
	}
};

class TakenByOneUser : public Taken, public testing::WithParamInterface<Way> {};
class TakenInOneState : public Taken, public testing::WithParamInterface<Way> {};

TEST_P(TakenByOneUser, StaysInItsLimit)
{
	const auto &way = GetParam();
	const auto limit = limits().user;
	const Shared<Taking> taking;
	const auto bytes = take(member(alice), way.chunk, limit, *taking, way.is_small);
	if (!way.is_small || !is_watched()) {
		EXPECT_LE(bytes, limit + slack + watching(limit)) << "of " << in_KiB(limit);
	}
	EXPECT_FALSE(taking->stopped);
	EXPECT_GE(bytes, limit / 2) << "the limit is not for use";
	EXPECT_EQ(taking->refused, -EDQUOT);
	EXPECT_EQ(taking->run_error, 0);
	EXPECT_EQ(taking->status, static_cast<unsigned>(LUNATIK_STATUS_MEMORY));
	EXPECT_EQ(root_works(4 * MiB, large, "1048576"), 0);
	// Another member of the group has a share of its own.
	EXPECT_EQ(as_user(member(bob),
			  [] {
				  const State own(open_control().get(), 4 * MiB);
				  return own.run(large).values() == "1048576" ? 0 : 1;
			  }),
		  0);
}

TEST_P(TakenInOneState, StaysInItsCap)
{
	const auto &way = GetParam();
	constexpr std::int64_t cap = 8 * MiB;
	const Shared<Taking> taking;
	Attacker attacker(member(alice), [&] {
		const Fd state(create(open_control().get(), "one", cap));
		for (; taking->runs < 10000; taking->runs++) {
			const auto outcome = run(state.get(), way.chunk);
			if (!outcome.ok())
				return static_cast<int>(outcome.status);
		}
		return 0;
	});
	EXPECT_EQ(attacker.wait(20), static_cast<int>(LUNATIK_STATUS_MEMORY));
	const auto bytes = taken();
	std::printf("%s\n", in_KiB(bytes).c_str());
	if (!way.is_small || !is_watched()) {
		EXPECT_LE(bytes, cap + 512 * KiB + watching(cap));
	}
	EXPECT_GE(bytes, cap / 2);
}

const auto name_of = [](const testing::TestParamInfo<Way> &info) {
	return info.param.name;
};
INSTANTIATE_TEST_SUITE_P(Few, TakenByOneUser, testing::Values(ways[1], ways[2], ways[4]), name_of);
INSTANTIATE_TEST_SUITE_P(All, TakenInOneState, testing::ValuesIn(ways), name_of);

// Many blocks of a size, of which few stay: each may keep what all of them were made of. Then the
// same of another size, and the rest is filled with large ones.
class TakenInPieces : public Taken {};

constexpr const char *few_of_many = R"(
kept = kept or {}
local size, every, cap = ...
local s, n, blocks = ("x"):rep(size), 0, {}
for i = 1, cap // size do blocks[i] = false end
collectgarbage() collectgarbage("stop")
pcall(function() for i = 1, #blocks do blocks[i] = s .. i n = i end end)
for i = 1, n do if i % every ~= 0 then blocks[i] = false end end
s = nil
collectgarbage("restart") collectgarbage()
for i = every, n, every do kept[#kept + 1] = blocks[i] end
)";

TEST_F(TakenInPieces, OfManyBlocksOnlyAFewAreLeft)
{
	constexpr std::int64_t cap = 8 * MiB;
	Attacker attacker(member(alice), [] {
		const Fd state(create(open_control().get(), "few", cap));
		for (const char *step : {"3900, 8", "1900, 16", "950, 16", "500, 16", "200, 32"}) {
			const auto chunk = "local function few(...) " + std::string(few_of_many) +
				" end few(" + step + ", " + std::to_string(cap) + ")";
			run(state.get(), chunk, {.timeout = 10000 * ns_per_ms * slowness()});
		}
		const auto outcome = run(state.get(),
					 "local s = ('x'):rep(60000) "
					 "while true do kept[#kept + 1] = s .. #kept end");
		return static_cast<int>(outcome.status);
	});
	EXPECT_EQ(attacker.wait(60), static_cast<int>(LUNATIK_STATUS_MEMORY));
	const auto bytes = taken();
	std::printf("%s\n", in_KiB(bytes).c_str());
	if (!is_watched()) {
		EXPECT_LE(bytes, cap + 512 * KiB);
	}
	EXPECT_GE(bytes, cap / 2);
}

class TakenByAll : public Taken {};

TEST_F(TakenByAll, StaysInTheirLimitAndLeavesRootItsReserve)
{
	const auto limit = limits().unprivileged;
	std::int64_t bytes = 0;
	int refused = 0;
	for (uid_t uid = 4000; uid < 4040; uid++) {
		const Shared<Taking> taking;
		bytes = take(member(uid), ways[0].chunk, limit, *taking);
		ASSERT_FALSE(taking->stopped);
		refused = taking->refused;
		if (refused == -ENOSPC)
			break;
	}
	EXPECT_EQ(refused, -ENOSPC);
	EXPECT_LE(bytes, limit + slack + watching(limit)) << "of " << in_KiB(limit);
	EXPECT_GE(bytes, limit * 7 / 8);
	EXPECT_EQ(root_works(4 * MiB, large, "1048576"), 0);
}

TEST_F(TakenByAll, AtOnceStaysInTheirLimit)
{
	const auto limit = limits().unprivileged;
	const Shared<Taking> taking;
	const Shared<std::atomic<bool>> go;
	std::vector<Attacker> attackers;
	for (uid_t uid = 4000; uid < 4016; uid++)
		attackers.emplace_back(member(uid), [&] {
			while (!*go)
				usleep(1000);
			take_all(open_control().get(), ways[1].chunk, largest, stop_at(limit),
				 *taking);
			return 0;
		});
	mark();
	*go = true;
	EXPECT_TRUE(eventually([&] {
		for (const auto &attacker : attackers)
			if (!attacker.has_ended())
				return false;
		return true;
	}));
	const auto bytes = taken();
	std::printf("%s in %u states\n", in_KiB(bytes).c_str(), taking->states.load());
	EXPECT_FALSE(taking->stopped);
	EXPECT_LE(bytes, limit + slack + watching(limit)) << "of " << in_KiB(limit);
	EXPECT_EQ(root_works(4 * MiB, large, "1048576"), 0);
}

TEST_F(TakenByAll, LeavesRootAnEighthOfThePlaces)
{
	constexpr unsigned places = 48;
	const Parameter few("max_states", places);
	unsigned states = 0;
	for (uid_t uid = 4000; uid < 4003; uid++) {
		const Shared<Taking> taking;
		Attacker attacker(member(uid), [&] {
			take_all(open_control().get(), "error()", LUNATIK_MAXALLOC_MIN * 2, 0,
				 *taking);
			return 0;
		});
		EXPECT_EQ(attacker.wait(20), 0);
		EXPECT_EQ(taking->refused, -ENOSPC);
		states += taking->states;
	}
	std::printf("%u of %u places\n", states, places);
	EXPECT_EQ(states, places - places / 8);
	EXPECT_EQ(root_works(), 0);
}

class TakenInANamespace : public Taken {
protected:
	// Each of so many subordinate ids takes what it gets, one after the other; in the namespace
	// of a namespace of ... where the depth says so.
	static int take_as_each(unsigned ids, unsigned depth, std::string_view chunk,
				std::int64_t leave, Taking &taking)
	{
		for (unsigned id = 0; id < ids && !taking.stopped; id++) {
			const pid_t pid = fork();
			if (pid == 0) {
				become(id);
				for (unsigned i = 0; i < depth; i++)
					enter_namespace_below();
				take_all(open_control().get(), chunk, largest, leave, taking);
				_exit(0);
			}
			int status = 0;
			if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0)
				return 1;
		}
		return 0;
	}

	void expect_one_user(unsigned depth)
	{
		const auto limit = limits().user;
		const Shared<Taking> taking;
		Attacker attacker = in_namespace(member(alice), 100000, [&] {
			return take_as_each(12, depth, ways[0].chunk, stop_at(limit), *taking);
		});
		EXPECT_EQ(attacker.wait(40), 0);
		const auto bytes = taken();
		std::printf("%s in %u states\n", in_KiB(bytes).c_str(), taking->states.load());
		EXPECT_FALSE(taking->stopped);
		EXPECT_LE(bytes, limit + slack + watching(limit)) << "of " << in_KiB(limit);
		EXPECT_EQ(taking->refused, -EDQUOT);
		// That is the user's own share.
		Shared<Taking> alices;
		take(member(alice), ways[0].chunk, limit, *alices);
		EXPECT_LE(alices->runs, 1U);
	}
};

TEST_F(TakenInANamespace, SubordinateIdsAreOneUserInBytes)
{
	expect_one_user(0);
}

TEST_F(TakenInANamespace, IdsOfNestedNamespacesAreOneUserInBytes)
{
	expect_one_user(2);
}

TEST_F(TakenInANamespace, SubordinateIdsAreOneUserInStates)
{
	const Shared<Taking> taking;
	Attacker attacker = in_namespace(member(alice), 100000,
					 [&] { return take_as_each(4, 0, "error()", 0, *taking); });
	EXPECT_EQ(attacker.wait(40), 0);
	std::printf("%u states\n", taking->states.load());
	EXPECT_EQ(taking->states, limits().user_states);
	EXPECT_EQ(taking->refused, -EDQUOT);
}

// Blocks that were left over where an error was raised: by the error of a library's function, and
// of its close, at every depth that the stack has; then the collector is kept away from them, and
// the close of the state from their finalizers.
constexpr const char *leftovers = R"(
collectgarbage("stop")
local piece = ("x"):rep(200000)
local steps = {}
local function deeper(n)
	pcall(table.concat, {piece, {}})
	pcall(string.gsub, piece, "x", function() error() end, 3)
	pcall(string.rep, piece, 1 << 40)
	pcall(string.format, "%s%s", piece, setmetatable({}, {__tostring = error}))
	steps[math.random(#steps)](n + 1)
end
steps[1] = function(n) pcall(deeper, n) end
steps[2] = function(n) string.gsub("x", "x", function() deeper(n) end) end
steps[3] = function(n) table.sort({1, 2}, function() deeper(n) end) end
steps[4] = function(n) tostring(setmetatable({}, {__tostring = function() deeper(n) return "" end})) end
steps[5] = function(n) coroutine.wrap(deeper)(n) end
for i = 1, 40 do pcall(deeper, 1) end
)";

constexpr const char *endless_finalizer =
	"setmetatable({}, {__gc = function() while true do end end}) ";

class Lost : public Taken {};

TEST_F(Lost, NothingOfBuffersWhoseCallsFailed)
{
	constexpr int states = 3;
	Attacker attacker(member(alice), [] {
		const Fd own = open_control();
		for (int i = 0; i < states; i++) {
			const auto name = unique_name();
			const Fd state(create(own.get(), name, 8 * MiB));
			if (!state.is_open())
				return 1;
			run(state.get(), leftovers, {.timeout = 3000 * ns_per_ms * slowness()});
			run(state.get(), endless_finalizer);
			std::printf("%s held\n",
				    in_KiB(static_cast<std::int64_t>(stat(state.get()).curralloc))
					    .c_str());
			std::fflush(stdout);
			if (close_state(own.get(), name) != 0)
				return 2;
		}
		return 0;
	});
	EXPECT_EQ(attacker.wait(40), 0);
	EXPECT_TRUE(list(control()).empty());
	// TearDown has the rest: the memory is back, and the kernel's log without a word.
}

} // namespace
