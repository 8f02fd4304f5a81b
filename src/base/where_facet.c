/* where_facet.c - what is not to be read on the page, and where Word shows
 * it. */
#include "base/excerpt.h"
#include "base/where.h"

/* WORDS go before the name; a facet without them is seen on the page, or its
 * kind is said elsewhere. */
static const struct {
	struct str code;
	struct str words[2];
	struct str hint[2];
} facets[FACET_COUNT] = {
	[FACET_TEXT] = { STR_INIT(""),
			 { STR_INIT(""), STR_INIT("") },
			 { STR_INIT(""), STR_INIT("") } },
	[FACET_ALT] = { STR_INIT("alt-text"),
			{ STR_INIT("văn bản thay thế của hình"),
			  STR_INIT("alternative text of the picture") },
			{ STR_INIT("bấm nút phải chuột vào hình, chọn View Alt "
				   "Text (hoặc Edit Alt Text); Alt+F10 liệt kê "
				   "tên các hình"),
			  STR_INIT(
				  "right-click the picture and choose View Alt "
				  "Text (or Edit Alt Text); Alt+F10 lists the "
				  "names of pictures") } },
	[FACET_TIP] = { STR_INIT("screen-tip"),
			{ STR_INIT("chú giải của liên kết"),
			  STR_INIT("ScreenTip of the link") },
			{ STR_INIT("bấm nút phải chuột vào liên kết, chọn Edit "
				   "Hyperlink, ScreenTip"),
			  STR_INIT("right-click the link and choose Edit "
				   "Hyperlink, ScreenTip") } },
	[FACET_LINK] = { STR_INIT("link"),
			 { STR_INIT("địa chỉ của liên kết"),
			   STR_INIT("address of the link") },
			 { STR_INIT(
				   "bấm nút phải chuột vào liên kết, chọn Edit "
				   "Hyperlink, xem ô Address"),
			   STR_INIT("right-click the link, choose Edit "
				    "Hyperlink, and look at Address") } },
	[FACET_CODE] = { STR_INIT("field-code"),
			 { STR_INIT("mã trường"), STR_INIT("field code") },
			 { STR_INIT("bấm vào trường rồi nhấn Shift+F9 để thấy "
				    "mã của nó; Alt+F9 cho mọi trường"),
			   STR_INIT("click on the field and press Shift+F9 to "
				    "see its code; Alt+F9 for all fields") } },
	[FACET_FIELD] = { STR_INIT("field"),
			  { STR_INIT(""), STR_INIT("") },
			  { STR_INIT("bấm vào trường rồi nhấn Shift+F9 để thấy "
				     "mã của nó; Alt+F9 cho mọi trường"),
			    STR_INIT("click on the field and press Shift+F9 to "
				     "see its code; Alt+F9 for all fields") } },
	[FACET_CONTROL] = { STR_INIT("control"),
			    { STR_INIT(""), STR_INIT("") },
			    { STR_INIT("bấm vào ô nội dung, chọn Developer, "
				       "Properties, xem Tag và Title"),
			      STR_INIT("click on the content control, choose "
				       "Developer, Properties, and look at Tag "
				       "and Title") } },
	[FACET_PROPERTY] = { STR_INIT("property"),
			     { STR_INIT(""), STR_INIT("") },
			     { STR_INIT("chọn File, Info, Properties, Advanced "
					"Properties"),
			       STR_INIT("choose File, Info, Properties, "
					"Advanced Properties") } },
};

struct str
where_facet(enum facet facet)
{
	return facets[facet].code;
}

struct str
where_hint(const struct place *place, enum language language)
{
	return facets[place->facet].hint[language];
}

void
where_put_facet(struct buf *out, const struct place *place,
		enum language language)
{
	struct str words = facets[place->facet].words[language];

	if (!words.len)
		return;
	buf_put(out, STR(", "));
	buf_put(out, words);
	if (!place->name.len)
		return;
	buf_put(out, STR(" “"));
	excerpt_put_seen(out, place->name);
	buf_put(out, STR("”"));
}
