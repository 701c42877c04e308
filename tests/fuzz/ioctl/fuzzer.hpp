// SPDX-License-Identifier: GPL-2.0-only
// The search: run programs, keep those that reach new code, make new ones of them.
#pragma once

#include "corpus.hpp"
#include "executor.hpp"
#include "script.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

struct Search {
	std::filesystem::path corpus; // to begin with
	std::filesystem::path out;    // new programs, and in faults/ those that broke a promise
	std::uint64_t seed = 1;
	unsigned seconds = 60;
	unsigned workers = 2;
};

class Fuzzer {
public:
	Fuzzer(const Search &search, unsigned worker, Figures &figures);

	// Until the time is up.
	void run();
	// One program; what it did is judged, and noted in the figures.
	Execution execute(const Program &program);

private:
	void learn(const Program &program, const Execution &execution);
	Program minimize(Program program, std::vector<std::uint32_t> news);
	[[nodiscard]] bool time_is_up() const;

	const Search &search_;
	unsigned worker_;
	Figures &figures_;
	Executor executor_;
	Corpus corpus_;
	Random random_;
	std::uint64_t taint_; // of the kernel, in the beginning
	std::uint64_t end_ns_;
	std::uint64_t count_ = 0;
};

// The fewest programs of @from that reach what all of them do, into @to.
void merge(const std::filesystem::path &from, const std::filesystem::path &to, Figures &figures);
