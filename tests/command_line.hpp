// SPDX-License-Identifier: GPL-2.0-only
// The command line of a program of the tests: options that are words, some with a value behind.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

class CommandLine {
public:
	// Without the program's name.
	explicit CommandLine(std::vector<std::string_view> words) : words_(std::move(words)) {}

	// Goes to the next word, which word() is then; false behind the last.
	bool next();
	[[nodiscard]] std::string_view word() const { return words_[next_ - 1]; }
	[[nodiscard]] bool is_option() const { return word().starts_with("-"); }

	// What follows an option. All three throw std::invalid_argument.
	std::string_view value();
	std::uint64_t number();
	[[noreturn]] void refuse_option() const;

private:
	std::vector<std::string_view> words_;
	std::size_t next_ = 0;
};

// The main() of such a program: its exit status is what "run" returns, 0 for --help, 1 for an error
// and 2 for std::invalid_argument, with the usage.
int run_command(int argc, char **argv, std::string_view name, std::string_view usage,
		const std::function<int(CommandLine &)> &run);
