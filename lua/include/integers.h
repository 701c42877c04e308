/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Integers where Lua has floats, text from integers, and ids for addresses:
 * what patched Lua calls instead of libc's and libm's.
 */
#ifndef LUAI_INTEGERS_H
#define LUAI_INTEGERS_H

#include <stddef.h>

/* What a text says as a numeral with a fraction or an exponent. */
enum luai_numeral {
	LUAI_NOTNUMERAL,	/* nothing */
	LUAI_INEXACT,		/* a number that is not a 64-bit integer */
	LUAI_EXACT,		/* a 64-bit integer */
};

/* Is a text longer than LUAI_MAXNUMERAL bytes? Then it is no numeral, so that no search takes long. */
#define LUAI_MAXNUMERAL		4096
int luai_overlong(const char *s);

enum luai_numeral luai_readnumeral(const char *s, long long *value, const char **end);

/* m / n and m ^ n: true, and the result in *r, if that is a 64-bit integer */
int luai_exactdiv(long long m, long long n, long long *r);
int luai_exactpow(long long m, long long n, long long *r);

/* C's snprintf for one argument: %c %s %d %i %u %o %x %X, l and ll */
__attribute__((format(printf, 3, 4)))
int luai_snprintf(char *buf, size_t size, const char *fmt, ...);

/* A one-to-one image of an address that only the holder of the key can undo */
unsigned long long luai_idof(const unsigned int key[4], const void *p);

#endif
