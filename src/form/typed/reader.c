/* reader.c - one reader for each type. */
#include "form/typed/reader.h"

#include "base/text.h"
#include "form/values/contact.h"
#include "form/values/date.h"
#include "form/values/number.h"
#include "form/values/phone.h"

void
reader_refuse(const struct reader *reader, enum message message,
	      struct str typed)
{
	fault(reader->faults, message, reader->spot, reader->field->key,
	      reader->field->label, typed,
	      field_example(reader->arena, reader->field));
}

static bool
read_digits(const struct reader *reader, struct str typed, struct item *item,
	    bool decimals)
{
	enum number_fault fault_found =
		number_read(reader->arena, typed, decimals, &item->text);

	if (fault_found == NUMBER_NOT) {
		reader_refuse(reader,
			      decimals ? MSG_NOT_NUMBER : MSG_NOT_INTEGER,
			      typed);
		return false;
	}
	if (fault_found == NUMBER_LONG) {
		reader_refuse(reader, MSG_LONG_NUMBER, typed);
		return false;
	}
	if (fault_found == NUMBER_AMBIGUOUS)
		fault(reader->faults, MSG_AMBIGUOUS_NUMBER, reader->spot,
		      reader->field->key, reader->field->label, typed,
		      item->text);
	item->number = number_value(item->text);
	return true;
}

static bool
read_integer(const struct reader *reader, struct str typed, struct item *item)
{
	return read_digits(reader, typed, item, false);
}

static bool
read_number(const struct reader *reader, struct str typed, struct item *item)
{
	return read_digits(reader, typed, item, true);
}

static bool
read_date(const struct reader *reader, struct str typed, struct item *item)
{
	static const enum message messages[] = {
		[DATE_NOT] = MSG_NOT_DATE,
		[DATE_NO_SUCH] = MSG_NO_SUCH_DATE,
		[DATE_SHORT_YEAR] = MSG_SHORT_YEAR,
	};
	struct date date;
	enum date_fault fault_found = date_read(typed, &date);

	if (fault_found != DATE_GOOD) {
		reader_refuse(reader, messages[fault_found], typed);
		return false;
	}
	item->text = date_iso(reader->arena, date);
	item->number = date_order(date);
	return true;
}

static bool
read_phone(const struct reader *reader, struct str typed, struct item *item)
{
	switch (phone_read(reader->arena, typed, &item->text)) {
	case PHONE_GOOD:
		return true;
	case PHONE_NOT:
		reader_refuse(reader, MSG_NOT_PHONE, typed);
		return false;
	case PHONE_OLD:
		fault(reader->faults, MSG_OLD_PHONE, reader->spot,
		      reader->field->key, reader->field->label, typed,
		      phone_printed(reader->arena, item->text));
		return false;
	}
	return false;
}

static bool
read_email(const struct reader *reader, struct str typed, struct item *item)
{
	bool good = email_is_good(typed);

	item->text = typed;
	if (!good)
		reader_refuse(reader, MSG_NOT_EMAIL, typed);
	return good;
}

static bool
read_url(const struct reader *reader, struct str typed, struct item *item)
{
	bool good = url_is_good(typed);

	item->text = typed;
	if (!good)
		reader_refuse(reader, MSG_NOT_URL, typed);
	return good;
}

/* Whether there is such a file only those know who may look. */
static bool
read_picture(const struct reader *reader, struct str typed, struct item *item)
{
	(void)reader;
	item->text = typed;
	return true;
}

static bool
read_choice(const struct reader *reader, struct str typed, struct item *item)
{
	const struct choice *nearest;

	item->choice = field_choose(reader->arena, reader->field, typed);
	if (item->choice) {
		item->text = item->choice->key;
		return true;
	}
	nearest = field_nearest_choice(reader->field,
				       text_fold(reader->arena, typed));
	fault(reader->faults,
	      nearest ? MSG_UNKNOWN_CHOICE_NEAR : MSG_UNKNOWN_CHOICE,
	      reader->spot, reader->field->key, reader->field->label, typed,
	      field_choice_keys(reader->arena, reader->field),
	      nearest ? nearest->key : STR(""));
	return false;
}

/* "yes", "no" or neither: empty. */
static struct str
yes_or_no(struct arena *arena, struct str typed)
{
	static const struct {
		struct str typed, means;
	} words[] = {
		{ STR_INIT("co"), STR_INIT("yes") },
		{ STR_INIT("yes"), STR_INIT("yes") },
		{ STR_INIT("true"), STR_INIT("yes") },
		{ STR_INIT("dung"), STR_INIT("yes") },
		{ STR_INIT("x"), STR_INIT("yes") },
		{ STR_INIT("1"), STR_INIT("yes") },
		{ STR_INIT("khong"), STR_INIT("no") },
		{ STR_INIT("no"), STR_INIT("no") },
		{ STR_INIT("false"), STR_INIT("no") },
		{ STR_INIT("sai"), STR_INIT("no") },
		{ STR_INIT("0"), STR_INIT("no") },
	};
	struct str folded = text_fold(arena, typed);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(folded, words[i].typed))
			return words[i].means;
	return STR("");
}

static bool
read_yes_no(const struct reader *reader, struct str typed, struct item *item)
{
	item->text = yes_or_no(reader->arena, typed);
	if (item->text.len == 0)
		reader_refuse(reader, MSG_NOT_YES_NO, typed);
	return item->text.len > 0;
}

/* Of a block only "no" is special: it does not run. */
static bool
read_block(const struct reader *reader, struct str typed, struct item *item)
{
	item->text = typed;
	if (str_eq(yes_or_no(reader->arena, typed), STR("no")))
		item->text = STR("no");
	return true;
}

/* NULL: the text as it is, of as many paragraphs as were typed. */
static bool (*const readers[])(const struct reader *, struct str,
			       struct item *) = {
	[TYPE_TEXT] = NULL,
	[TYPE_PARAGRAPHS] = NULL,
	[TYPE_INTEGER] = read_integer,
	[TYPE_NUMBER] = read_number,
	[TYPE_DATE] = read_date,
	[TYPE_PHONE] = read_phone,
	[TYPE_EMAIL] = read_email,
	[TYPE_URL] = read_url,
	[TYPE_PICTURE] = read_picture,
	[TYPE_PICTURES] = read_picture,
	[TYPE_CHOICE] = read_choice,
	[TYPE_CHOICES] = read_choice,
	[TYPE_YES_NO] = read_yes_no,
	[TYPE_LIST] = NULL,
	[TYPE_RECORDS] = NULL,
	[TYPE_BLOCK] = read_block,
};

bool
reader_is_text(const struct reader *reader)
{
	return !readers[reader->field->type];
}

bool
reader_read(const struct reader *reader, struct str typed, struct item *item)
{
	item->at = reader->spot;
	item->text = typed;
	return reader_is_text(reader) ||
	       readers[reader->field->type](reader, typed, item);
}
