/* verify_part.h - what the checks of one part share. */
#ifndef DOCX_VERIFY_PART_H
#define DOCX_VERIFY_PART_H

#include "opc/relationships.h"
#include "opc/xml.h"

/* Word copies drawings with their ids; LibreOffice begins bookmarks in tables
 * of contents that it does not end; both write addresses as they were typed. */
enum { FORGIVE_DRAWINGS = 1, FORGIVE_BOOKMARKS = 2, FORGIVE_TARGETS = 4 };

/* PART and what is known of it while it is checked.  MAIN_PART is the main
 * document, MAIN its relationships.  STRICT: the part is of a report, which
 * keeps more than Word asks for; TAGS: no tag may be left in it.  FORGIVEN is
 * what the program that wrote the file is known to get wrong, unless
 * STRICT. */
struct verify {
	struct arena *arena;
	struct package *package;
	const struct part *part;
	const xmlNode *root;
	const struct part *main_part;
	struct relationships relationships, main;
	bool strict, tags;
	unsigned forgiven;
	struct faults *faults;
};

/* [Content_Types].xml, the order of the parts, a type for each. */
void verify_types(const struct verify *);

/* The relationships of the part called NAME, "" for the package's own. */
void verify_relationships(const struct verify *, struct str name,
			  const struct relationships *);

/* The target of one of them, of the part called NAME: a URI, without tags. */
void verify_target(const struct verify *, struct str name,
		   const struct relationship *);

/* The first tag of TEXT, which then begins after it; empty at the end. */
struct str verify_next_tag(struct str *text);

/* References of any XML part; then of WordprocessingML: what holds what,
 * fields, ids. */
void verify_references(const struct verify *);
void verify_structure(const struct verify *);
void verify_text(const struct verify *);
void verify_fields(const struct verify *);
void verify_ids(const struct verify *);

/* Tags left in the texts of a chart or diagram. */
void verify_drawn(const struct verify *);

/* Number the paragraphs, so that verify_fault can tell where NODE is. */
void verify_number(const struct verify *);

/* A fault about NODE: {k} is the part, {0} WHAT, {1} the paragraph, {2} and
 * {3} ID and MATE. */
void verify_fault(const struct verify *, enum message, const xmlNode *node,
		  struct str what, struct str id, struct str mate);

/* xml_walk that passes over what is only there for other readers: all but
 * the first branch of mc:AlternateContent.  SKIP as there. */
const xmlNode *verify_walk(const xmlNode *node, const xmlNode *root, bool skip);

#endif
