/* words_english.h - numbers in English words. */
#ifndef FORM_WORDS_ENGLISH_H
#define FORM_WORDS_ENGLISH_H

#include "base/arena.h"
#include "base/str.h"

/* "one thousand two hundred thirty-four" of WHOLE, a canonical whole number;
 * "minus" before a negative one. */
struct str english_words(struct arena *, struct str whole);

/* "one thousand two hundred thirty-fourth". */
struct str english_ordinal_words(struct arena *, struct str whole);

/* "1234th". */
struct str english_ordinal(struct arena *, struct str whole);

#endif
