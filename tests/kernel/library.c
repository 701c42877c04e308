// SPDX-License-Identifier: GPL-2.0-only
/* Libraries of C functions: what other modules have for scripts. */
#include <linux/module.h>
#include <linux/string.h>

#include "lauxlib.h"

#include "driver/library.h"

#include "test.h"

/* How many objects of the library there are, in all states. */
static atomic_t library_objects;

static int library_add(lua_State *L)
{
	lua_pushinteger(L, luaL_checkinteger(L, 1) + luaL_checkinteger(L, 2));
	return 1;
}

static int library_gc(lua_State *L)
{
	atomic_dec(&library_objects);
	return 0;
}

/* An object whose finalizer is in this module. */
static int library_object(lua_State *L)
{
	static const luaL_Reg methods[] = { { "__gc", library_gc }, { NULL, NULL } };

	lua_newuserdatauv(L, 0, 0);
	if (luaL_newmetatable(L, "library.object"))
		luaL_setfuncs(L, methods, 0);
	lua_setmetatable(L, -2);
	atomic_inc(&library_objects);
	return 1;
}

static int library_open(lua_State *L)
{
	static const luaL_Reg functions[] = {
		{ "add", library_add }, { "object", library_object }, { NULL, NULL }
	};

	luaL_newlib(L, functions);
	return 1;
}

static int library_refuse(lua_State *L)
{
	return luaL_error(L, "not today");
}

static const struct lunatik_library library = {
	.name = "kernel_test", .open = library_open, .owner = THIS_MODULE,
};

static void a_script_requires_it_and_calls_its_functions(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	ASSERT(t, !lunatik_library_register(&library));
	EXPECT_RUN(t, s, "local k, from = require 'kernel_test' return k.add(40, 2), k == require 'kernel_test', from",
		   LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x93\x2a\xc3\xa9:library:");
	EXPECT_RUN(t, s, "return require('kernel_test').add(1)", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "bad argument #2 to 'add'");
	lunatik_close(TEST_NAME);
	lunatik_library_unregister(&library);
}

static void a_state_that_has_it_holds_its_module_once(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	int before = module_refcount(THIS_MODULE);

	ASSERT(t, s);
	ASSERT(t, !lunatik_library_register(&library));
	EXPECT_RUN(t, s, "return 1", LUNATIK_STATUS_OK);
	EXPECT_EQ(t, module_refcount(THIS_MODULE), before);
	EXPECT_RUN(t, s,
		   "for i = 1, 10 do require 'kernel_test' package.loaded.kernel_test = nil end",
		   LUNATIK_STATUS_OK);
	EXPECT_EQ(t, module_refcount(THIS_MODULE), before + 1);
	lunatik_close(TEST_NAME);
	EXPECT_EQ(t, module_refcount(THIS_MODULE), before);
	lunatik_library_unregister(&library);
}

static void its_finalizers_are_called_before_its_module_may_go(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	int before = module_refcount(THIS_MODULE);

	ASSERT(t, s);
	ASSERT(t, !lunatik_library_register(&library));
	EXPECT_RUN(t, s,
		   "local k = require 'kernel_test' kept = {} for i = 1, 100 do kept[i] = k.object() end",
		   LUNATIK_STATUS_OK);
	EXPECT_EQ(t, atomic_read(&library_objects), 100);
	EXPECT_EQ(t, module_refcount(THIS_MODULE), before + 1);
	lunatik_close(TEST_NAME);
	EXPECT_EQ(t, atomic_read(&library_objects), 0);
	lunatik_library_unregister(&library);
}

static void one_that_is_not_registered_is_not_found(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	ASSERT(t, !lunatik_library_register(&library));
	lunatik_library_unregister(&library);
	EXPECT_RUN(t, s, "require 'kernel_test'", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "module 'kernel_test' not found");
}

static void a_module_of_the_script_comes_before_it(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	ASSERT(t, !lunatik_library_register(&library));
	EXPECT_RUN(t, s,
		   "package.preload.kernel_test = function() return 7 end return (require 'kernel_test')",
		   LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\x07");
	lunatik_library_unregister(&library);
}

static void an_error_of_the_one_that_opens_is_that_of_require(struct test *t)
{
	static const struct lunatik_library refusing = {
		.name = "refusing", .open = library_refuse, .owner = THIS_MODULE,
	};
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	ASSERT(t, !lunatik_library_register(&refusing));
	EXPECT_RUN(t, s, "require 'refusing'", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "not today");
	EXPECT_RUN(t, s, "return package.loaded.refusing", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xc0");
	lunatik_close(TEST_NAME);
	lunatik_library_unregister(&refusing);
}

static void bad_names_and_second_ones_are_refused(struct test *t)
{
	static const char *const bad[] = {
		"", "A", "1a", "_a", "a-b", "a.b", "a b", "abcdefghijklmnopqrstuvwxy",
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(bad); i++) {
		struct lunatik_library one = { .name = bad[i], .open = library_open, .owner = THIS_MODULE };

		if (!EXPECT_EQ(t, lunatik_library_register(&one), -EINVAL))
			lunatik_library_unregister(&one);
	}
	ASSERT(t, !lunatik_library_register(&library));
	EXPECT_EQ(t, lunatik_library_register(&library), -EEXIST);
	lunatik_library_unregister(&library);
}

static void there_are_no_more_than_the_module_can_count(struct test *t)
{
	static struct lunatik_library many[LUNATIK_LIBRARY_MAX + 1];
	static char names[LUNATIK_LIBRARY_MAX + 1][LUNATIK_LIBRARY_MAXLEN + 1];
	int i, n = 0;

	for (i = 0; i <= LUNATIK_LIBRARY_MAX; i++) {
		snprintf(names[i], sizeof(names[i]), "many_%d", i);
		many[i] = (struct lunatik_library){ names[i], library_open, THIS_MODULE };
	}
	/* There are others besides. */
	while (n <= LUNATIK_LIBRARY_MAX && !lunatik_library_register(&many[n]))
		n++;
	EXPECT_LE(t, n, LUNATIK_LIBRARY_MAX);
	EXPECT(t, n > 0);
	EXPECT_EQ(t, lunatik_library_register(&many[LUNATIK_LIBRARY_MAX]), -ENOSPC);
	while (n > 0)
		lunatik_library_unregister(&many[--n]);
	EXPECT_EQ(t, lunatik_library_register(&many[0]), 0);
	lunatik_library_unregister(&many[0]);
}

TEST_SUITE(library,
	TEST(a_script_requires_it_and_calls_its_functions, TEST_ANY),
	TEST(a_state_that_has_it_holds_its_module_once, BIT(TEST_PROCESS)),
	TEST(its_finalizers_are_called_before_its_module_may_go, BIT(TEST_PROCESS)),
	TEST(one_that_is_not_registered_is_not_found, TEST_ANY),
	TEST(a_module_of_the_script_comes_before_it, TEST_ANY),
	TEST(an_error_of_the_one_that_opens_is_that_of_require, TEST_ANY),
	TEST(bad_names_and_second_ones_are_refused, BIT(TEST_PROCESS)),
	TEST(there_are_no_more_than_the_module_can_count, BIT(TEST_PROCESS)));
