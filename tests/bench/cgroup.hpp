// SPDX-License-Identifier: GPL-2.0-only
// A memory control group below the root's. What init and its children allocate in the kernel is not
// accounted, because they are in the root group; no service and no login is.
#pragma once

#include <cstdint>
#include <filesystem>

class Cgroup {
public:
	// Made, and entered by this process for good.
	Cgroup();

	// What is charged to it, bytes.
	[[nodiscard]] std::uint64_t charged() const;

private:
	std::filesystem::path path_;
};
