/* new.c - a blank answers file: every question as a comment. */
#include "base/text.h"
#include "cli/commands/run.h"
#include "cli/options/cli.h"
#include "cli/questions/facts.h"
#include "cli/template/template.h"
#include "cli/text/lines.h"

struct writer {
	const struct cli *cli;
	const struct form *form;
	struct buf out;
	struct str section; /* the heading that was written last */
};

static void
comment(struct writer *writer, struct str text)
{
	lines_put(&writer->out, STR("# "), text);
}

static void
comment_words(struct writer *writer, enum message message, struct str key)
{
	comment(writer, cli_words(writer->cli, message, key, STR("")));
}

static void
put_heading(struct writer *writer, const struct field *field)
{
	if (field->section.len == 0 || str_eq(field->section, writer->section))
		return;
	writer->section = field->section;
	buf_char(&writer->out, '\n');
	comment(writer, arena_concat(writer->cli->arena, STR("=== "),
				     field->section, STR(" ===")));
}

static void
put_choices(struct writer *writer, const struct field *field)
{
	size_t width = 0;

	for (size_t i = 0; i < field->nchoices; i++)
		if (text_width(field->choices[i].key) > width)
			width = text_width(field->choices[i].key);
	if (field->nchoices)
		comment_words(writer,
			      field->type == TYPE_CHOICES
				      ? MSG_NEW_CHOICES_SEVERAL
				      : MSG_NEW_CHOICES,
			      STR(""));
	for (size_t i = 0; i < field->nchoices; i++) {
		buf_put(&writer->out, STR("#   "));
		lines_pad(&writer->out, field->choices[i].key, width + 2);
		buf_put(&writer->out, field->choices[i].label);
		buf_char(&writer->out, '\n');
	}
}

static void
put_question(struct writer *writer, const struct field *field)
{
	struct str usual = facts_default(writer->cli, field);

	comment(writer, field->label);
	if (field->help.len)
		comment(writer, field->help);
	comment(writer, facts_of(writer->cli, writer->form, field));
	put_choices(writer, field);
	if (field->example.len)
		comment_words(writer, MSG_NEW_EXAMPLE, field->example);
	if (usual.len)
		comment_words(writer, MSG_NEW_DEFAULT, usual);
}

/* One line for a field of a record, in the comment above its section. */
static void
put_record_field(struct writer *writer, const struct field *field)
{
	struct arena *arena = writer->cli->arena;
	struct str line = arena_concat(
		arena, field->key, STR(": "), field->label, STR(" ("),
		facts_of(writer->cli, writer->form, field));

	if (field->nchoices)
		line = arena_concat(arena, line, STR(": "),
				    field_choice_keys(arena, field));
	lines_put(&writer->out, STR("#   "),
		  arena_concat(arena, line, STR(")")));
}

/* The section of a record stays a comment until it is wanted, unless there has
 * to be one; [] after it
 * takes what follows back to the top level. */
static void
put_records(struct writer *writer, const struct field *field)
{
	bool is_sole = field_is_sole(field);
	struct str sign = is_sole && field->is_required ? STR("") : STR("# ");

	if (sign.len)
		comment_words(writer,
			      is_sole ? MSG_NEW_RECORD : MSG_NEW_RECORDS,
			      STR(""));
	for (size_t i = 0; i < field->fields.count; i++)
		if (!field->fields.list[i].value)
			put_record_field(writer, &field->fields.list[i]);
	buf_put(&writer->out, sign);
	buf_char(&writer->out, '[');
	buf_put(&writer->out, field->key);
	buf_put(&writer->out, STR("]\n"));
	for (size_t i = 0; i < field->fields.count; i++) {
		if (field->fields.list[i].value)
			continue;
		buf_put(&writer->out, sign);
		buf_put(&writer->out, field->fields.list[i].key);
		buf_put(&writer->out, STR(" =\n"));
	}
	buf_put(&writer->out, STR("[]\n"));
}

static void
put_field(struct writer *writer, const struct field *field)
{
	if (field->value)
		return;
	put_heading(writer, field);
	buf_char(&writer->out, '\n');
	put_question(writer, field);
	if (field->fields.count)
		put_records(writer, field);
	if (field->type == TYPE_RECORDS)
		return;
	buf_put(&writer->out, field->key);
	buf_put(&writer->out, STR(" =\n"));
}

static struct str
blank_answers(const struct cli *cli, const struct form *form)
{
	struct writer writer = { .cli = cli,
				 .form = form,
				 .out = { .arena = cli->arena } };

	if (form->title.len)
		comment(&writer, form->title);
	if (form->title.len)
		buf_put(&writer.out, STR("#\n"));
	comment_words(&writer, MSG_NEW_HOW, STR(""));
	for (size_t i = 0; i < form->fields.count; i++)
		put_field(&writer, &form->fields.list[i]);
	return buf_str(&writer.out);
}

void
run_new(struct cli *cli)
{
	struct loaded loaded = { .is_only_checked = true };

	if (template_load(cli, &loaded))
		cli_print(cli, blank_answers(cli, loaded.compiled->form));
	loaded_free(&loaded);
}
