/* facts.c - the properties of a field in words. */
#include "cli/questions/facts.h"

#include "cli/questions/condition.h"
#include "form/print/print.h"

static const enum message types[] = {
	[TYPE_TEXT] = MSG_TYPE_TEXT,
	[TYPE_PARAGRAPHS] = MSG_TYPE_PARAGRAPHS,
	[TYPE_INTEGER] = MSG_TYPE_INTEGER,
	[TYPE_NUMBER] = MSG_TYPE_NUMBER,
	[TYPE_DATE] = MSG_TYPE_DATE,
	[TYPE_PHONE] = MSG_TYPE_PHONE,
	[TYPE_EMAIL] = MSG_TYPE_EMAIL,
	[TYPE_URL] = MSG_TYPE_URL,
	[TYPE_PICTURE] = MSG_TYPE_PICTURE,
	[TYPE_PICTURES] = MSG_TYPE_PICTURES,
	[TYPE_CHOICE] = MSG_TYPE_CHOICE,
	[TYPE_CHOICES] = MSG_TYPE_CHOICES,
	[TYPE_YES_NO] = MSG_TYPE_YES_NO,
	[TYPE_LIST] = MSG_TYPE_LIST,
	[TYPE_RECORDS] = MSG_TYPE_RECORDS,
	[TYPE_BLOCK] = MSG_TYPE_BLOCK,
};

struct teller {
	const struct cli *cli;
	const struct form *form;
	const struct field *field;
	struct buf out;
};

static void
add(struct teller *teller, enum message message, struct str key,
    struct str argument)
{
	if (teller->out.len)
		buf_put(&teller->out, STR("; "));
	buf_put(&teller->out, cli_words(teller->cli, message, key, argument));
}

/* Help explains a condition better than its expression does; one that nobody
 * has written is told in words. */
static void
add_condition(struct teller *teller, const struct xpath *xpath)
{
	struct str text = xpath->text;

	if (teller->form->is_derived)
		text = condition_words(teller->cli, text);
	if (teller->field->help.len || !text.len)
		add(teller, MSG_NEW_SOMETIMES, STR(""), STR(""));
	else
		add(teller, MSG_NEW_REQUIRED_WHEN, text, STR(""));
}

static void
add_required(struct teller *teller)
{
	const struct field *field = teller->field;

	if (field->is_required)
		add(teller, MSG_NEW_REQUIRED, STR(""), STR(""));
	else if (field->required)
		add_condition(teller, field->required);
	else
		add(teller, MSG_NEW_OPTIONAL, STR(""), STR(""));
	if (field->when && !field->help.len)
		add(teller, MSG_NEW_ASKED_WHEN, field->when->text, STR(""));
}

static struct str
limit(const struct teller *teller, const struct item *item)
{
	if (!item)
		return STR("");
	return print_item(teller->cli->arena, teller->field, item, NULL, 0);
}

static void
add_limits(struct teller *teller)
{
	struct str min = limit(teller, teller->field->min);
	struct str max = limit(teller, teller->field->max);

	if (min.len && max.len)
		add(teller, MSG_NEW_RANGE, min, max);
	else if (min.len)
		add(teller, MSG_NEW_MIN, min, STR(""));
	else if (max.len)
		add(teller, MSG_NEW_MAX, max, STR(""));
}

struct str
facts_of(const struct cli *cli, const struct form *form,
	 const struct field *field)
{
	struct teller teller = { cli, form, field, { .arena = cli->arena } };

	add(&teller,
	    field_is_sole(field) ? MSG_TYPE_RECORD : types[field->type],
	    STR(""), STR(""));
	add_required(&teller);
	if (!field_is_sole(field))
		add_limits(&teller);
	if (field->type == TYPE_LIST || field->type == TYPE_PICTURES)
		add(&teller, MSG_NEW_SEVERAL, field->key, STR(""));
	return buf_str(&teller.out);
}

struct str
facts_required(const struct cli *cli, const struct field *field)
{
	enum message message = MSG_KEYS_NO;

	if (field->value)
		message = MSG_KEYS_CALCULATED;
	else if (field->is_required && field->when)
		message = MSG_KEYS_SOMETIMES;
	else if (field->is_required)
		message = MSG_KEYS_YES;
	else if (field->required)
		message = MSG_KEYS_SOMETIMES;
	return cli_words(cli, message, STR(""), STR(""));
}

struct str
facts_default(const struct cli *cli, const struct field *field)
{
	struct buf out = { .arena = cli->arena };

	for (size_t i = 0; i < field->ndefaults; i++) {
		if (i)
			buf_put(&out, STR("; "));
		buf_put(&out, print_item(cli->arena, field, &field->defaults[i],
					 NULL, 0));
	}
	return buf_str(&out);
}
