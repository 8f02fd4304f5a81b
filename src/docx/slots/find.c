/* find.c - from text to markers. */
#include "docx/slots/find.h"

#include "docx/carry/refill.h"
#include "docx/parts/bounds.h"
#include "docx/parts/trees.h"
#include "docx/slots/codes.h"
#include "docx/slots/controls.h"
#include "docx/slots/legacy.h"
#include "docx/slots/merge.h"
#include "docx/slots/pictures.h"
#include "docx/slots/sections.h"
#include "docx/slots/sheet.h"
#include "docx/slots/strays.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/drawn.h"
#include "docx/wordml/joined.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/suspects.h"
#include "docx/wordml/words.h"
#include "form/tags/tag_lost.h"
#include "opc/xml.h"

struct found {
	struct slot *slot; /* NULL: there is a fault about it */
	size_t from, to;
};

/* A tag that the paragraph before begins ends in CONTINUED.  OPEN are the
 * blocks around what is read next. */
struct finder {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
	const struct form *form;
	struct faults *faults;
	const xmlNode *continued;
	struct slot **open;
	size_t nopen, open_cap;
};

static void
note_block(struct finder *finder, struct slot *slot)
{
	if (slot_opens(slot))
		*arena_push(finder->arena, finder->open, finder->nopen,
			    finder->open_cap) = slot;
	else if (slot->tag.kind == TAG_CLOSE && finder->nopen)
		finder->nopen--;
}

static struct slot *
read_slot(struct finder *finder, struct excerpt *excerpt, struct str inside,
	  enum quoting quoting)
{
	struct slot *slot = arena_new(finder->arena, struct slot, 1);
	struct tag_around around = { .form = finder->form };

	if (finder->nopen)
		around.block = &finder->open[finder->nopen - 1]->tag;

	slot->excerpt = excerpt;
	slot->quoting = quoting;
	/* With a bad filter it is still a key, and its block has an end. */
	if (!tag_read_typed(finder->arena, &excerpt->source, inside, around,
			    &slot->tag, finder->faults) &&
	    slot->tag.depth == 0)
		return NULL;
	note_block(finder, slot);
	slot->marker = slot_marker(finder->arena, finder->tree->document, slot);
	return slot;
}

/* The text of each that was FOUND becomes its marker. */
static void
exchange(const struct finder *finder, struct joined *joined,
	 const struct found *found, size_t count)
{
	while (count-- > 0) {
		const struct slot *slot = found[count].slot;
		size_t at = found[count].from;

		if (slot && slot->tag.at.data)
			at = (size_t)(slot->tag.at.data - joined->text.data);
		joined_cut(finder->arena, joined, found[count].from,
			   found[count].to, at, slot ? slot->marker : NULL);
	}
	joined_finish(joined);
}

/* --- tags that are not closed --------------------------------------------- */

/* Whether NODE is a paragraph that begins with the end of a tag. */
static bool
is_end(const struct finder *finder, xmlNode *node)
{
	struct unopened found;
	struct str text;

	if (!node || !xml_is(node, SPACE_W, "p"))
		return false;
	text = joined_read(finder->arena, node, JOIN_PARAGRAPH).text;
	text = str_slice(text, 0, str_find(text, STR("{{")));
	return tag_unopened(&text, &found) && !found.has_brace;
}

/* OPEN is a {{ in EXCERPT that no }} closes, REST what follows it. */
static void
refuse_open(struct finder *finder, const struct excerpt *excerpt,
	    struct str open, struct str rest)
{
	xmlNode *next = NULL;

	if (xml_is(excerpt->story, SPACE_W, "p") &&
	    str_find(rest, STR("{{")) == rest.len &&
	    str_index(rest, '}') == rest.len)
		next = xml_next(excerpt->story);
	if (!is_end(finder, next)) {
		tag_refuse_open(&excerpt->source, open, rest, finder->faults);
		return;
	}
	finder->continued = next;
	fault(finder->faults, MSG_TAG_UNCLOSED_SPLIT,
	      ((struct spot){ &excerpt->source, open }), open);
}

/* --- tags ----------------------------------------------------------------- */

static void
suspect(const struct finder *finder, xmlNode *story, enum join join,
	struct str text, struct excerpt *excerpt)
{
	struct suspect suspect = {
		.story = story,
		.text = text,
		.excerpt = excerpt,
		.is_prose = join != JOIN_OWN,
		.is_continued = story == finder->continued,
	};

	suspects_note(finder->arena, finder->tree, suspect);
}

