// SPDX-License-Identifier: GPL-2.0-only
// What an idle state takes of the machine's memory, by what is missing there and not by its own
// word.
#pragma once

#include "cgroup.hpp"
#include "figure.hpp"

#include <functional>

void memory(const Cgroup &group, const std::function<void(const Figure &)> &report);
