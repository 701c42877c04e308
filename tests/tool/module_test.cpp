// SPDX-License-Identifier: GPL-2.0-only
// lunatik-tool with a state that a kernel module has made, by the habit of the kernel to put what
// one has made.
#include "kernel/faults.h"
#include "uapi/device.hpp"

#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>

namespace {

class ToolOnAModulesState : public Device {
protected:
	static void SetUpTestSuite() { ASSERT_EQ(std::system("modprobe lunatik_test"), 0); }
	static void TearDownTestSuite() { ASSERT_EQ(std::system("rmmod lunatik_test"), 0); }

	static int tool(const std::string &arguments)
	{
		const auto limit = std::to_string(20 * slowness());
		return WEXITSTATUS(
			std::system(("timeout " + limit + " lunatik-tool " + arguments).c_str()));
	}

	const Fd module_{open("/sys/kernel/debug/lunatik_faults", O_RDWR | O_CLOEXEC)};
};

TEST_F(ToolOnAModulesState, NewPutEvalAndCloseGoRoundAndEnd)
{
	const std::string name = "'" FAULTS_NAME "'";
	for (int round = 0; round < 20; round++) {
		ASSERT_EQ(ioctl(module_.get(), FAULTS_NEWPUT), 0);
		ASSERT_EQ(tool("eval " + name + " 'n = (n or 0) + 1 assert(n == 1)'"), 0);
		ASSERT_EQ(tool("close " + name), 0);
		ASSERT_FALSE(is_listed(control(), FAULTS_NAME));
		// What the tool makes in its place is a state as any.
		ASSERT_EQ(tool("eval " + name + " 'n = (n or 0) + 1 assert(n == 1)'"), 0);
		ASSERT_EQ(ioctl(module_.get(), FAULTS_CLOSE), 0);
	}
}

} // namespace
