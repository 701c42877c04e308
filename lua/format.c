// SPDX-License-Identifier: GPL-2.0-only
/*
 * Text from one integer, character or string, as C's printf makes it. The kernel's
 * own printf is not used, because it differs from C where scripts can see it
 * ("%.0d", "%05.3d", "%#x" of zero) and has extensions that they must not have.
 */
#include <stdarg.h>
#include <string.h>
#include "format.h"

#define LEFT	1
#define PLUS	2
#define SPACE	4
#define ALT	8
#define ZERO	16

struct output {
	char *p, *end;		/* the terminating zero has to fit at end */
	int len;		/* of the whole text, also when it does not fit */
};

struct spec {
	int flags, width, precision;	/* precision is -1 if not given */
};

static void put(struct output *out, char c)
{
	if (out->p < out->end)
		*out->p++ = c;
	out->len++;
}

static void put_text(struct output *out, const char *s, int n)
{
	while (n-- > 0)
		put(out, *s++);
}

static void pad(struct output *out, char c, int n)
{
	while (n-- > 0)
		put(out, c);
}

static const char *read_spec(const char *fmt, struct spec *spec)
{
	static const char marks[] = "-+ #0";
	const char *mark;

	spec->flags = 0;
	spec->width = 0;
	spec->precision = -1;
	while (*fmt && (mark = strchr(marks, *fmt)) != NULL) {
		spec->flags |= 1 << (mark - marks);
		fmt++;
	}
	for (; *fmt >= '0' && *fmt <= '9'; fmt++)
		spec->width = spec->width * 10 + *fmt - '0';
	if (*fmt == '.') {
		spec->precision = 0;
		for (fmt++; *fmt >= '0' && *fmt <= '9'; fmt++)
			spec->precision = spec->precision * 10 + *fmt - '0';
	}
	return fmt;
}

static void put_string(struct output *out, const struct spec *spec, const char *s, int len)
{
	if (!(spec->flags & LEFT))
		pad(out, ' ', spec->width - len);
	put_text(out, s, len);
	if (spec->flags & LEFT)
		pad(out, ' ', spec->width - len);
}

static void put_integer(struct output *out, const struct spec *spec,
			unsigned long long n, const char *prefix, int base, int upper)
{
	const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
	char text[24];		/* 64 bits in octal */
	int len = 0, zeros, blanks;

	for (; n != 0; n /= base)
		text[len++] = digits[n % base];
	if (len == 0 && spec->precision != 0)
		text[len++] = '0';
	zeros = spec->precision - len;
	if (base == 8 && (spec->flags & ALT) && zeros <= 0 && (len == 0 || text[len - 1] != '0'))
		zeros = 1;
	if (zeros < 0)
		zeros = 0;
	blanks = spec->width - (int)strlen(prefix) - zeros - len;
	if ((spec->flags & (ZERO | LEFT)) == ZERO && spec->precision < 0 && blanks > 0) {
		zeros += blanks;
		blanks = 0;
	}

	if (!(spec->flags & LEFT))
		pad(out, ' ', blanks);
	put_text(out, prefix, strlen(prefix));
	pad(out, '0', zeros);
	while (len > 0)
		put(out, text[--len]);
	if (spec->flags & LEFT)
		pad(out, ' ', blanks);
}

/**
 * luai_snprintf() - C's snprintf for at most one conversion
 * @buf: gets the text and a terminating zero
 * @size: of @buf
 * @fmt: with %c, %s, %d, %i, %u, %o, %x or %X; flags, width, precision, l, ll
 *
 * Return: the length of the text, without the zero, had @buf been large enough.
 */
int luai_snprintf(char *buf, size_t size, const char *fmt, ...)
{
	struct output out = { buf, buf + size - 1, 0 };
	va_list args;

	va_start(args, fmt);
	for (; *fmt; fmt++) {
		struct spec spec;
		int longs = 0;

		if (*fmt != '%') {
			put(&out, *fmt);
			continue;
		}
		fmt = read_spec(fmt + 1, &spec);
		for (; *fmt == 'l'; fmt++)
			longs++;
		switch (*fmt) {
		case 'c': {
			char c = va_arg(args, int);

			put_string(&out, &spec, &c, 1);
			break;
		}
		case 's': {
			const char *s = va_arg(args, const char *);
			int len = 0;

			while (len != spec.precision && s[len])
				len++;
			put_string(&out, &spec, s, len);
			break;
		}
		case 'd':
		case 'i': {
			long long n = longs ? va_arg(args, long long) : va_arg(args, int);
			const char *prefix = n < 0 ? "-" :
				(spec.flags & PLUS) ? "+" : (spec.flags & SPACE) ? " " : "";

			put_integer(&out, &spec, n < 0 ? 0ULL - n : (unsigned long long)n,
				    prefix, 10, 0);
			break;
		}
		case 'u':
		case 'o':
		case 'x':
		case 'X': {
			unsigned long long n = longs ? va_arg(args, unsigned long long) :
				va_arg(args, unsigned int);
			int base = *fmt == 'u' ? 10 : *fmt == 'o' ? 8 : 16;
			const char *prefix = base != 16 || !(spec.flags & ALT) || n == 0 ? "" :
				*fmt == 'x' ? "0x" : "0X";

			put_integer(&out, &spec, n, prefix, base, *fmt == 'X');
			break;
		}
		default:	/* "%%", and what callers never ask for */
			put(&out, *fmt);
			if (!*fmt)
				fmt--;
		}
	}
	va_end(args);
	if (size > 0)
		*out.p = '\0';
	return out.len;
}
