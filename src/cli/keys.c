/* keys.c - the keys of a template, for people and for programs. */
#include "base/text.h"
#include "cli/cli.h"
#include "cli/facts.h"
#include "cli/keys_json.h"
#include "cli/lines.h"
#include "cli/template.h"

enum { COLUMNS = 5, WIDEST = 44 };

struct row {
	struct str cells[COLUMNS];
};

struct table {
	const struct cli *cli;
	struct row *rows;
	size_t count, cap;
};

static struct str
word(const struct cli *cli, enum message message)
{
	return cli_words(cli, message, STR(""), STR(""));
}

static void
add_row(struct table *table, struct row row)
{
	*arena_push(table->cli->arena, table->rows, table->count, table->cap) =
		row;
}

static void
add_fields(struct table *table, const struct fields *fields,
	   const struct field *list)
{
	struct arena *arena = table->cli->arena;

	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];
		struct str key = field->key;

		if (list)
			key = arena_concat(arena, list->key, STR("."), key);
		add_row(table, (struct row){ {
				       key,
				       type_name(field->type),
				       facts_required(table->cli, field),
				       field_choice_keys(arena, field),
				       field->label,
			       } });
		add_fields(table, &field->fields, field);
	}
}

/* The width of a column; the last is not padded, and a cell that is wider
 * than most only moves its own line. */
static size_t
column_width(const struct table *table, size_t column)
{
	size_t width = 0;

	for (size_t i = 0; i < table->count; i++) {
		size_t cells = text_width(table->rows[i].cells[column]);

		if (cells > width && (cells <= WIDEST || column == 0))
			width = cells;
	}
	return width ? width + 2 : 0;
}

static struct str
table_text(const struct table *table)
{
	struct buf out = { .arena = table->cli->arena };
	size_t widths[COLUMNS];

	for (size_t i = 0; i < COLUMNS; i++)
		widths[i] = column_width(table, i);
	for (size_t i = 0; i < table->count; i++) {
		for (size_t j = 0; j < COLUMNS - 1; j++)
			lines_pad(&out, table->rows[i].cells[j], widths[j]);
		buf_put(&out, table->rows[i].cells[COLUMNS - 1]);
		buf_char(&out, '\n');
	}
	return buf_str(&out);
}

static struct str
keys_table(const struct cli *cli, const struct form *form)
{
	struct table table = { .cli = cli };

	add_row(&table, (struct row){ {
				word(cli, MSG_KEYS_KEY),
				word(cli, MSG_KEYS_TYPE),
				word(cli, MSG_KEYS_REQUIRED),
				word(cli, MSG_KEYS_CHOICES),
				word(cli, MSG_KEYS_LABEL),
			} });
	add_fields(&table, &form->fields, NULL);
	return table_text(&table);
}

static void
put_fields(struct buf *out, const struct fields *fields,
	   const struct field *list)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		keys_put_json(out, list, field);
		put_fields(out, &field->fields, field);
	}
}

void
run_keys(struct cli *cli)
{
	struct buf json = { .arena = cli->arena };
	struct loaded loaded = { .docx_path = NULL };

	if (template_load(cli, &loaded)) {
		const struct form *form = loaded.compiled->form;

		if (cli_given(cli, OPTION_JSON))
			put_fields(&json, &form->fields, NULL);
		cli_print(cli,
			  json.len ? buf_str(&json) : keys_table(cli, form));
	}
	loaded_free(&loaded);
}
