// SPDX-License-Identifier: GPL-2.0-only
/* Names, references, creation, close. */
#include <linux/build_bug.h>
#include <linux/ktime.h>
#include <linux/string.h>

#include "test.h"

#define FOLLOWS(field, previous)							\
	(offsetof(lunatik_State, field) ==						\
	 ALIGN(offsetofend(lunatik_State, previous),					\
	       __alignof__(((lunatik_State *)0)->field)))

#define IS(field, type)	__same_type(((lunatik_State *)0)->field, type)

static void founding_fields_are_in_their_order(struct test *t)
{
	static_assert(offsetof(lunatik_State, node) == 0);
	static_assert(FOLLOWS(L, node));
	static_assert(FOLLOWS(lock, L));
	static_assert(FOLLOWS(users, lock));
	static_assert(FOLLOWS(maxalloc, users));
	static_assert(FOLLOWS(curralloc, maxalloc));
	static_assert(FOLLOWS(name, curralloc));

	static_assert(IS(node, struct hlist_node));
	static_assert(IS(L, lua_State *));
	static_assert(IS(lock, spinlock_t));
	static_assert(IS(users, refcount_t));
	static_assert(IS(maxalloc, size_t));
	static_assert(IS(curralloc, size_t));
	static_assert(IS(name, unsigned char[LUNATIK_NAME_MAXSIZE]));
	static_assert(__same_type(struct lunatik_state, lunatik_State));

	static_assert(__same_type(&lunatik_statelookup, lunatik_State *(*)(const char *)));
	static_assert(__same_type(&lunatik_newstate, lunatik_State *(*)(size_t, const char *)));
	static_assert(__same_type(&lunatik_close, int (*)(const char *)));

	EXPECT(t, LUNATIK_NAME_MAXSIZE == 64);
}

static void founding_fields_are_those_of_the_universe(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	struct lunatik_exec x = { .chunk = "t = { print }", .chunk_len = 13 };
	lunatik_State *kept;

	ASSERT(t, s);
	EXPECT(t, s->universe->state == s);
	EXPECT(t, lunatik_universe_of(s->L) == s->universe);
	EXPECT(t, s->L == s->universe->L);
	ASSERT(t, !lunatik_own(s));
	EXPECT(t, !lunatik_exec(s, &x));
	lunatik_disown(s);
	EXPECT_EQ(t, s->curralloc, s->universe->curralloc);

	kept = lunatik_statelookup(TEST_NAME);
	ASSERT(t, kept);
	EXPECT(t, !lunatik_close(TEST_NAME));
	EXPECT(t, !kept->L && !kept->universe->L);
	EXPECT_EQ(t, kept->curralloc, 0);
	lunatik_putstate(kept);
}

static void a_new_state_is_as_asked_for(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M + 1);

	ASSERT(t, s);
	EXPECT(t, s->L);
	EXPECT_EQ(t, s->maxalloc, SZ_1M + 1);
	EXPECT_LE(t, 1, s->curralloc);
	EXPECT_LE(t, s->curralloc, s->maxalloc);
	EXPECT(t, !strcmp((const char *)s->name, TEST_NAME));
	EXPECT_EQ(t, refcount_read(&s->users), 1);
}

static void a_new_state_is_found_by_its_name(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M), *found;

	found = lunatik_statelookup(TEST_NAME);
	ASSERT(t, found);
	EXPECT(t, found == s);
	lunatik_putstate(found);
}

static void a_taken_name_is_refused(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT(t, !lunatik_newstate(SZ_1M, TEST_NAME));
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
}

static void bad_names_are_refused(struct test *t)
{
	char name[LUNATIK_NAME_MAXSIZE * 2] = "";
	int c;

	EXPECT(t, !lunatik_newstate(SZ_1M, ""));
	for (c = 1; c < 256; c++) {
		bool bad = c < 0x20 || c == 0x7f || c == '/';
		lunatik_State *s;

		snprintf(name, sizeof(name), "a%cb", c);
		s = lunatik_newstate(SZ_128K, name);
		test_expect(t, !s == bad, __LINE__, "character %#x is wrongly %s", c,
			    s ? "taken" : "refused");
		test_endstate(t, name);
	}
	memset(name, 'x', LUNATIK_NAME_MAXSIZE);
	name[LUNATIK_NAME_MAXSIZE] = '\0';
	EXPECT(t, !lunatik_newstate(SZ_1M, name));
	memset(name, 'x', sizeof(name) - 1);
	EXPECT(t, !lunatik_newstate(SZ_1M, name));
}

