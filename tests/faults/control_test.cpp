// SPDX-License-Identifier: GPL-2.0-only
// The control file where memory is short: a command that fails has changed nothing, and can be
// given again.
#include "faults.hpp"

#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace faults;

class Control : public Device, public testing::WithParamInterface<Mode> {
protected:
	[[nodiscard]] World world() const { return look(control()); }
	// A state that answers.
	static void expect_works(const Fd &state)
	{
		ASSERT_TRUE(state.is_open());
		EXPECT_EQ(run(state.get(), "x = {6, 7} return x[1] * x[2]").values(), "42");
	}

	// A universe is many blocks: at least so many of them, or pages, can be refused.
	void create_at_every_point(unsigned least) const;
};

INSTANTIATE_TEST_SUITE_P(, Control, testing::ValuesIn(modes()), name_of);

TEST_P(Control, Open)
{
	const auto before = world();
	const auto tally = at_every_point("open", GetParam(), [&](Fault &fault) {
		const Fd file(fault.during([] {
			const int fd = open("/dev/lunatik", O_RDWR | O_CLOEXEC);
			return fd < 0 ? -errno : fd;
		}));
		EXPECT_FAULT_OR(file.get(), file.is_open());
		if (file.is_open()) {
			EXPECT_EQ(info(file.get()).abi_version, unsigned{LUNATIK_ABI_VERSION});
		}
		return !file.is_open();
	});
	EXPECT_EQ(world(), before);
	EXPECT_EQ(tally.errors > 0, GetParam() != Mode::None);
}

TEST_P(Control, Close)
{
	const auto before = world();
	at_every_point("close, of the control file", GetParam(), [&](Fault &fault) {
		const int fd = open("/dev/lunatik", O_RDWR | O_CLOEXEC);
		EXPECT_GE(fd, 0);
		const int error = fault.during([&] { return close(fd); });
		EXPECT_EQ(error, 0);
		EXPECT_EQ(world(), before);
		return error < 0;
	});
}

TEST_P(Control, Info)
{
	const State state(control());
	const auto wanted = info(control());
	const auto tally = at_every_point("INFO", GetParam(), [&](Fault &fault) {
		lunatik_info request{};
		const int error =
			fault.during([&] { return call(control(), LUNATIK_IOC_INFO, request); });
		EXPECT_FAULT_OR(error, error == 0);
		const auto expected = error ? lunatik_info{} : wanted;
		EXPECT_EQ(std::memcmp(&request, &expected, sizeof(request)), 0);
		return error != 0;
	});
	EXPECT_EQ(tally.errors > 0, GetParam() != Mode::None);
}

void Control::create_at_every_point(unsigned least) const
{
	const State neighbour(control());
	const auto name = unique_name();
	const auto before = world();
	const auto tally = at_every_point("CREATE", GetParam(), [&](Fault &fault) {
		auto request = named<lunatik_create>(name);
		Fd state(
			fault.during([&] { return call(control(), LUNATIK_IOC_CREATE, request); }));
		const bool failed = !state.is_open();
		EXPECT_FAULT_OR(state.get(), !failed);
		if (!failed) {
			expect_works(state);
			EXPECT_EQ(close_state(control(), name), 0);
			state.reset();
		}
		// The name is free: the next attempt takes it.
		EXPECT_EQ(world(), before);
		return failed;
	});
	if (GetParam() != Mode::None) {
		EXPECT_GT(tally.points, least);
		EXPECT_GT(tally.errors, 0U);
	}
}

TEST_P(Control, Create)
{
	create_at_every_point(100);
}

// Where kernels that watch memory do without, for the sake of what they see.
TEST_P(Control, CreateWithAnArena)
{
	const Parameter arena("arena", 1);
	create_at_every_point(20);
}

TEST_P(Control, Lookup)
{
	const State state(control());
	const auto before = world();
	const auto tally = at_every_point("LOOKUP", GetParam(), [&](Fault &fault) {
		auto request = named<lunatik_lookup>(state.name());
		request.access = LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE;
		Fd file(fault.during([&] { return call(control(), LUNATIK_IOC_LOOKUP, request); }));
		const bool failed = !file.is_open();
		EXPECT_FAULT_OR(file.get(), !failed);
		if (!failed) {
			EXPECT_EQ(stat(file.get()).users, 2U);
			file.reset();
		}
		EXPECT_EQ(world(), before);
		return failed;
	});
	EXPECT_EQ(tally.errors > 0, GetParam() != Mode::None);
}

