/* dice.h - texts that nobody would think of, the same ones in every run. */
#ifndef TESTS_DICE_H
#define TESTS_DICE_H

#include "base/arena.h"

/* A number up to 65535. */
static inline unsigned
dice_roll(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0xFFFF;
}

/* Fewer than MOST bytes, all from LETTERS. */
static inline struct str
dice_text(struct arena *arena, unsigned *seed, struct str letters, size_t most)
{
	size_t len = dice_roll(seed) % most;
	char *text = arena_alloc(arena, len + 1, 1);

	for (size_t i = 0; i < len; i++)
		text[i] = letters.data[dice_roll(seed) % letters.len];
	return (struct str){ text, len };
}

#endif