static void the_longest_name_is_taken(struct test *t)
{
	char name[LUNATIK_NAME_MAXSIZE + 1];
	lunatik_State *s;

	memset(name, 'x', LUNATIK_NAME_MAXSIZE);
	name[LUNATIK_NAME_MAXSIZE - 1] = '\0';
	s = lunatik_newstate(SZ_1M, name);
	ASSERT(t, s);
	EXPECT(t, !strcmp((const char *)s->name, name));
	/* What only begins like it is another name. */
	name[LUNATIK_NAME_MAXSIZE - 2] = '\0';
	EXPECT(t, !lunatik_statelookup(name));
	memset(name, 'x', LUNATIK_NAME_MAXSIZE);
	name[LUNATIK_NAME_MAXSIZE] = '\0';
	EXPECT(t, !lunatik_statelookup(name));
	name[LUNATIK_NAME_MAXSIZE - 1] = '\0';
	test_endstate(t, name);
	EXPECT(t, !lunatik_statelookup(name));
}

static void a_cap_below_the_minimum_is_refused(struct test *t)
{
	EXPECT(t, !lunatik_newstate(0, TEST_NAME));
	EXPECT(t, !lunatik_newstate(1, TEST_NAME));
	EXPECT(t, !lunatik_newstate(LUNATIK_MAXALLOC_MIN - 1, TEST_NAME));
}

static void the_minimum_of_a_cap_is_enough_for_a_script(struct test *t)
{
	lunatik_State *s = test_state(t, LUNATIK_MAXALLOC_MIN);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "local t = {} for i = 1, 100 do t[i] = i end return #t, lunatik.cap()",
		   LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x92\x64\xce\x00\x01\x00\x00");
}

static void a_cap_without_bound_is_taken(struct test *t)
{
	lunatik_State *s = test_state(t, SIZE_MAX);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "return #('x'):rep(1 << 20)", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xce\x00\x10\x00\x00");
}

static void an_unknown_name_finds_nothing(struct test *t)
{
	EXPECT(t, !lunatik_statelookup(TEST_NAME));
	EXPECT(t, !lunatik_statelookup(""));
	test_state(t, SZ_1M);
	EXPECT(t, !lunatik_statelookup("kernel tesT"));
	EXPECT(t, !lunatik_statelookup("kernel tes"));
	EXPECT(t, !lunatik_statelookup("kernel test2"));
	test_endstate(t, TEST_NAME);
	EXPECT(t, !lunatik_statelookup(TEST_NAME));
}

struct test_lookup {
	struct test *t;
	lunatik_State *s;
};

static void lookup_and_put(void *arg)
{
	struct test_lookup *lookup = arg;
	lunatik_State *s = lookup->s;

	EXPECT(lookup->t, lunatik_statelookup(TEST_NAME) == s);
	EXPECT(lookup->t, lunatik_statelookup(TEST_NAME) == s);
	EXPECT_EQ(lookup->t, refcount_read(&s->users), 3);
	lunatik_putstate(s);
	EXPECT_EQ(lookup->t, refcount_read(&s->users), 2);
	lunatik_putstate(s);
	EXPECT_EQ(lookup->t, refcount_read(&s->users), 1);
}

static void references_are_counted(struct test *t)
{
	struct test_lookup lookup = { t, test_state(t, SZ_1M) };

	ASSERT(t, lookup.s);
	test_in(t->context, lookup_and_put, &lookup);
}

static void put(void *arg)
{
	lunatik_putstate(arg);
}

static void a_put_too_many_takes_nothing(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	test_in(t->context, put, s);
	test_in(t->context, put, s);
	EXPECT_EQ(t, refcount_read(&s->users), 1);
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
	EXPECT_EQ(t, lunatik_close(TEST_NAME), 0);
	EXPECT(t, !lunatik_statelookup(TEST_NAME));
}

static void the_last_reference_may_go_anywhere(struct test *t)
{
	lunatik_State *s;

	ASSERT(t, test_state(t, SZ_1M));
	s = lunatik_statelookup(TEST_NAME);
	EXPECT_EQ(t, lunatik_close(TEST_NAME), 0);
	ASSERT(t, s);
	EXPECT_EQ(t, refcount_read(&s->users), 1);
	test_in(t->context, put, s);
}

static void close_of_an_unknown_name_fails(struct test *t)
{
	EXPECT_EQ(t, lunatik_close(TEST_NAME), -1);
	EXPECT_EQ(t, lunatik_close(""), -1);
	test_state(t, SZ_1M);
	EXPECT_EQ(t, lunatik_close("kernel tes"), -1);
	EXPECT_EQ(t, lunatik_close(TEST_NAME), 0);
	EXPECT_EQ(t, lunatik_close(TEST_NAME), -1);
}

