// SPDX-License-Identifier: GPL-2.0-only
#include "executor.hpp"

#include "clock.hpp"
#include "passing.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <new>
#include <stdexcept>
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
constexpr std::uint64_t program_ns = 250'000'000;

// What must not take longer: the end of a killed process, the close of a state by force.
constexpr std::uint64_t patience_ns = 1'000'000'000;

// Both are meant for a machine of its own. A guest may be slow, and its host busy: then they are as
// many times what the simplest program takes, which is found out now and then.
constexpr std::uint64_t program_tempo = 12;
constexpr std::uint64_t patience_tempo = 50;
constexpr unsigned tempo_every = 64;

void note_slowest(std::atomic<std::uint64_t> &slowest, std::uint64_t ns)
{
	auto before = slowest.load();
	while (ns > before && !slowest.compare_exchange_weak(before, ns))
		;
}

} // namespace

template <typename T>
SharedMemory<T>::SharedMemory()
{
	void *memory =
		mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (memory == MAP_FAILED)
		throw std::bad_alloc();
	object_ = new (memory) T();
}

template <typename T>
SharedMemory<T>::~SharedMemory()
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
	if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, sockets_.data()) < 0)
		throw std::system_error(errno, std::generic_category(), "socketpair");
}

Executor::~Executor()
{
	std::string fault;
	for (auto &player : players_)
		end(player, fault);
	for (const int socket : sockets_)
		close(socket);
	close(control_);
}

void Executor::start(unsigned which)
{
	auto &player = players_.at(which);
	if (player.pid > 0)
		return;
	int commands[2];
	int results[2];
	if (pipe2(commands, O_CLOEXEC) < 0 || pipe2(results, O_CLOEXEC) < 0)
		throw std::system_error(errno, std::generic_category(), "pipe");
	for (unsigned actor = which * 2; actor < which * 2 + 2; actor++)
		recorders_.at(actor).drop();
	player.pid = fork();
	if (player.pid < 0)
		throw std::system_error(errno, std::generic_category(), "fork");
	if (player.pid == 0) {
		close(control_);
		close(commands[1]);
		close(results[0]);
		serve({which, worker_, commands[0], results[1], sockets_.at(which), *stage_,
		       figures_, recorders_.data()});
	}
	close(commands[0]);
	close(results[1]);
	player.commands = commands[1];
	player.results = results[0];
	player.pidfd = static_cast<int>(syscall(SYS_pidfd_open, player.pid, 0));
	stage_->processes[which] = player.pid;
	figures_.processes++;
}

std::uint64_t Executor::patience() const
{
	return std::max(patience_ns, tempo_ns_ * patience_tempo);
}

// How long the simplest program takes now.
void Executor::take_tempo()
{
	static const auto simplest = parse("a open\na create\na revoke\n");
	tempo_ns_ = 10 * patience_ns / patience_tempo;
	const auto begin = monotonic_ns();
	run_once(simplest);
	tempo_ns_ = monotonic_ns() - begin;
	note_slowest(figures_.slowest_tempo, tempo_ns_);
}

Execution Executor::run(const Program &program)
{
	if (count_++ % tempo_every == 0)
		take_tempo();
	return run_once(program);
}

// Both processes play their parts.
void Executor::command(const Program &program)
{
	auto &stage = *stage_;
	const auto text = print(program);
	if (text.size() >= sizeof(stage.program))
		throw std::length_error("a program too long");
	text.copy(stage.program, text.size());
	stage.program[text.size()] = '\0';
	stage.waiting = 0;
	stage.expected = 0;
	stage.broken = false;
	for (unsigned actor = 0; actor < actors; actor++) {
		const bool plays = std::ranges::any_of(
			program, [=](const Call &call) { return call.actor == actor; });
		stage.expected += plays;
		stage.covered[actor].clear();
		players_[actor / 2].plays = players_[actor / 2].plays || plays;
	}
	for (unsigned which = 0; which < players_.size(); which++)
		if (players_[which].plays)
			start(which);
	for (const auto &player : players_)
		if (player.plays && write(player.commands, "", 1) != 1)
			throw std::system_error(errno, std::generic_category(),
						"a command to a process");
}

// Whether both have played, or died, before this time.
bool Executor::await(std::uint64_t end_ns)
{
	for (;;) {
		std::vector<pollfd> waits;
		for (auto &player : players_) {
			if (!player.plays)
				continue;
			waits.push_back({player.results, POLLIN, 0});
			waits.push_back({player.pidfd, POLLIN, 0});
		}
		if (waits.empty())
			return true;
		const auto now = monotonic_ns();
		if (now >= end_ns)
			return false;
		poll(waits.data(), waits.size(), static_cast<int>((end_ns - now) / 1'000'000) + 1);
		for (auto &player : players_) {
			const auto came = [&](int file) {
				return std::ranges::any_of(waits, [=](const pollfd &wait) {
					return wait.fd == file && wait.revents;
				});
			};
			char byte = 0;
			if (player.plays && came(player.results) &&
			    read(player.results, &byte, 1) == 1)
				player.plays = false;
			else if (player.plays && came(player.pidfd))
				player.plays = false; // dead; the next program finds out
		}
	}
}

