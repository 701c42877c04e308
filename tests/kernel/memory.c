// SPDX-License-Identifier: GPL-2.0-only
/* Every byte is counted, bounded and given back. */
#include <linux/delay.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/rcupdate.h>
#include <linux/string.h>
#include <linux/vmalloc.h>

#include "lobject.h"
#include "lstate.h"

#include "test.h"

/* By Lua's own count, which nothing but Lua keeps. */
static size_t held(lunatik_State *s)
{
	return gettotalbytes(G(s->L));
}

static void curralloc_is_what_lua_holds_to_the_byte(struct test *t)
{
	static const char *const chunks[] = {
		"",
		"t = {} for i = 1, 1000 do t[i] = tostring(i) end",
		"s = ('x'):rep(100000) return s",
		"local t = {} while true do t[#t + 1] = ('y'):rep(1000) end",
		"c = coroutine.create(function() local a <close> = nil coroutine.yield() end) "
			"coroutine.resume(c)",
		"for i = 1, 500 do setmetatable({}, {__gc = function() end}) end collectgarbage()",
		"syntax error",
		"error({})",
		"return string.format('%s', s):upper(), table.concat(t, ',')",
		"t = nil s = nil collectgarbage() collectgarbage()",
	};
	lunatik_State *s = test_state(t, SZ_512K);
	size_t i;

	ASSERT(t, s);
	EXPECT_EQ(t, s->curralloc, held(s));
	for (i = 0; i < ARRAY_SIZE(chunks); i++) {
		test_run(t, s, chunks[i]);
		test_expect(t, s->curralloc == held(s), __LINE__,
			    "after chunk %zu: curralloc is %zu, and Lua holds %zu",
			    i, s->curralloc, held(s));
	}
}

/* Results wait in the state: there it can be seen what the script saw. */
static void a_script_sees_curralloc(struct test *t)
{
	struct lunatik_exec x = {
		/* The string is there so that the encoding of the number has four bytes. */
		.chunk = "kept = ('x'):rep(1 << 16) collectgarbage('stop')\n"
			 "local m = lunatik.memory()\n"
			 "local n = lunatik.memory() return m == n, m",
	};
	lunatik_State *s = test_state(t, SZ_1M);
	const unsigned char *body;
	size_t seen;

	ASSERT(t, s);
	x.chunk_len = strlen(x.chunk);
	ASSERT(t, !lunatik_own(s));
	EXPECT_EQ(t, lunatik_exec(s, &x), 0);
	body = x.pieces[0].body;
	if (EXPECT(t, x.status == LUNATIK_STATUS_OK && x.pieces[0].body_len == 7 &&
		      !memcmp(body, "\x92\xc3\xce", 3))) {
		/* Since then: the array with the results, a userdata. */
		seen = (size_t)body[3] << 24 | body[4] << 16 | body[5] << 8 | body[6];
		EXPECT_LE(t, seen, s->curralloc);
		EXPECT_LE(t, s->curralloc, seen + 2048);
		EXPECT_LE(t, s->curralloc, s->universe->peakalloc);
	}
	lunatik_disown(s);
}

