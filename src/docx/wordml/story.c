/* story.c - by the root element. */
#include "docx/wordml/story.h"

#include "opc/xml.h"

enum story
story_of(const struct tree *tree)
{
	static const struct {
		struct str root;
		bool is_story;
		enum story story;
	} roots[] = {
		{ STR_INIT("document"), true, STORY_BODY },
		{ STR_INIT("hdr"), true, STORY_HEADER },
		{ STR_INIT("ftr"), true, STORY_FOOTER },
		{ STR_INIT("footnotes"), true, STORY_FOOTNOTES },
		{ STR_INIT("endnotes"), true, STORY_ENDNOTES },
		{ STR_INIT("comments"), true, STORY_COMMENTS },
		{ STR_INIT("Relationships"), false, STORY_LINKS },
		{ STR_INIT("chartSpace"), false, STORY_CHART },
		{ STR_INIT("userShapes"), false, STORY_CHART },
		{ STR_INIT("dataModel"), false, STORY_DIAGRAM },
		{ STR_INIT("drawing"), false, STORY_DIAGRAM },
	};
	struct str root = xml_name(xmlDocGetRootElement(tree->document));

	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		if (tree->is_story == roots[i].is_story &&
		    str_eq(root, roots[i].root))
			return roots[i].story;
	return tree->is_story ? STORY_NONE : STORY_PROPERTIES;
}
