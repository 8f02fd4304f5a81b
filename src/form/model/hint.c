/* hint.c - the best of three texts. */
#include "form/model/hint.h"

#include "base/text.h"

enum { LONGEST = 60 }; /* in characters */

static bool
is_short(struct str text)
{
	return text.len && text_length(text) <= LONGEST;
}

struct str
field_hint(const struct field *field)
{
	const struct field *asked = field->whole ? field->whole : field;

	if (is_short(asked->help))
		return asked->help;
	return is_short(asked->label) || !asked->example.len ? asked->label
							     : asked->example;
}
