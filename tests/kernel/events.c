// SPDX-License-Identifier: GPL-2.0-only
/*
 * What events cost. Not tests but figures, a line each, for a guest whose time counts
 * instructions: the least of several rounds.
 */
#include <linux/bottom_half.h>
#include <linux/delay.h>
#include <linux/hrtimer.h>
#include <linux/irqflags.h>
#include <linux/ktime.h>
#include <linux/minmax.h>
#include <linux/seq_file.h>
#include <linux/string.h>

#include "driver/atomic.h"
#include "driver/compat.h"
#include "driver/limits.h"

#include "source.h"
#include "test.h"

#define EVENTS_NAME	"events"
#define EVENTS_ROUNDS	5
#define EVENTS_COUNT	1000

/* The functions that events call, by their argument's place in the table. */
static const char events_chunk[] =
	"local text, many = ('x'):rep(65535), {} for i = 1, 1023 do many[i] = i end\n"
	"local other = text:sub(1, -2) .. 'y'\n"
	"local adds = load('local a = 1 ' .. ('a = a + 1 '):rep(250) .. 'return a')\n"
	"local joins = load('local a, b = ... ' .. ('b = a .. a '):rep(80) .. 'return 1')\n"
	"function accept() return 1 end\n"
	"function loop() for i = 1, 1000 do end return 1 end\n"
	"function endless() while true do end end\n"
	"function straight() while true do adds() end end\n"
	"function concat() while true do joins(text) end end\n"
	"function compare() local n while true do n = text < other end end\n"
	"function repeats() while true do ('x'):rep(4000) end end\n"
	"function find() while true do text:find('y', 1, true) end end\n"
	"function match() while true do text:find('x*y') end end\n"
	"function unpack() while true do table.unpack(many) end end\n"
	"function sort() while true do table.sort(many, function(a, b) return a > b end) end end\n"
	"function grow() while true do local t = {} for i = 1, 5000 do t[i] = i end end end\n"
	"function deep() local function f() return f() + 1 end while true do pcall(f) end end\n"
	"function caught() while true do pcall(error) end end\n"
	"function format() while true do ('%q'):format(text) end end\n"
	"local endless = {__gc = function() while true do end end}\n"
	"function finalized()\n"
	"	for i = 1, 100 do local t = {i, i, i} end\n"
	"	setmetatable({}, endless)\n"
	"	return 1\n"
	"end\n"
	"function garbage() while true do local t = {1, 2, 3} end end\n";

static const char *const events_hostile[] = {
	"endless", "straight", "concat", "compare", "repeats", "find", "match", "unpack", "sort",
	"grow", "deep", "caught", "format", "garbage",
};

/* A state that answers events by a function; NULL when there is none. */
static lunatik_State *events_begin(const char *function, unsigned int budget)
{
	lunatik_State *s = lunatik_newstate(SZ_4M, EVENTS_NAME);
	char hook[100];

	if (!s)
		return NULL;
	snprintf(hook, sizeof(hook), SOURCE_HOOK("%s", "budget = %u, share = 100"), function, budget);
	if (!source_run(s, events_chunk) && !source_run(s, hook))
		return s;
	lunatik_close(EVENTS_NAME);
	return NULL;
}

/* The time of a call, ns, the mean of many; without that of the loop. */
static u64 events_mean(int count)
{
	struct lunatik_hook *hook = source_hook(0);
	struct lunatik_event event = { };
	u64 start = ktime_get_ns(), loop;
	int i;

	for (i = 0; i < count; i++)
		barrier();
	loop = ktime_get_ns() - start;
	start = ktime_get_ns();
	for (i = 0; i < count; i++)
		lunatik_hook_call(hook, &event);
	return (ktime_get_ns() - start - loop) / count;
}

