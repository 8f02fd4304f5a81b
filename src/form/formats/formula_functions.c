/* formula_functions.c - a table of functions. */
#include <math.h>
#include <stdint.h>

#include "base/text.h"
#include "form/formats/formulator.h"

#define FUNCTION(name)                                                   \
	static enum formula_fault name(const double *list, size_t count, \
				       double *number)

FUNCTION(absolute)
{
	(void)count;
	*number = fabs(list[0]);
	return FORMULA_GOOD;
}

FUNCTION(all)
{
	*number = 1;
	for (size_t i = 0; i < count; i++)
		if (list[i] == 0)
			*number = 0;
	return FORMULA_GOOD;
}

FUNCTION(any)
{
	*number = 0;
	for (size_t i = 0; i < count; i++)
		if (list[i] != 0)
			*number = 1;
	return FORMULA_GOOD;
}

FUNCTION(sum)
{
	*number = 0;
	for (size_t i = 0; i < count; i++)
		*number += list[i];
	return FORMULA_GOOD;
}

FUNCTION(average)
{
	enum formula_fault fault = sum(list, count, number);

	*number /= (double)count;
	return fault;
}

FUNCTION(counted)
{
	(void)list;
	*number = (double)count;
	return FORMULA_GOOD;
}

FUNCTION(no)
{
	(void)list;
	(void)count;
	*number = 0;
	return FORMULA_GOOD;
}

FUNCTION(yes)
{
	(void)list;
	(void)count;
	*number = 1;
	return FORMULA_GOOD;
}

FUNCTION(chosen)
{
	(void)count;
	*number = list[0] != 0 ? list[1] : list[2];
	return FORMULA_GOOD;
}

FUNCTION(whole)
{
	(void)count;
	*number = trunc(list[0]);
	return FORMULA_GOOD;
}

FUNCTION(largest)
{
	*number = list[0];
	for (size_t i = 1; i < count; i++)
		*number = fmax(*number, list[i]);
	return FORMULA_GOOD;
}

FUNCTION(smallest)
{
	*number = list[0];
	for (size_t i = 1; i < count; i++)
		*number = fmin(*number, list[i]);
	return FORMULA_GOOD;
}

FUNCTION(remainder_of)
{
	(void)count;
	if (list[1] == 0)
		return FORMULA_ZERO;
	*number = fmod(list[0], list[1]);
	return FORMULA_GOOD;
}

FUNCTION(inverse)
{
	(void)count;
	*number = list[0] == 0;
	return FORMULA_GOOD;
}

FUNCTION(product)
{
	*number = 1;
	for (size_t i = 0; i < count; i++)
		*number *= list[i];
	return FORMULA_GOOD;
}

FUNCTION(rounded)
{
	double unit = pow(10, trunc(list[1]));

	(void)count;
	*number = list[0];
	if (isfinite(list[0] * unit) && unit > 0)
		*number = round(list[0] * unit) / unit;
	return FORMULA_GOOD;
}

FUNCTION(sign)
{
	(void)count;
	*number = (list[0] > 0) - (list[0] < 0);
	return FORMULA_GOOD;
}

const struct function *
function_find(struct arena *arena, struct str name)
{
	static const struct function functions[] = {
		{ STR_INIT("abs"), 1, 1, absolute },
		{ STR_INIT("and"), 1, SIZE_MAX, all },
		{ STR_INIT("average"), 1, SIZE_MAX, average },
		{ STR_INIT("count"), 1, SIZE_MAX, counted },
		{ STR_INIT("false"), 0, 0, no },
		{ STR_INIT("if"), 3, 3, chosen },
		{ STR_INIT("int"), 1, 1, whole },
		{ STR_INIT("max"), 1, SIZE_MAX, largest },
		{ STR_INIT("min"), 1, SIZE_MAX, smallest },
		{ STR_INIT("mod"), 2, 2, remainder_of },
		{ STR_INIT("not"), 1, 1, inverse },
		{ STR_INIT("or"), 1, SIZE_MAX, any },
		{ STR_INIT("product"), 1, SIZE_MAX, product },
		{ STR_INIT("round"), 2, 2, rounded },
		{ STR_INIT("sign"), 1, 1, sign },
		{ STR_INIT("sum"), 1, SIZE_MAX, sum },
		{ STR_INIT("true"), 0, 0, yes },
	};
	struct str lower = text_lower(arena, name);

	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if (str_eq(functions[i].name, lower))
			return &functions[i];
	return NULL;
}
