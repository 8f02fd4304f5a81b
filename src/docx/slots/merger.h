/* merger.h - what merge*.c share: fields on their way into slots. */
#ifndef DOCX_MERGER_H
#define DOCX_MERGER_H

#include "base/buf.h"
#include "docx/program/slot.h"
#include "docx/wordml/field_code.h"
#include "docx/wordml/language.h"

/* The field, or another thing in a code, from BEGIN to END, which are the same
 * for what is one element, and what comes into its place: NODES, not in the
 * tree, unless it stays.  HAS_BLOCKS: these are paragraphs.  TERM is what it
 * is as a text, or NULL, SLOTS those that it asks for its answers.  EDITS are
 * to be made in codes that stay. */
struct replacement {
	xmlNode *begin, *end;
	xmlNode **nodes;
	size_t count, cap;
	bool has_blocks;
	const struct term *term;
	struct slot **slots;
	size_t nslots, slots_cap;
	struct replacement *edits;
	size_t nedits, edits_cap;
};

/* The RUN that a code is typed in from its byte AT on. */
struct typed {
	size_t at;
	xmlNode *run;
};

/* A complex field (17.16.18) that is open.  CODE is its instructions so far,
 * with MERGER_PARAGRAPH where a paragraph begins; TYPED tells where, RESULT the
 * first run of what it shows.  INNER are the fields and other things within the
 * code, where MERGER_INNER, a number and MERGER_END stand for each. */
struct complex {
	struct complex *around;
	xmlNode *begin, *end;
	struct buf code;
	struct typed *typed;
	size_t ntyped, typed_cap;
	xmlNode *result;
	bool has_result;
	struct replacement *inner;
	size_t ninner, inner_cap;
};

/* The first two are no characters of XML 1.0 (2.2), the third is a blank. */
enum { MERGER_INNER = 1, MERGER_END = 2, MERGER_PARAGRAPH = '\r' };

/* OPEN is the innermost field that has no end yet, CLOSED the one that ended
 * last. */
struct merger {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
	const struct mailing *mailing;
	struct faults *faults;
	struct languages *languages;
	struct complex *open, *closed;
};

/* Whether CODE, of a field at NODE, is one of a merge that is filled; the
 * others are faults.  ASK and FILLIN are asked by Word in any document. */
bool merger_is_merge(const struct merger *, const struct field_code *,
		     xmlNode *node);

/* The field whose code is being read, or NULL. */
struct complex *merger_code_around(const struct merger *);

/* The slot of CODE, a MERGEFIELD or the like that stands at NODE and looks as
 * LOOK does, which may be NULL; NULL with a fault. */
struct slot *merger_slot(const struct merger *, const struct field_code *,
			 xmlNode *node, xmlNode *look);

/* The end of a line within what CODE, at NODE, shows. */
struct slot *merger_line_end(const struct merger *, const struct field_code *,
			     xmlNode *node);

/* The tags of a block of KIND that TEST decides, where LIKE stands; they are
 * paired anew with all the others. */
void merger_block(const struct merger *, const struct slot *like,
		  enum tag_kind kind, const struct term *test,
		  struct slot **open, struct slot **closing);

/* A new excerpt of TEXT, what the field at NODE is or shows. */
struct excerpt *merger_excerpt(const struct merger *, xmlNode *node,
			       struct str text);

/* Let the faults behind the first KNOWN that are about switches of CODE, a
 * field at NODE, quote that. */
void merger_quote(const struct merger *, xmlNode *node,
		  const struct field_code *, size_t known);

/* A fault about the field CODE at NODE, which it quotes; false. */
bool merger_refuse(const struct merger *, xmlNode *node, enum message message,
		   const struct field_code *);

/* A run that looks as LOOK does, which may be NULL, in the namespace of
 * NODE. */
xmlNode *merger_run(const struct merger *, xmlNode *node, xmlNode *look);

/* Such a run with TEXT, in which line feeds are breaks. */
xmlNode *merger_text(const struct merger *, xmlNode *node, xmlNode *look,
		     struct str text);

