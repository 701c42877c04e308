// SPDX-License-Identifier: GPL-2.0-only
#include "command_line.hpp"

#include <algorithm>
#include <charconv>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>

bool CommandLine::next()
{
	if (next_ == words_.size())
		return false;
	next_++;
	return true;
}

std::string_view CommandLine::value()
{
	const std::string option(word());
	if (!next())
		throw std::invalid_argument(option + " wants a value");
	return word();
}

std::uint64_t CommandLine::number()
{
	const std::string_view text = value();
	std::uint64_t number = 0;
	const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
	if (error != std::errc{} || end != text.data() + text.size())
		throw std::invalid_argument(std::string(text) + " is no number");
	return number;
}

void CommandLine::refuse_option() const
{
	throw std::invalid_argument("unknown option " + std::string(word()));
}

int run_command(int argc, char **argv, std::string_view name, std::string_view usage,
		const std::function<int(CommandLine &)> &run)
{
	try {
		std::vector<std::string_view> words(argv + 1, argv + argc);
		if (std::ranges::find(words, "--help") != words.end()) {
			std::cout << usage;
			return 0;
		}
		CommandLine line(std::move(words));
		return run(line);
	} catch (const std::invalid_argument &error) {
		std::cerr << name << ": " << error.what() << "\n" << usage;
		return 2;
	} catch (const std::exception &error) {
		std::cerr << name << ": " << error.what() << "\n";
		return 1;
	}
}
