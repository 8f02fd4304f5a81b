/* formula.c - computed as it is read. */
#include "form/formats/formula.h"

#include <math.h>

#include "base/buf.h"
#include "base/text.h"
#include "form/formats/formulator.h"
#include "form/values/number.h"

/* How deep parentheses and signs may stand in others. */
enum { FORMULA_DEPTH = 64 };

/* After a fault there is no REST.  FUNCTIONS counts those around; the arguments
 * of theirs have SEPARATOR between them. */
struct formula {
	struct arena *arena;
	struct str rest;
	char separator;
	size_t depth, functions;
	enum formula_fault fault;
};

static double compared(struct formula *);

static double
refuse(struct formula *formula, enum formula_fault fault)
{
	if (formula->fault == FORMULA_GOOD)
		formula->fault = fault;
	formula->rest.len = 0;
	return 0;
}

/* Whether TOKEN, which is cut off, comes next. */
static bool
takes(struct formula *formula, struct str token)
{
	formula->rest = text_trim(formula->rest);
	while (str_starts(formula->rest, STR("\n")) ||
	       str_starts(formula->rest, STR("\r")))
		formula->rest = text_trim(str_from(formula->rest, 1));
	if (!str_starts(formula->rest, token))
		return false;
	formula->rest = str_from(formula->rest, token.len);
	return true;
}

/* --- numbers -------------------------------------------------------------- */

static double
read_number(struct formula *formula, struct str typed)
{
	struct str canonical;

	switch (number_read(formula->arena, typed, true, &canonical)) {
	case NUMBER_GOOD:
	case NUMBER_AMBIGUOUS:
		return number_value(canonical);
	case NUMBER_NOT:
	case NUMBER_LONG:
		break;
	}
	return refuse(formula, FORMULA_NOT);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static double
take_number(struct formula *formula)
{
	struct str rest = formula->rest;
	bool has_commas = !formula->functions || formula->separator != ',';
	size_t n = 0;

	while (n < rest.len && (is_digit(rest.data[n]) || rest.data[n] == '.' ||
				(rest.data[n] == ',' && has_commas)))
		n++;
	formula->rest = str_from(rest, n);
	return read_number(formula, str_slice(rest, 0, n));
}

static double
take_value(struct formula *formula)
{
	size_t end = str_index(formula->rest, FORMULA_VALUE_END);
	struct str value = text_trim(str_slice(formula->rest, 0, end));

	formula->rest = str_from(formula->rest, end);
	if (!takes(formula, (struct str){ "\2", 1 }))
		return refuse(formula, FORMULA_NOT);
	return value.len ? read_number(formula, value) : 0;
}

/* --- functions ------------------------------------------------------------ */

static double
call(struct formula *formula, const struct function *function)
{
	struct str separator = { &formula->separator, 1 };
	double *list = NULL, number = 0;
	size_t count = 0, cap = 0;
	enum formula_fault fault = FORMULA_NOT;

	formula->functions++;
	if (takes(formula, STR("(")) && !takes(formula, STR(")"))) {
		do
			*arena_push(formula->arena, list, count, cap) =
				compared(formula);
		while (takes(formula, separator));
		if (!takes(formula, STR(")")))
			refuse(formula, FORMULA_NOT);
	}
	formula->functions--;
	if (count >= function->least && count <= function->most)
		fault = function->compute(list, count, &number);
	return fault == FORMULA_GOOD ? number : refuse(formula, fault);
}

static double
take_function(struct formula *formula)
{
	struct str rest = formula->rest;
	const struct function *function;
	size_t n = 0;

	while (n < rest.len && ((rest.data[n] >= 'A' && rest.data[n] <= 'Z') ||
				(rest.data[n] >= 'a' && rest.data[n] <= 'z')))
		n++;
	function = function_find(formula->arena, str_slice(rest, 0, n));
	formula->rest = str_from(rest, n);
	return function ? call(formula, function)
			: refuse(formula, FORMULA_NOT);
}

/* --- signs ---------------------------------------------------------------- */

static double
single(struct formula *formula)
{
	if (takes(formula, STR("("))) {
		double number = compared(formula);

		return takes(formula, STR(")")) ? number
						: refuse(formula, FORMULA_NOT);
	}
	if (takes(formula, (struct str){ "\1", 1 }))
		return take_value(formula);
	if (formula->rest.len && is_digit(*formula->rest.data))
		return take_number(formula);
	return take_function(formula);
}

static double
signed_one(struct formula *formula)
{
	double number, sign = 1;

	while (formula->rest.len) {
		if (takes(formula, STR("-")))
			sign = -sign;
		else if (!takes(formula, STR("+")))
			break;
	}
	number = single(formula);
	while (takes(formula, STR("%")))
		number /= 100;
	return sign * number;
}

static double
raised(struct formula *formula)
{
	double number = signed_one(formula);

	while (takes(formula, STR("^")))
		number = pow(number, signed_one(formula));
	return number;
}

static double
multiplied(struct formula *formula)
{
	double number = raised(formula);

	for (;;) {
		if (takes(formula, STR("*"))) {
			number *= raised(formula);
		} else if (takes(formula, STR("/"))) {
			double divisor = raised(formula);

			number = divisor != 0 ? number / divisor
					      : refuse(formula, FORMULA_ZERO);
		} else {
			return number;
		}
	}
}

static double
added(struct formula *formula)
{
	double number = multiplied(formula);

	for (;;) {
		if (takes(formula, STR("+")))
			number += multiplied(formula);
		else if (takes(formula, STR("-")))
			number -= multiplied(formula);
		else
			return number;
	}
}

static double
compared(struct formula *formula)
{
	double number;

	if (formula->depth == FORMULA_DEPTH)
		return refuse(formula, FORMULA_NOT);
	formula->depth++;
	number = added(formula);
	if (takes(formula, STR("<>")))
		number = number != added(formula);
	else if (takes(formula, STR("<=")))
		number = number <= added(formula);
	else if (takes(formula, STR(">=")))
		number = number >= added(formula);
	else if (takes(formula, STR("<")))
		number = number < added(formula);
	else if (takes(formula, STR(">")))
		number = number > added(formula);
	else if (takes(formula, STR("=")))
		number = number == added(formula);
	formula->depth--;
	return number;
}

/* --- whole formulas ------------------------------------------------------- */

enum formula_fault
formula_compute(struct arena *arena, struct str text, double *number)
{
	struct formula formula = { .arena = arena, .rest = text };

	formula.separator = str_index(text, ';') < text.len ? ';' : ',';
	*number = compared(&formula);
	takes(&formula, STR(""));
	if (formula.rest.len || !isfinite(*number))
		refuse(&formula, FORMULA_NOT);
	return formula.fault;
}

bool
formula_plain(struct arena *arena, double number, struct str *plain)
{
	struct buf out = { .arena = arena };

	if (!(fabs(number) < 1e15))
		return false;
	buf_real(&out, number, ',');
	*plain = buf_str(&out);
	return true;
}
