/* page_text.h - what a reader takes for the text of a control. */
#ifndef DOCX_PAGE_TEXT_H
#define DOCX_PAGE_TEXT_H

#include "docx/extract/page.h"

/* TEXT of the control, of all that goes on with it, the last of which is JOINED
 * or NULL, and of what was typed beside it or after it.  LOOSE is text of which
 * nobody can say that, empty where there is none. */
struct page_text {
	struct str text, loose;
	const xmlNode *joined;
};

/* That of the control SDT, which BADGE names. */
struct page_text page_text(const struct page *, xmlNode *sdt,
			   const struct badge *);

#endif
