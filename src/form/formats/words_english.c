/* words_english.c - groups of three, and what makes them ordinals. */
#include "form/formats/words_english.h"

#include "base/buf.h"

/* --- cardinals ------------------------------------------------------------ */

static const struct str units[] = {
	STR_INIT("zero"),     STR_INIT("one"),	    STR_INIT("two"),
	STR_INIT("three"),    STR_INIT("four"),	    STR_INIT("five"),
	STR_INIT("six"),      STR_INIT("seven"),    STR_INIT("eight"),
	STR_INIT("nine"),     STR_INIT("ten"),	    STR_INIT("eleven"),
	STR_INIT("twelve"),   STR_INIT("thirteen"), STR_INIT("fourteen"),
	STR_INIT("fifteen"),  STR_INIT("sixteen"),  STR_INIT("seventeen"),
	STR_INIT("eighteen"), STR_INIT("nineteen"),
};
static const struct str tens[] = {
	STR_INIT(""),	    STR_INIT(""),	 STR_INIT("twenty"),
	STR_INIT("thirty"), STR_INIT("forty"),	 STR_INIT("fifty"),
	STR_INIT("sixty"),  STR_INIT("seventy"), STR_INIT("eighty"),
	STR_INIT("ninety"),
};

static void
say(struct buf *out, struct str word)
{
	if (out->len)
		buf_char(out, ' ');
	buf_put(out, word);
}

static void
say_group(struct buf *out, int group)
{
	int rest = group % 100;

	if (group >= 100) {
		say(out, units[group / 100]);
		say(out, STR("hundred"));
	}
	if (rest >= 20) {
		say(out, tens[rest / 10]);
		if (rest % 10) {
			buf_char(out, '-');
			buf_put(out, units[rest % 10]);
		}
	} else if (rest) {
		say(out, units[rest]);
	}
}

/* The digits of the group that AFTER groups follow. */
static int
group_of(struct str digits, size_t after)
{
	int group = 0;

	for (size_t i = 3; i-- > 0;)
		if (after * 3 + i < digits.len)
			group = group * 10 +
				digits.data[digits.len - 1 - after * 3 - i] -
				'0';
	return group;
}

struct str
english_words(struct arena *arena, struct str whole)
{
	static const struct str scales[] = {
		STR_INIT(""),	      STR_INIT("thousand"),
		STR_INIT("million"),  STR_INIT("billion"),
		STR_INIT("trillion"), STR_INIT("quadrillion"),
	};
	struct buf out = { .arena = arena };
	bool is_negative = str_starts(whole, STR("-"));
	struct str digits = str_from(whole, is_negative);

	if (is_negative)
		say(&out, STR("minus"));
	for (size_t i = (digits.len + 2) / 3; i-- > 0;) {
		int group = group_of(digits, i);

		say_group(&out, group);
		if (group && i)
			say(&out, scales[i]);
	}
	if (str_eq(digits, STR("0")))
		say(&out, units[0]);
	return buf_str(&out);
}

/* --- ordinals ------------------------------------------------------------- */

/* Words whose ordinals have no more than "th" added, or "ieth" for their y, are
 * not here. */
static const struct {
	struct str word, ordinal;
} irregular[] = {
	{ STR_INIT("one"), STR_INIT("first") },
	{ STR_INIT("two"), STR_INIT("second") },
	{ STR_INIT("three"), STR_INIT("third") },
	{ STR_INIT("five"), STR_INIT("fifth") },
	{ STR_INIT("eight"), STR_INIT("eighth") },
	{ STR_INIT("nine"), STR_INIT("ninth") },
	{ STR_INIT("twelve"), STR_INIT("twelfth") },
};

/* Where the last word of WORDS begins. */
static size_t
last_word(struct str words)
{
	size_t at = words.len;

	while (at && words.data[at - 1] != ' ' && words.data[at - 1] != '-')
		at--;
	return at;
}

struct str
english_ordinal_words(struct arena *arena, struct str whole)
{
	struct str words = english_words(arena, whole);
	size_t at = last_word(words);
	struct str last = str_from(words, at);

	for (size_t i = 0; i < sizeof irregular / sizeof *irregular; i++)
		if (str_eq(last, irregular[i].word))
			return arena_concat(arena, str_slice(words, 0, at),
					    irregular[i].ordinal);
	if (str_ends(last, STR("y")))
		return arena_concat(arena, str_slice(words, 0, words.len - 1),
				    STR("ieth"));
	return arena_concat(arena, words, STR("th"));
}

struct str
english_ordinal(struct arena *arena, struct str whole)
{
	static const struct str endings[] = { STR_INIT("th"), STR_INIT("st"),
					      STR_INIT("nd"), STR_INIT("rd") };
	bool is_negative = str_starts(whole, STR("-"));
	int last = group_of(str_from(whole, is_negative), 0) % 100;

	if (last / 10 == 1 || last % 10 > 3)
		last = 0;
	return arena_concat(arena, whole, endings[last % 10]);
}