static void
find_in(struct finder *finder, xmlNode *story, enum join join,
	enum quoting quoting)
{
	struct joined joined = joined_read(finder->arena, story, join);
	struct str rest = joined.text, before, inside;
	struct found *found = NULL;
	size_t count = 0, cap = 0;
	struct excerpt *excerpt = NULL;
	bool is_open, has_tags = str_find(rest, STR("{{")) < rest.len;

	if (has_tags)
		excerpt = excerpt_new(finder->arena, finder->tree,
				      finder->source, story, joined.text);
	suspect(finder, story, join, joined.text, excerpt);
	if (!has_tags)
		return;
	finder->tree->has_typed = true;
	while (tag_next(&rest, &before, &inside, &is_open)) {
		struct found *one;

		if (is_open) {
			refuse_open(finder, excerpt, inside, rest);
			continue;
		}
		one = arena_push(finder->arena, found, count, cap);
		one->slot = read_slot(finder, excerpt, inside, quoting);
		one->from =
			(size_t)(before.data - joined.text.data) + before.len;
		one->to = joined.text.len - rest.len;
	}
	exchange(finder, &joined, found, count);
}

/* --- the whole part ------------------------------------------------------- */

static void
settle(struct arena *arena, const struct slot *slot)
{
	if (slot->in_attribute)
		return;
	if (slot->tag.kind != TAG_VALUE)
		runs_lift(arena, slot->marker);
	else if (tag_has(&slot->tag, FILTER_LINK))
		runs_isolate(arena, slot->marker);
}

static void
gather(const struct finder *finder)
{
	xmlNode *root = xmlDocGetRootElement(finder->tree->document);
	struct slots *slots = &finder->tree->slots;

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);

		if (!slot)
			continue;
		slot->index = slots->count;
		slot->is_alt = picture_is_alt(slot);
		*arena_push(finder->arena, slots->list, slots->count,
			    slots->cap) = slot;
	}
}

/* A comment that --annotate left in a template that has been mended since. */
static bool
is_ours(const xmlNode *node)
{
	return xml_is(node, SPACE_W, "comment") &&
	       str_eq(xml_attribute(node, SPACE_W, "author"),
		      STR(COMMENT_AUTHOR));
}

static void
find_typed(struct finder *finder, xmlNode *root)
{
	for (xmlNode *node = root; node;
	     node = xml_walk(node, root, is_ours(node))) {
		if (node->type != XML_ELEMENT_NODE || is_ours(node))
			continue;
		if (finder->tree->is_story)
			pictures_prepare(finder->arena, node);
		attributes_find(finder->arena, finder->tree, finder->source,
				finder->form, node, finder->faults);
		if (drawn_is_first(node))
			find_in(finder, node->parent, JOIN_DRAWN, QUOTE_DATA);
		else if (!finder->tree->is_story)
			find_in(finder, node, JOIN_OWN, QUOTE_DATA);
		else if (xml_is(node, SPACE_W, "p"))
			find_in(finder, node, JOIN_PARAGRAPH, QUOTE_TEXTS);
		else if (xml_is(node, SPACE_W, "instrText"))
			find_in(finder, node, JOIN_OWN, QUOTE_CODE);
	}
}

void
find_slots(struct arena *arena, struct tree *tree, const struct source *source,
	   const struct mailing *mailing, const struct form *form,
	   struct faults *faults)
{
	struct finder finder = { arena, tree, source, form, faults,
				 NULL,	NULL, 0,      0 };
	xmlNode *root = xmlDocGetRootElement(tree->document);

	if (!bounds_tree(arena, tree, source, faults))
		return;
	if (tree->is_story && tree->is_report)
		refill(arena, tree, source);
	if (tree->is_story) {
		sections_find(arena, tree, source, form);
		if (!tree->is_report)
			merge_find(arena, tree, source, mailing, faults);
		codes_join(arena, root);
	}
	if (!tree->is_report)
		find_typed(&finder, root);
	if (tree->is_story) {
		legacy_find(arena, tree, source);
		controls_find(arena, tree, source);
	}
	if (tree->is_story && !tree->is_report && form)
		strays_warn(arena, tree, source, form, faults);
	if (tree->is_story && !tree->is_report)
		sheet_find(arena, tree, mailing, faults);
	gather(&finder);
	/* The last first: what is behind a marker moves to a run of its own. */
	for (size_t i = tree->slots.count; i-- > 0 && tree->is_story;)
		settle(arena, tree->slots.list[i]);
}
