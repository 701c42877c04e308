// SPDX-License-Identifier: GPL-2.0-only
/* Runs: every outcome, in every context. */
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/ktime.h>
#include <linux/sched.h>
#include <linux/string.h>

#include "test.h"

static void results_come_back(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x90");
	EXPECT_RUN(t, s, "return", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x90");
	EXPECT_RUN(t, s, "return nil, true, false, nil", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x94\xc0\xc3\xc2\xc0");
	EXPECT_RUN(t, s, "return 0, 127, 128, -1, -33, 1 << 40, math.mininteger",
		   LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x97\x00\x7f\xcc\x80\xff\xd0\xdf\xcf\x00\x00\x01\x00\x00\x00\x00\x00"
		       "\xd3\x80\x00\x00\x00\x00\x00\x00\x00");
	EXPECT_RUN(t, s, "return '', 'a\\0\\xff', {}, {1, {2}}, {k = 'v'}", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x95\xa0\xa3" "a\x00\xff\x90\x92\x01\x91\x02\x81\xa1k\xa1v");
}

static void arguments_go_in(struct test *t)
{
	static const char args[] = "\x95\x07\xc0\xc3\xa2hi\x82\xa1k\x93\x01\x02\x03\x05\xc2";
	static const char chunk[] =
		"local n, none, yes, s, map = ...\n"
		"assert(select('#', ...) == 5)\n"
		"return n + 1, none, yes, s .. '!', #map.k, map[5], map.k[3]";
	struct lunatik_exec x = {
		.chunk = chunk, .chunk_len = sizeof(chunk) - 1,
		.args = args, .args_len = sizeof(args) - 1,
	};
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x97\x08\xc0\xc3\xa3hi!\x03\xc2\x03");
}

static void bad_arguments_are_refused_and_change_nothing(struct test *t)
{
	static const struct {
		const char *data;
		size_t len;
	} bad[] = {
		{ "\x07", 1 },						/* no array */
		{ "\x92\x01", 2 },					/* cut off */
		{ "\x91\x01\x01", 3 },					/* one too many */
		{ "\x91\xcb\x3f\xe0\x00\x00\x00\x00\x00\x00", 10 },	/* a float */
		{ "\xdd\xff\xff\xff\xff", 5 },				/* a promise */
	};
	lunatik_State *s = test_state(t, SZ_1M);
	size_t i;

	ASSERT(t, s);
	for (i = 0; i < ARRAY_SIZE(bad); i++) {
		struct lunatik_exec x = {
			.chunk = "ran = true", .chunk_len = 10,
			.args = bad[i].data, .args_len = bad[i].len,
		};

		EXPECT_EQ(t, test_runwith(t, s, &x), -EINVAL);
	}
	EXPECT_RUN(t, s, "return ran", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xc0");
}

static void globals_stay_from_run_to_run(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	struct lunatik_exec x = { .chunk = "n = (n or 0) + 1 return n", .chunk_len = 25 };
	unsigned char gave[2] = { 0x91 };
	int context;

	ASSERT(t, s);
	for (context = 0; context < TEST_CONTEXTS; context++) {
		test_runin(context, s, &x, &t->result);
		gave[1] = context + 1;
		EXPECT(t, test_gave(&t->result, gave, sizeof(gave)));
	}
}

static void a_chunk_that_does_not_compile_is_a_syntax_error(struct test *t)
{
	static const char chunk[] = "local x =\n= 1";
	struct lunatik_exec x = {
		.chunk = chunk, .chunk_len = sizeof(chunk) - 1, .chunkname = "=here",
	};
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_SYNTAX);
	EXPECT_SAID(t, "here:2: unexpected symbol near '='");
	EXPECT_RUN(t, s, "\x1bLua", LUNATIK_STATUS_SYNTAX);
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
}

static void an_error_comes_with_a_traceback(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "local function inner() error('no luck') end\n"
			 "function outer() inner() end\n"
			 "outer()", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "chunk:1: no luck");
	EXPECT_SAID(t, "stack traceback:");
	EXPECT_SAID(t, "function 'outer'");
	EXPECT_RUN(t, s, "error()", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "nil");
	EXPECT_RUN(t, s, "error(setmetatable({}, {__tostring = function() return 'told' end}))",
		   LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "told");
	EXPECT_RUN(t, s, "local t = {} t[1] = t return t", LUNATIK_STATUS_RUNTIME);
	EXPECT_RUN(t, s, "return 7 / 2", LUNATIK_STATUS_RUNTIME);
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\x01");
}

static void an_error_in_its_own_handling_is_an_outcome(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "error(setmetatable({}, {__tostring = function() error('again') end}))",
		   LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "again");
	EXPECT_RUN(t, s, "local e = setmetatable({}, {})\n"
			 "getmetatable(e).__tostring = function() error(e) end error(e)",
		   LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "error in error handling");
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
}

static void memory_ends_at_the_cap(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_512K);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "local t = {} while true do t[#t + 1] = {} end",
		   LUNATIK_STATUS_MEMORY);
	EXPECT_SAID(t, "not enough memory");
	EXPECT_LE(t, s->universe->peakalloc, SZ_512K);
	EXPECT_LE(t, SZ_512K / 2, s->universe->peakalloc);
	EXPECT_RUN(t, s, "return ('x'):rep(1 << 30)", LUNATIK_STATUS_MEMORY);
	EXPECT_RUN(t, s, "return pcall(string.rep, 'x', 1 << 30)", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x92\xc2\xb1not enough memory");
	EXPECT_RUN(t, s, "collectgarbage() return lunatik.memory() < 256 << 10",
		   LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xc3");
}

/* The best of five: the machine may be busy with something else. */
static void expect_deadline(struct test *t, lunatik_State *s, const char *chunk)
{
	struct lunatik_exec x = {
		.chunk = chunk, .chunk_len = strlen(chunk), .timeout = 12 * NSEC_PER_MSEC,
	};
	u64 best = U64_MAX;
	int i;

	for (i = 0; i < 5; i++) {
		if (!EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_DEADLINE))
			break;
		EXPECT_SAID(t, "deadline exceeded");
		best = min(best, t->result.ns);
	}
	EXPECT_LE(t, 12 * NSEC_PER_MSEC, best);
	EXPECT_LE(t, best, (12 + 10 * test_slowness) * NSEC_PER_MSEC);
}

