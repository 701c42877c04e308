// SPDX-License-Identifier: MIT
// Names of users and groups, and their numbers.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace tool {

// The name, or the number as text when there is no name.
[[nodiscard]] std::string user_name(uid_t uid);
[[nodiscard]] std::string group_name(gid_t gid);

// The id of the user of that name, else the number that the text is, else nothing.
[[nodiscard]] std::optional<uid_t> user_id(const std::string &text);

} // namespace tool
