/* wrapper_kind.c - dates, lists, boxes. */
#include "docx/carry/wrapper_kind.h"

#include "docx/wordml/attributes.h"
#include "docx/wordml/dates.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/spaces.h"
#include "docx/wordml/states.h"
#include "form/print/print.h"

bool
wrapper_is_box(const struct slot *slot)
{
	return slot->ref.choice || tag_has(&slot->tag, FILTER_BOX);
}

static void
state(const struct wrapper *wrapper, const struct slot *slot,
      enum tag_kind kind, xmlNode *node)
{
	state_wrap(wrapper->arena, slot, kind, (struct siblings){ node, node });
}

/* --- dates ---------------------------------------------------------------- */

/* Decree 30 wants a zero before some days and months only, which no picture of
 * Word's can say. */
static struct str
picture_of(const struct slot *slot)
{
	struct str picture = STR("dd/M/yyyy");

	for (size_t i = 0; i < slot->tag.nfilters; i++) {
		const struct filter *filter = &slot->tag.filters[i];

		if (filter->kind == FILTER_LONG_DATE)
			picture = STR("'ngày' dd 'tháng' M 'năm' yyyy");
		else if (filter->kind == FILTER_DATE_PICTURE ||
			 filter->kind == FILTER_PICTURE)
			picture = filter->text;
	}
	return picture;
}

static xmlNode *
add_date(const struct wrapper *wrapper, xmlNode *properties,
	 const struct slot *slot)
{
	xmlNode *date = sdt_element(wrapper->arena, properties, "date");
	xmlNode *format = sdt_element(wrapper->arena, date, "dateFormat");
	xmlNode *language = sdt_element(wrapper->arena, date, "lid");

	attributes_set(wrapper->arena, format, "val", picture_of(slot));
	attributes_set(wrapper->arena, language, "val", STR("vi-VN"));
	xmlAddChild(date, format);
	xmlAddChild(date, language);
	xmlAddChild(properties, date);
	return date;
}

static void
add_dates(const struct wrapper *wrapper, xmlNode *sdt, xmlNode *properties,
	  const struct slot *slot)
{
	xmlNode *given = add_date(wrapper, properties, slot);

	if (wrapper->is_blank)
		return;
	date_put(wrapper->arena, sdt, slot);
	if (slot->ref.is_item)
		return;
	state(wrapper, slot, TAG_ANSWERED, given);
	state(wrapper, slot, TAG_MISSING, add_date(wrapper, properties, slot));
}

/* --- lists ---------------------------------------------------------------- */

/* Each choice as it is printed. */
static void
add_list(const struct wrapper *wrapper, xmlNode *properties,
	 const struct slot *slot)
{
	const struct field *field = slot->ref.field;
	xmlNode *list = sdt_element(wrapper->arena, properties, "dropDownList");

	xmlAddChild(properties, list);
	for (size_t i = 0; i < field->nchoices; i++) {
		xmlNode *made = sdt_element(wrapper->arena, list, "listItem");
		struct item item = { .text = field->choices[i].key,
				     .choice = &field->choices[i] };

		attributes_set(wrapper->arena, made, "displayText",
			       print_item(wrapper->arena, field, &item,
					  slot->tag.filters,
					  slot->tag.nfilters));
		attributes_set(wrapper->arena, made, "value", item.text);
		xmlAddChild(list, made);
	}
}

/* --- boxes ---------------------------------------------------------------- */

static xmlNode *
add_checked(const struct wrapper *wrapper, xmlNode *box, const char *value)
{
	xmlNode *made = xmlNewChild(box, box->ns, BAD_CAST "checked", NULL);

	if (!made ||
	    !xmlNewNsProp(made, box->ns, BAD_CAST "val", BAD_CAST value))
		arena_fail(wrapper->arena);
	return made;
}

static void
add_box(const struct wrapper *wrapper, xmlNode *properties,
	const struct slot *slot)
{
	xmlNs *w14 = spaces_declare(wrapper->arena, wrapper->tree->document,
				    SPACE_W14);
	xmlNode *box = xmlNewChild(properties, w14, BAD_CAST "checkbox", NULL);

	if (!box)
		arena_fail(wrapper->arena);
	if (wrapper->is_blank) {
		add_checked(wrapper, box, "0");
		return;
	}
	state(wrapper, slot, TAG_BLOCK, add_checked(wrapper, box, "1"));
	state(wrapper, slot, TAG_UNLESS, add_checked(wrapper, box, "0"));
}

/* --- all of them ---------------------------------------------------------- */

void
wrapper_kind(const struct wrapper *wrapper, xmlNode *sdt, xmlNode *properties,
	     const struct slot *slot)
{
	if (wrapper_is_box(slot))
		add_box(wrapper, properties, slot);
	else if (slot->ref.field->type == TYPE_DATE)
		add_dates(wrapper, sdt, properties, slot);
	else if (slot->ref.field->type == TYPE_CHOICE)
		add_list(wrapper, properties, slot);
}
