/* attributes.c - a character for each tag, and a marker in the element. */
#include "docx/wordml/attributes.h"

#include <string.h>

#include "base/buf.h"
#include "docx/wordml/suspects.h"
#include "docx/wordml/words.h"
#include "form/tags/tag_lost.h"
#include "opc/xml.h"

struct finder {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
	const struct form *form;
	struct faults *faults;
	xmlNode *node;
	xmlNode *after; /* the last marker of NODE, or NULL */
};

/* The tag and the alias of a content control are keys, not texts. */
static bool
is_searched(const xmlNode *node)
{
	return !xml_is(node, SPACE_W, "tag") && !xml_is(node, SPACE_W, "alias");
}

static enum quoting
quoting_of(const xmlNode *node, struct str before)
{
	if (xml_is(node, SPACE_RELS, "Relationship"))
		return before.len ? QUOTE_COMPONENT : QUOTE_TARGET;
	return xml_is(node, SPACE_W, "fldSimple") ? QUOTE_CODE : QUOTE_DATA;
}

/* --- percent-encoding ----------------------------------------------------- */

static int
digit(char c)
{
	const char *digits = "0123456789abcdef";
	const char *found =
		c ? strchr(digits, c >= 'A' && c <= 'F' ? c + 32 : c) : NULL;

	return found ? (int)(found - digits) : -1;
}

/* The byte that TEXT begins with, *LEN of it written as one or three. */
static char
decoded(struct str text, size_t *len)
{
	*len = 1;
	if (text.len < 3 || text.data[0] != '%' || digit(text.data[1]) < 0 ||
	    digit(text.data[2]) < 0)
		return text.data[0];
	*len = 3;
	return (char)(digit(text.data[1]) * 16 + digit(text.data[2]));
}

/* Whether two of BRACE begin TEXT, encoded or not; their length then. */
static size_t
braces(struct str text, char brace)
{
	size_t first, second;

	if (text.len < 2 || decoded(text, &first) != brace || first >= text.len)
		return 0;
	return decoded(str_from(text, first), &second) == brace ? first + second
								: 0;
}

/* Word writes {{key}} in the address of a link as %7B%7Bkey%7D%7D.  Between
 * such braces, and nowhere else, what is encoded is text. */
static struct str
with_tags(struct arena *arena, struct str target)
{
	struct buf out = { .arena = arena };
	bool is_inside = false;
	size_t len;

	while (target.len) {
		if (braces(target, is_inside ? '}' : '{')) {
			len = braces(target, is_inside ? '}' : '{');
			buf_put(&out, is_inside ? STR("}}") : STR("{{"));
			is_inside = !is_inside;
		} else {
			char c = decoded(target, &len);

			if (!is_inside)
				c = target.data[0], len = 1;
			buf_char(&out, c);
		}
		target = str_from(target, len);
	}
	return buf_str(&out);
}

/* --- tags ----------------------------------------------------------------- */

static void
put_marker(struct finder *finder, struct slot *slot)
{
	slot->marker = slot_marker(finder->arena, finder->tree->document, slot);
	if (finder->after)
		words_put_after(finder->after, slot->marker);
	else if (finder->node->children)
		words_put_before(finder->node->children, slot->marker);
	else
		xmlAddChild(finder->node, slot->marker);
	finder->after = slot->marker;
}

static bool
add_slot(struct finder *finder, struct excerpt *excerpt, struct str inside,
	 enum quoting quoting)
{
	struct slot *slot = arena_new(finder->arena, struct slot, 1);

	slot->excerpt = excerpt;
	slot->in_attribute = true;
	slot->quoting = quoting;
	if (!tag_read_typed(finder->arena, &excerpt->source, inside,
			    (struct tag_around){ .form = finder->form },
			    &slot->tag, finder->faults) &&
	    slot->tag.depth == 0)
		return false;
	put_marker(finder, slot);
	return true;
}

void
attributes_exchange(struct arena *arena, xmlAttr *attribute, struct str value)
{
	xmlFreeNodeList(attribute->children);
	attribute->children = attribute->last = xmlNewDocText(
		attribute->doc, BAD_CAST arena_dup(arena, value).data);
	if (!attribute->children)
		arena_fail(arena);
	attribute->children->parent = (xmlNode *)attribute;
}