static void close_of_an_owned_state_fails_and_changes_nothing(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "kept = 7", LUNATIK_STATUS_OK);
	EXPECT_EQ(t, lunatik_own(s), 0);
	EXPECT_EQ(t, lunatik_close(TEST_NAME), -1);
	EXPECT_EQ(t, refcount_read(&s->users), 1);
	lunatik_disown(s);
	EXPECT_RUN(t, s, "return kept", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\x07");
	EXPECT_EQ(t, lunatik_close(TEST_NAME), 0);
}

struct test_dead {
	struct test *t;
	lunatik_State *s;
};

static void try_dead(void *arg)
{
	struct test_dead *dead = arg;

	EXPECT_EQ(dead->t, lunatik_tryown(dead->s, GFP_ATOMIC), -ENODEV);
}

static void close_frees_the_name_and_leaves_a_dead_handle(struct test *t)
{
	struct test_dead dead = { .t = t };
	lunatik_State *s;

	ASSERT(t, test_state(t, SZ_1M));
	dead.s = lunatik_statelookup(TEST_NAME);
	EXPECT_EQ(t, lunatik_close(TEST_NAME), 0);
	EXPECT(t, !lunatik_statelookup(TEST_NAME));
	s = test_state(t, SZ_1M);
	EXPECT(t, s && s != dead.s);
	ASSERT(t, dead.s);
	EXPECT(t, !dead.s->L);
	EXPECT_EQ(t, lunatik_own(dead.s), -ENODEV);
	EXPECT_EQ(t, lunatik_own(dead.s), -ENODEV);
	test_in(t->context, try_dead, &dead);
	lunatik_putstate(dead.s);
	if (s)
		EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
}

static void close_gives_every_byte_back(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_16M);

	ASSERT(t, s);
	EXPECT_RUN(t, s,
		   "big = ('x'):rep(1 << 20)\n"
		   "list = {} for i = 1, 5000 do list[i] = {i, tostring(i)} end\n"
		   "waits = coroutine.create(function() coroutine.yield() end)\n"
		   "coroutine.resume(waits)\n"
		   "dies = setmetatable({}, {__gc = function() list = nil end})\n"
		   "print(('y'):rep(1000))\n", LUNATIK_STATUS_OK);
	EXPECT_LE(t, SZ_1M, s->curralloc);
	EXPECT(t, lunatik_statelookup(TEST_NAME) == s);
	EXPECT_EQ(t, lunatik_close(TEST_NAME), 0);
	EXPECT_EQ(t, s->curralloc, 0);
	EXPECT(t, !s->L);
	lunatik_putstate(s);
}

static void a_finalizer_cannot_hold_up_close(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	u64 start;

	ASSERT(t, s);
	EXPECT_RUN(t, s,
		   "for i = 1, 3 do _G[i] = setmetatable({}, {__gc = function() while true do end end}) end",
		   LUNATIK_STATUS_OK);
	EXPECT(t, lunatik_statelookup(TEST_NAME) == s);
	start = ktime_get_ns();
	EXPECT_EQ(t, lunatik_close(TEST_NAME), 0);
	EXPECT_LE(t, ktime_get_ns() - start, test_slowness * NSEC_PER_SEC);
	EXPECT_EQ(t, s->curralloc, 0);
	lunatik_putstate(s);
}

TEST_SUITE(states,
	TEST(founding_fields_are_in_their_order, BIT(TEST_PROCESS)),
	TEST(founding_fields_are_those_of_the_universe, BIT(TEST_PROCESS)),
	TEST(a_new_state_is_as_asked_for, BIT(TEST_PROCESS)),
	TEST(a_new_state_is_found_by_its_name, BIT(TEST_PROCESS)),
	TEST(a_taken_name_is_refused, BIT(TEST_PROCESS)),
	TEST(bad_names_are_refused, BIT(TEST_PROCESS)),
	TEST(the_longest_name_is_taken, BIT(TEST_PROCESS)),
	TEST(a_cap_below_the_minimum_is_refused, BIT(TEST_PROCESS)),
	TEST(the_minimum_of_a_cap_is_enough_for_a_script, BIT(TEST_PROCESS)),
	TEST(a_cap_without_bound_is_taken, BIT(TEST_PROCESS)),
	TEST(an_unknown_name_finds_nothing, BIT(TEST_PROCESS)),
	TEST(references_are_counted, TEST_ANY),
	TEST(a_put_too_many_takes_nothing, TEST_ANY),
	TEST(the_last_reference_may_go_anywhere, TEST_ANY),
	TEST(close_of_an_unknown_name_fails, BIT(TEST_PROCESS)),
	TEST(close_of_an_owned_state_fails_and_changes_nothing, BIT(TEST_PROCESS)),
	TEST(close_frees_the_name_and_leaves_a_dead_handle, TEST_ANY),
	TEST(close_gives_every_byte_back, TEST_ANY),
	TEST(a_finalizer_cannot_hold_up_close, BIT(TEST_PROCESS)),
);
