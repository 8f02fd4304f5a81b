/* condition.c - the few expressions that are derived from blocks. */
#include "cli/questions/condition.h"

#include "base/buf.h"

/* What stands behind the key, "%" for it again, and what to say of a test and
 * of one that is denied. */
static const struct {
	struct str tail;
	enum message holds, fails;
} kinds[] = {
	{ STR_INIT(" and not(% = 'no') and not(%/*))"), MSG_NEW_IF_PLAIN,
	  MSG_NEW_IF_NO },
	{ STR_INIT(" and not(% = 'no'))"), MSG_NEW_IF_YES, MSG_NEW_IF_NO },
	{ STR_INIT(")"), MSG_NEW_IF_OUTSIDE, MSG_NEW_IF_OUTSIDE },
};

struct reader {
	const struct cli *cli;
	struct str rest;
	struct buf out;
};

/* Take TEXT off the rest. */
static bool
take(struct reader *reader, struct str text)
{
	bool is_there = str_starts(reader->rest, text);

	if (is_there)
		reader->rest = str_from(reader->rest, text.len);
	return is_there;
}

/* A key, or with a slash one of a record. */
static struct str
take_key(struct reader *reader)
{
	struct str key = reader->rest;
	size_t len = 0;

	while (len < key.len && key.data[len] != ' ' && key.data[len] != ')')
		len++;
	reader->rest = str_from(reader->rest, len);
	return str_slice(key, 0, len);
}

static void
put(struct reader *reader, enum message message, struct str key,
    struct str choice)
{
	struct arena *arena = reader->cli->arena;
	struct str record = str_cut(&key, '/');

	if (key.len)
		record = arena_concat(arena, record, STR("."), key);
	buf_put(&reader->out, cli_words(reader->cli, message, record, choice));
}

/* = 'choice') */
static bool
take_choice(struct reader *reader, struct str key, bool holds)
{
	size_t end;

	if (!take(reader, STR(" = '")))
		return false;
	end = str_index(reader->rest, '\'');
	put(reader, holds ? MSG_NEW_IF_CHOICE : MSG_NEW_IF_OTHER, key,
	    str_slice(reader->rest, 0, end));
	reader->rest = str_from(reader->rest, end);
	return take(reader, STR("')"));
}

static bool
take_test(struct reader *reader)
{
	bool holds = !take(reader, STR("not("));
	bool is_outside;
	struct str key;

	if (holds && !take(reader, STR("(")))
		return false;
	is_outside = take(reader, STR("../"));
	key = take_key(reader);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		bool is_last = kinds[i].holds == MSG_NEW_IF_OUTSIDE;
		struct str again = is_outside ? arena_concat(reader->cli->arena,
							     STR("../"), key)
					      : key;

		if ((is_last && (holds || !is_outside)) ||
		    !take(reader,
			  arena_fill(reader->cli->arena, kinds[i].tail, again)))
			continue;
		put(reader, holds ? kinds[i].holds : kinds[i].fails, key,
		    STR(""));
		return true;
	}
	return take_choice(reader, key, holds);
}

/* Both words in one sentence can be read in two ways. */
struct str
condition_words(const struct cli *cli, struct str xpath)
{
	struct reader reader = { cli, xpath, { .arena = cli->arena } };
	bool has_and = false, has_or = false;

	while (take_test(&reader)) {
		if (!reader.rest.len)
			return buf_str(&reader.out);
		if (take(&reader, STR(" and "))) {
			has_and = true;
			put(&reader, MSG_NEW_IF_AND, STR(""), STR(""));
		} else if (take(&reader, STR(" or "))) {
			has_or = true;
			put(&reader, MSG_NEW_IF_OR, STR(""), STR(""));
		} else {
			break;
		}
		if (has_and && has_or)
			break;
	}
	return STR("");
}
