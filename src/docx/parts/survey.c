/* survey.c - prefixes, depths and ids of a part. */
#include "docx/parts/survey.h"

#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

static struct str
tag(struct arena *arena, const xmlNode *root, const char *before,
    const char *name, const char *after)
{
	struct buf out = { .arena = arena };

	buf_put(&out, str_of(before));
	serialize_name(&out, root, name);
	buf_put(&out, str_of(after));
	return buf_str(&out);
}

static struct words
words_of(struct arena *arena, const xmlNode *root)
{
	return (struct words){
		.text = tag(arena, root, "<", "t", ">"),
		.text_preserved =
			tag(arena, root, "<", "t", " xml:space=\"preserve\">"),
		.text_end = tag(arena, root, "</", "t", ">"),
		.tab = tag(arena, root, "<", "tab", "/>"),
		.line_break = tag(arena, root, "<", "br", "/>"),
		.paragraph_end = tag(arena, root, "</", "p", ">"),
	};
}

static void
survey_slots(struct program *program, const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct slot *slot = tree->slots.list[i];

		if (slot->level + 1 > program->depth)
			program->depth = slot->level + 1;
	}
	program->has_links = tree_has_links(tree);
}

static struct str
id_of(const xmlNode *node)
{
	if (xml_is(node, SPACE_WP, "docPr"))
		return xml_attribute(node, SPACE_NONE, "id");
	if (node->type == XML_ELEMENT_NODE && words_is_revision(node))
		return xml_attribute(node, SPACE_W, "id");
	return STR("");
}

/* Fresh ids stay far below 2^31, the largest that Word takes. */
size_t
survey_free_id(const xmlNode *root)
{
	size_t free = 1;

	for (const xmlNode *node = root; node;
	     node = xml_walk(node, root, false)) {
		size_t id = words_number(id_of(node));

		if (id >= free)
			free = id + 1;
	}
	return free;
}

struct program
survey_part(struct arena *arena, const struct tree *tree)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct program program = {
		.name = tree->name,
		.part = tree->part,
		.words = words_of(arena, root),
		.stays = tree->stays,
	};

	survey_slots(&program, tree);
	return program;
}
