/* page_text.c - the control, its paragraph, the paragraphs behind it. */
#include "docx/extract/page_text.h"

#include "base/text.h"
#include "docx/wordml/beside.h"
#include "docx/wordml/extent.h"
#include "docx/wordml/fixed.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

struct gatherer {
	const struct page *page;
	struct buf text;
	struct str loose;
};

/* What is seen of PARAGRAPH. */
static struct str
seen(struct arena *arena, const xmlNode *paragraph)
{
	struct buf text = { .arena = arena };

	seen_put(&text, paragraph);
	while (text.len && text.data[text.len - 1] == '\n')
		text.len--;
	return text.len ? text_trim(buf_str(&text)) : STR("");
}

/* --- beside --------------------------------------------------------------- */

static bool
holds(const xmlNode *outer, const xmlNode *node)
{
	while (node && node != outer)
		node = node->parent;
	return node;
}

/* Where nobody knows what belongs to which control of PARAGRAPH the first one
 * tells. */
static void
put_control(struct gatherer *gatherer, xmlNode *sdt)
{
	struct arena *arena = gatherer->page->arena;
	xmlNode *paragraph = words_around(sdt, "p");
	struct beside beside = { .kind = BESIDE_FIXED };
	bool is_meant;

	if (paragraph && sdt_level(sdt) == SDT_RUNS)
		beside = beside_in(arena, paragraph, gatherer->page->frame);
	is_meant = beside.sdt && holds(beside.sdt, sdt);
	if (is_meant && beside.kind == BESIDE_UNSURE)
		gatherer->loose = seen(arena, paragraph);
	if (is_meant && beside.kind == BESIDE_TYPED)
		buf_put(&gatherer->text, beside.before);
	seen_put(&gatherer->text, sdt);
	if (is_meant && beside.kind == BESIDE_TYPED)
		buf_put(&gatherer->text, beside.after);
}

/* --- behind --------------------------------------------------------------- */

/* TEXT without MARKS at its beginning, blanks around them left out. */
static struct str
without(struct str text, struct str marks)
{
	marks = text_trim(marks);
	text = text_trim(text);
	return marks.len && str_starts(text, marks)
		       ? text_trim(str_from(text, marks.len))
		       : text;
}

/* TEXT without the mark between items that it ends with, where MARKS is one. */
static struct str
without_end(struct str text, struct str marks)
{
	static const struct str ends = STR_INIT(";.,");

	marks = text_trim(marks);
	if (marks.len == 1 && text.len &&
	    str_index(ends, marks.data[0]) < ends.len &&
	    str_index(ends, text.data[text.len - 1]) < ends.len)
		text.len--;
	return text_trim(text);
}

/* What was typed into PARAGRAPH, without marks as SDT has around it. */
static struct str
typed(struct arena *arena, const xmlNode *sdt, const xmlNode *paragraph)
{
	struct fixed_text marks = { .choices = 0 };
	struct str text = seen(arena, paragraph);
	size_t end;

	if (sdt_level(sdt) != SDT_RUNS)
		return text;
	fixed_read(arena, words_around(sdt, "p"), &marks);
	end = str_index(marks.text, FIXED_MARK);
	text = without(text, str_slice(marks.text, 0, end));
	return end < marks.text.len
		       ? without_end(text, str_from(marks.text, end + 1))
		       : text;
}

struct page_text
page_text(const struct page *page, xmlNode *sdt, const struct badge *badge)
{
	struct gatherer gatherer = { .page = page,
				     .text = { .arena = page->arena },
				     .loose = STR("") };
	struct extent extent = extent_of(page->arena, sdt, badge, page->frame);
	struct page_text text = { .joined = NULL };

	put_control(&gatherer, sdt);
	for (size_t i = 0; i < extent.count; i++) {
		const struct extent_piece *piece = &extent.list[i];

		buf_char(&gatherer.text, '\n');
		if (piece->part)
			put_control(&gatherer, piece->part);
		else
			buf_put(&gatherer.text,
				typed(page->arena, sdt, piece->paragraph));
		if (piece->part)
			text.joined = piece->part;
	}
	if (extent.loose)
		gatherer.loose = seen(page->arena, extent.loose);
	text.text = gatherer.text.len ? buf_str(&gatherer.text) : STR("");
	text.loose = gatherer.loose;
	return text;
}
