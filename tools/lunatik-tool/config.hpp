// SPDX-License-Identifier: MIT
// What a state may be told to be, as options of a command line. All throw UsageError.
#pragma once

#include "command_line.hpp"

#include <lunatik/timeout.hpp>

#include <cstdint>
#include <optional>

namespace tool {

// --maxalloc, --timeout and --mode, of a state.
void add_config_options(boost::program_options::options_description &options);

// Their values, where they are given.
[[nodiscard]] std::optional<std::uint64_t> maxalloc_option(const CommandLine &line);
[[nodiscard]] std::optional<lunatik::Timeout> timeout_option(const CommandLine &line);
[[nodiscard]] std::optional<std::uint16_t> mode_option(const CommandLine &line);

} // namespace tool
