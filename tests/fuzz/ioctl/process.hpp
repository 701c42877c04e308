// SPDX-License-Identifier: GPL-2.0-only
// A process that plays the parts of two actors in one program after the other.
#pragma once

#include "coverage.hpp"
#include "program.hpp"

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

#include <sys/types.h>

#include <linux/lunatik.h>

inline constexpr unsigned kinds_max = 40;
inline constexpr unsigned errnos_max = 134;

// What all programs of all workers came to, in shared memory.
struct Figures {
	std::atomic<std::uint64_t> executions;
	std::atomic<std::uint64_t> processes;     // that played them
	std::atomic<std::uint64_t> killed;        // programs that had to be ended
	std::atomic<std::uint64_t> overflows;     // recordings that were cut short
	std::atomic<std::uint64_t> slowest_close; // ns
	std::atomic<std::uint64_t> slowest_end;   // of a process that was killed, ns
	std::atomic<std::uint64_t> slowest_tempo; // of the simplest program, ns
	std::atomic<std::uint64_t> outcomes[kinds_max][errnos_max]; // [kind][0 or errno]
	std::atomic<std::uint64_t> faults;
	std::atomic<bool> stop; // the kernel has reported something
	Places covered;
};

// What the processes of a worker share.
struct Stage {
	char program[32768];           // as text
	std::atomic<unsigned> waiting; // actors at the start
	std::atomic<unsigned> expected;
	std::atomic<pid_t> processes[2];
	std::atomic<pid_t> threads[actors]; // those at work
	std::atomic<bool> broken;           // a promise was; then:
	char which[512];
	Places covered[actors];
};

// A name as LUNATIK_IOC_CREATE takes it. There are a few, valid ones and others; each worker has
// its own, so that it can tell its states from others'.
inline constexpr unsigned names_max = 12;
struct Name {
	std::uint8_t bytes[LUNATIK_NAME_MAXSIZE];
	bool valid;
};
Name state_name(unsigned worker, std::uint64_t index);
std::string name_prefix(unsigned worker);

struct Part {
	unsigned process; // 0: actors a and b, 1: c and d
	unsigned worker;
	int commands; // a byte comes for each program to play
	int results;  // a byte goes when it has been played
	int socket;   // to the other process
	Stage &stage;
	Figures &figures;
	Recorder *recorders; // one for each actor
};

// Plays one program after the other, until it is killed.
[[noreturn]] void serve(const Part &part);
