/* wrapper.c - names, properties, contents. */
#include "docx/carry/wrapper.h"

#include "base/buf.h"
#include "base/text.h"
#include "docx/carry/wrapper_kind.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/spaces.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* What Word takes as a tag or a title, in characters ([MS-OI29500] 2.1.388). */
enum { LONGEST = 64 };

/* --- what it is called ---------------------------------------------------- */

static void
add_step(struct badge *badge, struct str name)
{
	badge->tag.path[badge->tag.depth++] = name;
}

const struct slot *
wrapper_list(const struct slot *slot)
{
	const struct slot *block = slot->ref.level ? slot->block : NULL;

	while (block && block->level + 1 != slot->ref.level)
		block = block->block;
	return block;
}

size_t
wrapper_number(const struct trees *trees, const struct slot *loop)
{
	size_t number = 0;

	for (size_t i = 0; loop && i < trees->count; i++)
		for (size_t j = 0; j < trees->list[i].slots.count; j++) {
			const struct slot *slot = trees->list[i].slots.list[j];

			number += slot_opens(slot) &&
				  slot->ref.field == loop->ref.field;
			if (slot == loop)
				return number;
		}
	return number;
}

struct badge
wrapper_badge(const struct wrapper *wrapper, const struct slot *slot,
	      const struct slot *loop)
{
	const struct slot *block = wrapper_list(slot);
	struct badge badge = { .is_ours = slot->control == CONTROL_NONE };

	badge.is_item = slot->ref.is_item && block && slot_repeats(block);
	if (block && block->ref.field && !slot->ref.is_item)
		add_step(&badge, block->ref.field->key);
	badge.is_sole = slot->ref.sole != NULL;
	if (badge.is_sole)
		add_step(&badge, slot->ref.sole->key);
	add_step(&badge, slot->ref.field->key);
	if (slot->ref.choice)
		add_step(&badge, slot->ref.choice->key);
	if (block || loop == slot)
		badge.block = wrapper_number(wrapper->trees, loop);
	for (size_t i = 0;
	     slot->tag.kind == TAG_VALUE && i < slot->tag.nfilters; i++)
		badge.tag.filters[badge.tag.nfilters++] = slot->tag.filters[i];
	return badge;
}

/* --- properties ----------------------------------------------------------- */

static xmlNode *
add_property(const struct wrapper *wrapper, xmlNode *parent, const char *name,
	     struct str value)
{
	xmlNode *made = sdt_element(wrapper->arena, parent, name);

	xmlAddChild(parent, made);
	attributes_set(wrapper->arena, made, "val", value);
	return made;
}

/* TEXT, cut after a word where it is longer than a title may be. */
static struct str
shortened(struct arena *arena, struct str text)
{
	struct str rest = text, kept = { text.data, 0 };
	size_t count = 0;

	if (text_length(text) <= LONGEST)
		return text;
	while (count < LONGEST - 1) {
		size_t before = text.len - rest.len;

		if (text_is_blank(text_next(&rest)))
			kept.len = before;
		count++;
	}
	if (kept.len == 0)
		kept.len = text.len - rest.len;
	return arena_concat(arena, text_trim(kept), STR("…"));
}

static void
add_names(const struct wrapper *wrapper, xmlNode *properties,
	  const struct slot *slot)
{
	const struct ref *ref = &slot->ref;
	const struct field *field =
		ref->field->whole ? ref->field->whole : ref->field;
	struct str label = ref->choice ? ref->choice->label : field->label;
	struct str key = field->key;

	if (ref->choice)
		key = arena_concat(wrapper->arena, key, STR("."),
				   ref->choice->key);
	if (ref->sole)
		key = arena_concat(wrapper->arena, ref->sole->key, STR("."),
				   key);
	if (slot->name.len) {
		key = slot->name;
		label = slot->title;
	}
	add_property(wrapper, properties, "alias",
		     shortened(wrapper->arena, label));
	if (text_length(key) <= LONGEST)
		add_property(wrapper, properties, "tag", key);
}

