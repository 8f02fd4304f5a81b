/* merge_decide.c - what becomes of a complex field. */
#include "docx/slots/merger.h"
#include "docx/wordml/words.h"
#include "opc/package.h"
#include "opc/xml.h"

static xmlNode *
look_of(const struct complex *field, const struct field_code *code)
{
	xmlNode *letter = field->ntyped ? field->typed[0].run : NULL;

	for (size_t i = 0; i < code->nswitches; i++)
		if (code->switches[i].name == '*' &&
		    part_name_is(code->switches[i].argument, STR("charformat")))
			return letter;
	return field->result ? field->result : letter;
}

/* What has been asked for goes with the runs of the code, but for what stands
 * in none. */
static void
drop_simple(const struct complex *field)
{
	for (size_t i = 0; i < field->ninner; i++) {
		xmlNode *node = field->inner[i].begin;

		if (!node || !xml_is(node, SPACE_W, "fldSimple"))
			continue;
		merger_rescue(node);
		words_drop(node);
	}
}

/* What comes into the place of FIELD, whose CODE has been read and has fields
 * of a merge in it. */
static struct replacement
around(const struct merger *merger, struct complex *field, xmlNode *look,
       struct field_code *code)
{
	static const struct str texts[] = { STR_INIT("IF"), STR_INIT("COMPARE"),
					    STR_INIT("QUOTE") };
	struct replacement made = { .count = 0 };
	size_t errors = merger->faults->errors;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (field_code_is(code, texts[i]))
			made = merger_if(merger, field, code);
	if (field_code_is(code, STR("=")))
		made = merger_formula(merger, field, code, look);
	if (made.count)
		drop_simple(field);
	else if (merger->faults->errors == errors)
		made = merger_stay(merger, field, code);
	return made;
}

struct replacement
merger_decide(const struct merger *merger, struct complex *field,
	      struct field_code *code)
{
	struct replacement none = { .count = 0 };
	xmlNode *look = look_of(field, code);

	if (merger_is_merge(merger, code, field->begin))
		return merger_made(merger, code, field->begin->parent, look);
	return merger_has_merge(field) ? around(merger, field, look, code)
				       : none;
}
