// SPDX-License-Identifier: GPL-2.0-only
// State files that go from process to process, and get lost on the way.
#include "passing.hpp"
#include "random.hpp"

#include <csignal>
#include <string>
#include <vector>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

struct Ends {
	Fd left, right;
	Ends()
	{
		int ends[2];
		if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends) < 0)
			throw std::runtime_error("socketpair");
		left = Fd(ends[0]);
		right = Fd(ends[1]);
	}
};

using Sent = Device;

TEST_F(Sent, AStateFileWorksInEveryProcessThatItPasses)
{
	constexpr unsigned hops = 5;
	for (Rounds rounds(20, 10); rounds.more();) {
		State state(control());
		std::vector<Ends> ways(hops + 1);
		std::vector<Process> processes;
		for (unsigned i = 0; i < hops; i++)
			processes.emplace_back([&ways, i] {
				const Fd file(receive_file(ways[i].right.get()));
				return run(file.get(), "count = (count or 0) + 1").ok() &&
						send_file(ways[i + 1].left.get(), file.get())
					? 0
					: 1;
			});
		ASSERT_TRUE(send_file(ways[0].left.get(), state.fd()));
		state.close_file(); // from here on it is only under way
		const Fd back(receive_file(ways[hops].right.get()));
		for (auto &process : processes)
			EXPECT_EQ(process.wait(), 0);
		ASSERT_TRUE(back.is_open());
		EXPECT_EQ(run(back.get(), "return count").values(), std::to_string(hops));
		EXPECT_EQ(stat(back.get()).users, 1U);
	}
}

TEST_F(Sent, FilesThatNobodyReceivesAreClosed)
{
	Random random = random_for(3);
	for (Rounds rounds(20, 10); rounds.more();) {
		const State state(control());
		{
			Ends ways;
			// A socket that holds itself, and the file: for the collector of lost
			// sockets.
			Ends lost;
			const Fd sent = state.open();
			ASSERT_TRUE(send_file(lost.left.get(), sent.get()));
			ASSERT_TRUE(send_file(lost.left.get(), lost.right.get()));
			Process sender([&] {
				for (;;) {
					const Fd file = state.open();
					pollfd wait{ways.left.get(), POLLOUT, 0};
					poll(&wait, 1, 10);
					send_file(ways.left.get(), file.get());
				}
				return 0;
			});
			Process receiver([&] {
				for (;;) {
					const Fd file(receive_file(ways.right.get()));
					run(file.get(), "while true do end",
					    {.timeout = 5 * ns_per_ms});
				}
				return 0;
			});
			usleep(between(random, 0, 30'000));
			receiver.signal(SIGKILL);
			EXPECT_EQ(receiver.wait(), 128 + SIGKILL);
			usleep(between(random, 0, 10'000));
			sender.signal(SIGKILL);
			EXPECT_EQ(sender.wait(), 128 + SIGKILL);
		}
		EXPECT_TRUE(eventually([&] { return stat(state.fd()).users == 1; }, 30))
			<< stat(state.fd()).users << " users";
	}
}

TEST_F(Sent, AFileUnderWayToItsEndDoesNotKeepAStateFromItsClose)
{
	for (Rounds rounds(50, 5); rounds.more();) {
		const auto name = unique_name();
		const Ends ways;
		{
			const Fd file(create(control(), name));
			ASSERT_TRUE(send_file(ways.left.get(), file.get()));
		}
		EXPECT_EQ(close_state(control(), name), 0);
		EXPECT_EQ(run(Fd(receive_file(ways.right.get())).get(), "").error, -ENODEV);
	}
}

} // namespace
