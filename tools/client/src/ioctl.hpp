// SPDX-License-Identifier: MIT
// Calls of the ABI. Private to the library, because public headers do not need <linux/lunatik.h>.
#pragma once

#include <lunatik/state.hpp>

#include <linux/lunatik.h>

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lunatik::detail {

[[noreturn]] void throw_errno(int error, const char *what);

// Calls ioctl() and throws an error of the kernel. EINTR is not retried, because the kernel itself
// restarts a command that a signal kept from beginning.
int call(int fd, unsigned long command, void *argument, const char *what);

// Copy a name to and from its field of fixed size. EINVAL when it does not fit or has a NUL.
void put_name(std::span<std::uint8_t, LUNATIK_NAME_MAXSIZE> field, std::string_view name);
std::string get_name(std::span<const std::uint8_t, LUNATIK_NAME_MAXSIZE> field);

// What LIST and STAT both say of a state.
template <typename Answer>
void fill_entry(Entry &entry, const Answer &answer)
{
	entry.name = get_name(answer.name);
	entry.id = answer.id;
	entry.curralloc = answer.curralloc;
	entry.maxalloc = answer.maxalloc;
	entry.uid = answer.uid;
	entry.gid = answer.gid;
	entry.users = answer.users;
	entry.mode = answer.mode;
	entry.footprint = answer.footprint;
}

template <typename T>
[[nodiscard]] std::uint64_t user_pointer(T *pointer) noexcept
{
	return static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

// Nanoseconds of the ABI, cut to the longest that <chrono> can say: 292 years.
[[nodiscard]] std::chrono::nanoseconds to_nanoseconds(std::uint64_t abi) noexcept;

} // namespace lunatik::detail
