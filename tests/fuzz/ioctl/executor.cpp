// SPDX-License-Identifier: GPL-2.0-only
#include "executor.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <new>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <linux/lunatik.h>

namespace {

// A program may wait for what never comes. After this time it is ended.
constexpr int program_ms = 250;

// What must not take long, on a machine where everything does: the end of a killed process, and the
// close of a state by force. (A second is meant; the machine below may be doing something else.)
constexpr int patience_ms = 5'000;

std::uint64_t now_ns()
{
	timespec now{};
	clock_gettime(CLOCK_MONOTONIC, &now);
	return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(now.tv_nsec);
}

void note_slowest(std::atomic<std::uint64_t> &slowest, std::uint64_t ns)
{
	auto before = slowest.load();
	while (ns > before && !slowest.compare_exchange_weak(before, ns))
		;
}

// A process, as something to wait for.
class ProcessFile {
public:
	explicit ProcessFile(pid_t pid)
	    : file_(pid > 0 ? static_cast<int>(syscall(SYS_pidfd_open, pid, 0)) : -1)
	{
	}
	ProcessFile(const ProcessFile &) = delete;
	ProcessFile &operator=(const ProcessFile &) = delete;
	~ProcessFile()
	{
		if (file_ >= 0)
			close(file_);
	}
	// Whether it ends in this time.
	[[nodiscard]] bool ends_before(std::uint64_t end_ns) const
	{
		if (file_ < 0)
			return true;
		const auto now = now_ns();
		const int left = now < end_ns ? static_cast<int>((end_ns - now) / 1'000'000) + 1 : 0;
		pollfd wait{file_, POLLIN, 0};
		return poll(&wait, 1, left) > 0;
	}

private:
	int file_;
};

} // namespace

template <typename T> SharedMemory<T>::SharedMemory()
{
	void *memory = mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (memory == MAP_FAILED)
		throw std::bad_alloc();
	object_ = new (memory) T();
}

template <typename T> SharedMemory<T>::~SharedMemory()
{
	munmap(object_, sizeof(T));
}

template class SharedMemory<Stage>;
template class SharedMemory<Figures>;

Executor::Executor(unsigned worker, Figures &figures)
    : worker_(worker), figures_(figures), control_(open("/dev/lunatik", O_RDWR | O_CLOEXEC))
{
	if (control_ < 0)
		throw std::system_error(errno, std::generic_category(), "/dev/lunatik");
}

Executor::~Executor()
{
	close(control_);
}

void Executor::start(const Program &program, unsigned process, const std::array<int, 2> &sockets)
{
	const auto is_its = [&](const Call &call) { return call.actor / 2 == process; };
	if (std::ranges::none_of(program, is_its))
		return;
	const pid_t pid = fork();
	if (pid < 0)
		throw std::system_error(errno, std::generic_category(), "fork");
	if (pid == 0) {
		close(control_);
		close(sockets.at(1 - process));
		play({program, process, worker_, sockets.at(process), *stage_, figures_, recorders_.data()});
	}
	stage_->processes[process] = pid;
}

// Both processes come to their end, or are brought there.
void Executor::await(std::string &fault)
{
	const ProcessFile files[2] = {ProcessFile(stage_->processes[0]), ProcessFile(stage_->processes[1])};
	const auto end = now_ns() + program_ms * 1'000'000ULL;
	if (!files[0].ends_before(end) || !files[1].ends_before(end)) {
		figures_.killed++;
		const auto killed = now_ns();
		for (auto &process : stage_->processes)
			if (process > 0)
				kill(process, SIGKILL);
		for (const auto &file : files)
			if (!file.ends_before(killed + patience_ms * 1'000'000ULL))
				fault = "a process does not die";
		note_slowest(figures_.slowest_end, now_ns() - killed);
	}
	for (auto &process : stage_->processes)
		if (process > 0 && fault.empty())
			waitpid(process, nullptr, 0);
}

void Executor::close_states(std::string &fault)
{
	const auto prefix = name_prefix(worker_);
	lunatik_list_entry entries[16];
	lunatik_list list{};
	do {
		list.entries = reinterpret_cast<std::uintptr_t>(entries);
		list.count = std::size(entries);
		list.entry_size = sizeof(entries[0]);
		if (ioctl(control_, LUNATIK_IOC_LIST, &list) < 0) {
			fault = std::string("the states cannot be listed: ") + std::strerror(errno);
			return;
		}
		for (unsigned i = 0; i < list.count; i++) {
			lunatik_close request{};
			std::memcpy(request.name, entries[i].name, sizeof(request.name));
			if (!std::string(reinterpret_cast<const char *>(request.name)).starts_with(prefix))
				continue;
			request.flags = LUNATIK_CLOSE_FORCE;
			const auto begin = now_ns();
			if (ioctl(control_, LUNATIK_IOC_CLOSE, &request) < 0)
				fault = std::string("a state cannot be closed: ") + std::strerror(errno);
			const auto took = now_ns() - begin;
			note_slowest(figures_.slowest_close, took);
			if (took > patience_ms * 1'000'000ULL)
				fault = "a state takes " + std::to_string(took / 1'000'000) + " ms to close";
			lunatik_lookup lookup{};
			std::memcpy(lookup.name, request.name, sizeof(lookup.name));
			lookup.access = LUNATIK_ACCESS_READ;
			if (ioctl(control_, LUNATIK_IOC_LOOKUP, &lookup) >= 0 || errno != ENOENT)
				fault = "a closed state is still found";
		}
	} while (list.count);
}

Execution Executor::run(const Program &program)
{
	Execution execution;
	auto &stage = *stage_;
	stage.waiting = 0;
	stage.expected = 0;
	for (unsigned actor = 0; actor < actors; actor++) {
		stage.expected += std::ranges::any_of(program, [=](const Call &call) { return call.actor == actor; });
		stage.threads[actor] = 0;
		stage.covered[actor].clear();
		recorders_[actor].move_to(stage.covered[actor]);
		stage.covered[actor].clear();
	}
	stage.processes[0] = stage.processes[1] = 0;
	stage.broken = false;

	std::array<int, 2> sockets{};
	if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, sockets.data()) < 0)
		throw std::system_error(errno, std::generic_category(), "socketpair");
	start(program, 0, sockets);
	start(program, 1, sockets);
	for (const int socket : sockets)
		close(socket);
	await(execution.fault);
	if (execution.fault.empty())
		close_states(execution.fault);
	if (stage.broken && execution.fault.empty())
		execution.fault = stage.which;

	for (unsigned actor = 0; actor < actors; actor++) {
		// What one that was killed had no time for.
		recorders_[actor].move_to(stage.covered[actor]);
		stage.covered[actor].add_to(execution.covered);
	}
	std::ranges::sort(execution.covered);
	const auto [first, last] = std::ranges::unique(execution.covered);
	execution.covered.erase(first, last);
	unsigned overflows = 0;
	for (const auto &recorder : recorders_)
		overflows += recorder.overflows();
	figures_.overflows += overflows - std::exchange(overflows_, overflows);
	figures_.executions++;
	figures_.faults += !execution.fault.empty();
	return execution;
}
