// SPDX-License-Identifier: GPL-2.0-only
// Programs that reached something, as files in folders: one a file, named for its text.
#pragma once

#include "program.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

std::string file_name(const Program &program);
Program read_program(const std::filesystem::path &file);
void write_program(const std::filesystem::path &folder, const Program &program,
		   const std::string &comment = {});

class Corpus {
public:
	// Those in @from, which may be empty, and all that are found in @to from time to time. New
	// ones are put there.
	Corpus(const std::filesystem::path &from, std::filesystem::path to);

	void add(const Program &program);
	// What others have put there meanwhile.
	void refresh();
	[[nodiscard]] const std::vector<Program> &programs() const { return programs_; }

private:
	void read(const std::filesystem::path &folder);

	std::filesystem::path to_;
	std::vector<Program> programs_;
	std::set<std::string> known_;
};
