// SPDX-License-Identifier: GPL-2.0-only
/* The example of README.md: route() stands there word for word. */
#include <linux/errno.h>
#include <linux/sizes.h>

#include "test.h"

static int route(const char *chunk, size_t len)
{
	struct lunatik_exec x = { .chunk = chunk, .chunk_len = len };
	lunatik_State *s;
	int err;

	if (!lunatik_newstate(SZ_1M, "router"))		/* it belongs to its name */
		return -ENOMEM;				/* or the name was taken, or a limit reached */

	s = lunatik_statelookup("router");		/* with a reference */
	if (!s)
		return -ENOENT;
	err = lunatik_own(s);				/* sleeps for its turn; lunatik_tryown() never does */
	if (!err) {
		err = lunatik_exec(s, &x);		/* x.status; lunatik_exec_copy() has the results */
		lunatik_disown(s);
	}
	lunatik_putstate(s);
	lunatik_close("router");			/* every byte of it is back */
	return err;
}

static void that_of_the_readme_runs_and_leaves_nothing(struct test *t)
{
	static const char chunk[] = "return 1";
	lunatik_State *s;

	EXPECT_EQ(t, route(chunk, sizeof(chunk) - 1), 0);
	s = lunatik_statelookup("router");
	if (!EXPECT(t, !s))
		lunatik_putstate(s);
}

TEST_SUITE(example, TEST(that_of_the_readme_runs_and_leaves_nothing, BIT(TEST_PROCESS)));
