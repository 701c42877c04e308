// SPDX-License-Identifier: MIT
#include "failure.hpp"

#include "accounts.hpp"
#include "human.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace tool {
namespace {

// Names the owner and the mode bits if the caller may read the state, because only then the list
// has it.
std::string describe_owner(const lunatik::Control &control, std::string_view name)
{
	const auto entries = control.list();
	const auto entry = std::ranges::find(entries, name, &lunatik::Entry::name);
	return entry == entries.end() ? "belongs to another user"
				      : fmt::format("belongs to {} and has mode {:04o}",
						    user_name(entry->uid), entry->mode);
}

// The kernel refuses a script or arguments longer than the smaller one of `most` and the state's
// cap.
Failure explain_length(const lunatik::Control &control, std::string_view name, std::uint64_t most)
{
	const std::string message =
		fmt::format("the script or its arguments are too long for state '{}'", name);
	const auto entries = control.list();
	const auto entry = std::ranges::find(entries, name, &lunatik::Entry::name);
	if (entry == entries.end() || entry->maxalloc >= most) {
		return {ExitCode::limit, message, fmt::format("The most is {} bytes each.", most)};
	}
	return {ExitCode::limit, message,
		fmt::format("Its cap is {} bytes. To give it more: lunatik-tool set --maxalloc "
			    "SIZE {}",
			    entry->maxalloc, name)};
}

Failure explain_limits(int error, const lunatik::Control &control, std::string_view name)
{
	const lunatik::Info info = control.info();
	switch (error) {
	case EPERM:
		return explain_cap(name, info.maxalloc_max);
	case EDQUOT:
		return {ExitCode::limit,
			info.user_states >= info.user_states_max
				? fmt::format("no state '{}': you have {} states, all that one "
					      "user may have",
					      name, info.user_states)
				: fmt::format("no state '{}': yours take {} of the {} of memory "
					      "that those of one user may",
					      name, human_size(info.user_memory),
					      human_size(info.user_memory_max)),
			"Close one (lunatik-tool list shows them)."};
	case ENOSPC:
		return {ExitCode::limit,
			info.states >= info.states_max - info.states_reserved
				? fmt::format("no state '{}': there are {} states, all that there "
					      "may be",
					      name, info.states)
				: fmt::format("no state '{}': all together take {} of the {} of "
					      "memory that they may",
					      name, human_size(info.memory),
					      human_size(info.memory_max - info.memory_reserved)),
			"Close one (lunatik-tool list shows them)."};
	default: // EMSGSIZE
		return explain_length(control, name, info.chunk_max);
	}
}

} // namespace

Failure explain_device(const std::system_error &error)
{
	const std::string device = lunatik::default_device;
	switch (error.code().value()) {
	case ENOENT:
	case ENXIO:
	case ENODEV:
		return {ExitCode::no_device,
			fmt::format("there is no {}: is the module loaded?", device),
			"To load it: sudo modprobe lunatik"};
	case ENOTTY:
		return {ExitCode::no_device, fmt::format("{} is not the device of Lunatik", device),
			"To see what is there: ls -l " + device};
	case EPROTONOSUPPORT:
		return {ExitCode::no_device,
			"the module speaks another version of the ABI than this program",
			"Install both from the same release of Lunatik."};
	case EACCES:
	case EPERM:
		return {ExitCode::permission, "permission denied: add yourself to group lunatik",
			fmt::format("To do it: sudo usermod -aG lunatik {}  (then log in again)",
				    user_name(getuid()))};
	default:
		return {ExitCode::other, fmt::format("cannot open {}", error.what())};
	}
}

Failure explain_cap(std::string_view name, std::uint64_t most)
{
	return {ExitCode::permission,
		fmt::format("permission denied: a cap that large for state '{}'", name),
		fmt::format("The most you may give is --maxalloc {}.", most)};
}

Failure explain_ownership(const lunatik::Control &control, std::string_view name,
			  std::optional<std::uint32_t> owner)
{
	return {ExitCode::permission,
		fmt::format("permission denied: state '{}' {}", name,
			    describe_owner(control, name)),
		owner ? fmt::format("It has to belong to {} (--owner).", user_name(*owner))
		      : "Only its owner, or root, can change it."};
}

Failure explain_deadline(std::string_view name, const lunatik::Timeout &most)
{
	return {ExitCode::permission,
		fmt::format("permission denied: a deadline that long in state '{}'", name),
		fmt::format("It belongs to another user, who has set {} (lunatik-tool stat).",
			    human_timeout(most))};
}

Failure explain_hooks(std::string_view name)
{
	return {ExitCode::permission, fmt::format("permission denied: state '{}' has hooks", name),
		"To use it takes the capability that its hooks need (CAP_NET_ADMIN for packets)."};
}

Failure explain_turn(std::string_view name, std::int32_t owner)
{
	return {ExitCode::busy,
		owner == 0 ? fmt::format("a run is in progress in state '{}'", name)
			   : fmt::format("a run of process {} is in progress in state '{}'", owner,
					 name),
		fmt::format("To stop it: lunatik-tool interrupt {}", name)};
}

Failure explain_state(const std::system_error &error, const lunatik::Control &control,
		      std::string_view name)
{
	const int code = error.code().value();
	switch (code) {
	case ENOENT:
		return {ExitCode::no_state, fmt::format("there is no state '{}'", name),
			fmt::format("To make it: lunatik-tool create {}", name)};
	case ENODEV:
		return {ExitCode::no_state,
			fmt::format("state '{}' was closed in the meantime", name)};
	case EEXIST:
		return {ExitCode::exists, fmt::format("there is a state '{}' already", name),
			fmt::format("To remove it: lunatik-tool close {}", name)};
	case EBUSY:
		return {ExitCode::busy, fmt::format("a run is in progress in state '{}'", name),
			fmt::format("To stop it: lunatik-tool close --force {}", name)};
	case EINTR:
		return {ExitCode::interrupted,
			fmt::format("a signal ended the run in state '{}'", name)};
	case EACCES:
		return {ExitCode::permission,
			fmt::format("permission denied: state '{}' {}", name,
				    describe_owner(control, name)),
			fmt::format("Its owner, or root, can give access: lunatik-tool set --mode "
				    "0660 {}",
				    name)};
	case EPERM:
	case EDQUOT:
	case ENOSPC:
	case EMSGSIZE:
		return explain_limits(code, control, name);
	default:
		return {ExitCode::other, fmt::format("state '{}': {}", name, error.what())};
	}
}

lunatik::Control open_device()
{
	try {
		return lunatik::Control();
	} catch (const std::system_error &error) {
		throw explain_device(error);
	}
}

} // namespace tool
