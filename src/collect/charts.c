/* charts.c - what people would rather look at than read. */
#include "collect/book.h"

/* CHART_COLUMN is the first free one beside the sums; a chart takes so many
 * rows of the usual height. */
enum { CHART_COLUMN = 7, CHART_ROWS = 18 };

/* Cells FROM to TO of column LETTER on the sheet of sums. */
static struct str
cells(struct collection *collection, const char *letter, size_t from, size_t to)
{
	struct arena *arena = &collection->scratch;
	struct str column = str_of(letter);

	return arena_concat(arena, STR("='" SUMMARY_SHEET "'!$"), column,
			    STR("$"), arena_number(arena, from + 1), STR(":$"),
			    column, STR("$"), arena_number(arena, to + 1));
}

static void
begin_at_zero(const struct functions *functions, lxw_chart_axis *axis)
{
	functions->chart_axis_set_min(axis, 0);
	functions->chart_axis_set_num_format(axis, "#,##0");
}

static lxw_chart *
new_chart(struct collection *collection, uint8_t type, struct str title)
{
	const struct functions *functions = &collection->functions;
	lxw_chart *chart =
		functions->workbook_add_chart(collection->book, type);
	lxw_chart_font font = { .size = 11, .bold = LXW_TRUE };

	if (!chart)
		arena_fail(collection->arena);
	title = arena_dup(&collection->scratch, title);
	functions->chart_title_set_name(chart, title.data);
	functions->chart_title_set_name_font(chart, &font);
	if (type != LXW_CHART_PIE)
		begin_at_zero(functions, type == LXW_CHART_BAR ? chart->x_axis
							       : chart->y_axis);
	return chart;
}

static void
place(struct collection *collection, lxw_chart *chart, size_t index)
{
	lxw_chart_options options = {
		.object_position = LXW_OBJECT_MOVE_DONT_SIZE,
		.x_scale = 1.2,
		.y_scale = 1.1,
	};

	collection->functions.worksheet_insert_chart_opt(
		collection->summary, (lxw_row_t)(1 + index * CHART_ROWS),
		CHART_COLUMN, chart, &options);
}

/* Few choices, of which one is made, are shares of a whole. */
static lxw_chart *
choices_chart(struct collection *collection, const struct field *field,
	      size_t row)
{
	const struct functions *functions = &collection->functions;
	size_t last = row + totals_nchoices(field) - 1;
	bool is_whole = field->type != TYPE_CHOICES && last - row < 3;
	lxw_chart *chart =
		new_chart(collection, is_whole ? LXW_CHART_PIE : LXW_CHART_BAR,
			  field->label);
	lxw_chart_series *series = functions->chart_add_series(
		chart, cells(collection, "A", row, last).data,
		cells(collection, "B", row, last).data);

	if (!series)
		arena_fail(collection->arena);
	functions->chart_series_set_labels(series);
	if (!is_whole)
		functions->chart_legend_set_position(chart,
						     LXW_CHART_LEGEND_NONE);
	return chart;
}

static void
add_sum(struct collection *collection, lxw_chart *chart, size_t row)
{
	lxw_chart_series *series = collection->functions.chart_add_series(
		chart, cells(collection, "A", row, row).data,
		cells(collection, "C", row, row).data);

	if (!series)
		arena_fail(collection->arena);
	collection->functions.chart_series_set_labels(series);
	collection->functions.chart_series_set_name_range(series, SUMMARY_SHEET,
							  (lxw_row_t)row, 0);
}

static lxw_chart *
sums_chart(struct collection *collection, size_t of, size_t to)
{
	lxw_chart *chart = new_chart(collection, LXW_CHART_COLUMN, STR("Tổng"));

	add_sum(collection, chart, of);
	add_sum(collection, chart, to);
	collection->functions.chart_legend_set_position(
		chart, LXW_CHART_LEGEND_BOTTOM);
	return chart;
}

void
charts_write(struct collection *collection, const size_t *choices,
	     const size_t *numbers)
{
	const struct form *form = collection->form;
	const struct summary *summary = &form->summary;

	for (size_t i = 0; i < summary->ncharts; i++) {
		const struct chart *chart = &summary->charts[i];
		size_t of = (size_t)(chart->of - form->fields.list);
		lxw_chart *drawn;

		if (chart->to)
			drawn = sums_chart(
				collection, numbers[of],
				numbers[chart->to - form->fields.list]);
		else
			drawn = choices_chart(collection, chart->of,
					      choices[of]);
		place(collection, drawn, i);
	}
}
