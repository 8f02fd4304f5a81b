/* beside.c - the fixed text is found again by leaving out what may be typed. */
#include "docx/wordml/beside.h"

#include "base/text.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/fixed.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* The longest text that is looked for, in bytes. */
enum { LONGEST = 1000 };

/* --- controls ------------------------------------------------------------- */

/* Outermost control NUMBER of PARAGRAPH, from 0; NULL after the last. */
static xmlNode *
control_at(xmlNode *paragraph, size_t number)
{
	for (xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph,
			     seen_not(node) || badge_is_control(node)))
		if (badge_is_control(node) && number-- == 0)
			return node;
	return NULL;
}

/* Whether nobody knows what stands around one of the controls. */
static bool
is_open(struct arena *arena, xmlNode *paragraph, struct str hashes)
{
	struct badge badge;

	for (xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph, seen_not(node)))
		if (badge_is_control(node) &&
		    (!badge_read(arena, node, &badge) ||
		     fixed_has_name(arena, hashes, FIXED_OPEN,
				    badge_name(arena, &badge))))
			return true;
	return false;
}

/* Whether the paragraph of SDT is all of its value, or goes on with it. */
static bool
is_alone(struct arena *arena, const xmlNode *sdt)
{
	struct badge badge;

	return badge_read(arena, sdt, &badge) &&
	       (badge.starts || badge.goes_on);
}

static struct str
name_of(struct arena *arena, const xmlNode *sdt)
{
	struct badge badge;

	return sdt && badge_read(arena, sdt, &badge) ? badge_name(arena, &badge)
						     : STR("");
}

/* --- gaps ----------------------------------------------------------------- */

/* What stands in TEXT before its mark NUMBER, from 0, and after the one before
 * that. */
static struct str
gap_at(struct str text, size_t number)
{
	while (number-- > 0)
		text = str_from(text, str_index(text, FIXED_MARK) + 1);
	return str_slice(text, 0, str_index(text, FIXED_MARK));
}

static size_t
marks_in(struct str text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++)
		count += text.data[i] == FIXED_MARK;
	return count;
}

/* What TEXT begins with that is COUNT bytes long without its blanks. */
static struct str
beginning(struct str text, size_t count)
{
	struct str rest = text;

	while (rest.len && count) {
		size_t before = rest.len;
		int c = text_next(&rest);

		if (c != '\n' && !text_is_blank(c))
			count -= before - rest.len;
	}
	return str_slice(text, 0, text.len - rest.len);
}

/* --- looking -------------------------------------------------------------- */

/* RAW is what stands around the controls, of which the first is called NAME;
 * PLAIN is the same without blanks. */
struct search {
	struct str hashes, raw, plain, name;
	struct buf candidate;
};

/* Whether the fixed text is all but that from FROM to TO. */
static bool
is_fixed_without(struct search *search, size_t from, size_t to)
{
	struct str rest = str_from(search->plain, to);

	search->candidate.len = 0;
	buf_put(&search->candidate, str_slice(search->plain, 0, from));
	buf_put(&search->candidate, rest);
	buf_char(&search->candidate, '\n');
	buf_put(&search->candidate, search->name);
	return fixed_has(search->hashes, buf_str(&search->candidate));
}

/* Set BESIDE to what was typed at the beginning or at the end of gap NUMBER;
 * false where that is not all. */
static bool
find_in(struct search *search, size_t number, struct beside *beside)
{
	struct str plain = gap_at(search->plain, number);
	struct str raw = gap_at(search->raw, number);
	size_t from = (size_t)(plain.data - search->plain.data);
	bool is_last = from + plain.len == search->plain.len;

	for (size_t len = 1; len <= plain.len; len++) {
		size_t kept = plain.len - len;

		if (number && is_fixed_without(search, from, from + len)) {
			beside->after = beginning(raw, len);
			return true;
		}
		if (!is_last &&
		    is_fixed_without(search, from + kept, from + plain.len)) {
			beside->before =
				str_from(raw, beginning(raw, kept).len);
			return true;
		}
	}
	return false;
}

