// SPDX-License-Identifier: GPL-2.0-only
/*
 * Events at half load: on each processor a tasklet has them answered for as long as it
 * then pauses, all in one universe, in which two threads run chunks besides and a worker
 * collects. Not a test but figures, a line each.
 */
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/hrtimer.h>
#include <linux/interrupt.h>
#include <linux/ktime.h>
#include <linux/minmax.h>
#include <linux/sched.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "driver/atomic.h"
#include "driver/compat.h"
#include "driver/limits.h"

#include "source.h"
#include "test.h"

#define LOAD_NAME	"load"
#define LOAD_SOURCES	2
#define LOAD_THREADS	2
#define LOAD_BATCH	16
#define LOAD_SECONDS	2

/* Each event makes a table of three fields, and writes once into a live table. */
static const char load_chunk[] =
	"live, slots, n = {}, {}, 0\n"
	"for i = 1, 10000 do live[i] = i end\n"
	"for i = 1, 64 do slots[i] = i * 150 end\n"
	"function event(i)\n"
	"	n = n + 1\n"
	"	live[slots[i % 64 + 1]] = {at = i, size = i & 1023, mark = 7}\n"
	"	return n\n"
	"end\n";

/* Where events come from. */
struct load_source {
	lunatik_State *s;
	struct tasklet_struct tasklet;
	struct hrtimer timer;
	int cpu;
	bool stop;
	u64 called;
	u64 unanswered;
	u64 missed;
	u64 longest;
};

struct load_thread {
	lunatik_State *s;
	struct test_thread thread;
	bool stop;
	u64 runs;
	u64 late;
	u64 longest;
};

static void load_event(struct load_source *source)
{
	struct lunatik_event event = { .argument = source->called & 0xffff };
	u64 began = ktime_get_ns();

	source_call(0, &event);
	if (event.missed) {
		source->missed++;
		return;
	}
	source->longest = max(source->longest, ktime_get_ns() - began);
	source->called++;
	source->unanswered += event.outcome != LUAI_ANSWERED;
}

static void load_tasklet(struct tasklet_struct *tasklet)
{
	struct load_source *source = container_of(tasklet, struct load_source, tasklet);
	ktime_t began = ktime_get();
	int i;

	for (i = 0; i < LOAD_BATCH; i++)
		load_event(source);
	if (!READ_ONCE(source->stop))
		hrtimer_start(&source->timer, ktime_sub(ktime_get(), began), HRTIMER_MODE_REL_PINNED_HARD);
}

static enum hrtimer_restart load_timer(struct hrtimer *timer)
{
	tasklet_schedule(&container_of(timer, struct load_source, timer)->tasklet);
	return HRTIMER_NORESTART;
}

/* A tasklet runs on the processor where it was scheduled. */
static void load_begin(void *arg)
{
	struct load_source *source = arg;

	set_cpus_allowed_ptr(current, cpumask_of(source->cpu));
	tasklet_schedule(&source->tasklet);
}

static void load_runs(void *arg)
{
	struct load_thread *thread = arg;
	static const char chunk[] = "runs = (runs or 0) + 1 local t = {} "
				    "for i = 1, 10 do t[i] = {i} end return n";
	u64 began;

	while (!READ_ONCE(thread->stop)) {
		struct lunatik_exec x = { .chunk = chunk, .chunk_len = sizeof(chunk) - 1 };

		if (lunatik_own(thread->s))
			break;
		began = ktime_get_ns();
		lunatik_exec(thread->s, &x);
		thread->longest = max(thread->longest, ktime_get_ns() - began);
		lunatik_disown(thread->s);
		thread->runs++;
		thread->late += x.status == LUNATIK_STATUS_DEADLINE;
		usleep_range(300, 500);
	}
}

