/* deflate.h - the deflate of a part, compiled like the part itself.
 *
 * A report's part is for the most part the same in every report: the bytes of
 * its program, with values in between.  To find out for each report anew how
 * these bytes are best packed would take more time than all the rest.
 *
 * Deflate (RFC 1951) writes a text as literals, which are bytes, and as
 * matches, which say "LENGTH bytes as they stood DISTANCE before"; both in
 * Huffman codes, which are the shorter the more often they come, and which are
 * described at the start of the block.  So there are three things to find out:
 * the matches, the codes, and the bits of all that in a row.
 *
 * deflate_compile does that once for a program.  It looks for matches of the
 * static bytes of each OP_COPY with those before them (deflate_matches.c);
 * counts what they leave, and for the values what is likely to come in answers
 * to this form, and makes one set of codes of it, with a code for every symbol
 * so that any value can be written (deflate_codes.c); and writes down the bits
 * of each OP_COPY as tokens (deflate_plan.c).  A report may only change where
 * the bytes stand, and whether they do.  So a token is two things in a row, of
 * which one may be missing:
 *
 *   - ready-made bits: literals, and matches within the same OP_COPY, which
 *     come together wherever they come to stand;
 *   - a wish for a match with the bytes of an earlier OP_COPY, whose distance
 *     depends on the values in between.  Where that may be in a block that a
 *     report leaves out the wish is also for what is there then; as that may be
 *     shorter the tokens behind it are for the rest, and are skipped otherwise.
 *
 * deflate_emit does the rest for each report.  Running the program has left the
 * part's bytes and a trace, which says where each OP_COPY came to stand
 * (trace.h), without what was undone.  What is between them are values.  Of an
 * OP_COPY that comes for the first time the tokens are written
 * (deflate_tokens.c), of one that a block repeats a match with its last turn.
 * In values matches are looked for where a word or a tag begins, by a small
 * hash table among former values, and in the template's bytes (deflate_free.c).
 * That is also done where a wish cannot be met.
 *
 * What a plan has matches for are bytes of the program, and the trace says
 * where in the part they are; how far beyond a match may go on, into values,
 * and all others are compared.  So what is unpacked is what was rendered; a
 * poor plan only gives a longer stream.  The result is one block that any unzip
 * reads.
 *
 * What a program that only copies gives is packed once for all, without a plan
 * (deflate_whole.c).
 *
 * The codes of a plan suit a report that is filled in as usual.  Where the
 * answers outweigh the template, as in a table of thousands of rows, the part
 * is packed like any other text (opc/pack.h).  That depends on the part alone,
 * so the same report always gives the same bytes. */
#ifndef DOCX_DEFLATE_H
#define DOCX_DEFLATE_H

#include "docx/deflate/deflate_codes.h"
#include "docx/deflate/deflate_matches.h"
#include "docx/deflate/trace.h"
#include "docx/program/program.h"
#include "opc/pack.h"

/* For bytes of the step OP, which would be BACK bytes before those that want
 * them if both steps were copied to the same place; with WISH_NONE they are too
 * far away wherever they are. */
enum { WISH_NONE = 8 << 20 };
struct wish {
	uint32_t op, back;
};

/* The bytes of an OP_COPY from BEGIN to AT, as BITS bits, in the plan's words
 * from WORD on; and those that follow: as a match up to REACH with those of
 * FIRST, or where that is not there up to END with those of SECOND. */
struct token {
	uint32_t begin, at, end, reach, word, bits;
	struct wish first, second;
};

/* The tokens of step I begin at FIRST[I] and end at FIRST[I + 1].  The first
 * HEADER bits of WORDS (bits_copy) open the block.  SIZE is how many bytes all
 * that is ready-made takes.  A plan is not changed once it is made, so that
 * threads may share it. */
struct plan {
	struct codes codes;
	struct index index;
	const uint64_t *words;
	size_t nwords, header, size;
	const struct token *tokens;
	size_t ntokens;
	const uint32_t *first;
};

/* A plan for PROGRAM, NULL for one of many megabytes.  SAMPLE is text like that
 * of its values. */
const struct plan *deflate_compile(struct arena *, const struct program *,
				   struct str sample);

/* What PROGRAM gives, packed, where it only copies; otherwise NULL. */
const struct packed *deflate_whole(struct arena *, const struct program *);

/* BYTES, which running PROGRAM gave with TRACE, packed, by its plan where it
 * has one. */
struct packed deflate_emit(struct arena *, const struct program *,
			   const struct trace *, struct str bytes);

#endif
