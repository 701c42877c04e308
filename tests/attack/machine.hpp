// SPDX-License-Identifier: GPL-2.0-only
// The machine under attack: its memory, its kernel log, and somebody on it who has no part in this.
#pragma once

#include "uapi/device.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <new>
#include <string>

inline constexpr std::int64_t KiB = 1 << 10;
inline constexpr std::int64_t MiB = 1 << 20;

// A kernel that watches its memory takes more than its users asked for.
inline bool is_watched()
{
	return slowness() > 1;
}

// What the watching of so much memory takes of the machine, bytes: KASAN has a shadow of an eighth
// of each mapping.
inline std::int64_t watching(std::int64_t bytes)
{
	return is_watched() ? bytes / 8 : 0;
}

// What the machine has to give, bytes: MemAvailable, and the free pages that it does not count
// because a processor keeps them.
std::int64_t available();

// The same when caches are dropped and what waits to be freed has been.
std::int64_t settled();

// What states may take, as the module has it, bytes: of one user, and of all without
// CAP_SYS_RESOURCE; and how many states a user may have. Where the module does not say, what it
// should by default.
struct Limits {
	std::int64_t user;
	std::int64_t unprivileged;
	unsigned user_states;
};
Limits limits();

// What the kernel says from now on.
class KernelLog {
public:
	KernelLog();
	// The first line that tells of processes killed for memory, or of a fault; "" is good.
	std::string trouble();

private:
	Fd file_;
};

// Memory that processes share.
void *map_shared(std::size_t size);
void unmap_shared(void *start, std::size_t size);

template <typename Value>
class Shared {
public:
	Shared() : value_(new (map_shared(sizeof(Value))) Value{}) {}
	Shared(const Shared &) = delete;
	Shared &operator=(const Shared &) = delete;
	~Shared() { unmap_shared(value_, sizeof(Value)); }
	Value *operator->() const { return value_; }
	Value &operator*() const { return *value_; }

private:
	Value *value_;
};

// Another process, of a user without the device, with memory of its own that it looks at again and
// again. It is what the machine is there for.
class Bystander {
public:
	Bystander();
	// Whether it lives, goes on, and has its memory as it was.
	[[nodiscard]] bool is_well() const;

private:
	struct Life {
		std::atomic<unsigned> rounds;
		std::atomic<bool> failed;
	};
	static int live(Life &life);

	Shared<Life> life_;
	Process process_;
};
