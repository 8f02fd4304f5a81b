/* where.c - parts, tables, notes and paragraphs by the names that Word gives
 * them. */
#include "base/where.h"

#include "base/excerpt.h"
#include "base/grid.h"
#include "base/text.h"

/* A part of a file that HAS_OTHERS like it is called by its name too. */
static const struct {
	struct str code;
	struct str words[2];
	bool has_others;
} stories[] = {
	[STORY_NONE] = { STR_INIT(""), { STR_INIT(""), STR_INIT("") }, false },
	[STORY_BODY] = { STR_INIT("body"),
			 { STR_INIT("thân văn bản"), STR_INIT("body text") },
			 false },
	[STORY_HEADER] = { STR_INIT("header"),
			   { STR_INIT("đầu trang"), STR_INIT("header") },
			   true },
	[STORY_FOOTER] = { STR_INIT("footer"),
			   { STR_INIT("chân trang"), STR_INIT("footer") },
			   true },
	[STORY_FOOTNOTES] = { STR_INIT("footnotes"),
			      { STR_INIT("cước chú"), STR_INIT("footnote") },
			      false },
	[STORY_ENDNOTES] = { STR_INIT("endnotes"),
			     { STR_INIT("chú thích cuối"),
			       STR_INIT("endnote") },
			     false },
	[STORY_COMMENTS] = { STR_INIT("comments"),
			     { STR_INIT("nhận xét"), STR_INIT("comment") },
			     false },
	[STORY_PROPERTIES] = { STR_INIT("properties"),
			       { STR_INIT("thuộc tính của tệp"),
				 STR_INIT("file properties") },
			       true },
	[STORY_LINKS] = { STR_INIT("links"),
			  { STR_INIT("địa chỉ liên kết"),
			    STR_INIT("link addresses") },
			  true },
	[STORY_CHART] = { STR_INIT("chart"),
			  { STR_INIT("biểu đồ"), STR_INIT("chart") },
			  true },
	[STORY_DIAGRAM] = { STR_INIT("diagram"),
			    { STR_INIT("hình SmartArt"), STR_INIT("SmartArt") },
			    true },
};

struct str
where_story(enum story story)
{
	return stories[story].code;
}

static struct str
word(enum language language, struct str vi, struct str en)
{
	return language == VIETNAMESE ? vi : en;
}

static void
put_number(struct buf *out, struct str name, size_t number)
{
	if (!number)
		return;
	buf_put(out, name);
	buf_number(out, number, 0);
}

static void
put_pages(struct buf *out, const struct place *place, enum language language)
{
	static const struct str words[][2] = {
		[PAGES_ALL] = { STR_INIT(""), STR_INIT("") },
		[PAGES_FIRST] = { STR_INIT(" của trang đầu tiên"),
				  STR_INIT(" of the first page") },
		[PAGES_EVEN] = { STR_INIT(" của trang chẵn"),
				 STR_INIT(" of even pages") },
	};

	buf_put(out, words[place->pages][language]);
}

static void
put_property(struct buf *out, struct str name, enum language language)
{
	buf_put(out, word(language, STR("thuộc tính “"), STR("property “")));
	excerpt_put_seen(out, name);
	buf_put(out, word(language, STR("” của tệp"), STR("” of the file")));
}

static void
put_story(struct buf *out, const struct place *place, enum language language)
{
	if (place->story == STORY_NONE) {
		excerpt_put_seen(out, place->part);
		return;
	}
	if (place->facet == FACET_PROPERTY && place->name.len) {
		put_property(out, place->name, language);
		return;
	}
	buf_put(out, stories[place->story].words[language]);
	put_number(out, STR(" "), place->note);
	put_pages(out, place, language);
	if (place->story == STORY_COMMENTS && place->name.len) {
		buf_put(out, word(language, STR(" của "), STR(" by ")));
		excerpt_put_seen(out, place->name);
	}
	if (!stories[place->story].has_others)
		return;
	buf_put(out, STR(" ("));
	excerpt_put_seen(out, str_after(place->part, '/'));
	buf_char(out, ')');
}

/* The cell of PLACE; around it the one that its table is in. */
static void
put_cell(struct buf *out, const struct place *place, enum language language)
{
	put_number(out, word(language, STR("bảng "), STR("table ")),
		   place->table);
	if (place->outer) {
		buf_put(out, word(language, STR(" (trong "), STR(" (in ")));
		put_cell(out, place->outer, language);
		buf_char(out, ')');
	}
	put_number(out, word(language, STR(" hàng "), STR(" row ")),
		   place->row);
	put_number(out, word(language, STR(" ô "), STR(" cell ")), place->cell);
}

void
where_put(struct buf *out, const struct place *place, enum language language)
{
	put_story(out, place, language);
	if (place->table) {
		buf_put(out, STR(", "));
		put_cell(out, place, language);
	}
	if (place->in_box)
		buf_put(out, word(language, STR(", hộp văn bản"),
				  STR(", text box")));
	put_number(out, word(language, STR(", đoạn "), STR(", paragraph ")),
		   place->paragraph);
	where_put_facet(out, place, language);
	if (place->heading.len) {
		buf_put(out,
			word(language, STR(", dưới mục “"), STR(", under “")));
		excerpt_put_seen(out, place->heading);
		buf_put(out, STR("”"));
	}
}

/* --- tables -------------------------------------------------------------- */

/* A whole question may stand above a column. */
static void
put_head(struct buf *out, struct str head, enum language language)
{
	enum { LONGEST = 60 };
	struct str rest = head;

	for (size_t i = 0; i < LONGEST && rest.len; i++)
		text_next(&rest);
	buf_put(out, word(language, STR("cột «"), STR("column «")));
	excerpt_put_seen(out, str_slice(head, 0, head.len - rest.len));
	buf_put(out, rest.len ? STR("…»") : STR("»"));
}

static void
put_sheet(struct buf *out, struct str name)
{
	bool is_plain = true;

	for (size_t i = 0; i < name.len; i++) {
		char c = name.data[i];

		is_plain &= (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
			    (c >= 'a' && c <= 'z') || c < 0;
	}
	buf_put(out, is_plain ? STR("") : STR("'"));
	excerpt_put_seen(out, name);
	buf_put(out, is_plain ? STR("") : STR("'"));
}

static void
put_sheet_cell(struct buf *out, const struct grid *grid, size_t column,
	       enum language language)
{
	buf_put(out, STR(": "));
	put_sheet(out, grid->sheet);
	if (column) {
		buf_char(out, '!');
		grid_put_letters(out, column);
		buf_number(out, grid->number, 0);
	} else {
		put_number(out, word(language, STR(" hàng "), STR(" row ")),
			   grid->number);
	}
}

static void
put_line(struct buf *out, const struct grid *grid, enum language language)
{
	put_number(out, STR(":"), grid->line);
	if (grid->line != grid->number)
		put_number(out, word(language, STR(": hàng "), STR(": row ")),
			   grid->number);
}

void
where_put_cell(struct buf *out, struct spot spot, enum language language)
{
	const struct grid *grid = grid_of(spot.source);
	size_t column = grid_column(spot);

	if (grid->line)
		put_line(out, grid, language);
	else
		put_sheet_cell(out, grid, column, language);
	if (!column)
		return;
	buf_put(out, grid->line && grid->line == grid->number ? STR(": ")
							      : STR(", "));
	if (column <= grid->nheads && grid->heads[column - 1].len) {
		put_head(out, grid->heads[column - 1], language);
		return;
	}
	buf_put(out, word(language, STR("cột "), STR("column ")));
	grid_put_letters(out, column);
}
