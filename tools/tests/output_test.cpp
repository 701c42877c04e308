// SPDX-License-Identifier: MIT
// A pipe stands in for the state file: it reads and polls alike.
#include "output.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <string>
#include <string_view>

namespace {

struct Pipe {
	lunatik::File read_end;
	lunatik::File write_end;

	Pipe()
	{
		std::array<int, 2> ends{};
		if (pipe2(ends.data(), O_CLOEXEC) == 0) {
			read_end = lunatik::File(ends[0]);
			write_end = lunatik::File(ends[1]);
		}
	}

	void write(std::string_view text) const
	{
		ASSERT_EQ(::write(write_end.fd(), text.data(), text.size()),
			  static_cast<ssize_t>(text.size()));
	}

	// What has come; waits for it.
	[[nodiscard]] std::string read() const
	{
		constexpr int patience = 10'000;
		pollfd file{.fd = read_end.fd(), .events = POLLIN, .revents = 0};
		std::array<char, 65536> buffer{};
		if (poll(&file, 1, patience) != 1) {
			return "nothing came";
		}
		const ssize_t size = ::read(read_end.fd(), buffer.data(), buffer.size());
		return {buffer.data(), static_cast<std::size_t>(size)};
	}
};

class OutputTest : public testing::Test {
protected:
	Pipe script;
	Pipe shown;
	lunatik::State state = lunatik::State::adopt(script.read_end.release());
};

} // namespace

TEST_F(OutputTest, AppearsWhileTheScriptRuns)
{
	tool::Output output(state, shown.write_end.fd());
	script.write("first\n");
	EXPECT_EQ(shown.read(), "first\n");
	script.write("second\n");
	EXPECT_EQ(shown.read(), "second\n");
}

TEST_F(OutputTest, IsAllWrittenWhenStopReturns)
{
	const std::string text(30'000, 'x');
	for (int i = 0; i < 50; ++i) {
		tool::Output output(state, shown.write_end.fd());
		script.write(text);
		output.stop();
		std::string written;
		while (written.size() < text.size()) {
			const std::string part = shown.read();
			ASSERT_EQ(part.find_first_not_of('x'), std::string::npos) << part;
			written += part;
		}
		ASSERT_EQ(written, text);
	}
}

TEST_F(OutputTest, StopsWhenThereWasNone)
{
	tool::Output output(state, shown.write_end.fd());
	output.stop();
	output.stop();
}

TEST_F(OutputTest, ThatCannotBeWrittenEndsTheProgram)
{
	testing::FLAGS_gtest_death_test_style = "threadsafe";
	EXPECT_EXIT(
		{
			const lunatik::File full(open("/dev/full", O_WRONLY | O_CLOEXEC));
			const tool::Output output(state, full.fd());
			script.write("text");
			pause();
		},
		testing::ExitedWithCode(8), "cannot pass on what the script prints");
}

TEST_F(OutputTest, WithoutAReaderEndsTheProgramQuietly)
{
	testing::FLAGS_gtest_death_test_style = "threadsafe";
	EXPECT_EXIT(
		{
			shown.read_end = {};
			const tool::Output output(state, shown.write_end.fd());
			script.write("text");
			pause();
		},
		testing::KilledBySignal(SIGPIPE), "^$");
}
