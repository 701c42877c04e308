/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The local configuration of kernel Lua, included at the end of luaconf.h.
 * The same in the kernel and in user space.
 */
#ifndef LUAI_LOCALCONF_H
#define LUAI_LOCALCONF_H

#include "format.h"
#include "identity.h"
#include "integers.h"

/*
 * Numbers: there is no floating point. lua_Number is lua_Integer, and what
 * would need a float is either exact or an error (see lua/integers.c).
 */
#undef LUA_NUMBER
#undef LUAI_UACNUMBER
#undef LUA_NUMBER_FRMLEN
#undef LUA_NUMBER_FMT
#undef LUAI_MAXALIGN
#undef l_floatatt
#undef l_mathop
#undef l_floor
#undef lua_numbertointeger
#undef lua_str2number
#undef lua_strx2number
#undef lua_number2str
#undef lua_number2strx
#undef lua_getlocaledecpoint

#define LUA_NUMBER		LUA_INTEGER
#define LUAI_UACNUMBER		LUAI_UACINT
#define LUA_NUMBER_FRMLEN	LUA_INTEGER_FRMLEN
#define LUA_NUMBER_FMT		LUA_INTEGER_FMT
#define LUAI_MAXALIGN		void *s; lua_Integer i; long l

/* All 64 bits are mantissa: every integer "fits in a float". */
#define l_floatatt(n)		(LUAI_FLOAT_##n)
#define LUAI_FLOAT_MANT_DIG	64
#define l_floor(x)		(x)
#define lua_numbertointeger(n, p)	(*(p) = (n), 1)
#define lua_number2str(s, sz, n)	lua_integer2str(s, sz, n)
#define lua_getlocaledecpoint()	'.'
#define l_hashfloat(n)		((void)(n), 0)
#define luai_nummod(L, a, b, m)	((m) = luaV_mod(L, a, b))

/* One formatter for both worlds, without the kernel's extensions to printf. */
#undef l_sprintf
#define l_sprintf(s, sz, f, i)	luai_snprintf(s, sz, f, i)

/* Addresses are shown as ids that mean nothing outside of their universe. */
#undef lua_pointer2str
#define lua_pointer2str(buff, sz, p)	\
	luai_snprintf(buff, sz, "0x%016llx", luai_idof(G(L)->idkey, p))

/* Randomness comes from the host, never from addresses or the clock. */
#define luai_makeseed(L)	lunatik_host_seed()	/* not called: see luai_newhashkey() */
#define l_randomizePivot()	lunatik_host_seed()

/* Room for the strings of all libraries, so that the table does not grow when a state is made. */
#define MINSTRTABSIZE		256

/* What a message shows of a name or a token, in bytes. */
#define LUAI_MAXWORD		4096

/* print() goes to the host, which may lack the memory for it. */
#define lua_writestring(s, l)	(luai_openoutput(L), lunatik_host_write(L, s, l))
#define lua_writeline()		(luai_openoutput(L), lunatik_host_writeline(L))

/* The type of words that an interrupt may set. */
#define l_signalT		int

/*
 * Errors are raised with longjmp; saying noreturn would let the compiler end
 * functions in the middle of nowhere, which objtool objects to.
 */
#define l_noret			void

/*
 * A buffer in a C frame. The kernel's stack is 16 KiB: longer results move to
 * the heap a little earlier.
 */
#undef LUAL_BUFFERSIZE
#define LUAL_BUFFERSIZE		96

/* For functions whose locals must not add to the frame of a caller that nests. */
#define luai_noinline		__attribute__((__noinline__))

#ifdef __KERNEL__
/* Where objtool looks for the table of a computed goto. */
#include <linux/compiler.h>
#define luai_jumptable		__annotate_jump_table
#ifdef LUA_CORE
#undef current			/* the lexer has a field of that name */
#endif
#else
#define luai_jumptable		/* empty */
#endif

#endif
