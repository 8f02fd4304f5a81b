/* compile.c - the stages, one after the other, as long as nothing is wrong. */
#include "docx/compile.h"

#include "docx/blocks.h"
#include "docx/derive.h"
#include "docx/emit.h"
#include "docx/find.h"
#include "docx/nest.h"
#include "docx/place.h"
#include "docx/ranges.h"
#include "docx/rels.h"
#include "docx/resolve.h"
#include "docx/stray.h"
#include "docx/trees.h"

struct compiler {
	struct arena *arena;
	const struct source *source;
	struct compiled *compiled;
	struct trees trees;
	struct faults *faults;
};

static void
stage_find(struct compiler *compiler)
{
	for (size_t i = 0; i < compiler->trees.count; i++) {
		struct tree *tree = &compiler->trees.list[i];

		find_slots(compiler->arena, tree, compiler->source,
			   compiler->faults);
		stray_tags(compiler->arena, tree, compiler->source,
			   compiler->faults);
		blocks_pair(tree, compiler->faults);
	}
}

/* Without a form there is one after this.  What the tags mean is looked up
 * though some blocks may be wrong, so that all faults are told at once. */
static void
stage_resolve(struct compiler *compiler)
{
	struct compiled *compiled = compiler->compiled;
	const struct trees *trees = &compiler->trees;

	if (!compiled->form) {
		if (compiler->faults->errors)
			return;
		compiled->form = derive_form(compiler->arena, trees->list,
					     trees->count, compiler->faults);
		if (!compiled->form)
			return;
		compiled->owns_form = true;
	}
	for (size_t i = 0; i < trees->count; i++)
		resolve_slots(compiler->arena, compiled->form, &trees->list[i],
			      compiler->faults);
}

/* Blocks over rows take in what stands before their tags, so what the slots
 * mean is looked up again. */
static void
stage_place(struct compiler *compiler)
{
	for (size_t i = 0; i < compiler->trees.count; i++) {
		struct tree *tree = &compiler->trees.list[i];

		blocks_place(compiler->arena, tree, compiler->faults);
		if (compiler->faults->errors)
			continue;
		nest_slots(tree, compiler->faults);
		if (!compiler->faults->errors)
			nest_fields(tree, compiler->faults);
		if (compiler->faults->errors)
			continue;
		resolve_slots(compiler->arena, compiler->compiled->form, tree,
			      compiler->faults);
		ranges_mend(compiler->arena, tree);
	}
}

static bool
is_changed(const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++)
		if (!tree->slots.list[i]->is_box ||
		    tree->slots.list[i]->ref.field)
			return true;
	return false;
}

static void
stage_emit(struct compiler *compiler)
{
	struct compiled *compiled = compiler->compiled;

	compiled->programs = arena_new(compiler->arena, struct program,
				       compiler->trees.count);
	for (size_t i = 0; i < compiler->trees.count; i++) {
		const struct tree *tree = &compiler->trees.list[i];
		struct program *program;

		if (!is_changed(tree))
			continue;
		program = &compiled->programs[compiled->nprograms++];
		*program = emit_program(compiler->arena, tree);
		if (program->has_links)
			program->rels =
				rels_prepare(compiler->arena, compiled->package,
					     tree, compiler->faults);
	}
}

/* What is wrong with one stage keeps no other from being checked. */
static bool
compile(struct compiler *compiler)
{
	if (compiler->faults->errors)
		return false;
	stage_find(compiler);
	stage_resolve(compiler);
	stage_place(compiler);
	if (compiler->faults->errors)
		return false;
	stage_emit(compiler);
	return compiler->faults->errors == 0;
}

struct compiled *
compile_template(struct arena *arena, const struct source *source,
		 struct str bytes, struct form *form, struct faults *faults)
{
	struct compiled *compiled = arena_new(arena, struct compiled, 1);
	struct compiler compiler = {
		arena, source, compiled, { .list = NULL }, faults
	};
	bool is_good;

	compiled->form = form;
	compiled->package = arena_new(arena, struct package, 1);
	if (!package_open(compiled->package, arena, source, bytes, faults))
		return NULL;
	compiler.trees = trees_read(arena, compiled->package, faults);
	is_good = compile(&compiler);
	place_faults(compiler.trees.list, compiler.trees.count, faults);
	trees_free(&compiler.trees);
	if (is_good)
		return compiled;
	compiled_free(compiled);
	return NULL;
}

void
compiled_free(struct compiled *compiled)
{
	package_close(compiled->package);
	if (compiled->owns_form)
		form_free(compiled->form);
}
