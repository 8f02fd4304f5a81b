/* print.c - each type's text, then the filters over it. */
#include "form/print/print.h"

#include "base/buf.h"
#include "base/text.h"
#include "form/formats/number_format.h"
#include "form/formats/picture.h"
#include "form/tags/named.h"
#include "form/tags/phrase.h"
#include "form/values/date.h"
#include "form/values/number.h"
#include "form/values/phone.h"

static struct str
plain(struct arena *arena, const struct field *field, const struct item *item)
{
	switch (field->type) {
	case TYPE_INTEGER:
	case TYPE_NUMBER:
		return number_plain(arena, item->text);
	case TYPE_DATE:
		return date_short(arena, date_of_iso(item->text));
	case TYPE_PHONE:
		return phone_printed(arena, item->text);
	case TYPE_CHOICE:
	case TYPE_CHOICES:
		return item->choice->label;
	case TYPE_YES_NO:
		return str_eq(item->text, STR("yes")) ? STR("Có")
						      : STR("Không");
	case TYPE_TEXT:
	case TYPE_PARAGRAPHS:
	case TYPE_EMAIL:
	case TYPE_URL:
	case TYPE_PICTURE:
	case TYPE_PICTURES:
	case TYPE_LIST:
	case TYPE_RECORDS:
	case TYPE_BLOCK:
		break;
	}
	return item->text;
}

/* A number that a picture has printed is read again; what is none has no
 * format. */
static struct str
formatted(struct arena *arena, const struct field *field,
	  const struct item *item, struct str text, const struct filter *filter)
{
	bool is_number =
		field->type == TYPE_INTEGER || field->type == TYPE_NUMBER;
	struct str canonical = item->text;
	enum number_fault fault = NUMBER_GOOD;

	if (!is_number)
		fault = number_read(arena, text, true, &canonical);
	if (fault != NUMBER_GOOD && fault != NUMBER_AMBIGUOUS)
		return text;
	return number_formatted(arena, canonical, filter->text,
				filter->kind == FILTER_VIETNAMESE);
}

/* What is no date and no number has no picture. */
static struct str
pictured(struct arena *arena, const struct field *field,
	 const struct item *item, struct str text, struct str picture)
{
	if (field->type == TYPE_DATE)
		return picture_date(arena, date_of_iso(item->text), picture);
	if (field->type == TYPE_INTEGER || field->type == TYPE_NUMBER)
		return picture_number(arena, item->text, picture);
	return text;
}

struct str
print_case(struct arena *arena, struct str text, enum filter_kind kind)
{
	static struct str (*const cases[])(struct arena *, struct str) = {
		[FILTER_UPPER] = text_upper,
		[FILTER_LOWER] = text_lower,
		[FILTER_CAPITAL] = text_capital,
		[FILTER_TITLE] = text_title,
	};

	return cases[kind](arena, text);
}

static struct str
filtered(struct arena *arena, const struct field *field,
	 const struct item *item, struct str text, const struct filter *filter)
{
	switch (filter->kind) {
	case FILTER_UPPER:
	case FILTER_LOWER:
	case FILTER_CAPITAL:
	case FILTER_TITLE:
		return print_case(arena, text, filter->kind);
	case FILTER_NUMBER:
		return number_grouped(arena, item->text);
	case FILTER_DATE:
		return date_short(arena, date_of_iso(item->text));
	case FILTER_LONG_DATE:
		return date_long(arena, date_of_iso(item->text));
	case FILTER_WORDS:
		return number_words(arena, item->text);
	case FILTER_BOX:
		return print_box(!str_eq(item->text, STR("no")));
	case FILTER_DATE_PICTURE:
	case FILTER_NUMBER_PICTURE:
	case FILTER_PICTURE:
		return pictured(arena, field, item, text, filter->text);
	case FILTER_ENGLISH:
	case FILTER_VIETNAMESE:
		return formatted(arena, field, item, text, filter);
	case FILTER_CANONICAL:
		return item->text;
	case FILTER_LINK:
	case FILTER_IMAGE:
	case FILTER_RESTART:
	case FILTER_OR:
	case FILTER_BEFORE:
	case FILTER_AFTER:
		break;
	}
	return text;
}

/* TEXT between what is to stand around it, if there is anything. */
static struct str
surrounded(struct arena *arena, struct str text, const struct filter *filters,
	   size_t nfilters)
{
	for (size_t i = 0; i < nfilters && text.len; i++) {
		if (filters[i].kind == FILTER_BEFORE)
			text = arena_concat(arena, filters[i].text, text);
		else if (filters[i].kind == FILTER_AFTER)
			text = arena_concat(arena, text, filters[i].text);
	}
	return text;
}