/* Whoever fills in a form is not to lose a place of it. */
static void
add_lock(const struct wrapper *wrapper, xmlNode *properties)
{
	if (wrapper->is_blank)
		add_property(wrapper, properties, "lock", STR("sdtLocked"));
}

static void
add_badge(const struct wrapper *wrapper, xmlNode *properties,
	  const struct badge *badge)
{
	xmlNode *placeholder =
		add_property(wrapper, properties, "placeholder", STR(""));

	add_property(wrapper, placeholder, "docPart",
		     badge_name(wrapper->arena, badge));
}

/* --- controls ------------------------------------------------------------- */

static xmlNode *
new_control(const struct wrapper *wrapper, xmlNode **properties)
{
	xmlNode *root = xmlDocGetRootElement(wrapper->tree->document);
	xmlNode *sdt = sdt_element(wrapper->arena, root, "sdt");

	*properties = add_property(wrapper, sdt, "sdtPr", STR(""));
	return sdt;
}

static void
add_content(const struct wrapper *wrapper, xmlNode *sdt)
{
	add_property(wrapper, sdt, "sdtContent", STR(""));
}

/* Where there is no answer Word takes what is printed for a placeholder, which
 * the first letter that is typed replaces. */
static void
add_missing(const struct wrapper *wrapper, xmlNode *properties,
	    const struct slot *slot)
{
	xmlNode *shows;

	if (slot->ref.is_item && !wrapper->is_blank)
		return;
	shows = add_property(wrapper, properties, "showingPlcHdr", STR(""));
	if (!wrapper->is_blank)
		state_wrap(wrapper->arena, slot, TAG_MISSING,
			   (struct siblings){ shows, shows });
}

xmlNode *
wrapper_control(const struct wrapper *wrapper, const struct slot *slot,
		const struct badge *badge)
{
	xmlNode *properties, *sdt = new_control(wrapper, &properties);

	add_names(wrapper, properties, slot);
	add_lock(wrapper, properties);
	add_badge(wrapper, properties, badge);
	if (!wrapper_is_box(slot))
		add_missing(wrapper, properties, slot);
	wrapper_kind(wrapper, sdt, properties, slot);
	add_content(wrapper, sdt);
	return sdt;
}

xmlNode *
wrapper_section(const struct wrapper *wrapper, const struct slot *slot,
		const struct badge *badge)
{
	xmlNode *properties, *sdt = new_control(wrapper, &properties);
	xmlNs *w15 = spaces_declare(wrapper->arena, wrapper->tree->document,
				    SPACE_W15);
	const char *name =
		badge->is_record ? "repeatingSectionItem" : "repeatingSection";

	if (!badge->is_record) {
		add_names(wrapper, properties, slot);
		add_lock(wrapper, properties);
	}
	add_badge(wrapper, properties, badge);
	if (!xmlNewChild(properties, w15, BAD_CAST name, NULL))
		arena_fail(wrapper->arena);
	add_content(wrapper, sdt);
	return sdt;
}

void
wrapper_mark(const struct wrapper *wrapper, xmlNode *sdt,
	     const struct badge *badge)
{
	if (sdt_property(sdt, SPACE_W, "placeholder") ||
	    !xml_child(sdt, SPACE_W, "sdtPr"))
		return;
	sdt_set(wrapper->arena, sdt, "placeholder");
	add_property(wrapper, sdt_property(sdt, SPACE_W, "placeholder"),
		     "docPart", badge_name(wrapper->arena, badge));
}

void
wrapper_put(xmlNode *first, const xmlNode *last, xmlNode *sdt)
{
	xmlNode *content = sdt_content(sdt), *next;

	words_put_before(first, sdt);
	for (xmlNode *node = first;; node = next) {
		next = node->next;
		xmlUnlinkNode(node);
		if (content->last)
			words_put_after(content->last, node);
		else
			xmlAddChild(content, node);
		if (node == last)
			return;
	}
}
