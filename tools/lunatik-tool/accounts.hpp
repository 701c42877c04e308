// SPDX-License-Identifier: MIT
// Names of users and groups, and their numbers.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace tool {

// The number when there is no name.
[[nodiscard]] std::string user_name(uid_t uid);
[[nodiscard]] std::string group_name(gid_t gid);

// Of a name or, when there is none like it, of a number. Nothing: it is neither.
[[nodiscard]] std::optional<uid_t> user_id(const std::string &text);

} // namespace tool
