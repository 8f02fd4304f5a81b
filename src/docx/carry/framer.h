/* framer.h - hashes of what a template says, gathered. */
#ifndef DOCX_FRAMER_H
#define DOCX_FRAMER_H

#include "docx/wordml/fixed.h"

struct framer {
	struct arena *arena;
	struct buf hashes;
};

/* Add what PARAGRAPH, or a row, says, with and without each of its blocks;
 * false where that cannot be known. */
bool framer_texts(struct framer *, xmlNode *paragraph);

/* Add that WHAT is true of the control SDT. */
void framer_name(struct framer *, enum fixed_what, const xmlNode *sdt);

/* Paragraphs may be added to the value in SDT, which is in BLOCK or is it: add
 * what tells them from what comes after. */
void framer_lines(struct framer *, const xmlNode *sdt, const xmlNode *block);

#endif
