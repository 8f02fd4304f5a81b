/* program.h - a part of a template as a flat list of steps. */
#ifndef DOCX_PROGRAM_H
#define DOCX_PROGRAM_H

#include "docx/program/use.h"
#include "opc/package.h"

/* What a step does.  Those with an END run the steps up to it, or not; END
 * always points forward, so every program ends. */
enum op_kind {
	OP_COPY,	   /* the bytes; VISIBLE of them can be seen */
	OP_VALUE,	   /* the value, in w:t elements */
	OP_PLAIN,	   /* the value, without elements */
	OP_LINES,	   /* the value as it is written behind its key */
	OP_RECORDS,	   /* all records as they are written */
	OP_BLOCK,	   /* once per item, or once if true */
	OP_UNLESS,	   /* once if not true */
	OP_ANSWERED,	   /* once if answered */
	OP_MISSING,	   /* once if not answered */
	OP_HOLDS,	   /* once if the text on top of the stack is "1" */
	OP_FAILS,	   /* once if it is not; either takes the text */
	OP_OPTIONAL,	   /* and undone if nothing was seen */
	OP_OPTIONAL_TABLE, /* and undone if no row is left */
	OP_HELD,   /* and undone if it ends in the bytes: holds nothing */
	OP_ROW,	   /* a row is left */
	OP_GIVEN,  /* once if any answer was given */
	OP_HAS,	   /* once if the value was given */
	OP_FIRST,  /* not in an item but the first */
	OP_ID,	   /* the bytes, or a fresh number in an item but the first */
	OP_NUMBER, /* of a bookmark: the bytes, or a number of the item's own */
	OP_NAME,   /* of a bookmark or a shape: the bytes, then such a number */
	OP_NUM,	   /* of a list: the bytes, or an id of the item's own */
	OP_NUMS,   /* for each such id: BETWEEN, the id, the bytes */
	OP_KEEP,   /* the bytes, unless a paragraph ends here */
	OP_KEEP_RUN, /* the bytes, if nothing follows the start tag */
	OP_LINK,     /* the bytes and a relationship id, if there is a value */
	OP_LINK_END, /* the bytes, if there is a value */
	OP_LINKS,    /* the relationships that were asked for */
	OP_PICTURE,  /* of a picture what its use says */
	OP_TYPES,    /* the content types of all pictures */
	/* Steps of a term (term.h), on a stack of texts: */
	OP_PUSH,       /* the bytes */
	OP_PUSH_VALUE, /* the value */
	OP_JOIN,       /* INDEX texts become one */
	OP_COMPARE,    /* two become "1" or "0", by the bytes, a sign */
	OP_CHOOSE,     /* the second of three, where the first is "1" */
	OP_FORMULA     /* one becomes the number that it is */
};

/* BYTES are FROM and LEN of the program's.  BETWEEN, where it has a length, is
 * what goes between two paragraphs of a value.  USE is one of the
 * program's, where the step has to do with an answer.  LEVEL and INDEX are a
 * bookmark's or a list's: of the block that repeats it, and among all that are
 * repeated; INDEX also counts texts. */
struct op {
	enum op_kind kind;
	bool visible;
	size_t end;
	size_t from, len;
	size_t between, between_len;
	size_t use;
	size_t level, index;
};

/* What a program writes around values, in the part's own prefix. */
struct words {
	struct str text, text_preserved, text_end; /* w:t */
	struct str tab, line_break;
	struct str paragraph_end;
};

/* Relationships that a part gets: START is "<Relationship" in the prefix of its
 * .rels part. */
struct rels {
	struct str start;
	struct str types; /* what their types begin with */
	size_t first;	  /* rIdFIRST is free, and those after it */
};

struct packed;
struct plan;

/* NAME is the part's; PART is NULL where the template has no such part, which
 * is then written if it holds links.  OWNER is one more than the index of the
 * program whose links OP_LINKS writes, which comes before, or 0.  STAYS: where
 * none of USES has an answer the part is the template's.  CARRIES: it is, or is
 * not there, where no answer was given at all.  PLAN is how what it gives is
 * packed (deflate.h), and WHOLE all of that where it is always the same. */
struct program {
	struct str name;
	const struct part *part;
	size_t owner;
	struct op *ops;
	size_t nops, cap;
	struct use *uses;
	size_t nuses, uses_cap;
	struct str bytes;
	struct words words;
	size_t depth;	 /* of blocks in blocks */
	size_t first_id; /* of drawings and tracked changes, that no part has */
	size_t first_bookmark, nbookmarks; /* likewise; those in blocks */
	size_t first_num, nnums; /* likewise of lists that begin anew */
	bool has_links, stays, carries;
	struct rels rels;
	const struct plan *plan;
	const struct packed *whole;
};

/* One more step of PROGRAM, zeroed but for its KIND; until the next is
 * added. */
struct op *program_add(struct arena *, struct program *, enum op_kind);

#endif
