/* number_format.c - a table of formats. */
#include "form/formats/number_format.h"

#include "base/buf.h"
#include "base/text.h"
#include "form/formats/picture.h"
#include "form/formats/words_english.h"
#include "form/values/number.h"

/* WHOLE is CANONICAL without decimals.  IN_VIETNAMESE and IS_UPPER are what the
 * format is asked for. */
struct wanted {
	struct arena *arena;
	struct str canonical, whole;
	bool in_vietnamese, is_upper;
};

/* --- letters -------------------------------------------------------------- */

/* WHOLE, from 1 to MOST; 0 for any other. */
static unsigned long
small_number(const struct wanted *wanted, unsigned long most)
{
	double value = number_value(wanted->whole);

	return value >= 1 && value <= (double)most ? (unsigned long)value : 0;
}

static struct str
lettered(const struct wanted *wanted, struct str small)
{
	return wanted->is_upper ? text_upper(wanted->arena, small) : small;
}

static struct str
roman(const struct wanted *wanted)
{
	static const struct {
		unsigned long value;
		struct str digits;
	} table[] = {
		{ 1000, STR_INIT("m") }, { 900, STR_INIT("cm") },
		{ 500, STR_INIT("d") },	 { 400, STR_INIT("cd") },
		{ 100, STR_INIT("c") },	 { 90, STR_INIT("xc") },
		{ 50, STR_INIT("l") },	 { 40, STR_INIT("xl") },
		{ 10, STR_INIT("x") },	 { 9, STR_INIT("ix") },
		{ 5, STR_INIT("v") },	 { 4, STR_INIT("iv") },
		{ 1, STR_INIT("i") },
	};
	struct buf out = { .arena = wanted->arena };
	unsigned long rest = small_number(wanted, 32767);

	for (size_t i = 0; rest; i++)
		for (; rest >= table[i].value; rest -= table[i].value)
			buf_put(&out, table[i].digits);
	return lettered(wanted, buf_str(&out));
}

/* a to z, then aa, bb and so on. */
static struct str
alphabetic(const struct wanted *wanted)
{
	struct buf out = { .arena = wanted->arena };
	unsigned long number = small_number(wanted, 780);

	if (number)
		buf_fill(&out, (char)('a' + (number - 1) % 26),
			 (number - 1) / 26 + 1);
	return lettered(wanted, buf_str(&out));
}

static struct str
hexadecimal(const struct wanted *wanted)
{
	struct buf out = { .arena = wanted->arena };
	unsigned long number = small_number(wanted, 0xFFFFFFFF);
	int shift = 28;

	while (shift > 0 && !(number >> shift))
		shift -= 4;
	for (; number && shift >= 0; shift -= 4)
		buf_char(&out, "0123456789ABCDEF"[number >> shift & 0xF]);
	return buf_str(&out);
}

static struct str
dashed(const struct wanted *wanted)
{
	return arena_concat(wanted->arena, STR("- "), wanted->whole, STR(" -"));
}

/* --- words ---------------------------------------------------------------- */

static struct str
cardinal_words(const struct wanted *wanted)
{
	return wanted->in_vietnamese
		       ? number_words(wanted->arena, wanted->canonical)
		       : english_words(wanted->arena, wanted->whole);
}

static struct str
ordinal_words(const struct wanted *wanted)
{
	struct str words = number_words(wanted->arena, wanted->whole);

	if (!wanted->in_vietnamese)
		return english_ordinal_words(wanted->arena, wanted->whole);
	if (str_eq(wanted->whole, STR("1")))
		words = STR("nhất");
	else if (str_eq(wanted->whole, STR("4")))
		words = STR("tư");
	return arena_concat(wanted->arena, STR("thứ "), words);
}

static struct str
ordinal(const struct wanted *wanted)
{
	return wanted->in_vietnamese
		       ? arena_concat(wanted->arena, STR("thứ "), wanted->whole)
		       : english_ordinal(wanted->arena, wanted->whole);
}

/* "twelve and 50/100" */
static struct str
dollars(const struct wanted *wanted)
{
	struct str cents =
		picture_number(wanted->arena, wanted->canonical, STR("0.00"));
	struct str whole = str_cut(&cents, '.');
	struct str words = wanted->in_vietnamese
				   ? number_words(wanted->arena, whole)
				   : english_words(wanted->arena, whole);

	return arena_concat(wanted->arena, words,
			    wanted->in_vietnamese ? STR(" và ") : STR(" and "),
			    cents, STR("/100"));
}

/* --- all of them ---------------------------------------------------------- */

static const struct {
	struct str name;
	struct str (*print)(const struct wanted *);
} formats[] = {
	{ STR_INIT("alphabetic"), alphabetic },
	{ STR_INIT("arabicdash"), dashed },
	{ STR_INIT("cardtext"), cardinal_words },
	{ STR_INIT("dollartext"), dollars },
	{ STR_INIT("hex"), hexadecimal },
	{ STR_INIT("ordinal"), ordinal },
	{ STR_INIT("ordtext"), ordinal_words },
	{ STR_INIT("roman"), roman },
};

/* The place of NAME in the table, or its length. */
static size_t
find(struct arena *arena, struct str name)
{
	struct str lower = text_lower(arena, name);
	size_t i = 0;

	while (i < sizeof formats / sizeof *formats &&
	       !str_eq(formats[i].name, lower))
		i++;
	return i;
}

bool
number_format_is(struct arena *arena, struct str name)
{
	return find(arena, name) < sizeof formats / sizeof *formats;
}

struct str
number_formatted(struct arena *arena, struct str canonical, struct str name,
		 bool in_vietnamese)
{
	struct wanted wanted = {
		.arena = arena,
		.canonical = canonical,
		.whole = picture_number(arena, canonical, STR("0")),
		.in_vietnamese = in_vietnamese,
		.is_upper = name.len && name.data[0] <= 'Z',
	};
	size_t i = find(arena, name);
	struct str text = STR("");

	if (i < sizeof formats / sizeof *formats)
		text = formats[i].print(&wanted);
	return text.len ? text : number_plain(arena, canonical);
}
