/* merge_tag.c - switches into filters. */
#include "docx/slots/merge_tag.h"

#include "base/text.h"
#include "form/formats/number_format.h"
#include "form/formats/picture.h"

struct reader {
	struct arena *arena;
	const struct source *source;
	const struct field_code *code;
	bool in_vietnamese;
	struct tag *tag;
	struct faults *faults;
};

struct str
merge_key(struct arena *arena, const struct field_code *code)
{
	struct buf key = { .arena = arena };

	if (!field_code_is(code, STR("MERGEFIELD")))
		return text_upper(arena, code->type);
	for (size_t i = 0; i < code->narguments; i++) {
		if (i)
			buf_char(&key, ' ');
		buf_put(&key, code->arguments[i]);
	}
	return buf_str(&key);
}

/* --- names ---------------------------------------------------------------- */

/* The kind of tag that KEY begins as, which is cut off. */
static enum tag_kind
cut_kind(struct arena *arena, struct str *key)
{
	static const struct {
		struct str start;
		enum tag_kind kind;
	} kinds[] = {
		{ STR_INIT("tablestart:"), TAG_BLOCK },
		{ STR_INIT("begingroup:"), TAG_BLOCK },
		{ STR_INIT("tableend:"), TAG_CLOSE },
		{ STR_INIT("endgroup:"), TAG_CLOSE },
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		size_t len = kinds[i].start.len;

		if (key->len < len ||
		    !str_eq(text_lower(arena, str_slice(*key, 0, len)),
			    kinds[i].start))
			continue;
		*key = str_from(*key, len);
		return kinds[i].kind;
	}
	return TAG_VALUE;
}

static bool
refuse(const struct reader *reader, enum message message, struct str at,
       struct str what)
{
	fault(reader->faults, message, ((struct spot){ reader->source, at }),
	      what);
	return false;
}

static bool
read_name(const struct reader *reader)
{
	struct str quote = STR("«"), key = reader->source->text;
	enum tag_kind kind;

	key = str_slice(key, quote.len, key.len - quote.len);
	kind = cut_kind(reader->arena, &key);
	if (!tag_read(reader->arena, reader->source, key, reader->tag,
		      reader->faults))
		return false;
	if (reader->tag->kind != TAG_VALUE || reader->tag->nfilters ||
	    reader->tag->depth == 0)
		return refuse(reader, MSG_FIELD_NAME, reader->source->text,
			      key);
	reader->tag->kind = kind;
	return true;
}

/* --- switches ------------------------------------------------------------- */

static void
add(const struct reader *reader, enum filter_kind kind, struct str text)
{
	struct tag *tag = reader->tag;

	if (tag->nfilters < TAG_FILTERS)
		tag->filters[tag->nfilters++] = (struct filter){ kind, text };
}

/* 17.16.4.3; what only says how the result looks has no filter. */
static bool
add_format(const struct reader *reader, struct str name)
{
	static const struct {
		struct str name;
		enum filter_kind kind;
		bool is_filter;
	} formats[] = {
		{ STR_INIT("upper"), FILTER_UPPER, true },
		{ STR_INIT("lower"), FILTER_LOWER, true },
		{ STR_INIT("firstcap"), FILTER_CAPITAL, true },
		{ STR_INIT("caps"), FILTER_TITLE, true },
		{ STR_INIT("mergeformat"), FILTER_UPPER, false },
		{ STR_INIT("charformat"), FILTER_UPPER, false },
		{ STR_INIT("arabic"), FILTER_UPPER, false },
	};
	struct str lower = text_lower(reader->arena, name);

	if (number_format_is(reader->arena, name)) {
		add(reader,
		    reader->in_vietnamese ? FILTER_VIETNAMESE : FILTER_ENGLISH,
		    name);
		return true;
	}
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		if (!str_eq(formats[i].name, lower))
			continue;
		if (formats[i].is_filter)
			add(reader, formats[i].kind, STR(""));
		return true;
	}
	return refuse(reader, MSG_FIELD_SWITCH, reader->source->text,
		      arena_concat(reader->arena, STR("\\* "), name));
}

/* Word prints what is no place as it stands, and not the number. */
static bool
add_picture(const struct reader *reader, struct str picture)
{
	if (picture.len && !picture_has_places(reader->arena, picture))
		return refuse(
			reader, MSG_FIELD_PICTURE, reader->source->text,
			arena_concat(reader->arena, STR("\\# "), picture));
	add(reader, FILTER_NUMBER_PICTURE, picture);
	return true;
}

static bool
add_switch(const struct reader *reader, const struct field_switch *one)
{
	switch (one->name) {
	case '*':
		return add_format(reader, one->argument);
	case '@':
		add(reader, FILTER_DATE_PICTURE, one->argument);
		return true;
	case '#':
		return add_picture(reader, one->argument);
	case 'b':
		add(reader, FILTER_BEFORE, one->argument);
		return true;
	case 'f':
		add(reader, FILTER_AFTER, one->argument);
		return true;
	case 'm':
	case 'v':
		return true;
	default:
		break;
	}
	return refuse(
		reader, MSG_FIELD_SWITCH, reader->source->text,
		arena_concat(reader->arena, STR("\\"),
			     str_slice((struct str){ &one->name, 1 }, 0, 1)));
}

/* Pictures make the text of a number, formats that of numbers its words, and
 * all other formats change these, wherever they stand. */
static int
rank(struct arena *arena, const struct field_switch *one)
{
	if (one->name == '@' || one->name == '#')
		return 0;
	return one->name == '*' && number_format_is(arena, one->argument) ? 1
									  : 2;
}

static bool
add_switches(const struct reader *reader)
{
	const struct field_code *code = reader->code;
	bool is_good = true;

	for (int pass = 0; pass < 3; pass++)
		for (size_t i = 0; i < code->nswitches; i++)
			if (rank(reader->arena, &code->switches[i]) == pass)
				is_good &=
					add_switch(reader, &code->switches[i]);
	return is_good;
}

bool
merge_tag_has_language(struct arena *arena, const struct field_code *code)
{
	for (size_t i = 0; i < code->nswitches; i++)
		if (rank(arena, &code->switches[i]) == 1)
			return true;
	return false;
}

/* A field without data prints nothing, as it does in Word. */
bool
merge_tag_read(struct arena *arena, const struct source *source,
	       const struct field_code *code, bool in_vietnamese,
	       struct tag *tag, struct faults *faults)
{
	struct reader reader = {
		arena, source, code, in_vietnamese, tag, faults
	};

	if (!read_name(&reader))
		return false;
	if (tag->kind != TAG_VALUE)
		return true;
	if (!add_switches(&reader))
		return false;
	add(&reader, FILTER_OR, STR(""));
	return true;
}

bool
merge_tag_switches(struct arena *arena, const struct source *source,
		   const struct field_code *code, bool in_vietnamese,
		   struct tag *tag, struct faults *faults)
{
	struct reader reader = {
		arena, source, code, in_vietnamese, tag, faults
	};

	tag->nfilters = 0;
	return add_switches(&reader);
}
