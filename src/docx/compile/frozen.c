/* frozen.c - pointers into places, and back. */
#include "docx/compile/frozen.h"

#include "opc/package.h"

/* --- from pointers -------------------------------------------------------- */

/* The place of FIELD in FIELDS, from 1; 0 if it is elsewhere. */
static size_t
place_in(const struct fields *fields, const struct field *field)
{
	for (size_t i = 0; i < fields->count; i++)
		if (&fields->list[i] == field)
			return i + 1;
	return 0;
}

static struct seat
seat_of(const struct form *form, const struct field *field)
{
	struct seat seat = { place_in(&form->fields, field), 0 };

	for (size_t i = 0; field && !seat.list && i < form->fields.count; i++) {
		seat.field = place_in(&form->fields.list[i].fields, field);
		if (seat.field)
			seat.list = i + 1;
	}
	return seat;
}

static struct frozen_use
frozen_use_of(const struct form *form, const struct use *use)
{
	const struct ref *ref = &use->ref;

	return (struct frozen_use){
		.level = use->level,
		.ref_level = ref->level,
		.is_item = ref->is_item,
		.field = seat_of(form, ref->field),
		.other = seat_of(form, ref->other),
		.sole = seat_of(form, ref->sole),
		.choice = ref->choice ? (size_t)(ref->choice -
						 ref->field->choices) +
						1
				      : 0,
		.quoting = use->quoting,
		.box = use->box,
		.filters = use->filters,
		.nfilters = use->nfilters,
		.ahead = ref->ahead,
		.places = ref->places,
	};
}

static struct frozen_program
frozen_program_of(struct arena *arena, const struct form *form,
		  const struct program *program)
{
	struct frozen_use *uses =
		arena_new(arena, struct frozen_use, program->nuses);

	for (size_t i = 0; i < program->nuses; i++)
		uses[i] = frozen_use_of(form, &program->uses[i]);
	return (struct frozen_program){
		.program = *program,
		.uses = uses,
	};
}

struct frozen
frozen_of(struct arena *arena, const struct compiled *compiled)
{
	struct frozen_program *programs =
		arena_new(arena, struct frozen_program, compiled->nprograms);

	for (size_t i = 0; i < compiled->nprograms; i++)
		programs[i] = frozen_program_of(arena, compiled->form,
						&compiled->programs[i]);
	return (struct frozen){ programs, compiled->nprograms,
				compiled->media };
}

/* --- back ----------------------------------------------------------------- */

static const struct field *
field_at(const struct form *form, struct seat seat)
{
	const struct field *field = NULL;

	if (seat.list)
		field = &form->fields.list[seat.list - 1];
	return seat.field ? &field->fields.list[seat.field - 1] : field;
}

static struct use
use_of(const struct form *form, const struct frozen_use *from)
{
	const struct field *field = field_at(form, from->field);

	return (struct use){
		.ref = { .level = from->ref_level,
			 .field = field,
			 .choice = from->choice
					   ? &field->choices[from->choice - 1]
					   : NULL,
			 .is_item = from->is_item,
			 .other = field_at(form, from->other),
			 .sole = field_at(form, from->sole),
			 .ahead = from->ahead,
			 .places = from->places },
		.level = from->level,
		.quoting = from->quoting,
		.box = from->box,
		.filters = from->filters,
		.nfilters = from->nfilters,
	};
}

static struct program
program_of(struct arena *arena, const struct compiled *compiled,
	   const struct frozen_program *from)
{
	struct program program = from->program;

	program.part = package_find(compiled->package, program.name);
	program.uses = arena_new(arena, struct use, program.nuses);
	for (size_t i = 0; i < program.nuses; i++)
		program.uses[i] = use_of(compiled->form, &from->uses[i]);
	return program;
}

struct compiled *
frozen_thaw(struct arena *arena, const struct frozen *frozen,
	    const struct source *source, struct str bytes, struct form *form,
	    struct faults *faults)
{
	struct compiled *compiled = arena_new(arena, struct compiled, 1);

	compiled->form = form;
	compiled->extension = STR(".docx");
	compiled->media = frozen->media;
	compiled->package = arena_new(arena, struct package, 1);
	if (!package_open_zip(compiled->package, arena, source, bytes, faults))
		return NULL;
	compiled->programs =
		arena_new(arena, struct program, frozen->nprograms);
	for (size_t i = 0; i < frozen->nprograms; i++)
		compiled->programs[compiled->nprograms++] =
			program_of(arena, compiled, &frozen->programs[i]);
	return compiled;
}
