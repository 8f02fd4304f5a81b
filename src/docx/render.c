/* render.c - every part in its order: run, or carried as it is. */
#include "docx/render.h"

#include "docx/run.h"
#include "opc/write.h"

struct renderer {
	struct arena *arena;
	const struct compiled *compiled;
	const struct record *record;
	struct entry *entries;
	size_t count;
};

static const struct program *
program_of(const struct compiled *compiled, const struct part *part)
{
	for (size_t i = 0; i < compiled->nprograms; i++)
		if (compiled->programs[i].part == part)
			return &compiled->programs[i];
	return NULL;
}

/* Relationships that are written anew, with their part. */
static bool
is_replaced(const struct compiled *compiled, const struct part *part)
{
	for (size_t i = 0; i < compiled->nprograms; i++)
		if (compiled->programs[i].has_links &&
		    compiled->programs[i].rels.carried == part)
			return true;
	return false;
}

static struct entry *
add(struct renderer *renderer, struct str name)
{
	struct entry *entry = &renderer->entries[renderer->count++];

	entry->name = name;
	return entry;
}

static void
add_run(struct renderer *renderer, const struct program *program)
{
	struct links links = { .arena = renderer->arena };
	struct buf bytes = { .arena = renderer->arena };

	run_program(renderer->arena, program, renderer->record, &links, &bytes);
	add(renderer, program->part->name)->bytes = buf_str(&bytes);
	if (links.count || program->rels.carried)
		add(renderer, program->rels.name)->bytes =
			links_write(renderer->arena, &links, &program->rels);
}

static void
add_part(struct renderer *renderer, const struct part *part)
{
	const struct program *program = program_of(renderer->compiled, part);

	if (program)
		add_run(renderer, program);
	else if (!is_replaced(renderer->compiled, part))
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
		.entries = arena_new(arena, struct entry,
				     package->count + compiled->nprograms),
	};

	add_part(&renderer, types);
	for (size_t i = 0; i < package->count; i++)
		if (&package->parts[i] != types)
			add_part(&renderer, &package->parts[i]);
	return package_write(arena, package, renderer.entries, renderer.count,
			     dostime, faults);
}
