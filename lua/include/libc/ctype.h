/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The "C" locale. The kernel's own ctype is Latin-1: it would call bytes of a
 * UTF-8 text letters.
 */
#ifndef LUAI_LIBC_CTYPE_H
#define LUAI_LIBC_CTYPE_H

#define LUAI_INRANGE(c, first, last)	((unsigned int)(c) - (first) <= (last) - (first))

static inline int luai_isdigit(int c) { return LUAI_INRANGE(c, '0', '9'); }
static inline int luai_islower(int c) { return LUAI_INRANGE(c, 'a', 'z'); }
static inline int luai_isupper(int c) { return LUAI_INRANGE(c, 'A', 'Z'); }
static inline int luai_isalpha(int c) { return LUAI_INRANGE(c | 0x20, 'a', 'z'); }
static inline int luai_isalnum(int c) { return luai_isalpha(c) || luai_isdigit(c); }
static inline int luai_isgraph(int c) { return LUAI_INRANGE(c, '!', '~'); }
static inline int luai_ispunct(int c) { return luai_isgraph(c) && !luai_isalnum(c); }
static inline int luai_iscntrl(int c) { return LUAI_INRANGE(c, 0, 0x1f) || c == 0x7f; }
static inline int luai_isspace(int c) { return c == ' ' || LUAI_INRANGE(c, '\t', '\r'); }

static inline int luai_isxdigit(int c)
{
	return luai_isdigit(c) || LUAI_INRANGE(c | 0x20, 'a', 'f');
}

static inline int luai_tolower(int c) { return luai_isupper(c) ? c | 0x20 : c; }
static inline int luai_toupper(int c) { return luai_islower(c) ? c & ~0x20 : c; }

#undef isdigit
#undef islower
#undef isupper
#undef isalpha
#undef isalnum
#undef isgraph
#undef ispunct
#undef iscntrl
#undef isspace
#undef isxdigit
#undef tolower
#undef toupper

#define isdigit		luai_isdigit
#define islower		luai_islower
#define isupper		luai_isupper
#define isalpha		luai_isalpha
#define isalnum		luai_isalnum
#define isgraph		luai_isgraph
#define ispunct		luai_ispunct
#define iscntrl		luai_iscntrl
#define isspace		luai_isspace
#define isxdigit	luai_isxdigit
#define tolower		luai_tolower
#define toupper		luai_toupper

#endif
