// SPDX-License-Identifier: GPL-2.0-only
/*
 * The math library, as far as it has a meaning for integers. For the same integers
 * its results are those of Lua's own, sequences of random numbers included.
 */
#include "lauxlib.h"
#include "libs.h"

static int math_abs(lua_State *L)
{
	lua_Integer n = luaL_checkinteger(L, 1);

	lua_pushinteger(L, n < 0 ? (lua_Integer)(0 - (lua_Unsigned)n) : n);
	return 1;
}

/* floor(n): every number is an integer already */
static int math_floor(lua_State *L)
{
	lua_pushinteger(L, luaL_checkinteger(L, 1));
	return 1;
}

/* A function of its own, because a traceback finds names by functions. */
static int math_ceil(lua_State *L)
{
	return math_floor(L);
}

/* fmod(m, n): the remainder of a division that rounds towards zero */
static int math_fmod(lua_State *L)
{
	lua_Integer m = luaL_checkinteger(L, 1);
	lua_Integer n = luaL_checkinteger(L, 2);

	luaL_argcheck(L, n != 0, 2, "zero");
	lua_pushinteger(L, n == -1 ? 0 : m % n);	/* mininteger % -1 traps */
	return 1;
}

/* max(v, ...) and min(v, ...), of whatever can be compared */
static int select_extreme(lua_State *L, int smaller)
{
	int n = lua_gettop(L);
	int best = 1, i;

	luaL_argcheck(L, n >= 1, 1, "value expected");
	for (i = 2; i <= n; i++) {
		luai_pollevery(L, i);
		if (lua_compare(L, smaller ? i : best, smaller ? best : i, LUA_OPLT))
			best = i;
	}
	lua_pushvalue(L, best);
	return 1;
}

static int math_max(lua_State *L)
{
	return select_extreme(L, 0);
}

static int math_min(lua_State *L)
{
	return select_extreme(L, 1);
}

static int math_tointeger(lua_State *L)
{
	int isinteger;
	lua_Integer n = lua_tointegerx(L, 1, &isinteger);

	if (isinteger) {
		lua_pushinteger(L, n);
	} else {
		luaL_checkany(L, 1);
		luaL_pushfail(L);
	}
	return 1;
}

static int math_type(lua_State *L)
{
	if (lua_type(L, 1) == LUA_TNUMBER) {
		lua_pushliteral(L, "integer");
	} else {
		luaL_checkany(L, 1);
		luaL_pushfail(L);
	}
	return 1;
}

static int math_ult(lua_State *L)
{
	lua_Integer m = luaL_checkinteger(L, 1);
	lua_Integer n = luaL_checkinteger(L, 2);

	lua_pushboolean(L, (lua_Unsigned)m < (lua_Unsigned)n);
	return 1;
}

/* The state of a xoshiro256** generator, which is an upvalue of both functions. */
struct generator {
	lua_Unsigned s[4];
};

static lua_Unsigned rotate_left(lua_Unsigned x, int n)
{
	return x << n | x >> (64 - n);
}

static lua_Unsigned next_random(struct generator *g)
{
	lua_Unsigned *s = g->s;
	lua_Unsigned result = rotate_left(s[1] * 5, 7) * 9;
	lua_Unsigned t = s[1] << 17;

	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = rotate_left(s[3], 45);
	return result;
}

/* Seeds the generator and pushes both parts of the seed. */
static void set_seed(lua_State *L, struct generator *g, lua_Integer n1, lua_Integer n2)
{
	int i;

	g->s[0] = n1;
	g->s[1] = 0xff;		/* never all zero */
	g->s[2] = n2;
	g->s[3] = 0;
	for (i = 0; i < 16; i++)
		next_random(g);	/* spread the seed */
	lua_pushinteger(L, n1);
	lua_pushinteger(L, n2);
}

static lua_Integer host_seed(void)
{
	return (lua_Integer)((lua_Unsigned)lunatik_host_seed() << 32 | lunatik_host_seed());
}

/*
 * A random number in [0, last], each as likely as any other: draw within the
 * smallest 2^b - 1 that holds last, again until it fits.
 */
static lua_Unsigned project(struct generator *g, lua_Unsigned random, lua_Unsigned last)
{
	lua_Unsigned mask;

	if ((last & (last + 1)) == 0)
		return random & last;
	mask = ~(lua_Unsigned)0 >> __builtin_clzll(last);
	while ((random &= mask) > last)
		random = next_random(g);
	return random;
}

static int math_random(lua_State *L)
{
	struct generator *g = lua_touserdata(L, lua_upvalueindex(1));
	lua_Unsigned random = next_random(g);
	lua_Integer low = 1, up;

	switch (lua_gettop(L)) {
	case 0:
		return luaL_error(L, "no floating point for 'random' without arguments"
				  " (use random(m) or random(m, n))");
	case 1:
		up = luaL_checkinteger(L, 1);
		if (up == 0) {	/* all bits */
			lua_pushinteger(L, (lua_Integer)random);
			return 1;
		}
		break;
	case 2:
		low = luaL_checkinteger(L, 1);
		up = luaL_checkinteger(L, 2);
		break;
	default:
		return luaL_error(L, "wrong number of arguments");
	}
	luaL_argcheck(L, low <= up, 1, "interval is empty");
	lua_pushinteger(L, (lua_Integer)(project(g, random, (lua_Unsigned)up - low) + low));
	return 1;
}

static int math_randomseed(lua_State *L)
{
	struct generator *g = lua_touserdata(L, lua_upvalueindex(1));

	if (lua_isnone(L, 1))
		set_seed(L, g, host_seed(), host_seed());
	else
		set_seed(L, g, luaL_checkinteger(L, 1), luaL_optinteger(L, 2, 0));
	return 2;
}

static const luaL_Reg functions[] = {
	{ "abs", math_abs },
	{ "ceil", math_ceil },
	{ "floor", math_floor },
	{ "fmod", math_fmod },
	{ "max", math_max },
	{ "min", math_min },
	{ "tointeger", math_tointeger },
	{ "type", math_type },
	{ "ult", math_ult },
	{ NULL, NULL }
};

static const luaL_Reg random_functions[] = {
	{ "random", math_random },
	{ "randomseed", math_randomseed },
	{ NULL, NULL }
};

int luai_openmath(lua_State *L)
{
	struct generator *g;

	luaL_newlib(L, functions);
	lua_pushinteger(L, LUA_MAXINTEGER);
	lua_setfield(L, -2, "maxinteger");
	lua_pushinteger(L, LUA_MININTEGER);
	lua_setfield(L, -2, "mininteger");

	g = lua_newuserdatauv(L, sizeof(*g), 0);
	set_seed(L, g, host_seed(), host_seed());
	lua_pop(L, 2);
	luaL_setfuncs(L, random_functions, 1);
	return 1;
}
