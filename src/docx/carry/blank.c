/* blank.c - hints in place of values. */
#include "docx/carry/blank.h"

#include "docx/blocks/nest.h"
#include "docx/carry/wrapper_kind.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/boxes.h"
#include "docx/wordml/contents.h"
#include "docx/wordml/dates.h"
#include "docx/wordml/lists.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "form/model/hint.h"
#include "form/print/print.h"
#include "opc/xml.h"

static xmlNode *
property(struct arena *arena, xmlNode *parent, const char *name,
	 struct str value)
{
	xmlNode *made = sdt_element(arena, parent, name);

	xmlAddChild(parent, made);
	attributes_set(arena, made, "val", value);
	return made;
}

/* The properties of RUN become those of what is typed into SDT; its own are the
 * style of hints, or grey. */
static void
set_look(const struct wrapper *wrapper, xmlNode *sdt, xmlNode *run)
{
	xmlNode *properties = xml_child(sdt, SPACE_W, "sdtPr");
	xmlNode *look = xml_child(run, SPACE_W, "rPr");

	if (look) {
		xmlUnlinkNode(look);
		words_put_before(properties->children, look);
	}
	look = property(wrapper->arena, run, "rPr", STR(""));
	if (wrapper->hint_style.len)
		property(wrapper->arena, look, "rStyle", wrapper->hint_style);
	else
		property(wrapper->arena, look, "color", STR("808080"));
}

void
blank_value(const struct wrapper *wrapper, xmlNode *sdt,
	    const struct slot *slot)
{
	xmlNode *run = slot->marker->parent;
	struct str text = field_hint(slot->ref.field);

	if (wrapper_is_box(slot))
		text = print_box(false);
	else
		set_look(wrapper, sdt, run);
	xmlAddChild(run, sdt_text(wrapper->arena, run, text));
}

static void
lock(const struct wrapper *wrapper, xmlNode *sdt)
{
	xmlNode *old = sdt_property(sdt, SPACE_W, "lock");

	if (old)
		words_drop(old);
	sdt_set(wrapper->arena, sdt, "lock");
	attributes_set(wrapper->arena, sdt_property(sdt, SPACE_W, "lock"),
		       "val", STR("sdtLocked"));
}

static void
clear(const struct wrapper *wrapper, xmlNode *sdt, const struct slot *slot)
{
	xmlNode *binding = sdt_property(sdt, SPACE_W, "dataBinding");

	if (binding)
		words_drop(binding);
	if (slot->control == CONTROL_BOX) {
		box_set(wrapper->arena, sdt, false);
		return;
	}
	if (!sdt_is(sdt, "showingPlcHdr")) {
		contents_text(wrapper->arena, sdt, field_hint(slot->ref.field),
			      wrapper->hint_style);
		sdt_set(wrapper->arena, sdt, "showingPlcHdr");
	}
	date_clear(sdt);
	list_clear(sdt);
}

void
blank_own(const struct wrapper *wrapper, struct slot *slot)
{
	xmlNode *sdt = slot->marker->parent;

	if (slot->control == CONTROL_SECTION)
		return;
	if (slot->control < CONTROL_SECTION &&
	    !nest_has_slot(sdt_content(sdt))) {
		clear(wrapper, sdt, slot);
		lock(wrapper, sdt);
	}
	slot->ref.field = NULL;
}

void
blank_rest(struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		struct slot *slot = tree->slots.list[i];

		if (slot->control == CONTROL_NONE &&
		    slot->tag.kind == TAG_VALUE)
			slot->tag.kind = TAG_NOTE;
	}
}

/* --- the record ----------------------------------------------------------- */

/* An answer as it is kept; conditions may ask for it in any format. */
static struct str
answer_of(enum type type)
{
	switch (type) {
	case TYPE_INTEGER:
	case TYPE_NUMBER:
		return STR("1");
	case TYPE_DATE:
		return STR("2000-01-01");
	case TYPE_PHONE:
		return STR("0912345678");
	case TYPE_TEXT:
	case TYPE_PARAGRAPHS:
	case TYPE_EMAIL:
	case TYPE_URL:
	case TYPE_PICTURE:
	case TYPE_PICTURES:
	case TYPE_CHOICE:
	case TYPE_CHOICES:
	case TYPE_YES_NO:
	case TYPE_LIST:
	case TYPE_RECORDS:
	case TYPE_BLOCK:
		break;
	}
	return STR("yes");
}

/* Every choice is made, so that what depends on one is there.  There is no
 * picture to be shown. */
static void
fill(struct arena *arena, const struct field *field, struct value *value)
{
	size_t count = field->nchoices ? field->nchoices : 1;

	if (type_is_picture(field->type))
		return;
	value->state = ANSWERED;
	if (field->fields.count) {
		value->records = arena_new(arena, struct record *, 1);
		value->records[0] = blank_record(arena, &field->fields);
		value->records[0]->among = value;
		value->nrecords = 1;
		return;
	}
	value->items = arena_new(arena, struct item, count);
	value->nitems = count;
	for (size_t i = 0; i < count; i++)
		value->items[i].text = answer_of(field->type);
	for (size_t i = 0; i < field->nchoices; i++)
		value->items[i] = (struct item){
			.text = field->choices[i].key,
			.choice = &field->choices[i],
		};
}

struct record *
blank_record(struct arena *arena, const struct fields *fields)
{
	struct record *record = record_new(arena, fields);

	for (size_t i = 0; i < fields->count; i++)
		fill(arena, &fields->list[i], &record->values[i]);
	return record;
}
