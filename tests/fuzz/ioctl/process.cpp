// SPDX-License-Identifier: GPL-2.0-only
#include "process.hpp"

#include "memory.hpp"
#include "passing.hpp"
#include "promises.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <mutex>
#include <new>
#include <span>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

// The open files of a process, which its two actors share.
class Files {
public:
	struct Slot {
		int fd = -1;
		unsigned generation = 0;
	};
	Slot get(std::uint64_t slot)
	{
		const std::lock_guard lock(mutex_);
		return slots_[slot % slots];
	}
	void put(std::uint64_t slot, int fd)
	{
		int before = -1;
		{
			const std::lock_guard lock(mutex_);
			auto &place = slots_[slot % slots];
			before = std::exchange(place.fd, fd);
			place.generation++; // before the number is free for another
		}
		if (before >= 0)
			close(before);
	}
	void clear()
	{
		for (unsigned slot = 0; slot < slots; slot++)
			put(slot, -1);
	}

private:
	std::mutex mutex_;
	Slot slots_[slots];
};

struct Process {
	const Part &part;
	Files files = {};
	Racing racing = {};
	Program program = {};
	std::atomic<unsigned> round = 0;   // counts the programs
	std::atomic<unsigned> playing = 0; // actors that are not through with it
};

std::uint64_t address(const void *pointer)
{
	return reinterpret_cast<std::uintptr_t>(pointer);
}

// Not to be restarted, so that calls end with EINTR.
void on_signal(int) {}

class Actor {
public:
	Actor(Process &process, unsigned number) : process_(process), number_(number) {}
	// Plays every program that the process gets.
	[[noreturn]] void serve();

private:
	long carry_out(const Call &call, Seen &seen);
	long do_ioctl(const Call &call, int fd, Seen &seen);
	std::uint64_t place(Memory memory, const Area &area, std::uint64_t size,
			    std::span<const std::byte> content, unsigned racing,
			    std::uint64_t self);
	std::vector<std::byte> make_struct(const Call &call, std::uint64_t self);
	std::vector<std::byte> struct_for(const Call &call, std::uint64_t self);
	void play();
	void look_at_file(int fd, Seen &seen) const;
	void send(int fd) const;
	[[nodiscard]] int receive() const;
	void judge(const Call &call, const Seen &seen);

	Process &process_;
	unsigned number_;
	bool privileged_ = true;
	std::vector<std::byte> before_; // the struct, as it was given
	Area struct_{4 * page};
	Area chunk_{16 * page};
	Area chunkname_{page};
	Area args_{16 * page};
	Area result_{256 * page};
	ReadOnly readonly_struct_, readonly_text_;
};

// Where a pointer leads, with the content there where it can be had.
std::uint64_t Actor::place(Memory memory, const Area &area, std::uint64_t size,
			   std::span<const std::byte> content, unsigned racing, std::uint64_t self)
{
	std::byte *where = nullptr;
	switch (memory) {
	case Memory::null:
		return 0;
	case Memory::unmapped:
		return address(area.end());
	case Memory::kernel:
		return 0xffff'8880'0000'1000;
	case Memory::noncanonical:
		return 0x8000'0000'0000'0000;
	case Memory::self:
		return self;
	case Memory::readonly:
		return address(
			(&area == &struct_ ? readonly_struct_ : readonly_text_).put(content));
	case Memory::racing:
		return address(process_.racing.place(racing) + page -
			       std::min<std::uint64_t>(size, page));
	case Memory::split:
		where = area.last(size / 2);
		break;
	default:
		where = area.last(size);
	}
	std::copy_n(
		content.begin(),
		std::min<std::size_t>(content.size(), static_cast<std::size_t>(area.end() - where)),
		where);
	return address(where);
}

void set_number(std::span<std::byte> at, const Field &field, std::uint64_t number)
{
	const auto offset = static_cast<std::size_t>(field.offset);
	std::memcpy(&at[offset], &number, std::min<std::size_t>(field.width, sizeof(number)));
}

