/* badge.h - what a content control of ours prints, written where every program
 * keeps it: as the name of its placeholder (17.5.2.25).
 *
 * LibreOffice 7 drops tags and titles, and what is in no run, but not that:
 * "baocao:can_bo.ho_ten|upper". */
#ifndef DOCX_BADGE_H
#define DOCX_BADGE_H

#include "base/buf.h"
#include "docx/program/slot.h"

/* TAG has a path from the top level and the filters.  IS_ITEM: one item of the
 * list that it names; IS_RECORD: one record of it.  STARTS: what is in the
 * control is the first paragraph of a value, GOES_ON: one more of them.
 * IS_SOLE: a field of the one record of a list, outside of its blocks.  BLOCK
 * is the number of the block around, of all over that list, from 1; 0 for none.
 * IS_OURS: no control of the template's own. */
struct badge {
	struct tag tag;
	bool is_ours;
	bool is_item, is_record;
	bool starts, goes_on;
	bool is_sole;
	size_t block;
};

/* That name. */
struct str badge_name(struct arena *, const struct badge *);

/* Whether the control SDT has such a name, which is then read into BADGE. */
bool badge_read(struct arena *, const xmlNode *sdt, struct badge *);

/* Whether A names the answer that B does. */
bool badge_is_of(const struct badge *a, const struct badge *b);

/* Append the properties of a control like SDT, which starts a value of several
 * paragraphs, for one that goes on with it. */
void badge_put_next(struct arena *, struct buf *, const xmlNode *sdt);

/* Whether the control SDT is ours, made around a tag. */
bool badge_is_on(const xmlNode *sdt);

/* Whether NODE is a control, but not the item of a section, of which
 * LibreOffice leaves a control around the first run that is in it. */
bool badge_is_control(const xmlNode *node);

#endif
