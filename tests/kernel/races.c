// SPDX-License-Identifier: GPL-2.0-only
/* Many at once: names that come and go under those who look them up. */
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/sched.h>
#include <linux/slab.h>

#include "test.h"

struct test_reader {
	struct test_thread thread;
	struct test *t;
	enum test_context context;
	bool *over;
	unsigned long found, owned;
};

/* One who finds a state may be too late, but never owns a closed one. */
static void use_if_there(void *arg)
{
	struct test_reader *reader = arg;
	struct lunatik_exec x = { .chunk = "return 1", .chunk_len = 8 };
	lunatik_State *s = lunatik_statelookup(TEST_NAME);
	int ret;

	if (!s)
		return;
	reader->found++;
	EXPECT(reader->t, !strcmp((const char *)s->name, TEST_NAME));
	ret = test_own(s, reader->context);
	if (!ret) {
		reader->owned++;
		EXPECT(reader->t, s->L && !READ_ONCE(s->closed));
		EXPECT_EQ(reader->t, lunatik_exec(s, &x), 0);
		EXPECT_EQ(reader->t, x.status, LUNATIK_STATUS_OK);
		lunatik_disown(s);
	} else {
		EXPECT(reader->t, ret == -ENODEV || (ret == -EAGAIN && reader->context));
	}
	lunatik_putstate(s);
}

static void use_until_over(void *arg)
{
	struct test_reader *reader = arg;

	while (!READ_ONCE(*reader->over)) {
		test_in(reader->context, use_if_there, reader);
		usleep_range(20, 50);	/* or they'd hand it to each other for ever */
	}
}

static void a_name_comes_and_goes_under_its_users(struct test *t)
{
	unsigned int i, readers_count = num_online_cpus();
	struct test_reader *readers = kcalloc(readers_count, sizeof(*readers), GFP_KERNEL);
	unsigned long found = 0, owned = 0;
	bool over = false;

	ASSERT(t, readers);
	for (i = 0; i < readers_count; i++) {
		readers[i] = (struct test_reader){
			{ use_until_over, &readers[i], -1 }, t, t->context, &over
		};
		test_start(t, &readers[i].thread);
	}
	for (i = 0; i < test_rounds; i++) {
		if (!EXPECT(t, lunatik_newstate(SZ_128K, TEST_NAME)))
			break;
		if (i % 4)	/* now and then they have time to find it */
			cond_resched();
		else
			usleep_range(100, 200);
		while (lunatik_close(TEST_NAME))	/* somebody owns it */
			usleep_range(20, 50);
	}
	WRITE_ONCE(over, true);
	for (i = 0; i < readers_count; i++) {
		test_join(&readers[i].thread);
		found += readers[i].found;
		owned += readers[i].owned;
	}
	kfree(readers);
	/* They really met. */
	EXPECT_LE(t, test_rounds / 10, found);
	EXPECT_LE(t, test_rounds / 100, owned);
}

#define RIVALS		4

struct test_rival {
	struct test_thread thread;
	atomic_t *ready;
	bool made, closed;
};

static void rival(void *arg)
{
	struct test_rival *rival = arg;

	/* All together: first each makes it, then each closes it. */
	atomic_dec(rival->ready);
	while (atomic_read(rival->ready) > 0)
		cond_resched();
	rival->made = lunatik_newstate(SZ_128K, TEST_NAME);
	atomic_dec(rival->ready);
	while (atomic_read(rival->ready) > -RIVALS)
		cond_resched();
	rival->closed = !lunatik_close(TEST_NAME);
}

static void one_of_many_makes_a_name_and_one_closes_it(struct test *t)
{
	struct test_rival rivals[RIVALS];
	unsigned int i, round;

	for (round = 0; round < test_rounds / 10; round++) {
		atomic_t ready = ATOMIC_INIT(RIVALS);
		int made = 0, closed = 0;

		for (i = 0; i < RIVALS; i++) {
			rivals[i] = (struct test_rival){ { rival, &rivals[i], -1 }, &ready };
			ASSERT(t, test_start(t, &rivals[i].thread));
		}
		for (i = 0; i < RIVALS; i++) {
			test_join(&rivals[i].thread);
			made += rivals[i].made;
			closed += rivals[i].closed;
		}
		EXPECT_EQ(t, made, 1);
		EXPECT_EQ(t, closed, 1);
		EXPECT(t, !lunatik_statelookup(TEST_NAME));
	}
}

struct test_neighbour {
	struct test_thread thread;
	struct test *t;
	enum test_context context;
	unsigned int number;
};

static void live(void *arg)
{
	static const char chunk[] =
		"local t = {} for i = 1, 200 do t[i] = {mine = lunatik.name} end\n"
		"for i = 1, 200 do assert(t[i].mine == lunatik.name) end n = (n or 0) + 1 return n";
	struct test_neighbour *me = arg;
	struct lunatik_exec x = {
		.chunk = chunk, .chunk_len = sizeof(chunk) - 1, .timeout = TEST_TIMEOUT,
	};
	struct test_result *result = kmalloc(sizeof(*result), GFP_KERNEL);
	char name[LUNATIK_NAME_MAXSIZE];
	lunatik_State *s;
	int i;

	snprintf(name, sizeof(name), "%s %u", TEST_NAME, me->number);
	s = lunatik_newstate(SZ_256K, name);
	if (EXPECT(me->t, s && result)) {
		for (i = 1; i <= max(100 / (int)test_slowness, 10); i++) {
			unsigned char gave[2] = { 0x91, i };

			test_runin(me->context, s, &x, result);
			EXPECT(me->t, test_gave(result, gave, sizeof(gave)));
		}
	}
	kfree(result);
	test_endstate(me->t, name);
}

static void neighbours_do_not_meet(struct test *t)
{
	unsigned int i, count = 4 * num_online_cpus();
	struct test_neighbour *neighbours = kcalloc(count, sizeof(*neighbours), GFP_KERNEL);

	ASSERT(t, neighbours);
	for (i = 0; i < count; i++) {
		neighbours[i] = (struct test_neighbour){
			{ live, &neighbours[i], -1 }, t, t->context, i
		};
		test_start(t, &neighbours[i].thread);
	}
	for (i = 0; i < count; i++)
		test_join(&neighbours[i].thread);
	kfree(neighbours);
}

TEST_SUITE(races,
	TEST(a_name_comes_and_goes_under_its_users,
	     BIT(TEST_PROCESS) | BIT(TEST_IRQSOFF) | BIT(TEST_SOFTIRQ)),
	TEST(one_of_many_makes_a_name_and_one_closes_it, BIT(TEST_PROCESS)),
	TEST(neighbours_do_not_meet, TEST_ANY),
);
