// SPDX-License-Identifier: GPL-2.0-only
// The same patched Lua, in user space.
#pragma once

#include "outcome.hpp"

#include <chrono>
#include <cstdint>
#include <string_view>

struct ReferenceOptions {
	bool polled = false; // ask for a poll all the time
	std::chrono::milliseconds timeout{10'000};
};

struct Reference {
	Outcome outcome;
	std::uint64_t instructions = 0; // of the VM, in steps of 100; counted when polled
	std::uint64_t polls = 0;
};

[[nodiscard]] Reference run_reference(std::string_view program, std::string_view chunkname,
				      const ReferenceOptions &options = {});
