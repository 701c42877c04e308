// SPDX-License-Identifier: GPL-2.0
/*
 * What stands for addresses, and says nothing about them.
 *
 * Ids. tostring() and "%p" must tell the objects of a universe
 * apart and must not tell where in the kernel they are. A block cipher does
 * both: one-to-one, so that distinct objects always have distinct ids, and
 * nothing to whoever has not the key. The cipher is Speck with blocks of 64
 * and keys of 128 bits; each universe has a random key.
 */
#include <stdint.h>
#include "hooks.h"
#include "integers.h"

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

/*
 * Hashes. The order in which a table is gone through, and which of its keys
 * collide, come from the hashes of the keys: those of objects are made of
 * their addresses by HalfSipHash-1-3, which is for such tables.
 */
unsigned int luai_hashkey[2];

static void sip_round(uint32_t v[4])
{
	v[0] += v[1];
	v[1] = rotate_left(v[1], 5) ^ v[0];
	v[0] = rotate_left(v[0], 16);
	v[2] += v[3];
	v[3] = rotate_left(v[3], 8) ^ v[2];
	v[0] += v[3];
	v[3] = rotate_left(v[3], 7) ^ v[0];
	v[2] += v[1];
	v[1] = rotate_left(v[1], 13) ^ v[2];
	v[2] = rotate_left(v[2], 16);
}

static void sip_word(uint32_t v[4], uint32_t word)
{
	v[3] ^= word;
	sip_round(v);
	v[0] ^= word;
}

/**
 * luai_hashof() - a hash of an address, with luai_hashkey
 * @p: the address
 *
 * Return: the hash.
 */
unsigned int luai_hashof(const void *p)
{
	const uint32_t *key = luai_hashkey;
	uint32_t v[4] = { key[0], key[1], 0x6c796765 ^ key[0], 0x74656462 ^ key[1] };
	uint64_t address = (uintptr_t)p;

	sip_word(v, address);
	sip_word(v, address >> 32);
	sip_word(v, (uint32_t)sizeof(address) << 24);
	v[2] ^= 0xff;
	sip_round(v);
	sip_round(v);
	sip_round(v);
	return v[1] ^ v[3];
}
