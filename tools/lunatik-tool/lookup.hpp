// SPDX-License-Identifier: MIT
// Opens a state that exists, and checks its owner.
#pragma once

#include "command_line.hpp"

#include <lunatik/control.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace tool {

void add_owner_option(boost::program_options::options_description &options);

// The user id that --owner names, if it is given. Throws UsageError.
[[nodiscard]] std::optional<std::uint32_t> owner_option(const CommandLine &line);

// Control::lookup(), but an error of the kernel becomes a Failure that says why.
[[nodiscard]] lunatik::State lookup_state(lunatik::Control &control, const std::string &name,
					  const lunatik::LookupOptions &options);

} // namespace tool
