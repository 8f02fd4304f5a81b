/* summary.c - which questions a summary speaks of. */
#include "form/model/summary.h"

#include "form/model/form.h"

static bool
has(const struct references *references, const struct field *field)
{
	for (size_t i = 0; i < references->count; i++)
		if (references->list[i] == field)
			return true;
	return false;
}

static bool
is_drawn(const struct summary *summary, const struct field *field)
{
	for (size_t i = 0; i < summary->ncharts; i++)
		if (summary->charts[i].of == field ||
		    summary->charts[i].to == field)
			return true;
	return false;
}

bool
summary_shows(const struct summary *summary, const struct field *field)
{
	return !field->value || summary->readiness == field ||
	       has(&summary->units, field) || has(&summary->groups, field) ||
	       is_drawn(summary, field);
}

bool
summary_sums(const struct summary *summary, const struct field *field)
{
	return (field->type == TYPE_INTEGER || field->type == TYPE_NUMBER) &&
	       summary_shows(summary, field) &&
	       (!has(&summary->plain, field) || is_drawn(summary, field));
}
