// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_CREATE and the state that it makes.
#include "device.hpp"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <iterator>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using Create = Device;
using CreateRace = Create;

TEST_F(Create, GivesAStateFileThatIsClosedOnExec)
{
	const State state(control());
	EXPECT_GE(state.fd(), 0);
	EXPECT_EQ(fcntl(state.fd(), F_GETFD), FD_CLOEXEC);
	EXPECT_EQ(fcntl(state.fd(), F_GETFL) & O_NONBLOCK, 0);
	EXPECT_EQ(state.run("return 1 + 1").values(), "2");
}

TEST_F(Create, TakesWhatItIsGiven)
{
	const auto name = unique_name();
	auto request = named<lunatik_create>(name);
	request.maxalloc = 123 * 1024;
	request.timeout = 77 * ns_per_ms;
	request.mode = 0640;
	const auto start = static_cast<std::uint64_t>(time(nullptr)) * 1'000'000'000;
	const Fd state(call(control(), LUNATIK_IOC_CREATE, request));
	ASSERT_TRUE(state.is_open());
	const auto as_it_is = stat(state.get());
	EXPECT_STREQ(reinterpret_cast<const char *>(as_it_is.name), name.c_str());
	EXPECT_EQ(as_it_is.maxalloc, 123U * 1024);
	EXPECT_EQ(as_it_is.timeout, 77 * ns_per_ms);
	EXPECT_EQ(as_it_is.mode, 0640);
	EXPECT_EQ(as_it_is.uid, geteuid());
	EXPECT_EQ(as_it_is.gid, getegid());
	EXPECT_EQ(as_it_is.users, 1U);
	EXPECT_EQ(as_it_is.runs, 0U);
	EXPECT_EQ(as_it_is.errors, 0U);
	EXPECT_EQ(as_it_is.owner, 0);
	EXPECT_EQ(as_it_is.flags, 0U);
	EXPECT_GE(as_it_is.created + 1'000'000'000, start);
	EXPECT_LE(as_it_is.created, static_cast<std::uint64_t>(time(nullptr) + 2) * 1'000'000'000);
	EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Create, HasDefaultsForWhatIsZero)
{
	const State state(control());
	EXPECT_EQ(stat(state.fd()).mode, 0600);
	EXPECT_EQ(stat(state.fd()).maxalloc, info(control()).maxalloc_default);
	EXPECT_EQ(stat(state.fd()).timeout, info(control()).timeout_default);
}

TEST_F(Create, CanDoWithoutADeadline)
{
	const auto name = unique_name();
	auto request = named<lunatik_create>(name);
	request.timeout = LUNATIK_TIMEOUT_NONE;
	const Fd state(call(control(), LUNATIK_IOC_CREATE, request));
	ASSERT_TRUE(state.is_open());
	EXPECT_EQ(stat(state.get()).timeout, LUNATIK_TIMEOUT_NONE);
	EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Create, TakesAnyNameOfOneTo63BytesThatIsNotForbidden)
{
	for (const std::string name :
	     {"a", "with blanks", "-", "%s%n", "\xc3\xbc", "\xff\xfe",
	      "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"}) {
		const Fd state(create(control(), name));
		ASSERT_TRUE(state.is_open()) << testing::PrintToString(name);
		EXPECT_EQ(reinterpret_cast<const char *>(stat(state.get()).name), name);
		EXPECT_TRUE(Fd(lookup(control(), name)).is_open()) << testing::PrintToString(name);
		EXPECT_EQ(close_state(control(), name), 0) << testing::PrintToString(name);
	}
}

TEST_F(Create, IgnoresWhatFollowsTheEndOfTheName)
{
	const auto name = unique_name();
	auto request = named<lunatik_create>(name);
	std::fill(request.name + name.size() + 1, std::end(request.name), '/');
	const Fd state(call(control(), LUNATIK_IOC_CREATE, request));
	ASSERT_TRUE(state.is_open());
	const auto told = stat(state.get());
	EXPECT_TRUE(std::all_of(told.name + name.size(), std::end(told.name),
				[](auto byte) { return byte == 0; }));
	EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Create, RefusesEachBitOfTheModeThatIsNeitherReadNorWrite)
{
	for (unsigned bit = 0; bit < 16; bit++) {
		const auto mode = static_cast<std::uint16_t>(1U << bit);
		const auto name = unique_name();
		const Fd state(create(control(), name, 0, mode | 0600));
		if (mode & 0666) {
			EXPECT_TRUE(state.is_open()) << bit;
			EXPECT_EQ(close_state(control(), name), 0);
		} else {
			EXPECT_EQ(state.get(), -EINVAL) << bit;
			EXPECT_FALSE(is_listed(control(), name));
		}
	}
}

TEST_F(Create, RefusesANameThatIsTaken)
{
	const State state(control());
	EXPECT_EQ(create(control(), state.name()), -EEXIST);
	EXPECT_EQ(stat(state.fd()).users, 1U);
	EXPECT_TRUE(state.run("return 1").ok());
}

TEST_F(Create, NeverReusesAnId)
{
	std::uint64_t last = 0;
	const auto name = unique_name();
	for (int i = 0; i < 20; i++) {
		const Fd state(create(control(), name));
		const auto id = stat(state.get()).id;
		EXPECT_GT(id, last);
		last = id;
		ASSERT_EQ(close_state(control(), name), 0);
	}
}

TEST_F(Create, MakesStatesThatOutliveTheirFiles)
{
	State state(control());
	ASSERT_TRUE(state.run("x = 42").ok());
	state.close_file();
	EXPECT_TRUE(is_listed(control(), state.name()));
	EXPECT_EQ(run(state.open().get(), "return x").values(), "42");
}

TEST_F(Create, MakesNothingWhenThereIsNoRoomForTheFile)
{
	const auto before = info(control()).states;
	const auto name = unique_name();
	EXPECT_EQ(in_process([&] {
			  const rlimit none{static_cast<rlim_t>(control()),
					    static_cast<rlim_t>(control())};
			  setrlimit(RLIMIT_NOFILE, &none);
			  return create(control(), name);
		  }),
		  -EMFILE);
	EXPECT_EQ(info(control()).states, before);
	EXPECT_FALSE(is_listed(control(), name));
}

TEST_F(CreateRace, OfManyWithOneNameAtOnceOneSucceeds)
{
	for (int round = 0; round < 50; round++) {
		const auto name = unique_name();
		int winners = 0;
		{
			std::vector<Process> processes;
			for (int i = 0; i < 4; i++)
				processes.emplace_back([&] {
					const int result = create(control(), name);
					return result >= 0 ? 1 : result == -EEXIST ? 0 : 2;
				});
			for (auto &process : processes)
				winners += process.wait();
		}
		ASSERT_EQ(winners, 1);
		ASSERT_EQ(close_state(control(), name), 0);
	}
}

} // namespace
