/* form.h - the questions: fields, choices, rules. */
#ifndef FORM_FORM_H
#define FORM_FORM_H

#include "answers/answers.h"
#include "base/faults.h"
#include "form/model/summary.h"
#include "form/xpath/xpath.h"

struct phrase;

enum type {
	TYPE_TEXT,
	TYPE_PARAGRAPHS,
	TYPE_INTEGER,
	TYPE_NUMBER,
	TYPE_DATE,
	TYPE_PHONE,
	TYPE_EMAIL,
	TYPE_URL,
	TYPE_PICTURE,
	TYPE_PICTURES,
	TYPE_CHOICE,
	TYPE_CHOICES,
	TYPE_YES_NO,
	TYPE_LIST,
	TYPE_RECORDS,
	TYPE_BLOCK /* of a template without a form: a list or records */
};

/* LABEL is what people read, KEY what answers and rules say.  FOLDED is the
 * label as it is compared. */
struct choice {
	struct str key;
	struct str label;
	struct str folded;
};

/* One thing that was answered.  TEXT is canonical: digits of a number or a
 * telephone, an ISO 8601 date, a choice's key, "yes" or "no"; of the other
 * types the paragraphs, one below the other.  NUMBER orders numbers and dates.
 * IMAGE is the file that a picture's TEXT names, NULL until it has been read
 * (form/model/pictures.h).  AT is where it was typed. */
struct item {
	struct str text;
	double number;
	const struct choice *choice;
	const struct image *image;
	struct spot at;
	struct _xmlNode *node; /* while the answers are being checked */
};

/* TEST holds for a good answer; MESSAGE says what is wrong with a bad one. */
struct rule {
	struct xpath *test;
	struct phrase *message;
};

struct fields {
	struct field *list;
	size_t count, cap;
};

/* AT is where the form asks it.  IS_VISIBLE: some expression may look at the
 * answers.  What a calculated field prints may be a PART_OF the answer to
 * WHOLE, so that this can be read off a report again.  A table may ask a field
 * in the column of WITH, which is called ASKED_WITH; STAND_IN is the answer
 * where a cell does not tell the two apart. */
struct field {
	struct str key; /* without the list's name */
	struct str label, help, example, section, blank;
	struct str part_of;
	const struct field *whole;
	struct str asked_with, stand_in;
	const struct field *with;
	struct str *aliases;
	size_t naliases, aliases_cap;
	struct spot at;
	enum type type;
	bool is_visible;
	bool is_required; /* always; else when REQUIRED holds, if set */
	struct xpath *required, *when, *value;
	struct choice *choices;
	size_t nchoices, choices_cap;
	struct rule *rules;
	size_t nrules, rules_cap;
	struct item *defaults;
	size_t ndefaults, defaults_cap;
	struct item *min, *max; /* of records their number */
	struct fields fields;	/* of TYPE_RECORDS and TYPE_BLOCK */
};

/* A folded key, label or alias, and the field that it names; sorted. */
struct name {
	struct str folded;
	const struct fields *list; /* the record's or the top level */
	size_t index;
};

/* IS_DERIVED: made out of a template's tags, so nobody has written it.  SEATS
 * is a hash table of NSEATS over NAMES: 1 + an index, or 0. */
struct form {
	struct str title;
	bool is_derived;
	struct fields fields;
	struct name *names;
	size_t nnames, names_cap;
	size_t *seats, nseats;
	struct xpaths xpaths;
	struct summary summary;
};

/* Release what the libraries hold of it. */
void form_free(struct form *);

/* Make the names, which are all there, ready for form_find. */
void form_index(struct arena *, struct form *);

/* The field of LIST that FOLDED names by key, label or alias; NULL if none. */
const struct field *form_find(const struct form *, const struct fields *list,
			      struct str folded);

/* The same, found at once where it is the key of LAST, or of the field behind
 * it, or LAST is NULL and it is that of the first field: answers mostly stand
 * in the order of the form. */
const struct field *form_find_on(const struct form *, const struct fields *list,
				 struct str folded, const struct field *last);

/* The name nearest to FOLDED within distance 2, and half its length, as its
 * field's key; empty if none. */
struct str form_nearest(const struct form *, const struct fields *list,
			struct str folded);

/* The key of the one field that has a name of which FOLDED is the first words;
 * empty if there is none, or several. */
struct str form_begun(const struct form *, const struct fields *list,
		      struct str folded);

/* The choice of FIELD that FOLDED names by key or label; NULL if none. */
const struct choice *field_choice(const struct field *, struct str folded);

/* The same of what was TYPED. */
const struct choice *field_choose(struct arena *, const struct field *,
				  struct str typed);

/* The choice of FIELD nearest to FOLDED within distance 2; NULL if none. */
const struct choice *field_nearest_choice(const struct field *,
					  struct str folded);

/* Whether FIELD may be a list of records. */
bool field_has_records(const struct field *);

bool type_holds_several(enum type);

/* Whether an answer of that type names a picture file, or several. */
bool type_is_picture(enum type);

/* Whether FIELD is a list of one record at most, which is no list to people:
 * its fields may be named outside of a block. */
bool field_is_sole(const struct field *);
struct str type_name(enum type);

/* How an answer to FIELD might look, for remedies and blank forms. */
struct str field_example(struct arena *, const struct field *);

/* "thcs, thpt": the keys of FIELD's choices. */
struct str field_choice_keys(struct arena *, const struct field *);

#endif
