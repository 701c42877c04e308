// SPDX-License-Identifier: GPL-2.0-only
// What requests cost where there are few states and where there are many.
#pragma once

#include "figure.hpp"

#include <functional>
#include <string>
#include <vector>

#include <sys/types.h>

// Makes as many states as each of the counts says, which ascend, as that user, who is in the group
// of the device. The figures are named WHO/COUNT/REQUEST.
void states(const std::string &who, uid_t uid, const std::vector<unsigned> &counts,
	    const std::function<void(const Figure &)> &report);
