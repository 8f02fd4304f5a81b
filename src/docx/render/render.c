/* render.c - every part in its order: run, or carried as it is. */
#include "docx/render/render.h"

#include "docx/deflate/deflate.h"
#include "docx/render/run.h"
#include "form/print/written.h"
#include "opc/write.h"

/* PARTS are what the programs gave, without bytes where the template's stay;
 * LINKS is what each asked for. */
struct renderer {
	struct arena *arena;
	const struct compiled *compiled;
	struct shared shared;
	struct packed *parts;
	struct links *links;
	struct entry *entries;
	size_t count;
};

static bool
is_answered(const struct record *record, const struct field *field)
{
	return record_value(record, field)->state == ANSWERED;
}

/* What is asked of items has no answer where no item is. */
static bool
stays(const struct program *program, const struct record *record)
{
	for (size_t i = 0; program->stays && i < program->nuses; i++) {
		const struct ref *ref = &program->uses[i].ref;

		if (ref->level == 0 &&
		    is_answered(record, ref->sole ? ref->sole : ref->field))
			return false;
		if (ref->other && is_answered(record, ref->other))
			return false;
	}
	return program->stays;
}

/* Whether PROGRAM is to make a part of relationships, and BYTES have none. */
static bool
is_needless(const struct program *program, struct str bytes)
{
	return program->owner && !program->part &&
	       str_find(bytes, STR("<Relationship ")) == bytes.len;
}

/* The part that program INDEX gives, with no bytes where there is none. */
static struct packed
part_of(struct renderer *renderer, size_t index)
{
	const struct program *program = &renderer->compiled->programs[index];
	size_t owner = program->owner ? program->owner - 1 : index;
	struct buf bytes = { .arena = renderer->arena };
	struct trace trace = { .arena = renderer->arena };

	if (program->whole)
		return *program->whole;
	buf_expect(&bytes, program->bytes.len);
	run_program(renderer->arena, program, &renderer->shared,
		    &renderer->links[owner], &bytes, &trace);
	if (is_needless(program, buf_str(&bytes)))
		return (struct packed){ .bytes = { NULL, 0 } };
	return deflate_emit(renderer->arena, program, &trace, buf_str(&bytes));
}

static void
run_all(struct renderer *renderer)
{
	const struct compiled *compiled = renderer->compiled;
	bool is_given = !written_is_empty(renderer->shared.record);

	for (size_t i = 0; i < compiled->nprograms; i++) {
		const struct program *program = &compiled->programs[i];

		renderer->links[i].targets.arena = renderer->arena;
		if (!stays(program, renderer->shared.record) &&
		    (!program->carries || is_given))
			renderer->parts[i] = part_of(renderer, i);
	}
}

static struct entry *
add(struct renderer *renderer, struct str name)
{
	struct entry *entry = &renderer->entries[renderer->count++];

	entry->name = name;
	return entry;
}

/* Parts that the template does not have. */
static void
add_new(struct renderer *renderer)
{
	const struct compiled *compiled = renderer->compiled;

	for (size_t i = 0; i < compiled->nprograms; i++)
		if (!compiled->programs[i].part &&
		    !compiled->programs[i].owner &&
		    renderer->parts[i].bytes.data)
			add(renderer, compiled->programs[i].name)->packed =
				&renderer->parts[i];
}

/* Relationships of program OWNER that the template does not have. */
static void
add_rels(struct renderer *renderer, size_t owner)
{
	const struct compiled *compiled = renderer->compiled;

	for (size_t i = owner + 1; i < compiled->nprograms; i++)
		if (compiled->programs[i].owner == owner + 1 &&
		    !compiled->programs[i].part &&
		    renderer->parts[i].bytes.data)
			add(renderer, compiled->programs[i].name)->packed =
				&renderer->parts[i];
}

static bool
is_gone(const struct compiled *compiled, const struct part *part)
{
	const struct strset *gone = &compiled->media.gone;

	for (size_t i = 0; i < gone->count; i++)
		if (str_eq(gone->list[i], part->name))
			return true;
	return false;
}

static void
add_part(struct renderer *renderer, const struct part *part)
{
	const struct compiled *compiled = renderer->compiled;

	if (is_gone(compiled, part))
		return;
	for (size_t i = 0; i < compiled->nprograms; i++)
		if (compiled->programs[i].part == part &&
		    renderer->parts[i].bytes.data) {
			add(renderer, part->name)->packed = &renderer->parts[i];
			add_rels(renderer, i);
			return;
		}
	add(renderer, part->name)->carried = part;
}

static void
add_media(struct renderer *renderer)
{
	struct media *media = &renderer->shared.media;

	for (size_t i = 0; i < media->count; i++)
		add(renderer, media_name(media, media->list[i]))->bytes =
			media->list[i]->bytes;
}

/* Whether PART may be written as it is. */
static bool
may_stay(const struct compiled *compiled, const struct part *part)
{
	for (size_t i = 0; i < compiled->nprograms; i++)
		if (compiled->programs[i].part == part)
			return compiled->programs[i].stays ||
			       compiled->programs[i].carries;
	return true;
}

bool
render_prepare(const struct compiled *compiled, struct faults *faults)
{
	const struct package *package = compiled->package;
	size_t errors = faults->errors;

	for (size_t i = 0; i < package->count; i++)
		if (may_stay(compiled, &package->parts[i]))
			package_packed(package, &package->parts[i], faults);
	return faults->errors == errors;
}

struct str
render_report(struct arena *arena, const struct compiled *compiled,
	      const struct record *record, uint32_t dostime,
	      struct faults *faults)
{
	const struct package *package = compiled->package;
	const struct part *types =
		package_find(package, STR("[Content_Types].xml"));
	struct renderer renderer = {
		.arena = arena,
		.compiled = compiled,
		.shared = { record,
			    { .arena = arena },
			    { .arena = arena, .plan = &compiled->media } },
		.parts = arena_new(arena, struct packed, compiled->nprograms),
		.links = arena_new(arena, struct links, compiled->nprograms),
	};

	run_all(&renderer);
	renderer.entries = arena_new(arena, struct entry,
				     package->count + compiled->nprograms +
					     renderer.shared.media.count);
	add_part(&renderer, types);
	for (size_t i = 0; i < package->count; i++)
		if (&package->parts[i] != types)
			add_part(&renderer, &package->parts[i]);
	add_new(&renderer);
	add_media(&renderer);
	return package_write(arena, package, renderer.entries, renderer.count,
			     dostime, faults);
}
