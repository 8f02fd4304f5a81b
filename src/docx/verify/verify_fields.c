/* verify_fields.c - fields that begin and end in one story. */
#include "docx/verify/verify_part.h"

/* Fields that have begun and not yet ended, innermost last. */
struct open {
	const xmlNode **list;
	size_t count, cap;
};

static void
fault_stray(const struct verify *verify, const xmlNode *node, struct str type)
{
	verify_fault(verify, MSG_VERIFY_FIELD_STRAY, node, type, STR(""),
		     STR(""));
}

static void
check_char(const struct verify *verify, struct open *open, const xmlNode *node)
{
	struct str type = xml_attribute(node, SPACE_W, "fldCharType");

	if (str_eq(type, STR("begin")))
		*arena_push(verify->arena, open->list, open->count, open->cap) =
			node;
	else if (open->count == 0)
		fault_stray(verify, node, type);
	else if (str_eq(type, STR("end")))
		open->count--;
}

static bool
is_story(const xmlNode *node)
{
	static const char *const names[] = { "body",	    "hdr",
					     "ftr",	    "footnote",
					     "endnote",	    "comment",
					     "txbxContent", "docPartBody" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (xml_is(node, SPACE_W, names[i]))
			return true;
	return false;
}

/* Stories within STORY are passed over: their turn comes. */
static void
check_story(const struct verify *verify, const xmlNode *story)
{
	struct open open = { 0 };
	const xmlNode *node = verify_walk(story, story, false);

	while (node) {
		if (xml_is(node, SPACE_W, "fldChar"))
			check_char(verify, &open, node);
		node = verify_walk(node, story, is_story(node));
	}
	for (size_t i = 0; i < open.count; i++)
		verify_fault(verify, MSG_VERIFY_FIELD_OPEN, open.list[i],
			     STR(""), STR(""), STR(""));
}

void
verify_fields(const struct verify *verify)
{
	for (const xmlNode *node = verify->root; node;
	     node = xml_walk(node, verify->root, false))
		if (is_story(node))
			check_story(verify, node);
}