/* What a call takes at least, where its caller has interrupts or softirqs disabled or not. */
static u64 events_least(const char *function, enum test_context context)
{
	lunatik_State *s = events_begin(function, 1000);
	u64 least = U64_MAX;
	unsigned long flags;
	int i;

	if (!s)
		return 0;
	for (i = 0; i < EVENTS_ROUNDS; i++) {
		if (context == TEST_IRQSOFF)
			local_irq_save(flags);
		else
			local_bh_disable();
		least = min(least, events_mean(EVENTS_COUNT));
		if (context == TEST_IRQSOFF)
			local_irq_restore(flags);
		else
			local_bh_enable();
	}
	lunatik_close(EVENTS_NAME);
	return least;
}

/* The longest of the calls of a function that would never end. */
static u64 events_longest(const char *function)
{
	lunatik_State *s = events_begin(function, 50);
	u64 longest = 0;
	int i;

	if (!s)
		return 0;
	local_bh_disable();
	for (i = 0; i < 50; i++)
		longest = max(longest, events_mean(1));
	local_bh_enable();
	lunatik_close(EVENTS_NAME);
	return longest;
}

/* The longest slice of the collector, where finalizers would never end. */
static u64 events_finalizers(void)
{
	lunatik_State *s = events_begin("finalized", 1000);
	struct lunatik_event event = { };
	u64 longest;
	int i;

	if (!s)
		return 0;
	for (i = 0; i < 10000 && s->universe->atomic->cycles < 3; i++) {
		source_call(0, &event);
		if (i % 100 == 0)
			usleep_range(1000, 2000);
	}
	longest = s->universe->atomic->cycles < 3 ? 0 : s->universe->atomic->longest;
	lunatik_close(EVENTS_NAME);
	return longest;
}

static enum hrtimer_restart events_fired(struct hrtimer *timer)
{
	return HRTIMER_NORESTART;
}

/* What it would take to have a timer for each call. */
static u64 events_timer(void)
{
	u64 least = U64_MAX, start;
	struct hrtimer timer;
	int i, j;

	lunatik_compat_hrtimer_setup(&timer, events_fired, CLOCK_MONOTONIC, HRTIMER_MODE_REL_HARD);
	for (i = 0; i < EVENTS_ROUNDS; i++) {
		local_bh_disable();
		start = ktime_get_ns();
		for (j = 0; j < EVENTS_COUNT; j++) {
			hrtimer_start(&timer, ns_to_ktime(50 * NSEC_PER_USEC), HRTIMER_MODE_REL_HARD);
			hrtimer_cancel(&timer);
		}
		least = min(least, (ktime_get_ns() - start) / EVENTS_COUNT);
		local_bh_enable();
	}
	return least;
}

/* A thousand rounds of a loop where nothing is counted, because a tick comes. */
static u64 events_ticked(void)
{
	lunatik_State *s = lunatik_newstate(SZ_4M, EVENTS_NAME);
	u64 least = U64_MAX, before, start;
	int i;

	if (!s)
		return 0;
	source_run(s, events_chunk);
	for (i = 0; i < EVENTS_ROUNDS; i++) {
		start = ktime_get_ns();
		source_run(s, "accept()");
		before = ktime_get_ns() - start;
		start = ktime_get_ns();
		source_run(s, "loop()");
		least = min(least, ktime_get_ns() - start - before);
	}
	lunatik_close(EVENTS_NAME);
	return least;
}

int test_events_show(struct seq_file *file, void *unused)
{
	u64 accept = events_least("accept", TEST_BHOFF), loop = events_least("loop", TEST_BHOFF);
	size_t i;

	seq_printf(file, "event %llu\n", accept);
	seq_printf(file, "event-interrupts-off %llu\n", events_least("accept", TEST_IRQSOFF));
	seq_printf(file, "timer %llu\n", events_timer());
	seq_printf(file, "loop-counted %llu\n", loop - accept);
	seq_printf(file, "loop-ticked %llu\n", events_ticked());
	seq_printf(file, "slice-of-finalizers %llu\n", events_finalizers());
	for (i = 0; i < ARRAY_SIZE(events_hostile); i++)
		seq_printf(file, "longest-%s %llu\n", events_hostile[i],
			   events_longest(events_hostile[i]));
	return 0;
}
