// SPDX-License-Identifier: MIT
// The options that set a state's cap, deadline and mode bits. All functions throw UsageError.
#pragma once

#include "command_line.hpp"

#include <lunatik/timeout.hpp>

#include <cstdint>
#include <optional>

namespace tool {

// --maxalloc, --timeout and --mode, of a state.
void add_config_options(boost::program_options::options_description &options);

// The value of the option, if it is given.
[[nodiscard]] std::optional<std::uint64_t> maxalloc_option(const CommandLine &line);
[[nodiscard]] std::optional<lunatik::Timeout> timeout_option(const CommandLine &line);
[[nodiscard]] std::optional<std::uint16_t> mode_option(const CommandLine &line);

} // namespace tool
