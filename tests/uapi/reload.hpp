// SPDX-License-Identifier: GPL-2.0-only
// For tests that take the module out.
#pragma once

#include "device.hpp"

#include <sys/stat.h>

bool is_loaded();

// The module is there in the end, for others. There is no udev: its new device gets the owner and
// the mode that the old one had.
class Reload : public testing::Test {
protected:
	void SetUp() override { ASSERT_EQ(::stat("/dev/lunatik", &device_), 0); }
	void TearDown() override { ASSERT_TRUE(is_loaded() || load()); }
	[[nodiscard]] bool load() const;

private:
	struct ::stat device_ {};
};
