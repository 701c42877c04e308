// SPDX-License-Identifier: MIT
#include "accounts.hpp"

#include <grp.h>
#include <pwd.h>

namespace tool {

// Called in one thread only.
std::string user_name(uid_t uid)
{
	const passwd *entry = getpwuid(uid); // NOLINT(concurrency-mt-unsafe)
	return entry == nullptr ? std::to_string(uid) : entry->pw_name;
}

std::string group_name(gid_t gid)
{
	const group *entry = getgrgid(gid); // NOLINT(concurrency-mt-unsafe)
	return entry == nullptr ? std::to_string(gid) : entry->gr_name;
}

} // namespace tool
