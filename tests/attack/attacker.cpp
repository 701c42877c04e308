// SPDX-License-Identifier: GPL-2.0-only
#include "attacker.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include <grp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

User member(uid_t uid)
{
	static const group *const lunatik = getgrnam("lunatik");
	if (lunatik == nullptr)
		throw std::runtime_error("there is no group lunatik");
	return {.uid = uid, .gid = uid, .groups = {lunatik->gr_gid}};
}

Attacker::Attacker(const User &user, const std::function<int()> &function) : pid_(fork())
{
	if (pid_ < 0)
		throw std::system_error(errno, std::generic_category(), "fork");
	if (pid_ > 0) {
		setpgid(pid_, pid_);
		return;
	}
	setpgid(0, 0);
	std::ofstream("/proc/self/oom_score_adj") << 0 << std::flush;
	const rlimit files{.rlim_cur = 65536, .rlim_max = 65536};
	setrlimit(RLIMIT_NOFILE, &files);
	if (user.uid != 0 &&
	    (setgroups(user.groups.size(), user.groups.data()) < 0 ||
	     setresgid(user.gid, user.gid, user.gid) < 0 ||
	     setresuid(user.uid, user.uid, user.uid) < 0))
		_exit(254);
	prctl(PR_SET_PDEATHSIG, SIGKILL); // a change of the user takes it back
	int status = 255;
	try {
		status = function();
	} catch (const std::exception &error) {
		dprintf(2, "in an attacker: %s\n", error.what());
	}
	_exit(status);
}

bool Attacker::has_ended() const
{
	siginfo_t information{};
	waitid(P_PID, static_cast<id_t>(pid_), &information, WEXITED | WNOHANG | WNOWAIT);
	return information.si_pid != 0;
}

std::optional<int> Attacker::wait(int seconds)
{
	if (!eventually([&] { return has_ended(); }, seconds))
		return std::nullopt;
	int status = 0;
	waitpid(pid_, &status, 0);
	kill(-std::exchange(pid_, -1), SIGKILL); // those that it has made
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

bool Attacker::end(int seconds)
{
	if (pid_ <= 0)
		return true;
	kill(-pid_, SIGKILL);
	if (!wait(seconds)) {
		pid_ = -1; // and stays; the machine goes in the end
		return false;
	}
	return true;
}

std::optional<int> within(int seconds, const std::function<int()> &function)
{
	Shared<std::atomic<int>> result;
	Attacker root({.uid = 0, .gid = 0}, [&] {
		*result = function();
		return 0;
	});
	if (root.wait(seconds) != 0)
		return std::nullopt;
	return result->load();
}

void become(uid_t uid)
{
	// The groups stay, and with them the device.
	if (setresuid(uid, uid, uid) < 0)
		throw std::system_error(errno, std::generic_category(), "setresuid");
	prctl(PR_SET_PDEATHSIG, SIGKILL);
}

namespace {

bool map_ids(pid_t pid, const char *file, uid_t own, uid_t first)
{
	std::ofstream map("/proc/" + std::to_string(pid) + "/" + file);
	map << "0 " + std::to_string(own) + " 1\n1 " + std::to_string(first) + " 65536\n"
	    << std::flush;
	return map.good();
}

} // namespace

Attacker in_namespace(const User &user, uid_t first, const std::function<int()> &function)
{
	Shared<std::atomic<int>> stage;
	Attacker attacker(user, [&] {
		if (unshare(CLONE_NEWUSER) < 0)
			return 1;
		*stage = 1;
		while (*stage == 1)
			usleep(1000);
		return function();
	});
	if (!eventually([&] { return *stage == 1 || attacker.has_ended(); }) || *stage != 1 ||
	    !map_ids(attacker.pid(), "uid_map", user.uid, first) ||
	    !map_ids(attacker.pid(), "gid_map", user.gid, first))
		throw std::runtime_error("no user namespace for a user");
	*stage = 2;
	return attacker;
}

void enter_namespace_below()
{
	const auto user = "0 " + std::to_string(geteuid()) + " 1\n";
	const auto group = "0 " + std::to_string(getegid()) + " 1\n";
	prctl(PR_SET_DUMPABLE, 1); // or its files in /proc are not its own
	if (unshare(CLONE_NEWUSER) < 0)
		throw std::system_error(errno, std::generic_category(), "unshare");
	if (!(std::ofstream("/proc/self/uid_map") << user << std::flush) ||
	    !(std::ofstream("/proc/self/setgroups") << "deny" << std::flush) ||
	    !(std::ofstream("/proc/self/gid_map") << group << std::flush))
		throw std::runtime_error("no map of a user namespace in another");
}

void take_all(int control, std::string_view chunk, std::uint64_t cap, std::int64_t leave,
	      Taking &taking)
{
	for (;;) {
		const Fd state(create(control, unique_name(), cap));
		if (!state.is_open()) {
			taking.refused = state.get();
			return;
		}
		taking.states++;
		for (;; taking.runs++) {
			if (available() < leave) {
				taking.stopped = true;
				return;
			}
			const auto outcome =
				run(state.get(), chunk, {.timeout = LUNATIK_TIMEOUT_NONE});
			if (!outcome.ok()) {
				taking.run_error = outcome.error;
				taking.status = outcome.status;
				break;
			}
		}
	}
}

void Attack::SetUp()
{
	std::ofstream("/proc/self/oom_score_adj") << -1000 << std::flush;
	bystander_.emplace();
	ASSERT_TRUE(bystander_->is_well());
	ASSERT_EQ(root_works(), 0); // what is kept for later is there already
	before_ = mark_ = settled();
}

void Attack::TearDown()
{
	EXPECT_TRUE(bystander_->is_well()) << "another process has suffered";
	EXPECT_EQ(root_works(), 0);
	EXPECT_TRUE(close_all()) << "a forced close does not come back";
	EXPECT_EQ(root_works(), 0);
	EXPECT_TRUE(eventually([&] { return settled() > before_ - 2 * MiB; }, 3))
		<< in_KiB(before_ - settled()) << " have not come back";
	std::printf("back but for %s\n", in_KiB(before_ - settled()).c_str());
	EXPECT_EQ(log_.trouble(), "");
	bystander_.reset();
}

std::optional<int> Attack::root_works(std::uint64_t cap, std::string_view chunk,
				      std::string_view values)
{
	return within(10, [&] {
		const Fd own = open_control();
		const auto name = unique_name();
		const Fd state(create(own.get(), name, cap));
		if (!state.is_open())
			return state.get();
		const auto outcome =
			run(state.get(), chunk, {.timeout = slowness() * 5'000 * ns_per_ms});
		const int closed = close_state(own.get(), name);
		if (outcome.error)
			return outcome.error;
		if (outcome.values() != values) {
			dprintf(2, "root got: %s\n", outcome.values().c_str());
			return 1;
		}
		return closed;
	});
}

bool Attack::close_all()
{
	// A few at a time: finalizers may take all the time that they get.
	std::vector<Attacker> closers;
	for (unsigned number = 0; number < 8; number++)
		closers.emplace_back(User{.uid = 0, .gid = 0}, [number] {
			const Fd own = open_control();
			for (const auto &entry : list(own.get()))
				if (entry.id % 8 == number)
					close_state(own.get(),
						    reinterpret_cast<const char *>(entry.name),
						    LUNATIK_CLOSE_FORCE);
			return 0;
		});
	bool all = true;
	for (auto &closer : closers)
		all = closer.wait(15) == 0 && all;
	return all && list(open_control().get()).empty();
}

std::string in_KiB(std::int64_t bytes)
{
	return std::to_string(bytes / KiB) + " KiB";
}
