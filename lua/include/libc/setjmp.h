/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUAI_LIBC_SETJMP_H
#define LUAI_LIBC_SETJMP_H

/* What a call preserves: lua/arch/ knows the layout. */
typedef unsigned long jmp_buf[8];

int luai_setjmp(jmp_buf env) __attribute__((returns_twice));
void luai_longjmp(jmp_buf env, int value);

#define setjmp(env)		luai_setjmp(env)
#define longjmp(env, value)	luai_longjmp(env, value)

#endif
