// SPDX-License-Identifier: GPL-2.0-only
// lunatik-tool at a terminal: it says for whom a run waits, obeys the keys, and no text of a script
// does anything to the terminal.
#include "uapi/device.hpp"

#include <cstdlib>
#include <string>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

// The tool, as the foreground of a terminal of its own.
class Session {
public:
	explicit Session(std::vector<std::string> arguments)
	{
		int terminal = -1;
		pid_ = forkpty(&terminal, nullptr, nullptr, nullptr);
		if (pid_ == 0) {
			setenv("TERM", "linux", 1);
			std::vector<char *> argv;
			arguments.insert(arguments.begin(), "lunatik-tool");
			for (auto &argument : arguments)
				argv.push_back(argument.data());
			argv.push_back(nullptr);
			execvp(argv[0], argv.data());
			_exit(127);
		}
		terminal_ = Fd(terminal);
	}
	Session(const Session &) = delete;
	Session &operator=(const Session &) = delete;
	~Session()
	{
		if (pid_ > 0) {
			kill(pid_, SIGKILL);
			waitpid(pid_, nullptr, 0);
		}
	}

	void type(char key) const { EXPECT_EQ(write(terminal_.get(), &key, 1), 1); }

	// Whether this is on the screen before so many seconds have gone.
	bool shows(std::string_view text, int seconds = 20)
	{
		return eventually(
			[&] {
				read_for(50);
				return screen_.find(text) != std::string::npos;
			},
			seconds);
	}

	// All that it has shown, to its end; and its exit status.
	std::string rest(int &status)
	{
		while (read_for(20'000 * static_cast<int>(slowness()))) {
		}
		waitpid(std::exchange(pid_, -1), &status, 0);
		status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
		return screen_;
	}

private:
	// False at the end, which for a terminal is an error.
	bool read_for(int ms)
	{
		pollfd file{.fd = terminal_.get(), .events = POLLIN, .revents = 0};
		char bytes[512];
		if (poll(&file, 1, ms) != 1)
			return false;
		const auto size = read(terminal_.get(), bytes, sizeof(bytes));
		if (size > 0)
			screen_.append(bytes, static_cast<std::size_t>(size));
		return size > 0;
	}

	Fd terminal_;
	pid_t pid_;
	std::string screen_;
};

class Terminal : public Device {
protected:
	[[nodiscard]] bool is_busy() const { return stat(state.fd()).flags & LUNATIK_STAT_BUSY; }

	const State state{control()};
};

TEST_F(Terminal, IsToldForWhomARunWaits)
{
	Process other([&] {
		return state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE}).error;
	});
	ASSERT_TRUE(eventually([&] { return is_busy(); }));
	Session session({"eval", state.name(), "return 6 * 7"});
	EXPECT_TRUE(session.shows("waiting for the run of process " + std::to_string(other.pid()) +
				  " in state '" + state.name() + "'"));
	EXPECT_TRUE(session.shows("Ctrl-C gives up."));
	other.signal(SIGKILL);
	int status = -1;
	const auto screen = session.rest(status);
	EXPECT_EQ(status, 0) << screen;
	EXPECT_TRUE(screen.ends_with("42\r\n")) << screen;
}

TEST_F(Terminal, ThatWaitsGivesUpByCtrlC)
{
	Process other([&] {
		return state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE}).error;
	});
	ASSERT_TRUE(eventually([&] { return is_busy(); }));
	Session session({"eval", state.name(), "return 6 * 7"});
	ASSERT_TRUE(session.shows("Ctrl-C gives up."));
	session.type('\x03');
	int status = -1;
	const auto screen = session.rest(status);
	EXPECT_EQ(status, 130) << screen;
	EXPECT_TRUE(is_busy()) << "the run of the other has ended too";
}

TEST_F(Terminal, IsToldNothingOfAShortTurnOrOfItsOwnRun)
{
	Session session({"eval", state.name(),
			 "local t = lunatik.clock() while lunatik.clock() < t + 2 * 10^9 do end "
			 "return 'done'"});
	int status = -1;
	const auto screen = session.rest(status);
	EXPECT_EQ(status, 0) << screen;
	EXPECT_EQ(screen, "done\r\n");
}

TEST_F(Terminal, ObeysNoTextOfAScript)
{
	Session session({"eval", state.name(), R"(print("\27]0;title\7") error("\27[2J"))"});
	int status = -1;
	const auto screen = session.rest(status);
	EXPECT_NE(status, 0);
	EXPECT_EQ(screen.find("\33]"), std::string::npos) << screen;
	EXPECT_EQ(screen.find("\33[2J"), std::string::npos) << screen;
	EXPECT_NE(screen.find("title"), std::string::npos) << screen;
	// Its own colours are those of the terminal.
	EXPECT_NE(screen.find("\33[31m"), std::string::npos) << screen;
}

} // namespace