static void a_run_ends_at_its_deadline(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	expect_deadline(t, s, "while true do end");
	expect_deadline(t, s, "local function f() return f() end f()");
	expect_deadline(t, s, "('a'):rep(40):find(('a*'):rep(40) .. 'b')");
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
}

static void a_script_cannot_swallow_its_deadline(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	expect_deadline(t, s, "while true do pcall(function() while true do end end) end");
	expect_deadline(t, s, "while true do coroutine.wrap(function() while true do end end)() end");
	expect_deadline(t, s, "local t <close> = setmetatable({}, {__close = function()\n"
			      "while true do end end}) while true do end");
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
}

/*
 * Short runs leave the tick armed for those which come after them, here or elsewhere.
 * The pauses are of all lengths up to more than a tick, so that it ends in some of them.
 */
static void a_run_ends_at_its_deadline_wherever_the_last_one_was(struct test *t)
{
	struct lunatik_exec x = {
		.chunk = "while true do end", .chunk_len = 17, .timeout = 6 * NSEC_PER_MSEC,
	};
	lunatik_State *s = test_state(t, SZ_1M);
	unsigned int i, cpu = 0;

	ASSERT(t, s);
	for (i = 0; i < 100; i++) {
		cpu = cpumask_next(cpu, cpu_online_mask);
		if (cpu >= nr_cpu_ids)
			cpu = cpumask_first(cpu_online_mask);
		if (!EXPECT(t, !set_cpus_allowed_ptr(current, cpumask_of(cpu))))
			break;
		if (i % 4 == 3) {
			if (!EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_DEADLINE))
				break;
			EXPECT_LE(t, x.timeout, t->result.ns);
		} else {
			EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
			if (i % 4)
				usleep_range(i * 60, i * 60 + 20);
		}
	}
	set_cpus_allowed_ptr(current, cpu_possible_mask);
}

