// SPDX-License-Identifier: GPL-2.0-only
// A network namespace with a loopback device, and sockets in it.
#pragma once

#include "device.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <netinet/in.h>

// The caller is in a network namespace of its own until this goes.
class Netspace {
public:
	Netspace();
	Netspace(const Netspace &) = delete;
	Netspace &operator=(const Netspace &) = delete;
	~Netspace();

private:
	Fd before_;
};

// Brings the loopback device of the caller's namespace up; false when that fails.
bool raise_loopback();

// A UDP socket that is bound to a port of the loopback address, 0 for any.
class Udp {
public:
	explicit Udp(int family, std::uint16_t port = 0);

	[[nodiscard]] int fd() const { return fd_.get(); }
	[[nodiscard]] std::uint16_t port() const { return port_; }
	// To another, of the same family; 0 or -errno.
	int send(std::string_view text, const Udp &to) const;
	// What comes within some time, or nothing.
	[[nodiscard]] std::optional<std::string> receive(int ms) const;

private:
	int family_;
	Fd fd_;
	std::uint16_t port_ = 0;
};

// Is it sent by one and received by the other? A packet that comes comes at once.
bool passes(const Udp &from, const Udp &to, std::string_view text = "hello");

// A library for scripts is there, as root has loaded it; it goes with this, because other tests
// take the module away under it. No state has it then.
class Library {
public:
	explicit Library(std::string_view name);
	Library(const Library &) = delete;
	Library &operator=(const Library &) = delete;
	~Library();

private:
	std::string module_;
};
