// SPDX-License-Identifier: GPL-2.0-only
// A script of the corpus: Lua, and in the comments at its head what must come of it.
//
//	-- what it tries
//	-- status: STATUS[|STATUS...]    one of ok syntax runtime memory deadline errerr
//	-- message: REGEX                what the message of the error contains
//	-- cap: SIZE                     of the state (1M)
//	-- timeout: MS                   the deadline of the run (2000; 100 for "status: deadline")
//	-- then: CHUNK --> VALUES        what the state does afterwards (return 1 + 1 --> 2)
//	-- heavy: yes                    where each allocation is watched, a sixteenth of the cap
//
// A script whose status is deadline alone never ends by itself: it is stopped by its deadline, by
// an interrupt and by a SIGKILL, each in a state of its own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

struct Script {
	std::string name;
	std::string text;
	std::vector<std::uint32_t> statuses; // those it may end with
	std::string message;
	std::uint64_t cap = 1 << 20;
	std::uint64_t timeout = 0; // ns
	bool is_heavy = false;
	std::string then = "return 1 + 1";
	std::string values = "2";

	[[nodiscard]] bool is_endless() const;
	[[nodiscard]] bool may_end_with(std::uint32_t status) const;
};

std::ostream &operator<<(std::ostream &out, const Script &script);

const char *status_name(std::uint32_t status);

// Throws std::runtime_error when what it says at its head makes no sense.
Script read_script(const std::filesystem::path &file);

// Every script of the folder, by name.
std::vector<Script> read_corpus(const std::filesystem::path &folder);