static void the_cap_is_never_passed(struct test *t)
{
	static const char *const chunks[] = {
		"local t = {} while true do t[#t + 1] = #t end",
		"local s = 'x' while true do s = s .. s end",
		"local t = {} while true do t[tostring(t) .. #t] = {} t[#t + 1] = 1 end",
		"return ('x'):rep(300000), ('x'):rep(300000), ('x'):rep(300000), ('x'):rep(300000)",
		"local function f() return 1 + f() end f()",
		"return load(('x = 1 '):rep(100000))",
		"local t = {} while true do t[#t + 1] = coroutine.create(print) end",
	};
	lunatik_State *s = test_state(t, SZ_1M);
	size_t i;

	ASSERT(t, s);
	for (i = 0; i < ARRAY_SIZE(chunks); i++) {
		test_expect(t, test_run(t, s, chunks[i]) == LUNATIK_STATUS_MEMORY, __LINE__,
			    "chunk %zu ends with %d", i, t->result.status);
		EXPECT_LE(t, s->universe->peakalloc, SZ_1M);
	}
	EXPECT_RUN(t, s, "collectgarbage() return lunatik.memory() < 512 << 10", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xc3");
}

#define NOISE	(8 * SZ_1M)

static void states_come_and_go_without_a_trace(struct test *t)
{
	long before = 0, lost = 0;
	int rounds = max(test_rounds / 4, 100U);	/* enough to stand out of the noise */
	lunatik_State *s;
	int i, patience;

	for (i = -10; i < rounds; i++) {
		if (i == 0)	/* after some to warm up */
			before = si_mem_available();
		s = test_state(t, SZ_1M);
		ASSERT(t, s);
		EXPECT_RUN(t, s, "s = ('x'):rep(100000)", LUNATIK_STATUS_OK);
		ASSERT(t, !lunatik_close(TEST_NAME));
	}
	for (patience = 0; patience < 30; patience++) {
		rcu_barrier();
		lost = (before - si_mem_available()) << PAGE_SHIFT;
		if (lost <= NOISE)
			break;
		msleep(100);
	}
	EXPECT_LE(t, lost, NOISE);
}

/*
 * What is mapped for the module's blocks, bytes. The memory that is free does not
 * tell: the kernel keeps as much of what is given back in lists of each processor.
 */
static unsigned long mapped_blocks(struct test *t)
{
	char *text = vzalloc(SZ_1M), *line, *next;
	struct file *file = filp_open("/proc/vmallocinfo", O_RDONLY, 0);
	unsigned long sum = 0, size;
	loff_t at = 0;

	if (EXPECT(t, text && !IS_ERR(file))) {
		while (at < SZ_1M - 1 && kernel_read(file, text + at, SZ_1M - 1 - at, &at) > 0)
			;
		for (next = text; (line = strsep(&next, "\n"));)
			if (strstr(line, "[lunatik]") && sscanf(line, "%*s %lu", &size) == 1)
				sum += size;
	}
	if (!IS_ERR(file))
		filp_close(file, NULL);
	vfree(text);
	return sum;
}

/* Blocks of pages that are mapped; nobody may unmap these in an interrupt. */
static void big_blocks_can_be_freed_anywhere(struct test *t)
{
	struct lunatik_exec x = { .chunk = "big = ('x'):rep(1 << 10):rep(5 << 10)" };
	lunatik_State *s = test_state(t, SZ_16M);
	unsigned long before;
	int i, patience;

	ASSERT(t, s);
	x.chunk_len = strlen(x.chunk);
	before = mapped_blocks(t);
	for (i = 0; i < 3; i++) {
		test_runin(TEST_PROCESS, s, &x, &t->result);
		EXPECT_EQ(t, t->result.status, LUNATIK_STATUS_OK);
		EXPECT_LE(t, 5 * SZ_1M, s->curralloc);
		EXPECT_LE(t, before + 5 * SZ_1M, mapped_blocks(t));
		EXPECT_RUN(t, s, "big = nil collectgarbage()", LUNATIK_STATUS_OK);
		EXPECT_LE(t, s->curralloc, SZ_1M);
	}
	for (patience = 0; patience < 30 && mapped_blocks(t) > before; patience++)
		msleep(100);
	EXPECT_LE(t, mapped_blocks(t), before);
}

/* A block grows from the slab's size to a big one and back. */
static void blocks_keep_their_bytes_when_they_grow_and_shrink(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_8M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "t = {} for i = 1, 30000 do t[i] = i end\n"
			 "for i = 1, 30000 do assert(t[i] == i) end", LUNATIK_STATUS_OK);
	EXPECT_RUN(t, s, "for i = 30000, 11, -1 do t[i] = nil end\n"
			 "for i = 1, 10 do t[tostring(i)] = i end\n"	/* rehash: it shrinks */
			 "for i = 1, 10 do assert(t[i] == i and t[tostring(i)] == i) end\n"
			 "collectgarbage() return lunatik.memory() < 200000", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xc3");
}

/* Arrays that shrink where there is no memory for smaller ones keep what they have, until they go. */
static void what_could_not_shrink_is_given_back_whole(struct test *t)
{
	static const char *const chunks[] = {
		"t = {} for i = 1, 100000 do t[i] = i end b = {} for i = 1, 600 do b[i] = false end",
		"local s = ('x'):rep(60000) pcall(function() for i = 1, 500 do b[i] = s .. i end end)",
		"for i = 6001, 100000 do t[i] = nil end t.x = 1",
		"t = nil collectgarbage()",
		"b = nil collectgarbage() collectgarbage()",
	};
	lunatik_State *s = test_state(t, SZ_4M);
	size_t before, i;

	ASSERT(t, s);
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
	before = lunatik_account_taken(&s->account);
	for (i = 0; i < ARRAY_SIZE(chunks); i++)
		EXPECT_RUN(t, s, chunks[i], LUNATIK_STATUS_OK);
	EXPECT_LE(t, lunatik_account_taken(&s->account), before + SZ_64K);
	EXPECT_EQ(t, s->universe->strays, 0);
}

TEST_SUITE(memory,
	TEST(curralloc_is_what_lua_holds_to_the_byte, TEST_ANY),
	TEST(a_script_sees_curralloc, BIT(TEST_PROCESS)),
	TEST(the_cap_is_never_passed, TEST_ANY),
	TEST(states_come_and_go_without_a_trace, BIT(TEST_PROCESS) | BIT(TEST_SOFTIRQ)),
	TEST(big_blocks_can_be_freed_anywhere, TEST_ANY),
	TEST(blocks_keep_their_bytes_when_they_grow_and_shrink, TEST_ANY),
	TEST(what_could_not_shrink_is_given_back_whole, BIT(TEST_PROCESS)),
);
