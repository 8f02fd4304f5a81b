/* carry.c - before, amid and after compiling. */
#include "docx/compile/carry.h"

#include "docx/carry/blank.h"
#include "docx/carry/wrap.h"
#include "opc/relationships.h"

void
carry_recognise(struct package *package, struct trees *trees,
		struct faults *faults)
{
	const struct part *main_part =
		trees->kind ? package_main(package, faults) : NULL;

	if (!main_part || !given_find(package, main_part, faults))
		return;
	for (size_t i = 0; i < trees->count; i++)
		trees->list[i].is_report = true;
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

void
carry_wrap(struct arena *arena, struct trees *trees, const struct carry *carry,
	   const struct compile_wishes *wished)
{
	if (wished->carries && wished->is_blank)
		wrap_blank(arena, trees, carry->hint_style);
	else if (wished->carries)
		wrap_slots(arena, trees);
}

void
carry_emit(struct arena *arena, struct compiled *compiled,
	   const struct carry *carry, const struct compile_wishes *wished)
{
	if (wished->carries)
		compiled->nprograms += given_programs(
			arena, &carry->given, wished->builtin,
			compiled->programs + compiled->nprograms);
}
