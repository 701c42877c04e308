// SPDX-License-Identifier: GPL-2.0-only
// Hooks on packets, by the library "netfilter": what they see, what they decide, who may.
#include "netspace.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <thread>

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace std::string_literals;

gid_t lunatik_group()
{
	const auto *entry = getgrnam("lunatik");
	return entry ? entry->gr_gid : 0;
}

const User alice{.uid = 5001, .gid = 5001, .groups = {lunatik_group()}};

// A chunk with a hook on what comes in, whose function has the body. The budget is for slow
// kernels.
std::string hook(const std::string &body, const std::string &options = "")
{
	return "require 'netfilter'.hook{at = 'input', family = 'inet', default = 'accept', "
	       "budget = 1000, share = 100, " +
		options + " function(p) " + body + " end}";
}

class Netfilter : public Device {
protected:
	// A hook whose function leaves results in globals, and one packet for it.
	Outcome seen(const std::string &body, const std::string &expression,
		     std::string_view text = "hello", int family = AF_INET)
	{
		const Udp from(family);
		const Udp to(family, 5353);
		const auto made = state.run(hook(body));
		if (!made.ok())
			return made;
		EXPECT_TRUE(passes(from, to, text));
		return state.run("return " + expression);
	}

	const Library library{"netfilter"};
	Netspace space;
	State state{control()};
};

TEST_F(Netfilter, DecidesWhatPasses)
{
	const Udp from(AF_INET);
	const Udp one(AF_INET, 53);
	const Udp other(AF_INET, 54);
	ASSERT_TRUE(passes(from, one));
	ASSERT_EQ(
		state.run(hook("local _, port = p:udp() return port == 53 and 'drop' or 'accept'"))
			.values(),
		"");
	EXPECT_FALSE(passes(from, one));
	EXPECT_TRUE(passes(from, other));
	EXPECT_FALSE(passes(from, one));
	EXPECT_EQ(close_state(control(), state.name()), 0);
	EXPECT_TRUE(passes(from, one));
}

TEST_F(Netfilter, AnswersByItsDefaultWhereItsFunctionGivesNone)
{
	const Udp from(AF_INET);
	const Udp to(AF_INET);
	for (const auto *body :
	     {"", "return nil", "return 'dropp'", "return true", "error 'no'", "while true do end",
	      "error(setmetatable({}, {__tostring = error}))", "return p:u8(0)",
	      "local t = {} for i = 1, 1e9 do t[i] = {} end", "coroutine.yield()",
	      "pcall(string.rep, 'x', 1e9) while true do pcall(error) end"}) {
		for (const bool drops : {true, false}) {
			const State one(control());
			ASSERT_EQ(
				one.run("require 'netfilter'.hook{at = 'input', family = 'ip', share = 100, default = '"s +
					(drops ? "drop" : "accept") + "', function(p) " + body +
					" end}")
					.values(),
				"");
			for (int i = 0; i < 3; i++)
				EXPECT_EQ(passes(from, to), !drops) << body;
		}
	}
}

