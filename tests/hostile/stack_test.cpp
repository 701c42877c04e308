// SPDX-License-Identifier: GPL-2.0-only
// Whatever nests, there is kernel stack left, and more where an allocation may enter reclaim.
// Measured on the stack itself, by lunatik_test.ko.
#include "device.hpp"
#include "script.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <regex>

#include <fcntl.h>
#include <unistd.h>

namespace {

const char *const corpus = "/tests/hostile/scripts";

struct Use {
	int outcome;
	std::size_t used, left; // bytes
};

class Stack : public testing::Test {
protected:
	static void SetUpTestSuite() { ASSERT_EQ(std::system("modprobe lunatik_test"), 0); }
	static void TearDownTestSuite() { EXPECT_EQ(std::system("rmmod lunatik_test"), 0); }

	// Of a chunk, or with a NUL of allocations until the machine has no memory left.
	static Use measure(std::string_view chunk)
	{
		const Fd file(open("/sys/kernel/debug/lunatik_stack", O_RDWR | O_CLOEXEC));
		EXPECT_EQ(write(file.get(), chunk.data(), chunk.size()),
			  static_cast<ssize_t>(chunk.size()));
		char text[64] = {};
		EXPECT_GT(pread(file.get(), text, sizeof(text) - 1, 0), 0);
		Use use{};
		EXPECT_EQ(std::sscanf(text, "%d %zu %zu", &use.outcome, &use.used, &use.left), 3)
			<< text;
		return use;
	}
};

TEST_F(Stack, EnoughIsLeftForReclaimWhateverNests)
{
	const auto idle = measure("return 1");
	const auto reclaim = measure(std::string_view("\0", 1));
	printf("%-28s used %5zu  left %5zu bytes\n", "nothing", idle.used, idle.left);
	printf("%-28s used %5zu  left %5zu bytes\n", "reclaim alone", reclaim.used, reclaim.left);
	std::string deepest_name;
	Use deepest{};
	for (const auto &script : read_corpus(corpus)) {
		if (!std::regex_search(script.name,
				       std::regex("^(depth|parser|recursion|load-reader)-")) ||
		    script.is_endless() || script.is_heavy || script.cap > 8U << 20)
			continue;
		const auto use = measure(script.text);
		printf("%-28s used %5zu  left %5zu bytes  %s\n", script.name.c_str(), use.used,
		       use.left,
		       use.outcome < 0 ? "?"
				       : status_name(static_cast<std::uint32_t>(use.outcome)));
		// Time is not measured here.
		EXPECT_TRUE(script.may_end_with(static_cast<std::uint32_t>(use.outcome)) ||
			    (slowness() > 1 && use.outcome == LUNATIK_STATUS_DEADLINE))
			<< script.name << ' ' << use.outcome;
		if (use.used > deepest.used) {
			deepest = use;
			deepest_name = script.name;
		}
	}
	printf("The deepest is %s: it leaves %zu bytes, and reclaim takes %zu.\n",
	       deepest_name.c_str(), deepest.left, reclaim.used);
	// No allocation enters reclaim that deep; an interrupt or a reschedule takes no more than
	// this.
	EXPECT_GE(deepest.left, 2048U);
	// Where one may (driver/limits.h), there is more than all that reclaim used.
	EXPECT_GT(7168U, reclaim.used);
	EXPECT_GT(deepest.used, idle.used + 2000) << "this has measured nothing that nests";
}

} // namespace
