/* form.c - a first form for a template that has none; that of a built-in one
 * as it is. */
#include "form/file/form_read.h"

#include "answers/answers.h"
#include "cli/commands/run.h"
#include "cli/options/cli.h"
#include "cli/questions/draft.h"
#include "cli/template/template.h"
#include "docx/compile/compile.h"

struct maker {
	struct cli *cli;
	const struct loaded *loaded;
	const struct inventory *inventory;
};

/* What people call the template. */
static struct str
title_of(struct str path)
{
	struct str name = str_after(path, '/'), ending = str_after(name, '.');

	return ending.len + 1 < name.len
		       ? str_slice(name, 0, name.len - ending.len - 1)
		       : name;
}

/* Whether TEXT is a form, without a word of complaint, that the template goes
 * with.  FAULTS are those of the template with it. */
static bool
is_good(const struct maker *maker, struct str text, struct faults *faults)
{
	struct arena *arena = maker->cli->arena;
	struct source source = { .name = STR(""), .text = text };
	struct form *form =
		form_read(arena, answers_parse(arena, &source, faults), faults);
	struct compile_wishes wishes = { .is_only_checked = true };
	struct compiled *compiled = NULL;

	if (faults->errors + faults->warnings == 0)
		compiled = compile_as(arena, &maker->loaded->docx,
				      maker->loaded->docx.text, form, &wishes,
				      faults);
	if (compiled)
		compiled_free(compiled);
	form_free(form);
	return compiled != NULL;
}

/* Words of the template make odd labels at times; the keys do not. */
static struct str
draft(const struct maker *maker)
{
	struct cli *cli = maker->cli;
	struct str title = title_of(maker->loaded->docx.name);
	struct faults faults = { .arena = cli->arena };
	struct str text = draft_form(cli, maker->inventory, title, false);

	if (is_good(maker, text, &faults))
		return text;
	return draft_form(cli, maker->inventory, title, true);
}

/* Whether there is anything to ask. */
static bool
has_slots(struct cli *cli, const struct loaded *loaded,
	  const struct inventory *inventory)
{
	struct faults faults = { .arena = cli->arena };

	for (size_t i = 0; i < inventory->count; i++)
		if (inventory->list[i].field)
			return true;
	fault(&faults, MSG_NO_SLOTS, spot_source(&loaded->docx), STR(""));
	return cli_tell(cli, &faults);
}

void
run_form(struct cli *cli)
{
	struct inventory inventory = { .count = 0 };
	struct loaded loaded = { .inventory = &inventory,
				 .is_formless = true,
				 .is_only_checked = true };
	struct maker maker = { cli, &loaded, &inventory };

	if (template_load(cli, &loaded) &&
	    (loaded.frozen || has_slots(cli, &loaded, &inventory)))
		cli_print(cli,
			  loaded.frozen ? loaded.form.text : draft(&maker));
	loaded_free(&loaded);
}
