// SPDX-License-Identifier: GPL-2.0-only
// Carries out programs, one after the other, in two processes, and cleans up after each.
#pragma once

#include "coverage.hpp"
#include "process.hpp"
#include "program.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

// An object in memory that is shared with the processes forked from now on.
template <typename T>
class SharedMemory {
public:
	SharedMemory();
	SharedMemory(const SharedMemory &) = delete;
	SharedMemory &operator=(const SharedMemory &) = delete;
	~SharedMemory();
	T *operator->() const { return object_; }
	T &operator*() const { return *object_; }

private:
	T *object_;
};

struct Execution {
	std::vector<std::uint32_t> covered; // places, in their order
	std::string fault;                  // a promise that was broken, or ""
};

class Executor {
public:
	// @worker: which of those that run at the same time.
	Executor(unsigned worker, Figures &figures);
	Executor(const Executor &) = delete;
	Executor &operator=(const Executor &) = delete;
	~Executor();

	Execution run(const Program &program);

private:
	// One of the two processes that play; a new one when it is not fit for more.
	struct Player {
		pid_t pid = -1;
		int pidfd = -1;
		int commands = -1;
		int results = -1;
		bool plays = false;
	};

	Execution run_once(const Program &program);
	void take_tempo();
	[[nodiscard]] std::uint64_t patience() const;
	void start(unsigned which);
	void command(const Program &program);
	bool await(std::uint64_t end_ns);
	void interrupt();
	void end(Player &player, std::string &fault);
	void close_states(std::string &fault);
	void empty_sockets();
	std::vector<std::uint32_t> covered();

	unsigned worker_;
	Figures &figures_;
	int control_;
	std::array<int, 2> sockets_{};
	std::array<Player, 2> players_;
	SharedMemory<Stage> stage_;
	std::array<Recorder, actors> recorders_;
	unsigned overflows_ = 0;
	std::uint64_t count_ = 0;
	std::uint64_t tempo_ns_ = 0; // how long the simplest program takes
};
