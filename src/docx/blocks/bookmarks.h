/* bookmarks.h - bookmarks (17.13.6) that a block repeats: every item has one of
 * its own, and what refers to it within the item follows. */
#ifndef DOCX_BOOKMARKS_H
#define DOCX_BOOKMARKS_H

#include "docx/program/slot.h"

/* LOOP is the opening slot of the innermost block around that may run more than
 * once. */
struct bookmark {
	struct str id, name;
	const struct slot *loop;
};

/* Those in such blocks, in the order of their ids, and in that of their NAMES;
 * FREE is an id that no bookmark has, nor any after it. */
struct bookmarks {
	struct bookmark *list;
	const struct bookmark **names;
	size_t count, cap;
	size_t free;
};

struct bookmarks bookmarks_gather(struct arena *, const struct tree *);

/* Shapes of the older kind (VML), whose ids are referred to as if they were
 * names of bookmarks. */
struct bookmarks bookmarks_of_shapes(struct arena *, const struct tree *);

/* The bookmark with that id; the one called NAME whose block is LOOP or around
 * it.  NULL where there is none. */
const struct bookmark *bookmarks_by_id(const struct bookmarks *, struct str id);
const struct bookmark *bookmarks_by_name(const struct bookmarks *,
					 struct str name,
					 const struct slot *loop);

#endif
