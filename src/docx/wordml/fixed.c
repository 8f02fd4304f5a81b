/* fixed.c - text without blanks, in 30 bits. */
#include "docx/wordml/fixed.h"

#include "base/hash.h"
#include "base/text.h"
#include "docx/program/slot.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/seen.h"
#include "opc/xml.h"

enum { WIDTH = 5, CHOICES = 32 };

/* --- reading -------------------------------------------------------------- */

/* FIELDS are those open at NODE, whose results may change; SKIPPED ends the
 * block that is left out. */
struct walk {
	struct fixed_text *read;
	struct buf text;
	size_t fields;
	const xmlNode *skipped;
};

static void
take_block(struct walk *walk, const struct slot *slot)
{
	size_t number = walk->read->nblocks++;

	if (slot_repeats(slot) || !slot->partner || number >= CHOICES)
		walk->read->is_open = true;
	else if (!(walk->read->choices >> number & 1))
		walk->skipped = slot->partner->marker;
}

static void
take_marker(struct walk *walk, const xmlNode *node)
{
	const struct slot *slot = slot_of(node);

	if (node == walk->skipped)
		walk->skipped = NULL;
	else if (slot && !walk->skipped && slot_opens(slot))
		take_block(walk, slot);
	else if (slot && !walk->skipped && slot->tag.kind == TAG_VALUE &&
		 !slot->in_attribute)
		walk->read->is_open = true;
}

static void
take_field(struct walk *walk, const xmlNode *node)
{
	struct str type = xml_attribute(node, SPACE_W, "fldCharType");

	if (str_eq(type, STR("begin")))
		walk->fields++;
	else if (str_eq(type, STR("end")) && walk->fields)
		walk->fields--;
}

/* Whether what is in NODE is of no paragraph, of another, or printed. */
static bool
is_closed(const xmlNode *node)
{
	return seen_not(node) || badge_is_control(node) ||
	       xml_is(node, SPACE_W, "fldSimple") ||
	       xml_is(node, SPACE_W, "txbxContent");
}

static void
take_control(struct walk *walk, xmlNode *node)
{
	if (!walk->read->first)
		walk->read->first = node;
	buf_char(&walk->text, FIXED_MARK);
}

static void
take_element(struct walk *walk, xmlNode *node)
{
	if (xml_is(node, SPACE_W, "fldChar"))
		take_field(walk, node);
	else if (!walk->skipped && !walk->fields && badge_is_control(node))
		take_control(walk, node);
	else if (!walk->skipped && !walk->fields)
		buf_put(&walk->text, seen_look(node));
}

void
fixed_read(struct arena *arena, xmlNode *paragraph, struct fixed_text *read)
{
	struct walk walk = { .read = read, .text = { .arena = arena } };

	read->nblocks = 0;
	read->first = NULL;
	read->is_open = false;
	for (xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph, is_closed(node)))
		if (node->type == XML_ELEMENT_NODE)
			take_element(&walk, node);
		else
			take_marker(&walk, node);
	read->text = walk.text.len ? buf_str(&walk.text) : STR("");
}

bool
fixed_is_blank(struct str text)
{
	while (text.len) {
		int c = text_next(&text);

		if (c != FIXED_MARK && c != '\n' && !text_is_blank(c))
			return false;
	}
	return true;
}

/* --- hashes --------------------------------------------------------------- */

struct str
fixed_plain(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	while (text.len) {
		struct str rest = text;
		int c = text_next(&rest);

		if (c != '\n' && !text_is_blank(c))
			buf_put(&out, str_slice(text, 0, text.len - rest.len));
		text = rest;
	}
	return out.len ? buf_str(&out) : STR("");
}

struct str
fixed_around(struct arena *arena, struct str plain, struct str name)
{
	return arena_concat(arena, plain, STR("\n"), name);
}

struct str
fixed_inside(struct arena *arena, struct str list, size_t number,
	     struct str around)
{
	return arena_concat(arena, STR("@"), list, STR("@"),
			    arena_number(arena, number), STR("@"), around);
}

static void
code(struct str plain, char digits[WIDTH])
{
	static const char all[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "abcdefghijklmnopqrstuvwxyz0123456789-_";
	uint64_t hash = hash_of(plain);

	for (size_t i = 0; i < WIDTH; i++)
		digits[i] = all[hash >> 6 * i & 63];
}

static bool
has_code(struct str hashes, const char digits[WIDTH])
{
	for (size_t i = 0; i + WIDTH <= hashes.len; i += WIDTH)
		if (str_eq(str_slice(hashes, i, i + WIDTH),
			   (struct str){ digits, WIDTH }))
			return true;
	return false;
}

void
fixed_add(struct buf *hashes, struct str plain)
{
	char digits[WIDTH];

	code(plain, digits);
	if (!hashes->len || !has_code(buf_str(hashes), digits))
		buf_put(hashes, (struct str){ digits, WIDTH });
}

bool
fixed_has(struct str hashes, struct str plain)
{
	char digits[WIDTH];

	code(plain, digits);
	return has_code(hashes, digits);
}

static struct str
named(struct arena *arena, enum fixed_what what, struct str name)
{
	const char first[] = { (char)what };

	return arena_concat(arena, (struct str){ first, 1 }, name);
}

void
fixed_add_name(struct buf *hashes, enum fixed_what what, struct str name)
{
	fixed_add(hashes, named(hashes->arena, what, name));
}

bool
fixed_has_name(struct arena *arena, struct str hashes, enum fixed_what what,
	       struct str name)
{
	return fixed_has(hashes, named(arena, what, name));
}
