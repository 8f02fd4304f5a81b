/* columns.c - heads to fields. */
#include "form/typed/columns.h"

#include <stdlib.h>

#include "answers/table_write.h"
#include "base/grid.h"
#include "base/text.h"
#include "form/typed/head.h"
#include "form/typed/share.h"

/* FOLDED are the heads of HEADER, IS_MAPPED which of them MAP speaks of. */
struct mapper {
	struct arena *arena;
	const struct form *form;
	const struct fields *fields; /* that columns may answer */
	const struct row *header;
	struct faults *faults;
	struct columns *columns;
	struct str *folded;
	bool *is_mapped;
};

static struct spot
head_spot(const struct mapper *mapper, size_t i)
{
	return (struct spot){ mapper->header->source,
			      mapper->header->cells[i].text };
}

/* --- columns -------------------------------------------------------------- */

static bool
is_same(const struct column *a, const struct column *b)
{
	return a->field == b->field && a->list == b->list &&
	       a->number == b->number;
}

static void
add(const struct mapper *mapper, struct column column, size_t index)
{
	struct columns *columns = mapper->columns;

	column.index = index;
	column.head = mapper->header->cells[index].text;
	for (size_t i = 0; i < columns->count; i++) {
		if (!is_same(&columns->list[i], &column))
			continue;
		fault(mapper->faults, MSG_COLUMN_TWICE,
		      head_spot(mapper, index), column.field->key,
		      columns->list[i].head, column.head);
		return;
	}
	*arena_push(mapper->arena, columns->list, columns->count,
		    columns->cap) = column;
}

/* Heads that programs add: of forms on the web, and of tables of wrong rows. */
static bool
is_known(struct str folded)
{
	static const struct str known[] = {
		STR_INIT("timestamp"),
		STR_INIT("dau_thoi_gian"),
		STR_INIT("email_address"),
		STR_INIT("dia_chi_email"),
		STR_INIT("username"),
		STR_INIT("ten_nguoi_dung"),
		STR_INIT("score"),
		STR_INIT("diem_so"),
		STR_INIT("start_time"),
		STR_INIT("thoi_gian_bat_dau"),
		STR_INIT("completion_time"),
		STR_INIT("thoi_gian_hoan_thanh"),
		STR_INIT("stt"),
		STR_INIT("so_thu_tu"),
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_eq(folded, known[i]))
			return true;
	return table_is_remarks(folded);
}

static void
put_unknown(struct buf *out, struct str head, size_t index)
{
	if (out->len)
		buf_put(out, STR(", "));
	if (head.len) {
		buf_put(out, STR("“"));
		buf_put(out, head);
		buf_put(out, STR("”"));
	} else {
		grid_put_letters(out, index + 1);
	}
}

static void
read_heads(const struct mapper *mapper)
{
	const struct row *header = mapper->header;
	struct buf unknown = { .arena = mapper->faults->arena };

	for (size_t i = 0; i < header->count; i++) {
		struct str head = text_trim(header->cells[i].text);
		struct column column;

		if (mapper->is_mapped[i])
			continue;
		if (head_find(mapper->arena, mapper->form, mapper->fields, head,
			      mapper->folded[i], &column))
			add(mapper, column, i);
		else if (!is_known(mapper->folded[i]))
			put_unknown(&unknown, head, i);
	}
	if (unknown.len && mapper->columns->count)
		fault(mapper->faults, MSG_COLUMNS_UNKNOWN,
		      spot_source(header->source), STR(""), buf_str(&unknown));
}

/* --- the map -------------------------------------------------------------- */

/* The column whose head folds to FOLDED; the number of columns if none does. */
static size_t
column_with(const struct mapper *mapper, struct str folded)
{
	size_t i = 0;

	while (i < mapper->header->count &&
	       !(str_eq(mapper->folded[i], folded) && !mapper->is_mapped[i]))
		i++;
	return i;
}