TEST_P(Control, List)
{
	const State one(control());
	const State other(control());
	const auto before = world();
	const auto tally = at_every_point("LIST", GetParam(), [&](Fault &fault) {
		std::vector<lunatik_list_entry> entries(before.states.size() + 1);
		lunatik_list request{};
		request.entries = reinterpret_cast<std::uintptr_t>(entries.data());
		request.count = static_cast<std::uint32_t>(entries.size());
		request.entry_size = sizeof(lunatik_list_entry);
		const auto asked = request;
		const int error =
			fault.during([&] { return call(control(), LUNATIK_IOC_LIST, request); });
		EXPECT_FAULT_OR(error, error == 0);
		if (error) {
			EXPECT_EQ(std::memcmp(&request, &asked, sizeof(request)), 0);
		} else {
			entries.resize(request.count);
			EXPECT_EQ((World{entries, before.files, before.next}), before);
		}
		EXPECT_EQ(world(), before);
		return error != 0;
	});
	EXPECT_EQ(tally.errors > 0, GetParam() != Mode::None);
}

// A state that holds all kinds of things, with finalizers that make more.
constexpr std::string_view furnish =
	"kept = 'kept' big = ('x'):rep(20000) t = {} for i = 1, 20 do t[i] = {tostring(i)} end "
	"setmetatable(t, {__gc = function(t) garbage = {table.concat(t[1]), print('bye')} end}) "
	"co = coroutine.wrap(function() coroutine.yield() end) co()";

TEST_P(Control, CloseAState)
{
	const auto name = unique_name();
	const auto before = world();
	at_every_point("CLOSE", GetParam(), [&](Fault &fault) {
		Fd state(create(control(), name));
		EXPECT_TRUE(run(state.get(), furnish).ok());
		const auto open = world();
		auto request = named<lunatik_close>(name);
		const int error =
			fault.during([&] { return call(control(), LUNATIK_IOC_CLOSE, request); });
		EXPECT_FAULT_OR(error, error == 0);
		if (error) {
			EXPECT_EQ(world(), open);
			EXPECT_EQ(run(state.get(), "return kept, #t").values(), "\"kept\" 20");
			EXPECT_EQ(close_state(control(), name), 0);
		}
		EXPECT_FALSE(is_listed(control(), name));
		EXPECT_EQ(run(state.get(), "return 1").error, -ENODEV);
		state.reset();
		EXPECT_EQ(world(), before);
		return error != 0;
	});
}

TEST_P(Control, CloseAStateByForce)
{
	const auto name = unique_name();
	const auto before = world();
	at_every_point("CLOSE, by force", GetParam(), [&](Fault &fault) {
		Fd state(create(control(), name));
		EXPECT_TRUE(run(state.get(), furnish).ok());
		Outcome outcome;
		std::thread runner([&] {
			outcome = run(state.get(), "while true do end",
				      {.timeout = LUNATIK_TIMEOUT_NONE});
		});
		EXPECT_TRUE(
			eventually([&] { return stat(state.get()).flags & LUNATIK_STAT_BUSY; }));
		auto request = named<lunatik_close>(name);
		request.flags = LUNATIK_CLOSE_FORCE;
		const int error =
			fault.during([&] { return call(control(), LUNATIK_IOC_CLOSE, request); });
		EXPECT_FAULT_OR(error, error == 0);
		if (error) { // it has not even been disturbed
			EXPECT_TRUE(is_listed(control(), name));
			EXPECT_TRUE(stat(state.get()).flags & LUNATIK_STAT_BUSY);
			EXPECT_EQ(close_state(control(), name, LUNATIK_CLOSE_FORCE), 0);
		}
		runner.join();
		EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_INTERRUPTED});
		EXPECT_FALSE(is_listed(control(), name));
		state.reset();
		EXPECT_EQ(world(), before);
		return error != 0;
	});
}

} // namespace
