/* SPDX-License-Identifier: GPL-2.0-only */
/* What an error says of itself. Knows Lua's API and nothing of the kernel's. */
#ifndef LUNATIK_MESSAGE_H
#define LUNATIK_MESSAGE_H

#include "lua.h"

/**
 * lunatik_message - the message handler of a run
 * @L: the state; the error object is its only argument
 *
 * Calls __tostring of an error object that is no text. Where a traceback takes
 * more memory or time than there is, the message goes without; where an error
 * object can't be told, the reason goes instead.
 *
 * Return: 1, the message, which is a string.
 */
int lunatik_message(lua_State *L);

#endif
