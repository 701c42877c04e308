// SPDX-License-Identifier: GPL-2.0-only
// Hooks where memory is short: a run makes all that it asks for, or none, and then the state is as
// it was.
#include "faults.hpp"
#include "netspace.hpp"

#include <array>
#include <cerrno>

namespace {

using namespace faults;

struct Kind {
	const char *name;
	const char *library;
	std::string_view chunk;
};

constexpr std::array kinds{
	Kind{"Timers", "timer",
	     "local timer = require 'timer' timer.every(1000, function() end)"
	     " timer.after(1000, function() end) return 'made'"},
	Kind{"Packets", "netfilter",
	     "local hook = require 'netfilter'.hook for _, family in ipairs{'ip', 'ip6', 'inet'} do"
	     " hook{at = 'input', family = family, default = 'accept', function() end} end return 'made'"},
};

class Hooks : public Device, public testing::WithParamInterface<Mode> {
protected:
	// Only there may a run wait for a reader.
	static bool has_hooks(const State &state)
	{
		return state.run("return", {.flags = LUNATIK_RUN_PRINT_WAIT}).error == -EINVAL;
	}
};

TEST_P(Hooks, AreMadeAllOrNone)
{
	const Netspace space;
	for (const auto &kind : kinds) {
		const Library loaded(kind.library);
		const auto tally = at_every_point(kind.name, GetParam(), [&](Fault &fault) {
			const State state(control(), 1 << 18);
			EXPECT_TRUE(state.run("kept = 'kept'").ok());
			const auto outcome = fault.during([&] { return state.run(kind.chunk); });
			if (outcome.ok()) {
				EXPECT_TRUE(has_hooks(state));
				return false;
			}
			EXPECT_TRUE(is_fault(outcome.error) ||
				    (outcome.error == 0 &&
				     (outcome.status == LUNATIK_STATUS_MEMORY ||
				      outcome.message().find("memory") != std::string::npos)))
				<< outcome.values();
			EXPECT_EQ(state.run("collectgarbage() return kept").values(), "\"kept\"");
			// A run that has made them may have no memory for its results.
			if (!has_hooks(state)) {
				EXPECT_EQ(state.run(kind.chunk).values(), "\"made\"");
				EXPECT_TRUE(has_hooks(state));
			}
			return true;
		});
		if (GetParam() != Mode::None) {
			EXPECT_GT(tally.errors, 10U) << kind.name;
		}
	}
}

INSTANTIATE_TEST_SUITE_P(With, Hooks, testing::ValuesIn(modes()), name_of);

} // namespace
