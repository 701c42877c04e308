// SPDX-License-Identifier: MIT
// Names of users and groups.
#pragma once

#include <sys/types.h>

#include <string>

namespace tool {

// The number when there is no name.
[[nodiscard]] std::string user_name(uid_t uid);
[[nodiscard]] std::string group_name(gid_t gid);

} // namespace tool
