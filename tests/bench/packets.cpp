// SPDX-License-Identifier: GPL-2.0-only
// What a hook costs a packet: UDP of 64 bytes from one socket to another of the same machine, sent
// and received, without a hook and with several. For a guest whose time counts instructions.
//
// Prints a line each: what, TAB, instructions; all but the first above those without a hook.
#include "netspace.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <string>

#include <sys/socket.h>

namespace {

constexpr int rounds = 5;
constexpr int packets = 2000;

struct Hook {
	const char *name;
	const char *function;
};

constexpr Hook hooks[] = {
	{"accept at once", "function() return 'accept' end"},
	{"three fields compared",
	 "function(p) if p.protocol == 17 and p:u32(13) == 0x7f000001 and p:u16(23) == 9 then"
	 " return 'drop' end return 'accept' end"},
	{"ten conditions",
	 "function(p) local port = p:u16(23) if port == 1 or port == 2 or port == 3 or port == 4 or"
	 " port == 5 or port == 6 or port == 7 or port == 8 or port == 9 or port == 10 then return 'drop' end"
	 " return 'accept' end"},
	{"a table of three fields for each",
	 "function(p) local t = {source = p:u32(13), port = p:u16(23), size = #p}"
	 " if t.port == 9 then return 'drop' end return 'accept' end"},
	{"a packet counted by its source in a table of the script's",
	 "function(p) local source = p:u32(13) seen[source] = (seen[source] or 0) + 1 return 'accept' end"},
};

// The least time of a packet, ns.
std::uint64_t measure(const Udp &from, const Udp &to)
{
	const std::string text(64, 'x');
	char buffer[128];
	std::uint64_t least = ~std::uint64_t{0};
	for (int round = 0; round < rounds; round++) {
		const auto start = monotonic_ns();
		for (int i = 0; i < packets; i++) {
			if (from.send(text, to) < 0 ||
			    recv(to.fd(), buffer, sizeof(buffer), MSG_DONTWAIT) != 64)
				throw std::runtime_error("a packet was lost");
		}
		least = std::min(least, (monotonic_ns() - start) / packets);
	}
	return least;
}

// A test because what it needs is made for tests.
TEST(Packets, HaveACost)
{
	const Library library("netfilter");
	const Netspace space;
	const Fd control = open_control();
	const Udp from(AF_INET);
	const Udp to(AF_INET);
	measure(from, to);
	const auto none = measure(from, to);
	std::printf("no hook\t%llu\n", static_cast<unsigned long long>(none));
	for (const auto &hook : hooks) {
		const State state(control.get());
		const auto made =
			state.run("seen = {} require 'netfilter'.hook{at = 'input', family = 'ip',"
				  " default = 'drop', share = 100, " +
				  std::string(hook.function) + '}');
		ASSERT_TRUE(made.ok()) << made.message();
		std::printf("%s\t%llu\n", hook.name,
			    static_cast<unsigned long long>(measure(from, to) - none));
	}
}

} // namespace
