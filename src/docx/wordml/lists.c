/* lists.c - items and choices. */
#include "docx/wordml/lists.h"

#include "base/buf.h"
#include "base/text.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

static xmlNode *
list_in(const xmlNode *sdt)
{
	xmlNode *list = sdt_property(sdt, SPACE_W, "dropDownList");

	return list ? list : sdt_property(sdt, SPACE_W, "comboBox");
}

/* --- items ---------------------------------------------------------------- */

/* Answers are on one line, without control characters. */
static struct str
clean(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	while (text.len) {
		int c = text_next(&text);

		buf_codepoint(&out, c == '\t' || text_is_control(c) ? ' ' : c);
	}
	return out.len ? text_trim(text_nfc(arena, buf_str(&out))) : STR("");
}

static bool
has_texts(const xmlNode *list)
{
	for (const xmlNode *item = xml_first(list); item; item = xml_next(item))
		if (xml_attribute(item, SPACE_W, "displayText").len)
			return true;
	return false;
}

/* 17.5.2.21: an item without a text shows its value. */
static void
add(struct arena *arena, struct list *list, const xmlNode *node)
{
	struct str value = xml_attribute(node, SPACE_W, "value");
	struct str text = xml_attribute(node, SPACE_W, "displayText");
	struct list_item *item;

	if (!value.len)
		return;
	item = arena_push(arena, list->items, list->count, list->cap);
	item->value = arena_dup(arena, value);
	item->text = text.len ? arena_dup(arena, text) : item->value;
	item->folded_text = text_fold(arena, item->text);
	item->folded_value = text_fold(arena, item->value);
}

/* The prompt that Word begins a list with ("Choose an item.") is the only item
 * that has no text of its own. */
struct list
list_of(struct arena *arena, const xmlNode *sdt)
{
	const xmlNode *node = list_in(sdt), *first = xml_first(node);
	bool skips_first = first && has_texts(node) &&
			   !xml_attribute(first, SPACE_W, "displayText").len;
	struct list list = { .items = NULL };

	for (const xmlNode *item = first; item; item = xml_next(item))
		if (xml_is(item, SPACE_W, "listItem") &&
		    !(item == first && skips_first))
			add(arena, &list, item);
	return list;
}

const struct list_item *
list_find(struct arena *arena, const struct list *list,
	  const struct choice *choice)
{
	struct str key = text_fold(arena, choice->key);

	for (size_t i = 0; i < list->count; i++)
		if (str_eq(list->items[i].folded_value, key) ||
		    str_eq(list->items[i].folded_text, key))
			return &list->items[i];
	for (size_t i = 0; i < list->count; i++)
		if (str_eq(list->items[i].folded_value, choice->folded) ||
		    str_eq(list->items[i].folded_text, choice->folded))
			return &list->items[i];
	return NULL;
}

struct hint
list_hint(struct arena *arena, const xmlNode *sdt)
{
	struct list list = list_of(arena, sdt);
	struct hint hint = { .type = STR("text") };

	for (size_t i = 0; i < list.count && i < LIST_CHOICES; i++) {
		struct str text = clean(arena, list.items[i].text);

		if (text_fold(arena, text).len == 0)
			continue;
		hint.type = STR("choice");
		*arena_push(arena, hint.choices, hint.nchoices, hint.cap) =
			text;
	}
	return hint;
}

/* --- the choice that is made ---------------------------------------------- */

static void
put_text(struct arena *arena, xmlNode *run, const struct slot *slot,
	 struct str text)
{
	xmlNode *made = sdt_text(arena, run, text);

	xmlAddChild(run, made);
	state_wrap(arena, slot, TAG_BLOCK, (struct siblings){ made, made });
}

static void
put_value(struct arena *arena, xmlNode *list, const struct slot *slot,
	  struct str value, struct buf *all)
{
	struct slot *open, *closing;

	state_pair(arena, slot, TAG_BLOCK, list->doc, &open, &closing);
	attributes_mark(list, open);
	attributes_mark(list, closing);
	buf_char(all, SLOT_HERE);
	buf_put(all, value);
	buf_char(all, SLOT_HERE);
}

void
list_put(struct arena *arena, xmlNode *sdt, xmlNode *run,
	 const struct slot *slot)
{
	const struct field *field = slot->ref.field;
	struct list list = list_of(arena, sdt);
	struct buf values = { .arena = arena };

	list_clear(sdt);
	for (size_t i = 0; i < field->nchoices; i++) {
		const struct list_item *item =
			list_find(arena, &list, &field->choices[i]);
		struct slot made = *slot;

		made.ref.choice = &field->choices[i];
		put_text(arena, run, &made,
			 item ? item->text : field->choices[i].label);
		if (item)
			put_value(arena, list_in(sdt), &made, item->value,
				  &values);
	}
	if (values.len)
		attributes_set(arena, list_in(sdt), "lastValue",
			       buf_str(&values));
}

void
list_clear(xmlNode *sdt)
{
	xmlNode *list = list_in(sdt);

	if (list)
		attributes_set(NULL, list, "lastValue", STR(""));
}
