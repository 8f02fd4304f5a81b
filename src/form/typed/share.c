/* share.c - what has no column of its own; names and colons within a text. */
#include "form/typed/share.h"

#include "base/text.h"
#include "form/typed/head.h"

/* --- columns -------------------------------------------------------------- */

/* The column of FIELD; the number of columns if none is. */
static size_t
column_of(const struct columns *columns, const struct field *field)
{
	size_t i = 0;

	while (i < columns->count && columns->list[i].field != field)
		i++;
	return i;
}

static void
share(struct arena *arena, struct columns *columns, const struct field *field)
{
	size_t with = column_of(columns, field->with);
	struct column column;

	if (with == columns->count ||
	    column_of(columns, field) < columns->count)
		return;
	columns->list[with].shared = field->with;
	column = columns->list[with];
	column.field = field;
	*arena_push(arena, columns->list, columns->count, columns->cap) =
		column;
}

void
share_columns(struct arena *arena, struct columns *columns,
	      const struct fields *fields)
{
	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].with)
			share(arena, columns, &fields->list[i]);
}

/* --- cells ---------------------------------------------------------------- */

struct sharer {
	struct arena *arena;
	const struct columns *columns;
	const struct field *asked;
};

/* The field that NAME is of, with numbering before it. */
static const struct field *
find_numbered(const struct sharer *sharer, struct str name)
{
	const struct form *form = sharer->columns->form;
	struct column found;

	return head_find(sharer->arena, form, &form->fields, name,
			 text_fold(sharer->arena, name), &found)
		       ? found.field
		       : NULL;
}

static const struct field *
find_plain(const struct sharer *sharer, struct str name)
{
	const struct form *form = sharer->columns->form;

	return form_find(form, &form->fields, text_fold(sharer->arena, name));
}

/* FIELD, if it is among those that share the column. */
static const struct field *
sharing(const struct sharer *sharer, const struct field *field)
{
	const struct columns *columns = sharer->columns;

	for (size_t i = 0; field && i < columns->count; i++)
		if (columns->list[i].field == field &&
		    columns->list[i].shared == sharer->asked)
			return field;
	return NULL;
}

static bool
ends_line(int c)
{
	return (c >= '\n' && c <= '\r') || c == 0x2028 || c == 0x2029;
}

/* What may stand before a name within a line: dashes and bullets, too. */
static bool
ends_phrase(int c)
{
	return c == '.' || c == ',' || c == ';' || c == '(' || c == '-' ||
	       c == '+' || c == '*' || (c >= 0x2010 && c <= 0x2027);
}

/* Where a name may begin that a colon ends.  At ANSWER, right behind another
 * colon, what looks like numbering is none: "Difficulties: 12. Merits:". */
struct begins {
	const char *line, *phrase, *answer;
};

/* Go on behind C to REST.  A colon that ends no name parts lines, too, so that
 * no text is looked at for every colon. */
static void
begin(struct begins *begins, int c, struct str rest)
{
	if (ends_line(c) || c == ':')
		begins->line = begins->phrase = rest.data;
	if (c == ':')
		begins->answer = rest.data;
	if (ends_phrase(c))
		begins->phrase = rest.data;
}

/* Whether NAME may begin with numbering, as "1." and "b)" are; "12," and
 * "100%." are an answer. */
static bool
may_be_numbered(const struct begins *begins, struct str name)
{
	struct str rest = text_trim(name);
	struct str first = str_cut(&rest, ' ');

	return name.data != begins->answer &&
	       str_index(first, ',') == first.len &&
	       str_index(first, ';') == first.len &&
	       str_index(first, '%') == first.len;
}

/* The field whose name begins with the line, or else with the phrase, and goes
 * on to END; *FROM is where. */
static const struct field *
find_named(const struct sharer *sharer, const struct begins *begins,
	   const char *end, const char **from)
{
	const char *const froms[] = { begins->line, begins->phrase };
	const struct field *field = NULL;

	for (size_t i = 0; !field && i < 2; i++) {
		struct str name = { froms[i], (size_t)(end - froms[i]) };

		*from = froms[i];
		field = sharing(sharer, may_be_numbered(begins, name)
						? find_numbered(sharer, name)
						: find_plain(sharer, name));
	}
	return field;
}

/* TEXT without what leads over to the next within its line. */
static struct str
without_lead(struct str text)
{
	static const struct str leads[] = {
		STR_INIT(";"),
		STR_INIT(","),
		STR_INIT("-"),
		STR_INIT("+"),
		STR_INIT("*"),
		STR_INIT("("),
		STR_INIT("\xE2\x80\x93"),
		STR_INIT("\xE2\x80\xA2"),
	};

	text = text_trim(text);
	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
		if (str_ends(text, leads[i])) {
			text.len -= leads[i].len;
			return text_trim(text);
		}
	return text;
}

struct str
share_cut(struct arena *arena, const struct columns *columns,
	  const struct field *asked, struct str *rest,
	  const struct field **next)
{
	const struct sharer sharer = { arena, columns, asked };
	struct str text = *rest;
	struct begins begins = { text.data, text.data,
				 *next ? text.data : NULL };
	const char *from;

	while (rest->len) {
		const char *at = rest->data;
		int c = text_next(rest);

		*next = c == ':' ? find_named(&sharer, &begins, at, &from)
				 : NULL;
		if (*next) {
			text.len = (size_t)(from - text.data);
			return from == begins.line ? text_trim(text)
						   : without_lead(text);
		}
		begin(&begins, c, *rest);
	}
	*next = NULL;
	return text;
}
