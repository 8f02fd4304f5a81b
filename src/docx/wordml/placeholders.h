/* placeholders.h - what a content control shows while nothing is in it. */
#ifndef DOCX_PLACEHOLDERS_H
#define DOCX_PLACEHOLDERS_H

#include "docx/program/slot.h"
#include "opc/package.h"

/* The text of a document part of the glossary (17.12). */
struct placeholder {
	struct str name, text;
};

/* STYLE is the id of the character style that such texts have, empty where the
 * file has none. */
struct placeholders {
	struct placeholder *list;
	size_t count, cap;
	struct str style;
};

/* The placeholders of the glossary document, if there is one. */
struct placeholders placeholders_read(struct arena *, struct package *,
				      struct faults *);

/* The id of the style of such texts in the w:styles ROOT, empty for none. */
struct str placeholders_style(struct arena *, const xmlNode *root);

/* The text that the control SDT shows while it is empty; OTHERWISE where the
 * glossary does not tell. */
struct str placeholders_text(const struct placeholders *, const xmlNode *sdt,
			     struct str otherwise);

/* Whether TEXT is what Word itself asks for an answer with, in English or
 * Vietnamese, where it does not know the placeholder of a control. */
bool placeholders_is_usual(struct arena *, struct str text);

#endif
