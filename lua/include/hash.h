/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The hashes of a table's keys and of strings: SipHash-1-3 for strings and
 * addresses, a product for integers. They use a secret of the universe, because a
 * script that could tell which keys collide would make chains that take for ever.
 * Neither the order of a table's keys nor the keys that collide give it away.
 *
 * With LUAI_NOHARDEN the hashes are upstream's, to measure what the others cost.
 */
#ifndef LUAI_HASH_H
#define LUAI_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "lua/include/hash.h reads words as they are in memory on little-endian machines"
#endif

/**
 * struct luai_hashkey - the secret of a universe
 * @v: the four words that SipHash begins with: each half of a key, with two
 *	constants
 * @mix: for integers. They are random words of their own, because integers have
 *	the weaker hash: to know these words tells nothing of @v
 */
struct luai_hashkey {
	uint64_t v[4];
	uint64_t mix[4];
};

/* A key of random bytes */
void luai_newhashkey(struct luai_hashkey *key);

/* The hash of a whole string, for short ones */
unsigned int luai_hashbytes(const struct luai_hashkey *key, const char *s, size_t len);

/*
 * The hash of a string in pieces, so that the caller can ask the host between
 * them. Each piece except the last is a multiple of 8 bytes.
 */
void luai_hashbegin(const struct luai_hashkey *key, uint64_t v[4]);
void luai_hashpiece(uint64_t v[4], const char *s, size_t len);
unsigned int luai_hashend(uint64_t v[4], const char *s, size_t len, size_t total);

static inline void luai_sipkey(struct luai_hashkey *key, uint64_t k0, uint64_t k1)
{
	key->v[0] = k0 ^ 0x736f6d6570736575ULL;
	key->v[1] = k1 ^ 0x646f72616e646f6dULL;
	key->v[2] = k0 ^ 0x6c7967656e657261ULL;
	key->v[3] = k1 ^ 0x7465646279746573ULL;
}

static inline uint64_t luai_siprotate(uint64_t x, int n)
{
	return x << n | x >> (64 - n);
}

static inline void luai_sipround(uint64_t v[4])
{
	v[0] += v[1];
	v[2] += v[3];
	v[1] = luai_siprotate(v[1], 13) ^ v[0];
	v[3] = luai_siprotate(v[3], 16) ^ v[2];
	v[0] = luai_siprotate(v[0], 32);
	v[2] += v[1];
	v[0] += v[3];
	v[1] = luai_siprotate(v[1], 17) ^ v[2];
	v[3] = luai_siprotate(v[3], 21) ^ v[0];
	v[2] = luai_siprotate(v[2], 32);
}

/* One to four rounds. This is no loop, because a constant number leaves no branch of it. */
static inline void luai_siprounds(uint64_t v[4], int rounds)
{
	if (rounds >= 4)
		luai_sipround(v);
	if (rounds >= 3)
		luai_sipround(v);
	if (rounds >= 2)
		luai_sipround(v);
	luai_sipround(v);
}

static inline void luai_sipword(uint64_t v[4], uint64_t word, int rounds)
{
	v[3] ^= word;
	luai_siprounds(v, rounds);
	v[0] ^= word;
}

static inline uint64_t luai_sipend(uint64_t v[4], int rounds)
{
	v[2] ^= 0xff;
	luai_siprounds(v, rounds);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

static inline uint64_t luai_load64(const char *s)
{
	uint64_t word;

	memcpy(&word, s, sizeof(word));
	return word;
}

static inline uint64_t luai_load32(const char *s)
{
	uint32_t word;

	memcpy(&word, s, sizeof(word));
	return word;
}

/*
 * The last word: len % 8 bytes, and the length of the whole string in the
 * highest byte. The reads overlap, which spares a loop, and all are inside of s.
 */
static inline uint64_t luai_siptail(const char *s, size_t len, size_t total)
{
	uint64_t word = (uint64_t)total << 56;
	size_t n = len % 8;

	if (n == 0)
		return word;
	if (len > 8)
		return word | luai_load64(s + len - 8) >> (64 - 8 * n);
	if (n >= 4)
		return word | luai_load32(s) | luai_load32(s + n - 4) << (8 * (n - 4));
	return word | (unsigned char)s[0] | (uint64_t)(unsigned char)s[n / 2] << (8 * (n / 2)) |
	       (uint64_t)(unsigned char)s[n - 1] << (8 * (n - 1));
}

static inline void luai_sipwords(uint64_t v[4], const char *s, size_t len, int rounds)
{
	for (; len >= 8; s += 8, len -= 8)
		luai_sipword(v, luai_load64(s), rounds);
}

/* SipHash of a string, with "rounds" after each word and "last" at the end */
static inline uint64_t luai_siphash(const struct luai_hashkey *key, const char *s, size_t len,
				    int rounds, int last)
{
	uint64_t v[4] = { key->v[0], key->v[1], key->v[2], key->v[3] };

	luai_sipwords(v, s, len, rounds);
	luai_sipword(v, luai_siptail(s, len, len), rounds);
	return luai_sipend(v, last);
}

/*
 * The hash of one word, such as an address. The length is not hashed, because all
 * words have the same.
 */
static inline unsigned int luai_hashword(const struct luai_hashkey *key, uint64_t word)
{
	uint64_t v[4] = { key->v[0], key->v[1], key->v[2], key->v[3] };

	luai_sipword(v, word, 1);
	return (unsigned int)luai_sipend(v, 3);
}

/* Both halves of a product of 128 bits, so that high bits change low ones too */
static inline uint64_t luai_fold(uint64_t a, uint64_t b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/*
 * The hash of an integer: a secret is added and the sum multiplied by another
 * secret, twice. A script does not see hashes, only the order of a table's keys,
 * which follows from their lowest bits. Two products lie between these and the
 * secrets, so the places of some integers do not tell those of others. This is no
 * cipher. If integers are found that collide, two bounds remain: each costs
 * memory, which bounds the chain, and a table that grows asks the host at each key.
 */
static inline unsigned int luai_hashint(const struct luai_hashkey *key, uint64_t n)
{
	uint64_t hash = luai_fold(n ^ key->mix[0], key->mix[1]);

	return (unsigned int)luai_fold(hash ^ key->mix[2], key->mix[3]);
}

#endif
