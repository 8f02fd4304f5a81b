/* eight.h - eight bytes as one number. */
#ifndef BASE_EIGHT_H
#define BASE_EIGHT_H

#include <stdint.h>

/* The first of the eight bytes at FROM is the lowest on every machine;
 * compilers make one step of it. */
static inline uint64_t
eight_load(const unsigned char *from)
{
	return from[0] | (uint64_t)from[1] << 8 | (uint64_t)from[2] << 16 |
	       (uint64_t)from[3] << 24 | (uint64_t)from[4] << 32 |
	       (uint64_t)from[5] << 40 | (uint64_t)from[6] << 48 |
	       (uint64_t)from[7] << 56;
}

#endif
