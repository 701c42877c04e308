/* SPDX-License-Identifier: GPL-2.0-only */
/* One bounded run in a state. */
#ifndef LUNATIK_EXEC_H
#define LUNATIK_EXEC_H

#include <linux/types.h>

#include "msgpack.h"
#include "states.h"

struct file;

/* A message, a traceback and an error object. */
#define LUNATIK_EXEC_PIECES	3

/* The header of a map, a key of at most nine letters and the header of its value, bytes. */
#define LUNATIK_PIECE_HEADERSIZE	(1 + 1 + 9 + LUNATIK_MSGPACK_HEADERSIZE)

/* Room for results that are short, bytes. */
#define LUNATIK_EXEC_SHORT	96

/**
 * struct lunatik_piece - a part of the results of a run
 * @header: its first bytes, made for it
 * @header_len: bytes in @header
 * @body: the rest, which stays where it is: in memory of Lua's or of the universe
 * @body_len: bytes in @body
 */
struct lunatik_piece {
	unsigned char header[LUNATIK_PIECE_HEADERSIZE];
	size_t header_len;
	const void *body;
	size_t body_len;
};

/**
 * struct lunatik_exec - a run: its input, and its outcome
 * @function: NULL, or the name of a function to call in place of a chunk, as
 *	lunatik_global_isname() accepts it
 * @module: NULL, or the name under which require() finds the chunk, which is not
 *	called now
 * @replace: @module even if it was required already
 * @chunk: Lua source text; kernel memory
 * @chunk_len: its length, bytes
 * @chunkname: what messages call it, as for load(); NULL: "=chunk", or "=" and the
 *	name of the @module
 * @args: its arguments, one MessagePack array; kernel memory
 * @args_len: bytes; 0: none
 * @args_checked: lunatik_value_check() has accepted them already, so that the
 *	owner does not spend time on it
 * @timeout: its deadline, ns from now; 0: that of the state;
 *	LUNATIK_TIMEOUT_NONE: none
 * @reader: the reader of its output, or NULL
 * @file: the state file by which it came, or NULL
 * @print_wait: print() waits for @reader; the owner must be able to sleep
 * @status: out: enum lunatik_status
 * @compile_only: the chunk is compiled and not called; as with @module, neither
 *	a run nor an error is counted
 * @pieces: out: LUNATIK_EXEC_PIECES of results, in the universe because the stack
 *	has no room to spare. They and their bodies are good until the owner
 *	runs something else or disowns
 *
 * The results are one MessagePack array if @status is OK, else one map with the
 * message and, where there are any, a traceback and the error object.
 */
struct lunatik_exec {
	const char *function;
	const char *module;
	bool replace;
	const char *chunk;
	size_t chunk_len;
	const char *chunkname;
	const void *args;
	size_t args_len;
	bool args_checked;
	u64 timeout;
	struct lunatik_reader *reader;
	const struct file *file;
	bool print_wait;
	bool compile_only;

	enum lunatik_status status;
	struct lunatik_piece *pieces;
};

int lunatik_exec(lunatik_State *s, struct lunatik_exec *x);
size_t lunatik_exec_size(const struct lunatik_exec *x);
size_t lunatik_exec_copy(const struct lunatik_exec *x, void *to, size_t room);

#endif
