/* extract_form.c - the form that is named, or the report's own. */
#include "cli/extract_form.h"

#include "cli/builtin.h"

bool
askers_open(struct cli *cli, struct askers *askers)
{
	askers->is_given =
		cli_given(cli, OPTION_TEMPLATE) || cli_given(cli, OPTION_FORM);
	askers->given.asks_only = true;
	return !askers->is_given || template_load(cli, &askers->given);
}

void
askers_close(struct askers *askers)
{
	loaded_free(&askers->given);
	for (size_t i = 0; i < askers->count; i++)
		loaded_free(&askers->builtins[i]);
}

const struct form *
askers_form(struct cli *cli, struct askers *askers, struct str builtin)
{
	struct builtin found;
	struct loaded *loaded;

	if (askers->is_given)
		return askers->given.own_form;
	for (size_t i = 0; i < askers->count; i++)
		if (str_eq(askers->builtins[i].builtin, builtin))
			return askers->builtins[i].own_form;
	if (!builtin_find(builtin, &found))
		return NULL;
	loaded = arena_push(cli->arena, askers->builtins, askers->count,
			    askers->cap);
	loaded->asks_only = true;
	loaded->name = found.name.data;
	template_load(cli, loaded);
	return loaded->own_form;
}
