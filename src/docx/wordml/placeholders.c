/* placeholders.c - the glossary document and a style. */
#include "docx/wordml/placeholders.h"

#include "base/buf.h"
#include "base/text.h"
#include "docx/wordml/related.h"
#include "docx/wordml/sdt.h"
#include "opc/xml.h"

struct reader {
	struct arena *arena;
	struct package *package;
	struct placeholders *placeholders;
	struct faults *faults;
};

static struct str
text_in(struct arena *arena, const xmlNode *root)
{
	struct buf text = { .arena = arena };

	for (const xmlNode *node = root; node;
	     node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "t"))
			buf_put(&text, xml_text(node));
	return text.len ? buf_str(&text) : STR("");
}

/* A w:docPart (17.12.7). */
static void
read_text(const struct reader *reader, const xmlNode *part)
{
	const xmlNode *properties = xml_child(part, SPACE_W, "docPartPr");
	const xmlNode *body = xml_child(part, SPACE_W, "docPartBody");
	const xmlNode *name =
		properties ? xml_child(properties, SPACE_W, "name") : NULL;
	struct placeholders *all = reader->placeholders;
	struct placeholder *one;

	if (!name || !body)
		return;
	one = arena_push(reader->arena, all->list, all->count, all->cap);
	one->name =
		arena_dup(reader->arena, xml_attribute(name, SPACE_W, "val"));
	one->text = text_in(reader->arena, body);
}

static void
read_glossary(const struct reader *reader, const xmlNode *root)
{
	for (const xmlNode *node = root; node;
	     node = xml_walk(node, root, xml_is(node, SPACE_W, "docPart")))
		if (xml_is(node, SPACE_W, "docPart"))
			read_text(reader, node);
}

/* The name is the same in every language, the id is not. */
struct str
placeholders_style(struct arena *arena, const xmlNode *root)
{
	struct str id = STR("");

	for (const xmlNode *style = xml_first(root); style;
	     style = xml_next(style)) {
		const xmlNode *name = xml_child(style, SPACE_W, "name");

		if (name && str_eq(text_fold(arena, xml_attribute(name, SPACE_W,
								  "val")),
				   STR("placeholder_text")))
			id = arena_dup(arena, xml_attribute(style, SPACE_W,
							    "styleId"));
	}
	return id;
}

static void
read_styles(const struct reader *reader, const xmlNode *root)
{
	reader->placeholders->style = placeholders_style(reader->arena, root);
}

static void
read_part(const struct reader *reader, struct str kind,
	  void (*read)(const struct reader *, const xmlNode *root))
{
	xmlDoc *document = related_read(reader->package, kind, reader->faults);

	if (!document)
		return;
	read(reader, xmlDocGetRootElement(document));
	xmlFreeDoc(document);
}

struct placeholders
placeholders_read(struct arena *arena, struct package *package,
		  struct faults *faults)
{
	struct placeholders placeholders = { .list = NULL };
	struct reader reader = { arena, package, &placeholders, faults };

	read_part(&reader, STR("glossaryDocument"), read_glossary);
	read_part(&reader, STR("styles"), read_styles);
	return placeholders;
}

/* 17.5.2.25 */
struct str
placeholders_text(const struct placeholders *placeholders, const xmlNode *sdt,
		  struct str otherwise)
{
	const xmlNode *placeholder = sdt_property(sdt, SPACE_W, "placeholder");
	const xmlNode *part =
		placeholder ? xml_child(placeholder, SPACE_W, "docPart") : NULL;
	struct str name = { NULL, 0 };

	if (part)
		name = xml_attribute(part, SPACE_W, "val");
	for (size_t i = 0; name.data && i < placeholders->count; i++)
		if (str_eq(placeholders->list[i].name, name) &&
		    placeholders->list[i].text.len)
			return placeholders->list[i].text;
	return otherwise;
}

bool
placeholders_is_usual(struct arena *arena, struct str text)
{
	static const struct str words[] = {
		STR_INIT("click_or_tap_here_to_enter_text"),
		STR_INIT("click_here_to_enter_text"),
		STR_INIT("click_or_tap_to_enter_a_date"),
		STR_INIT("click_here_to_enter_a_date"),
		STR_INIT("choose_an_item"),
		STR_INIT("bam_hoac_go_nhe_vao_day_de_nhap_van_ban"),
		STR_INIT("bam_hoac_go_nhe_de_nhap_ngay"),
		STR_INIT("bam_vao_day_de_nhap_van_ban"),
		STR_INIT("bam_vao_day_de_nhap_ngay"),
		STR_INIT("chon_mot_muc"),
	};
	struct str folded = text_fold(arena, text);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(folded, words[i]))
			return true;
	return false;
}
