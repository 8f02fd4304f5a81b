/* verify.c - every part of a package in turn. */
#include "docx/verify/verify.h"

#include <stdint.h>

#include "docx/verify/verify_part.h"

/* --- shared by the checks ------------------------------------------------ */

/* libxml2 leaves _private of nodes to its users. */
void
verify_number(const struct verify *verify)
{
	uintptr_t paragraph = 0;

	for (xmlNode *node = (xmlNode *)verify->root; node;
	     node = xml_walk(node, verify->root, false)) {
		paragraph += xml_is(node, SPACE_W, "p");
		node->_private = (void *)paragraph;
	}
}

void
verify_fault(const struct verify *verify, enum message message,
	     const xmlNode *node, struct str what, struct str id,
	     struct str mate)
{
	struct arena *arena = verify->faults->arena;
	size_t paragraph = (uintptr_t)node->_private;

	fault(verify->faults, message, spot_source(verify->package->source),
	      verify->part->name, arena_dup(arena, what),
	      arena_number(arena, paragraph), arena_dup(arena, id),
	      arena_dup(arena, mate));
}

static bool
is_other_branch(const xmlNode *node)
{
	if (!xml_is(node, SPACE_MC, "Choice") &&
	    !xml_is(node, SPACE_MC, "Fallback"))
		return false;
	return xml_first(node->parent) != node;
}

const xmlNode *
verify_walk(const xmlNode *node, const xmlNode *root, bool skip)
{
	node = xml_walk(node, root, skip);
	while (node && is_other_branch(node))
		node = xml_walk(node, root, true);
	return node;
}

/* --- parts --------------------------------------------------------------- */

/* Pictures and pages of other makers are XML too, but not of this kind. */
static bool
is_xml(const struct part *part)
{
	struct str type = part->content_type;

	if (str_starts(type, STR("image/")) ||
	    str_find(type, STR("html")) < type.len)
		return false;
	return str_ends(type, STR("+xml")) || str_ends(type, STR("/xml"));
}

static bool
is_office(const struct part *part)
{
	struct str type = part->content_type;

	return str_find(type, STR("officedocument")) < type.len ||
	       str_find(type, STR("ms-word")) < type.len;
}

/* A document that is to be put in (17.17.2.1) is of the type of its own main
 * part, and yet a package or a text of any kind. */
static bool
is_chunk(const struct verify *verify)
{
	for (size_t i = 0; i < verify->main.count; i++)
		if (relationship_is(&verify->main.list[i], STR("aFChunk")) &&
		    part_name_is(verify->main.list[i].target,
				 verify->part->name))
			return true;
	return false;
}

/* Part 2, 9.1.4: an XML part is in UTF-8 or UTF-16. */
static void
check_encoding(const struct verify *verify)
{
	struct str encoding = str_of((const char *)verify->root->doc->encoding);

	if (encoding.len && !str_starts(encoding, STR("UTF-")) &&
	    !str_starts(encoding, STR("utf-")))
		fault(verify->faults, MSG_XML_ENCODING,
		      spot_source(verify->package->source), verify->part->name,
		      arena_dup(verify->faults->arena, encoding));
}

static void
check_tree(struct verify *verify)
{
	verify_number(verify);
	if (is_office(verify->part))
		verify_references(verify);
	if (xml_space(verify->root) != SPACE_W) {
		verify_drawn(verify);
		return;
	}
	check_encoding(verify);
	verify_structure(verify);
	verify_text(verify);
	verify_fields(verify);
	verify_ids(verify);
}

static void
check_part(struct verify *verify)
{
	const struct part *part = verify->part;
	struct str bytes = package_read(verify->package, part, verify->faults);
	xmlDoc *tree;

	verify->relationships =
		part == verify->main_part
			? verify->main
			: relationships_read(verify->package, part->name,
					     verify->faults);
	verify_relationships(verify, part->name, &verify->relationships);
	if (!bytes.data || !is_xml(part) || is_chunk(verify))
		return;
	tree = xml_parse(verify->package, bytes, part->name, verify->faults);
	if (!tree)
		return;
	verify->root = xmlDocGetRootElement(tree);
	check_tree(verify);
	xmlFreeDoc(tree);
}

/* --- the package --------------------------------------------------------- */

/* By the program that wrote the file, as docProps/app.xml says. */
static unsigned
forgiven(struct verify *verify, const struct relationships *root)
{
	static const struct {
		struct str application;
		unsigned forgiven;
	} writers[] = { { STR_INIT(">Microsoft "),
			  FORGIVE_DRAWINGS | FORGIVE_TARGETS },
			{ STR_INIT(">LibreOffice"),
			  FORGIVE_BOOKMARKS | FORGIVE_TARGETS } };
	const struct relationship *found =
		relationships_of_kind(root, STR("extended-properties"));
	const struct part *part =
		found ? package_find(verify->package, found->target) : NULL;
	struct str bytes = { NULL, 0 };

	if (part && !verify->strict)
		bytes = package_read(verify->package, part, verify->faults);
	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
		if (str_find(bytes, writers[i].application) < bytes.len)
			return writers[i].forgiven;
	return 0;
}

static void
check_package(struct verify *verify)
{
	struct package *package = verify->package;
	struct relationships root =
		relationships_read(package, STR(""), verify->faults);
	const struct part *part =
		relationships_main(package, &root, verify->faults);

	verify->main_part = part;
	if (part)
		verify->main =
			relationships_read(package, part->name, verify->faults);
	verify->forgiven = forgiven(verify, &root);
	verify_types(verify);
	verify_relationships(verify, STR(""), &root);
	for (size_t i = 0; i < package->count; i++) {
		verify->part = &package->parts[i];
		if (!str_ends(verify->part->name, STR(".rels")))
			check_part(verify);
	}
}

static void
check(struct verify *verify, const struct source *source, struct str bytes)
{
	verify->package = arena_new(verify->arena, struct package, 1);
	if (!package_open(verify->package, verify->arena, source, bytes,
			  verify->faults))
		return;
	check_package(verify);
	package_close(verify->package);
}

void
docx_verify(struct arena *arena, const struct source *source, struct str bytes,
	    struct faults *faults)
{
	struct verify verify = { .arena = arena, .faults = faults };

	check(&verify, source, bytes);
}

void
docx_verify_report(struct arena *arena, const struct source *source,
		   struct str bytes, bool tags, struct faults *faults)
{
	struct verify verify = {
		.arena = arena, .faults = faults, .strict = true, .tags = tags
	};

	check(&verify, source, bytes);
}
