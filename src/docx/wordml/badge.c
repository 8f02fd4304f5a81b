/* badge.c - whose it is, a path, filters and marks with bars between. */
#include "docx/wordml/badge.h"

#include "docx/wordml/sdt.h"
#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

#define OURS "baocao:"
#define THEIRS "baocao="

/* --- writing -------------------------------------------------------------- */

/* "%" and "|" by their numbers. */
static void
put_text(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.data[i] == '%')
			buf_put(out, STR("%25"));
		else if (text.data[i] == '|')
			buf_put(out, STR("%7C"));
		else
			buf_char(out, text.data[i]);
	}
}

static void
put_filter(struct buf *out, const struct filter *filter)
{
	buf_char(out, '|');
	buf_put(out, filter_name(filter->kind));
	if (!filter->text.data)
		return;
	buf_char(out, '=');
	put_text(out, filter->text);
}

static void
put_mark(struct buf *out, bool is_set, char mark)
{
	if (!is_set)
		return;
	buf_char(out, '|');
	buf_char(out, mark);
}

struct str
badge_name(struct arena *arena, const struct badge *badge)
{
	struct buf out = { .arena = arena };

	buf_put(&out, badge->is_ours ? STR(OURS) : STR(THEIRS));
	for (size_t i = 0; i < badge->tag.depth; i++) {
		if (i)
			buf_char(&out, '.');
		buf_put(&out, badge->tag.path[i]);
	}
	for (size_t i = 0; i < badge->tag.nfilters; i++)
		put_filter(&out, &badge->tag.filters[i]);
	put_mark(&out, badge->is_item, '*');
	put_mark(&out, badge->is_record, '!');
	put_mark(&out, badge->starts, '/');
	put_mark(&out, badge->goes_on, '+');
	put_mark(&out, badge->is_sole, '=');
	put_mark(&out, badge->block > 1, '@');
	if (badge->block > 1)
		buf_number(&out, badge->block, 1);
	return buf_str(&out);
}

/* --- reading -------------------------------------------------------------- */

static struct str
plain_text(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	while (text.len) {
		bool is_bar = str_starts(text, STR("%7C"));
		bool is_coded = is_bar || str_starts(text, STR("%25"));

		buf_char(&out, is_bar ? '|' : text.data[0]);
		text = str_from(text, is_coded ? 3 : 1);
	}
	return out.len ? buf_str(&out) : STR("");
}

static bool
read_mark(struct str piece, struct badge *badge)
{
	if (str_starts(piece, STR("@"))) {
		badge->block = words_number(str_from(piece, 1));
		return true;
	}
	if (piece.len != 1)
		return false;
	badge->is_item |= piece.data[0] == '*';
	badge->is_record |= piece.data[0] == '!';
	badge->starts |= piece.data[0] == '/';
	badge->goes_on |= piece.data[0] == '+';
	badge->is_sole |= piece.data[0] == '=';
	return true;
}

/* A filter of a program newer than this one is none. */
static void
read_filter(struct arena *arena, struct str piece, struct tag *tag)
{
	struct str name = str_slice(piece, 0, str_index(piece, '='));
	struct filter filter = { .text = { NULL, 0 } };

	if (name.len < piece.len)
		filter.text = plain_text(arena, str_from(piece, name.len + 1));
	for (int kind = FILTER_UPPER; kind <= FILTER_CANONICAL; kind++) {
		filter.kind = (enum filter_kind)kind;
		if (tag->nfilters < TAG_FILTERS &&
		    str_eq(filter_name(filter.kind), name)) {
			tag->filters[tag->nfilters++] = filter;
			return;
		}
	}
}

static struct str
name_of(const xmlNode *sdt)
{
	const xmlNode *placeholder = sdt_property(sdt, SPACE_W, "placeholder");
	const xmlNode *part =
		placeholder ? xml_child(placeholder, SPACE_W, "docPart") : NULL;

	return part ? xml_attribute(part, SPACE_W, "val") : STR("");
}

bool
badge_is_on(const xmlNode *sdt)
{
	return xml_is(sdt, SPACE_W, "sdt") &&
	       str_starts(name_of(sdt), STR(OURS));
}

bool
badge_is_control(const xmlNode *node)
{
	struct str name;

	if (!xml_is(node, SPACE_W, "sdt"))
		return false;
	name = name_of(node);
	return str_find(name, STR("|!")) == name.len;
}

bool
badge_read(struct arena *arena, const xmlNode *sdt, struct badge *badge)
{
	struct str rest = arena_dup(arena, name_of(sdt)), path;

	*badge = (struct badge){ .is_ours = str_starts(rest, STR(OURS)),
				 .block = 1 };
	if (!badge->is_ours && !str_starts(rest, STR(THEIRS)))
		return false;
	rest = str_from(rest, sizeof OURS - 1);
	path = str_cut(&rest, '|');
	badge->tag.at = path;
	while (path.len && badge->tag.depth < TAG_DEPTH)
		badge->tag.path[badge->tag.depth++] = str_cut(&path, '.');
	while (rest.len) {
		struct str piece = str_cut(&rest, '|');

		if (!read_mark(piece, badge))
			read_filter(arena, piece, &badge->tag);
	}
	return badge->tag.depth > 0;
}

bool
badge_is_of(const struct badge *a, const struct badge *b)
{
	for (size_t i = 0; i < a->tag.depth; i++)
		if (a->tag.depth != b->tag.depth ||
		    !str_eq(a->tag.path[i], b->tag.path[i]))
			return false;
	return true;
}

static void
put_tag(struct buf *out, const xmlNode *like, const char *before,
	const char *name, const char *after)
{
	buf_put(out, str_of(before));
	serialize_name(out, like, name);
	buf_put(out, str_of(after));
}

void
badge_put_next(struct arena *arena, struct buf *out, const xmlNode *sdt)
{
	struct badge badge;

	badge_read(arena, sdt, &badge);
	badge.starts = false;
	badge.goes_on = true;
	put_tag(out, sdt, "<", "sdtPr", ">");
	put_tag(out, sdt, "<", "placeholder", ">");
	put_tag(out, sdt, "<", "docPart", " ");
	put_tag(out, sdt, "", "val", "=\"");
	buf_xml_attribute(out, badge_name(arena, &badge));
	put_tag(out, sdt, "\"/></", "placeholder", ">");
	put_tag(out, sdt, "</", "sdtPr", ">");
}
