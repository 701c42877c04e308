// SPDX-License-Identifier: GPL-2.0-only
/*
 * Ids that stand for addresses. tostring() and "%p" must tell the objects of a
 * universe apart and must not tell where in the kernel they are. A block cipher
 * does both: it is one-to-one, so distinct objects have distinct ids, and without
 * the key an id says nothing of the address. The cipher is Speck with blocks of 64
 * and keys of 128 bits. Each universe has a random key.
 */
#include <stdint.h>
#include "identity.h"

#define ROUNDS	27

static uint32_t rotate_left(uint32_t x, int n)
{
	return x << n | x >> (32 - n);
}

static void mix(uint32_t *x, uint32_t *y, uint32_t k)
{
	*x = (rotate_left(*x, 24) + *y) ^ k;
	*y = rotate_left(*y, 3) ^ *x;
}

/**
 * luai_idof() - a one-to-one image of an address
 * @key: of the universe
 * @p: an address in it
 *
 * Return: the id.
 */
unsigned long long luai_idof(const unsigned int key[4], const void *p)
{
	uint32_t k = key[0], l[3] = { key[1], key[2], key[3] };
	uint64_t block = (uintptr_t)p;
	uint32_t x = block >> 32, y = block;
	uint32_t i;

	for (i = 0; i < ROUNDS; i++) {
		mix(&x, &y, k);
		mix(&l[i % 3], &k, i);	/* the key schedule is the same mixing */
	}
	return (uint64_t)x << 32 | y;
}
