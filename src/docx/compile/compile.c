/* compile.c - the stages, one after the other, as long as nothing is wrong. */
#include "docx/compile/compile.h"

#include "docx/blocks/blocks.h"
#include "docx/blocks/lines.h"
#include "docx/blocks/nest.h"
#include "docx/blocks/ranges.h"
#include "docx/compile/compiler.h"
#include "docx/compile/derive.h"
#include "docx/compile/inventory.h"
#include "docx/compile/resolve.h"
#include "docx/compile/sample.h"
#include "docx/deflate/deflate.h"
#include "docx/parts/bounds.h"
#include "docx/parts/settings.h"
#include "docx/slots/bind.h"
#include "docx/slots/controls.h"
#include "docx/slots/find.h"
#include "docx/slots/legacy.h"
#include "docx/slots/lookalikes.h"
#include "docx/slots/pictures.h"
#include "docx/slots/sheet.h"
#include "docx/slots/uncomment.h"
#include "docx/wordml/place.h"

static void
stage_find(struct compiler *compiler)
{
	struct mailing mailing = mailing_read(
		compiler->arena, compiler->compiled->package, &compiler->trees);

	uncomment(compiler->arena, &compiler->trees);
	for (size_t i = 0; i < compiler->trees.count; i++) {
		struct tree *tree = &compiler->trees.list[i];

		if (tree->is_passive || tree->is_store)
			continue;
		find_slots(compiler->arena, tree, compiler->source, &mailing,
			   compiler->compiled->form, compiler->faults);
		blocks_pair(tree, compiler->faults);
		sheet_check(tree, compiler->faults);
	}
	blocks_join_parts(compiler->faults);
	settings_end_merge(&compiler->trees);
	lookalikes_tell(compiler->arena, &compiler->trees, compiler->source,
			compiler->compiled->form, compiler->faults);
	place_excerpts(compiler->arena, compiler->compiled->package,
		       compiler->trees.list, compiler->trees.count);
	for (size_t i = 0;
	     compiler->wishes->inventory && i < compiler->trees.count; i++)
		inventory_begin(compiler->arena, compiler->wishes->inventory,
				&compiler->trees.list[i]);
}

/* Without a form there is one after this.  What the tags mean is looked up
 * though some blocks may be wrong, so that all faults are told at once. */
static void
stage_resolve(struct compiler *compiler)
{
	struct compiled *compiled = compiler->compiled;
	const struct trees *trees = &compiler->trees;

	if (!compiled->form) {
		compiled->form = derive_form(compiler->arena, trees->list,
					     trees->count, compiler->faults);
		if (!compiled->form)
			return;
		compiled->owns_form = true;
	}
	for (size_t i = 0; i < trees->count; i++)
		resolve_slots(compiler->arena, compiled->form, &trees->list[i],
			      compiler->faults);
	compiled->sheet = sheet_list(trees_main(trees));
}

/* Blocks over rows take in what stands before their tags, so what the slots
 * mean is looked up again. */
static void
stage_place(struct compiler *compiler)
{
	for (size_t i = 0; i < compiler->trees.count; i++) {
		struct tree *tree = &compiler->trees.list[i];

		lines_end(compiler->arena, tree);
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
		bounds_sections(tree, compiler->faults);
		ranges_mend(compiler->arena, tree);
	}
	if (compiler->faults->errors)
		return;
	compiler->numbers = numbers_gather(compiler->arena, &compiler->trees,
					   compiler->faults);
}

static void
stage_pictures(struct compiler *compiler)
{
	const struct trees *trees = &compiler->trees;
	size_t id = trees_free_id(trees);

	for (size_t i = 0; i < trees->count; i++)
		pictures_expand(compiler->arena, &trees->list[i],
				trees_main(trees), &id);
}

