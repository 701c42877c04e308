// SPDX-License-Identifier: GPL-2.0-only
// A Lua script that builds values, from bytes: every input is a script, and a small change of the
// one is a small change of the other.
#pragma once

#include <cstdint>
#include <span>
#include <string>

struct Script {
	std::string text; // returns the values
	// There are tables, strings, numbers, booleans and nil alone, and nothing runs while they
	// are encoded: then the outcome can be foretold.
	bool plain = true;
	bool raises = false; // a __tostring may raise an error of its own
};

[[nodiscard]] Script script_of(std::span<const std::uint8_t> bytes);
