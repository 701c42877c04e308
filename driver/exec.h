/* SPDX-License-Identifier: GPL-2.0-only */
/* One bounded run of code in a state. */
#ifndef LUNATIK_EXEC_H
#define LUNATIK_EXEC_H

#include <linux/types.h>

#include "msgpack.h"
#include "states.h"

/**
 * struct lunatik_exec - a run: what it is to do, and how it went
 * @chunk: Lua source text; kernel memory
 * @chunk_len: its length, bytes
 * @chunkname: what messages call it, as for load(); NULL: "=chunk"
 * @args: its arguments, one MessagePack array; kernel memory
 * @args_len: bytes; 0: none
 * @args_checked: lunatik_checkvalues() has passed them, so that the owner need
 *	not go through them once more
 * @timeout: its deadline, ns from now; 0: that of the state;
 *	LUNATIK_TIMEOUT_NONE: none
 * @reader: who reads what it prints, or NULL
 * @print_wait: printing waits for @reader; the owner must be able to sleep
 * @status: out: enum lunatik_status
 * @header: out: how the results begin
 * @header_len: out: bytes
 * @body: out: how they go on; in memory of the state, good until the owner
 *	executes again or disowns
 * @body_len: out: bytes
 *
 * The results are one MessagePack array if @status is OK, else one string.
 */
struct lunatik_exec {
	const char *chunk;
	size_t chunk_len;
	const char *chunkname;
	const void *args;
	size_t args_len;
	bool args_checked;
	u64 timeout;
	struct lunatik_reader *reader;
	bool print_wait;

	enum lunatik_status status;
	unsigned char header[LUNATIK_MSGPACK_HEADERSIZE];
	size_t header_len;
	const void *body;
	size_t body_len;
};

int lunatik_exec(lunatik_State *s, struct lunatik_exec *x);

#endif
