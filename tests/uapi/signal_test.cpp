// SPDX-License-Identifier: GPL-2.0-only
// Signals, debuggers and freezers during a run: what ends it, and what waits for its end.
#include "device.hpp"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>

#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

// What the process of a run says of how the run ended.
enum Ending { run_ok, run_too_late, run_interrupted, run_otherwise };

constexpr std::uint64_t long_time = 60'000 * ns_per_ms; // nothing here waits for so long

class Signal : public Device {
protected:
	State state_{control()};

	// Runs a chunk in a process, which is in a group of its own: those without a parent outside
	// of the group are never stopped by SIGTSTP. Returns when it runs.
	Process runner(
		std::string_view chunk, std::uint64_t timeout,
		const std::function<void()> &before = [] {}, std::uint32_t flags = 0) const
	{
		const auto runs = stat(state_.fd()).runs;
		Process process([&] {
			setpgid(0, 0);
			before();
			const Outcome outcome =
				state_.run(chunk, {.timeout = timeout, .flags = flags});
			if (outcome.error == -EINTR)
				return run_interrupted;
			if (outcome.error != 0)
				return run_otherwise;
			return outcome.ok()                                 ? run_ok
				: outcome.status == LUNATIK_STATUS_DEADLINE ? run_too_late
									    : run_otherwise;
		});
		EXPECT_TRUE(eventually([&] {
			const auto now = stat(state_.fd());
			return now.owner == process.pid() || now.runs > runs;
		}));
		usleep(50'000);
		return process;
	}
	[[nodiscard]] bool runs(const Process &process) const
	{
		return stat(state_.fd()).owner == process.pid();
	}
	// Waits until a process stops; the signal that it was stopped by, or 0 when it has ended.
	static int stopped_by(const Process &process)
	{
		siginfo_t information{};
		waitid(P_PID, static_cast<id_t>(process.pid()), &information,
		       WSTOPPED | WEXITED | WNOWAIT);
		return information.si_code == CLD_STOPPED || information.si_code == CLD_TRAPPED
			? information.si_status
			: 0;
	}
	// A while, and then a result.
	static std::string takes(unsigned ms)
	{
		return "local t = lunatik.clock() while lunatik.clock() < t + " +
			std::to_string(ms) + "000000 do end return 'done'";
	}
};

using SignalRace = Signal;

constexpr const char *stubborn = "while true do pcall(function() while true do end end) end";

void handle(int number)
{
	struct sigaction action = {};
	action.sa_handler = [](int) {
	};
	sigaction(number, &action, nullptr);
}

TEST_F(SignalRace, ThatStopsWaitsForTheEndOfTheRun)
{
	for (const int number : {SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU}) {
		const auto start = monotonic_ns();
		const auto time = slowness() * 500;
		Process process = runner(takes(time), long_time);
		process.signal(number);
		usleep(100'000);
		EXPECT_TRUE(runs(process)) << number;
		EXPECT_EQ(stopped_by(process), number);
		EXPECT_GE(monotonic_ns() - start, time * ns_per_ms) << number;
		EXPECT_FALSE(runs(process)) << number;
		process.signal(SIGCONT);
		EXPECT_EQ(process.wait(), run_ok) << number;
	}
}

TEST_F(SignalRace, ThatStopsIsTakenBackByTheOneToGoOn)
{
	for (const int number : {SIGSTOP, SIGTSTP}) {
		Process process = runner(takes(slowness() * 500), long_time);
		for (int i = 0; i < 3; i++) {
			process.signal(number);
			usleep(20'000);
			process.signal(SIGCONT);
			usleep(20'000);
		}
		EXPECT_TRUE(runs(process)) << number;
		EXPECT_EQ(stopped_by(process), 0) << number;
		EXPECT_EQ(process.wait(), run_ok) << number;
	}
}

TEST_F(SignalRace, ThatHasAHandlerEndsTheRun)
{
	for (const int number : {SIGTERM, SIGUSR1, SIGTSTP, SIGCHLD, SIGCONT}) {
		Process process = runner(stubborn, long_time, [&] { handle(number); });
		process.signal(number);
		EXPECT_EQ(process.wait(), run_interrupted) << number;
	}
}

TEST_F(SignalRace, ThatHasAHandlerOrKillsEndsARunThatIsToBeStopped)
{
	Process handled = runner(stubborn, long_time, [] { handle(SIGTERM); });
	handled.signal(SIGSTOP);
	usleep(50'000);
	EXPECT_TRUE(runs(handled));
	handled.signal(SIGTERM);
	EXPECT_EQ(stopped_by(handled), SIGSTOP);
	handled.signal(SIGCONT);
	EXPECT_EQ(handled.wait(), run_interrupted);

	for (const int number : {SIGKILL, SIGTERM, SIGINT}) {
		Process killed = runner(stubborn, long_time);
		killed.signal(SIGSTOP);
		usleep(50'000);
		EXPECT_TRUE(runs(killed));
		killed.signal(number);
		EXPECT_TRUE(eventually([&] { return !runs(killed); }, 2)) << number;
		killed.signal(SIGCONT);
		EXPECT_EQ(killed.wait(), 128 + number);
	}
}

// When more than the flag of the task is looked at, that has to be the right thing.
TEST_F(SignalRace, ThatIsBlockedOrIgnoredDoesNotEndARunThatIsToBeStopped)
{
	Process process = runner(takes(slowness() * 500), long_time, [] {
		sigset_t blocked;
		sigemptyset(&blocked);
		sigaddset(&blocked, SIGUSR1);
		sigprocmask(SIG_BLOCK, &blocked, nullptr);
		signal(SIGUSR2, SIG_IGN);
	});
	process.signal(SIGUSR1);
	process.signal(SIGUSR2);
	process.signal(SIGSTOP);
	usleep(100'000);
	EXPECT_TRUE(runs(process));
	process.signal(SIGCONT);
	EXPECT_EQ(process.wait(), run_ok);
}

TEST_F(SignalRace, ThatStopsLetsAPrintWaitForItsReader)
{
	const auto print = "local much = ('x'):rep(999) for i = 1, 500 do print(much) end";
	Process process = runner(
		print, long_time, [] {}, LUNATIK_RUN_PRINT_WAIT);
	process.signal(SIGSTOP);
	usleep(100'000);
	EXPECT_TRUE(runs(process));
	// It has been printed through the same file, by the other process.
	std::string piece(4096, '\0');
	std::size_t size = 0;
	while (size < 500'000) {
		const auto n = read(state_.fd(), piece.data(), piece.size());
		ASSERT_GT(n, 0);
		size += static_cast<std::size_t>(n);
	}
	EXPECT_EQ(stopped_by(process), SIGSTOP);
	process.signal(SIGCONT);
	EXPECT_EQ(process.wait(), run_ok);
}

TEST_F(SignalRace, OfADebuggerWaitsForTheEndOfTheRun)
{
	for (const bool seizes : {false, true}) {
		const auto start = monotonic_ns();
		const auto time = slowness() * 500;
		Process process = runner(takes(time), long_time);
		if (seizes) {
			ASSERT_EQ(ptrace(PTRACE_SEIZE, process.pid(), nullptr, nullptr), 0);
			ASSERT_EQ(ptrace(PTRACE_INTERRUPT, process.pid(), nullptr, nullptr), 0);
		} else {
			ASSERT_EQ(ptrace(PTRACE_ATTACH, process.pid(), nullptr, nullptr), 0);
		}
		EXPECT_NE(stopped_by(process), 0);
		EXPECT_GE(monotonic_ns() - start, time * ns_per_ms);
		int status = 0;
		EXPECT_EQ(waitpid(process.pid(), &status, 0), process.pid());
		ASSERT_EQ(ptrace(PTRACE_DETACH, process.pid(), nullptr, nullptr), 0);
		EXPECT_EQ(process.wait(), run_ok);
	}
}

// A control group for one process, of the second version or of the first one's freezer.
class Group {
public:
	explicit Group(bool first) : root_(first ? "/tmp/freezer" : "/sys/fs/cgroup"), first_(first)
	{
		if (first_) {
			std::filesystem::create_directories(root_);
			is_there_ = mount("freezer", root_.c_str(), "cgroup", 0, "freezer") == 0;
		}
		if (is_there_)
			std::filesystem::create_directories(path_ = root_ / "frozen");
	}
	Group(const Group &) = delete;
	Group &operator=(const Group &) = delete;
	~Group()
	{
		if (is_there_)
			eventually([&] { return rmdir(path_.c_str()) == 0; });
		if (first_)
			umount(root_.c_str());
	}

	[[nodiscard]] bool is_there() const { return is_there_; }
	void add(pid_t pid) const { std::ofstream(path_ / "cgroup.procs") << pid << std::flush; }
	void freeze(bool frozen) const
	{
		if (first_)
			std::ofstream(path_ / "freezer.state") << (frozen ? "FROZEN" : "THAWED");
		else
			std::ofstream(path_ / "cgroup.freeze") << (frozen ? 1 : 0);
	}
	[[nodiscard]] bool is_frozen() const
	{
		std::ifstream file(path_ / (first_ ? "freezer.state" : "cgroup.events"));
		const std::string text(std::istreambuf_iterator<char>(file), {});
		return text.find(first_ ? "FROZEN" : "frozen 1") != std::string::npos;
	}

private:
	std::filesystem::path root_, path_;
	bool first_, is_there_ = true;
};

TEST_F(SignalRace, OfAFreezerEndsTheRun)
{
	for (const bool first : {false, true}) {
		const Group group(first);
		if (!group.is_there())
			GTEST_SKIP()
				<< "this kernel has no freezer for groups of the first version";
		Process process = runner(stubborn, long_time);
		group.add(process.pid());
		group.freeze(true);
		EXPECT_TRUE(eventually([&] { return group.is_frozen(); }, 5)) << first;
		EXPECT_FALSE(runs(process)) << first;
		group.freeze(false);
		EXPECT_EQ(process.wait(), run_interrupted) << first;
	}
}

} // namespace
