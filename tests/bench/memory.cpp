// SPDX-License-Identifier: GPL-2.0-only
#include "memory.hpp"

#include "device.hpp"
#include "lua.hpp"

#include <cstdint>
#include <fstream>
#include <list>
#include <stdexcept>
#include <string>

#include <malloc.h>

namespace {

constexpr int states = 800;
// Made before the others, to take what the allocators have kept of others' pages.
constexpr int first_states = 100;
constexpr std::uint64_t cap = 1 << 20;

// What the machine could still give, bytes.
double available()
{
	std::ifstream stream("/proc/meminfo");
	std::string word;
	while (stream >> word) {
		if (double kib = 0; word == "MemAvailable:" && stream >> kib) {
			return kib * 1024;
		}
	}
	throw std::runtime_error("no MemAvailable");
}

// Of each in user space.
double in_user_space()
{
	std::list<Lua> all;
	const auto before = mallinfo2().uordblks;
	for (int i = 0; i < states; i++) {
		all.emplace_back();
	}
	return static_cast<double>(mallinfo2().uordblks - before) / states;
}

} // namespace

void memory(const Cgroup &group, const std::function<void(const Figure &)> &report)
{
	const auto control = open_control();
	const auto user = in_user_space();
	std::list<State> all;
	const auto make = [&](int count) {
		for (int i = 0; i < count; i++) {
			all.emplace_back(control.get(), "bench-" + std::to_string(all.size()), cap);
		}
	};
	make(first_states);
	const auto available_before = available();
	const auto charged_before = static_cast<double>(group.charged());
	make(states);
	const auto charged = static_cast<double>(group.charged()) - charged_before;
	const auto taken = available_before - available();
	report({.name = "memory/taken",
		.unit = Unit::bytes,
		.value = taken / states,
		.reference = "lua5.4",
		.reference_value = user});
	report({.name = "memory/charged",
		.unit = Unit::bytes,
		.value = charged / states,
		.reference = "lua5.4",
		.reference_value = user});
}
