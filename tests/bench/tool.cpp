// SPDX-License-Identifier: GPL-2.0-only
#include "tool.hpp"

#include "device.hpp"

#include <cerrno>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::uint64_t cap = 1 << 20;
constexpr int often = 20;

// Runs it to its end, with nothing to read and nowhere to write.
class Program {
public:
	Program(std::initializer_list<std::string> words) : words_(words)
	{
		for (auto &word : words_) {
			argv_.push_back(word.data());
		}
		argv_.push_back(nullptr);
		posix_spawn_file_actions_init(&actions_);
		posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
		posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY,
						 0);
	}
	Program(const Program &) = delete;
	Program &operator=(const Program &) = delete;
	~Program() { posix_spawn_file_actions_destroy(&actions_); }

	void operator()()
	{
		pid_t pid = 0;
		const int error = posix_spawnp(&pid, argv_.front(), &actions_, nullptr,
					       argv_.data(), environ);
		if (error != 0) {
			throw std::system_error(error, std::generic_category(), words_.front());
		}
		int status = 0;
		if (waitpid(pid, &status, 0) != pid || status != 0) {
			throw std::runtime_error(words_.front() + " has failed");
		}
	}

private:
	std::vector<std::string> words_;
	std::vector<char *> argv_;
	posix_spawn_file_actions_t actions_{};
};

} // namespace

void tool(const Comparison &compare)
{
	const auto control = open_control();
	const State state(control.get(), "bench", cap);
	Program eval{"lunatik-tool", "eval", "bench", "return 1"};
	Program lua{"lua5.4", "-e", "return 1"};
	compare("tool/eval", often, eval, "lua5.4", lua);
}
