/* functions.h - libxlsxwriter, loaded only for a workbook: linked, it would
 * cost every report a fifth of its time. */
#ifndef COLLECT_FUNCTIONS_H
#define COLLECT_FUNCTIONS_H

#include <xlsxwriter.h>

#include "base/faults.h"

#define FUNCTIONS(X)                   \
	X(chart_add_series)            \
	X(chart_axis_set_min)          \
	X(chart_axis_set_num_format)   \
	X(chart_legend_set_position)   \
	X(chart_series_set_labels)     \
	X(chart_series_set_name_range) \
	X(chart_title_set_name)        \
	X(chart_title_set_name_font)   \
	X(format_set_align)            \
	X(format_set_bg_color)         \
	X(format_set_bold)             \
	X(format_set_font_color)       \
	X(format_set_font_name)        \
	X(format_set_font_size)        \
	X(format_set_num_format)       \
	X(format_set_text_wrap)        \
	X(format_set_underline)        \
	X(lxw_col_to_name)             \
	X(lxw_strerror)                \
	X(workbook_add_chart)          \
	X(workbook_add_format)         \
	X(workbook_add_worksheet)      \
	X(workbook_close)              \
	X(workbook_new_opt)            \
	X(workbook_set_properties)     \
	X(worksheet_autofilter)        \
	X(worksheet_fit_to_pages)      \
	X(worksheet_freeze_panes)      \
	X(worksheet_insert_chart_opt)  \
	X(worksheet_set_column)        \
	X(worksheet_set_landscape)     \
	X(worksheet_set_paper)         \
	X(worksheet_set_row)           \
	X(worksheet_write_datetime)    \
	X(worksheet_write_formula_num) \
	X(worksheet_write_number)      \
	X(worksheet_write_string)      \
	X(worksheet_write_url)

/* The functions above, by their own names. */
struct functions {
#define X(name) __typeof__(name) *name;
	FUNCTIONS(X)
#undef X
};

/* Fill FUNCTIONS; a fault where the library is not on the machine. */
bool functions_load(struct functions *, struct faults *);

#endif