// What waits has waited long enough.
void Executor::interrupt()
{
	for (unsigned actor = 0; actor < actors; actor++)
		if (const pid_t thread = stage_->threads[actor];
		    thread && players_[actor / 2].plays)
			syscall(SYS_tgkill, players_[actor / 2].pid, thread, SIGUSR1);
}

// A process comes to its end.
void Executor::end(Player &player, std::string &fault)
{
	if (player.pid <= 0)
		return;
	const auto begin = monotonic_ns();
	kill(player.pid, SIGKILL);
	pollfd wait{player.pidfd, POLLIN, 0};
	if (poll(&wait, 1, static_cast<int>(patience() / 1'000'000)) <= 0)
		fault = "a process does not die";
	else
		waitpid(player.pid, nullptr, 0);
	note_slowest(figures_.slowest_end, monotonic_ns() - begin);
	for (const int file : {player.pidfd, player.commands, player.results})
		close(file);
	stage_->processes[&player - players_.data()] = 0;
	player = Player();
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
			if (!std::string(reinterpret_cast<const char *>(request.name))
				     .starts_with(prefix))
				continue;
			request.flags = LUNATIK_CLOSE_FORCE;
			const auto begin = monotonic_ns();
			if (ioctl(control_, LUNATIK_IOC_CLOSE, &request) < 0)
				fault = std::string("a state cannot be closed: ") +
					std::strerror(errno);
			const auto took = monotonic_ns() - begin;
			note_slowest(figures_.slowest_close, took);
			if (took > patience())
				fault = "a state takes " + std::to_string(took / 1'000'000) +
					" ms to close";
			lunatik_lookup lookup{};
			std::memcpy(lookup.name, request.name, sizeof(lookup.name));
			lookup.access = LUNATIK_ACCESS_READ;
			if (ioctl(control_, LUNATIK_IOC_LOOKUP, &lookup) >= 0 || errno != ENOENT)
				fault = "a closed state is still found";
		}
	} while (list.count);
}

// What nobody has received.
void Executor::empty_sockets()
{
	for (const int socket : sockets_) {
		int fd = 0;
		while (fd >= 0 || fd == -EBADMSG) {
			fd = receive_file(socket, MSG_DONTWAIT);
			if (fd >= 0)
				close(fd);
		}
	}
}

std::vector<std::uint32_t> Executor::covered()
{
	std::vector<std::uint32_t> all;
	for (unsigned actor = 0; actor < actors; actor++) {
		// What one that was killed had no time for.
		if (players_[actor / 2].pid <= 0)
			recorders_[actor].move_to(stage_->covered[actor]);
		stage_->covered[actor].add_to(all);
	}
	std::ranges::sort(all);
	const auto [first, last] = std::ranges::unique(all);
	all.erase(first, last);
	return all;
}

// A process that has done this is not fit for another program.
static bool wears_out(const Call &call)
{
	const auto name = call.kind->name;
	return name == "user" || name == "files" || name == "exit" || name == "kill";
}

Execution Executor::run_once(const Program &program)
{
	Execution execution;
	auto &fault = execution.fault;
	const auto limit = std::max(program_ns, tempo_ns_ * program_tempo);
	command(program);
	bool played = await(monotonic_ns() + limit);
	if (!played)
		figures_.killed++;
	// Some are told by a signal, some are killed at once.
	for (int i = 0; !played && count_ % 2 && i < 20; i++) {
		interrupt();
		played = await(monotonic_ns() + limit / 20);
	}
	for (auto &player : players_) {
		siginfo_t information{};
		const bool dead = player.pid > 0 &&
			waitid(P_PID, static_cast<id_t>(player.pid), &information,
			       WEXITED | WNOHANG | WNOWAIT) == 0 &&
			information.si_pid;
		if (player.plays || dead || std::ranges::any_of(program, wears_out))
			end(player, fault);
	}
	empty_sockets();
	if (fault.empty())
		close_states(fault);
	if (stage_->broken && fault.empty())
		fault = stage_->which;
	execution.covered = covered();
	unsigned overflows = 0;
	for (const auto &recorder : recorders_)
		overflows += recorder.overflows();
	figures_.overflows += overflows - std::exchange(overflows_, overflows);
	figures_.executions++;
	figures_.faults += !fault.empty();
	return execution;
}