static struct str
print_one(struct arena *arena, const struct field *field,
	  const struct item *item, const struct filter *filters,
	  size_t nfilters)
{
	struct str text = plain(arena, field, item);

	for (size_t i = 0; i < nfilters; i++)
		text = filtered(arena, field, item, text, &filters[i]);
	return text;
}

struct str
print_item(struct arena *arena, const struct field *field,
	   const struct item *item, const struct filter *filters,
	   size_t nfilters)
{
	return surrounded(arena,
			  print_one(arena, field, item, filters, nfilters),
			  filters, nfilters);
}

/* What stands in place of a missing value. */
static struct str
print_blank(const struct field *field, const struct filter *filters,
	    size_t nfilters)
{
	for (size_t i = 0; i < nfilters; i++) {
		if (filters[i].kind == FILTER_OR)
			return filters[i].text;
		if (filters[i].kind == FILTER_BOX)
			return print_box(false);
	}
	return field->blank;
}

struct str
print_value(struct arena *arena, const struct field *field,
	    const struct value *value, const struct filter *filters,
	    size_t nfilters)
{
	struct buf out = { .arena = arena };

	if (value->state != ANSWERED || value->nitems == 0)
		return print_blank(field, filters, nfilters);
	if (value->nitems == 1)
		return print_item(arena, field, value->items, filters,
				  nfilters);
	for (size_t i = 0; i < value->nitems; i++) {
		if (i)
			buf_put(&out, field->type == TYPE_PARAGRAPHS
					      ? STR("\n")
					      : STR(", "));
		buf_put(&out, print_one(arena, field, &value->items[i], filters,
					nfilters));
	}
	return surrounded(arena, buf_str(&out), filters, nfilters);
}

struct str
print_box(bool ticked)
{
	return ticked ? STR("☒") : STR("☐");
}

bool
print_accepts(const struct field *field, enum filter_kind kind)
{
	bool is_number =
		field->type == TYPE_INTEGER || field->type == TYPE_NUMBER;

	switch (kind) {
	case FILTER_UPPER:
	case FILTER_LOWER:
	case FILTER_CAPITAL:
	case FILTER_TITLE:
	case FILTER_OR:
	case FILTER_BEFORE:
	case FILTER_AFTER:
	case FILTER_PICTURE:
	case FILTER_CANONICAL:
		return true;
	case FILTER_NUMBER:
	case FILTER_NUMBER_PICTURE:
	case FILTER_WORDS:
		return is_number;
	case FILTER_ENGLISH:
	case FILTER_VIETNAMESE:
		return is_number || field->type == TYPE_DATE;
	case FILTER_DATE:
	case FILTER_LONG_DATE:
	case FILTER_DATE_PICTURE:
		return field->type == TYPE_DATE;
	case FILTER_BOX:
		return field->type == TYPE_YES_NO;
	case FILTER_LINK:
		return field->type == TYPE_URL || field->type == TYPE_EMAIL;
	case FILTER_IMAGE:
		return type_is_picture(field->type);
	case FILTER_RESTART:
		break;
	}
	return false;
}

/* --- phrases ------------------------------------------------------------- */

static struct str
print_tag(struct arena *arena, const struct tag *tag,
	  const struct record *record, const struct record *top)
{
	static const struct value nothing = { .state = UNANSWERED };
	const struct record *owner = record;
	const struct value *value;
	struct named named;

	if (!named_find(record->fields, tag, &named)) {
		owner = top;
		if (!named_find(top->fields, tag, &named))
			return STR("");
	}
	value = named_value(&named, owner);
	if (!value)
		value = &nothing;
	if (named.choice)
		return print_box(value_has_choice(value, named.choice));
	return print_value(arena, named.field, value, tag->filters,
			   tag->nfilters);
}

struct str
print_phrase(struct arena *arena, const struct phrase *phrase,
	     const struct record *record, const struct record *top)
{
	struct buf out = { .arena = arena };

	for (size_t i = 0; i < phrase->count && out.len <= PHRASE_TEXT; i++) {
		const struct piece *piece = &phrase->pieces[i];

		buf_put(&out, piece->text);
		if (piece->has_tag)
			buf_put(&out,
				print_tag(arena, &piece->tag, record, top));
	}
	return buf_str(&out);
}
