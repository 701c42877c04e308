/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Tests of the kernel API. A test is a function; each is a file in debugfs,
 * lunatik_test/SUITE.TEST.CONTEXT, and reading it runs the test: "ok", or one
 * line for each expectation that was not met.
 */
#ifndef LUNATIK_TEST_H
#define LUNATIK_TEST_H

#include <linux/bits.h>
#include <linux/completion.h>
#include <linux/fs.h>
#include <linux/seq_file.h>
#include <linux/sizes.h>
#include <linux/spinlock.h>
#include <linux/types.h>

#include "driver/exec.h"
#include "driver/states.h"
#include "driver/universe.h"

/* The name of the state that test_state() makes. */
#define TEST_NAME	"kernel test"

/* From where a test uses a state. */
enum test_context {
	TEST_PROCESS,
	TEST_BHOFF,	/* a process that has softirqs disabled */
	TEST_IRQSOFF,	/* a process that has interrupts disabled */
	TEST_SOFTIRQ,
	TEST_HARDIRQ,
	TEST_CONTEXTS
};

#define TEST_ATOMIC	GENMASK(TEST_CONTEXTS - 1, TEST_BHOFF)
#define TEST_ANY	GENMASK(TEST_CONTEXTS - 1, TEST_PROCESS)

/**
 * struct test_result - how a run went
 * @error: what lunatik_own(), lunatik_tryown() or lunatik_exec() returned
 * @status: its status
 * @len: size of the results, bytes
 * @data: the results, as much of them as fits
 * @ns: how long lunatik_exec() took
 */
struct test_result {
	int error;
	enum lunatik_status status;
	size_t len;
	unsigned char data[2048];
	u64 ns;
};

/**
 * struct test - a test in progress
 * @context: where it shall use states
 * @result: of its last run
 * @lock: guards what follows
 * @len: length of @said
 * @said: what did not go as expected
 */
struct test {
	enum test_context context;
	struct test_result result;
	spinlock_t lock;
	size_t len;
	char said[2048];
};

struct test_case {
	const char *name;
	void (*run)(struct test *t);
	unsigned long contexts;
};

/* @where: bits of enum test_context; the test is run once for each. */
#define TEST(function, where)	{ .name = #function, .run = function, .contexts = where }

struct test_suite {
	const char *name;
	const struct test_case *cases;
	size_t count;
};

#define TEST_SUITE(suite, ...)							\
	static const struct test_case suite##_cases[] = { __VA_ARGS__ };	\
	const struct test_suite test_##suite = {				\
		.name = #suite,							\
		.cases = suite##_cases,						\
		.count = ARRAY_SIZE(suite##_cases),				\
	}

/*
 * The module's parameters. How often something is done over and over; how many
 * times slower than usual this kernel is, about.
 */
extern unsigned int test_rounds;
extern unsigned int test_slowness;

/* For a run that ends by itself: enough for a busy machine with all its checks on. */
#define TEST_TIMEOUT	(60 * test_slowness * NSEC_PER_SEC)

extern const struct test_suite test_states;
extern const struct test_suite test_owner;
extern const struct test_suite test_memory;
extern const struct test_suite test_reserve;
extern const struct test_suite test_atomic;
extern const struct test_suite test_exec;
extern const struct test_suite test_library;
extern const struct test_suite test_hook;
extern const struct test_suite test_races;
extern const struct test_suite test_example;

/* faults.c: not tests, but the kernel API for those in tests/faults */
extern const struct file_operations test_faults_fops;

/* stack.c: not tests either, but a measure */
extern const struct file_operations test_stack_fops;

/* events.c and load.c: likewise */
int test_events_show(struct seq_file *file, void *unused);
int test_load_show(struct seq_file *file, void *unused);

/* Expectations: from any context, from any thread. */
__printf(4, 5) bool test_expect(struct test *t, bool met, int line, const char *format, ...);

#define EXPECT(t, condition) \
	test_expect(t, condition, __LINE__, "expected: %s", #condition)
#define EXPECT_EQ(t, a, b) ({						\
	long long _a = (long long)(a), _b = (long long)(b);		\
	test_expect(t, _a == _b, __LINE__,				\
		    "expected: %s == %s; are: %lld, %lld", #a, #b, _a, _b); })
#define EXPECT_LE(t, a, b) ({						\
	long long _a = (long long)(a), _b = (long long)(b);		\
	test_expect(t, _a <= _b, __LINE__,				\
		    "expected: %s <= %s; are: %lld, %lld", #a, #b, _a, _b); })
#define ASSERT(t, condition) do {					\
	if (!EXPECT(t, condition))					\
		return;							\
} while (0)

lunatik_State *test_state(struct test *t, size_t maxalloc);
void test_endstate(struct test *t, const char *name);

/* contexts.c */
void test_in(enum test_context context, void (*function)(void *arg), void *arg);

/**
 * struct test_thread - a kernel thread
 * @function: what it does
 * @arg: for @function
 * @cpu: where it stays, or -1
 */
struct test_thread {
	void (*function)(void *arg);
	void *arg;
	int cpu;
	/* private: */
	struct completion done;
};

bool test_start(struct test *t, struct test_thread *thread);
void test_join(struct test_thread *thread);

/* runs.c */
int test_own(lunatik_State *s, enum test_context context);
int test_run(struct test *t, lunatik_State *s, const char *chunk);
int test_runwith(struct test *t, lunatik_State *s, struct lunatik_exec *x);
void test_runin(enum test_context context, lunatik_State *s, struct lunatik_exec *x,
		struct test_result *result);
bool test_gave(const struct test_result *result, const void *data, size_t len);
bool test_said(const struct test_result *result, const char *what);

/* Runs @chunk and expects it to end with the status @wanted. */
#define EXPECT_RUN(t, s, chunk, wanted) ({					\
	int _ended = test_run(t, s, chunk);					\
	test_expect(t, _ended == (wanted), __LINE__,				\
		    "expected: %s; is %d: %.*s", #wanted, _ended,		\
		    (int)min_t(size_t, (t)->result.len, 300), (t)->result.data); })

/* The results of the last run, as a string literal of MessagePack. */
#define EXPECT_GAVE(t, literal) \
	test_expect(t, test_gave(&(t)->result, literal, sizeof(literal) - 1), __LINE__,	\
		    "expected the results %s; are: %*ph", #literal,		\
		    (int)min_t(size_t, (t)->result.len, 64), (t)->result.data)

/* The message of the last run has this in it. */
#define EXPECT_SAID(t, what) \
	test_expect(t, test_said(&(t)->result, what), __LINE__,			\
		    "expected the message to have %s in it; is: %.*s", #what,	\
		    (int)min_t(size_t, (t)->result.len, 300), (t)->result.data)

#endif
