// SPDX-License-Identifier: GPL-2.0-only
/* Runs in any context, and what came of them. */
#include <linux/gfp.h>
#include <linux/ktime.h>
#include <linux/string.h>

#include "test.h"

/* Becomes the owner as one does in this context, in which the caller is. */
int test_own(lunatik_State *s, enum test_context context)
{
	return context == TEST_PROCESS ? lunatik_own(s) : lunatik_tryown(s, GFP_ATOMIC);
}

struct test_runner {
	enum test_context context;
	lunatik_State *s;
	struct lunatik_exec *x;
	struct test_result *result;
};

static void test_result_take(struct test_result *result, const struct lunatik_exec *x)
{
	result->status = x->status;
	result->len = lunatik_exec_size(x);
	lunatik_exec_copy(x, result->data, sizeof(result->data));
}

static void test_runner(void *arg)
{
	struct test_runner *runner = arg;
	struct test_result *result = runner->result;
	u64 start;

	result->error = test_own(runner->s, runner->context);
	if (result->error)
		return;
	start = ktime_get_ns();
	result->error = lunatik_exec(runner->s, runner->x);
	result->ns = ktime_get_ns() - start;
	if (!result->error)
		test_result_take(result, runner->x);
	lunatik_disown(runner->s);
}

/* Owns the state in a context, runs, disowns. The results are a copy. */
void test_runin(enum test_context context, lunatik_State *s, struct lunatik_exec *x,
		struct test_result *result)
{
	struct test_runner runner = { context, s, x, result };

	memset(result, 0, sizeof(*result));
	test_in(context, test_runner, &runner);
}

/* The same in the test's context. Returns the status or the error. */
int test_runwith(struct test *t, lunatik_State *s, struct lunatik_exec *x)
{
	test_runin(t->context, s, x, &t->result);
	return t->result.error ?: t->result.status;
}

int test_run(struct test *t, lunatik_State *s, const char *chunk)
{
	struct lunatik_exec x = {
		.chunk = chunk, .chunk_len = strlen(chunk), .timeout = TEST_TIMEOUT,
	};

	return test_runwith(t, s, &x);
}

/* Are these the results? */
bool test_gave(const struct test_result *result, const void *data, size_t len)
{
	return !result->error && result->len == len && len <= sizeof(result->data) &&
	       !memcmp(result->data, data, len);
}

/* Are the results the map of an error, with this in it? */
bool test_said(const struct test_result *result, const char *what)
{
	static const char key[] = "\xa7message";
	const char *data = (const char *)result->data;

	return !result->error && result->len > sizeof(key) && result->len <= sizeof(result->data) &&
	       result->data[0] >= 0x81 && result->data[0] <= 0x83 &&
	       !memcmp(data + 1, key, sizeof(key) - 1) && strnstr(data, what, result->len);
}
