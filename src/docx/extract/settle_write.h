/* settle_write.h - answers as if they had been typed, with their places. */
#ifndef DOCX_SETTLE_WRITE_H
#define DOCX_SETTLE_WRITE_H

#include "docx/extract/settle.h"

/* TEXT as an answer to FIELD that stands nowhere. */
struct answer settle_answer(struct arena *, const struct field *,
			    struct str text);

/* TEXTS, an answer each, or all of them one, as FIELD's type wants it.  They
 * stand in GROUP. */
void settle_put(const struct scope *, const struct field *,
		const struct group *, const struct texts *);

/* What was given, which GROUP shows, NULL for no place. */
void settle_keep(const struct scope *, const struct field *,
		 const struct group *);

/* There is a fault about FIELD, so it is not also missing. */
void settle_broken(const struct scope *, const struct field *,
		   const struct shown *);

/* What SHOWN says, for people. */
struct str settle_words(struct arena *, const struct shown *);

#endif
