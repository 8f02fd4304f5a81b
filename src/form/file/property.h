/* property.h - the lines below a question's [key]: label, type, rule... */
#ifndef FORM_PROPERTY_H
#define FORM_PROPERTY_H

#include "form/model/form.h"

/* HAS_BLOCKS: TYPE_BLOCK may be asked for. */
struct form_reader {
	struct arena *arena;
	const struct answers *answers;
	struct faults *faults;
	struct form *form;
	bool has_blocks;
};

/* Read all lines of SECTION into FIELD, whose key is set; those that need to
 * know the type last. */
void property_read_all(const struct form_reader *, struct field *,
		       const struct section *);

/* The lines "min" and "max". */
void property_read_min(const struct form_reader *, struct field *,
		       const struct answer *);
void property_read_max(const struct form_reader *, struct field *,
		       const struct answer *);

/* A fault about the value of ANSWER; its key and its text fill the message. */
void property_refuse(const struct form_reader *, enum message,
		     const struct answer *);

/* As property_refuse, about its key. */
void property_refuse_key(const struct form_reader *, enum message,
			 const struct answer *);

#endif
