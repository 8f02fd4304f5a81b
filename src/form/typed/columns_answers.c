/* columns_answers.c - the cells of a row as if they had been typed. */
#include "answers/lines.h"
#include "form/typed/columns.h"
#include "form/typed/saved.h"
#include "form/typed/share.h"

static struct answer *
add_answer(struct arena *arena, struct section *section,
	   const struct column *column)
{
	struct answer *answer = arena_push(arena, section->answers,
					   section->count, section->cap);

	answer->key = column->head;
	answer->folded = column->field->key;
	return answer;
}

/* Each line of a list is an item, which in a file is an answer of its own. */
static bool
takes_items(const struct field *field)
{
	return field->type == TYPE_LIST || field->type == TYPE_PICTURES ||
	       field->type == TYPE_BLOCK;
}

static void
add_text(const struct adder *adder, struct section *section,
	 const struct column *column, struct str text)
{
	struct answer *answer = add_answer(adder->arena, section, column);
	struct lines lines = lines_of(text);

	while (lines.rest.len) {
		if (answer->nlines && takes_items(column->field))
			answer = add_answer(adder->arena, section, column);
		lines_add(adder, answer, lines_next(&lines));
	}
	if (!answer->nlines && answer > section->answers &&
	    answer[-1].folded.data == answer->folded.data)
		section->count--;
}

/* --- one of several questions --------------------------------------------- */

static void
add_lines(const struct adder *adder, struct answer *answer, struct str text)
{
	struct lines lines = lines_of(text);

	while (lines.rest.len)
		lines_add(adder, answer, lines_next(&lines));
}

static bool
says_something(const struct adder *adder, struct str text)
{
	struct faults unsaid = { .arena = adder->arena };
	struct adder silent = { adder->arena, adder->source, &unsaid };
	struct answer answer = { .nlines = 0 };

	add_lines(&silent, &answer, text);
	return answer.nlines > 0;
}

/* Whose answer stands before the first name of a cell: of ASKED, unless that is
 * its own. */
static const struct field *
first_owner(const struct columns *columns, const struct field *asked,
	    const struct field *named)
{
	for (size_t i = 0; named == asked && i < columns->count; i++)
		if (columns->list[i].shared == asked &&
		    columns->list[i].field != asked)
			return columns->list[i].field;
	return asked;
}

/* What TEXT, which answers several questions, says to that of COLUMN.  Where it
 * names none of them, all is said to the first. */
static void
add_share(const struct adder *adder, const struct columns *columns,
	  struct section *section, const struct column *column, struct str text)
{
	struct answer *answer = add_answer(adder->arena, section, column);
	const struct field *owner, *next = NULL;
	struct str rest = text;
	struct str piece =
		share_cut(adder->arena, columns, column->shared, &rest, &next);
	bool is_told_apart = next != NULL;

	owner = first_owner(columns, column->shared, next);
	for (;;) {
		if (owner == column->field)
			add_lines(adder, answer, piece);
		if (!next)
			break;
		owner = next;
		piece = share_cut(adder->arena, columns, column->shared, &rest,
				  &next);
	}
	if (is_told_apart || column->field == column->shared ||
	    !says_something(adder, text))
		return;
	answer->is_stand_in = true;
	*arena_push(adder->arena, answer->lines, answer->nlines,
		    answer->lines_cap) =
		(struct line){ text, column->field->stand_in };
}

/* --- a row ---------------------------------------------------------------- */

static void
add_value(const struct adder *adder, const struct columns *columns,
	  struct section *section, const struct column *column,
	  const struct row *row)
{
	struct str text = row->cells[column->index].text;

	if (column->shared) {
		add_share(adder, columns, section, column, text);
		return;
	}
	add_text(adder, section, column, text);
	saved_mend(adder, column->field, row->is_1904,
		   &section->answers[section->count - 1]);
}

static void
add_cell(const struct adder *adder, const struct columns *columns,
	 struct section *section, const struct column *column,
	 const struct row *row)
{
	const struct cell *cell = &row->cells[column->index];
	struct spot spot = { adder->source, cell->text };

	if (cell->kind <= CELL_NUMBER) {
		add_value(adder, columns, section, column, row);
		return;
	}
	if (!column->shared || column->shared == column->field)
		fault(adder->faults,
		      cell->kind == CELL_ERROR ? MSG_CELL_ERROR
					       : MSG_CELL_FORMULA,
		      spot, column->head, cell->text);
	add_answer(adder->arena, section, column)->is_broken = true;
}

static bool
same_record(const struct column *a, const struct column *b)
{
	return a->list == b->list && a->number == b->number;
}

/* A record that a row has nothing of is none. */
static bool
has_any(const struct section *section)
{
	for (size_t i = 0; i < section->count; i++)
		if (section->answers[i].nlines || section->answers[i].is_broken)
			return true;
	return false;
}

static struct section *
add_section(struct arena *arena, struct answers *answers, struct str name)
{
	struct section *section = arena_push(arena, answers->sections,
					     answers->count, answers->cap);

	section->name = section->folded = name;
	return section;
}

struct answers *
columns_answers(struct arena *arena, const struct columns *columns,
		const struct row *row, struct faults *faults)
{
	struct adder adder = { arena, row->source, faults };
	struct answers *answers = arena_new(arena, struct answers, 1);
	struct section *section = add_section(arena, answers, STR(""));

	answers->source = row->source;
	for (size_t i = 0; i < columns->count; i++) {
		const struct column *column = &columns->list[i];

		if (column->list && !(i && same_record(column, column - 1))) {
			if (section->name.len && !has_any(section))
				answers->count--;
			section =
				add_section(arena, answers, column->list->key);
		}
		add_cell(&adder, columns, section, column, row);
	}
	if (section->name.len && !has_any(section))
		answers->count--;
	return answers;
}

/* What stands in the top level of ONE becomes a record of ALL. */
static void
add_record(struct arena *arena, const struct columns *columns,
	   struct answers *all, const struct answers *one)
{
	struct section *section = add_section(arena, all, columns->rows->key);
	struct str name = section->name;

	*section = one->sections[0];
	section->name = section->folded = name;
	section->source = one->source;
	for (size_t i = 0; i < section->count; i++)
		section->answers[i].source = one->source;
}

struct answers *
columns_records(struct arena *arena, const struct columns *columns,
		const struct source *source, const struct row *rows,
		size_t count, struct faults *faults)
{
	struct answers *all = arena_new(arena, struct answers, 1);

	all->source = source;
	for (size_t i = 0; i < count; i++)
		add_record(arena, columns, all,
			   columns_answers(arena, columns, &rows[i], faults));
	return all;
}
