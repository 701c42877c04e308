// SPDX-License-Identifier: GPL-2.0-only
// Tracebacks while what they tell of goes on.
#include "universe.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Tracebacks, OfCoroutinesThatFinalizersGoOnWith)
{
	Universe universe;
	EXPECT_EQ(universe.run(R"(
		collectgarbage("incremental", 10, 1000)
		local ended = 0
		for round = 1, 6 do
			local co = coroutine.create(function()
				local function deeper(n)
					return n == 0 and coroutine.yield() or deeper(n - 1) or 1
				end
				deeper(round % 40)
			end)
			coroutine.resume(co)
			for i = 1, round % 60 do local garbage = {i} end
			setmetatable({}, {__gc = function()
				coroutine.resume(co)
				collectgarbage()
				collectgarbage()
				ended = ended + 1
			end})
			for i = 1, 3 do assert(traceback(co):find("stack traceback:", 1, true)) end
		end
		assert(ended > 0)
	)"),
		  "");
}

} // namespace
