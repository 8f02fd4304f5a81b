/* composer.c - the pieces of addresses and greetings. */
#include "docx/slots/composer.h"

#include "docx/parts/mailing.h"

void
composer_refuse(struct composer *composer)
{
	merger_refuse(composer->merger, composer->node, MSG_FIELD_ADDRESS,
		      composer->code);
	composer->is_wrong = true;
}

struct str
composer_argument(const struct composer *composer, char name)
{
	const struct field_switch *found =
		field_code_find(composer->code, name);
	struct buf lines = { .arena = composer->merger->arena };
	struct str text = found ? found->argument : STR("");

	for (size_t i = 0; i < text.len; i++)
		buf_char(&lines, text.data[i] == MERGER_PARAGRAPH
					 ? '\n'
					 : text.data[i]);
	return buf_str(&lines);
}

/* Whether the country is printed HOW: 0 never, 1 always, 2 if it is another. */
static bool
is_country(const struct composer *composer, const struct placeholder *what,
	   struct str how)
{
	return what->part == ADDRESS_COUNTRY &&
	       str_eq(composer_argument(composer, 'c'), how);
}

struct str
composer_column(const struct composer *composer, const struct placeholder *what)
{
	if (!what->name.len || is_country(composer, what, STR("0")))
		return STR("");
	return mailing_column(composer->merger->mailing, what->name);
}

/* --- lines ---------------------------------------------------------------- */

/* A run with the marker of SLOT. */
static void
add_marked(struct composer *composer, struct slot *slot)
{
	const struct merger *merger = composer->merger;
	struct replacement marked =
		merger_marked(merger, slot, composer->node, composer->look);

	merger_add(merger, &composer->made, marked.nodes[0]);
}

void
composer_line(struct composer *composer)
{
	if (composer->waits && composer->made.count)
		add_marked(composer,
			   merger_line_end(composer->merger, composer->code,
					   composer->node));
	composer->waits = false;
}

static void
put_line(struct composer *composer, struct str text)
{
	if (text.len == 0)
		return;
	composer_line(composer);
	merger_add(composer->merger, &composer->made,
		   merger_text(composer->merger, composer->node, composer->look,
			       text));
}

void
composer_text(struct composer *composer, struct str text)
{
	while (!composer->breaks && str_index(text, '\n') < text.len) {
		size_t n = str_index(text, '\n');

		put_line(composer, str_slice(text, 0, n));
		composer->waits = true;
		text = str_from(text, n + 1);
	}
	put_line(composer, text);
}

/* --- values --------------------------------------------------------------- */

/* The slot of COLUMN, NULL with a fault. */
static struct slot *
slot_of_column(struct composer *composer, struct str column)
{
	struct field_code code = { .type = STR("MERGEFIELD"),
				   .arguments = &column,
				   .narguments = 1 };
	struct slot *slot = merger_slot(composer->merger, &code, composer->node,
					composer->look);

	composer->is_wrong |= !slot;
	if (slot)
		merger_add_slot(composer->merger, &composer->made, slot);
	return slot;
}

void
composer_value(struct composer *composer, struct str column)
{
	struct slot *slot = slot_of_column(composer, column);

	if (slot)
		add_marked(composer, slot);
}

/* --- tests ---------------------------------------------------------------- */

static struct term *
compare(struct arena *arena, const struct term *value, struct str sign,
	struct str wanted)
{
	struct term *test = term_new(arena, TERM_COMPARED, sign);

	test = term_add(arena, test, value);
	return term_add(arena, test, term_new(arena, TERM_TEXT, wanted));
}

/* All tests in a row, as terms in terms are only so deep; with the letter the
 * rows are texts, whose places all count. */
static struct term *
test_country(const struct composer *composer, const struct term *value,
	     struct term *is_answered)
{
	struct arena *arena = composer->merger->arena;
	const struct field_code *code = composer->code;
	struct term *row = term_new(arena, TERM_JOINED, STR(""));
	struct buf all = { .arena = arena };

	row = term_add(arena, row, term_new(arena, TERM_TEXT, STR("x")));
	row = term_add(arena, row, is_answered);
	buf_put(&all, STR("x1"));
	for (size_t i = 0; i < code->nswitches; i++) {
		if (code->switches[i].name != 'e')
			continue;
		row = term_add(arena, row,
			       compare(arena, value, STR("<>"),
				       code->switches[i].argument));
		buf_char(&all, '1');
	}
	return compare(arena, row, STR("="), buf_str(&all));
}

const struct term *
composer_test(struct composer *composer, const struct placeholder *what,
	      struct str column)
{
	struct arena *arena = composer->merger->arena;
	struct slot *slot = slot_of_column(composer, column);
	struct term *value, *is_answered;

	if (!slot)
		return NULL;
	slot->tag.kind = TAG_OPERAND;
	merger_add(composer->merger, &composer->made, slot->marker);
	value = term_new(arena, TERM_VALUE, STR(""));
	value->slot = slot;
	is_answered = compare(arena, value, STR("<>"), STR(""));
	if (what->part != ADDRESS_COUNTRY ||
	    is_country(composer, what, STR("1")))
		return is_answered;
	return test_country(composer, value, is_answered);
}

struct slot *
composer_block(struct composer *composer, enum tag_kind kind,
	       const struct term *test)
{
	const struct replacement *made = &composer->made;
	struct slot *open, *closing;

	merger_block(composer->merger, made->slots[made->nslots - 1], kind,
		     test, &open, &closing);
	merger_add(composer->merger, &composer->made, open->marker);
	return closing;
}

void
composer_close(struct composer *composer, const struct slot *closing)
{
	merger_add(composer->merger, &composer->made, closing->marker);
}
