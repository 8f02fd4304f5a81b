/* run_terms.c - terms, on a stack. */
#include <math.h>

#include "docx/render/machine.h"
#include "form/formats/formula.h"
#include "form/formats/match.h"
#include "form/print/print.h"
#include "form/values/number.h"

static void
push(struct machine *machine, struct str text)
{
	*arena_push(machine->arena, machine->stack, machine->nstack,
		    machine->stack_cap) = text;
}

struct str
machine_pop(struct machine *machine)
{
	return machine->stack[--machine->nstack];
}

bool
machine_holds(struct machine *machine)
{
	return str_eq(machine_pop(machine), STR("1"));
}

void
run_push(struct machine *machine, const struct op *op)
{
	push(machine, machine_bytes(machine, op));
}

void
run_push_value(struct machine *machine, const struct op *op)
{
	push(machine, machine_text(machine, machine_use(machine, op)));
}

void
run_join(struct machine *machine, const struct op *op)
{
	struct buf joined = { .arena = machine->arena };

	machine->nstack -= op->index;
	for (size_t i = 0; i < op->index; i++)
		buf_put(&joined, machine->stack[machine->nstack + i]);
	push(machine, buf_str(&joined));
}

void
run_compare(struct machine *machine, const struct op *op)
{
	struct str second = machine_pop(machine), first = machine_pop(machine);
	bool holds = match_text(machine->arena, first,
				machine_bytes(machine, op), second);

	push(machine, holds ? STR("1") : STR("0"));
}

void
run_choose(struct machine *machine, const struct op *op)
{
	struct str otherwise = machine_pop(machine);
	struct str chosen = machine_pop(machine);

	(void)op;
	push(machine,
	     str_eq(machine_pop(machine), STR("1")) ? chosen : otherwise);
}

/* --- formulas ------------------------------------------------------------- */

/* In Word's own words, where there is no number. */
void
run_formula(struct machine *machine, const struct op *op)
{
	double number;
	struct str text = machine_pop(machine), plain;

	(void)op;
	switch (formula_compute(machine->arena, text, &number)) {
	case FORMULA_GOOD:
		plain = STR("!Number too large to format");
		formula_plain(machine->arena, number, &plain);
		break;
	case FORMULA_ZERO:
		plain = STR("!Zero Divide");
		break;
	case FORMULA_NOT:
		plain = STR("!Syntax Error");
		break;
	}
	push(machine, plain);
}

/* Without a picture there are no more than two decimals. */
static struct str
rounded(struct arena *arena, struct str canonical, const struct use *use)
{
	struct buf out = { .arena = arena };

	for (size_t i = 0; i < use->nfilters; i++)
		if (use->filters[i].kind == FILTER_NUMBER_PICTURE)
			return canonical;
	buf_real(&out, round(number_value(canonical) * 100) / 100, '.');
	return buf_str(&out);
}

struct str
machine_result(struct machine *machine, const struct use *use)
{
	static const struct field number = { .type = TYPE_NUMBER };
	struct str text = machine_pop(machine), canonical;
	struct item item = { .text = text };
	enum number_fault fault =
		number_read(machine->arena, text, true, &canonical);

	if (fault != NUMBER_GOOD && fault != NUMBER_AMBIGUOUS)
		return text;
	item.text = rounded(machine->arena, canonical, use);
	return print_item(machine->arena, &number, &item, use->filters,
			  use->nfilters);
}