static void
expand(struct compiler *compiler, struct tree *tree,
       const struct placeholders *placeholders)
{
	bool keeps_missing = compiler->compiled->owns_form;

	controls_expand(compiler->arena, tree,
			keeps_missing ? NULL : placeholders);
	legacy_expand(compiler->arena, tree, keeps_missing, compiler->faults);
}

static bool
has_controls(const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++)
		if (tree->slots.list[i]->control != CONTROL_NONE &&
		    tree->slots.list[i]->ref.field)
			return true;
	return false;
}

static bool
has_tags(const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++)
		if (tree->slots.list[i]->control == CONTROL_NONE)
			return true;
	return false;
}

/* With a form what is not answered is cleared. */
static void
stage_controls(struct compiler *compiler)
{
	struct compiled *compiled = compiler->compiled;
	struct placeholders placeholders = { .list = NULL };
	bool has_any = false;

	for (size_t i = 0; i < compiler->trees.count; i++) {
		struct tree *tree = &compiler->trees.list[i];

		has_any |= has_controls(tree);
		tree->stays = compiled->owns_form && !tree->is_edited &&
			      !tree->given && !has_tags(tree);
	}
	if (has_any && !compiled->owns_form)
		placeholders = placeholders_read(
			compiler->arena, compiled->package, compiler->faults);
	bind_stores(compiler->arena, &compiler->trees, compiled->owns_form);
	for (size_t i = 0; i < compiler->trees.count; i++)
		expand(compiler, &compiler->trees.list[i], &placeholders);
}

static void
stage_deflate(struct compiler *compiler)
{
	struct compiled *compiled = compiler->compiled;
	struct str sample = sample_of(compiler->arena, compiled->form);

	for (size_t i = 0; i < compiled->nprograms; i++) {
		struct program *program = &compiled->programs[i];

		program->whole = deflate_whole(compiler->arena, program);
		if (!program->whole)
			program->plan = deflate_compile(compiler->arena,
							program, sample);
	}
}

/* What is wrong with one stage, or with one part, keeps no other from being
 * checked. */
static bool
compile(struct compiler *compiler)
{
	stage_find(compiler);
	stage_resolve(compiler);
	stage_place(compiler);
	if (compiler->wishes->inventory)
		inventory_end(compiler->wishes->inventory);
	if (compiler->faults->errors)
		return false;
	stage_pictures(compiler);
	carry_wrap(compiler->arena, &compiler->trees, &compiler->carry,
		   compiler->compiled, compiler->wishes);
	stage_controls(compiler);
	compiler_emit(compiler);
	if (compiler->faults->errors == 0 && !compiler->wishes->is_only_checked)
		stage_deflate(compiler);
	return compiler->faults->errors == 0;
}

struct compiled *
compile_template(struct arena *arena, const struct source *source,
		 struct str bytes, struct form *form, struct faults *faults)
{
	struct compile_wishes none = { .inventory = NULL };

	return compile_as(arena, source, bytes, form, &none, faults);
}

struct compiled *
compile_as(struct arena *arena, const struct source *source, struct str bytes,
	   struct form *form, const struct compile_wishes *wishes,
	   struct faults *faults)
{
	struct compiled *compiled = arena_new(arena, struct compiled, 1);
	struct compiler compiler = { .arena = arena,
				     .source = source,
				     .compiled = compiled,
				     .faults = faults,
				     .wishes = wishes,
				     .orphans = { .arena = arena } };
	bool is_good;

	compiled->form = form;
	compiled->extension = STR(".docx");
	compiled->package = arena_new(arena, struct package, 1);
	if (!package_open(compiled->package, arena, source, bytes, faults))
		return NULL;
	compiler.trees = trees_read(arena, compiled->package, faults);
	if (compiler.trees.kind)
		compiled->extension = compiler.trees.kind->extension;
	carry_recognise(compiled->package, &compiler.trees, faults);
	compiler.carry = carry_prepare(arena, compiled->package,
				       &compiler.trees, wishes, faults);
	is_good = compile(&compiler);
	place_twins(faults);
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
