// SPDX-License-Identifier: GPL-2.0-only
// Carries out programs, one after the other, each in processes of its own, and cleans up.
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
template <typename T> class SharedMemory {
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
	std::string fault;		    // a promise that was broken, or ""
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
	void start(const Program &program, unsigned process, const std::array<int, 2> &sockets);
	void await(std::string &fault);
	void close_states(std::string &fault);

	unsigned worker_;
	Figures &figures_;
	int control_;
	SharedMemory<Stage> stage_;
	std::array<Recorder, actors> recorders_;
	unsigned overflows_ = 0;
};
