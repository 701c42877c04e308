// SPDX-License-Identifier: GPL-2.0-only
/*
 * The secret of a universe, and keyed hashes of strings: SipHash-1-3, as it is
 * defined in include/hash.h.
 */
#include "hash.h"
#include "host.h"

static uint64_t random_word(void)
{
	uint64_t word = (uint64_t)lunatik_host_seed() << 32;

	return word | lunatik_host_seed();
}

/**
 * luai_newhashkey() - make the secret of a universe
 * @key: out: the secret
 */
void luai_newhashkey(struct luai_hashkey *key)
{
	uint64_t half = random_word();
	int i;

	luai_sipkey(key, half, random_word());
	for (i = 0; i < 4; i++)
		key->mix[i] = random_word() | (i & 1);	/* factors are odd */
}

#ifndef LUAI_NOHARDEN

/**
 * luai_hashbytes() - the hash of a string, at once
 * @key: of the universe
 * @s: the string
 * @len: its length, bytes. The host is not asked meanwhile, so it should be short
 *
 * Return: the hash.
 */
unsigned int luai_hashbytes(const struct luai_hashkey *key, const char *s, size_t len)
{
	return luai_siphash(key, s, len, 1, 3);
}

/**
 * luai_hashbegin() - begin with the hash of a string
 * @key: of the universe
 * @v: out: the hash so far, for luai_hashpiece() and luai_hashend()
 */
void luai_hashbegin(const struct luai_hashkey *key, uint64_t v[4])
{
	memcpy(v, key->v, sizeof(key->v));
}

/**
 * luai_hashpiece() - hash a piece of a string
 * @v: see luai_hashbegin()
 * @s: the piece
 * @len: its length, a multiple of 8
 */
void luai_hashpiece(uint64_t v[4], const char *s, size_t len)
{
	luai_sipwords(v, s, len, 1);
}

/**
 * luai_hashend() - hash the last piece of a string
 * @v: see luai_hashbegin()
 * @s: the piece
 * @len: its length
 * @total: the length of the string
 *
 * Return: the hash, which is the same as luai_hashbytes() has for the string.
 */
unsigned int luai_hashend(uint64_t v[4], const char *s, size_t len, size_t total)
{
	luai_sipwords(v, s, len, 1);
	luai_sipword(v, luai_siptail(s, len, total), 1);
	return luai_sipend(v, 3);
}

#else

static unsigned int hash_backwards(unsigned int h, const char *s, size_t len)
{
	for (; len > 0; len--)
		h ^= (h << 5) + (h >> 2) + (unsigned char)s[len - 1];
	return h;
}

unsigned int luai_hashbytes(const struct luai_hashkey *key, const char *s, size_t len)
{
	return hash_backwards((unsigned int)key->v[0] ^ (unsigned int)len, s, len);
}

void luai_hashbegin(const struct luai_hashkey *key, uint64_t v[4])
{
	v[0] = key->v[0];
}

void luai_hashpiece(uint64_t v[4], const char *s, size_t len)
{
	v[0] = hash_backwards(v[0], s, len);
}

unsigned int luai_hashend(uint64_t v[4], const char *s, size_t len, size_t total)
{
	return hash_backwards((unsigned int)v[0] ^ (unsigned int)total, s, len);
}

#endif