/* How many events the script has seen. */
static u64 load_counted(lunatik_State *s)
{
	struct lunatik_exec x = { .chunk = "return n", .chunk_len = 8 };
	unsigned char data[16];
	u64 n = 0;
	size_t len, i;

	if (lunatik_own(s))
		return 0;
	if (lunatik_exec(s, &x) || x.status) {
		lunatik_disown(s);
		return 0;
	}
	len = lunatik_exec_copy(&x, data, sizeof(data));
	lunatik_disown(s);
	/* An array of one, and the first byte of an integer, unless that is all of it. */
	if (len == 2)
		return data[1];
	for (i = 2; i < len; i++)
		n = n << 8 | data[i];
	return n;
}

static void load_measure(struct seq_file *file, struct test *t, lunatik_State *s)
{
	struct lunatik_atomic *a = s->universe->atomic;
	struct load_source *sources = kcalloc(LOAD_SOURCES, sizeof(*sources), GFP_KERNEL);
	struct load_thread threads[LOAD_THREADS] = { };
	struct test_thread starter = { .function = load_begin, .cpu = -1 };
	u64 called = 0, unanswered = 0, missed = 0, event = 0, runs = 0, late = 0, run = 0;
	int i, count = min_t(int, num_online_cpus(), LOAD_SOURCES);
	unsigned int cpu = cpumask_first(cpu_online_mask);

	if (!sources)
		return;
	for (i = 0; i < count; i++) {
		sources[i].s = s;
		sources[i].cpu = cpu;
		tasklet_setup(&sources[i].tasklet, load_tasklet);
		lunatik_compat_hrtimer_setup(&sources[i].timer, load_timer, CLOCK_MONOTONIC,
					     HRTIMER_MODE_REL_PINNED_HARD);
		starter.arg = &sources[i];
		if (test_start(t, &starter))
			test_join(&starter);
		cpu = cpumask_next(cpu, cpu_online_mask);
	}
	for (i = 0; i < LOAD_THREADS; i++) {
		threads[i].s = s;
		threads[i].thread = (struct test_thread) { load_runs, &threads[i], -1 };
		test_start(t, &threads[i].thread);
	}
	ssleep(LOAD_SECONDS);
	for (i = 0; i < LOAD_THREADS; i++)
		WRITE_ONCE(threads[i].stop, true);
	for (i = 0; i < LOAD_THREADS; i++) {
		test_join(&threads[i].thread);
		runs += threads[i].runs;
		late += threads[i].late;
		run = max(run, threads[i].longest);
	}
	for (i = 0; i < count; i++) {
		WRITE_ONCE(sources[i].stop, true);
		tasklet_kill(&sources[i].tasklet);
		hrtimer_cancel(&sources[i].timer);
		tasklet_kill(&sources[i].tasklet);
		called += sources[i].called;
		unanswered += sources[i].unanswered;
		missed += sources[i].missed;
		event = max(event, sources[i].longest);
	}
	seq_printf(file, "called %llu\nunanswered %llu\nmissed %llu\n", called, unanswered, missed);
	seq_printf(file, "missed-busy %ld\nmissed-memory %ld\n",
		   atomic_long_read(&source_hook(0)->missed[LUNATIK_MISSED_BUSY]),
		   atomic_long_read(&source_hook(0)->missed[LUNATIK_MISSED_MEMORY]));
	seq_printf(file, "runs %llu\nruns-late %llu\nslices %llu\ncycles %llu\n", runs, late,
		   a->slices, a->cycles);
	seq_printf(file, "longest-event %llu\nlongest-run %llu\nlongest-slice %llu\n", event, run,
		   a->longest);
	kfree(sources);
}

int test_load_show(struct seq_file *file, void *unused)
{
	lunatik_State *s = lunatik_newstate(SZ_2M, LOAD_NAME);
	struct test *t = kzalloc(sizeof(*t), GFP_KERNEL);
	char hook[100];

	if (!s || !t)
		return -ENOMEM;
	spin_lock_init(&t->lock);
	snprintf(hook, sizeof(hook), SOURCE_HOOK("event", "budget = %u, share = 100"),
		 min(50 * test_slowness, 1000U));
	if (!source_run(s, load_chunk) && !source_run(s, hook)) {
		load_measure(file, t, s);
		seq_printf(file, "counted %llu\n", load_counted(s));
	}
	lunatik_close(LOAD_NAME);
	kfree(t);
	return 0;
}
