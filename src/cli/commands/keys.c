/* keys.c - the keys of a template and its slots, for people and for
 * programs. */
#include "cli/commands/run.h"
#include "cli/options/cli.h"
#include "cli/questions/facts.h"
#include "cli/questions/keys_json.h"
#include "cli/questions/slots.h"
#include "cli/template/template.h"
#include "cli/text/listing.h"

/* INVENTORY is NULL where only the keys are asked for. */
struct lister {
	const struct cli *cli;
	const struct inventory *inventory;
	struct buf out;
};

static void
add_fields(struct listing *listing, const struct cli *cli,
	   const struct fields *fields, const struct field *list)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];
		struct str *cells = listing_add(listing);

		cells[0] = field->key;
		if (list)
			cells[0] = arena_concat(listing->arena, list->key,
						STR("."), field->key);
		cells[1] = type_name(field->type);
		cells[2] = facts_required(cli, field);
		cells[3] = field_choice_keys(listing->arena, field);
		cells[4] = field->label;
		add_fields(listing, cli, &field->fields, field);
	}
}

static void
put_keys(struct lister *lister, const struct form *form)
{
	static const enum message heads[] = {
		MSG_KEYS_KEY,	  MSG_KEYS_TYPE,  MSG_KEYS_REQUIRED,
		MSG_KEYS_CHOICES, MSG_KEYS_LABEL,
	};
	struct listing listing = { .arena = lister->cli->arena, .columns = 5 };
	struct str *cells = listing_add(&listing);

	for (size_t i = 0; i < listing.columns; i++)
		cells[i] = cli_words(lister->cli, heads[i], STR(""), STR(""));
	add_fields(&listing, lister->cli, &form->fields, NULL);
	listing_put(&lister->out, &listing);
}

static void
put_json(struct lister *lister, const struct fields *fields,
	 const struct field *list)
{
	const struct inventory *inventory = lister->inventory;

	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];
		size_t slots = inventory ? slots_of(inventory, field) : 0;

		keys_put_json(&lister->out, list, field,
			      inventory ? &slots : NULL);
		put_json(lister, &field->fields, field);
	}
}

static void
list_json(struct lister *lister, const struct form *form)
{
	put_json(lister, &form->fields, NULL);
	if (lister->inventory)
		slots_put_json(&lister->out, form, lister->inventory);
}

static void
list_text(struct lister *lister, const struct form *form,
	  const struct form *own_form)
{
	put_keys(lister, form);
	if (!lister->inventory)
		return;
	buf_char(&lister->out, '\n');
	slots_put(&lister->out, lister->cli, lister->inventory, own_form);
}

/* Who has to mend a template wants to know the keys of its form. */
static void
list(struct lister *lister, const struct loaded *loaded)
{
	const struct form *form = loaded_form(loaded);

	if (!loaded->compiled)
		lister->inventory = NULL;
	if (!form)
		return;
	if (cli_given(lister->cli, OPTION_JSON))
		list_json(lister, form);
	else
		list_text(lister, form, loaded->own_form);
}

void
run_keys(struct cli *cli)
{
	struct inventory inventory = { .count = 0 };
	struct loaded loaded = { .is_only_checked = true };
	struct lister lister = { .cli = cli, .out = { .arena = cli->arena } };

	if (cli_given(cli, OPTION_TEMPLATE))
		lister.inventory = loaded.inventory = &inventory;
	template_load(cli, &loaded);
	list(&lister, &loaded);
	cli_print(cli, buf_str(&lister.out));
	loaded_free(&loaded);
}
