// SPDX-License-Identifier: GPL-2.0-only
#include "states.hpp"

#include "device.hpp"
#include "measure.hpp"
#include "requests.hpp"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <system_error>

#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::uint64_t cap = 1 << 20;

std::string name_of(unsigned number)
{
	return "scale-" + std::to_string(number);
}

void create(int control, unsigned number)
{
	auto request = named<lunatik_create>(name_of(number));
	request.maxalloc = cap;
	const File file(command(control, LUNATIK_IOC_CREATE, request), "CREATE");
}

File look_up(int control, unsigned number)
{
	auto request = named<lunatik_lookup>(name_of(number));
	request.access = LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE;
	return {command(control, LUNATIK_IOC_LOOKUP, request), "LOOKUP"};
}

void become(uid_t uid)
{
	struct stat device {};
	if (stat("/dev/lunatik", &device) < 0 || setgroups(1, &device.st_gid) < 0 ||
	    setresgid(uid, uid, uid) < 0 || setresuid(uid, uid, uid) < 0) {
		throw std::system_error(errno, std::generic_category(), "change of the user");
	}
}

// With that many states, the last of which is used.
void measure(const std::string &prefix, int control, unsigned count,
	     const std::function<void(const Figure &)> &report)
{
	const auto name = name_of(count - 1);
	const auto file = look_up(control, count - 1);
	Run(file.get(), "function f() end")();
	const auto tell = [&](const char *what, double instructions) {
		report({.name = prefix + what, .value = instructions});
	};
	tell("lookup+close", each(often, look_up_and_close(control, name)));
	tell("create+close", each(seldom, create_and_close(control, cap)));
	tell("call", each(often, Call(file.get(), "f")));
	tell("run", each(often, Run(file.get(), "return 1")));
	tell("stat", each(often, get<lunatik_stat>(file.get(), LUNATIK_IOC_STAT)));
	tell("info", each(often, get<lunatik_info>(control, LUNATIK_IOC_INFO)));
}

void make_and_measure(const std::string &who, const std::vector<unsigned> &counts,
		      const std::function<void(const Figure &)> &report)
{
	const auto control = open_control();
	unsigned made = 0;
	for (const auto count : counts) {
		for (; made < count; made++) {
			create(control.get(), made);
		}
		measure(who + "/" + std::to_string(count) + "/", control.get(), count, report);
	}
	for (; made > 0; made--) {
		auto request = named<lunatik_close>(name_of(made - 1));
		command(control.get(), LUNATIK_IOC_CLOSE, request);
	}
}

} // namespace

void states(const std::string &who, uid_t uid, const std::vector<unsigned> &counts,
	    const std::function<void(const Figure &)> &report)
{
	const pid_t pid = fork();
	if (pid == 0) {
		try {
			become(uid);
			make_and_measure(who, counts, report);
			_exit(0);
		} catch (const std::exception &error) {
			std::fprintf(stderr, "scale_bench, as %s: %s\n", who.c_str(), error.what());
			_exit(1);
		}
	}
	int status = 0;
	if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0) {
		throw std::runtime_error("not all was measured");
	}
}
