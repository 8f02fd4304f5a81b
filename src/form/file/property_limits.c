/* property_limits.c - min and max. */
#include "form/file/property.h"
#include "form/typed/read.h"

/* Of records it is their number that has limits. */
static struct item *
read_limit(const struct form_reader *reader, struct field *field,
	   const struct answer *answer)
{
	struct field counted = { .key = field->key,
				 .label = field->label,
				 .type = TYPE_INTEGER };
	bool counts = field->type == TYPE_RECORDS;
	struct item *limit = NULL;
	size_t count = 0, cap = 0;

	if (!counts && field->type != TYPE_INTEGER &&
	    field->type != TYPE_NUMBER && field->type != TYPE_DATE) {
		property_refuse_key(reader, MSG_FORM_LIMIT, answer);
		return NULL;
	}
	read_items(reader->arena, counts ? &counted : field,
		   reader->answers->source, answer, &limit, &count, &cap,
		   reader->faults);
	return limit;
}

void
property_read_min(const struct form_reader *reader, struct field *field,
		  const struct answer *answer)
{
	field->min = read_limit(reader, field, answer);
}

void
property_read_max(const struct form_reader *reader, struct field *field,
		  const struct answer *answer)
{
	field->max = read_limit(reader, field, answer);
}
