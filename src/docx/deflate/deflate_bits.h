/* deflate_bits.h - bits into bytes, the lowest first (RFC 1951, 3.1.1). */
#ifndef DOCX_DEFLATE_BITS_H
#define DOCX_DEFLATE_BITS_H

#include <stddef.h>
#include <stdint.h>

/* TO is where the next byte goes; COUNT bits, fewer than 8, are HELD back.
 * BITS_ROOM bytes behind the last may be written, too. */
struct bits {
	unsigned char *to;
	uint64_t held;
	unsigned count;
};

enum { BITS_MOST = 56, BITS_ROOM = 8 };

/* The lowest byte first; compilers make one step of it. */
static inline void
bits_store(unsigned char *to, uint64_t eight)
{
	to[0] = (unsigned char)eight;
	to[1] = (unsigned char)(eight >> 8);
	to[2] = (unsigned char)(eight >> 16);
	to[3] = (unsigned char)(eight >> 24);
	to[4] = (unsigned char)(eight >> 32);
	to[5] = (unsigned char)(eight >> 40);
	to[6] = (unsigned char)(eight >> 48);
	to[7] = (unsigned char)(eight >> 56);
}

/* The N lowest bits of VALUE, whose others are 0; at most BITS_MOST between two
 * flushes. */
static inline void
bits_add(struct bits *bits, uint64_t value, unsigned n)
{
	bits->held |= value << bits->count;
	bits->count += n;
}

static inline void
bits_flush(struct bits *bits)
{
	bits_store(bits->to, bits->held);
	bits->to += bits->count / 8;
	bits->held >>= bits->count & ~7u;
	bits->count &= 7;
}

static inline void
bits_put(struct bits *bits, uint64_t value, unsigned n)
{
	bits_add(bits, value, n);
	bits_flush(bits);
}

/* N bits, which are not none, BITS_MOST of each of WORDS but the last; all
 * others are 0. */
static inline void
bits_copy(struct bits *bits, const uint64_t *words, size_t n)
{
	for (; n > BITS_MOST; n -= BITS_MOST)
		bits_put(bits, *words++, BITS_MOST);
	bits_put(bits, *words, (unsigned)n);
}

/* How many were written behind START. */
static inline size_t
bits_since(const struct bits *bits, const unsigned char *start)
{
	return 8 * (size_t)(bits->to - start) + bits->count;
}

/* Write what is held back, with zeros up to the next byte. */
static inline void
bits_end(struct bits *bits)
{
	if (bits->count)
		*bits->to++ = (unsigned char)bits->held;
	bits->held = bits->count = 0;
}

#endif