/* Such a run with the marker of SLOT. */
struct replacement merger_marked(const struct merger *, struct slot *,
				 xmlNode *node, xmlNode *look);

/* What comes into the place of CODE, a field of a merge at NODE, which looks as
 * LOOK does; nothing with a fault. */
struct replacement merger_made(const struct merger *, const struct field_code *,
			       xmlNode *node, xmlNode *look);

/* The same of an ADDRESSBLOCK (17.16.5.1) or a GREETINGLINE (17.16.5.24): the
 * fields that its format names.  Where one line ends is a marker. */
struct replacement merger_address(const struct merger *,
				  const struct field_code *, xmlNode *node,
				  xmlNode *look);

/* One more node, slot or edit. */
void merger_add(const struct merger *, struct replacement *, xmlNode *);
void merger_add_slot(const struct merger *, struct replacement *,
		     struct slot *);
void merger_add_edits(const struct merger *, struct replacement *,
		      const struct replacement *);

/* Whether a field within the code of FIELD is of a merge, or holds one. */
bool merger_has_merge(const struct complex *);

/* Release what nothing has come of. */
void merger_release(struct replacement *);

/* The run that TEXT, a piece of the code, was typed in; NULL for none. */
xmlNode *merger_run_of(const struct complex *, struct str text);

/* Cut the next piece off *REST, of an argument of FIELD: a thing within the
 * code, or a text, and then NULL is returned. */
struct replacement *merger_next(const struct complex *, struct str *rest,
				struct str *text);

/* The text that ARGUMENT of FIELD is, in NFC as answers are; NULL where a thing
 * in it is none. */
struct term *merger_term(const struct merger *, const struct complex *,
			 struct str argument);

/* Let what stands in ARGUMENT be asked for a term: its slots come into MADE, as
 * operands. */
void merger_ask(const struct merger *, struct complex *, struct str argument,
		struct replacement *made);

/* Put blanks around the sign of CODE, an IF or a COMPARE, that has none. */
void merger_space(const struct merger *, struct complex *, struct field_code *);

/* What comes into the place of FIELD, whose CODE has been read; without nodes
 * it stays. */
struct replacement merger_decide(const struct merger *, struct complex *,
				 struct field_code *);

/* What CODE, an IF, a COMPARE or a QUOTE field (17.16.5), prints: each text of
 * an IF in a block that it is printed by.  Without nodes where that depends on
 * anything but merge fields, or with a fault. */
struct replacement merger_if(const struct merger *, struct complex *,
			     struct field_code *);

/* What CODE, a formula (17.16.3.3) that looks as LOOK does, prints; without
 * nodes where it asks for anything but numbers of merge fields, or with a
 * fault. */
struct replacement merger_formula(const struct merger *, struct complex *,
				  const struct field_code *, xmlNode *look);

/* Any slot that stands in FIELD, NULL for none. */
const struct slot *merger_slot_in(const struct complex *);

/* FIELD stays, and its code gets values: the edits. */
struct replacement merger_stay(const struct merger *, struct complex *,
			       const struct field_code *);

/* Make the edits of MADE. */
void merger_edit(const struct merger *, struct replacement *made);

/* Whether FIELD, of CODE, can be replaced: it goes over nothing but paragraphs,
 * and for HAS_BLOCKS nothing is seen in them but the field.  Else a fault. */
bool merger_fits(const struct merger *, const struct complex *,
		 const struct field_code *, bool has_blocks);

/* Put MADE, for whose blocks FIELD of CODE fits, in its place, and make the
 * edits. */
void merger_replace(const struct merger *, const struct complex *,
		    const struct field_code *, struct replacement *made);

/* Move the contents of all runs from BEGIN to END into new ones, the nodes of
 * MADE; a simple field is moved itself, and has no BEGIN then. */
void merger_take(const struct merger *, struct replacement *made);

/* Ends of bookmarks and comments outlive FIELD, an element that they stand in:
 * they come before it. */
void merger_rescue(xmlNode *field);

#endif
