/* sums.c - the sheet of sums: formulas over the sheet of data, each with
 * its result, so that a reader need not calculate. */
#include "collect/formulas.h"
#include "collect/pen.h"

/* UNITS_CELL is where the number of units stands. */
#define UNITS_CELL "$B$3"

enum { COLUMN_TEXT, COLUMN_COUNT, COLUMN_SHARE };

static double
share(size_t part, size_t whole)
{
	return whole ? (double)part / (double)whole : 0;
}

/* --- the whole ----------------------------------------------------------- */

/* A count of units and its share of all. */
static void
put_count(struct pen *pen, struct str formula, size_t count)
{
	const struct formats *formats = &pen->collection->formats;

	pen_formula(pen, COLUMN_COUNT, formula, (double)count,
		    formats->integer);
	pen_formula(pen, COLUMN_SHARE,
		    formula_ratio(&pen->collection->scratch, pen_cell(pen, "B"),
				  STR(UNITS_CELL)),
		    share(count, pen->collection->totals.units),
		    formats->percent);
	pen->row++;
}

static struct str
ready_test(const struct pen *pen)
{
	const struct summary *summary = &pen->collection->form->summary;
	struct str label = summary->ready
				   ? summary->ready->label
				   : totals_choice(summary->readiness, 0);

	return formula_matches(
		pen->collection, summary->readiness,
		formula_quoted(&pen->collection->scratch, label));
}

static void
write_whole(struct pen *pen)
{
	static const struct str heads[] = { STR_INIT("Chung"),
					    STR_INIT("Số đơn vị"),
					    STR_INIT("Tỷ lệ") };
	struct collection *collection = pen->collection;
	struct arena *arena = &collection->scratch;
	struct str last = arena_number(arena, book_last_row(collection));

	pen_text(pen, COLUMN_TEXT, collection->form->title,
		 collection->formats.title);
	pen->row++;
	pen_heads(pen, heads, 3);
	pen_text(pen, COLUMN_TEXT, STR("Đơn vị đã báo cáo"),
		 collection->formats.text);
	pen_formula(
		pen, COLUMN_COUNT,
		arena_concat(arena, STR("=COUNTA('" DATA_SHEET "'!$A$2:$A$"),
			     last, STR(")")),
		(double)collection->totals.units, collection->formats.integer);
	pen->row++;
	if (collection->form->summary.readiness) {
		pen_text(pen, COLUMN_TEXT, STR("Trong đó sẵn sàng"),
			 collection->formats.text);
		put_count(pen,
			  formula_count(&pen->collection->scratch,
					ready_test(pen)),
			  collection->totals.ready);
	}
	pen->row++;
}

/* --- questions with choices ---------------------------------------------- */

static void
write_choices(struct pen *pen, const struct field *field,
	      const struct figures *figures)
{
	const struct str heads[] = { field->label, STR("Số đơn vị"),
				     STR("Tỷ lệ") };
	struct collection *collection = pen->collection;

	pen_heads(pen, heads, 3);
	for (size_t i = 0; i < totals_nchoices(field); i++) {
		pen_text(pen, COLUMN_TEXT, totals_choice(field, i),
			 collection->formats.text);
		put_count(pen,
			  formula_count(&pen->collection->scratch,
					formula_matches(pen->collection, field,
							pen_cell(pen, "$A"))),
			  figures->chosen[i]);
	}
	pen_text(pen, COLUMN_TEXT, STR("Không trả lời"),
		 collection->formats.text);
	put_count(pen,
		  arena_concat(&collection->scratch,
			       STR("=" UNITS_CELL "-COUNTA("),
			       book_range(collection, field), STR(")")),
		  collection->totals.units - figures->answered);
	pen->row++;
}

/* --- numbers ------------------------------------------------------------- */

/* The mean of nothing is no number. */
static void
put_mean(const struct pen *pen, size_t column, const struct field *field,
	 const struct figures *figures)
{
	struct collection *collection = pen->collection;
	struct str range = book_range(collection, field);
	struct str formula =
		arena_concat(&collection->scratch, STR("=IF(COUNT("), range,
			     STR(")=0,0,AVERAGE("), range, STR("))"));
	double mean = figures->answered
			      ? figures->sum / (double)figures->answered
			      : 0;

	pen_formula(pen, column, formula, mean, collection->formats.decimal);
}

