// SPDX-License-Identifier: GPL-2.0-only
// Those who attack, and what the tests of attacks have in common.
#pragma once

#include "machine.hpp"

#include <atomic>
#include <functional>
#include <optional>
#include <string_view>

// A member of the device's group.
User member(uid_t uid);
inline constexpr uid_t alice = 1000;
inline constexpr uid_t bob = 2000;

// A process, and those that it makes, of some user. Whatever it does in the kernel, nobody waits
// for it without an end.
class Attacker {
public:
	Attacker(const User &user, const std::function<int()> &function);
	Attacker(Attacker &&other) noexcept : pid_(std::exchange(other.pid_, -1)) {}
	Attacker(const Attacker &) = delete;
	Attacker &operator=(const Attacker &) = delete;
	Attacker &operator=(Attacker &&) = delete;
	~Attacker() { end(); }

	[[nodiscard]] pid_t pid() const { return pid_; }
	[[nodiscard]] bool has_ended() const;
	// The exit status (128 + N: killed by signal N), if it ends by itself in so many seconds.
	std::optional<int> wait(int seconds);
	// Kills it; false when it has not gone in so many seconds.
	bool end(int seconds = 10);

private:
	pid_t pid_;
};

// What root does, if it comes to an end in time.
std::optional<int> within(int seconds, const std::function<int()> &function);

// A member of the group that has made a user namespace with 65536 subordinate ids, and is root
// there. Ids of the namespace: 0 is the user, N is the Nth subordinate.
Attacker in_namespace(const User &user, uid_t first, const std::function<int()> &function);

// Becomes another user of the namespace that the process is in, or ends the process.
void become(uid_t uid);

// Makes a user namespace in that one, in which the process is root.
void enter_namespace_below();

// What an attacker that takes memory has come to.
struct Taking {
	std::atomic<unsigned> states; // made
	std::atomic<unsigned> runs;   // that took more
	std::atomic<int> refused;     // why it was given no more states, -errno
	std::atomic<int> run_error;   // of the last run that took nothing, -errno
	std::atomic<unsigned> status; // of the same
	std::atomic<bool> stopped;    // it would have taken all of the machine's memory
};

// Makes states of that cap and runs the chunk in each again and again until it fails; until it gets
// no more states, or the machine has less to give than it shall be left with.
void take_all(int control, std::string_view chunk, std::uint64_t cap, std::int64_t leave,
	      Taking &taking);

// In each test: the machine is well when it ends, and has its memory back.
class Attack : public Device {
protected:
	void SetUp() override;
	void TearDown() override;

	// What there is less now than at the beginning of the test or the last mark, bytes.
	[[nodiscard]] std::int64_t taken() const { return mark_ - settled(); }
	void mark() { mark_ = settled(); }
	// Below this an attacker stops, since the test has failed: far more than the limit is gone.
	[[nodiscard]] std::int64_t stop_at(std::int64_t limit) const
	{
		return mark_ - limit - limit / 2 - 8 * MiB - watching(limit);
	}
	// Root makes a state of that cap, runs a chunk in it and closes it: 0, or what failed.
	static std::optional<int> root_works(std::uint64_t cap = 0,
					     std::string_view chunk = "return 42",
					     std::string_view values = "42");
	// Closes all states; false when that takes too long.
	static bool close_all();

private:
	KernelLog log_;
	std::optional<Bystander> bystander_;
	std::int64_t before_ = 0;
	std::int64_t mark_ = 0;
};

// Bytes in a figure, for messages and the log.
std::string in_KiB(std::int64_t bytes);
