// SPDX-License-Identifier: GPL-2.0-only
// Texts like those that the fuzzer of the compiler tries: saved ones, and changes of them.
#pragma once

#include "tests/fuzz/programs/random.hpp"

#include <filesystem>
#include <string>
#include <vector>

[[nodiscard]] std::string contents(const std::filesystem::path &file);

class Inputs {
public:
	// The folder of the fuzzer, with corpus/, seeds/ and dictionary.
	Inputs(const std::filesystem::path &folder, std::uint64_t seed);

	[[nodiscard]] const std::vector<std::string> &saved() const { return saved_; }
	[[nodiscard]] std::string next();

private:
	void change(std::string &text);

	std::vector<std::string> saved_;
	std::vector<std::string> words_;
	Random random_;
};
