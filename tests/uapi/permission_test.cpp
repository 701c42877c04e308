// SPDX-License-Identifier: GPL-2.0-only
// Who may do what: the device, the mode bits of a state, quotas.
#include "device.hpp"

#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <grp.h>
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
	lunatik_stat request{};
	lunatik_result result{};
	char text[10];
	EXPECT_EQ(run(reader.get(), "return 1").error, -EACCES);
	EXPECT_EQ(call(reader.get(), LUNATIK_IOC_RESULT, result), -EACCES);
	EXPECT_EQ(call(reader.get(), LUNATIK_IOC_STAT, request), 0);
	EXPECT_EQ(run(writer.get(), "return 1").values(), "1");
	EXPECT_EQ(call(writer.get(), LUNATIK_IOC_STAT, request), -EACCES);
	EXPECT_EQ(read(writer.get(), text, sizeof(text)), -1);
	EXPECT_EQ(errno, EBADF);
}

TEST_F(Permission, ToCloseTakesWriteAccess)
{
	const auto name = alices(0640);
	EXPECT_EQ(as_user(bob_, [&] { return close_state(open_control().get(), name); }), -EACCES);
	EXPECT_TRUE(is_listed(control(), name));
	EXPECT_EQ(as_user(alice_, [&] { return close_state(open_control().get(), name); }), 0);
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
