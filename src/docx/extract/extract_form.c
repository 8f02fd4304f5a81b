/* extract_form.c - a form that asks for what is there. */
#include "base/text.h"
#include "docx/compile/derive.h"
#include "docx/compile/wishes.h"
#include "docx/extract/extract.h"
#include "form/file/form_read.h"
#include "form/values/date.h"

struct former {
	struct wishes wishes;
	const struct answers *given;
};

/* --- what was given ------------------------------------------------------- */

static bool
is_list(const struct former *former, struct str key)
{
	for (size_t i = 0; i < former->given->count; i++)
		if (str_eq(former->given->sections[i].folded, key))
			return true;
	return false;
}

/* A key that is given twice is of a list. */
static void
wish_section(struct former *former, const struct section *section)
{
	if (section->name.len)
		wishes_for(&former->wishes, STR(""), section->folded,
			   STR("text"))
			->is_block = true;
	for (size_t i = 0; i < section->count; i++) {
		struct str key = section->answers[i].folded;
		bool is_again = false;

		for (size_t j = 0; j < i; j++)
			is_again |= str_eq(section->answers[j].folded, key);
		wishes_for(&former->wishes, section->folded, key,
			   is_again ? STR("list") : STR("text"));
	}
}

/* --- what is seen --------------------------------------------------------- */

static bool
is_dates(const struct reading *reading)
{
	struct date date;

	return reading->control == CONTROL_DATE &&
	       (reading->date.len ||
		(reading->nlines == 1 &&
		 date_read(reading->lines[0].text, &date) == DATE_GOOD));
}

static struct str
type_of(const struct reading *reading)
{
	if (reading->control == CONTROL_BOX ||
	    reading->control == CONTROL_FORM_BOX)
		return STR("yes-no");
	if (reading->badge.is_item)
		return STR("list");
	return is_dates(reading) ? STR("date")
				 : derive_type(&reading->badge.tag);
}

static bool
is_key(struct str name)
{
	return name.len && name.data[0] > '9';
}

static void
wish_owned(struct former *former, struct str owner, struct str key,
	   struct str type)
{
	wishes_for(&former->wishes, STR(""), owner, STR("text"))->is_block =
		true;
	wishes_for(&former->wishes, owner, key, type);
}

/* Within a section. */
static void
wish_inner(struct former *former, const struct reading *reading)
{
	const struct tag *tag = &reading->badge.tag;
	struct str list = reading->row->list;
	bool is_named = tag->depth && str_eq(tag->path[0], list);

	if (tag->depth == is_named)
		wishes_for(&former->wishes, STR(""), list, STR("list"));
	else if (is_key(tag->path[is_named]))
		wish_owned(former, list, tag->path[is_named], type_of(reading));
}

/* A field of the one record of a list, or one of its choices. */
static void
wish_part(struct former *former, const struct reading *reading)
{
	const struct tag *tag = &reading->badge.tag;
	bool is_choice = tag->depth > 2;

	wish_owned(former, tag->path[0], tag->path[1],
		   is_choice ? STR("choices") : type_of(reading));
	wishes_find(&former->wishes, STR(""), tag->path[0])->is_sole = true;
	if (is_choice)
		wishes_pick(&former->wishes,
			    wishes_find(&former->wishes, tag->path[0],
					tag->path[1]),
			    tag->path[2]);
}

static void
wish_reading(struct former *former, const struct reading *reading)
{
	const struct tag *tag = &reading->badge.tag;
	struct str type = type_of(reading);

	if (reading->badge.is_sole && tag->depth > 1) {
		wish_part(former, reading);
		return;
	}
	if (reading->row) {
		wish_inner(former, reading);
		return;
	}
	if (tag->depth == 0 || reading->badge.is_record ||
	    !is_key(tag->path[0]))
		return;
	if (tag->depth == 1)
		wishes_for(&former->wishes, STR(""), tag->path[0], type);
	else if (str_eq(type, STR("yes-no")))
		wishes_pick(&former->wishes,
			    wishes_for(&former->wishes, STR(""), tag->path[0],
				       STR("choices")),
			    tag->path[1]);
	else if (is_list(former, tag->path[0]))
		wish_owned(former, tag->path[0], tag->path[1], type);
	else
		wishes_for(&former->wishes, STR(""), tag->path[1], type);
}

struct form *
extract_form(struct extract *extract, struct faults *faults)
{
	struct faults unheard = { .arena = extract->arena };
	struct former former = { .wishes = wishes_begin(extract->arena) };
	struct source *source = arena_new(extract->arena, struct source, 1);

	former.given = answers_parse(extract->arena, &extract->given, &unheard);
	for (size_t i = 0; i < extract->page.count; i++)
		wish_reading(&former, &extract->page.list[i]);
	for (size_t i = 0; i < former.given->count; i++)
		wish_section(&former, &former.given->sections[i]);
	source->name = extract->source->name;
	source->text = wishes_form(&former.wishes);
	wishes_end(&former.wishes);
	return form_derive(extract->arena,
			   answers_parse(extract->arena, source, faults),
			   faults);
}
