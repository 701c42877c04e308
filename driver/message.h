/* SPDX-License-Identifier: GPL-2.0-only */
/* The description of an error. Uses Lua's API and not the kernel's. */
#ifndef LUNATIK_MESSAGE_H
#define LUNATIK_MESSAGE_H

#include "lua.h"

/**
 * lunatik_message - the message handler of a run
 * @L: the state; the error object is its only argument
 *
 * Calls __tostring of an error object that is no string. If there is not enough
 * memory or time for a traceback, an error that is a string has none. If another
 * error object cannot be described, the reason for that takes its place.
 *
 * Return: 1, for lunatik_message_unfold().
 */
int lunatik_message(lua_State *L);

/**
 * lunatik_message_unfold - what an error that ended a run consists of
 * @L: the state, with room for four values; the error is on the top, as
 *	lua_pcall() with lunatik_message() left it
 *
 * Pushes three values: the message, the traceback or nil, and the error object.
 * The message is a string, unless the error was raised when the handler could
 * not be called any more (by a __close, say): then it is the object itself.
 * Can't raise.
 */
void lunatik_message_unfold(lua_State *L);

#endif
