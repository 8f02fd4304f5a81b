/* merge_address.c - addresses and greetings into the fields that they are made
 * of. */
#include "docx/slots/composer.h"
#include "opc/package.h"
#include "opc/xml.h"

/* --- the format ----------------------------------------------------------- */

/* Lines end outside of what may not be there; only breaks are there with it. */
static void
put_column(struct composer *composer, struct address_piece piece,
	   struct str column)
{
	size_t first = str_index(piece.before, '\n');
	size_t last = str_index(piece.after, '\n');
	bool ends = !composer->breaks && last < piece.after.len;
	const struct term *test;
	struct slot *closing;

	if (!composer->breaks && first < piece.before.len) {
		composer->waits = true;
		piece.before = str_from(piece.before, first + 1);
	}
	composer_line(composer);
	test = composer_test(composer, piece.what, column);
	if (!test)
		return;
	closing = composer_block(composer, TAG_HOLDS, test);
	composer_text(composer, piece.before);
	composer_value(composer, column);
	composer_text(composer,
		      ends ? str_slice(piece.after, 0, last) : piece.after);
	composer_close(composer, closing);
	composer->waits = ends;
}

static void
put_piece(struct composer *composer, struct str inside)
{
	struct address_piece piece;
	struct str column;

	if (!address_read(inside, &piece)) {
		composer_refuse(composer);
		return;
	}
	if (piece.what->part == ADDRESS_TEXT)
		composer_text(composer,
			      str_from(piece.after,
				       str_starts(piece.after, STR(" "))));
	column = composer_column(composer, piece.what);
	if (column.len)
		put_column(composer, piece, column);
}

static void
put_format(struct composer *composer, struct str format)
{
	struct str before, inside;
	bool is_more;

	do {
		is_more = address_cut(&format, &before, &inside);
		composer_text(composer, before);
		if (is_more)
			put_piece(composer, inside);
	} while (is_more && !composer->is_wrong);
}

/* --- greetings ------------------------------------------------------------ */

/* The format FORMAT if one of the names in REST, the end of it, is known, else
 * what is said to somebody without a name. */
static void
put_greeting(struct composer *composer, struct str format, struct str rest)
{
	struct str before, inside, column = STR("");
	struct address_piece piece;
	const struct term *test;
	struct slot *closing;

	while (!column.len && address_cut(&rest, &before, &inside))
		if (address_read(inside, &piece) &&
		    piece.what->part == ADDRESS_NAME)
			column = composer_column(composer, piece.what);
	if (!column.len) {
		composer_text(composer, composer_argument(composer, 'e'));
		return;
	}
	test = composer_test(composer, piece.what, column);
	if (!test)
		return;
	closing = composer_block(composer, TAG_HOLDS, test);
	put_format(composer, format);
	composer_close(composer, closing);
	if (composer->is_wrong)
		return;
	closing = composer_block(composer, TAG_FAILS, test);
	put_greeting(composer, format, rest);
	composer_close(composer, closing);
}

/* --- all of it ------------------------------------------------------------ */

static bool
has_inner(struct str argument)
{
	return str_index(argument, MERGER_INNER) < argument.len;
}

/* Whether CODE has a format, no field in it, and no change of the case of
 * letters. */
static bool
is_readable(const struct field_code *code)
{
	const struct field_switch *format = field_code_find(code, 'f');

	for (size_t i = 0; i < code->nswitches; i++) {
		struct str argument = code->switches[i].argument;

		if (has_inner(argument) ||
		    (code->switches[i].name == '*' &&
		     !part_name_is(argument, STR("mergeformat")) &&
		     !part_name_is(argument, STR("charformat"))))
			return false;
	}
	return format && format->argument.len;
}

struct replacement
merger_address(const struct merger *merger, const struct field_code *code,
	       xmlNode *node, xmlNode *look)
{
	struct composer composer = {
		.merger = merger, .code = code, .node = node, .look = look
	};
	struct str format = composer_argument(&composer, 'f');

	composer.breaks = merger_code_around(merger) ||
			  !xml_is(node->parent, SPACE_W, "p");
	if (!is_readable(code))
		composer_refuse(&composer);
	else if (field_code_is(code, STR("GREETINGLINE")))
		put_greeting(&composer, format, format);
	else
		put_format(&composer, format);
	if (composer.is_wrong)
		merger_release(&composer.made);
	else if (!composer.made.count)
		merger_add(merger, &composer.made,
			   merger_run(merger, node, look));
	return composer.made;
}
