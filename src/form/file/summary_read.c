/* summary_read.c - the table of those lines, and what each may say. */
#include "form/file/summary_read.h"

#include "base/text.h"

/* A question of the top level, which NAME tells by its key, label or alias;
 * NULL with a fault if there is none. */
static const struct field *
find_field(const struct form_reader *reader, const struct answer *answer,
	   struct str name)
{
	const struct form *form = reader->form;
	struct str folded = text_fold(reader->arena, name), nearest;
	const struct field *field = form_find(form, &form->fields, folded);

	if (field)
		return field;
	nearest = form_nearest(form, &form->fields, folded);
	fault(reader->faults, nearest.len ? MSG_FORM_NAME_NEAR : MSG_FORM_NAME,
	      answer_spot(reader->answers, answer), text_trim(name), nearest);
	return NULL;
}

static void
read_references(const struct form_reader *reader, const struct answer *answer,
		struct references *to)
{
	struct str rest = answer_text(reader->arena, answer);

	while (rest.len) {
		const struct field *field =
			find_field(reader, answer, str_cut(&rest, ','));

		if (field)
			*arena_push(reader->arena, to->list, to->count,
				    to->cap) = field;
	}
}

static void
read_units(const struct form_reader *reader, const struct answer *answer)
{
	read_references(reader, answer, &reader->form->summary.units);
}

/* Figures are broken down by words, which formulas compare. */
static void
read_groups(const struct form_reader *reader, const struct answer *answer)
{
	struct references *groups = &reader->form->summary.groups;
	size_t first = groups->count;

	read_references(reader, answer, groups);
	for (size_t i = first; i < groups->count; i++)
		if (groups->list[i]->type != TYPE_TEXT &&
		    groups->list[i]->type != TYPE_YES_NO &&
		    !groups->list[i]->nchoices)
			property_refuse(reader, MSG_FORM_GROUP, answer);
}

static void
read_plain(const struct form_reader *reader, const struct answer *answer)
{
	read_references(reader, answer, &reader->form->summary.plain);
}

/* KEY.CHOICE, or the key of a yes-no question. */
static void
read_ready(const struct form_reader *reader, const struct answer *answer)
{
	struct summary *summary = &reader->form->summary;
	struct str choice = answer_text(reader->arena, answer);
	const struct field *field =
		find_field(reader, answer, str_cut(&choice, '.'));

	if (!field)
		return;
	summary->readiness = field;
	summary->ready = field_choose(reader->arena, field, choice);
	if (!summary->ready && field->type != TYPE_YES_NO)
		property_refuse(reader, MSG_FORM_READY, answer);
}

static bool
is_number(const struct field *field)
{
	return field->type == TYPE_INTEGER || field->type == TYPE_NUMBER;
}

static bool
can_be_drawn(const struct chart *chart)
{
	if (chart->to)
		return is_number(chart->of) && is_number(chart->to);
	return chart->of->nchoices || chart->of->type == TYPE_YES_NO;
}

static void
read_chart(const struct form_reader *reader, const struct answer *answer)
{
	struct summary *summary = &reader->form->summary;
	struct references named = { .list = NULL };
	struct chart chart = { NULL, NULL };
	size_t errors = reader->faults->errors;

	read_references(reader, answer, &named);
	if (reader->faults->errors > errors)
		return;
	chart.of = named.count ? named.list[0] : NULL;
	chart.to = named.count > 1 ? named.list[1] : NULL;
	if (named.count < 1 || named.count > 2 || !can_be_drawn(&chart)) {
		property_refuse(reader, MSG_FORM_CHART, answer);
		return;
	}
	*arena_push(reader->arena, summary->charts, summary->ncharts,
		    summary->charts_cap) = chart;
}

static const struct line_kind {
	struct str key;
	void (*read)(const struct form_reader *, const struct answer *);
} kinds[] = {
	{ STR_INIT("unit"), read_units },  { STR_INIT("group"), read_groups },
	{ STR_INIT("plain"), read_plain }, { STR_INIT("ready"), read_ready },
	{ STR_INIT("chart"), read_chart },
};

static const struct line_kind *
find_kind(const struct answer *answer)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_eq(kinds[i].key, answer->folded))
			return &kinds[i];
	return NULL;
}

bool
summary_is_line(const struct answer *answer)
{
	return find_kind(answer);
}

void
summary_read(const struct form_reader *reader, const struct answer *answer)
{
	const struct line_kind *kind = find_kind(answer);

	kind->read(reader, answer);
}
