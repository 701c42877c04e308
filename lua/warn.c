// SPDX-License-Identifier: GPL-2.0-only
/*
 * Warnings, which come from warn() and from errors in finalizers. They go where
 * print() goes, one line each, and are off until the script calls warn("@on").
 */
#include <string.h>
#include "lauxlib.h"
#include "libs.h"

static void warn_off(void *ud, const char *msg, int tocont);
static void warn_on(void *ud, const char *msg, int tocont);

/* A message of one piece that begins with '@' controls the warning system. */
static int obey(lua_State *L, const char *msg, int tocont)
{
	if (tocont || *msg != '@')
		return 0;
	if (strcmp(msg, "@on") == 0)
		lua_setwarnf(L, warn_on, L);
	else if (strcmp(msg, "@off") == 0)
		lua_setwarnf(L, warn_off, L);
	return 1;
}

static void warn_off(void *ud, const char *msg, int tocont)
{
	obey(ud, msg, tocont);
}

/* The warning function in the middle of a message. */
static void warn_more(void *ud, const char *msg, int tocont)
{
	lua_State *L = ud;
	size_t len;

	/* Ask between spans, because a message may be long. No error can be raised here. */
	do {
		len = strnlen(msg, LUAI_SPAN);
		lunatik_host_write(L, msg, len);
		msg += len;
	} while (len == LUAI_SPAN && !luai_giveup(L));
	if (!tocont) {
		lunatik_host_writeline(L);
		lua_setwarnf(L, warn_on, L);
	}
}

static void warn_on(void *ud, const char *msg, int tocont)
{
	static const char prefix[] = "Lua warning: ";
	lua_State *L = ud;

	if (obey(L, msg, tocont))
		return;
	/* Without memory the host drops what is written, because no error can be raised here. */
	lunatik_host_openoutput(L);
	lunatik_host_write(L, prefix, sizeof(prefix) - 1);
	lua_setwarnf(L, warn_more, L);
	warn_more(L, msg, tocont);
}

/**
 * luai_openwarn() - set up the warning system of a state
 * @L: its main thread
 */
void luai_openwarn(lua_State *L)
{
	lua_setwarnf(L, warn_off, L);
}
