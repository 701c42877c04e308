// SPDX-License-Identifier: GPL-2.0-only
/*
 * Integers where Lua has floats.
 *
 * The kernel has no floating point, so every number is a 64-bit integer. Where
 * upstream's division, power or numeral would be a float, the result here is exact
 * or Lua raises an error. The other operators are those of integers and wrap.
 */
#include <limits.h>
#include <string.h>
#include "integers.h"

#define MAXMAGNITUDE	(1ULL << 63)	/* of the smallest integer */

/*
 * A numeral is m * base^e. Zeros at the end of m are counted and not multiplied in.
 * So m overflows only when the number is no integer of 64 bits: the last digit of m
 * is not zero then, and no negative exponent makes it shorter.
 */
struct significand {
	unsigned long long m;
	unsigned int base;	/* 10, or 2 for hexadecimal numerals */
	long long zeros;	/* digits zero at the end */
	int overflow;
};

static void add_digit(struct significand *n, unsigned int digit)
{
	if (digit == 0) {
		n->zeros++;
		return;
	}
	for (; n->zeros >= 0; n->zeros--) {
		if (n->m > ULLONG_MAX / n->base) {
			n->overflow = 1;
			n->zeros = 0;
			return;
		}
		n->m *= n->base;
		if (n->m == 0) {	/* leading zeros */
			n->zeros = 0;
			break;
		}
	}
	n->zeros = 0;
	if (n->m > ULLONG_MAX - digit)
		n->overflow = 1;
	n->m += digit;
}

static int digit_value(int c, unsigned int radix)
{
	int d = -1;

	if (c >= '0' && c <= '9')
		d = c - '0';
	else if (radix == 16 && (c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		d = (c | 0x20) - 'a' + 10;
	return d;
}

static int is_space(int c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static int read_sign(const char **s)
{
	int negative = **s == '-';

	if (**s == '-' || **s == '+')
		(*s)++;
	return negative;
}

/*
 * Digits, perhaps with a dot among them. Returns how often base must divide
 * them, or -1 if there is no digit.
 */
static long long read_digits(const char **s, struct significand *n, unsigned int radix)
{
	long long fraction = 0;
	int dot = 0, any = 0;

	for (;; (*s)++) {
		int d;

		if (**s == '.' && !dot) {
			dot = 1;
			continue;
		}
		d = digit_value(**s, radix);
		if (d < 0)
			return any ? fraction : -1;
		any = 1;
		if (radix == 10) {
			add_digit(n, d);
			fraction += dot;
		} else {
			int bit;

			for (bit = 3; bit >= 0; bit--)
				add_digit(n, d >> bit & 1);
			fraction += 4 * dot;
		}
	}
}

/* The exponent after its mark. One too large for any text to make up for is cut. */
static int read_exponent(const char **s, long long *e)
{
	int negative = read_sign(s);
	long long value = 0;

	if (digit_value(**s, 10) < 0)
		return 0;
	for (; digit_value(**s, 10) >= 0; (*s)++)
		if (value < LLONG_MAX / 16)
			value = value * 10 + digit_value(**s, 10);
	*e = negative ? -value : value;
	return 1;
}

/**
 * luai_overlong() - is a text too long for a numeral?
 * @s: the text
 *
 * Return: true if it has more than LUAI_MAXNUMERAL bytes.
 */
int luai_overlong(const char *s)
{
	return strnlen(s, LUAI_MAXNUMERAL + 1) > LUAI_MAXNUMERAL;
}

/**
 * luai_readnumeral() - read a numeral that may have a fraction or an exponent
 * @s: decimal or hexadecimal, spaces around it are skipped
 * @value: gets the value if it is exact
 * @end: gets the end of the text if it is a numeral, exact or not
 *
 * Return: what the text is, to its terminating zero.
 */
enum luai_numeral luai_readnumeral(const char *s, long long *value, const char **end)
{
	struct significand n = { .base = 10 };
	unsigned long long limit;
	unsigned int radix = 10;
	long long fraction, e = 0;
	int negative;

	if (luai_overlong(s))
		return LUAI_NOTNUMERAL;
	while (is_space(*s))
		s++;
	negative = read_sign(&s);
	if (s[0] == '0' && (s[1] | 0x20) == 'x') {
		radix = 16;
		n.base = 2;
		s += 2;
	}
	fraction = read_digits(&s, &n, radix);
	if (fraction < 0)
		return LUAI_NOTNUMERAL;
	if ((*s | 0x20) == (radix == 10 ? 'e' : 'p')) {
		s++;
		if (!read_exponent(&s, &e))
			return LUAI_NOTNUMERAL;
	}
	while (is_space(*s))
		s++;
	if (*s != '\0')
		return LUAI_NOTNUMERAL;
	*end = s;

	if (n.m == 0 && !n.overflow) {
		*value = 0;
		return LUAI_EXACT;
	}
	limit = negative ? MAXMAGNITUDE : MAXMAGNITUDE - 1;
	e += n.zeros - fraction;
	if (n.overflow || e < 0)
		return LUAI_INEXACT;
	for (; e > 0; e--) {
		if (n.m > limit / n.base)
			return LUAI_INEXACT;
		n.m *= n.base;
	}
	if (n.m > limit)
		return LUAI_INEXACT;
	*value = (long long)(negative ? 0 - n.m : n.m);
	return LUAI_EXACT;
}

/**
 * luai_exactdiv() - m / n
 * @m: dividend
 * @n: divisor
 * @r: gets the quotient
 *
 * Return: true if the quotient is an integer.
 */
int luai_exactdiv(long long m, long long n, long long *r)
{
	if (n == 0 || (n == -1 && m == LLONG_MIN))
		return 0;
	if (m % n != 0)
		return 0;
	*r = m / n;
	return 1;
}

/**
 * luai_exactpow() - m ^ n
 * @m: base
 * @n: exponent
 * @r: gets the power
 *
 * Return: true if the power is an integer of 64 bits.
 */
int luai_exactpow(long long m, long long n, long long *r)
{
	long long power = 1;

	if (m == 1 || m == -1) {
		*r = (m == 1 || n % 2 == 0) ? 1 : -1;
		return 1;
	}
	if (n < 0)
		return 0;
	if (m == 0) {
		*r = n == 0;
		return 1;
	}
	/* |m| > 1 now: the power overflows within 64 rounds */
	for (; n > 0; n--)
		if (__builtin_mul_overflow(power, m, &power))
			return 0;
	*r = power;
	return 1;
}
