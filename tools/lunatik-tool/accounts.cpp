// SPDX-License-Identifier: MIT
#include "accounts.hpp"

#include <grp.h>
#include <pwd.h>

#include <charconv>
#include <string_view>

namespace tool {

// getpwuid() and its kin are safe here because only the main thread calls them.
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

std::optional<uid_t> user_id(const std::string &text)
{
	if (const passwd *entry = getpwnam(text.c_str())) { // NOLINT(concurrency-mt-unsafe)
		return entry->pw_uid;
	}
	constexpr auto nobody = static_cast<uid_t>(-1); // in system calls: no user
	uid_t uid = nobody;
	const std::string_view digits(text);
	const char *end = digits.data() + digits.size();
	const auto [rest, error] = std::from_chars(digits.data(), end, uid);
	if (error != std::errc{} || rest != end || uid == nobody) {
		return std::nullopt;
	}
	return uid;
}

} // namespace tool
