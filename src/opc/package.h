/* package.h - a Word file as a zip of named, typed parts (ECMA-376 part 2). */
#ifndef OPC_PACKAGE_H
#define OPC_PACKAGE_H

#include <stdint.h>

#include "base/faults.h"
#include "base/files.h"

struct zip;

/* NAME is as in the zip, without a leading slash ("word/document.xml").
 * CONTENT_TYPE is empty where [Content_Types].xml does not give one.  SIZE
 * and PACKED_SIZE are what the zip's directory claims.  The rest is
 * package.c's and write.c's. */
struct part {
	struct str name;
	struct str content_type;
	size_t index;
	size_t size;
	size_t packed_size;
	uint32_t crc;
	bool deflated;
	bool read, fetched;
	struct str bytes, packed;
};

/* PARTS are in the order of the zip, folders left out; [Content_Types].xml
 * and the .rels are among them.  SORTED is for package_find, TREES what
 * xml_parse has counted against LIMIT_TREES.  KNOWS_RELS: a new part of
 * relationships has a content type.  Of a package that IS_STREAMED only
 * what is read whole is bound by LIMIT_PART. */
struct package {
	struct arena *arena;
	const struct source *source;
	struct part *parts;
	size_t count;
	struct part **sorted;
	struct zip *zip;
	size_t trees;
	bool is_streamed, knows_rels;
};

/* Open BYTES, which stay the caller's and must live until package_close.
 * SOURCE is the file that faults are about.  A package beyond LIMIT_*
 * (limits.h), with encrypted, repeated, overlapping or oddly named entries,
 * or without content types is refused with a fault for each and false; the
 * package is closed then. */
bool package_open(struct package *, struct arena *, const struct source *,
		  struct str bytes, struct faults *);

/* As package_open, but the content types are not looked at, and empty. */
bool package_open_zip(struct package *, struct arena *, const struct source *,
		      struct str bytes, struct faults *);

/* As package_open_zip, of the file STREAM, which is closed with the package or
 * where that is refused.  It may hold more than memory does: its large parts
 * are for events_open. */
bool package_open_stream(struct package *, struct arena *,
			 const struct source *, FILE *stream, struct faults *);
void package_close(struct package *);

/* The bytes of PART, unpacked when first asked for, followed by a NUL that
 * the length does not count.  Data that is not of the size and checksum that
 * the directory claims is a fault and gives NULL data. */
struct str package_read(struct package *, const struct part *, struct faults *);

/* The bytes of PART as they are packed; a fault gives NULL data.  Once it was
 * called, package_write only reads from PART and needs no lock. */
struct str package_packed(const struct package *, const struct part *,
			  struct faults *);

/* The part called NAME, ASCII letters of either case (part 2, 9.1.1.2); a
 * leading slash is overlooked.  NULL where there is none. */
const struct part *package_find(const struct package *, struct str name);

/* Order of names, ASCII letters of either case being one; whether A and B are
 * one name. */
int part_name_compare(struct str a, struct str b);
bool part_name_is(struct str a, struct str b);

#endif
