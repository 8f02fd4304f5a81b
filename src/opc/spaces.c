/* spaces.c - URIs to what they mean. */
#include "opc/spaces.h"

/* ISO/IEC 29500-4 (transitional) and 29500-1 (strict) differ in the stem. */
#define TRANSITIONAL "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"
#define MICROSOFT "http://schemas.microsoft.com/office/"

static const struct {
	struct str uri;
	enum space space;
} spaces[] = {
	{ STR_INIT(TRANSITIONAL "wordprocessingml/2006/main"), SPACE_W },
	{ STR_INIT(STRICT "wordprocessingml/main"), SPACE_W },
	{ STR_INIT(TRANSITIONAL "spreadsheetml/2006/main"), SPACE_S },
	{ STR_INIT(STRICT "spreadsheetml/main"), SPACE_S },
	{ STR_INIT(TRANSITIONAL "officeDocument/2006/relationships"), SPACE_R },
	{ STR_INIT(STRICT "officeDocument/relationships"), SPACE_R },
	{ STR_INIT(TRANSITIONAL "drawingml/2006/wordprocessingDrawing"),
	  SPACE_WP },
	{ STR_INIT(STRICT "drawingml/wordprocessingDrawing"), SPACE_WP },
	{ STR_INIT(TRANSITIONAL "drawingml/2006/main"), SPACE_A },
	{ STR_INIT(STRICT "drawingml/main"), SPACE_A },
	{ STR_INIT(TRANSITIONAL "drawingml/2006/picture"), SPACE_PIC },
	{ STR_INIT(STRICT "drawingml/picture"), SPACE_PIC },
	{ STR_INIT(MICROSOFT "word/2010/wordprocessingShape"), SPACE_WPS },
	{ STR_INIT("urn:schemas-microsoft-com:vml"), SPACE_V },
	{ STR_INIT("urn:schemas-microsoft-com:office:office"), SPACE_O },
	{ STR_INIT(TRANSITIONAL "markup-compatibility/2006"), SPACE_MC },
	{ STR_INIT(MICROSOFT "word/2010/wordml"), SPACE_W14 },
	{ STR_INIT(MICROSOFT "word/2012/wordml"), SPACE_W15 },
	{ STR_INIT(MICROSOFT "word/2016/wordml/cid"), SPACE_W16CID },
	{ STR_INIT(TRANSITIONAL "officeDocument/2006/math"), SPACE_M },
	{ STR_INIT(STRICT "officeDocument/math"), SPACE_M },
	{ STR_INIT("http://www.w3.org/XML/1998/namespace"), SPACE_XML },
	{ STR_INIT(TRANSITIONAL "package/2006/content-types"), SPACE_TYPES },
	{ STR_INIT(TRANSITIONAL "package/2006/relationships"), SPACE_RELS },
	{ STR_INIT(TRANSITIONAL "package/2006/metadata/core-properties"),
	  SPACE_CORE },
	{ STR_INIT("http://purl.org/dc/elements/1.1/"), SPACE_DC },
	{ STR_INIT(TRANSITIONAL "officeDocument/2006/docPropsVTypes"),
	  SPACE_VT },
	{ STR_INIT(STRICT "officeDocument/docPropsVTypes"), SPACE_VT },
};

enum space
space_of(struct str uri)
{
	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (str_eq(spaces[i].uri, uri))
			return spaces[i].space;
	return uri.len ? SPACE_OTHER : SPACE_NONE;
}
