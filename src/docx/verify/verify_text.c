/* verify_text.c - blanks that get lost, tags that were left. */
#include "base/buf.h"
#include "docx/verify/verify_part.h"
#include "docx/wordml/drawn.h"
#include "docx/wordml/joined.h"

/* --- w:t ----------------------------------------------------------------- */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
has_outer_blank(struct str text)
{
	return text.len &&
	       (is_blank(text.data[0]) || is_blank(text.data[text.len - 1]));
}

static bool
has_double_blank(struct str text)
{
	for (size_t i = 1; i < text.len; i++)
		if (is_blank(text.data[i - 1]) && is_blank(text.data[i]))
			return true;
	return false;
}

/* Word keeps double blanks within a text, other readers may not. */
static void
check_blanks(const struct verify *verify, const xmlNode *node)
{
	struct str text = xml_text(node);

	if (!has_outer_blank(text) &&
	    !(verify->strict && has_double_blank(text)))
		return;
	if (xmlNodeGetSpacePreserve(node) != 1)
		verify_fault(verify, MSG_VERIFY_BLANKS, node, text, STR(""),
			     STR(""));
}

static void
check_text(const struct verify *verify, const xmlNode *node)
{
	const xmlNode *child = xml_first(node);

	if (child)
		verify_fault(verify, MSG_VERIFY_TEXT_ELEMENT, node,
			     xml_name(child), STR(""), STR(""));
	check_blanks(verify, node);
}

/* --- tags ---------------------------------------------------------------- */

/* What the elements NAME of a paragraph say, without those in boxes that hang
 * on it. */
static struct str
text_of(const struct verify *verify, const xmlNode *paragraph, const char *name)
{
	struct buf text = { .arena = verify->arena };
	const xmlNode *node = xml_walk(paragraph, paragraph, false);

	while (node) {
		bool box = xml_is(node, SPACE_W, "txbxContent");

		if (xml_is(node, SPACE_W, name))
			buf_put(&text, xml_text(node));
		node = xml_walk(node, paragraph, box);
	}
	return buf_str(&text);
}

/* Each tag that is in TEXT, which is of NODE. */
static void
check_tags(const struct verify *verify, const xmlNode *node, struct str text)
{
	for (struct str tag = verify_next_tag(&text); tag.len;
	     tag = verify_next_tag(&text))
		verify_fault(verify, MSG_VERIFY_TAG, node, tag, STR(""),
			     STR(""));
}

/* The w:tag of a control and its name may hold anything, as in a template. */
static void
check_attributes(const struct verify *verify, const xmlNode *node)
{
	for (const xmlAttr *a = node->properties; a; a = a->next)
		if (!xml_is(node, SPACE_W, "tag") &&
		    !xml_is(node, SPACE_W, "alias"))
			check_tags(verify, node, xml_value(a));
}

static void
check_left(const struct verify *verify, const xmlNode *node)
{
	if (node->type != XML_ELEMENT_NODE)
		return;
	check_attributes(verify, node);
	if (xml_is(node, SPACE_W, "p"))
		check_tags(verify, node, text_of(verify, node, "t"));
	if (xml_is(node, SPACE_W, "p"))
		check_tags(verify, node, text_of(verify, node, "instrText"));
	if (drawn_is_first(node))
		check_tags(verify, node,
			   joined_read(verify->arena, node->parent, JOIN_DRAWN)
				   .text);
}

/* Whether there is a tag in the paragraph NODE, which is told: any package may
 * be a template, or a report that has one left.  Comments may speak of tags. */
static bool
warn_tag(const struct verify *verify, const xmlNode *node)
{
	struct str text = text_of(verify, node, "t");
	struct str tag = verify_next_tag(&text);

	if (!tag.len)
		return false;
	verify_fault(verify, MSG_VERIFY_HAS_TAG, node, tag, STR(""), STR(""));
	return true;
}

struct str
verify_next_tag(struct str *text)
{
	struct str rest = str_from(*text, str_find(*text, STR("{{")));
	size_t close = str_find(rest, STR("}}"));

	if (close == rest.len)
		return (struct str){ NULL, 0 };
	*text = str_from(rest, close + 2);
	return str_slice(rest, 0, close + 2);
}

void
verify_drawn(const struct verify *verify)
{
	for (const xmlNode *node = verify->root; verify->tags && node;
	     node = xml_walk(node, verify->root, false))
		if (drawn_is_first(node))
			check_left(verify, node);
}

void
verify_text(const struct verify *verify)
{
	bool warned =
		verify->strict || xml_is(verify->root, SPACE_W, "comments");

	for (const xmlNode *node = verify->root; node;
	     node = xml_walk(node, verify->root, false)) {
		if (xml_is(node, SPACE_W, "t"))
			check_text(verify, node);
		if (verify->tags)
			check_left(verify, node);
		if (!warned && xml_is(node, SPACE_W, "p"))
			warned = warn_tag(verify, node);
	}
}
