// SPDX-License-Identifier: GPL-2.0-only
// Attempts to unload the module, at any moment.
#include "random.hpp"
#include "reload.hpp"

#include <cerrno>
#include <csignal>
#include <fstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

int unload()
{
	return syscall(SYS_delete_module, "lunatik", O_NONBLOCK) < 0 ? -errno : 0;
}

std::string references()
{
	std::ifstream file("/sys/module/lunatik/refcnt");
	std::string count;
	file >> count;
	return count;
}

using Unloading = Reload;

TEST_F(Unloading, IsRefusedWhileAnybodyUsesTheModule)
{
	Random random = random_for(4);
	{
		const Fd control = open_control();
		std::vector<Process> users;
		for (unsigned i = 0; i < 3; i++)
			users.emplace_back([i] {
				Random chance = random_for(100 + i);
				for (;;) {
					const Fd own = open_control();
					const auto name = unique_name();
					const Fd state(create(own.get(), name));
					run(state.get(), "while true do print(1) end",
					    {.timeout = between(chance, 1, 10) * ns_per_ms});
					close_state(own.get(), name, LUNATIK_CLOSE_FORCE);
				}
				return 0;
			});
		for (Rounds rounds(500, 10); rounds.more();) {
			EXPECT_EQ(unload(), -EWOULDBLOCK);
			usleep(between(random, 0, 2000));
		}
		for (auto &user : users)
			user.signal(SIGKILL);
		for (auto &user : users)
			EXPECT_EQ(user.wait(), 128 + SIGKILL);
	}
	EXPECT_TRUE(eventually([] { return references() == "0"; })) << references();
	EXPECT_EQ(unload(), 0); // and the states that were left go with it
}

// -1 when it went well, 0 when the module has gone, else what is wrong.
int use_once()
{
	const Fd own(open("/dev/lunatik", O_RDWR | O_CLOEXEC));
	if (!own.is_open())
		return errno == ENOENT || errno == ENODEV || errno == ENXIO ? 0 : errno;
	const auto name = unique_name();
	const Fd state(create(own.get(), name, LUNATIK_MAXALLOC_MIN));
	return state.is_open() && run(state.get(), "return 1").values() == "1" &&
			close_state(own.get(), name) == 0
		? -1
		: 255;
}

TEST_F(Unloading, RacesWithThoseWhoOpenAndBothAreToldTheTruth)
{
	for (Rounds rounds(20, 15); rounds.more();) {
		std::vector<Process> openers;
		for (int i = 0; i < 2; i++)
			openers.emplace_back([] {
				int result = -1;
				while (result < 0) {
					const auto began = monotonic_ns();
					result = use_once();
					// As long again without: there are moments when nobody uses
					// it.
					usleep(static_cast<useconds_t>((monotonic_ns() - began) /
								       1000));
				}
				return result;
			});
		const bool unloaded = eventually([] { return unload() == 0; });
		EXPECT_TRUE(unloaded);
		for (auto &opener : openers) {
			if (!unloaded)
				opener.signal(SIGKILL);
			EXPECT_EQ(opener.wait(), 0);
		}
		if (!unloaded)
			return;
		ASSERT_TRUE(load());
	}
}

} // namespace
