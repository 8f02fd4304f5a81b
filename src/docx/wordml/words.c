/* words.c - blanks, neighbours, what can be seen. */
#include "docx/wordml/words.h"

#include "base/text.h"
#include "opc/xml.h"

/* There are no other characters as low (XML 1.0, 2.2). */
static bool
is_blank(char c)
{
	return (unsigned char)c <= ' ';
}

/* Whether one of the BLOCK bytes at AT, of which one stands before, is a blank
 * behind another.  It does not leave early, so that vector instructions look at
 * all of them at once. */
enum { BLOCK = 16 };

static bool
is_doubled_block(const unsigned char *at)
{
	unsigned char found = 0;

	for (int i = 0; i < BLOCK; i++) {
		unsigned char c = at[i], one = at[i - 1];

		found |= (c <= ' ') & (one <= ' ');
	}
	return found;
}

static bool
has_double_blank(struct str text)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	size_t i = 1;

	for (; i + BLOCK <= text.len; i += BLOCK)
		if (is_doubled_block(bytes + i))
			return true;
	for (; i < text.len; i++)
		if (bytes[i] <= ' ' && bytes[i - 1] <= ' ')
			return true;
	return false;
}

bool
words_wants_preserve(struct str text)
{
	return text.len &&
	       (is_blank(text.data[0]) || is_blank(text.data[text.len - 1]) ||
		has_double_blank(text));
}

void
words_preserve(xmlNode *node, struct str text)
{
	if (words_wants_preserve(text))
		xmlNodeSetSpacePreserve(node, 1);
}

xmlNode *
words_around(const xmlNode *node, const char *name)
{
	xmlNode *around = node->parent;

	while (around && !xml_is(around, SPACE_W, name))
		around = around->parent;
	return around;
}

void
words_put_after(xmlNode *node, xmlNode *added)
{
	added->parent = node->parent;
	added->prev = node;
	added->next = node->next;
	if (node->next)
		node->next->prev = added;
	else
		node->parent->last = added;
	node->next = added;
}

void
words_put_before(xmlNode *node, xmlNode *added)
{
	added->parent = node->parent;
	added->next = node;
	added->prev = node->prev;
	if (node->prev)
		node->prev->next = added;
	else
		node->parent->children = added;
	node->prev = added;
}

void
words_put_under(xmlNode *parent, xmlNode *node, xmlNode *added)
{
	if (node)
		words_put_after(node, added);
	else if (parent->children)
		words_put_before(parent->children, added);
	else
		xmlAddChild(parent, added);
}

/* Both trees are alike. */
static void
copy_markers(const xmlNode *from, xmlNode *to)
{
	const xmlNode *root = from;
	xmlNode *copied = to;

	for (; from; from = xml_walk(from, root, false)) {
		if (from->type == XML_PI_NODE)
			to->_private = from->_private;
		to = xml_walk(to, copied, false);
	}
}

xmlNode *
words_copy(struct arena *arena, xmlNode *node, xmlNode *parent)
{
	xmlNode *copy = NULL;

	if (xmlDOMWrapCloneNode(NULL, node->doc, node, &copy, parent->doc,
				parent, 1, 0))
		arena_fail(arena);
	copy_markers(node, copy);
	return copy;
}

void
words_drop(xmlNode *node)
{
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

size_t
words_number(struct str typed)
{
	enum { DIGITS = 9 };
	size_t number = 0;

	if (typed.len > DIGITS)
		return 0;
	for (size_t i = 0; i < typed.len; i++) {
		if (typed.data[i] < '0' || typed.data[i] > '9')
			return 0;
		number = number * 10 + (size_t)(typed.data[i] - '0');
	}
	return number;
}

bool
words_is_any(const xmlNode *node, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (*node->name == (unsigned char)*names[i] &&
		    xml_is(node, SPACE_W, names[i]))
			return true;
	return false;
}

/* They have an author in common, but for the change of a grid. */
bool
words_is_revision(const xmlNode *node)
{
	struct str name = xml_name(node);

	if (!node->properties || xml_space(node) != SPACE_W)
		return false;
	if (str_eq(name, STR("comment")) || str_starts(name, STR("customXml")))
		return false;
	return xml_attribute(node, SPACE_W, "author").data ||
	       str_eq(name, STR("tblGridChange"));
}

void
words_drop_revisions(xmlNode *copy)
{
	xmlNode *next;

	for (xmlNode *node = xml_first(copy); node; node = next) {
		next = xml_next(node);
		if (words_is_revision(node))
			words_drop(node);
		else
			words_drop_revisions(node);
	}
}

bool
words_is_visible(const xmlNode *node)
{
	static const char *const seen[] = {
		"sym",
		"drawing",
		"pict",
		"object",
		"ptab",
		"br",
		"cr",
		"fldChar",
		"pgNum",
		"sectPr",
		"fldSimple",
		"footnoteReference",
		"sdt",
		"endnoteReference",
		"footnoteRef",
		"endnoteRef",
		"annotationRef",
		"noBreakHyphen",
	};
	enum space space;

	if (node->type != XML_ELEMENT_NODE)
		return false;
	if (xml_is(node, SPACE_W, "t"))
		return text_trim(xml_text(node)).len > 0;
	space = xml_space(node);
	return space == SPACE_M || space == SPACE_MC ||
	       words_is_any(node, seen, sizeof seen / sizeof *seen);
}
