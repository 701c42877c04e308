// SPDX-License-Identifier: MIT
#include <lunatik/control.hpp>

#include "ioctl.hpp"

#include <fcntl.h>

#include <array>
#include <cerrno>

namespace lunatik {

static_assert(name_max == LUNATIK_NAME_MAXSIZE - 1);
static_assert(static_cast<unsigned>(Access::read) == LUNATIK_ACCESS_READ);
static_assert(static_cast<unsigned>(Access::write) == LUNATIK_ACCESS_WRITE);

Control::Control(const std::filesystem::path &device)
    : file_(open(device.c_str(), O_RDWR | O_CLOEXEC))
{
	if (fd() < 0) {
		detail::throw_errno(errno, device.c_str());
	}
	if (info().abi_version != LUNATIK_ABI_VERSION) {
		detail::throw_errno(EPROTONOSUPPORT, device.c_str());
	}
}

Info Control::info() const
{
	lunatik_info info{};
	detail::call(fd(), LUNATIK_IOC_INFO, &info, "info");
	return {
		.abi_version = info.abi_version,
		.lua_version = info.lua_version,
		.features = info.features,
		.maxalloc_min = info.maxalloc_min,
		.maxalloc_max = info.maxalloc_max,
		.maxalloc_default = info.maxalloc_default,
		.timeout_default = Timeout::from_abi(info.timeout_default),
		.chunk_max = info.chunk_max,
		.states_max = info.states_max,
		.states = info.states,
		.user_states_max = info.user_states_max,
		.user_states = info.user_states,
		.memory_max = info.memory_max,
		.memory = info.memory,
		.memory_reserved = info.memory_reserved,
		.user_memory_max = info.user_memory_max,
		.user_memory = info.user_memory,
		.states_reserved = info.states_reserved,
	};
}

State Control::create(std::string_view name, const CreateOptions &options)
{
	lunatik_create create{};
	detail::put_name(create.name, name);
	create.maxalloc = options.maxalloc;
	create.timeout = options.timeout.abi();
	create.flags = options.own_output ? LUNATIK_CREATE_OWN_OUTPUT : 0U;
	create.mode = options.mode;
	return State::adopt(detail::call(fd(), LUNATIK_IOC_CREATE, &create, "create"));
}

State Control::lookup(std::string_view name, const LookupOptions &options)
{
	lunatik_lookup lookup{};
	detail::put_name(lookup.name, name);
	lookup.access = static_cast<std::uint32_t>(options.access);
	lookup.flags = (options.own_output ? LUNATIK_LOOKUP_OWN_OUTPUT : 0U) |
		(options.owner ? LUNATIK_LOOKUP_OWNER : 0U);
	lookup.uid = options.owner.value_or(0);
	return State::adopt(detail::call(fd(), LUNATIK_IOC_LOOKUP, &lookup, "lookup"));
}

void Control::close(std::string_view name, bool force)
{
	lunatik_close close{};
	detail::put_name(close.name, name);
	close.flags = force ? LUNATIK_CLOSE_FORCE : 0U;
	detail::call(fd(), LUNATIK_IOC_CLOSE, &close, "close");
}

std::vector<Entry> Control::list() const
{
	std::array<lunatik_list_entry, 64> page{};
	lunatik_list list{};
	std::vector<Entry> entries;

	do {
		list.entries = detail::user_pointer(page.data());
		list.count = page.size();
		list.entry_size = sizeof(lunatik_list_entry);
		detail::call(fd(), LUNATIK_IOC_LIST, &list, "list");
		for (const lunatik_list_entry &entry : std::span(page).first(list.count)) {
			detail::fill_entry(entries.emplace_back(), entry);
		}
	} while (list.count != 0);
	return entries;
}

} // namespace lunatik
