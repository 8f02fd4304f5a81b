/* keys.h - the keys of content controls. */
#ifndef DOCX_KEYS_H
#define DOCX_KEYS_H

#include "base/buf.h"
#include "docx/program/slot.h"

/* A slot for the control SDT of TREE, without a marker: its key is the w:tag,
 * its ALIAS one with the w:alias, or the other way round where the tag is made
 * up.  NULL where neither reads like KEY.CHOICE or KEY, or where TREE is of a
 * report whose template has it and does not ask by it. */
struct slot *keys_read(struct arena *, struct tree *, const struct source *,
		       xmlNode *sdt);

/* Add to HASHES (see fixed.h) that the key TAG asks nothing, for a report to
 * know; whether that is so. */
void keys_mute(struct buf *hashes, const struct tag *);
bool keys_is_mute(struct arena *, struct str hashes, const struct tag *);

/* Whether KEY, a tag, was made up by a program: a number, or what Google Docs
 * writes. */
bool keys_is_made_up(struct str key);

#endif
