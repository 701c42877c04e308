// SPDX-License-Identifier: GPL-2.0-only
// Whole programs in Lua, in the kernel and in user space.
#pragma once

#include "comparison.hpp"

#include <filesystem>
#include <vector>

// Each *.lua of the folders: how many times as long as Debian's Lua it takes in the kernel,
// compiled and run; then the geometric mean, and the worst. Throws when the results differ.
void programs(const std::vector<std::filesystem::path> &folders, const Comparison &compare);
