/* carry.c - before, amid and after compiling. */
#include "docx/compile/carry.h"

#include "docx/carry/blank.h"
#include "docx/carry/frame.h"
#include "docx/carry/mute.h"
#include "docx/carry/wrap.h"
#include "docx/wordml/stands.h"
#include "opc/relationships.h"

void
carry_recognise(struct package *package, struct trees *trees,
		struct faults *faults)
{
	const struct part *main_part =
		trees->kind ? package_main(package, faults) : NULL;
	const struct part *part =
		main_part ? given_find(package, main_part, faults) : NULL;
	struct str frame;

	if (!part)
		return;
	frame = given_read(package, package_read(package, part, faults)).frame;
	for (size_t i = 0; i < trees->count; i++) {
		trees->list[i].is_report = true;
		trees->list[i].frame = frame;
	}
}

struct carry
carry_prepare(struct arena *arena, struct package *package, struct trees *trees,
	      const struct compile_wishes *wished, struct faults *faults)
{
	const struct part *main_part = wished->carries && trees->kind
					       ? package_main(package, faults)
					       : NULL;
	struct carry carry = { .hint_style = STR("") };

	if (!main_part)
		return carry;
	if (wished->is_blank)
		carry.hint_style =
			blank_prepare(arena, package, main_part, trees,
				      wished->is_open, faults);
	carry.given = given_place(arena, package, main_part, trees, faults);
	return carry;
}

static bool
is_in_block(const struct slot *slot)
{
	const struct slot *block = slot->block;

	while (block && block->tag.kind != TAG_BLOCK)
		block = block->block;
	return block;
}

/* Whether nothing takes the place of a missing value, as of most merge
 * fields. */
static bool
prints_nothing(const struct tag *tag)
{
	for (size_t i = 0; i < tag->nfilters; i++)
		if (tag->filters[i].kind == FILTER_OR)
			return tag->filters[i].text.len == 0;
	return false;
}

/* Whether a value may show without an answer, such as one with a text in its
 * place. */
static bool
may_show(const struct trees *trees)
{
	for (size_t i = 0; i < trees->count; i++)
		for (size_t j = 0; j < trees->list[i].slots.count; j++) {
			const struct slot *slot = trees->list[i].slots.list[j];

			if (slot->control == CONTROL_NONE &&
			    slot->tag.kind == TAG_VALUE &&
			    !prints_nothing(&slot->tag) && !is_in_block(slot))
				return true;
		}
	return false;
}

/* Without a form what is not answered stays as the template has it.  A report
 * no longer has what its template had. */
static struct str
stands_of(struct arena *arena, const struct trees *trees,
	  const struct compiled *compiled)
{
	struct buf hashes = { .arena = arena };
	bool stays = compiled->owns_form && compiled->form->fields.count;

	for (size_t i = 0; stays && i < trees->count; i++) {
		const struct tree *tree = &trees->list[i];

		if (!tree->is_story || tree->is_report)
			continue;
		stands_add(&hashes, xmlDocGetRootElement(tree->document));
		if (tree->aside)
			stands_add(&hashes, tree->aside);
	}
	return hashes.len ? buf_str(&hashes) : STR("");
}

void
carry_wrap(struct arena *arena, struct trees *trees, struct carry *carry,
	   const struct compiled *compiled, const struct compile_wishes *wished)
{
	struct buf mute = { .arena = arena };
	struct str stands;

	if (!wished->carries || wished->is_only_checked)
		return;
	if (wished->is_blank)
		wrap_blank(arena, trees, carry->hint_style);
	else
		wrap_slots(arena, trees);
	stands = stands_of(arena, trees, compiled);
	given_leave_out(&carry->given, trees,
			compiled->owns_form && !wished->is_blank &&
				!may_show(trees));
	mute_add(&mute, trees, compiled->owns_form);
	carry->given.frame = arena_concat(arena, frame_of(arena, trees), stands,
					  mute.len ? buf_str(&mute) : STR(""));
}

void
carry_emit(struct arena *arena, struct compiled *compiled,
	   const struct carry *carry, const struct compile_wishes *wished)
{
	if (wished->carries)
		compiled->nprograms += given_programs(
			arena, &carry->given, compiled->form, wished->builtin,
			compiled->programs + compiled->nprograms);
}