static struct beside
find(struct search *search, xmlNode *paragraph)
{
	struct beside beside = { .kind = BESIDE_UNSURE,
				 .sdt = control_at(paragraph, 0) };
	size_t count = marks_in(search->plain);

	for (size_t i = 0; search->plain.len <= LONGEST && i <= count; i++) {
		if (!find_in(search, i, &beside))
			continue;
		beside.kind = BESIDE_TYPED;
		beside.sdt =
			control_at(paragraph, beside.after.len ? i - 1 : i);
		break;
	}
	return beside;
}

struct beside
beside_in(struct arena *arena, xmlNode *paragraph, struct str hashes)
{
	struct fixed_text read = { .choices = 0 };
	struct beside beside = { .kind = BESIDE_FIXED };
	struct search search = { .hashes = hashes,
				 .candidate = { .arena = arena } };

	if (!hashes.len)
		return beside;
	fixed_read(arena, paragraph, &read);
	search.raw = read.text;
	search.plain = fixed_plain(arena, read.text);
	if (fixed_is_blank(read.text) || is_open(arena, paragraph, hashes))
		return beside;
	beside.sdt = read.first;
	search.name = name_of(arena, beside.sdt);
	if (fixed_has(hashes, fixed_around(arena, search.plain, search.name)))
		return beside;
	if (!beside.sdt || marks_in(read.text) > 1 ||
	    !is_alone(arena, beside.sdt))
		return find(&search, paragraph);
	beside.kind = BESIDE_TYPED;
	beside.before = gap_at(read.text, 0);
	beside.after = gap_at(read.text, 1);
	return beside;
}

/* --- taking out ----------------------------------------------------------- */

/* Take COUNT bytes from FROM on out of what NODE is seen as; returns how many
 * there were. */
static size_t
cut(struct arena *arena, xmlNode *node, size_t from, size_t count)
{
	struct str look = seen_look(node);
	size_t to = from + count < look.len ? from + count : look.len;

	if (from == 0 && to == look.len) {
		words_drop(node);
		return to;
	}
	look = arena_concat(arena, str_slice(look, 0, from),
			    str_from(look, to));
	xmlNodeSetContent(node, BAD_CAST "");
	xmlNodeAddContentLen(node, BAD_CAST look.data, (int)look.len);
	words_preserve(node, look);
	return to - from;
}

/* Take COUNT bytes out of what is seen in PARAGRAPH behind START, from byte
 * FROM on. */
static void
cut_out(struct arena *arena, const xmlNode *paragraph, const xmlNode *start,
	size_t from, size_t count)
{
	xmlNode *node = xml_walk(start, paragraph, start != paragraph), *next;

	for (; node && count; node = next) {
		bool is_skipped = seen_not(node) || badge_is_control(node);
		size_t len = is_skipped || node->type != XML_ELEMENT_NODE
				     ? 0
				     : seen_look(node).len;

		next = xml_walk(node, paragraph, is_skipped);
		if (len > from)
			count -= cut(arena, node, from, count);
		from -= from < len ? from : len;
	}
}

static void
cut_before(struct arena *arena, xmlNode *paragraph, const struct beside *beside)
{
	struct fixed_text read = { .choices = 0 };
	const xmlNode *start = paragraph, *node;
	size_t number = 0;

	while ((node = control_at(paragraph, number)) != beside->sdt) {
		start = node;
		number++;
	}
	fixed_read(arena, paragraph, &read);
	cut_out(arena, paragraph, start,
		gap_at(read.text, number).len - beside->before.len,
		beside->before.len);
}

/* Where there are fields what is seen is not only text. */
void
beside_drop(struct arena *arena, const struct beside *beside)
{
	xmlNode *paragraph =
		beside->sdt ? words_around(beside->sdt, "p") : NULL;

	if (beside->kind != BESIDE_TYPED || !paragraph ||
	    sdt_find(paragraph, "fldChar"))
		return;
	cut_out(arena, paragraph, beside->sdt, 0, beside->after.len);
	cut_before(arena, paragraph, beside);
}
