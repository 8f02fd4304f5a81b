/* hash.h - a number that stands for some bytes. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/str.h"

/* 64 bits in which no pattern of BYTES is left; the same on every machine.
 * Whoever wants to may find two texts of one hash, so look at the texts. */
uint64_t hash_of(struct str bytes);

#endif
