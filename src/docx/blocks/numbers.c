/* numbers.c - which lists begin anew, and how that is written. */
#include "docx/blocks/numbers.h"

#include "docx/blocks/nest.h"
#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

enum { LEVELS = 9 };

/* --- which ---------------------------------------------------------------- */

const struct slot *
numbers_restart(const struct slot *loop)
{
	while (loop &&
	       !(slot_repeats(loop) && tag_has(&loop->tag, FILTER_RESTART)))
		loop = loop->block;
	return loop;
}

size_t
numbers_index(const struct numbers *numbers, struct str val)
{
	size_t i = 0;

	while (i < numbers->count && !str_eq(numbers->ids[i], val))
		i++;
	return i;
}

/* Id 0 means that there is no number (17.9.18). */
static bool
note(struct arena *arena, struct numbers *numbers, const xmlNode *node)
{
	struct str val = xml_attribute(node, SPACE_W, "val");

	if (words_number(val) == 0)
		return false;
	if (numbers_index(numbers, val) == numbers->count)
		*arena_push(arena, numbers->ids, numbers->count, numbers->cap) =
			val;
	return true;
}

static void
gather(struct arena *arena, const struct tree *tree, struct numbers *numbers,
       struct faults *faults)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct slot *open = NULL;
	bool *found = arena_new(arena, bool, tree->slots.count);

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);
		const struct slot *restart = numbers_restart(open);

		if (restart && xml_is(node, SPACE_W, "numId"))
			found[restart->index] |= note(arena, numbers, node);
		if (slot && slot->tag.kind == TAG_CLOSE &&
		    slot->partner == restart && !found[restart->index])
			fault(faults, MSG_RESTART_NOTHING, slot_spot(restart),
			      restart->tag.at);
		if (slot)
			open = nest_pass(slot, open);
	}
}

struct numbers
numbers_gather(struct arena *arena, struct trees *trees, struct faults *faults)
{
	struct numbers numbers = { .count = 0 };

	for (size_t i = 0; i < trees->count; i++)
		if (trees->list[i].is_story)
			gather(arena, &trees->list[i], &numbers, faults);
	for (size_t i = 0; i < trees->count && numbers.count; i++)
		if (xml_is(xmlDocGetRootElement(trees->list[i].document),
			   SPACE_W, "numbering"))
			numbers.tree = &trees->list[i];
	if (numbers.tree)
		numbers.tree->is_edited = true;
	else
		numbers.count = 0;
	return numbers;
}

/* --- how ------------------------------------------------------------------ */

static const xmlNode *
find(const struct numbers *numbers, const char *name, const char *attribute,
     struct str value)
{
	const xmlNode *root = xmlDocGetRootElement(numbers->tree->document);

	for (const xmlNode *node = xml_first(root); node; node = xml_next(node))
		if (xml_is(node, SPACE_W, name) &&
		    str_eq(xml_attribute(node, SPACE_W, attribute), value))
			return node;
	return NULL;
}

size_t
numbers_first(const struct numbers *numbers)
{
	const xmlNode *root = xmlDocGetRootElement(numbers->tree->document);
	size_t first = 1;

	for (const xmlNode *node = xml_first(root); node;
	     node = xml_next(node)) {
		size_t id = words_number(xml_attribute(node, SPACE_W, "numId"));

		if (xml_is(node, SPACE_W, "num") && id >= first)
			first = id + 1;
	}
	return first;
}

static struct str
value_below(const xmlNode *node, const char *name)
{
	const xmlNode *child = node ? xml_child(node, SPACE_W, name) : NULL;

	return child ? xml_attribute(child, SPACE_W, "val") : STR("");
}

/* The child NAME of NODE for the list LEVEL, or NULL. */
static const xmlNode *
of_level(const xmlNode *node, const char *name, size_t level)
{
	for (const xmlNode *child = node ? xml_first(node) : NULL; child;
	     child = xml_next(child))
		if (xml_is(child, SPACE_W, name) &&
		    words_number(xml_attribute(child, SPACE_W, "ilvl")) ==
			    level)
			return child;
	return NULL;
}

static void
put(struct buf *out, const xmlNode *root, const char *name)
{
	buf_char(out, '<');
	serialize_name(out, root, name);
	buf_char(out, ' ');
}

static void
put_value(struct buf *out, const xmlNode *root, const char *name,
	  struct str value)
{
	put(out, root, name);
	serialize_name(out, root, "val");
	buf_put(out, STR("=\""));
	buf_xml_attribute(out, value);
	buf_put(out, STR("\"/>"));
}

static void
put_end(struct buf *out, const xmlNode *root, const char *name)
{
	buf_put(out, STR("</"));
	serialize_name(out, root, name);
	buf_char(out, '>');
}

/* The level begins where the list does (17.9.25, 17.9.26). */
static void
put_level(struct buf *out, const xmlNode *root, const xmlNode *num,
	  const xmlNode *abstract, size_t level)
{
	const xmlNode *own = of_level(num, "lvlOverride", level);
	struct str start = value_below(own, "startOverride");

	if (start.len == 0)
		start = value_below(of_level(abstract, "lvl", level), "start");
	put(out, root, "lvlOverride");
	serialize_name(out, root, "ilvl");
	buf_put(out, STR("=\""));
	buf_number(out, level, 1);
	buf_put(out, STR("\">"));
	put_value(out, root, "startOverride", start.len ? start : STR("1"));
	if (own && xml_child(own, SPACE_W, "lvl"))
		serialize_node(out, xml_child(own, SPACE_W, "lvl"));
	put_end(out, root, "lvlOverride");
}

struct str
numbers_rest(struct arena *arena, const struct numbers *numbers, size_t index)
{
	const xmlNode *root = xmlDocGetRootElement(numbers->tree->document);
	const xmlNode *num = find(numbers, "num", "numId", numbers->ids[index]);
	struct str abstract_id = value_below(num, "abstractNumId");
	const xmlNode *abstract =
		find(numbers, "abstractNum", "abstractNumId", abstract_id);
	struct buf out = { .arena = arena };

	buf_put(&out, STR("\">"));
	put_value(&out, root, "abstractNumId", abstract_id);
	for (size_t level = 0; level < LEVELS; level++)
		put_level(&out, root, num, abstract, level);
	put_end(&out, root, "num");
	return buf_str(&out);
}
