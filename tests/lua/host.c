// SPDX-License-Identifier: GPL-2.0-only
/*
 * Kernel Lua in user space: lunatik-lua [-p] [-s BYTES] [-d MS] [-f N] SCRIPT [ARG...]
 *
 * The same patched sources with the same configuration as in the kernel, and
 * libc in place of the driver. Exit status: 0, 1 if the script ended with an
 * error, 2 for wrong usage, 3 if the deadline ended it.
 *
 *	-p		ask for a poll all the time
 *	-s BYTES	let Lua have this much of the C stack, 9728 unless told:
 *			about what the kernel can spare
 *	-d MS		a deadline: raise at every poll after it
 *	-f N		while the script runs, one allocation in about N fails, always
 *			the same ones
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "lauxlib.h"
#include "libs.h"
#include "lualib.h"

static struct lunatik_host host;
static volatile sig_atomic_t late;
static unsigned long polls;

static void deadline(int sig)
{
	(void)sig;
	late = 1;
	host.poll = 1;
}

void lunatik_host_poll(lua_State *L)
{
	polls++;
	if (late)
		luaL_error(L, "deadline");
}

int lunatik_host_rest(lua_State *L)
{
	(void)L;
	return late;
}

void lunatik_host_write(lua_State *L, const char *s, size_t len)
{
	(void)L;
	fwrite(s, 1, len, stdout);
}

void lunatik_host_writeline(lua_State *L)
{
	(void)L;
	putchar('\n');
	fflush(stdout);
}

unsigned int lunatik_host_seed(void)
{
	unsigned int seed;

	if (getrandom(&seed, sizeof(seed), 0) != sizeof(seed))
		abort();
	return seed;
}

static unsigned int failures;
static int running;

static int fails(void)
{
	static unsigned int state = 1;

	if (!failures || !running)
		return 0;
	state = state * 1103515245u + 12345u;
	return (state >> 8) % failures == 0;
}

static void *allocate(void *ud, void *p, size_t osize, size_t nsize)
{
	(void)ud;
	if (nsize == 0) {
		free(p);
		return NULL;
	}
	if ((!p || nsize > osize) && fails())
		return NULL;
	return realloc(p, nsize);
}

/* As if each print had to allocate. */
int lunatik_host_openoutput(lua_State *L)
{
	(void)L;
	return !fails();
}

/* The library of the driver, so that scripts see the same names. */
static int lib_memory(lua_State *L)
{
	lua_pushinteger(L, (lua_Integer)lua_gc(L, LUA_GCCOUNT) * 1024 + lua_gc(L, LUA_GCCOUNTB));
	return 1;
}

static int lib_cap(lua_State *L)
{
	lua_pushinteger(L, LUA_MAXINTEGER);
	return 1;
}

static int lib_clock(lua_State *L)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	lua_pushinteger(L, t.tv_sec * 1000000000LL + t.tv_nsec);
	return 1;
}

int luaopen_lunatik(lua_State *L)
{
	static const luaL_Reg functions[] = {
		{ "memory", lib_memory },
		{ "cap", lib_cap },
		{ "clock", lib_clock },
		{ NULL, NULL }
	};

	luaL_newlib(L, functions);
	lua_pushliteral(L, "user space");
	lua_setfield(L, -2, "name");
	return 1;
}

static int traceback(lua_State *L)
{
	const char *msg = lua_tostring(L, 1);

	if (msg)
		luaL_traceback(L, L, msg, 1);
	return 1;
}

struct script {
	char *text;
	size_t size;
	char **argv;
	int argc;
};

static int read_script(struct script *script, const char *path)
{
	FILE *f = fopen(path, "r");
	long size;

	if (!f)
		return -1;
	if (fseek(f, 0, SEEK_END) || (size = ftell(f)) < 0)
		return -1;
	rewind(f);
	script->text = malloc(size + 1);
	if (!script->text)
		return -1;
	script->size = fread(script->text, 1, size, f);
	fclose(f);
	return script->size == (size_t)size ? 0 : -1;
}

static int run(lua_State *L)
{
	const struct script *script = lua_touserdata(L, 1);
	int i;

	luai_openlibs(L);
	lua_pushfstring(L, "@%s", script->argv[0]);
	if (luaL_loadbufferx(L, script->text, script->size, lua_tostring(L, -1), "t") != LUA_OK)
		return lua_error(L);
	for (i = 1; i < script->argc; i++)
		lua_pushstring(L, script->argv[i]);
	running = 1;
	luai_run(L, script->argc - 1);
	return 0;
}

int main(int argc, char **argv)
{
	struct script script = { 0 };
	unsigned long stack = 9728, ms = 0;
	lua_State *L;
	int opt, status;

	while ((opt = getopt(argc, argv, "+ps:d:f:")) != -1) {
		switch (opt) {
		case 'p':
			host.poll = 1;
			break;
		case 's':
			stack = strtoul(optarg, NULL, 0);
			break;
		case 'd':
			ms = strtoul(optarg, NULL, 0);
			break;
		case 'f':
			failures = strtoul(optarg, NULL, 0);
			break;
		default:
			return 2;
		}
	}
	if (optind == argc) {
		fprintf(stderr, "usage: %s [-p] [-s BYTES] [-d MS] [-f N] SCRIPT [ARG...]\n", argv[0]);
		return 2;
	}
	script.argv = argv + optind;
	script.argc = argc - optind;
	if (read_script(&script, script.argv[0])) {
		fprintf(stderr, "%s: %s\n", script.argv[0], strerror(errno));
		return 2;
	}

	L = lua_newstate(allocate, &host);
	if (!L)
		return 1;
	host.stackfloor = (unsigned long)__builtin_frame_address(0) - stack;
	if (ms) {
		struct itimerval timer = { { 0, 0 }, { ms / 1000, ms % 1000 * 1000 } };

		signal(SIGALRM, deadline);
		setitimer(ITIMER_REAL, &timer, NULL);
	}
	lua_pushcfunction(L, traceback);
	lua_pushcfunction(L, run);
	lua_pushlightuserdata(L, &script);
	status = lua_pcall(L, 1, 0, 1);
	if (status != LUA_OK)
		fprintf(stderr, "%s\n", luaL_tolstring(L, -1, NULL));
	lua_close(L);
	free(script.text);
	if (host.poll && polls == 0 && !late) {
		fprintf(stderr, "nobody polled\n");
		return 1;
	}
	return late ? 3 : status != LUA_OK;
}