static void
write_number(struct pen *pen, const struct field *field,
	     const struct figures *figures)
{
	const struct formats *formats = &pen->collection->formats;
	lxw_format *format = field->type == TYPE_INTEGER ? formats->integer
							 : formats->decimal;

	pen_text(pen, 0, field->label, formats->text);
	pen_formula(pen, 1, formula_of(pen->collection, "COUNT", field),
		    (double)figures->answered, formats->integer);
	pen_formula(pen, 2, formula_of(pen->collection, "SUM", field),
		    figures->sum, format);
	put_mean(pen, 3, field, figures);
	pen_formula(pen, 4, formula_of(pen->collection, "MIN", field),
		    figures->min, format);
	pen_formula(pen, 5, formula_of(pen->collection, "MAX", field),
		    figures->max, format);
	pen->row++;
}

static void
write_numbers(struct pen *pen, size_t *rows)
{
	static const struct str heads[] = {
		STR_INIT("Số liệu"),  STR_INIT("Số đơn vị"),
		STR_INIT("Tổng"),     STR_INIT("Trung bình"),
		STR_INIT("Nhỏ nhất"), STR_INIT("Lớn nhất"),
	};
	const struct fields *fields = &pen->collection->form->fields;

	pen_heads(pen, heads, sizeof heads / sizeof *heads);
	for (size_t i = 0; i < fields->count; i++) {
		if (!summary_sums(&pen->collection->form->summary,
				  &fields->list[i]))
			continue;
		rows[i] = pen->row;
		write_number(pen, &fields->list[i],
			     &pen->collection->totals.figures[i]);
	}
	pen->row++;
}

/* --- groups -------------------------------------------------------------- */

static void
put_ready(const struct pen *pen, const struct part_total *part,
	  struct str is_part)
{
	const struct formats *formats = &pen->collection->formats;
	struct str formula =
		arena_concat(&pen->collection->scratch, STR("=SUMPRODUCT("),
			     is_part, STR("*"), ready_test(pen), STR(")"));

	pen_formula(pen, 2, formula, (double)part->ready, formats->integer);
	pen_formula(pen, 3,
		    formula_ratio(&pen->collection->scratch, pen_cell(pen, "C"),
				  pen_cell(pen, "B")),
		    share(part->ready, part->units), formats->percent);
}

static void
write_part(struct pen *pen, const struct field *field,
	   const struct part_total *part)
{
	const struct formats *formats = &pen->collection->formats;
	struct str is_part =
		formula_matches(pen->collection, field, pen_cell(pen, "$A"));

	pen_text(pen, COLUMN_TEXT, part->text, formats->text);
	pen_formula(pen, COLUMN_COUNT,
		    formula_count(&pen->collection->scratch, is_part),
		    (double)part->units, formats->integer);
	if (pen->collection->form->summary.readiness)
		put_ready(pen, part, is_part);
	pen->row++;
}

static void
write_group(struct pen *pen, const struct field *field,
	    const struct group_total *group)
{
	const struct str heads[] = { field->label, STR("Số đơn vị"),
				     STR("Sẵn sàng"), STR("Tỷ lệ sẵn sàng") };
	bool has_ready = pen->collection->form->summary.readiness;

	pen_heads(pen, heads, has_ready ? 4 : 2);
	for (size_t i = 0; i < group->count; i++)
		write_part(pen, field, &group->list[i]);
	pen->row++;
}

static void
set_widths(const struct collection *collection)
{
	collection->functions.worksheet_set_column(collection->summary, 0, 0,
						   PEN_TEXT_WIDTH, NULL);
	collection->functions.worksheet_set_column(collection->summary, 1, 5,
						   14, NULL);
}

void
summary_write(struct collection *collection)
{
	const struct form *form = collection->form;
	const struct references *groups = &form->summary.groups;
	size_t count = form->fields.count;
	size_t *choices = arena_new(collection->arena, size_t, count);
	size_t *numbers = arena_new(collection->arena, size_t, count);
	struct pen pen = { collection, 0 };

	set_widths(collection);
	write_whole(&pen);
	write_numbers(&pen, numbers);
	for (size_t i = 0; i < count; i++) {
		const struct field *field = &form->fields.list[i];

		if (!collection->columns[i] || !totals_nchoices(field))
			continue;
		choices[i] = pen.row + 1;
		write_choices(&pen, field, &collection->totals.figures[i]);
	}
	for (size_t i = 0; i < groups->count; i++)
		write_group(&pen, groups->list[i],
			    &collection->totals.groups[i]);
	charts_write(collection, choices, numbers);
}
