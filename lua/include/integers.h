/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Integers where Lua has floats: what patched Lua calls instead of libc's strtod
 * and libm's pow.
 */
#ifndef LUAI_INTEGERS_H
#define LUAI_INTEGERS_H

/* What a text is when it is read as a numeral with a fraction or an exponent. */
enum luai_numeral {
	LUAI_NOTNUMERAL,	/* no numeral */
	LUAI_INEXACT,		/* a number that is not a 64-bit integer */
	LUAI_EXACT,		/* a 64-bit integer */
};

/* A text of more than LUAI_MAXNUMERAL bytes is no numeral, so that reading one never takes long. */
#define LUAI_MAXNUMERAL		4096
int luai_overlong(const char *s);

enum luai_numeral luai_readnumeral(const char *s, long long *value, const char **end);

/* m / n and m ^ n: true, and the result in *r, if that is a 64-bit integer */
int luai_exactdiv(long long m, long long n, long long *r);
int luai_exactpow(long long m, long long n, long long *r);

#endif