/* Where timers are watched, one that is freed while it is armed is told in the kernel log. */
static void no_tick_is_left_when_a_state_closes(struct test *t)
{
	unsigned int i;

	for (i = 0; i < test_rounds; i++) {
		lunatik_State *s = lunatik_newstate(SZ_128K, "ticking");

		ASSERT(t, s);
		EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
		if (i % 8 == 0)
			usleep_range(3950, 4050);	/* it closes while the tick ends */
		EXPECT_EQ(t, lunatik_close("ticking"), 0);
	}
}

/* A loop that ends by itself, lest the machine hang where the promise is not kept. */
static void a_deadline_holds_where_no_timer_can_fire(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	expect_deadline(t, s, "for i = 1, 2000000 do end");
}

static void the_deadline_of_the_state_counts_where_the_run_has_none(struct test *t)
{
	struct lunatik_exec x = {
		.chunk = "while true do end", .chunk_len = 17, .timeout = 0,
	};
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	s->timeout = 10 * NSEC_PER_MSEC;
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_DEADLINE);
	x.chunk = "for i = 1, 10 do end";
	x.chunk_len = 20;
	x.timeout = LUNATIK_TIMEOUT_NONE;
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_OK);
}

static void recursion_ends_before_the_stack(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "local function f() return 1 + f() end return f()",
		   LUNATIK_STATUS_MEMORY);
	EXPECT_RUN(t, s, "local function f() return (('x'):gsub('x', f)) end return f()",
		   LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "C stack overflow");
	EXPECT_RUN(t, s, "return load(('('):rep(10000) .. '1' .. (')'):rep(10000))",
		   LUNATIK_STATUS_OK);
	/* These need no more of the stack, however many there are. */
	EXPECT_RUN(t, s, "local function f() return coroutine.wrap(f)() end return f()",
		   LUNATIK_STATUS_MEMORY);
	EXPECT_RUN(t, s, "local t = {} for i = 1, 1000 do t = setmetatable({}, {__index = t}) end\n"
			 "return t.x", LUNATIK_STATUS_OK);
	EXPECT_RUN(t, s, "return (('a'):rep(1000):find(('(.-)'):rep(30) .. ('.-'):rep(1000) .. 'b'))",
		   LUNATIK_STATUS_RUNTIME);
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
}

