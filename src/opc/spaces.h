/* spaces.h - the namespaces of Office Open XML, transitional and strict. */
#ifndef OPC_SPACES_H
#define OPC_SPACES_H

#include "base/str.h"

/* What one prefix usually stands for, whichever of its URIs is written. */
enum space {
	SPACE_NONE,
	SPACE_W,  /* WordprocessingML */
	SPACE_S,  /* SpreadsheetML */
	SPACE_R,  /* relationship ids */
	SPACE_WP, /* DrawingML in a Word document */
	SPACE_A,  /* DrawingML */
	SPACE_PIC,
	SPACE_WPS, /* text boxes and shapes */
	SPACE_V,   /* VML */
	SPACE_O,   /* VML of Office */
	SPACE_MC,  /* markup compatibility */
	SPACE_W14,
	SPACE_W15,
	SPACE_W16CID,
	SPACE_M, /* mathematics */
	SPACE_XML,
	SPACE_TYPES, /* [Content_Types].xml */
	SPACE_RELS,  /* .rels parts */
	SPACE_CORE,  /* docProps/core.xml */
	SPACE_DC,
	SPACE_VT, /* values of properties */
	SPACE_OTHER
};

enum space space_of(struct str uri);

#endif
