/* summing.c - answers as lines, read as if somebody had typed them. */
#include "cli/gathering/summing.h"

#include "base/encoding.h"
#include "base/files.h"
#include "docx/render/render.h"
#include "form/check/check.h"
#include "form/print/print.h"
#include "form/print/written.h"
#include "opc/write.h"

#define USUAL "tong-hop"

static const struct field *
find_list(const struct fields *fields)
{
	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].type == TYPE_RECORDS ||
		    fields->list[i].type == TYPE_BLOCK)
			return &fields->list[i];
	return NULL;
}

/* The answers of those who sum up, which come first, so that faults find their
 * lines. */
static void
read_own(struct summing *summing, struct faults *faults)
{
	struct cli *cli = summing->cli;
	const char *path = cli_value(cli, OPTION_WITH);
	struct source source = { .name = str_of(path) };

	summing->text.arena = cli->arena;
	if (!path ||
	    !files_read(cli->arena, path, (size_t)ANSWERS_MAX_MIB << 20,
			&source, &source.text, faults))
		return;
	if (encoding_decode(cli->arena, &source,
			    cli_value(cli, OPTION_ENCODING), faults))
		buf_put(&summing->text, source.text);
}

bool
summing_begin(struct summing *summing, struct cli *cli, const struct form *form)
{
	struct faults faults = { .arena = cli->arena };
	const char *template_name = cli_value(cli, OPTION_TEMPLATE);

	summing->cli = cli;
	summing->form = form;
	summing->loaded.name = template_name ? template_name : USUAL;
	if (!template_load(cli, &summing->loaded))
		return false;
	summing->list = find_list(&loaded_form(&summing->loaded)->fields);
	if (!summing->list)
		fault(&faults, MSG_SUMMARY_LIST, spot_nowhere(),
		      summing->loaded.docx.name);
	read_own(summing, &faults);
	return cli_tell(cli, &faults);
}

/* Choices are told by key where the list has them as well, otherwise in
 * words. */
static void
put_value(struct buf *out, const struct field *to, const struct field *from,
	  const struct value *value)
{
	struct value given = *value;

	given.is_given = true;
	if (!from->nchoices || to->nchoices) {
		written_value(out, to, &given);
		return;
	}
	buf_put(out, to->key);
	buf_put(out, STR(" = "));
	buf_put(out, print_value(out->arena, from, value, NULL, 0));
	buf_char(out, '\n');
}

void
summing_add(struct summing *summing, const struct record *record)
{
	const struct fields *fields = &summing->list->fields;
	struct buf *out = &summing->text;

	buf_put(out, STR("\n["));
	buf_put(out, summing->list->key);
	buf_put(out, STR("]\n"));
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *to = &fields->list[i];
		const struct field *from = form_find(
			summing->form, &summing->form->fields, to->key);
		const struct value *value =
			from ? record_value(record, from) : NULL;

		if (value && value->state == ANSWERED && !to->value)
			put_value(out, to, from, value);
	}
}

struct str
summing_end(struct summing *summing, struct faults *faults)
{
	struct arena *arena = summing->cli->arena;
	const char *path = cli_value(summing->cli, OPTION_WITH);
	struct source *source = arena_new(arena, struct source, 1);
	struct evaluator evaluator = { .arena = NULL };
	const struct record *record;
	struct str bytes = { NULL, 0 };

	source->name = path ? str_of(path) : summing->loaded.form.name;
	source->text = buf_str(&summing->text);
	record =
		check_answers(arena, &evaluator, summing->loaded.compiled->form,
			      answers_parse(arena, source, faults), faults);
	if (!faults->errors)
		bytes = render_report(arena, summing->loaded.compiled, record,
				      WRITE_EARLIEST, faults);
	evaluator_end(&evaluator);
	return bytes;
}

void
summing_free(struct summing *summing)
{
	loaded_free(&summing->loaded);
}
