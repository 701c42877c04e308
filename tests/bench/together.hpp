// SPDX-License-Identifier: GPL-2.0-only
// How much more several processes get done than one, by the clock.
#pragma once

#include "figure.hpp"

#include <functional>

void together(const std::function<void(const Figure &)> &report);
