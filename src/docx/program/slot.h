/* slot.h - a tag of a template, from the text to the step that it becomes. */
#ifndef DOCX_SLOT_H
#define DOCX_SLOT_H

#include <libxml/tree.h>

#include "base/faults.h"
#include "base/strset.h"
#include "docx/program/term.h"
#include "docx/program/use.h"
#include "form/tags/tag.h"

/* The text of one paragraph, all its runs joined, as a source of its own for
 * faults to point into.  STORY is its w:p, or in a part without paragraphs the
 * element that holds the text; SAME is another excerpt of it.  PLACE names
 * no more than the part until place_excerpts.  ALTERNATE is the outermost
 * mc:AlternateContent around it, only to be compared, as it may be gone;
 * IS_FALLBACK: in its mc:Fallback. */
struct excerpt {
	struct source source;
	struct place place;
	xmlNode *story;
	struct tree *tree;
	struct excerpt *same;
	const xmlNode *alternate;
	bool is_fallback;
};

/* What a slot is, if it is not a typed tag. */
enum control {
	CONTROL_NONE,
	/* Content controls: */
	CONTROL_BOX,	 /* a check box */
	CONTROL_TEXT,	 /* plain text */
	CONTROL_RICH,	 /* rich text */
	CONTROL_DATE,	 /* a date */
	CONTROL_LIST,	 /* a drop-down list */
	CONTROL_COMBO,	 /* such a list, or any text */
	CONTROL_SECTION, /* a repeating section; the slot is a block */
	/* Form fields of the older kind: */
	CONTROL_FORM_BOX,
	CONTROL_FORM_LIST,
	CONTROL_FORM_TEXT
};

/* What a control tells about the question: a type of form/, empty where it does
 * not tell, and the labels of its choices. */
struct hint {
	struct str type;
	struct str *choices;
	size_t nchoices, cap;
};

/* MARKER stands in the tree where the slot is, INDEX in the part's slots.  That
 * of a slot IN_ATTRIBUTE is one of the first children of the element, and the
 * attribute has SLOT_HERE in its place.  Of a block PARTNER is the other tag;
 * BLOCK is the opening slot of the innermost block around this one, and LEVEL
 * counts the blocks around it.  A slot with a CONTROL is no typed tag and may
 * name no field: its REF is empty then, and the control is let be.  ALIAS is
 * the title of such a control, which is the key where TAG names no field; ASIDE
 * has the items of a section but its first.  TITLE and NAME are what the
 * control was called that it stood in in a report.  TERM is that of a TAG_HOLDS
 * or TAG_FAILS, or what a TAG_VALUE prints that names no field.  ENDS_LINE:
 * another paragraph begins there (docx/blocks/lines.h).  IS_NEXT: the next
 * record is at hand from here on.  AHEAD counts how often that was before the
 * slot; PLACES, of the block that all of that is in, how many records it has at
 * hand, 0 of other blocks.  LISTED is its number in the inventory, 0 for
 * none. */
struct slot {
	struct tag tag;
	struct excerpt *excerpt;
	xmlNode *marker;
	size_t index;
	struct slot *partner;
	struct slot *block;
	size_t level;
	enum control control;
	struct slot *alias;
	xmlNode *aside;
	struct hint hint;
	struct str title, name;
	const struct term *term;
	bool in_attribute;
	bool is_merge;	 /* a merge field, not typed */
	bool is_alt;	 /* all of a picture's alternative text */
	bool is_picture; /* the file that the answer names */
	bool is_next;	 /* a NEXT field; prints nothing */
	bool ends_line;	 /* within a field; prints nothing */
	size_t ahead, places;
	enum quoting quoting;
	struct box box;
	struct ref ref;
	size_t listed;
};

/* No character of XML 1.0 (2.2). */
enum { SLOT_HERE = 1 };

struct slots {
	struct slot **list;
	size_t count, cap;
};

struct excerpts {
	struct excerpt **list;
	size_t count, cap;
};

/* The TEXT of the paragraph or attribute STORY, in which something may stand
 * that is meant for a tag and is none.  EXCERPT is the one of that text, or
 * NULL.  IS_PROSE: people may have typed the tag of another program there.
 * IS_CONTINUED: its first }} ends a tag of the paragraph before, which has been
 * said. */
struct suspect {
	xmlNode *story;
	struct str text;
	struct excerpt *excerpt;
	bool is_prose, is_continued;
};

struct suspects {
	struct suspect *list;
	size_t count, cap;
};

/* One part of the template, as a tree.  IS_STORY: it holds paragraphs;
 * otherwise it is plain XML with texts, such as the core properties.  OWNER is
 * the part whose relationships these are, if they are.  IS_EDITED: it differs
 * from the template's, whatever its slots.  IS_PASSIVE: no slots are looked
 * for.  STAYS: without an answer to any of its slots nothing in it changes.
 * GIVEN is the first of its last elements, which are only in reports to which
 * an answer was given; NULL for none.  IS_REPORT: of a report, whose texts are
 * answers and hold no tags; FRAME has the fixed texts of its template.
 * UNLINKED are the relationships of links that were taken out.  STORE is the id
 * of the store that the part is for bound controls, or empty; IS_STORE: it is
 * nothing else, and no tag is looked for in it.  ASIDE is what sections may
 * want back, REPLACED the ids of the relationships of pictures that others take
 * the place of.  HAS_TYPED: a {{ stands in it. */
struct tree {
	struct str name;
	const struct part *part;
	const struct part *owner;
	xmlDoc *document;
	struct str store;
	bool is_story, is_store;
	bool is_edited;
	bool is_passive, stays;
	bool is_report;
	struct str frame;
	xmlNode *given;
	struct str *unlinked;
	size_t nunlinked, unlinked_cap;
	struct slots slots;
	struct excerpts excerpts;
	xmlNode *aside;
	struct strset replaced;
	struct suspects suspects;
	bool has_typed;
};

struct spot slot_spot(const struct slot *);

/* The slot whose marker NODE is, or NULL. */
struct slot *slot_of(const xmlNode *);

/* A new marker of SLOT, not yet in a tree. */
xmlNode *slot_marker(struct arena *, xmlDoc *, struct slot *);

/* Whether SLOT is a tag that begins a block. */
bool slot_opens(const struct slot *);

/* Whether SLOT begins a block that may run more than once; the innermost such
 * block of OPEN and those around it, or NULL. */
bool slot_repeats(const struct slot *);
const struct slot *slot_loop(const struct slot *open);

/* Whether SLOT prints the number of the record, MERGEREC or MERGESEQ
 * (17.16.5.36 and 17.16.5.34), which are the same where no record is
 * skipped. */
bool slot_is_number(const struct slot *);

/* The block around SLOT that has places for several records, or NULL. */
const struct slot *slot_sheet(const struct slot *);

/* Whether the part DOCUMENT is of the strict kind (ISO/IEC 29500-1). */
bool tree_is_strict(xmlDoc *document);

/* Whether a value of TREE becomes a hyperlink or a picture. */
bool tree_has_links(const struct tree *);

/* The excerpt that SOURCE is of; NULL where it is of none. */
const struct excerpt *excerpt_of(const struct source *);

/* A new excerpt of TREE: TEXT, which stands in STORY of the template SOURCE. */
struct excerpt *excerpt_new(struct arena *, struct tree *,
			    const struct source *, xmlNode *story,
			    struct str text);

#endif
