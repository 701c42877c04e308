// SPDX-License-Identifier: GPL-2.0-only
#include "promises.hpp"

#include "process.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include <fcntl.h>

#include <linux/lunatik.h>

namespace {

// The errors that uapi/linux/lunatik.h lists for each command, and those of the other calls.
const std::map<std::string_view, std::set<int>> documented = {
	{"open", {EACCES, EMFILE, ENOMEM, EINTR}},
	{"info", {EFAULT, E2BIG}},
	{"create", {EEXIST, EINVAL, EPERM, EDQUOT, ENOSPC, ENOMEM, EMFILE, EFAULT, E2BIG, EINTR}},
	{"lookup", {ENOENT, EACCES, EPERM, EINVAL, ENOMEM, EMFILE, EFAULT, E2BIG}},
	{"revoke", {ENOENT, EBUSY, EACCES, EINVAL, EINTR, EFAULT, E2BIG}},
	{"list", {EINVAL, EFAULT, E2BIG, EINTR}},
	{"run",
	 {EACCES, EPERM, EINVAL, EMSGSIZE, EAGAIN, ETIMEDOUT, ENODEV, EINTR, ENOMEM, EFAULT,
	  E2BIG}},
	{"call",
	 {EACCES, EPERM, EINVAL, EMSGSIZE, EAGAIN, ETIMEDOUT, ENODEV, EINTR, ENOMEM, EFAULT,
	  E2BIG}},
	{"load",
	 {EACCES, EPERM, EINVAL, EMSGSIZE, EAGAIN, ETIMEDOUT, EEXIST, ENODEV, EINTR, ENOMEM, EFAULT,
	  E2BIG}},
	{"result", {ENODATA, EACCES, ENODEV, EFAULT, E2BIG}},
	{"stat", {EACCES, ENODEV, EFAULT, E2BIG}},
	{"set", {EINVAL, EPERM, ENODEV, EFAULT, E2BIG}},
	{"interrupt", {EACCES, EINVAL, ENODEV, EFAULT, E2BIG}},
	{"read", {EAGAIN, EPIPE, ENODEV, EINTR, EFAULT, ENOMEM}},
	{"write", {EINVAL}},
	{"seek", {ESPIPE}},
	{"map", {ENODEV, EACCES}},
	{"poll", {EINTR}},
};

bool is_device_command(std::string_view name)
{
	return name == "info" || name == "create" || name == "lookup" || name == "revoke" ||
		name == "list";
}

// The kinds of file that a call is meant for.
bool fits(const Call &call, File file)
{
	if (call.kind->command)
		return file == (is_device_command(call.kind->name) ? File::control : File::state);
	return true;
}

bool may_read(const Seen &seen)
{
	return seen.access == O_RDONLY || seen.access == O_RDWR;
}

bool may_write(const Seen &seen)
{
	return seen.access == O_WRONLY || seen.access == O_RDWR;
}

bool error_is_documented(const Call &call, const Seen &seen)
{
	const int error = static_cast<int>(-seen.result);
	const auto name = call.kind->name;
	const auto found = documented.find(name);
	if (found == documented.end())
		return true;
	if (error == EBADF && (!seen.file_is_sure || seen.file == File::none))
		return true;
	// read() and write() look at how the file was opened; the control file can do neither.
	if (name == "read" &&
	    ((error == EBADF && !may_read(seen)) ||
	     (error == EINVAL && seen.file == File::control)))
		return true;
	if (name == "write" && error == EBADF && !may_write(seen))
		return true;
	if (call.kind->command && error == ENOTTY && (!seen.file_is_sure || !fits(call, seen.file)))
		return true;
	return found->second.contains(error);
}

// The struct as the kernel sees it: what a shorter one lacks is zero.
template <typename Struct>
Struct as_seen(const Call &call, const Seen &seen)
{
	Struct request{};
	std::memcpy(&request, seen.before.data(),
		    std::min({sizeof(request), seen.before.size(),
			      static_cast<std::size_t>(call.number("size"))}));
	return request;
}

bool is_name(const std::uint8_t (&name)[LUNATIK_NAME_MAXSIZE])
{
	const auto *end = std::find(std::begin(name), std::end(name), 0);
	return end != std::begin(name) && end != std::end(name) &&
		std::none_of(std::begin(name), end, [](std::uint8_t byte) {
			return byte < 0x20 || byte == 0x7f || byte == '/';
		});
}

// Why a request that was carried out should not have been, or "".
std::string_view why_refuse(const Call &call, const Seen &seen)
{
	const auto name = call.kind->name;
	if (name == "create") {
		const auto r = as_seen<lunatik_create>(call, seen);
		if (!is_name(r.name))
			return "a bad name";
		if ((r.flags & ~LUNATIK_CREATE_OWN_OUTPUT) || r.__pad || (r.mode & ~0666))
			return "a bad flag, mode or padding";
		if (r.maxalloc && r.maxalloc < LUNATIK_MAXALLOC_MIN)
			return "a cap below the minimum";
		if (r.maxalloc > 64U << 20 && !seen.privileged)
			return "a cap beyond the unprivileged";
	} else if (name == "lookup") {
		const auto r = as_seen<lunatik_lookup>(call, seen);
		if (!is_name(r.name))
			return "a bad name";
		if ((r.flags & ~(LUNATIK_LOOKUP_OWN_OUTPUT | LUNATIK_LOOKUP_OWNER)) || r.__pad ||
		    (r.access & ~(LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE)) ||
		    (!(r.flags & LUNATIK_LOOKUP_OWNER) && r.uid))
			return "a bad flag, access, padding or user";
	} else if (name == "revoke") {
		const auto r = as_seen<lunatik_close>(call, seen);
		if (!is_name(r.name))
			return "a bad name";
		if ((r.flags & ~LUNATIK_CLOSE_FORCE) || r.__pad)
			return "a bad flag or padding";
	} else if (name == "list") {
		const auto r = as_seen<lunatik_list>(call, seen);
		if (r.flags || r.__pad || !r.count || r.entry_size < LUNATIK_LIST_ENTRY_SIZE_VER0 ||
		    r.entry_size > 4096)
			return "a bad flag, padding, count or entry size";
	} else if (name == "run") {
		const auto r = as_seen<lunatik_run>(call, seen);
		if ((r.flags &
		     ~(LUNATIK_RUN_NOWAIT | LUNATIK_RUN_PRINT_WAIT | LUNATIK_RUN_COMPILE_ONLY)) ||
		    r.__pad || (r.chunkname_len && !r.chunkname) ||
		    r.chunkname_len > LUNATIK_CHUNKNAME_MAXLEN)
			return "a bad flag, padding or chunk name";
		if (r.chunk_len > 16U << 20 || r.args_len > 16U << 20)
			return "a chunk or arguments too long";
		if (is_unreadable(call.memory("chunk_at"), r.chunk_len) ||
		    is_unreadable(call.memory("args_at"), r.args_len))
			return "bad memory";
	} else if (name == "call") {
		const auto r = as_seen<lunatik_call>(call, seen);
		if ((r.flags & ~(LUNATIK_CALL_NOWAIT | LUNATIK_CALL_PRINT_WAIT)) || r.__pad ||
		    !r.function_len || r.function_len > LUNATIK_FUNCTION_MAXLEN)
			return "a bad flag, padding or function name";
		if (r.args_len > 16U << 20)
			return "arguments too long";
		if (is_unreadable(call.memory("function_at"), r.function_len) ||
		    is_unreadable(call.memory("args_at"), r.args_len))
			return "bad memory";
	} else if (name == "load") {
		const auto r = as_seen<lunatik_load>(call, seen);
		if ((r.flags & ~(LUNATIK_LOAD_NOWAIT | LUNATIK_LOAD_REPLACE)) || !r.module_len ||
		    r.module_len > LUNATIK_MODULE_MAXLEN || (r.chunkname_len && !r.chunkname) ||
		    r.chunkname_len > LUNATIK_CHUNKNAME_MAXLEN)
			return "a bad flag, module or chunk name";
		if (r.chunk_len > 16U << 20)
			return "a chunk too long";
		if (is_unreadable(call.memory("module_at"), r.module_len) ||
		    is_unreadable(call.memory("chunk_at"), r.chunk_len))
			return "bad memory";
	} else if (name == "set") {
		const auto r = as_seen<lunatik_set>(call, seen);
		if ((r.flags & ~(LUNATIK_SET_MAXALLOC | LUNATIK_SET_TIMEOUT | LUNATIK_SET_MODE)) ||
		    r.__pad || (r.mode & ~0666))
			return "a bad flag, mode or padding";
		if ((r.flags & LUNATIK_SET_MAXALLOC) && r.maxalloc &&
		    r.maxalloc < LUNATIK_MAXALLOC_MIN)
			return "a cap below the minimum";
		if ((r.flags & LUNATIK_SET_MAXALLOC) && r.maxalloc > 64U << 20 && !seen.privileged)
			return "a cap beyond the unprivileged";
	} else if (name == "interrupt") {
		if (as_seen<lunatik_interrupt>(call, seen).flags)
			return "a bad flag";
	}
	return {};
}

// Of a request that was carried out, with a struct that nobody else writes to.
std::string_view broken_by_success(const Call &call, const Seen &seen)
{
	const auto name = call.kind->name;
	if (const auto why = why_refuse(call, seen); !why.empty())
		return why;
	if (name == "list" && call.number("size") >= sizeof(lunatik_list)) {
		lunatik_list in{};
		lunatik_list out{};
		std::memcpy(&in, seen.before.data(), sizeof(in));
		std::memcpy(&out, seen.after.data(), sizeof(out));
		if (out.count > in.count || out.cursor < in.cursor)
			return "more entries than there is room for, or a cursor that goes back";
	} else if (name == "run" && call.number("size") >= sizeof(lunatik_run)) {
		lunatik_run out{};
		std::memcpy(&out, seen.after.data(), sizeof(out));
		if (out.status > LUNATIK_STATUS_ERRERR || !out.result_len)
			return "no status, or no results";
	} else if (name == "call" && call.number("size") >= sizeof(lunatik_call)) {
		lunatik_call out{};
		std::memcpy(&out, seen.after.data(), sizeof(out));
		if (out.status > LUNATIK_STATUS_ERRERR || out.status == LUNATIK_STATUS_SYNTAX ||
		    !out.result_len)
			return "no status of a call, or no results";
	} else if (name == "load" && call.number("size") >= sizeof(lunatik_load)) {
		lunatik_load out{};
		std::memcpy(&out, seen.after.data(), sizeof(out));
		if (out.status > LUNATIK_STATUS_ERRERR || !out.result_len)
			return "no status, or no results";
	} else if (name == "stat" && call.number("size") >= sizeof(lunatik_stat)) {
		lunatik_stat out{};
		std::memcpy(&out, seen.after.data(), sizeof(out));
		if (!is_name(out.name) || !out.id || out.errors > out.runs || out.__pad ||
		    out.maxalloc < LUNATIK_MAXALLOC_MIN || (out.mode & ~0666))
			return "figures that cannot be";
	} else if (name == "info" && call.number("size") >= sizeof(lunatik_info)) {
		lunatik_info out{};
		std::memcpy(&out, seen.after.data(), sizeof(out));
		if (out.abi_version != LUNATIK_ABI_VERSION || out.user_states > out.states)
			return "figures that cannot be";
	}
	return {};
}

// Of a command of a state file that was carried out.
bool is_without_access(const Call &call, const Seen &seen)
{
	const auto name = call.kind->name;
	if (name == "set")
		return false;
	if (name == "stat")
		return !may_read(seen);
	if (name == "run" && !seen.before.empty() &&
	    (as_seen<lunatik_run>(call, seen).flags & LUNATIK_RUN_PRINT_WAIT) && !may_read(seen))
		return true;
	if (name == "call" && !seen.before.empty() &&
	    (as_seen<lunatik_call>(call, seen).flags & LUNATIK_CALL_PRINT_WAIT) && !may_read(seen))
		return true;
	return !may_write(seen);
}

std::string_view broken_by_ioctl(const Call &call, const Seen &seen)
{
	const auto size = call.number("size");
	const bool answers = _IOC_DIR(call.kind->command) & _IOC_READ;
	if (seen.result < 0) {
		if (!seen.before.empty() && !std::ranges::equal(seen.before, seen.after))
			return "an error, and the struct was written to";
		return {};
	}
	if (is_unreadable(call.memory("at"), size) ||
	    (answers && is_unwritable(call.memory("at"), size)))
		return "a struct in bad memory";
	if (size > call.kind->size && call.number("tail") & 0xff &&
	    call.memory("at") == Memory::good)
		return "a struct from the future";
	if (seen.file_is_sure && !fits(call, seen.file))
		return "not a command of this file";
	if (!is_device_command(call.kind->name) && seen.file_is_sure) {
		if (is_without_access(call, seen))
			return "a file without access";
	}
	if ((call.kind->name == "create" || call.kind->name == "lookup") && !seen.cloexec)
		return "a file that stays open across exec";
	return seen.before.empty() ? std::string_view() : broken_by_success(call, seen);
}

} // namespace

bool is_unreadable(Memory memory, std::uint64_t size)
{
	switch (memory) {
	case Memory::null:
	case Memory::unmapped:
	case Memory::split:
	case Memory::kernel:
	case Memory::noncanonical:
		return size > 0;
	default:
		return false;
	}
}

bool is_unwritable(Memory memory, std::uint64_t size)
{
	return is_unreadable(memory, size) || (memory == Memory::readonly && size > 0);
}

std::string broken_promise(const Call &call, const Seen &seen)
{
	if (seen.result < 0 && !error_is_documented(call, seen))
		return std::string("an error that is not documented: ") +
			strerrorname_np(static_cast<int>(-seen.result));
	if (call.kind->command)
		return std::string(broken_by_ioctl(call, seen));
	if (call.kind->name == "read" && seen.result > 0) {
		if (is_unwritable(call.memory("at"), 1))
			return "a read into bad memory";
		if (static_cast<std::uint64_t>(seen.result) > call.number("size"))
			return "a read of more than there is room for";
		if (seen.file_is_sure && (seen.file != File::state || !may_read(seen)))
			return "a read from a file without access";
	}
	return {};
}
