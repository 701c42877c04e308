// SPDX-License-Identifier: GPL-2.0-only
#include "netspace.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>

#include <fcntl.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

union Address {
	sockaddr any;
	sockaddr_in four;
	sockaddr_in6 six;
};

socklen_t size_of(int family)
{
	return family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
}

Address loopback(int family, std::uint16_t port)
{
	Address address{};
	if (family == AF_INET) {
		address.four.sin_family = AF_INET;
		address.four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		address.four.sin_port = htons(port);
	} else {
		address.six.sin6_family = AF_INET6;
		address.six.sin6_addr = in6addr_loopback;
		address.six.sin6_port = htons(port);
	}
	return address;
}

} // namespace

bool raise_loopback()
{
	const Fd socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
	ifreq request{};
	std::string_view("lo").copy(request.ifr_name, sizeof(request.ifr_name));
	request.ifr_flags = IFF_UP | IFF_RUNNING;
	return ioctl(socket.get(), SIOCSIFFLAGS, &request) == 0;
}

Netspace::Netspace() : before_(open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC))
{
	if (!before_.is_open() || unshare(CLONE_NEWNET) < 0 || !raise_loopback())
		throw std::runtime_error("no network namespace");
}

Netspace::~Netspace()
{
	EXPECT_EQ(setns(before_.get(), CLONE_NEWNET), 0);
}

Udp::Udp(int family, std::uint16_t port)
    : family_(family), fd_(socket(family, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
	auto address = loopback(family, port);
	auto size = size_of(family);
	if (bind(fd_.get(), &address.any, size) < 0 ||
	    getsockname(fd_.get(), &address.any, &size) < 0)
		throw std::runtime_error("no socket");
	port_ = ntohs(family == AF_INET ? address.four.sin_port : address.six.sin6_port);
}

int Udp::send(std::string_view text, const Udp &to) const
{
	const auto address = loopback(family_, to.port());
	const auto sent = sendto(fd(), text.data(), text.size(), 0, &address.any, size_of(family_));
	return sent < 0 ? -errno : 0;
}

std::optional<std::string> Udp::receive(int ms) const
{
	pollfd wanted{.fd = fd(), .events = POLLIN, .revents = 0};
	std::array<char, 65536> buffer;
	if (poll(&wanted, 1, ms) <= 0)
		return {};
	const auto got = recv(fd(), buffer.data(), buffer.size(), 0);
	return got < 0 ? std::nullopt : std::optional(std::string(buffer.data(), got));
}

bool passes(const Udp &from, const Udp &to, std::string_view text)
{
	from.send(text, to);
	return to.receive(100) == text;
}

Library::Library(std::string_view name) : module_("lunatik_" + std::string(name))
{
	if (std::system(("modprobe " + module_).c_str()) != 0)
		throw std::runtime_error("no module " + module_);
}

// What a process of the test has left open goes soon.
Library::~Library()
{
	const auto gone = [&] {
		return syscall(SYS_delete_module, module_.c_str(), O_NONBLOCK) == 0 ||
			errno == ENOENT;
	};
	EXPECT_TRUE(eventually(gone)) << module_;
}
