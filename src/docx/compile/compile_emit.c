/* compile_emit.c - the last stage: parts that change become programs. */
#include "docx/compile/compiler.h"
#include "docx/emit/emit.h"
#include "docx/parts/rels.h"
#include "docx/parts/typing.h"
#include "opc/relationships.h"

/* Whether TREE differs from the template's though no answer is carried. */
static bool
is_changed(const struct tree *tree)
{
	if (tree->is_edited)
		return true;
	for (size_t i = 0; i < tree->slots.count; i++)
		if (tree->slots.list[i]->control == CONTROL_NONE ||
		    tree->slots.list[i]->ref.field)
			return true;
	return false;
}

/* Whether links are added to the relationships RELS, which their part does. */
static bool
has_links(const struct trees *trees, const struct tree *rels)
{
	for (size_t i = 0; i < trees->count; i++)
		if (trees->list[i].part == rels->owner)
			return tree_has_links(&trees->list[i]);
	return false;
}

static struct program *
add_program(struct compiler *compiler, const struct tree *tree,
	    enum op_kind more)
{
	struct compiled *compiled = compiler->compiled;
	struct program *program = &compiled->programs[compiled->nprograms++];

	*program =
		emit_program(compiler->arena, tree, more, &compiler->numbers);
	return program;
}

/* The relationships of TREE's part, which PROGRAM has links for. */
static void
add_rels(struct compiler *compiler, struct program *program,
	 const struct tree *tree)
{
	size_t owner = (size_t)(program - compiler->compiled->programs) + 1;
	struct tree *known = trees_rels(&compiler->trees, tree->part);
	struct tree fresh = { .document = NULL };
	struct program *rels;

	if (!known && !rels_read(compiler->arena, compiler->compiled->package,
				 tree->part, &fresh, compiler->faults))
		return;
	known = known ? known : &fresh;
	rels_drop(known, tree->unlinked, tree->nunlinked);
	program->rels = rels_of(compiler->arena, known, tree);
	orphans_part(&compiler->orphans, compiler->compiled->package, tree,
		     known);
	rels = add_program(compiler, known, OP_LINKS);
	rels->rels = program->rels;
	rels->owner = owner;
	xmlFreeDoc(fresh.document);
}

/* The content types, with those of pictures. */
static void
add_types(struct compiler *compiler)
{
	struct compiled *compiled = compiler->compiled;
	const struct tree *known = trees_types(&compiler->trees);
	struct tree fresh = { .document = NULL };
	const struct tree *types = known ? known : &fresh;

	if (!known && !kind_types(compiled->package, &fresh, compiler->faults))
		return;
	compiled->media = media_plan_of(compiler->arena, compiled->package,
					types->document);
	compiled->media.gone =
		orphans_left(&compiler->orphans, compiled->package,
			     types->document, compiler->faults);
	add_program(compiler, types, OP_TYPES);
	xmlFreeDoc(fresh.document);
}

/* What only reports with answers have comes last in TYPES. */
static void
type_part(struct arena *arena, struct tree *types, struct str name)
{
	xmlNode *root = xmlDocGetRootElement(types->document);
	xmlNode *typed = typing_add_part(arena, root, name, STR(TYPING_RELS));

	if (types->given)
		xmlAddPrevSibling(types->given, typed);
	types->is_edited = true;
	types->stays = false;
}

/* Relationships that are to be written anew. */
static void
type_rels(struct compiler *compiler)
{
	const struct trees *trees = &compiler->trees;
	const struct package *package = compiler->compiled->package;
	struct tree *types = trees_types(trees);

	for (size_t i = 0; i < trees->count; i++) {
		struct str name;

		if (package->knows_rels || !tree_has_links(&trees->list[i]))
			continue;
		name = relationships_part(compiler->arena, trees->list[i].name);
		if (!package_find(package, name))
			type_part(compiler->arena, types, name);
	}
}

void
compiler_emit(struct compiler *compiler)
{
	const struct trees *trees = &compiler->trees;
	bool has_pictures = trees_have_pictures(trees);
	size_t id = trees_free_id(trees);

	compiler->compiled->programs =
		arena_new(compiler->arena, struct program,
			  trees->count * 2 + 1 + GIVEN_PROGRAMS);
	type_rels(compiler);
	for (size_t i = 0; i < trees->count; i++) {
		const struct tree *tree = &trees->list[i];
		struct program *program;

		if ((!is_changed(tree) && !tree->given) ||
		    tree == compiler->numbers.tree ||
		    (tree->owner && has_links(trees, tree)) ||
		    (has_pictures && tree == trees_types(trees)))
			continue;
		program = add_program(compiler, tree, OP_COPY);
		program->carries = !is_changed(tree);
		if (program->has_links)
			add_rels(compiler, program, tree);
	}
	/* Last, when it is known which lists begin anew, and which pictures
	 * there are. */
	if (compiler->numbers.tree)
		add_program(compiler, compiler->numbers.tree, OP_COPY);
	if (has_pictures)
		add_types(compiler);
	carry_emit(compiler->arena, compiler->compiled, &compiler->carry,
		   compiler->wishes);
	for (size_t i = 0; i < compiler->compiled->nprograms; i++)
		compiler->compiled->programs[i].first_id = id;
}
