// SPDX-License-Identifier: GPL-2.0-only
#include "generator.hpp"

#include "process.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>

#include <fcntl.h>
#include <poll.h>

#include <linux/lunatik.h>

namespace {

constexpr std::size_t calls_max = 16;

// How often a call is made that is not one of the ABI.
struct Weight {
	std::string_view call;
	unsigned weight;
};
constexpr Weight weights[] = {
	{"open", 4},      {"close", 3},  {"dup", 2},    {"nonblock", 2}, {"send", 2},
	{"receive", 2},   {"read", 6},   {"write", 1},  {"seek", 1},     {"map", 1},
	{"poll", 3},      {"sleep", 3},  {"signal", 2}, {"kill", 1},     {"fork", 1},
	{"exit", 1},      {"user", 1},   {"files", 1},  {"raw", 2},      {"info", 2},
	{"create", 8},    {"lookup", 6}, {"revoke", 6}, {"list", 4},     {"run", 24},
	{"call", 12},     {"load", 8},   {"result", 5}, {"stat", 4},     {"set", 4},
	{"interrupt", 4},
};

constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();

// Values that a field may have beside its usual one, the valid ones more often.
const std::map<std::string_view, std::vector<std::uint64_t>> interesting = {
	{"maxalloc",
	 {0, 65536, 65536, 65537, 100'000, 131072, 1 << 20, 1 << 20, 4 << 20, 65535, 1, 64 << 20,
	  (64 << 20) + 1, largest}},
	{"timeout",
	 {0, 1, 1'000, 100'000, 1'000'000, 3'000'000, 5'000'000, 10'000'000, 20'000'000, largest,
	  largest - 1, largest / 2, largest / 2 + 1}},
	{"wait", {0, 0, 1, 1'000, 1'000'000, 20'000'000, largest, largest / 2, largest / 2 + 1}},
	{"mode", {0, 0600, 0600, 0666, 0060, 0006, 0400, 0200, 0644, 0777, 0xffff}},
	{"pad", {0, 0, 0, 1, 0xffff}},
	{"access", {1, 2, 3, 3, 0, 4, 0x80000000, largest}},
	{"flags", {0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 0x80000000, 0xffffffff}},
	{"cursor", {0, 1, 2, 100, largest, largest - 1}},
	{"count", {1, 2, 8, 8, 0, 100, 0xffffffff}},
	{"entry_size", {104, 104, 112, 200, 4096, 103, 4097, 0, 0xffffffff}},
	{"chunk_len", {its_own, its_own, its_own, 0, 1, 70'000, 16 << 20, (16 << 20) + 1, largest}},
	{"args_len", {its_own, its_own, its_own, 0, 1, 70'000, 16 << 20, (16 << 20) + 1, largest}},
	{"chunkname_len", {its_own, its_own, its_own, 0, 1, 255, 256, 0xffffffff}},
	{"function_len", {its_own, its_own, its_own, 0, 1, 127, 128, 0xffffffff}},
	{"module_len", {its_own, its_own, its_own, 0, 1, 127, 128, 0xffffffff}},
	{"result_len",
	 {1024, 65536, 0, 1, 5, 64, 4096, 65537, 1 << 20, 1 << 30, largest, largest / 2,
	  0x7fff'ffff'f000}},
	{"status", {0, 7}},
	{"tail", {0, 0, 1, 0xff}},
	{"size",
	 {0, 1, 3, 4, 8, 15, 16, 24, 64, 72, 80, 88, 96, 104, 168, 176, 512, 4096, 4097, 16383}},
	{"ms", {0, 1, 5, 20}},
	{"us", {0, 100, 1000, 5000, 20'000}},
	{"events", {POLLIN, POLLOUT, POLLIN | POLLOUT | POLLPRI | POLLRDHUP, 0}},
	{"on", {0, 1}},
	{"actor", {0, 1}},
	{"other", {0, 1}},
	{"uid", {1000, 1001, 0, 0, 0xffffffff}},
	{"limit", {0, 8, 12, 16, 24, 64}},
	{"fill", {0, 0, 1, 0x61, 0xff}},
};

// MessagePack of all sorts, some of it broken.
std::string make_args(Random &random, unsigned depth)
{
	using namespace std::string_literals;
	// clang-format off
	static const std::string scalars[] = {
		"\xc0"s, "\xc2"s, "\xc3"s, "\x01"s, "\xff"s, "\xcc\x80"s, "\xcd\x01\x00"s, "\xce\xff\xff\xff\xff"s,
		"\xcf\x7f\xff\xff\xff\xff\xff\xff\xff"s, "\xcf\xff\xff\xff\xff\xff\xff\xff\xff"s, "\xd0\x80"s,
		"\xd1\x80\x00"s, "\xd2\x80\x00\x00\x00"s, "\xd3\x80\x00\x00\x00\x00\x00\x00\x00"s, "\xa3" "abc"s,
		"\xd9\x01x"s, "\xda\x00\x01y"s, "\xdb\x00\x00\x00\x01z"s, "\xc4\x02\x00\xff"s, "\xc5\x00\x01q"s,
		"\xca\x3f\x80\x00\x00"s, "\xcb\x3f\xf0\x00\x00\x00\x00\x00\x00"s, "\xd4\x01x"s, "\xc7\x01\x01x"s,
		"\xc1"s, "\xdd\xff\xff\xff\xff"s, "\xdb\xff\xff\xff\xff"s, "\x90"s, "\x80"s,
	};
	// clang-format on
	if (depth > 4 || (depth > 0 && one_in(random, 2)))
		return scalars[below(random, one_in(random, 3) ? std::size(scalars) : 20)];
	const auto count = below(random, 4);
	const bool map = depth > 0 && one_in(random, 2);
	std::string text(1, static_cast<char>((map ? 0x80 : 0x90) + count));
	for (std::uint64_t i = 0; i < count; i++) {
		if (map)
			text += scalars[below(random, 20)];
		text += make_args(random, depth + 1);
	}
	if (depth == 0 && one_in(random, 30))
		return std::string(1 + below(random, 200), '\x91');
	return text;
}

std::string make_text(Random &random, std::string_view key)
{
	if (key == "chunk")
		return one_in(random, 30) ? "" : make_script(random);
	if (key == "args")
		return one_in(random, 2) ? "" : make_args(random, 0);
	// What scripts have, and what they may have made.
	static const std::string functions[] = {"print",
						"string.rep",
						"collectgarbage",
						"coroutine.wrap",
						"require",
						"f",
						"t.f",
						"t:f",
						"_G._G.error",
						"package.preload.m",
						"string.rep.x",
						"a..b",
						":",
						"a:b:c",
						std::string("f\0x", 3),
						std::string(127, 'f'),
						std::string(128, 'f')};
	static const std::string modules[] = {"m",
					      "m",
					      "a.b",
					      "string",
					      std::string("m\0x", 3),
					      std::string(127, 'm'),
					      std::string(128, 'm')};
	if (key == "function")
		return functions[below(random, std::size(functions))];
	if (key == "module")
		return modules[below(random, std::size(modules))];
	static const std::string names[] = {"",
					    "",
					    "=name",
					    "@file",
					    "x = 1\nreturn",
					    std::string("=\0x", 3),
					    std::string(255, 'n'),
					    std::string(256, 'n')};
	return names[below(random, std::size(names))];
}

std::uint64_t make_number(Random &random, const Field &field)
{
	if (field.key == "command")
		return one_in(random, 2) ? random() & 0xffffffff
					 : kinds()[below(random, kinds().size())].command ^
				(std::uint64_t{1} << below(random, 32));
	const auto found = interesting.find(field.key);
	if (found == interesting.end() || one_in(random, 40))
		return random() >> below(random, 64);
	return found->second[below(random, found->second.size())];
}

void change(Random &random, const Field &field, Value &value)
{
	switch (field.type) {
	case Type::slot: // mostly 1 to 3, where state files are
		value.number = one_in(random, 10) ? below(random, slots) : 1 + below(random, 3);
		break;
	case Type::number:
		value.number = make_number(random, field);
		// A size is that of the struct, or near it.
		if (field.key == "size" && field.usual && one_in(random, 2))
			value.number = field.usual + below(random, 17) - 8;
		break;
	case Type::name:
		value.number = below(random, one_in(random, 10) ? names_max : 3);
		break;
	case Type::text:
		value.text = make_text(random, field.key);
		break;
	case Type::memory:
		value.number = below(random, static_cast<std::uint64_t>(Memory::count));
		break;
	}
}

// Mostly one that is there already.
unsigned any_actor(Random &random, const Program &program)
{
	if (program.empty() || one_in(random, 10))
		return static_cast<unsigned>(below(random, actors));
	return program[below(random, program.size())].actor;
}

bool is_device_call(std::string_view name)
{
	return name == "create" || name == "lookup" || name == "revoke" || name == "list" ||
		name == "info";
}

// How likely a new call has something unusual in this field: one in so many.
unsigned rarity(std::string_view call, const Field &field)
{
	switch (field.type) {
	case Type::slot:
		return (is_device_call(call) && field.key == "file") || call == "open" ? 30 : 3;
	case Type::name:
		return 3;
	case Type::text:
		return field.key == "chunk" || field.key == "function" || field.key == "module" ? 1
												: 4;
	case Type::memory:
		return 25;
	default:
		return field.key == "size" && field.usual > 0 ? 40 : 5;
	}
}

Call make_call(Random &random, unsigned actor)
{
	unsigned sum = 0;
	for (const auto &weight : weights)
		sum += weight.weight;
	auto at = below(random, sum);
	const auto *which = std::begin(weights);
	while (at >= which->weight)
		at -= (which++)->weight;
	Call call(kind(which->call), actor);
	for (std::size_t i = 0; i < call.values.size(); i++) {
		const auto &field = call.kind->fields[i];
		if (field.key == "file" && !is_device_call(which->call))
			call.values[i].number = 1;
		if (one_in(random, rarity(which->call, field)))
			change(random, field, call.values[i]);
	}
	return call;
}

// What an actor needs before anything else does something: a control file and a state file.
void prepare(Random &random, Program &program, unsigned actor)
{
	program.emplace_back(kind("open"), actor);
	Call get(kind(one_in(random, 3) ? "lookup" : "create"), actor);
	if (one_in(random, 3))
		get["name"].number = below(random, 3);
	program.push_back(get);
	if (one_in(random, 2)) {
		Call nonblock(kind("nonblock"), actor);
		nonblock["file"].number = 1;
		program.push_back(nonblock);
	}
}

} // namespace

Program make_program(Random &random)
{
	Program program;
	const auto acting = 1 + below(random, actors);
	for (unsigned actor = 0; actor < acting; actor++)
		if (actor % 2 == 0 || one_in(random, 3)) // b has what a has
			prepare(random, program, actor);
	for (auto count = 1 + below(random, 8); count > 0; count--)
		program.push_back(make_call(random, static_cast<unsigned>(below(random, acting))));
	return program;
}

Program mutate(Random &random, const Program &program, const Program &other)
{
	Program changed = program;
	for (auto count = 1 + below(random, 3); count > 0; count--) {
		const auto at = below(random, changed.size() + 1);
		const auto where = changed.begin() + static_cast<std::ptrdiff_t>(at);
		const bool full = changed.size() >= calls_max;
		switch (below(random, 8)) {
		case 0:
			if (!full)
				changed.insert(where,
					       make_call(random, any_actor(random, changed)));
			break;
		case 1:
			if (where != changed.end())
				changed.erase(where);
			break;
		case 2: // another's part, by another actor
			if (!full && !other.empty()) {
				const auto from = below(random, other.size());
				auto length = 1 +
					below(random,
					      std::min(other.size() - from,
						       calls_max - changed.size()));
				const auto first =
					other.begin() + static_cast<std::ptrdiff_t>(from);
				changed.insert(where, first,
					       first + static_cast<std::ptrdiff_t>(length));
			}
			break;
		case 3:
			if (where != changed.end())
				where->actor = any_actor(random, changed);
			break;
		default:
			if (where != changed.end() && !where->values.empty()) {
				const auto field = below(random, where->values.size());
				change(random, where->kind->fields[field], where->values[field]);
			}
		}
	}
	return changed;
}
