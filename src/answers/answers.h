/* answers.h - what one school filled in, as it was typed: KEY = VALUE. */
#ifndef ANSWERS_ANSWERS_H
#define ANSWERS_ANSWERS_H

#include "base/faults.h"

/* One paragraph of a value: where it was typed, and its text made clean
 * (NFC, Ð as Đ, no invisible characters, no blanks around it). */
struct line {
	struct str at;
	struct str text;
};

/* One KEY = VALUE.  An empty value has no lines.  IS_BROKEN: there is a fault
 * about it, so that it tells no more than what was meant to be answered.
 * IS_STAND_IN: it is only there so that there is one, and not missed where it
 * is not asked for.  SOURCE is what its slices are of, NULL where that is the
 * source of all. */
struct answer {
	const struct source *source;
	struct str key;
	struct str folded;
	bool is_broken, is_stand_in;
	struct line *lines;
	size_t nlines, lines_cap;
};

/* The answers below one [name]; the first section, and each [], is the top
 * level and has no name.  FOLDED keeps the dots of a dotted name.  SOURCE is
 * what NAME is a slice of, as an answer's.  IS_BROKEN: there is a fault about
 * the line of the name. */
struct section {
	const struct source *source;
	struct str name;
	struct str folded;
	bool is_broken;
	struct answer *answers;
	size_t count, cap;
};

/* NUMBER is that of the row which they are, from 1; 0 of others. */
struct answers {
	const struct source *source;
	struct section *sections;
	size_t count, cap;
	size_t number;
};

/* Read SOURCE, whose text is UTF-8.  Faults go to FAULTS and the rest is still
 * read, so look at FAULTS->errors first.  Everything returned lives in ARENA
 * or in SOURCE's text. */
struct answers *answers_parse(struct arena *, const struct source *,
			      struct faults *);

/* The largest file that is read, in MiB. */
enum { ANSWERS_MAX_MIB = 64 };

/* Where ANSWER's value stands: its lines, or its key where it is empty. */
struct spot answer_spot(const struct answers *, const struct answer *);

/* The lines' texts, one below the other. */
struct str answer_text(struct arena *, const struct answer *);

#endif
