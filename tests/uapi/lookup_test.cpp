// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_LOOKUP and what its files may do.
#include "device.hpp"

#include <cstddef>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace {

using Lookup = Device;

TEST_F(Lookup, FindsTheStateOfThatName)
{
	const State one(control());
	const State two(control());
	ASSERT_TRUE(one.run("x = 'one'").ok());
	ASSERT_TRUE(two.run("x = 'two'").ok());
	EXPECT_EQ(run(one.open().get(), "return x").values(), "\"one\"");
	EXPECT_EQ(run(two.open().get(), "return x").values(), "\"two\"");
	EXPECT_EQ(stat(one.open().get()).id, stat(one.fd()).id);
}

TEST_F(Lookup, GivesAStateFileThatIsClosedOnExec)
{
	const State state(control());
	EXPECT_EQ(fcntl(state.open().get(), F_GETFD), FD_CLOEXEC);
}

TEST_F(Lookup, SaysWhenThereIsNone)
{
	const auto name = unique_name();
	EXPECT_EQ(lookup(control(), name), -ENOENT);
	const Fd state(create(control(), name));
	EXPECT_EQ(lookup(control(), name.substr(0, name.size() - 1)), -ENOENT);
	EXPECT_EQ(lookup(control(), name + "x"), -ENOENT);
	EXPECT_EQ(close_state(control(), name), 0);
	EXPECT_EQ(lookup(control(), name), -ENOENT);
}

TEST_F(Lookup, IsCountedInUsers)
{
	const State state(control());
	EXPECT_EQ(stat(state.fd()).users, 1U);
	{
		const Fd second = state.open();
		const Fd third = state.open();
		EXPECT_EQ(stat(state.fd()).users, 3U);
		const Fd same(dup(third.get()));
		EXPECT_EQ(stat(state.fd()).users, 3U);
	}
	EXPECT_EQ(stat(state.fd()).users, 1U);
}

TEST_F(Lookup, ForReadingGivesAFileThatCannotRun)
{
	const State state(control());
	const Fd reader = state.open(LUNATIK_ACCESS_READ);
	EXPECT_EQ(run(reader.get(), "x = 1").error, -EACCES);
	lunatik_result result{};
	EXPECT_EQ(call(reader.get(), LUNATIK_IOC_RESULT, result), -EACCES);
	EXPECT_EQ(stat(reader.get()).runs, 0U);
	ASSERT_TRUE(state.run("print('hello')").ok());
	char text[100];
	EXPECT_EQ(read(reader.get(), text, sizeof(text)), 6);
}

TEST_F(Lookup, ForWritingGivesAFileThatCannotRead)
{
	const State state(control());
	const Fd writer = state.open(LUNATIK_ACCESS_WRITE);
	EXPECT_EQ(run(writer.get(), "print('hello') return 1").values(), "1");
	lunatik_stat request{};
	EXPECT_EQ(call(writer.get(), LUNATIK_IOC_STAT, request), -EACCES);
	char text[100];
	EXPECT_EQ(read(writer.get(), text, sizeof(text)), -1);
	EXPECT_TRUE(errno == EACCES || errno == EBADF) << errno;
}

TEST_F(Lookup, ForNothingGivesAFileForASetAlone)
{
	const State state(control());
	const Fd file = state.open(0);
	EXPECT_EQ(run(file.get(), "x = 1").error, -EACCES);
	EXPECT_EQ(fcntl(file.get(), F_GETFL) & O_ACCMODE, O_ACCMODE);
	lunatik_set request{};
	request.flags = LUNATIK_SET_TIMEOUT;
	request.timeout = 7;
	EXPECT_EQ(call(file.get(), LUNATIK_IOC_SET, request), 0);
	EXPECT_EQ(stat(state.fd()).timeout, 7U);
	const auto again = "/proc/self/fd/" + std::to_string(file.get());
	EXPECT_EQ(open(again.c_str(), O_RDWR), -1) << "more access than it was given";
}

TEST_F(Lookup, WithAUserAndNoFlagIsNotWhatSomebodyMeant)
{
	const State state(control());
	auto request = named<lunatik_lookup>(state.name());
	request.access = LUNATIK_ACCESS_READ;
	request.uid = 1;
	EXPECT_EQ(call(control(), LUNATIK_IOC_LOOKUP, request), -EINVAL);
}

// The struct was so long when it had no user.
TEST_F(Lookup, OfAnOlderProgramIsUnderstood)
{
	const State state(control());
	auto request = named<lunatik_lookup>(state.name());
	request.access = LUNATIK_ACCESS_READ;
	request.uid = 1; // beyond its end
	const auto command = _IOC(_IOC_DIR(LUNATIK_IOC_LOOKUP), LUNATIK_IOC_MAGIC,
				  _IOC_NR(LUNATIK_IOC_LOOKUP), offsetof(lunatik_lookup, uid));
	EXPECT_TRUE(Fd(call(control(), command, request)).is_open());
}

} // namespace
