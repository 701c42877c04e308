// SPDX-License-Identifier: GPL-2.0-only
#include "kernel.hpp"

#include "tests/fuzz/codec/canonical.hpp"

#include <array>
#include <chrono>
#include <string>

namespace {

constexpr const char *name = "fuzz-programs";
constexpr std::uint64_t maxalloc = 16 << 20;

// What was printed, and the loss of a part of it.
std::string printed_in(lunatik::State &state)
{
	std::string printed;
	std::array<char, 4096> buffer{};
	for (;;) {
		const auto size = state.read(buffer);
		if (!size || *size == 0)
			return printed;
		printed.append(buffer.data(), *size);
	}
}

} // namespace

Outcome Kernel::run(std::string_view program, std::string_view chunkname)
{
	using namespace std::chrono_literals;
	lunatik::State state = control_.create(name, {.maxalloc = maxalloc, .timeout = 20s});
	state.set_nonblocking(true);
	const lunatik::Outcome outcome = state.run(program, {}, {.chunkname = chunkname});
	Outcome seen{.status = std::string(to_string(outcome.status)),
		     .message = outcome.message,
		     .traceback = outcome.traceback,
		     .object = outcome.value ? canonical::text(*outcome.value) : "",
		     .values = {},
		     .printed = printed_in(state)};
	if (outcome.ok())
		seen.values = canonical::text_of_list(outcome.values);
	control_.close(name);
	return seen;
}
