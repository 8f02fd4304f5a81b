/* render.c - every part in its order: run, or carried as it is. */
#include "docx/render.h"

#include "docx/run.h"
#include "opc/write.h"

/* PARTS are the bytes of the programs, LINKS what each asked for. */
struct renderer {
	struct arena *arena;
	const struct compiled *compiled;
	const struct record *record;
	struct str *parts;
	struct links *links;
	struct entry *entries;
	size_t count;
};

static void
run_all(struct renderer *renderer)
{
	const struct compiled *compiled = renderer->compiled;
	struct restarts restarts = { .arena = renderer->arena };

	for (size_t i = 0; i < compiled->nprograms; i++) {
		const struct program *program = &compiled->programs[i];
		size_t owner = program->owner ? program->owner - 1 : i;
		struct buf bytes = { .arena = renderer->arena };

		renderer->links[i].arena = renderer->arena;
		run_program(renderer->arena, program, renderer->record,
			    &renderer->links[owner], &restarts, &bytes);
		renderer->parts[i] = buf_str(&bytes);
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
		if (!compiled->programs[i].part && !compiled->programs[i].owner)
			add(renderer, compiled->programs[i].name)->bytes =
				renderer->parts[i];
}

/* Relationships of program OWNER that the template does not have. */
static void
add_rels(struct renderer *renderer, size_t owner)
{
	const struct compiled *compiled = renderer->compiled;

	for (size_t i = owner + 1; i < compiled->nprograms; i++)
		if (compiled->programs[i].owner == owner + 1 &&
		    !compiled->programs[i].part && renderer->links[owner].count)
			add(renderer, compiled->programs[i].name)->bytes =
				renderer->parts[i];
}

static void
add_part(struct renderer *renderer, const struct part *part)
{
	const struct compiled *compiled = renderer->compiled;

	for (size_t i = 0; i < compiled->nprograms; i++)
		if (compiled->programs[i].part == part) {
			add(renderer, part->name)->bytes = renderer->parts[i];
			add_rels(renderer, i);
			return;
		}
	add(renderer, part->name)->carried = part;
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
		.record = record,
		.parts = arena_new(arena, struct str, compiled->nprograms),
		.links = arena_new(arena, struct links, compiled->nprograms),
		.entries = arena_new(arena, struct entry,
				     package->count + compiled->nprograms),
	};

	run_all(&renderer);
	add_part(&renderer, types);
	for (size_t i = 0; i < package->count; i++)
		if (&package->parts[i] != types)
			add_part(&renderer, &package->parts[i]);
	add_new(&renderer);
	return package_write(arena, package, renderer.entries, renderer.count,
			     dostime, faults);
}