/* Whether MAP gives the column whose head folds to FOLDED to FIELD. */
static bool
is_given_to(const struct mapper *mapper, const struct answers *map,
	    const struct field *field, struct str folded)
{
	const struct section *section = &map->sections[0];
	struct arena *arena = mapper->arena;

	for (size_t i = 0; i < section->count; i++) {
		const struct answer *answer = &section->answers[i];
		struct str head = text_fold(arena, answer_text(arena, answer));

		if (str_eq(head, folded) &&
		    form_find(mapper->form, mapper->fields, answer->folded) ==
			    field)
			return true;
	}
	return false;
}

/* A column for two questions that are asked together is shared later. */
static void
read_mapping(const struct mapper *mapper, const struct answers *map,
	     const struct answer *answer)
{
	struct str head = answer_text(mapper->arena, answer);
	struct str folded = text_fold(mapper->arena, head);
	size_t index = column_with(mapper, folded);
	struct spot spot = answer_spot(map, answer);
	struct column column;

	if (answer->is_broken)
		return;
	if (!head_find(mapper->arena, mapper->form, mapper->fields, answer->key,
		       answer->folded, &column)) {
		fault(mapper->faults, MSG_MAP_KEY,
		      ((struct spot){ map->source, answer->key }), answer->key);
	} else if (column.field->with &&
		   is_given_to(mapper, map, column.field->with, folded)) {
		return;
	} else if (index == mapper->header->count) {
		fault(mapper->faults, MSG_MAP_COLUMN, spot, column.field->key,
		      head, map->source->name);
	} else {
		mapper->is_mapped[index] = true;
		add(mapper, column, index);
	}
}

static void
read_map(const struct mapper *mapper, const struct answers *map)
{
	for (size_t i = 0; i < map->count; i++) {
		const struct section *section = &map->sections[i];

		if (section->name.len)
			fault(mapper->faults, MSG_MAP_KEY,
			      ((struct spot){ map->source, section->name }),
			      section->name);
		for (size_t j = 0; j < section->count; j++)
			read_mapping(mapper, map, &section->answers[j]);
	}
}

/* --- all of them ---------------------------------------------------------- */

/* Whether every report needs an answer to FIELD that only a column can give. */
static bool
is_needed(const struct field *field)
{
	return field->is_required && !field->when && !field->ndefaults &&
	       !field->value;
}

static bool
has_column(const struct columns *columns, const struct field *field)
{
	for (size_t i = 0; i < columns->count; i++)
		if (columns->list[i].field == field ||
		    columns->list[i].list == field)
			return true;
	return false;
}

static void
check_missing(const struct mapper *mapper)
{
	const struct fields *fields = mapper->fields;
	struct spot spot = spot_source(mapper->header->source);

	if (!mapper->columns->count) {
		fault(mapper->faults, MSG_COLUMNS_NONE, spot, STR(""));
		return;
	}
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		if (is_needed(field) && !has_column(mapper->columns, field))
			fault(mapper->faults, MSG_COLUMN_MISSING, spot,
			      field->key, field->label);
	}
}

static int
compare(const void *a, const void *b)
{
	const struct column *x = a, *y = b;

	if (x->list != y->list)
		return !x->list || (y->list && x->list < y->list) ? -1 : 1;
	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	if (x->index != y->index)
		return x->index < y->index ? -1 : 1;
	return x->field < y->field ? -1 : 1;
}

struct columns *
columns_read(struct arena *arena, const struct form *form,
	     const struct field *rows, const struct row *header,
	     const struct answers *map, struct faults *faults)
{
	struct mapper mapper = {
		.arena = arena,
		.form = form,
		.fields = rows ? &rows->fields : &form->fields,
		.header = header,
		.faults = faults,
	};

	mapper.columns = arena_new(arena, struct columns, 1);
	mapper.columns->form = form;
	mapper.columns->rows = rows;
	mapper.folded = arena_new(arena, struct str, header->count);
	mapper.is_mapped = arena_new(arena, bool, header->count);
	for (size_t i = 0; i < header->count; i++)
		mapper.folded[i] = text_fold(arena, header->cells[i].text);
	if (map)
		read_map(&mapper, map);
	read_heads(&mapper);
	share_columns(arena, mapper.columns, mapper.fields);
	check_missing(&mapper);
	if (mapper.columns->count)
		qsort(mapper.columns->list, mapper.columns->count,
		      sizeof *mapper.columns->list, compare);
	return mapper.columns;
}