static void
suspect(const struct finder *finder, struct str text, struct excerpt *excerpt)
{
	suspects_note(finder->arena, finder->tree,
		      (struct suspect){ .story = finder->node,
					.text = text,
					.excerpt = excerpt });
}

static void
find_in(struct finder *finder, xmlAttr *attribute, struct str text)
{
	struct excerpt *excerpt =
		excerpt_new(finder->arena, finder->tree, finder->source,
			    finder->node, text);
	struct buf left = { .arena = finder->arena };
	struct str rest = text, before, inside;
	bool is_open;

	suspect(finder, text, excerpt);
	finder->tree->has_typed = true;

	while (tag_next(&rest, &before, &inside, &is_open)) {
		buf_put(&left, before);
		if (is_open)
			tag_refuse_open(&excerpt->source, inside, rest,
					finder->faults);
		else if (add_slot(finder, excerpt, inside,
				  quoting_of(finder->node, buf_str(&left))))
			buf_char(&left, SLOT_HERE);
	}
	buf_put(&left, before);
	attributes_exchange(finder->arena, attribute, buf_str(&left));
}

void
attributes_find(struct arena *arena, struct tree *tree,
		const struct source *source, const struct form *form,
		xmlNode *node, struct faults *faults)
{
	struct finder finder = {
		arena, tree, source, form, faults, node, NULL
	};

	for (xmlAttr *a = node->properties; a; a = a->next) {
		struct str text = xml_value(a);

		if (xml_is(node, SPACE_RELS, "Relationship") &&
		    memchr(text.data, '%', text.len))
			text = with_tags(arena, text);
		if (!is_searched(node))
			continue;
		if (str_find(text, STR("{{")) < text.len)
			find_in(&finder, a, arena_dup(arena, text));
		else if (str_find(text, STR("}}")) < text.len)
			suspect(&finder, arena_dup(arena, text), NULL);
	}
}

void
attributes_mark(xmlNode *node, struct slot *slot)
{
	xmlNode *first = attributes_skip(node);

	slot->in_attribute = true;
	if (first)
		words_put_before(first, slot->marker);
	else
		xmlAddChild(node, slot->marker);
}

void
attributes_set(struct arena *arena, xmlNode *node, const char *name,
	       struct str value)
{
	xmlUnsetNsProp(node, node->ns, BAD_CAST name);
	if (value.len && !xmlNewNsProp(node, node->ns, BAD_CAST name,
				       BAD_CAST arena_dup(arena, value).data))
		arena_fail(arena);
}

void
attributes_plain(struct arena *arena, xmlNode *node, const char *name,
		 struct str value)
{
	if (!xmlSetProp(node, BAD_CAST name,
			BAD_CAST arena_dup(arena, value).data))
		arena_fail(arena);
}

static size_t
count_slots(const xmlAttr *attribute)
{
	struct str value = xml_value(attribute);
	size_t count = 0;

	for (size_t i = 0; i < value.len; i++)
		count += value.data[i] == SLOT_HERE;
	return count;
}

xmlAttr *
attributes_holder(const struct slot *slot)
{
	const xmlNode *node = slot->marker->parent;
	const xmlNode *marker = node->children;
	xmlAttr *attribute = node->properties;
	size_t left = count_slots(attribute);

	while (left == 0 || marker != slot->marker) {
		while (left == 0) {
			attribute = attribute->next;
			left = count_slots(attribute);
		}
		if (marker == slot->marker)
			break;
		marker = marker->next;
		left--;
	}
	return attribute;
}

void
attributes_fill(struct arena *arena, xmlAttr *attribute, struct str value,
		struct slot *const *slots, size_t count)
{
	xmlNode *node = attribute->parent, *after = node->children;

	for (const xmlAttr *a = node->properties; a != attribute; a = a->next)
		for (size_t i = count_slots(a); i > 0; i--)
			after = after->next;
	for (size_t i = 0; i < count; i++) {
		slots[i]->in_attribute = true;
		if (after)
			words_put_before(after, slots[i]->marker);
		else
			xmlAddChild(node, slots[i]->marker);
	}
	attributes_exchange(arena, attribute, value);
}

xmlNode *
attributes_skip(const xmlNode *node)
{
	xmlNode *child = node->children;

	while (child && slot_of(child) && slot_of(child)->in_attribute)
		child = child->next;
	return child;
}
