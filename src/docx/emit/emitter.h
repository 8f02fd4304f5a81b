/* emitter.h - what emit_*.c share: the program as it grows. */
#ifndef DOCX_EMITTER_H
#define DOCX_EMITTER_H

#include "base/buf.h"
#include "docx/blocks/bookmarks.h"
#include "docx/blocks/numbers.h"
#include "docx/program/program.h"
#include "docx/program/slot.h"

/* BYTES from COPIED on are not yet in an op.  LOOP is the innermost block
 * around that may run more than once, or NULL.  ALONE is the value that has its
 * paragraph for itself, and BETWEEN what goes between its paragraphs.  MORE is
 * the step that adds to the root, OP_COPY for none. */
struct emitter {
	struct arena *arena;
	const struct tree *tree;
	struct program *program;
	struct buf bytes;
	size_t copied;
	bool visible;
	const struct slot *loop;
	struct bookmarks bookmarks, shapes;
	const struct numbers *numbers;
	size_t *open; /* ops of the blocks around */
	size_t nopen, open_cap;
	const struct slot *alone;
	struct str between;
	bool in_optional_table;
	enum op_kind more;
};

/* The static bytes so far become a copy. */
void emitter_flush(struct emitter *);

/* A step about SLOT or NULL, after what was static before it; its index. */
size_t emitter_op(struct emitter *, enum op_kind, const struct slot *);

/* The step at INDEX ends here. */
void emitter_end(struct emitter *, size_t index);

/* Bytes that belong to the step at INDEX; they are copied by nothing else. */
void emitter_bytes(struct emitter *, size_t index, struct str bytes);

/* NODE and all that is in it. */
void emit_node(struct emitter *, const xmlNode *);

/* The start tag, the children and the end tag of NODE, as it stands. */
void emit_whole(struct emitter *, const xmlNode *);

/* The start tag of NODE, which is all of it where it has no end tag. */
void emit_start(struct emitter *, const xmlNode *);
bool emit_has_end(const struct emitter *, const xmlNode *);

/* TEXT, a field's code, in which names of bookmarks follow these. */
void emit_code(struct emitter *, struct str text);

/* New lists, if NODE is what holds them all. */
void emit_nums(struct emitter *, const xmlNode *);

/* Whether MORE comes before the end tag of NODE. */
bool emit_takes_more(const struct emitter *, const xmlNode *);

/* Elements that may vanish, or that must hold something. */
void emit_paragraph(struct emitter *, const xmlNode *);
void emit_row(struct emitter *, const xmlNode *);
void emit_table(struct emitter *, const xmlNode *);
void emit_container(struct emitter *, const xmlNode *);

/* The properties of PARAGRAPH for one that follows it or takes its place: no
 * page break before it, no revisions, whose ids are the first one's, and no
 * element WITHOUT, unless NULL. */
void emit_properties(struct arena *, struct buf *, const xmlNode *paragraph,
		     const char *without);

/* NODE, which goes when no row is left in it. */
void emit_losing(struct emitter *, const xmlNode *);

/* Markers, and the runs that they make hyperlinks. */
void emit_slot(struct emitter *, const struct slot *);
void emit_link(struct emitter *, const xmlNode *run, const struct slot *);

#endif
