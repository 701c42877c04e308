// SPDX-License-Identifier: GPL-2.0-only
/* States that have taken all their memory, and ask for no more. */
#include <linux/string.h>

#include "driver/alloc.h"
#include "driver/reserve.h"

#include "test.h"

static size_t taken(const lunatik_State *s)
{
	return lunatik_account_taken(&s->account);
}

/* The state of the test, reserved after a chunk that has left something in it. */
static lunatik_State *reserved_state(struct test *t, size_t maxalloc, const char *before)
{
	lunatik_State *s = test_state(t, maxalloc);
	struct lunatik_exec x = { .chunk = before, .chunk_len = strlen(before) };

	if (!s)
		return NULL;
	test_runin(TEST_PROCESS, s, &x, &t->result);
	if (!EXPECT_EQ(t, t->result.status, LUNATIK_STATUS_OK) || !EXPECT_EQ(t, lunatik_own(s), 0))
		return NULL;
	EXPECT_EQ(t, lunatik_alloc_reserve(s), 0);
	lunatik_disown(s);
	return s->universe->reserve ? s : NULL;
}

static void a_reserve_takes_what_is_left_of_the_cap(struct test *t)
{
	lunatik_State *s = reserved_state(t, SZ_1M, "");
	size_t before;

	ASSERT(t, s);
	/* A sixteenth is left for buffers. */
	EXPECT_LE(t, taken(s), SZ_1M - SZ_64K);
	EXPECT_LE(t, SZ_1M - SZ_64K - 2 * PAGE_SIZE, taken(s));
	before = taken(s);
	ASSERT(t, !lunatik_own(s));
	EXPECT_EQ(t, lunatik_alloc_reserve(s), 0);
	lunatik_disown(s);
	EXPECT_EQ(t, taken(s), before);
}

static void a_state_that_is_full_has_no_room_for_a_reserve(struct test *t)
{
	struct lunatik_exec x = {
		.chunk = "t = {} repeat until not pcall(function() t[#t + 1] = ('x'):rep(4000) end)",
	};
	lunatik_State *s = test_state(t, SZ_256K);
	size_t before;

	ASSERT(t, s);
	x.chunk_len = strlen(x.chunk);
	test_runin(TEST_PROCESS, s, &x, &t->result);
	EXPECT_EQ(t, t->result.status, LUNATIK_STATUS_OK);
	before = taken(s);
	ASSERT(t, !lunatik_own(s));
	EXPECT_EQ(t, lunatik_alloc_reserve(s), -ENOMEM);
	lunatik_disown(s);
	EXPECT(t, !s->universe->reserve);
	/* The output has its ring. */
	EXPECT_LE(t, taken(s), before + 2 * LUNATIK_RESERVE_PAGE + SZ_16K);
	EXPECT_RUN(t, s, "return #t", LUNATIK_STATUS_OK);
}

/* Small blocks and large ones, one that nobody can have, and output. */
static void runs_take_and_give_back_nothing(struct test *t)
{
	static const char *const chunks[] = {
		"local t = {} for i = 1, 2000 do t[i] = {i} end",
		"kept = ('x'):rep(100000)",
		"local t = {} while true do t[#t + 1] = ('y'):rep(1000) end",
		"local s = 'x' while true do s = s .. s end",
		"local t = {} while true do t[#t + 1] = coroutine.create(print) end",
		"print(('z'):rep(3000))",
		"kept = nil collectgarbage()",
	};
	lunatik_State *s = reserved_state(t, SZ_1M, "old = {} for i = 1, 500 do old[i] = {i} end");
	size_t before, i;

	ASSERT(t, s);
	before = taken(s);
	for (i = 0; i < ARRAY_SIZE(chunks); i++) {
		test_run(t, s, chunks[i]);
		test_expect(t, taken(s) <= before, __LINE__, "after chunk %zu: %zu bytes, not %zu",
			    i, taken(s), before);
		/* Where KASAN sees each block, those from before go back one by one. */
		EXPECT_LE(t, before - SZ_8K, taken(s));
	}
	/* What was there before goes back to the kernel. */
	EXPECT_RUN(t, s, "old = nil collectgarbage()", LUNATIK_STATUS_OK);
	EXPECT_LE(t, taken(s), before - SZ_16K);
}

static void memory_ends_with_the_area(struct test *t)
{
	lunatik_State *s = reserved_state(t, SZ_512K, "");
	const struct lunatik_reserve *r;

	ASSERT(t, s);
	r = s->universe->reserve;
	EXPECT_RUN(t, s, "local t = {} while true do t[#t + 1] = {} end", LUNATIK_STATUS_MEMORY);
	EXPECT_LE(t, lunatik_reserve_size(r) / 2, lunatik_reserve_peak(r));
	EXPECT_RUN(t, s, "local t = {} while true do t[#t + 1] = ('x'):rep(2000) .. #t end",
		   LUNATIK_STATUS_MEMORY);
	EXPECT_LE(t, lunatik_reserve_size(r) / 16 * 15,
		  lunatik_reserve_peak(r) + lunatik_reserve_overhead(r));
	EXPECT_RUN(t, s, "collectgarbage() return ('x'):rep(1 << 17) ~= nil", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xc3");
}

/* Blocks of all sizes, from before and from after, become others of all sizes. */
static void blocks_keep_their_bytes_wherever_they_are(struct test *t)
{
	lunatik_State *s = reserved_state(t, SZ_4M,
		"t = {} for i = 1, 200 do t[i] = {} for j = 1, i * 3 do t[i][j] = i + j end end\n"
		"function check()\n"
		"	for i, a in ipairs(t) do for j, v in ipairs(a) do assert(v == i + j) end end\n"
		"end\n"
		"function resize(n)\n"
		"	for i, a in ipairs(t) do\n"
		"		local m = (i * 7919 + n * 104729) % 400\n"
		"		for j = #a + 1, m do a[j] = i + j end\n"
		"		for j = #a, m + 1, -1 do a[j] = nil end\n"
		"		a.key = n a['other' .. n % 3] = n\n"	/* rehash: it may shrink */
		"		a.key = nil a['other' .. (n + 1) % 3] = nil\n"
		"	end\n"
		"end");

	ASSERT(t, s);
	EXPECT_RUN(t, s, "check() for n = 1, 10 do resize(n) check() end", LUNATIK_STATUS_OK);
	EXPECT_RUN(t, s, "t = nil collectgarbage() collectgarbage()", LUNATIK_STATUS_OK);
	/* What is left is less than that one array. */
	EXPECT_LE(t, lunatik_reserve_used(s->universe->reserve), SZ_256K);
}

TEST_SUITE(reserve,
	TEST(a_reserve_takes_what_is_left_of_the_cap, BIT(TEST_PROCESS)),
	TEST(a_state_that_is_full_has_no_room_for_a_reserve, BIT(TEST_PROCESS)),
	TEST(runs_take_and_give_back_nothing, TEST_ANY),
	TEST(memory_ends_with_the_area, TEST_ANY),
	TEST(blocks_keep_their_bytes_wherever_they_are, TEST_ANY),
);
