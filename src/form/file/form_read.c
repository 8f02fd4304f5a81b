/* form_read.c - the sections of a form's file into fields. */
#include "form/file/form_read.h"

#include "base/text.h"
#include "form/file/form_check.h"
#include "form/file/property.h"
#include "form/file/sight.h"
#include "form/file/summary_read.h"
#include "form/file/visible.h"

static struct spot
section_spot(const struct form_reader *reader, const struct section *section)
{
	return (struct spot){ reader->answers->source, section->name };
}

static void
read_form_section(const struct form_reader *reader,
		  const struct section *section)
{
	for (size_t i = 0; i < section->count; i++) {
		const struct answer *answer = &section->answers[i];

		if (answer->is_broken)
			continue;
		if (str_eq(answer->folded, STR("title")))
			reader->form->title =
				answer_text(reader->arena, answer);
		else if (!summary_is_line(answer))
			property_refuse_key(reader, MSG_FORM_TITLE, answer);
	}
}

/* When all questions have been read. */
static void
read_summary(const struct form_reader *reader, const struct section *section)
{
	for (size_t i = 0; i < section->count; i++) {
		const struct answer *answer = &section->answers[i];

		if (!answer->is_broken && summary_is_line(answer))
			summary_read(reader, answer);
	}
}

/* The list of fields that SECTION, named KEY or LIST.KEY, adds to; *KEY is cut
 * to its own name.  NULL with a fault if there is no such list. */
static struct fields *
find_list(const struct form_reader *reader, const struct section *section,
	  struct str *key)
{
	struct fields *top = &reader->form->fields;
	struct str rest = section->folded, list = str_cut(&rest, '.');

	*key = list;
	if (rest.len == 0)
		return top;
	*key = rest;
	for (size_t i = 0; i < top->count; i++)
		if (str_eq(top->list[i].key, list) &&
		    (top->list[i].type == TYPE_RECORDS ||
		     top->list[i].type == TYPE_BLOCK))
			return &top->list[i].fields;
	fault(reader->faults, MSG_FORM_LIST, section_spot(reader, section),
	      list);
	return NULL;
}

static bool
is_key(struct str key)
{
	return key.len && !(key.data[0] >= '0' && key.data[0] <= '9');
}

static void
read_field(const struct form_reader *reader, const struct section *section)
{
	struct str key;
	struct fields *list = find_list(reader, section, &key);
	struct field *field;

	if (!list)
		return;
	if (!is_key(key)) {
		fault(reader->faults, MSG_FORM_KEY,
		      section_spot(reader, section), section->name);
		return;
	}
	field = arena_push(reader->arena, list->list, list->count, list->cap);
	field->key = key;
	field->at = section_spot(reader, section);
	property_read_all(reader, field, section);
}

static void
refuse_all(const struct form_reader *reader, const struct section *section)
{
	for (size_t i = 0; i < section->count; i++)
		if (!section->answers[i].is_broken)
			property_refuse_key(reader, MSG_FORM_OUTSIDE,
					    &section->answers[i]);
}

static bool
is_form_section(const struct section *section)
{
	return str_eq(section->folded, STR("form"));
}

/* Some of what can be wrong is wrong in answers, too, but this is a form. */
static void
blame_form(const struct answers *answers, struct faults *faults)
{
	for (size_t i = 0; i < faults->count; i++) {
		const struct fault *fault = &faults->list[i];

		if (fault->spot.source == answers->source &&
		    message_text(fault->message)->severity == SEVERITY_ERROR &&
		    faults->status < STATUS_TEMPLATE)
			faults->status = STATUS_TEMPLATE;
	}
}

static void
read_summaries(const struct form_reader *reader)
{
	const struct answers *answers = reader->answers;

	for (size_t i = 0; i < answers->count; i++)
		if (is_form_section(&answers->sections[i]))
			read_summary(reader, &answers->sections[i]);
}

static struct form *
read_form(struct arena *arena, const struct answers *answers, bool has_blocks,
	  struct faults *faults)
{
	struct form_reader reader = { arena, answers, faults,
				      arena_new(arena, struct form, 1),
				      has_blocks };

	reader.form->fields.cap = answers->count;
	reader.form->fields.list =
		arena_new(arena, struct field, answers->count);
	for (size_t i = 0; i < answers->count; i++) {
		const struct section *section = &answers->sections[i];

		if (is_form_section(section))
			read_form_section(&reader, section);
		else if (section->name.len)
			read_field(&reader, section);
		else
			refuse_all(&reader, section);
	}
	form_check(arena, reader.form, faults);
	visible_mark(reader.form);
	sight_find(arena, reader.form);
	read_summaries(&reader);
	blame_form(answers, faults);
	return reader.form;
}

/* Good or bad. */
static bool
has_question(const struct answers *answers)
{
	for (size_t i = 0; i < answers->count; i++)
		if (answers->sections[i].name.len &&
		    !str_eq(answers->sections[i].folded, STR("form")))
			return true;
	return false;
}

struct form *
form_read(struct arena *arena, const struct answers *answers,
	  struct faults *faults)
{
	struct form *form = read_form(arena, answers, false, faults);

	if (!has_question(answers))
		fault(faults, MSG_FORM_NO_FIELDS, spot_source(answers->source),
		      STR(""));
	return form;
}

struct form *
form_derive(struct arena *arena, const struct answers *answers,
	    struct faults *faults)
{
	struct form *form = read_form(arena, answers, true, faults);

	if (form)
		form->is_derived = true;
	return form;
}
