/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The blocks of a universe that are too large for a slab and smaller than a page. Uses
 * nothing of the kernel, so that it can be tested in user space.
 */
#ifndef LUNATIK_EXTENT_H
#define LUNATIK_EXTENT_H

#include "arena.h"

/* A block takes whole units of this size, bytes. */
#define LUNATIK_EXTENT_UNIT	256

/* The largest block, bytes. The first unit of a page is its head. */
#define LUNATIK_EXTENT_MAX	(LUNATIK_ARENA_PAGE - LUNATIK_EXTENT_UNIT)

void *lunatik_extent_new(struct lunatik_arena *a, size_t size, bool force);
void lunatik_extent_free(struct lunatik_arena *a, void *block, size_t size);
bool lunatik_extent_resize(struct lunatik_arena *a, void *block, size_t osize, size_t nsize);

/**
 * lunatik_extent_isone - is a block an extent?
 * @block: a block of an arena, or an extent
 *
 * Context: any.
 *
 * Return: false if it is a block of an arena's slab.
 */
static inline bool lunatik_extent_isone(const void *block)
{
	return lunatik_arena_pageof(block)->vacant == LUNATIK_ARENA_EXTENTS;
}

#endif
