// SPDX-License-Identifier: MIT
// Opening a state that exists, if it has to be of somebody's.
#pragma once

#include "command_line.hpp"

#include <lunatik/control.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace tool {

void add_owner_option(boost::program_options::options_description &options);

// Its value as a number. Throws UsageError.
[[nodiscard]] std::optional<std::uint32_t> owner_option(const CommandLine &line);

// As Control::lookup(); what it refuses is a Failure that says why.
[[nodiscard]] lunatik::State lookup_state(lunatik::Control &control, const std::string &name,
					  const lunatik::LookupOptions &options);

} // namespace tool
