// SPDX-License-Identifier: MIT
// lunatik-tool info: what the module is and allows.
#include "command.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "json.hpp"
#include "terminal.hpp"

#include <fmt/format.h>

#include <concepts>
#include <cstdint>
#include <limits>

namespace tool {
namespace {

void add_info_options(boost::program_options::options_description &options)
{
	options.add_options()("json",
			      "show a JSON object, sizes in bytes and times in nanoseconds");
}

Json info_to_json(const lunatik::Info &info)
{
	return {
		{"abi_version", info.abi_version},
		{"lua_version", human_version(info.lua_version)},
		{"features", info.features},
		{"maxalloc_min", info.maxalloc_min},
		{"maxalloc_max", info.maxalloc_max},
		{"maxalloc_default", info.maxalloc_default},
		{"timeout_default", timeout_to_json(info.timeout_default)},
		{"chunk_max", info.chunk_max},
		{"states_max", info.states_max},
		{"states", info.states},
		{"user_states_max", info.user_states_max},
		{"user_states", info.user_states},
		{"memory_max", info.memory_max},
		{"memory", info.memory},
		{"memory_reserved", info.memory_reserved},
		{"user_memory_max", info.user_memory_max},
		{"user_memory", info.user_memory},
		{"states_reserved", info.states_reserved},
	};
}

// The largest number there is stands for no limit.
template <std::unsigned_integral T>
bool is_unlimited(T limit)
{
	return limit == std::numeric_limits<T>::max();
}

std::string format_count(std::uint32_t count, std::uint32_t limit)
{
	return is_unlimited(limit) ? fmt::format("{} (no limit)", count)
				   : fmt::format("{} of {}", count, limit);
}

std::string format_memory(std::uint64_t memory, std::uint64_t limit)
{
	return is_unlimited(limit) ? fmt::format("{} (no limit)", human_size(memory))
				   : fmt::format("{} of {}", human_size(memory), human_size(limit));
}

std::string format_caps(const lunatik::Info &info)
{
	return fmt::format("{} (from {} to {})", human_size(info.maxalloc_default),
			   human_size(info.maxalloc_min),
			   is_unlimited(info.maxalloc_max) ? "any size"
							   : human_size(info.maxalloc_max));
}

std::string format_info(const lunatik::Info &info)
{
	return format_fields({
		{"Lua", human_version(info.lua_version)},
		{"ABI", fmt::format("{}", info.abi_version)},
		{"states", format_count(info.states, info.states_max)},
		{"your states", format_count(info.user_states, info.user_states_max)},
		{"memory", format_memory(info.memory, info.memory_max)},
		{"your memory", format_memory(info.user_memory, info.user_memory_max)},
		{"cap of a state", format_caps(info)},
		{"deadline of a run", human_timeout(info.timeout_default)},
		{"longest script", human_size(info.chunk_max)},
	});
}

ExitCode execute_info(const CommandLine &line)
{
	const lunatik::Info info = open_device().info();
	print(line.has("json") ? format_json(info_to_json(info)) : format_info(info));
	return ExitCode::ok;
}

} // namespace

const Command info_command{
	.name = "info",
	.operands = "",
	.summary = "show what the module is and allows",
	.details = {},
	.syntax = {},
	.add_options = add_info_options,
	.execute = execute_info,
};

} // namespace tool
