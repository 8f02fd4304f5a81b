/* merge_tag.h - what a MERGEFIELD prints, as a tag (17.16.5.35). */
#ifndef DOCX_MERGE_TAG_H
#define DOCX_MERGE_TAG_H

#include "docx/wordml/field_code.h"
#include "form/tags/tag.h"

/* The name of the field, which may have blanks though it has no quotes; of one
 * that needs none its type. */
struct str merge_key(struct arena *, const struct field_code *);

/* Read TAG, a value with the switches as its filters, out of CODE; SOURCE holds
 * the name between « and ».  TableStart:NAME and TableEnd:NAME, BeginGroup: and
 * EndGroup: begin and end the block NAME.  Numbers in words are Vietnamese or
 * English.  A name that is no key, or a switch that is not known, is a fault
 * and gives false. */
bool merge_tag_read(struct arena *, const struct source *,
		    const struct field_code *, bool in_vietnamese, struct tag *,
		    struct faults *);

/* The same of the switches alone, of any field that prints a number; TAG's
 * filters are those of them. */
bool merge_tag_switches(struct arena *, const struct source *,
			const struct field_code *, bool in_vietnamese,
			struct tag *, struct faults *);

/* Whether CODE has a switch that prints differently in each language. */
bool merge_tag_has_language(struct arena *, const struct field_code *);

#endif
