/* annotate.c - which parts a commented copy changes, and how. */
#include "docx/slots/annotate.h"

#include "base/buf.h"
#include "docx/parts/rels.h"
#include "docx/parts/typing.h"
#include "docx/slots/commenter.h"
#include "docx/wordml/serialize.h"
#include "opc/relationships.h"
#include "opc/write.h"
#include "opc/xml.h"

#define COMMENTS_TYPE                                                  \
	"application/vnd.openxmlformats-officedocument.wordprocessing" \
	"ml.comments+xml"

/* A part as it is to be; DOCUMENT is NULL where it stays. */
struct changed {
	struct str name;
	const struct part *part; /* NULL: new */
	xmlDoc *document;
};

enum { BODY, COMMENTS, TYPES, RELS, CHANGED };

struct annotator {
	struct arena *arena;
	struct package package;
	struct relationships root, related;
	struct changed changed[CHANGED];
	struct faults *faults;
};

/* --- reading -------------------------------------------------------------- */

static bool
parse(struct annotator *annotator, struct changed *changed,
      struct str otherwise)
{
	struct str bytes = otherwise;

	if (changed->part)
		bytes = package_read(&annotator->package, changed->part,
				     annotator->faults);
	if (bytes.data)
		changed->document = xml_parse(&annotator->package, bytes,
					      changed->name, annotator->faults);
	return changed->document;
}

static bool
read_body(struct annotator *annotator)
{
	struct changed *body = &annotator->changed[BODY];

	annotator->root = relationships_read(&annotator->package, STR(""),
					     annotator->faults);
	body->part = relationships_main(&annotator->package, &annotator->root,
					annotator->faults);
	if (!body->part)
		return false;
	body->name = body->part->name;
	annotator->related = relationships_read(&annotator->package, body->name,
						annotator->faults);
	return parse(annotator, body, STR(""));
}

static const struct part *
comments_of(const struct annotator *annotator)
{
	const struct relationship *found =
		relationships_of_kind(&annotator->related, STR("comments"));

	if (!found || found->external)
		return NULL;
	return package_find(&annotator->package, found->target);
}

/* --- a new part ----------------------------------------------------------- */

/* A name beside the main document that no part has and no type is given for. */
static struct str
free_name(const struct annotator *annotator, struct str types)
{
	struct arena *arena = annotator->arena;
	struct str body = annotator->changed[BODY].name, name;
	size_t folder = body.len - str_after(body, '/').len, n = 0;

	do {
		name = arena_concat(
			arena, str_slice(body, 0, folder), STR("comments"),
			n ? arena_number(arena, n) : STR(""), STR(".xml"));
		n++;
	} while (package_find(&annotator->package, name) ||
		 str_find(types, name) < types.len);
	return name;
}

/* Transitional or strict, as the package's own. */
static struct str
relationship_type(const struct annotator *annotator)
{
	struct str type =
		relationships_of_kind(&annotator->root, STR("officeDocument"))
			->type;

	return arena_concat(
		annotator->arena,
		str_slice(type, 0, type.len - STR("officeDocument").len),
		STR("comments"));
}

static struct str
free_id(const struct annotator *annotator)
{
	struct str id;
	size_t n = annotator->related.count;

	do
		id = arena_concat(annotator->arena, STR("rId"),
				  arena_number(annotator->arena, ++n));
	while (relationships_by_id(&annotator->related, id));
	return id;
}

/* The comments' part is new: it gets a type and a relationship. */
static void
relate(struct annotator *annotator)
{
	struct arena *arena = annotator->arena;
	const struct changed *changed = annotator->changed;
	struct str name = changed[COMMENTS].name;

	typing_add_part(arena, xmlDocGetRootElement(changed[TYPES].document),
			name, STR(COMMENTS_TYPE));
	rels_add(arena, xmlDocGetRootElement(changed[RELS].document),
		 free_id(annotator), relationship_type(annotator),
		 str_after(name, '/'));
}

