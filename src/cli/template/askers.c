/* askers.c - forms by the names of their templates. */
#include "cli/template/askers.h"

#include "cli/template/builtin.h"
#include "form/file/form_read.h"

/* What is built in has no faults. */
static struct form *
read(struct arena *arena, const struct builtin *builtin)
{
	struct faults unheard = { .arena = arena };
	struct source *source = arena_new(arena, struct source, 1);

	source->name = arena_concat(arena, builtin->name, STR(".form"));
	source->text = builtin->form;
	return form_read(arena, answers_parse(arena, source, &unheard),
			 &unheard);
}

const struct form *
askers_form(struct askers *askers, struct str builtin)
{
	struct builtin found;
	struct asker *asker;

	for (size_t i = 0; i < askers->count; i++)
		if (str_eq(askers->list[i].builtin, builtin))
			return askers->list[i].form;
	if (!builtin_find(builtin, &found))
		return NULL;
	asker = arena_push(&askers->arena, askers->list, askers->count,
			   askers->cap);
	asker->builtin = found.name;
	asker->form = read(&askers->arena, &found);
	return asker->form;
}

void
askers_end(struct askers *askers)
{
	for (size_t i = 0; i < askers->count; i++)
		form_free(askers->list[i].form);
	arena_free(&askers->arena);
}
