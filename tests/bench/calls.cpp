// SPDX-License-Identifier: GPL-2.0-only
#include "calls.hpp"

#include "bpf.hpp"
#include "device.hpp"
#include "lua.hpp"
#include "measure.hpp"
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

// An ioctl that nobody knows fails as soon as the driver is asked.
double unknown_ioctl(int state)
{
	return each(often, [&] { ioctl(state, _IO(LUNATIK_IOC_MAGIC, 0x7f)); });
}

// luaL_loadbuffer and lua_pcall in user space.
double load_and_call(Lua &lua, int times, std::string_view chunk)
{
	return each(times, [&] { lua.run(chunk); });
}

} // namespace

void calls(const std::function<void(const Figure &)> &report)
{
	const auto control = open_control();
	const State state(control.get(), "bench", cap);
	Lua lua;
	Run(state.fd(),
	    "function f() end "
	    "function add(a, b, c) return a + b + c end "
	    "function echo(s) return s end")();

	const auto getppid = each(often, [] { syscall(SYS_getppid); });
	report({.name = "getppid", .value = getppid});
	const auto unknown = unknown_ioctl(state.fd());
	report({.name = "unknown-ioctl",
		.value = unknown,
		.reference = "getppid",
		.reference_value = getppid});
	Figure bpf{.name = "bpf-test-run", .reference = "getppid", .reference_value = getppid};
	if (const auto program = Bpf::load()) {
		bpf.value = each(often, [&] { program->run(); });
	}
	report(bpf);

	const auto report_call = [&](const char *name, Call &&call) {
		report({.name = name,
			.value = each(often, call),
			.reference = "bpf-test-run",
			.reference_value = bpf.value});
	};
	report_call("call/empty", Call(state.fd(), "f"));
	report_call("call/three-integers", Call(state.fd(), "add", three_integers));
	report_call("call/1-kib-string", Call(state.fd(), "echo", one_kib));

	const auto load = load_and_call(lua, often, "return 1");
	const auto report_run = [&](const char *name, std::size_t room) {
		report({.name = name,
			.value = each(often, Run(state.fd(), "return 1", room)),
			.reference = "load+pcall",
			.reference_value = load});
	};
	report_run("run/return-1", 4096);
	report_run("run/return-1/room-64-kib", 65536);
	const auto script_load = load_and_call(lua, seldom, script);
	report({.name = "run/10-kib-script",
		.unit = Unit::ratio,
		.value = each(seldom, Run(state.fd(), script)) / script_load,
		.reference = "load+pcall",
		.reference_value = script_load});

	report({.name = "lookup+close",
		.value = look_up_and_close(control.get(), "bench"),
		.reference = "eventfd+close",
		.reference_value = each(often, [] { close(eventfd(0, EFD_CLOEXEC)); })});
	report({.name = "create+close",
		.value = create_and_close(control.get(), cap),
		.reference = "newstate+openlibs+close",
		.reference_value = each(seldom, [] { Lua(); })});
	report({.name = "stat",
		.value = get<lunatik_stat>(state.fd(), LUNATIK_IOC_STAT),
		.reference = "unknown-ioctl",
		.reference_value = unknown});
	report({.name = "info",
		.value = get<lunatik_info>(control.get(), LUNATIK_IOC_INFO),
		.reference = "unknown-ioctl",
		.reference_value = unknown});
}
