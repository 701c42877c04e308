// SPDX-License-Identifier: GPL-2.0-only
// Who may do what: the device, the mode bits of a state, quotas.
#include "device.hpp"
#include "tracing.hpp"

#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <unistd.h>

namespace {

gid_t lunatik_group()
{
	const auto *entry = getgrnam("lunatik");
	if (!entry)
		throw std::runtime_error("there is no group lunatik");
	return entry->gr_gid;
}

class Permission : public Device {
protected:
	// Two in the group of the device, and one outside of it.
	const User alice_{.uid = 5001, .gid = 5001, .groups = {lunatik_group()}};
	const User bob_{.uid = 5002, .gid = 5002, .groups = {lunatik_group(), 5001}};
	const User carol_{.uid = 5003, .gid = 5003, .groups = {lunatik_group()}};
	const User mallory_{.uid = 5004, .gid = 5004};

	// A state that alice has made.
	std::string alices(std::uint16_t mode) const
	{
		auto name = unique_name();
		const int result = as_user(alice_, [&] {
			return create(open_control().get(), name, LUNATIK_MAXALLOC_MIN, mode) < 0
				? 1
				: 0;
		});
		EXPECT_EQ(result, 0);
		return name;
	}

	// What a LOOKUP of a user gives: 0 or -errno.
	int looked_up(const User &user, const std::string &name, std::uint32_t access) const
	{
		return as_user(user, [&] {
			const Fd file(lookup(open_control().get(), name, access));
			return file.is_open() ? 0 : file.get();
		});
	}
};

constexpr std::uint32_t reading = LUNATIK_ACCESS_READ;
constexpr std::uint32_t writing = LUNATIK_ACCESS_WRITE;
constexpr std::uint32_t both = reading | writing;

TEST_F(Permission, TheDeviceIsForItsGroupAlone)
{
	const auto opened = [] {
		const Fd file(open("/dev/lunatik", O_RDWR | O_CLOEXEC));
		return file.is_open() ? 0 : errno;
	};
	EXPECT_EQ(as_user(alice_, opened), 0);
	EXPECT_EQ(as_user(mallory_, opened), EACCES);
}

TEST_F(Permission, AMemberOfTheGroupRunsScripts)
{
	const auto name = alices(0);
	EXPECT_EQ(as_user(alice_,
			  [&] {
				  const Fd file(lookup(open_control().get(), name));
				  return run(file.get(), "return 1 + 1").values() == "2" ? 0 : 1;
			  }),
		  0);
	EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Permission, AStateIsItsMakersAloneUnlessTheModeSaysMore)
{
	const auto name = alices(0);
	EXPECT_EQ(looked_up(alice_, name, both), 0);
	EXPECT_EQ(looked_up(bob_, name, reading), -EACCES);
	EXPECT_EQ(looked_up(carol_, name, reading), -EACCES);
	EXPECT_TRUE(Fd(lookup(control(), name)).is_open()) << "root may all";
	EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Permission, TheModeBitsAreThoseOfAFile)
{
	const struct {
		std::uint16_t mode;
		int group_reads, group_writes, others_read, others_write;
	} rows[] = {
		{0600, -EACCES, -EACCES, -EACCES, -EACCES},
		{0640, 0, -EACCES, -EACCES, -EACCES},
		{0660, 0, 0, -EACCES, -EACCES},
		{0664, 0, 0, 0, -EACCES},
		{0666, 0, 0, 0, 0},
		{0606, -EACCES, -EACCES, 0, 0}, // the group's bits are the group's, worse or not
	};
	for (const auto &row : rows) {
		const auto name = alices(row.mode);
		EXPECT_EQ(looked_up(bob_, name, reading), row.group_reads) << std::oct << row.mode;
		EXPECT_EQ(looked_up(bob_, name, writing), row.group_writes) << std::oct << row.mode;
		EXPECT_EQ(looked_up(carol_, name, reading), row.others_read)
			<< std::oct << row.mode;
		EXPECT_EQ(looked_up(carol_, name, writing), row.others_write)
			<< std::oct << row.mode;
		EXPECT_EQ(close_state(control(), name), 0);
	}
}

TEST_F(Permission, AFileDoesWhatItWasOpenedFor)
{
	const State state(control());
	const Fd reader = state.open(reading);
	const Fd writer = state.open(writing);
	const Fd neither = state.open(0);
	lunatik_stat request{};
	lunatik_interrupt interrupt{};
	lunatik_result result{};
	char text[10];
	EXPECT_EQ(run(reader.get(), "return 1").error, -EACCES);
	EXPECT_EQ(call(reader.get(), LUNATIK_IOC_RESULT, result), -EACCES);
	EXPECT_EQ(call(reader.get(), LUNATIK_IOC_STAT, request), 0);
	EXPECT_EQ(run(writer.get(), "return 1").values(), "1");
	EXPECT_EQ(call(writer.get(), LUNATIK_IOC_STAT, request), -EACCES);
	EXPECT_EQ(read(writer.get(), text, sizeof(text)), -1);
	EXPECT_EQ(errno, EBADF);

	EXPECT_EQ(run(neither.get(), "return 1").error, -EACCES);
	EXPECT_EQ(call(neither.get(), LUNATIK_IOC_RESULT, result), -EACCES);
	EXPECT_EQ(call(neither.get(), LUNATIK_IOC_STAT, request), -EACCES);
	EXPECT_EQ(call(neither.get(), LUNATIK_IOC_INTERRUPT, interrupt), -EACCES);
	EXPECT_EQ(read(neither.get(), text, sizeof(text)), -1);
	EXPECT_EQ(errno, EBADF);
	EXPECT_EQ(run(reader.get(), "return 1", {.flags = LUNATIK_RUN_PRINT_WAIT}).error, -EACCES);
	EXPECT_EQ(run(writer.get(), "return 1", {.flags = LUNATIK_RUN_PRINT_WAIT}).error, -EACCES)
		<< "nobody can read that file";

	// That there is output is for readers.
	ASSERT_TRUE(run(writer.get(), "print('secret')").ok());
	pollfd files[] = {{.fd = writer.get(), .events = POLLIN, .revents = 0},
			  {.fd = neither.get(), .events = POLLIN, .revents = 0},
			  {.fd = reader.get(), .events = POLLIN, .revents = 0}};
	EXPECT_EQ(poll(files, 3, 0), 1);
	EXPECT_EQ(files[2].revents, POLLIN);
}

TEST_F(Permission, ToCloseTakesWriteAccess)
{
	const auto name = alices(0640);
	EXPECT_EQ(as_user(bob_, [&] { return close_state(open_control().get(), name); }), -EACCES);
	EXPECT_TRUE(is_listed(control(), name));
	EXPECT_EQ(as_user(alice_, [&] { return close_state(open_control().get(), name); }), 0);
}

TEST_F(Permission, WhoOwnsAStateClosesItWhateverItsMode)
{
	for (const std::uint16_t mode : {0400, 0004, 0040}) {
		const auto name = alices(mode);
		EXPECT_EQ(as_user(bob_, [&] { return close_state(open_control().get(), name); }),
			  -EACCES);
		EXPECT_EQ(as_user(alice_, [&] { return close_state(open_control().get(), name); }),
			  0)
			<< std::oct << mode;
	}
}

// What SET says to a user, on a file with this access that is opened by it.
int set_by(const std::string &name, std::uint32_t access, std::uint16_t mode)
{
	const Fd file(lookup(open_control().get(), name, access));
	if (!file.is_open())
		return file.get();
	lunatik_set request{};
	request.flags = LUNATIK_SET_MODE;
	request.mode = mode;
	return call(file.get(), LUNATIK_IOC_SET, request);
}

TEST_F(Permission, WhoOwnsAStateChangesItBackWhateverItsMode)
{
	for (const std::uint16_t mode : {0400, 0004, 0000}) {
		const auto name = alices(0666);
		ASSERT_EQ(as_user(alice_, [&] { return set_by(name, reading, mode); }), 0);
		EXPECT_EQ(looked_up(alice_, name, writing), -EACCES) << std::oct << mode;
		EXPECT_EQ(as_user(bob_, [&] { return set_by(name, 0, 0666); }), -EPERM);
		EXPECT_EQ(as_user(alice_, [&] { return set_by(name, 0, 0600); }), 0)
			<< std::oct << mode;
		EXPECT_EQ(looked_up(alice_, name, both), 0) << std::oct << mode;
		EXPECT_EQ(set_by(name, 0, 0640), 0) << "root may all";
		EXPECT_EQ(close_state(control(), name), 0);
	}
}

TEST_F(Permission, NobodyElseChangesAStateThatTheyMayWrite)
{
	const auto name = alices(0666);
	EXPECT_EQ(as_user(bob_, [&] { return set_by(name, both, 0660); }), -EPERM);
	EXPECT_EQ(looked_up(carol_, name, both), 0);
	EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Permission, AStateThatHasToBelongToAUserIsNoOther)
{
	const auto planted = alices(0666);
	const auto asks_for = [&](const User &user, uid_t owner, std::uint32_t access) {
		return as_user(user, [&] {
			auto request = named<lunatik_lookup>(planted);
			request.access = access;
			request.flags = LUNATIK_LOOKUP_OWNER;
			request.uid = owner;
			const Fd file(call(open_control().get(), LUNATIK_IOC_LOOKUP, request));
			return file.is_open() ? 0 : file.get();
		});
	};
	for (const auto access : {reading, writing, both}) {
		EXPECT_EQ(asks_for(bob_, bob_.uid, access), -EPERM);
		EXPECT_EQ(asks_for(bob_, 0, access), -EPERM);
		EXPECT_EQ(asks_for({.uid = 0, .gid = 0}, 0, access), -EPERM);
		EXPECT_EQ(asks_for(bob_, alice_.uid, access), 0);
		EXPECT_EQ(asks_for(alice_, alice_.uid, access), 0);
	}
	EXPECT_EQ(asks_for(bob_, static_cast<uid_t>(-1), both), -EINVAL) << "not a user";
	EXPECT_EQ(close_state(control(), planted), 0);
	EXPECT_EQ(asks_for(bob_, bob_.uid, both), -ENOENT);

	const auto secret = alices(0600);
	EXPECT_EQ(as_user(bob_,
			  [&] {
				  auto request = named<lunatik_lookup>(secret);
				  request.access = both;
				  request.flags = LUNATIK_LOOKUP_OWNER;
				  request.uid = alice_.uid;
				  return call(open_control().get(), LUNATIK_IOC_LOOKUP, request);
			  }),
		  -EACCES)
		<< "the mode holds as well";
	EXPECT_EQ(close_state(control(), secret), 0);
}

TEST_F(Permission, ARunOfAnotherUserDoesNotLiftTheDeadlineOfAState)
{
	const auto name = unique_name();
	auto request = named<lunatik_create>(name);
	request.mode = 0666;
	request.timeout = slowness() * 500 * ns_per_ms;
	const Fd state(call(control(), LUNATIK_IOC_CREATE, request));
	const auto run_by = [&](const User &user, std::uint64_t timeout, const char *chunk) {
		return as_user(user, [&] {
			const Fd file(lookup(open_control().get(), name));
			const Outcome outcome = run(file.get(), chunk, {.timeout = timeout});
			return outcome.error != 0 ? outcome.error
						  : static_cast<int>(outcome.status);
		});
	};
	EXPECT_EQ(run_by(bob_, 0, "x = 1"), LUNATIK_STATUS_OK);
	EXPECT_EQ(run_by(bob_, request.timeout, "x = 1"), LUNATIK_STATUS_OK);
	EXPECT_EQ(run_by(bob_, request.timeout + 1, "x = 2"), -EPERM);
	EXPECT_EQ(run_by(bob_, LUNATIK_TIMEOUT_NONE, "x = 2"), -EPERM);
	EXPECT_EQ(run(state.get(), "return x", {.timeout = LUNATIK_TIMEOUT_NONE}).values(), "1");
	EXPECT_EQ(run_by(bob_, ns_per_ms, "while true do end"), LUNATIK_STATUS_DEADLINE);

	// Nor by asking before it becomes shorter.
	Process busy([&] {
		run(state.get(), "while true do end", {.timeout = slowness() * 500 * ns_per_ms});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.get()).owner == busy.pid(); }));
	lunatik_set none{};
	none.flags = LUNATIK_SET_TIMEOUT;
	none.timeout = LUNATIK_TIMEOUT_NONE;
	ASSERT_EQ(call(state.get(), LUNATIK_IOC_SET, none), 0);
	Process waiting([&] {
		return run_by(bob_, LUNATIK_TIMEOUT_NONE, "while true do end") ==
				LUNATIK_STATUS_DEADLINE
			? 0
			: 1;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.get()).users == 2; }));
	usleep(50'000);
	none.timeout = 50 * ns_per_ms;
	ASSERT_EQ(call(state.get(), LUNATIK_IOC_SET, none), 0);
	EXPECT_TRUE(eventually([&] { return waiting.has_ended(); }, 5)) << "the new one holds";
	EXPECT_EQ(close_state(control(), name, LUNATIK_CLOSE_FORCE), 0);
	EXPECT_EQ(waiting.wait(), 0);
}

