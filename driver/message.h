/* SPDX-License-Identifier: GPL-2.0-only */
/* The description of an error. Uses Lua's API and not the kernel's. */
#ifndef LUNATIK_MESSAGE_H
#define LUNATIK_MESSAGE_H

#include "lua.h"

/**
 * lunatik_message_open - prepare a new universe for the functions below
 * @L: its main thread
 *
 * May raise, if memory is short.
 */
void lunatik_message_open(lua_State *L);

/**
 * lunatik_message - the message handler of a run
 * @L: the state; the error object is its only argument
 *
 * Calls __tostring of an error object that is no string. If that fails, the reason
 * is the message. If there is not enough memory or time for a traceback, there is
 * none. A text that was returned before stays as it is, because an error that is
 * raised again, as by a __close, has been described already.
 *
 * Return: 1, a text: the message, and the traceback after a newline.
 */
int lunatik_message(lua_State *L);

/**
 * lunatik_message_unfold - what an error that ended a run consists of
 * @L: the state, with room for three values; the error is on the top, as
 *	lua_pcall() with lunatik_message() left it
 *
 * Pushes the error object. The error itself is a text, unless it was raised when
 * the handler could not be called any more (by a __close, say): then it is the
 * object. Can't raise.
 *
 * Return: the length of the message in the text; 0 when it is none.
 */
size_t lunatik_message_unfold(lua_State *L);

/**
 * lunatik_message_forget - the run is over, and its error has been unfolded
 * @L: the state, with room for two values
 *
 * Can't raise, since it allocates nothing.
 */
void lunatik_message_forget(lua_State *L);

#endif