// What a socket that is connected to a port of the loopback address says.
int refused(int family, int type, std::uint16_t port)
{
	const Fd socket(::socket(family, type | SOCK_CLOEXEC, 0));
	sockaddr_in6 six{};
	six.sin6_family = AF_INET6;
	six.sin6_addr = in6addr_loopback;
	six.sin6_port = htons(port);
	sockaddr_in four{};
	four.sin_family = AF_INET;
	four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	four.sin_port = htons(port);
	const timeval limit{.tv_sec = 2, .tv_usec = 0};
	setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
	setsockopt(socket.get(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof(limit));
	const auto done = family == AF_INET
		? connect(socket.get(), reinterpret_cast<sockaddr *>(&four), sizeof(four))
		: connect(socket.get(), reinterpret_cast<sockaddr *>(&six), sizeof(six));
	if (done < 0)
		return -errno;
	char byte = 0;
	if (send(socket.get(), &byte, 1, 0) < 0 || recv(socket.get(), &byte, 1, 0) < 0)
		return -errno;
	return 0;
}

TEST_F(Netfilter, TellsWhoWasRejected)
{
	for (const auto family : {AF_INET, AF_INET6}) {
		const Fd listener(socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
		ASSERT_EQ(listen(listener.get(), 1), 0);
		sockaddr_in6 address{};
		socklen_t size = sizeof(address);
		ASSERT_EQ(
			getsockname(listener.get(), reinterpret_cast<sockaddr *>(&address), &size),
			0);
		const auto tcp = ntohs(address.sin6_port); // where sockaddr_in has it, too
		const Udp udp(family);
		for (const auto *at : {"input", "output", "prerouting"}) {
			const State one(control());
			ASSERT_EQ(
				one.run("require 'netfilter'.hook{at = '"s + at +
					"', family = 'inet', default = 'drop',"
					" budget = 1000, share = 100, function(p) local _, port = p:udp()"
					" if not port then _, port = p:tcp() end"
					" return (port == " +
					std::to_string(tcp) +
					" or port == " + std::to_string(udp.port()) +
					") and 'reject' or 'accept' end}")
					.values(),
				"");
			// What is refused before it was sent is known in various ways.
			const auto by_udp = refused(family, SOCK_DGRAM, udp.port());
			EXPECT_TRUE(by_udp == -ECONNREFUSED || by_udp == -EPERM)
				<< at << ' ' << by_udp;
			const auto by_tcp = refused(family, SOCK_STREAM, tcp);
			EXPECT_EQ(by_tcp, -ECONNREFUSED) << at;
		}
		EXPECT_EQ(udp.receive(0), std::nullopt);
	}
}

TEST_F(Netfilter, HasNoDefaultThatNobodyHasNamed)
{
	const auto outcome =
		state.run("require 'netfilter'.hook{at = 'input', family = 'ip', print}");
	EXPECT_NE(outcome.message().find("default: 'accept' or 'drop' or 'reject' is expected"),
		  std::string::npos);
}

TEST_F(Netfilter, SaysWhatIsExpected)
{
	for (const auto &[table, what] :
	     std::initializer_list<std::pair<const char *, const char *>>{
		     {"family = 'ip', default = 'drop', print",
		      "at: one of 'prerouting', 'input', 'forward', 'output', 'postrouting' is expected"},
		     {"at = 'in', family = 'ip', default = 'drop', print", "at: one of"},
		     {"at = 'input', default = 'drop', print",
		      "family: one of 'ip', 'ip6', 'inet' is expected"},
		     {"at = 'input', family = 'arp', default = 'drop', print", "family: one of"},
		     {"at = 'input', family = 'ip', default = 'drop'",
		      "a function is expected in the table"},
		     {"at = 'input', family = 'ip', default = 'drop', priority = 'first', print",
		      "priority: one of 'raw'"},
		     {"at = 'input', family = 'ip', default = 'drop', priority = {}, print",
		      "priority: a number or a name"},
		     {"at = 'input', family = 'ip', default = 'drop', priority = -400, print",
		      "may be fragments"},
		     {"at = 'input', family = 'ip', default = 'drop', budget = 5000, print",
		      "budget: an integer from 1 to 1000"},
	     }) {
		const auto message =
			state.run("require 'netfilter'.hook{"s + table + "}").message();
		EXPECT_NE(message.find(what), std::string::npos) << table << ": " << message;
	}
	EXPECT_TRUE(
		state.run("for _, at in ipairs{'prerouting', 'input', 'forward', 'output', 'postrouting'} do"
			  " require 'netfilter'.hook{at = at, family = 'ip6', default = 'drop', priority = 'mangle', print}"
			  " end require 'netfilter'.hook{at = 'prerouting', family = 'ip', default = 'accept',"
			  " priority = -450, fragments = true, print}")
			.ok());
}

TEST_F(Netfilter, SeesTheHeadersOfAPacket)
{
	EXPECT_EQ(seen("local src, dst, protocol, ttl, tos = p:ip()"
		       " local sport, dport, length = p:udp()"
		       " ip = string.format('%x %x %d %d %d', src, dst, protocol, ttl, tos)"
		       " udp = string.format('%d %d %s', dport, length, sport > 1023)"
		       " tcp = p:tcp() number = p.protocol len = #p",
		       "ip, udp, tcp, number, len")
			  .values(),
		  "\"7f000001 7f000001 17 64 0\" \"5353 13 true\" null 17 33");
}

TEST_F(Netfilter, SeesTheHeadersOfIPv6)
{
	EXPECT_EQ(
		seen("local src, dst, protocol, hops = p:ip()"
		     " ip = (src == dst and src == ('\\0'):rep(15) .. '\\1') and protocol .. ' ' .. hops"
		     " local _, dport, length = p:udp()"
		     " udp = dport .. ' ' .. length payload = p:payload() fragment = p.fragment len = #p",
		     "ip, udp, payload, fragment, len", "hello", AF_INET6)
			.values(),
		"\"17 64\" \"5353 13\" \"hello\" false 53");
}

TEST_F(Netfilter, StepsOverTheExtensionHeadersOfIPv6)
{
	const Udp from(AF_INET6);
	const Udp to(AF_INET6, 5353);
	// Destination options: a header of 8 bytes, of which 4 are padding.
	const std::array<std::uint8_t, 8> options{0, 0, 1, 4, 0, 0, 0, 0};
	ASSERT_EQ(setsockopt(from.fd(), IPPROTO_IPV6, IPV6_DSTOPTS, options.data(), options.size()),
		  0);
	ASSERT_TRUE(
		state.run(hook("protocol = p.protocol port = select(2, p:udp()) payload = p:payload()"
			       " next = p:u8(7) after = p:u8(41)"))
			.ok());
	EXPECT_TRUE(passes(from, to));
	EXPECT_EQ(state.run("return protocol, port, payload, next, after").values(),
		  "17 5353 \"hello\" 60 17");
}

TEST_F(Netfilter, ReadsBytesAsTheyAre)
{
	EXPECT_EQ(
		seen("u = string.format('%d %x %x %x', p:u8(29), p:u16(29), p:u32(30), p:u64(29))"
		     " sub = p:sub(29) tail = p:sub(-3) middle = p:sub(30, 32) none = p:sub(40) all = #p:sub(1)"
		     " payload = p:payload() some = p:payload(2, -2) empty = p:payload(100)"
		     " found = p:find('ll') lost = p:find('xy')",
		     "u, sub, tail, middle, none, all, payload, some, empty, found, lost",
		     "hello678")
			.values(),
		"\"104 6865 656c6c6f 68656c6c6f363738\" \"hello678\" \"678\" \"ell\" \"\" 36 \"hello678\" "
		"\"ello67\" \"\" 31 null");
}

TEST_F(Netfilter, ReadsNoByteThatThePacketDoesNotHave)
{
	EXPECT_EQ(
		seen("wrong = 0 local n = #p"
		     " for _, try in ipairs{{'u8', 0}, {'u8', -1}, {'u8', n + 1}, {'u16', n}, {'u32', n - 2},"
		     "	{'u64', n - 6}, {'u8', math.maxinteger}, {'u8', math.mininteger}, {'u64', math.maxinteger - 3},"
		     "	{'u32', 1 << 32}, {'u8', 'x'}, {'u8'}} do"
		     "	if pcall(p[try[1]], p, try[2]) then wrong = try[1] .. ' ' .. tostring(try[2]) end"
		     " end last = p:u8(n) + p:u16(n - 1) - p:u64(n - 7)",
		     "wrong, last ~= nil")
			.values(),
		"0 true");
}

TEST_F(Netfilter, SeesWhereThePacketIs)
{
	EXPECT_EQ(
		seen("w = string.format('%d %s %s %s %d %d', p.iif, p.input, p.oif, p.output, p.mark, p.segments)"
		     " uid = p.uid wrong = pcall(function() return p.protcol end)"
		     " set = pcall(function() p.iif = 1 end) or pcall(function() p.mark = -1 end)"
		     " or pcall(function() p.mark = 1 << 32 end)",
		     "w, uid, wrong, set")
			.values(),
		"\"1 lo nil nil 0 1\" null false false");
}

TEST_F(Netfilter, SeesOnTheWayOutWhoSends)
{
	ASSERT_TRUE(
		state.run("require 'netfilter'.hook{at = 'output', family = 'ip', default = 'accept', budget = 1000, share = 100,"
			  " function(p) uid = p.uid w = tostring(p.iif) .. p.output end}")
			.ok());
	EXPECT_EQ(as_user(alice, [] { return passes(Udp(AF_INET), Udp(AF_INET)) ? 0 : 1; }), 0);
	EXPECT_EQ(state.run("return uid, w").values(), "5001 \"nillo\"");
}

TEST_F(Netfilter, SeesConnectionsWhereTheyAreFollowed)
{
	const Library conntrack("conntrack");
	const State one(control());
	const Udp here(AF_INET);
	const Udp other(AF_INET);
	ASSERT_EQ(
		one.run("require 'conntrack' seen = {} "
			"require 'netfilter'.hook{at = 'input', family = 'ip', default = 'accept', budget = 1000,"
			" share = 100, function(p) seen[#seen + 1] = p.ct mark = p.ctmark end}")
			.values(),
		"");
	EXPECT_TRUE(passes(here, other));
	EXPECT_TRUE(passes(here, other));
	EXPECT_TRUE(passes(other, here));
	EXPECT_TRUE(passes(here, other));
	// An error of ICMP belongs to the packet that it is about.
	EXPECT_LT(refused(AF_INET, SOCK_DGRAM, 9), 0);
	EXPECT_EQ(one.run("return table.concat(seen, ' '), mark").values(),
		  "\"new new established established new related\" 0");
}

TEST_F(Netfilter, SeesNoConnectionThatNobodyFollows)
{
	EXPECT_EQ(
		seen("ok, why = pcall(function() return p.ct end)", "ok, why").values(),
		"false \"chunk:1: require 'conntrack' comes before the hook that sees connections\"");
}

// The sum of 16-bit words in network order, as checksums have it.
std::uint32_t sum_of(std::string_view bytes, std::uint32_t sum = 0)
{
	for (std::size_t i = 0; i < bytes.size(); i++)
		sum += static_cast<std::uint8_t>(bytes[i]) << (i % 2 ? 0 : 8);
	return sum;
}

std::string folded(std::uint32_t sum)
{
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	sum = ~sum & 0xffff;
	return {static_cast<char>(sum >> 8), static_cast<char>(sum)};
}

std::string word(std::uint16_t value)
{
	return {static_cast<char>(value >> 8), static_cast<char>(value)};
}

// A packet of UDP whose checksums this program has made, so that the receiver's kernel checks them.
std::string packet_of(int family, std::uint16_t port, const std::string &text)
{
	const auto length = static_cast<std::uint16_t>(8 + text.size());
	const auto local4 = "\x7f\0\0\1"s;
	const auto local6 = std::string(15, '\0') + '\1';
	const auto &local = family == AF_INET ? local4 : local6;
	const auto pseudo = local + local + word(0) + word(IPPROTO_UDP) + word(length);
	auto udp = word(4000) + word(port) + word(length) + word(0) + text;
	udp.replace(6, 2, folded(sum_of(udp, sum_of(pseudo))));
	if (family == AF_INET6)
		return "\x60\0\0\0"s + word(length) + "\x11\x40" + local + local + udp;
	auto ip = "\x45\0"s + word(20 + length) + "\0\1\0\0\x40\x11\0\0"s + local + local;
	ip.replace(10, 2, folded(sum_of(ip)));
	return ip + udp;
}

// Sends it as it is.
bool send_packet(int family, const std::string &packet)
{
	const Fd raw(socket(family, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW));
	sockaddr_in6 six{};
	six.sin6_family = AF_INET6;
	six.sin6_addr = in6addr_loopback;
	sockaddr_in four{};
	four.sin_family = AF_INET;
	four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	const auto sent = family == AF_INET
		? sendto(raw.get(), packet.data(), packet.size(), 0,
			 reinterpret_cast<sockaddr *>(&four), sizeof(four))
		: sendto(raw.get(), packet.data(), packet.size(), 0,
			 reinterpret_cast<sockaddr *>(&six), sizeof(six));
	return sent == static_cast<ssize_t>(packet.size());
}

class NetfilterWrites : public Netfilter, public testing::WithParamInterface<int> {
protected:
	// Where UDP begins, from 1 on.
	[[nodiscard]] int udp() const { return GetParam() == AF_INET ? 21 : 41; }
	// What arrives of a text that a function has changed.
	std::string arrives(const std::string &body, const std::string &text)
	{
		const State one(control());
		const Udp to(GetParam(), 4001);
		EXPECT_EQ(one.run(hook("local at = " + std::to_string(udp() + 8) + ' ' + body))
				  .values(),
			  "");
		EXPECT_TRUE(send_packet(GetParam(), packet_of(GetParam(), 4001, text)));
		return to.receive(200).value_or("nothing");
	}
};

TEST_P(NetfilterWrites, LeaveChecksumsThatTheReceiverTakes)
{
	ASSERT_EQ(arrives("", "hello678"), "hello678");
	EXPECT_EQ(arrives("p:set_u8(at, 0x4a)", "hello678"), "Jello678");
	EXPECT_EQ(arrives("p:set_u8(at + 1, 0x41)", "hello678"), "hAllo678");
	EXPECT_EQ(arrives("p:set_u16(at, 0x4142)", "hello678"), "ABllo678");
	EXPECT_EQ(arrives("p:set_u16(at + 1, 0x4142)", "hello678"), "hABlo678");
	EXPECT_EQ(arrives("p:set_u32(at, 0x41424344)", "hello678"), "ABCDo678");
	EXPECT_EQ(arrives("p:set_u32(at + 3, 0x41424344)", "hello678"), "helABCD8");
	// The last byte of an odd number.
	EXPECT_EQ(arrives("p:set_u8(#p, 0x21)", "hello"), "hell!");
	EXPECT_EQ(arrives("p:set_u32(#p - 3, 0x41424344)", "hello"), "hABCD");
	EXPECT_EQ(arrives("for i = at, #p do p:set_u8(i, p:u8(i) ~ 0x20) end", "hello67"),
		  "HELLO\x16\x17");
	// The checksum is one that stays the same when nothing changes.
	EXPECT_EQ(arrives("for i = at, #p - 3 do p:set_u32(i, p:u32(i)) end", "hello678"),
		  "hello678");
	// The ports, by which it comes to another; the source's, to the same.
	EXPECT_EQ(arrives("p:set_u16(at - 8, 4711)", "hello"), "hello");
	EXPECT_EQ(arrives("p:set_u16(at - 6, 4711)", "hello"), "nothing");
}

TEST_P(NetfilterWrites, OfAHeaderLeaveItsChecksum)
{
	const auto *body = GetParam() == AF_INET
		? "p:set_u8(2, 0x20) p:set_u8(9, 7) p:set_u32(13, 0x7f000009)"
		: "p:set_u8(2, 0x20) p:set_u8(8, 7)";
	EXPECT_EQ(arrives(body, "hello"), "hello");
}

// Its checksum is checked where it comes in, so that it is changed before.
TEST_P(NetfilterWrites, OfAHeaderOnTheWayOutLeaveItsChecksum)
{
	const State one(control());
	const Udp to(GetParam(), 4001);
	ASSERT_TRUE(
		one.run("require 'netfilter'.hook{at = 'postrouting', family = 'inet', default = 'accept',"
			" budget = 1000, share = 100, function(p) p:set_u8(2, 0x20) p:set_u8(" +
			std::to_string(GetParam() == AF_INET ? 9 : 8) + ", 7) end}")
			.ok());
	EXPECT_TRUE(send_packet(GetParam(), packet_of(GetParam(), 4001, "hello")));
	EXPECT_EQ(to.receive(200), "hello");
}

// Packets of a mark have no way here, and the mark comes when the way is known.
TEST_P(NetfilterWrites, OfAMarkAtOutputRouteAnew)
{
	const auto *family = GetParam() == AF_INET ? "-4 " : "-6 ";
	for (const auto *change :
	     {"rule add pref 60 table local", "rule del pref 0",
	      "rule add pref 50 fwmark 42 table 100", "route add blackhole default table 100"})
		ASSERT_EQ(std::system(("ip "s + family + change).c_str()), 0) << change;
	const Udp from(GetParam());
	const Udp one(GetParam());
	const Udp other(GetParam(), 4002);
	ASSERT_TRUE(
		state.run("require 'netfilter'.hook{at = 'output', family = 'inet', default = 'accept', budget = 1000,"
			  " share = 100, function(p) if select(2, p:udp()) == 4002 then p.mark = 42 end end}")
			.ok());
	EXPECT_TRUE(passes(from, one));
	EXPECT_FALSE(passes(from, other));
	EXPECT_TRUE(passes(from, one));
}

// A checksum that was wrong stays wrong.
TEST_P(NetfilterWrites, RepairNothing)
{
	const State one(control());
	const Udp to(GetParam(), 4001);
	ASSERT_TRUE(one.run(hook("p:set_u8(" + std::to_string(udp() + 8) + ", 0x4a)")).ok());
	auto packet = packet_of(GetParam(), 4001, "hello");
	packet[packet.size() - 1] ^= 1;
	EXPECT_TRUE(send_packet(GetParam(), packet));
	EXPECT_EQ(to.receive(100), std::nullopt);
}

TEST_P(NetfilterWrites, ChangeNothingThatTheKernelRestsOn)
{
	const auto fields = GetParam() == AF_INET
		? "1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 25, 26, 27, 28"s
		: "1, 5, 6, 7, 45, 46, 47, 48"s;
	const State one(control());
	const Udp to(GetParam(), 4001);
	ASSERT_TRUE(
		one.run(hook("changed = '' for _, i in ipairs{" + fields +
			     "} do if pcall(p.set_u8, p, i, 1) then changed = changed .. ' ' .. i end end "
			     "for _, try in ipairs{{'set_u8', 0, 0}, {'set_u8', -1, 0}, {'set_u8', #p + 1, 0},"
			     " {'set_u16', #p, 0}, {'set_u32', #p - 2, 0}, {'set_u8', #p, 256}, {'set_u8', #p, -1},"
			     " {'set_u16', #p - 1, 1 << 16}, {'set_u32', #p - 3, 1 << 32}, {'set_u8', 257, 0},"
			     " {'set_u16', 256, 0}, {'set_u8', math.maxinteger, 0}} do"
			     " if pcall(p[try[1]], p, try[2], try[3]) then changed = changed .. ' ' .. try[2] end end"
			     " last = pcall(p.set_u8, p, 256, 0x79)"))
			.ok());
	const std::string text(300, 'y');
	EXPECT_TRUE(send_packet(GetParam(), packet_of(GetParam(), 4001, text)));
	EXPECT_EQ(to.receive(200), text);
	EXPECT_EQ(one.run("return changed, last").values(), "\"\" true");
}

TEST_P(NetfilterWrites, LeaveTheAddressesOfAConnectionThatIsFollowed)
{
	const Library conntrack("conntrack");
	const State one(control());
	const Udp to(GetParam(), 4001);
	const auto address = std::to_string(GetParam() == AF_INET ? 13 : 9);
	ASSERT_TRUE(one.run("require 'conntrack' " +
			    hook("address = pcall(p.set_u32, p, " + address +
				 ", 1) port = pcall(p.set_u16, p, " + std::to_string(udp()) +
				 ", 1) other = pcall(p.set_u8, p, #p, 0x21)"))
			    .ok());
	EXPECT_TRUE(send_packet(GetParam(), packet_of(GetParam(), 4001, "hello")));
	EXPECT_EQ(to.receive(200), "hell!");
	EXPECT_EQ(one.run("return address, port, other").values(), "false false true");
}

TEST_P(NetfilterWrites, ChangeWhatTheSenderStillHas)
{
	// Sent by a socket, the packet has no checksum yet.
	const State one(control());
	const Udp from(GetParam());
	const Udp to(GetParam(), 4001);
	ASSERT_TRUE(
		one.run("require 'netfilter'.hook{at = 'output', family = 'inet', default = 'accept', budget = 1000,"
			" share = 100, function(p) p:set_u8(#p, 0x21) p.mark = 42 end} ")
			.ok());
	const State other(control());
	ASSERT_TRUE(other.run(hook("mark = p.mark")).ok());
	from.send("hello", to);
	EXPECT_EQ(to.receive(200), "hell!");
	EXPECT_EQ(other.run("return mark").values(), "42");
}

INSTANTIATE_TEST_SUITE_P(Of, NetfilterWrites, testing::Values(AF_INET, AF_INET6),
			 [](const auto &info) {
				 return info.param == AF_INET ? "IPv4"s : "IPv6"s;
			 });

TEST_F(Netfilter, ReadsPacketsOfManyPieces)
{
	const std::string text(60000, 'y');
	EXPECT_EQ(
		seen("if #p > 50000 then len, last, tail, sum = #p, p:u8(#p), p:sub(-2), #p:payload() end",
		     "len, last, tail, sum", text)
			.values(),
		"60028 121 \"yy\" 60000");
}

TEST_F(Netfilter, LetsNoScriptKeepAPacket)
{
	EXPECT_EQ(
		seen("kept = p co = coroutine.wrap(function() while true do coroutine.yield(pcall(p.u8, p, 1)) end end)"
		     " now = co() setmetatable({}, {__gc = function() late = pcall(p.u8, p, 1) end})",
		     "now, pcall(kept.u8, kept, 1)")
			.values(),
		"true false \"the packet is gone: it is there for one call of its hook's function\"");
	EXPECT_EQ(state.run("return pcall(function() return #kept end)").values().substr(0, 5),
		  "false");
	EXPECT_EQ(state.run("return pcall(function() return kept.mark end)").values().substr(0, 5),
		  "false");
	EXPECT_EQ(state.run("return co()").values().substr(0, 5), "false");
	EXPECT_EQ(state.run("return pcall(kept.u8, io, 1)").values().substr(0, 5), "false");
}

TEST_F(Netfilter, GoesWithItsNamespace)
{
	const auto name = state.name();
	const auto made = in_process([&] {
		if (unshare(CLONE_NEWNET) < 0 || !raise_loopback())
			return 1;
		const Fd file(lookup(open_control().get(), name));
		return run(file.get(), hook("n = (n or 0) + 1")).ok() ? 0 : 2;
	});
	ASSERT_EQ(made, 0);
	// It goes some time after its last process, and the state does not.
	std::this_thread::sleep_for(std::chrono::milliseconds(300 * slowness()));
	EXPECT_TRUE(state.run("return 1").ok());
	EXPECT_TRUE(passes(Udp(AF_INET), Udp(AF_INET)));
	EXPECT_EQ(state.run("return n").values(), "null");
	EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(Netfilter, SeesNothingOfOtherNamespaces)
{
	ASSERT_TRUE(state.run(hook("n = (n or 0) + 1 return 'drop'")).ok());
	EXPECT_EQ(in_process([] {
			  if (unshare(CLONE_NEWNET) < 0 || !raise_loopback())
				  return 1;
			  return passes(Udp(AF_INET), Udp(AF_INET)) ? 0 : 2;
		  }),
		  0);
	EXPECT_EQ(state.run("return n").values(), "null");
}

TEST_F(Netfilter, ComesBackWhenAFloodOfErrorsEnds)
{
	const Udp from(AF_INET);
	const Udp to(AF_INET, 53);
	ASSERT_TRUE(
		state.run("require 'netfilter'.hook{at = 'input', family = 'ip', default = 'drop', function(p)"
			  " if p:payload(1, 3) == 'bad' then while true do end end return 'accept' end}")
			.ok());
	for (int i = 0; i < 1000; i++)
		from.send("bad", to);
	EXPECT_EQ(to.receive(0), std::nullopt);
	EXPECT_TRUE(eventually([&] { return passes(from, to, "good"); }));
}

TEST_F(Netfilter, NeedsCAPNETADMIN)
{
	EXPECT_EQ(as_user(alice,
			  [] {
				  const Fd control = open_control();
				  const State state(control.get());
				  const auto message = state.run(hook("")).message();
				  return message.find("netfilter.hook needs CAP_NET_ADMIN") !=
						  std::string::npos
					  ? 0
					  : 1;
			  }),
		  0);
}

TEST_F(Netfilter, IsEverybodysInANamespaceOfTheirOwn)
{
	EXPECT_EQ(
		as_user(alice,
			[] {
				const Fd control = open_control();
				if (unshare(CLONE_NEWUSER | CLONE_NEWNET) < 0 || !raise_loopback())
					return 1;
				// It is opened there, too.
				const Fd inside = open_control();
				const State state(inside.get());
				if (!state.run("require 'netfilter'.hook{at = 'input', family = 'ip', default = 'accept',"
					       " function(p) return select(2, p:udp()) == 53 and 'drop' or 'accept' end}")
					     .ok())
					return 2;
				const Udp from(AF_INET);
				if (passes(from, Udp(AF_INET, 1053)) != true)
					return 3;
				return state.run("return 1").ok() ? 0 : 4;
			}),
		0);
}

// Root has made a hook in a state of alice's.
class NetfilterOfRoot : public Netfilter {
protected:
	NetfilterOfRoot() : name(unique_name())
	{
		const auto made = as_user(alice, [&] {
			return create(open_control().get(), name, LUNATIK_MAXALLOC_MIN * 16, 0660) <
					0
				? 1
				: 0;
		});
		EXPECT_EQ(made, 0);
		file = Fd(lookup(control(), name));
		EXPECT_EQ(run(file.get(), hook("n = (n or 0) + 1")).values(), "");
	}
	~NetfilterOfRoot() override { close_state(control(), name, LUNATIK_CLOSE_FORCE); }

	std::string name;
	Fd file;
};

TEST_F(NetfilterOfRoot, IsRefusedToWhoLacksItsRight)
{
	const auto refused = [&](const std::function<int(int fd)> &request) {
		return as_user(alice, [&] {
			const Fd mine(lookup(open_control().get(), name));
			return mine.is_open() ? request(mine.get()) : mine.get();
		});
	};
	EXPECT_EQ(refused([](int fd) { return run(fd, "return 1").error; }), -EPERM);
	EXPECT_EQ(refused([](int fd) { return call_function(fd, "print").error; }), -EPERM);
	EXPECT_EQ(refused([](int fd) { return load(fd, "m", "return 1").error; }), -EPERM);
	EXPECT_EQ(refused([](int fd) {
			  lunatik_set set{};
			  set.flags = LUNATIK_SET_TIMEOUT;
			  set.timeout = 1;
			  return call(fd, LUNATIK_IOC_SET, set);
		  }),
		  -EPERM);
	EXPECT_EQ(refused([](int fd) {
			  lunatik_interrupt interrupt{};
			  return call(fd, LUNATIK_IOC_INTERRUPT, interrupt);
		  }),
		  -EPERM);
	for (const auto flags : {0U, std::uint32_t{LUNATIK_CLOSE_FORCE}})
		EXPECT_EQ(as_user(alice,
				  [&] { return close_state(open_control().get(), name, flags); }),
			  -EPERM);
	// Root may do all of it.
	EXPECT_TRUE(run(file.get(), "return 1").ok());
	EXPECT_TRUE(passes(Udp(AF_INET), Udp(AF_INET)));
	EXPECT_EQ(run(file.get(), "return n").values(), "1");
	EXPECT_EQ(close_state(control(), name), 0);
}

// The rights of who has opened a file count, too, and those of who uses it.
TEST_F(NetfilterOfRoot, IsRefusedByAFileOfSomebodyElse)
{
	EXPECT_EQ(as_user(alice, [&] { return run(file.get(), "return 1").error; }), -EPERM);
	ASSERT_EQ(seteuid(alice.uid), 0);
	const Fd theirs(lookup(control(), name));
	ASSERT_EQ(seteuid(0), 0);
	ASSERT_TRUE(theirs.is_open());
	EXPECT_EQ(run(theirs.get(), "return 1").error, -EPERM);
	EXPECT_TRUE(run(file.get(), "return 1").ok());
}

} // namespace
