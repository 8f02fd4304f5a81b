/* language.c - a run's own language, or the defaults'. */
#include "docx/wordml/language.h"

#include "docx/wordml/related.h"
#include "opc/xml.h"

/* Whether the w:rPr PROPERTIES, or NULL, name a language that is, or that is
 * not, Vietnamese. */
static bool
names_language(const xmlNode *properties, bool *is_vietnamese)
{
	const xmlNode *language =
		properties ? xml_child(properties, SPACE_W, "lang") : NULL;
	struct str name = { NULL, 0 };

	if (language)
		name = xml_attribute(language, SPACE_W, "val");
	*is_vietnamese = part_name_is(str_cut(&name, '-'), STR("vi"));
	return language != NULL;
}

/* 17.7.5.5 */
static const xmlNode *
defaults_of(const xmlNode *styles)
{
	static const char *const path[] = { "docDefaults", "rPrDefault",
					    "rPr" };
	const xmlNode *node = styles;

	for (size_t i = 0; node && i < sizeof path / sizeof *path; i++)
		node = xml_child(node, SPACE_W, path[i]);
	return node;
}

static void
look_up(struct languages *languages)
{
	xmlDoc *styles = related_read(languages->package, STR("styles"),
				      languages->faults);

	languages->is_known = true;
	if (!styles ||
	    !names_language(defaults_of(xmlDocGetRootElement(styles)),
			    &languages->is_vietnamese))
		languages->is_vietnamese = true;
	xmlFreeDoc(styles);
}

bool
language_is_vietnamese(struct languages *languages, const xmlNode *run)
{
	bool is_vietnamese;

	if (run &&
	    names_language(xml_child(run, SPACE_W, "rPr"), &is_vietnamese))
		return is_vietnamese;
	if (!languages->is_known)
		look_up(languages);
	return languages->is_vietnamese;
}
