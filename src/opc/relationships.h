/* relationships.h - which parts a part speaks of (ECMA-376 part 2, 9.3). */
#ifndef OPC_RELATIONSHIPS_H
#define OPC_RELATIONSHIPS_H

#include "opc/package.h"

/* TARGET is a part's name without a leading slash or fragment, or for an
 * EXTERNAL one the text as it stands. */
struct relationship {
	struct str id;
	struct str type;
	struct str target;
	bool external;
};

struct relationships {
	struct relationship *list;
	size_t count;
};

/* The relationships of the part NAME; of the package itself where NAME is
 * empty.  None where it has no .rels part.  A .rels part that cannot be read
 * is a fault. */
struct relationships relationships_read(struct package *, struct str name,
					struct faults *);

/* The name of the .rels part of the part NAME: "word/_rels/document.xml.rels"
 * of "word/document.xml", "_rels/.rels" of "". */
struct str relationships_part(struct arena *, struct str name);

/* The part name that TARGET means, seen from the part SOURCE; a fragment
 * alone means SOURCE. */
struct str relationships_resolve(struct arena *, struct str source,
				 struct str target);

/* Whether the last step of its type's URI is KIND ("header"), which the
 * transitional and the strict type have in common. */
bool relationship_is(const struct relationship *, struct str kind);

/* The first of that kind; the one with that id.  NULL where there is none. */
const struct relationship *relationships_of_kind(const struct relationships *,
						 struct str kind);
const struct relationship *relationships_by_id(const struct relationships *,
					       struct str id);

/* The part that the officeDocument relationship of ROOT, the relationships of
 * the package itself, points to.  A package without one is a fault and gives
 * NULL. */
const struct part *relationships_main(const struct package *,
				      const struct relationships *root,
				      struct faults *);

/* The main document part, which need not be word/document.xml.  A package
 * without one is a fault and gives NULL. */
const struct part *package_main(struct package *, struct faults *);

#endif
