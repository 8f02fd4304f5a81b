/* parts.h - small packages for tests, and the faults that they give. */
#ifndef TESTS_PARTS_H
#define TESTS_PARTS_H

#include "bench.h"

#include "opc/package.h"
#include "opc/write.h"

#define ENTRY(name, bytes)                                  \
	{                                                   \
		STR_INIT(name), STR_INIT(bytes), NULL, NULL \
	}

#define TYPES_HEAD                                                           \
	"<Types xmlns='http://schemas.openxmlformats.org/package/2006/"      \
	"content-types'><Default Extension='rels' ContentType='application/" \
	"vnd.openxmlformats-package.relationships+xml'/><Default "           \
	"Extension='xml' ContentType='application/xml'/>"
#define RELS_HEAD                                                  \
	"<Relationships xmlns='http://schemas.openxmlformats.org/" \
	"package/2006/relationships'>"
#define OFFICE \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define WORDML "application/vnd.openxmlformats-officedocument.wordprocessingml."

#define TYPES                                                 \
	TYPES_HEAD "<Override PartName='/word/document.xml' " \
		   "ContentType='" WORDML "document.main+xml'/>"
#define ROOT_RELS                                                \
	RELS_HEAD "<Relationship Id='r1' Type='" OFFICE          \
		  "officeDocument' Target='word/document.xml'/>" \
		  "</Relationships>"

static inline struct str
zip_of(struct bench *bench, const struct entry *entries, size_t count)
{
	struct str bytes = package_write(&bench->arena, NULL, entries, count,
					 WRITE_EARLIEST, &bench->faults);

	assert_non_null(bytes.data);
	return bytes;
}

/* Replace each FROM in BYTES, which may be changed, by TO of that length. */
static inline void
patch(struct str bytes, struct str from, struct str to)
{
	char *at = (char *)bytes.data;

	assert_int_equal(from.len, to.len);
	for (size_t i = 0; i + from.len <= bytes.len; i++)
		if (!memcmp(at + i, from.data, from.len))
			memcpy(at + i, to.data, to.len);
}

/* The central directory's header of entry I, to be changed. */
static inline unsigned char *
central_header(struct str bytes, size_t i)
{
	struct str rest = bytes;

	for (;; rest = str_from(rest, 4)) {
		rest = str_from(rest, str_find(rest, STR("PK\1\2")));
		assert_true(rest.len > 46);
		if (i-- == 0)
			return (unsigned char *)rest.data;
	}
}

#endif