std::vector<std::byte> Actor::make_struct(const Call &call, std::uint64_t self)
{
	std::vector<std::byte> bytes(call.kind->size);
	for (std::size_t i = 0; i < call.values.size(); i++) {
		const auto &field = call.kind->fields[i];
		const auto &value = call.values[i];
		if (field.offset < 0)
			continue;
		switch (field.type) {
		case Type::name: {
			const auto name = state_name(process_.part.worker, value.number);
			std::memcpy(&bytes[static_cast<std::size_t>(field.offset)], name.bytes,
				    sizeof(name.bytes));
			break;
		}
		case Type::text: {
			const std::string key(field.key);
			const auto memory = call.memory(key + "_at");
			const auto &area = key == "chunk" ? chunk_
				: key == "args"           ? args_
							  : chunkname_;
			const auto content = std::as_bytes(std::span(value.text));
			if (memory != Memory::good || !value.text.empty())
				set_number(bytes, field,
					   place(memory, area, content.size(), content, 1, self));
			break;
		}
		case Type::memory: {
			const auto size = call.kind->name == "list"
				? call.number("count") * call.number("entry_size")
				: call.number("result_len");
			set_number(bytes, field,
				   place(static_cast<Memory>(value.number), result_, size, {}, 2,
					 self));
			break;
		}
		default: {
			auto number = value.number;
			if (number == its_own)
				number = call[field.key.substr(0, field.key.find("_len"))]
						 .text.size();
			set_number(bytes, field, number);
		}
		}
	}
	return bytes;
}

// As large as the command says: cut off, or with something behind it.
std::vector<std::byte> Actor::struct_for(const Call &call, std::uint64_t self)
{
	auto bytes = make_struct(call, self);
	bytes.resize(call.number("size") & _IOC_SIZEMASK,
		     static_cast<std::byte>(call.number("tail")));
	return bytes;
}

long returned(long result)
{
	return result < 0 ? -errno : result;
}

long Actor::do_ioctl(const Call &call, int fd, Seen &seen)
{
	const auto memory = call.memory("at");
	const auto size = call.number("size") & _IOC_SIZEMASK;
	// First where it will be, which its own pointers may need; then what will be there.
	const auto self = place(memory, struct_, size, {}, 0, 0);
	const auto bytes = struct_for(call, self);
	place(memory, struct_, size, bytes, 0, 0);
	const auto command = (call.kind->command & ~(_IOC_SIZEMASK << _IOC_SIZESHIFT)) |
		static_cast<unsigned>(size) << _IOC_SIZESHIFT;
	const long result = returned(ioctl(fd, command, self));
	const bool aliased = std::ranges::any_of(call.values, [&](const Value &value) {
		const auto &field =
			call.kind->fields[static_cast<std::size_t>(&value - call.values.data())];
		return field.type == Type::memory &&
			static_cast<Memory>(value.number) == Memory::self;
	});
	if (memory == Memory::good && !aliased) {
		before_ = bytes;
		seen.before = before_;
		seen.after = {reinterpret_cast<const std::byte *>(self), bytes.size()};
	}
	return result;
}

void Actor::look_at_file(int fd, Seen &seen) const
{
	struct stat status = {};
	if (fd < 0 || fstat(fd, &status) < 0)
		return;
	seen.file = S_ISCHR(status.st_mode) ? File::control : File::state;
	seen.access = fcntl(fd, F_GETFL) & O_ACCMODE;
}

void Actor::send(int fd) const
{
	send_file(process_.part.socket, fd, MSG_DONTWAIT);
}

int Actor::receive() const
{
	pollfd wait{process_.part.socket, POLLIN, 0};
	return poll(&wait, 1, 10) > 0
		? std::max(receive_file(process_.part.socket, MSG_DONTWAIT), -1)
		: -1;
}

pid_t this_thread()
{
	return static_cast<pid_t>(syscall(SYS_gettid));
}

// Of this thread alone; the library would tell all threads.
long become(std::uint64_t uid)
{
	syscall(SYS_setgroups, 0, nullptr);
	syscall(SYS_setresgid, uid, uid, uid);
	return returned(syscall(SYS_setresuid, uid, uid, uid));
}

void fork_and_wait(std::uint64_t ms)
{
	// A process like this one, with all its files, that does nothing.
	if (fork() == 0) {
		usleep(static_cast<useconds_t>(ms) * 1000);
		_exit(0);
	}
}

