// SPDX-License-Identifier: GPL-2.0-only
#include "calls.hpp"

#include "bpf.hpp"
#include "device.hpp"
#include "lua.hpp"
#include "requests.hpp"

#include <string>
#include <string_view>

#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr std::uint64_t cap = 1 << 20;

// MessagePack: [1, 1000, 1000000], and ["xx..."] of 1 KiB.
constexpr auto three_integers = "\x93\x01\xcd\x03\xe8\xce\x00\x0f\x42\x40"sv;
const auto one_kib = "\x91\xda\x04\x00"s + std::string(1024, 'x');

// 10 KiB of what a library may have.
std::string functions()
{
	std::string script;
	for (int i = 1; script.size() < 10240; i++) {
		script += "function f" + std::to_string(i) +
			"(a, b)\n"
			"\tlocal t = {name = 'value', a, b}\n"
			"\tif a < b then return t.name .. a end\n"
			"\tfor i = 1, #t do b = b + t[i] * 2 end\n"
			"\treturn b\n"
			"end\n";
	}
	return script;
}

const std::string script = functions();

// luaL_loadbuffer and lua_pcall in user space.
auto load_and_call(Lua &lua, std::string_view chunk)
{
	return [&lua, chunk] {
		lua.run(chunk);
	};
}

} // namespace

void calls(const Comparison &compare)
{
	const auto control = open_control();
	const State state(control.get(), "bench", cap);
	Lua lua;
	Run(state.fd(),
	    "function f() end "
	    "function add(a, b, c) return a + b + c end "
	    "function echo(s) return s end")();

	const auto getppid = [] {
		syscall(SYS_getppid);
	};
	compare.report({.name = "getppid", .value = each(often, getppid)});
	// An ioctl that nobody knows fails as soon as the driver is asked.
	const auto unknown = [&] {
		ioctl(state.fd(), _IO(LUNATIK_IOC_MAGIC, 0x7f));
	};
	compare("unknown-ioctl", often, unknown, "getppid", getppid);
	const auto bpf = Bpf::load();
	const auto bpf_run = [&] {
		bpf->run();
	};
	if (bpf) {
		compare("bpf-test-run", often, bpf_run, "getppid", getppid);
	} else {
		compare.report({.name = "bpf-test-run", .reference = "getppid"});
	}

	const auto compare_call = [&](const char *name, Call &&call) {
		if (bpf) {
			compare(name, often, call, "bpf-test-run", bpf_run);
		} else {
			compare.report({.name = name,
					.value = each(often, call),
					.reference = "bpf-test-run"});
		}
	};
	compare_call("call/empty", Call(state.fd(), "f"));
	compare_call("call/three-integers", Call(state.fd(), "add", three_integers));
	compare_call("call/1-kib-string", Call(state.fd(), "echo", one_kib));

	const auto compare_run = [&](const char *name, std::size_t room) {
		compare(name, often, Run(state.fd(), "return 1", room), "load+pcall",
			load_and_call(lua, "return 1"));
	};
	compare_run("run/return-1", 4096);
	compare_run("run/return-1/room-64-kib", 65536);
	compare("run/10-kib-script", seldom, Run(state.fd(), script), "load+pcall",
		load_and_call(lua, script), Unit::ratio);

	compare("lookup+close", often, look_up_and_close(control.get(), "bench"), "eventfd+close",
		[] { close(eventfd(0, EFD_CLOEXEC)); });
	compare("create+close", seldom, create_and_close(control.get(), cap),
		"newstate+openlibs+close", [] { Lua(); });
	compare("stat", often, get<lunatik_stat>(state.fd(), LUNATIK_IOC_STAT), "unknown-ioctl",
		unknown);
	compare("info", often, get<lunatik_info>(control.get(), LUNATIK_IOC_INFO), "unknown-ioctl",
		unknown);
}