TEST_F(Permission, AListHasWhatOneMayRead)
{
	const auto own = alices(0600);
	const auto group = alices(0640);
	const auto secret = alices(0200);
	const auto listed = [&](const User &user, const std::string &name) {
		return as_user(user, [&] { return is_listed(open_control().get(), name) ? 1 : 0; });
	};
	EXPECT_EQ(listed(alice_, own), 1);
	EXPECT_EQ(listed(bob_, own), 0);
	EXPECT_EQ(listed(bob_, group), 1);
	EXPECT_EQ(listed(carol_, group), 0);
	EXPECT_EQ(listed(alice_, secret), 0);
	for (const auto &name : {own, group, secret})
		EXPECT_EQ(close_state(control(), name), 0);
}

// What an administrator reads in the audit log is refusals. To be told less is none.
TEST_F(Permission, NoCapabilityIsAskedForAloudWhereNothingIsRefused)
{
	const Tracing tracing;
	if (!tracing.has_probes())
		GTEST_SKIP() << "this kernel has no probes";
	const auto secret = alices(0600);
	const auto open = alices(0666);
	const auto made = unique_name();
	tracing.put("kprobe_events", "p:asked security_capable cap=$arg3:s32 opts=$arg4:u32");
	tracing.put("events/kprobes/asked/filter", "cap == 1 || cap == 3 || cap == 24");
	tracing.put("trace", "");
	tracing.put("events/kprobes/asked/enable", "1");
	EXPECT_EQ(as_user(bob_,
			  [&] {
				  const Fd device = open_control();
				  const auto listed = list(device.get());
				  const auto told = info(device.get());
				  const Fd file(lookup(device.get(), open));
				  const Fd own(create(device.get(), made));
				  return listed.size() == 1 && told.user_states == 0 &&
						  run(file.get(), "return 1").ok() && own.is_open()
					  ? 0
					  : 1;
			  }),
		  0);
	tracing.put("events/kprobes/asked/enable", "0");
	const auto asked = tracing.get("trace");
	tracing.put("kprobe_events", "");
	constexpr unsigned noaudit = 2; // CAP_OPT_NOAUDIT
	int times = 0;
	for (std::size_t at = 0; (at = asked.find("opts=", at)) != std::string::npos; times++) {
		at += 5;
		EXPECT_TRUE(std::stoul(asked.substr(at)) & noaudit) << asked;
	}
	EXPECT_GT(times, 0) << "nothing was seen: " << asked;
	for (const auto &name : {secret, open, made})
		EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Permission, AUserHasAQuotaOfStatesAndRootHasNone)
{
	const Parameter quota("max_states_per_user", 3);
	const auto names = std::vector{unique_name(), unique_name(), unique_name(), unique_name()};
	const auto create_all = [&] {
		const Fd device = open_control();
		for (const auto &name : names)
			if (const Fd file(create(device.get(), name)); !file.is_open())
				return file.get() * 100 + static_cast<int>(&name - names.data());
		return 0;
	};
	EXPECT_EQ(as_user(alice_, create_all), -EDQUOT * 100 + 3);
	EXPECT_EQ(as_user(bob_, [&] { return create(open_control().get(), "bobs") < 0 ? 1 : 0; }),
		  0);
	EXPECT_EQ(close_state(control(), "bobs"), 0);
	for (int i = 0; i < 3; i++)
		EXPECT_EQ(close_state(control(), names[static_cast<std::size_t>(i)]), 0);
	EXPECT_EQ(create_all(), 0);
	for (const auto &name : names)
		EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Permission, TheTableHasAnEndForRootToo)
{
	const Parameter room("max_states", list(control()).size() + 2);
	const State first(control());
	const State second(control());
	EXPECT_EQ(create(control(), unique_name()), -ENOSPC);
	EXPECT_EQ(close_state(control(), second.name()), 0);
	const State third(control());
}

TEST_F(Permission, ALargeCapIsForThePrivileged)
{
	const Parameter largest("max_maxalloc", 1 << 20);
	const auto name = unique_name();
	const auto of = [&](std::uint64_t maxalloc) {
		return as_user(alice_, [&] {
			const Fd file(create(open_control().get(), name, maxalloc));
			return file.is_open() ? close_state(open_control().get(), name)
					      : file.get();
		});
	};
	EXPECT_EQ(of(1 << 20), 0);
	EXPECT_EQ(of((1 << 20) + 1), -EPERM);
	EXPECT_EQ(
		as_user(alice_,
			[] { return info(open_control().get()).maxalloc_max == 1 << 20 ? 0 : 1; }),
		0);
	const State roots(control(), (1 << 20) + 1);
}

} // namespace
