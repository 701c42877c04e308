/* SPDX-License-Identifier: GPL-2.0-only */
/* The layout as a C compiler sees it, for 64 and for 32 bits. Compiled, never run. */
#include <stddef.h>

#include <linux/lunatik.h>

#define STRUCT(type, size) _Static_assert(sizeof(struct type) == (size), #type);
#define FIELD(type, field, offset, size)                                                           \
	_Static_assert(offsetof(struct type, field) == (offset), #type "." #field);                \
	_Static_assert(sizeof(((struct type *)0)->field) == (size), #type "." #field);
#include "layout.inc"
