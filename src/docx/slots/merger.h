/* merger.h - what merge*.c share: fields on their way into slots. */
#ifndef DOCX_MERGER_H
#define DOCX_MERGER_H

#include "base/buf.h"
#include "docx/program/slot.h"
#include "docx/wordml/field_code.h"
#include "docx/wordml/language.h"

/* What comes into the place of a field: NODES, not in the tree.  SLOT is that
 * of a MERGEFIELD.  Of any other field that stays there are no nodes. */
struct replacement {
	xmlNode **nodes;
	size_t count, cap;
	struct slot *slot;
};

/* The RUN that a code is typed in from its byte AT on. */
struct typed {
	size_t at;
	xmlNode *run;
};

/* A complex field (17.16.18) that is open.  CODE is its instructions so far,
 * TYPED tells where, RESULT the first run of what it shows.  INNER
 * are the fields within the code, where MERGER_INNER, a number and MERGER_END
 * stand for each. */
struct complex {
	struct complex *around;
	xmlNode *begin;
	struct buf code;
	struct typed *typed;
	size_t ntyped, typed_cap;
	xmlNode *result;
	bool has_result;
	struct replacement *inner;
	size_t ninner, inner_cap;
};

/* No characters of XML 1.0 (2.2). */
enum { MERGER_INNER = 1, MERGER_END = 2 };

struct merger {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
	struct faults *faults;
	struct languages *languages;
	struct complex *open;
};

/* Whether CODE, of a field at NODE, is a MERGEFIELD; other fields of a merge
 * are faults.  ASK and FILLIN are asked by Word in any document. */
bool merger_is_merge(const struct merger *, const struct field_code *,
		     xmlNode *node);

/* The slot of CODE, a MERGEFIELD that stands at NODE and looks as LOOK does,
 * which may be NULL; NULL with a fault. */
struct slot *merger_slot(const struct merger *, const struct field_code *,
			 xmlNode *node, xmlNode *look);

/* A fault about the field CODE at NODE; false. */
bool merger_refuse(const struct merger *, xmlNode *node, enum message,
		   const struct field_code *);

/* A run that looks as LOOK does, which may be NULL, in the namespace of NODE. */
xmlNode *merger_run(const struct merger *, xmlNode *node, xmlNode *look);

/* A run with the marker of SLOT, which looks likewise. */
struct replacement merger_marked(const struct merger *, struct slot *,
				 xmlNode *node, xmlNode *look);

/* Whether one of the fields within the code of FIELD is of a merge. */
bool merger_has_merge(const struct complex *);

/* Release what nothing has come of. */
void merger_release(struct replacement *);

/* The texts of CODE, an IF field (17.16.5.26) that compares a MERGEFIELD, each
 * in a block that it is printed by; without nodes where there is a fault. */
struct replacement merger_if(const struct merger *, struct complex *,
			     const struct field_code *);

#endif
