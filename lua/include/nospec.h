/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Indices that a script chooses, when the processor guesses that they are in
 * bounds. A guess must not read what a script may not see: the caches would tell.
 *
 * The same instructions in the kernel and in user space, so that what they cost
 * can be measured there. LUAI_NOHARDEN, to measure just that: none.
 */
#ifndef LUAI_NOSPEC_H
#define LUAI_NOSPEC_H

#ifdef __KERNEL__
#include <linux/nospec.h>
#endif

/* All bits where i < n, otherwise none: computed, where a branch would be guessed. */
static inline unsigned long luai_nospecmask(unsigned long i, unsigned long n)
{
#if defined(LUAI_NOHARDEN)
	(void)i;
	(void)n;
	return ~0UL;
#elif defined(__KERNEL__)
	return array_index_mask_nospec(i, n);
#elif defined(__x86_64__)
	unsigned long mask;

	__asm__ volatile("cmp %1,%2; sbb %0,%0" : "=r"(mask) : "g"(n), "r"(i) : "cc");
	return mask;
#else
	__asm__ volatile("" : "+r"(i));	/* or the compiler, which knows that i < n, drops the mask */
	return (unsigned long)(~(long)(i | (n - 1 - i)) >> (sizeof(long) * 8 - 1));
#endif
}

/* i where i < n, otherwise 0; follows a check that i < n */
#define luai_nospec(i, n)	((i) & luai_nospecmask((unsigned long)(i), (unsigned long)(n)))

/*
 * p where i < n, otherwise instead: what may be read either way. Takes the place
 * of a check, so that the fast path of an array needs no instruction more.
 */
static inline const void *luai_nospecpick(unsigned long i, unsigned long n, const void *p,
					  const void *instead)
{
#if defined(__x86_64__)
	__asm__("cmp %2,%1; cmovae %3,%0"
		: "+r"(p) : "r"(i), "rm"(n), "rm"(instead) : "cc");
	return p;
#else
	unsigned long mask = luai_nospecmask(i, n);

	return (const void *)(((unsigned long)p & mask) | ((unsigned long)instead & ~mask));
#endif
}

#endif
