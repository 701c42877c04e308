// SPDX-License-Identifier: MIT
// Calls of the ABI. Inside the library only: public headers do without <linux/lunatik.h>.
#pragma once

#include <linux/lunatik.h>

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lunatik::detail {

[[noreturn]] void throw_errno(int error, const char *what);

// ioctl() that throws what the kernel refuses. A signal that came before the command began is no
// reason to give up: the kernel restarts those by itself, so EINTR is an answer like any other.
int call(int fd, unsigned long command, void *argument, const char *what);

// Both ways through the fixed field that holds a name. EINVAL: it does not fit, or has a NUL.
void put_name(std::span<std::uint8_t, LUNATIK_NAME_MAXSIZE> field, std::string_view name);
std::string get_name(std::span<const std::uint8_t, LUNATIK_NAME_MAXSIZE> field);

template <typename T>
[[nodiscard]] std::uint64_t user_pointer(T *pointer) noexcept
{
	return static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

// Nanoseconds of the ABI, cut to the longest that <chrono> can say: 292 years.
[[nodiscard]] std::chrono::nanoseconds to_nanoseconds(std::uint64_t abi) noexcept;

} // namespace lunatik::detail
