// SPDX-License-Identifier: GPL-2.0-only
#include "reload.hpp"

#include <cstdlib>
#include <filesystem>

#include <unistd.h>

bool is_loaded()
{
	return std::filesystem::exists("/sys/module/lunatik");
}

bool Reload::load() const
{
	return std::system("modprobe lunatik") == 0 &&
		eventually([] { return access("/dev/lunatik", F_OK) == 0; }) &&
		chown("/dev/lunatik", device_.st_uid, device_.st_gid) == 0 &&
		chmod("/dev/lunatik", device_.st_mode & 0777) == 0;
}