long Actor::carry_out(const Call &call, Seen &seen)
{
	const auto name = call.kind->name;
	const auto slot =
		call.has("file") ? process_.files.get(call.number("file")) : Files::Slot();
	const int fd = slot.fd;
	look_at_file(fd, seen);
	long result = 0;
	int opened = -1;
	if (call.kind->command) {
		result = do_ioctl(call, fd, seen);
		if (name == "create" || name == "lookup")
			opened = static_cast<int>(std::max(result, -1L));
	} else if (name == "open") {
		result = returned(open("/dev/lunatik",
				       static_cast<int>(call.number("flags") &
							(O_ACCMODE | O_CLOEXEC | O_NONBLOCK))));
		opened = static_cast<int>(std::max(result, -1L));
	} else if (name == "close") {
		process_.files.put(call.number("file"), -1);
	} else if (name == "dup") {
		opened = fcntl(fd, F_DUPFD_CLOEXEC, 0);
	} else if (name == "nonblock") {
		result = returned(fcntl(fd, F_SETFL, call.number("on") ? O_NONBLOCK : 0));
	} else if (name == "send") {
		send(fd);
	} else if (name == "receive") {
		opened = receive();
	} else if (name == "read") {
		const auto size = call.number("size");
		const auto to = place(call.memory("at"), result_, size, {}, 3, 0);
		result = returned(read(fd, reinterpret_cast<void *>(to), size));
	} else if (name == "write") {
		result = returned(write(fd, chunk_.last(page),
					std::min<std::uint64_t>(call.number("size"), page)));
	} else if (name == "seek") {
		result = returned(lseek(fd, 0, SEEK_SET));
	} else if (name == "map") {
		void *map = mmap(nullptr, page, PROT_READ, MAP_SHARED, fd, 0);
		result = map == MAP_FAILED ? -errno : 0;
		if (map != MAP_FAILED)
			munmap(map, page);
	} else if (name == "poll") {
		pollfd wait{fd, static_cast<short>(call.number("events")), 0};
		result = returned(poll(&wait, 1, static_cast<int>(call.number("ms") % 50)));
	} else if (name == "sleep") {
		usleep(static_cast<useconds_t>(call.number("us") % 50'000));
	} else if (name == "signal") {
		const auto whom = number_ / 2 * 2 + call.number("actor") % 2;
		if (const pid_t thread = process_.part.stage.threads[whom])
			syscall(SYS_tgkill, getpid(), thread, SIGUSR1);
	} else if (name == "kill") {
		const auto which = call.number("other") % 2 ? 1 - process_.part.process
							    : process_.part.process;
		if (const pid_t process = process_.part.stage.processes[which])
			kill(process, SIGKILL);
	} else if (name == "fork") {
		fork_and_wait(call.number("ms") % 50);
	} else if (name == "exit") {
		_exit(0);
	} else if (name == "user") {
		result = become(call.number("uid"));
		privileged_ = privileged_ && call.number("uid") == 0;
	} else if (name == "files") {
		const rlimit limit{call.number("limit"), 1024};
		result = returned(setrlimit(RLIMIT_NOFILE, &limit));
	} else if (name == "raw") {
		const auto fill = static_cast<std::byte>(call.number("fill"));
		// Whatever it may be taken for, a name in it is one that is cleared away.
		std::vector<std::byte> bytes(512, fill);
		const auto prefix = name_prefix(process_.part.worker);
		std::ranges::copy(std::as_bytes(std::span(prefix)), bytes.begin());
		const auto at = place(call.memory("at"), struct_, bytes.size(), bytes, 0, 0);
		result = returned(ioctl(fd, static_cast<unsigned>(call.number("command")), at));
		// What this may have opened has no place.
		if (result > 2 && _IOC_TYPE(call.number("command")) == LUNATIK_IOC_MAGIC)
			opened = static_cast<int>(result);
	}
	if (call.has("to") || (name == "raw" && opened >= 0)) {
		seen.cloexec = opened < 0 || fcntl(opened, F_GETFD) & FD_CLOEXEC;
		if (opened >= 0)
			process_.files.put(call.has("to") ? call.number("to") : slots - 1, opened);
	}
	const auto slot_after = call.has("file") ? process_.files.get(call.number("file")) : slot;
	seen.file_is_sure = slot_after.generation == slot.generation ||
		(call.has("to") && call.number("to") == call.number("file") &&
		 slot_after.generation == slot.generation + 1);
	return result;
}

void Actor::judge(const Call &call, const Seen &seen)
{
	auto &figures = process_.part.figures;
	const auto which = static_cast<std::size_t>(call.kind - kinds().data());
	figures.outcomes[which][std::clamp(-seen.result, 0L, errnos_max - 1L)]++;
	const auto why = broken_promise(call, seen);
	auto &stage = process_.part.stage;
	if (why.empty() || stage.broken.exchange(true))
		return;
	std::snprintf(stage.which, sizeof(stage.which), "%s (%ld): %.300s", why.c_str(),
		      seen.result, print(call).c_str());
}

void Actor::play()
{
	const auto &part = process_.part;
	auto &stage = part.stage;
	stage.threads[number_] = this_thread();
	stage.waiting++;
	for (int patience = 0; stage.waiting < stage.expected && patience < 1000; patience++)
		std::this_thread::yield();
	for (const auto &call : process_.program) {
		if (call.actor != number_)
			continue;
		Seen seen;
		seen.privileged = privileged_;
		seen.result = carry_out(call, seen);
		judge(call, seen);
		part.recorders[number_].move_to(stage.covered[number_]);
	}
	stage.threads[number_] = 0;
}

bool plays_in(unsigned actor, const Program &program)
{
	return std::ranges::any_of(program, [=](const Call &call) { return call.actor == actor; });
}

void Actor::serve()
{
	process_.part.recorders[number_].begin();
	for (unsigned round = 0;;) {
		process_.round.wait(round);
		round = process_.round;
		if (!plays_in(number_, process_.program))
			continue;
		play();
		process_.playing--;
		process_.playing.notify_one();
	}
}

bool has_racing_memory(const Program &program)
{
	return std::ranges::any_of(program, [](const Call &call) {
		for (std::size_t i = 0; i < call.values.size(); i++)
			if (call.kind->fields[i].type == Type::memory &&
			    call.values[i].number == static_cast<std::uint64_t>(Memory::racing))
				return true;
		return false;
	});
}

} // namespace

std::string name_prefix(unsigned worker)
{
	return "fuzz" + std::to_string(worker) + ".";
}

Name state_name(unsigned worker, std::uint64_t index)
{
	Name name{};
	const auto prefix = name_prefix(worker);
	const auto put = [&](const std::string &text) {
		text.copy(reinterpret_cast<char *>(name.bytes), sizeof(name.bytes));
		name.valid = true;
	};
	index %= names_max;
	switch (index) {
	case 4:
		put(prefix + std::string(LUNATIK_NAME_MAXSIZE - 1 - prefix.size(), 'n'));
		break;
	case 5:
		put(prefix + "\xc3\xa4 \xff'\"%s");
		break;
	case 6: // state 0, with something after the end
		put(prefix + "0" + std::string(1, '\0') + "/\n");
		break;
	case 7:
		put(prefix + std::string(LUNATIK_NAME_MAXSIZE - prefix.size(), 'n'));
		break;
	case 8:
		break;
	case 9:
		put(prefix + "/");
		break;
	case 10:
		put(prefix + "\x1f");
		break;
	case 11:
		put(prefix + "\x7f");
		break;
	default:
		put(prefix + std::to_string(index));
	}
	name.valid = name.valid && index < 7;
	return name;
}

void serve(const Part &part)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGCHLD, SIG_IGN);
	struct sigaction action = {};
	action.sa_handler = on_signal;
	sigaction(SIGUSR1, &action, nullptr);
	Process process{part};
	Actor first(process, part.process * 2);
	Actor second(process, part.process * 2 + 1);
	std::thread([&first] { first.serve(); }).detach();
	std::thread([&second] { second.serve(); }).detach();
	for (char byte = 0; read(part.commands, &byte, 1) == 1 || errno == EINTR;) {
		process.program = parse(part.stage.program);
		process.playing = plays_in(part.process * 2, process.program) +
			plays_in(part.process * 2 + 1, process.program);
		process.round++;
		process.round.notify_all();
		const bool races = has_racing_memory(process.program);
		while (const unsigned playing = process.playing) {
			if (races)
				process.racing.change();
			else
				process.playing.wait(playing);
		}
		process.files.clear();
		if (write(part.results, &byte, 1) != 1)
			break;
	}
	_exit(0);
}