static bool
make_comments(struct annotator *annotator)
{
	struct changed *changed = annotator->changed;
	const xmlNode *root = xmlDocGetRootElement(changed[BODY].document);
	struct buf empty = { .arena = annotator->arena };

	if (!root->ns)
		return false;
	buf_put(&empty, STR("<w:comments xmlns:w=\""));
	buf_xml_attribute(&empty, str_of((const char *)root->ns->href));
	buf_put(&empty, STR("\"/>"));
	changed[TYPES].name = STR("[Content_Types].xml");
	changed[TYPES].part =
		package_find(&annotator->package, changed[TYPES].name);
	changed[RELS].name =
		relationships_part(annotator->arena, changed[BODY].name);
	changed[RELS].part =
		package_find(&annotator->package, changed[RELS].name);
	if (!parse(annotator, &changed[TYPES], STR("")) ||
	    !parse(annotator, &changed[RELS],
		   STR("<Relationships xmlns=\"http://schemas.openxmlformats."
		       "org/package/2006/relationships\"/>")))
		return false;
	changed[COMMENTS].name =
		free_name(annotator,
			  package_read(&annotator->package, changed[TYPES].part,
				       annotator->faults));
	relate(annotator);
	return parse(annotator, &changed[COMMENTS], buf_str(&empty));
}

static bool
read_comments(struct annotator *annotator)
{
	struct changed *comments = &annotator->changed[COMMENTS];

	comments->part = comments_of(annotator);
	if (!comments->part)
		return make_comments(annotator);
	comments->name = comments->part->name;
	return parse(annotator, comments, STR(""));
}

/* --- writing -------------------------------------------------------------- */

static struct str
bytes_of(struct arena *arena, const struct changed *changed)
{
	struct buf bytes = { .arena = arena };

	serialize_declaration(&bytes);
	serialize_node(&bytes, xmlDocGetRootElement(changed->document));
	return buf_str(&bytes);
}

static struct entry
entry_of(const struct annotator *annotator, const struct part *part)
{
	for (size_t i = 0; i < CHANGED; i++)
		if (annotator->changed[i].document &&
		    annotator->changed[i].part == part)
			return (struct entry){
				.name = part->name,
				.bytes = bytes_of(annotator->arena,
						  &annotator->changed[i]),
			};
	return (struct entry){ .name = part->name, .carried = part };
}

static struct str
write_package(struct annotator *annotator)
{
	const struct package *package = &annotator->package;
	const struct part *types =
		package_find(package, STR("[Content_Types].xml"));
	struct entry *entries = arena_new(annotator->arena, struct entry,
					  package->count + CHANGED);
	size_t count = 0;

	entries[count++] = entry_of(annotator, types);
	for (size_t i = 0; i < package->count; i++)
		if (&package->parts[i] != types)
			entries[count++] =
				entry_of(annotator, &package->parts[i]);
	for (size_t i = 0; i < CHANGED; i++) {
		const struct changed *changed = &annotator->changed[i];

		if (changed->document && !changed->part)
			entries[count++] = (struct entry){
				.name = changed->name,
				.bytes = bytes_of(annotator->arena, changed),
			};
	}
	return package_write(annotator->arena, package, entries, count,
			     WRITE_EARLIEST, annotator->faults);
}

/* --- all of it ------------------------------------------------------------ */

size_t
annotate_count(const struct faults *about)
{
	size_t count = 0;

	for (size_t i = 0; i < about->count; i++)
		count += about->list[i].spot.source &&
			 about->list[i].spot.source->place;
	return count;
}

static struct str
annotate(struct annotator *annotator, const struct faults *about,
	 enum language language)
{
	const struct changed *changed = annotator->changed;

	if (!read_body(annotator) || !read_comments(annotator) ||
	    !commenter_add(annotator->arena, changed[BODY].document,
			   changed[COMMENTS].document, about, language))
		return (struct str){ NULL, 0 };
	return write_package(annotator);
}

struct str
annotate_template(struct arena *arena, const struct source *source,
		  struct str bytes, const struct faults *about,
		  enum language language, struct faults *faults)
{
	struct annotator annotator = { .arena = arena, .faults = faults };
	struct str copy;

	if (!package_open(&annotator.package, arena, source, bytes, faults))
		return (struct str){ NULL, 0 };
	copy = annotate(&annotator, about, language);
	for (size_t i = 0; i < CHANGED; i++)
		if (annotator.changed[i].document)
			xmlFreeDoc(annotator.changed[i].document);
	package_close(&annotator.package);
	return copy;
}
