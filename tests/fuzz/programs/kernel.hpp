// SPDX-License-Identifier: GPL-2.0-only
// Programs in the kernel, each in a state of its own.
#pragma once

#include "outcome.hpp"

#include <lunatik/control.hpp>

#include <string_view>

class Kernel {
public:
	[[nodiscard]] Outcome run(std::string_view program, std::string_view chunkname);

private:
	lunatik::Control control_;
};
