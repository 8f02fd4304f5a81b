/* deflate_bits.h - bits into bytes, the lowest first (RFC 1951, 3.1.1). */
#ifndef DOCX_DEFLATE_BITS_H
#define DOCX_DEFLATE_BITS_H

#include <stddef.h>
#include <stdint.h>

/* TO is where the next byte goes; COUNT bits, fewer than 32, are HELD back. */
struct bits {
	unsigned char *to;
	uint64_t held;
	unsigned count;
};

/* The N lowest bits of VALUE, at most 32; the others are 0. */
static inline void
bits_put(struct bits *bits, uint32_t value, unsigned n)
{
	bits->held |= (uint64_t)value << bits->count;
	bits->count += n;
	if (bits->count < 32)
		return;
	bits->to[0] = (unsigned char)bits->held;
	bits->to[1] = (unsigned char)(bits->held >> 8);
	bits->to[2] = (unsigned char)(bits->held >> 16);
	bits->to[3] = (unsigned char)(bits->held >> 24);
	bits->to += 4;
	bits->held >>= 32;
	bits->count -= 32;
}

/* N bits that begin at FROM. */
static inline void
bits_copy(struct bits *bits, const unsigned char *from, size_t n)
{
	for (; n >= 32; n -= 32, from += 4)
		bits_put(bits,
			 from[0] | (uint32_t)from[1] << 8 |
				 (uint32_t)from[2] << 16 |
				 (uint32_t)from[3] << 24,
			 32);
	for (; n >= 8; n -= 8)
		bits_put(bits, *from++, 8);
	if (n)
		bits_put(bits, *from & ((1u << n) - 1), (unsigned)n);
}

/* Write what is held back, with zeros up to the next byte. */
static inline void
bits_end(struct bits *bits)
{
	for (; bits->count; bits->held >>= 8) {
		*bits->to++ = (unsigned char)bits->held;
		bits->count -= bits->count < 8 ? bits->count : 8;
	}
}

#endif