static void scripts_use_tables_strings_and_the_collector(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_8M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "t = {} for i = 1, 3000 do t[i] = {i} end\n"
			 "local sum = 0 for _, e in ipairs(t) do sum = sum + e[1] end\n"
			 "return #t, sum", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x92\xcd\x0b\xb8\xce\x00\x44\xaf\xfc");
	EXPECT_RUN(t, s, "local before = lunatik.memory() t = nil collectgarbage()\n"
			 "return before - lunatik.memory() > 3000 * 64", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xc3");
	EXPECT_RUN(t, s, "local t = {} for i = 1, 1000 do t[i] = (i * 7919) % 1009 end\n"
			 "table.sort(t) local s = table.concat(t, ',')\n"
			 "return #s, s:sub(1, 9)", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x92\xcd\x0f\x3d\xa9" "1,2,3,4,5");
	EXPECT_RUN(t, s, "collectgarbage('generational') local t = {}\n"
			 "for i = 1, 2000 do t[i % 100 + 1] = {tostring(i)} end\n"
			 "collectgarbage('incremental') return #t", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\x64");
	EXPECT_RUN(t, s, "dead = 0 for i = 1, 100 do\n"
			 "setmetatable({}, {__gc = function() dead = dead + 1 end}) end\n"
			 "collectgarbage() return dead", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\x64");
	EXPECT_RUN(t, s, "local gen = coroutine.wrap(function()\n"
			 "for i = 1, 1000 do coroutine.yield(i) end return 'end' end)\n"
			 "local last repeat last = gen() until last == 'end' return last",
		   LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xa3" "end");
}

static void printing_without_a_reader_does_not_wait(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "for i = 1, 5000 do print(i, 'line') end print(('x'):rep(100000))",
		   LUNATIK_STATUS_OK);
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
}

static void runs_and_errors_are_counted(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_EQ(t, s->universe->runs, 0);
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
	EXPECT_RUN(t, s, "error()", LUNATIK_STATUS_RUNTIME);
	EXPECT_RUN(t, s, "?", LUNATIK_STATUS_SYNTAX);
	EXPECT_EQ(t, s->universe->runs, 3);
	EXPECT_EQ(t, s->universe->errors, 2);
}

static void a_function_is_called_by_its_name(struct test *t)
{
	static const char args[] = "\x92\x14\x16";
	struct lunatik_exec x = { .args = args, .args_len = sizeof(args) - 1 };
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "o = { n = 0, m = { add = function(a, b) return a + b end } }\n"
			 "function o:sum(a, b) self.n = self.n + a + b return self.n end",
		   LUNATIK_STATUS_OK);
	x.function = "o.m.add";
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\x2a");
	x.function = "o:sum";
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\x2a");
	x.function = "o.x.add";
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_RUNTIME);
	EXPECT(t, test_said(&t->result, "attempt to index a nil value ('o.x')"));
	x.function = "o..m";
	EXPECT_EQ(t, test_runwith(t, s, &x), -EINVAL);
}

static void a_module_is_kept_until_it_is_required(struct test *t)
{
	static const char chunk[] = "return { ... }";
	struct lunatik_exec x = {
		.module = "a.b", .chunk = chunk, .chunk_len = sizeof(chunk) - 1,
	};
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x90");
	EXPECT_EQ(t, s->universe->runs, 0);
	EXPECT_RUN(t, s, "return require('a.b')[1]", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xa3" "a.b");
	EXPECT_EQ(t, test_runwith(t, s, &x), -EEXIST);
	x.replace = true;
	EXPECT_EQ(t, test_runwith(t, s, &x), LUNATIK_STATUS_OK);
}

TEST_SUITE(exec,
	TEST(results_come_back, TEST_ANY),
	TEST(arguments_go_in, TEST_ANY),
	TEST(bad_arguments_are_refused_and_change_nothing, TEST_ANY),
	TEST(globals_stay_from_run_to_run, BIT(TEST_PROCESS)),
	TEST(a_chunk_that_does_not_compile_is_a_syntax_error, TEST_ANY),
	TEST(an_error_comes_with_a_traceback, TEST_ANY),
	TEST(an_error_in_its_own_handling_is_an_outcome, TEST_ANY),
	TEST(memory_ends_at_the_cap, TEST_ANY),
	TEST(a_run_ends_at_its_deadline, BIT(TEST_PROCESS) | BIT(TEST_BHOFF) | BIT(TEST_SOFTIRQ)),
	TEST(a_script_cannot_swallow_its_deadline,
	     BIT(TEST_PROCESS) | BIT(TEST_BHOFF) | BIT(TEST_SOFTIRQ)),
	TEST(a_run_ends_at_its_deadline_wherever_the_last_one_was, BIT(TEST_PROCESS)),
	TEST(no_tick_is_left_when_a_state_closes, BIT(TEST_PROCESS)),
	TEST(a_deadline_holds_where_no_timer_can_fire, BIT(TEST_IRQSOFF) | BIT(TEST_HARDIRQ)),
	TEST(the_deadline_of_the_state_counts_where_the_run_has_none,
	     BIT(TEST_PROCESS) | BIT(TEST_SOFTIRQ)),
	TEST(recursion_ends_before_the_stack, TEST_ANY),
	TEST(scripts_use_tables_strings_and_the_collector, TEST_ANY),
	TEST(printing_without_a_reader_does_not_wait, TEST_ANY),
	TEST(runs_and_errors_are_counted, TEST_ANY),
	TEST(a_function_is_called_by_its_name, TEST_ANY),
	TEST(a_module_is_kept_until_it_is_required, TEST_ANY),
);
