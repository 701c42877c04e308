// SPDX-License-Identifier: GPL-2.0-only
// The module comes and goes where memory is short: it is there whole, or nothing of it is.
#include "faults.hpp"
#include "reload.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <linux/module.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace {

using namespace faults;

// The file that modprobe would load.
std::string module_path()
{
	utsname name{};
	uname(&name);
	return "/lib/modules/" + std::string(name.release) + "/updates/lunatik.ko";
}

bool is_in(const char *path, std::string_view word)
{
	std::ifstream file(path);
	for (std::string found; file >> found;)
		if (found == word)
			return true;
	return false;
}

// The places at which it shows that the module is there.
std::vector<bool> traces()
{
	return {is_in("/proc/modules", "lunatik"),
		is_in("/proc/misc", "lunatik"),
		std::filesystem::exists("/sys/module/lunatik"),
		std::filesystem::exists("/sys/class/misc/lunatik"),
		std::filesystem::exists("/sys/devices/virtual/misc/lunatik"),
		std::filesystem::exists("/dev/lunatik")};
}

const std::vector<bool> none(6, false);
const std::vector<bool> all(6, true);

class Module : public Reload, public testing::WithParamInterface<Mode> {
protected:
	void SetUp() override
	{
		Reload::SetUp();
		ASSERT_TRUE(file_.is_open());
		ASSERT_EQ(unload(), 0);
		ASSERT_EQ(traces(), none);
	}
	void TearDown() override
	{
		EXPECT_EQ(traces(), none);
		Reload::TearDown();
	}
	// As modprobe does, but in this task, and in one call.
	[[nodiscard]] int insert() const
	{
		return syscall(SYS_finit_module, file_.get(), "", 0) < 0 ? -errno : 0;
	}
	static int unload()
	{
		return syscall(SYS_delete_module, "lunatik", O_NONBLOCK) < 0 ? -errno : 0;
	}
	static void expect_works()
	{
		EXPECT_EQ(traces(), all);
		const auto control = open_control();
		const State state(control.get());
		EXPECT_EQ(state.run("return 6 * 7").values(), "42");
	}

private:
	Fd file_{open(module_path().c_str(), O_RDONLY | O_CLOEXEC)};
};

INSTANTIATE_TEST_SUITE_P(, Module, testing::ValuesIn(modes()), name_of);

// The kernel's loader has most of the points, each with nothing of ours in it yet: some of these,
// and all of the last, where the module makes itself at home.
TEST_P(Module, Comes)
{
	constexpr unsigned last = 100;
	constexpr unsigned stride = 16;
	const auto attempt = [&](Fault &fault) {
		const int error = fault.during([&] { return insert(); });
		if (error) {
			EXPECT_EQ(traces(), none);
		} else {
			expect_works();
			EXPECT_EQ(unload(), 0);
		}
		return error != 0;
	};
	Fault none_in_reach(GetParam(), 1'000'000);
	EXPECT_FALSE(attempt(none_in_reach));
	const unsigned points = none_in_reach.passed();
	if (GetParam() != Mode::None) {
		std::printf("loading has %u points\n", points);
		std::fflush(stdout);
	}
	const auto tally = at_points("finit_module", GetParam(),
				     {points > last ? points - last : 1, stride}, attempt);
	EXPECT_EQ(tally.errors > 0, GetParam() != Mode::None);
}

TEST_P(Module, Goes)
{
	at_every_point("delete_module", GetParam(), [&](Fault &fault) {
		EXPECT_EQ(insert(), 0);
		{
			const auto control = open_control();
			const Fd state(create(control.get(), "to go with it"));
			EXPECT_TRUE(run(state.get(),
					"t = setmetatable({}, {__gc = function(t) t[1] = {} end}) "
					"big = ('x'):rep(20000)")
					    .ok());
		}
		const int error = fault.during([&] { return unload(); });
		EXPECT_FAULT_OR(error, error == 0);
		if (error) {
			expect_works();
			EXPECT_EQ(unload(), 0);
		}
		EXPECT_EQ(traces(), none);
		return error != 0;
	});
}

} // namespace
