/* lists.h - drop-down lists and combo boxes (17.5.2.15, 17.5.2.5). */
#ifndef DOCX_LISTS_H
#define DOCX_LISTS_H

#include "docx/program/slot.h"

/* As many items are choices of a form that is made out of a template. */
enum { LIST_CHOICES = 500 };

/* TEXT is what the list shows, VALUE what is kept. */
struct list_item {
	struct str text, value;
	struct str folded_text, folded_value;
};

struct list {
	struct list_item *items;
	size_t count, cap;
};

/* The items of the control SDT, without a first one that only tells people to
 * choose. */
struct list list_of(struct arena *, const xmlNode *sdt);

/* The item that CHOICE means by value or by text, or NULL. */
const struct list_item *list_find(struct arena *, const struct list *,
				  const struct choice *);

/* The texts of the items, as choices of a question. */
struct hint list_hint(struct arena *, const xmlNode *sdt);

/* Let RUN and the control SDT show the item of whichever choice of SLOT's field
 * is made; a choice without an item shows its label. */
void list_put(struct arena *, xmlNode *sdt, xmlNode *run, const struct slot *);

/* Forget the last value. */
void list_clear(xmlNode *sdt);

#endif
