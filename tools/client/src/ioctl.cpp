// SPDX-License-Identifier: MIT
#include "ioctl.hpp"

#include <sys/ioctl.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace lunatik::detail {

void throw_errno(int error, const char *what)
{
	throw std::system_error(error, std::system_category(), what);
}

int call(int fd, unsigned long command, void *argument, const char *what)
{
	const int result = ioctl(fd, command, argument);
	if (result < 0) {
		throw_errno(errno, what);
	}
	return result;
}

void put_name(std::span<std::uint8_t, LUNATIK_NAME_MAXSIZE> field, std::string_view name)
{
	if (name.size() >= field.size() || name.find('\0') != std::string_view::npos) {
		throw_errno(EINVAL, "state name");
	}
	std::fill(std::copy(name.begin(), name.end(), field.begin()), field.end(), std::uint8_t{0});
}

std::string get_name(std::span<const std::uint8_t, LUNATIK_NAME_MAXSIZE> field)
{
	return {field.begin(), std::find(field.begin(), field.end(), 0)};
}

std::chrono::nanoseconds to_nanoseconds(std::uint64_t abi) noexcept
{
	using std::chrono::nanoseconds;
	return std::in_range<nanoseconds::rep>(abi)
		? nanoseconds(static_cast<nanoseconds::rep>(abi))
		: nanoseconds::max();
}

} // namespace lunatik::detail
