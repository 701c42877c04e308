// SPDX-License-Identifier: MIT
// A pseudoterminal stands in for the user's.
#include "terminal.hpp"

#include "output.hpp"

#include <gtest/gtest.h>

#include <lunatik/file.hpp>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h> // NOLINT(modernize-deprecated-headers): pseudoterminals of POSIX
#include <unistd.h>

#include <array>
#include <string>

namespace {

class Terminal : public testing::Test {
protected:
	void SetUp() override
	{
		master = lunatik::File(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
		ASSERT_EQ(grantpt(master.fd()), 0);
		ASSERT_EQ(unlockpt(master.fd()), 0);
		terminal = lunatik::File(open(ptsname(master.fd()), O_RDWR | O_NOCTTY | O_CLOEXEC));
		ASSERT_TRUE(tool::is_terminal(terminal.fd()));
		setenv("TERM", "xterm", 1);
		unsetenv("NO_COLOR");
	}

	// What is shown on the terminal when function writes to the standard file.
	template <typename Function>
	std::string shown(int standard_file, Function function)
	{
		const lunatik::File before(dup(standard_file));
		dup2(terminal.fd(), standard_file);
		function();
		dup2(before.fd(), standard_file);
		return shown();
	}

	std::string shown()
	{
		constexpr int patience = 1000;
		std::string text;
		pollfd file{.fd = master.fd(), .events = POLLIN, .revents = 0};
		std::array<char, 4096> buffer{};
		while (!text.ends_with('\n') && poll(&file, 1, patience) == 1) {
			const ssize_t size = read(master.fd(), buffer.data(), buffer.size());
			if (size <= 0) {
				break;
			}
			text.append(buffer.data(), static_cast<std::size_t>(size));
		}
		return text;
	}

	[[nodiscard]] int terminal_fd() const { return terminal.fd(); }

private:
	lunatik::File master;
	lunatik::File terminal;
};

} // namespace

TEST_F(Terminal, ShowsErrorsInOneOfItsSixteenColours)
{
	const std::string text = shown(STDERR_FILENO, [] { tool::print_error("message"); });
	EXPECT_EQ(text, "\x1b[1m\x1b[31mlunatik-tool:\x1b[0m message\r\n");
}

TEST_F(Terminal, DoesNotObeyWhatAMessageOrAHintHolds)
{
	const std::string text =
		shown(STDERR_FILENO, [] { tool::print_error("a\x1b]0;x\x07", "b\x1b[2J"); });
	EXPECT_NE(text.find(" a\\x1b]0;x\\x07\r\nb\\x1b[2J\r\n"), std::string::npos) << text;
}

TEST_F(Terminal, DoesNotObeyResults)
{
	EXPECT_EQ(shown(STDOUT_FILENO, [] { tool::print("\x1b[2J\xc3\xbc\tx\n"); }),
		  "\\x1b[2J\xc3\xbc\tx\r\n");
}

TEST_F(Terminal, DoesNotObeyOutputAndShowsCharactersThatComeInParts)
{
	std::array<int, 2> ends{};
	ASSERT_EQ(pipe2(ends.data(), O_CLOEXEC), 0);
	lunatik::State state = lunatik::State::adopt(ends[0]);
	const lunatik::File script(ends[1]);
	tool::Output output(state, terminal_fd());
	ASSERT_EQ(write(script.fd(), "\x1b[2J\xc3", 5), 5);
	usleep(100'000);
	ASSERT_EQ(write(script.fd(), "\xbc\n", 2), 2);
	EXPECT_EQ(shown(), "\\x1b[2J\xc3\xbc\r\n");
	output.stop();
}

TEST(NoTerminal, ResultsStayAsTheyAreAndMessagesAreSafe)
{
	testing::internal::CaptureStdout();
	tool::print("\x1b[2J\n");
	EXPECT_EQ(testing::internal::GetCapturedStdout(), "\x1b[2J\n");
	testing::internal::CaptureStderr();
	tool::print_error("\x1b[2J");
	EXPECT_EQ(testing::internal::GetCapturedStderr(), "lunatik-tool: \\x1b[2J\n");
}
