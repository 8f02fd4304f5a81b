/* group.h - the places of a page that show one answer together: a control, the
 * boxes of a question, the items of a list. */
#ifndef DOCX_GROUP_H
#define DOCX_GROUP_H

#include "docx/extract/assign.h"
#include "form/model/record.h"

/* SHOWN are one control, all boxes, or all items of a list. */
struct group {
	const struct field *field;
	const struct shown **shown;
	size_t count, cap;
};

/* What an answer says: an item each, of lines one below the other. */
struct texts {
	struct str *list;
	size_t count, cap;
};

/* Whether SHOWN is a box; those of a question are in one group. */
bool shown_is_box(const struct shown *);
bool group_is_boxes(const struct group *);

/* Whether the places say what VALUE would. */
bool group_says(struct arena *, const struct group *, const struct value *);

/* Whether nothing has been written in SHOWN; in any of a group. */
bool shown_is_blank(struct arena *, const struct shown *);
bool group_is_blank(struct arena *, const struct group *);

/* What they say. */
struct texts group_texts(struct arena *, const struct group *);

/* How much is lost in what they show: 0 for nothing. */
int group_loss(const struct group *);

/* TEXT without blanks around its lines and without empty ones. */
struct str group_plain(struct arena *, struct str text);

/* The lines of READING, one below the other. */
struct str group_text(struct arena *, const struct reading *);

#endif
