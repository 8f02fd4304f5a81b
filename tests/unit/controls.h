/* controls.h - content controls, for tests. */
#ifndef TESTS_CONTROLS_H
#define TESTS_CONTROLS_H

/* A control with the properties PR around INSIDE. */
#define SDT(pr, inside)                                         \
	"<w:sdt><w:sdtPr>" pr "</w:sdtPr><w:sdtContent>" inside \
	"</w:sdtContent></w:sdt>"
#define TAG(key) "<w:tag w:val=\"" key "\"/>"
#define ALIAS(key) "<w:alias w:val=\"" key "\"/>"
#define PLAIN "<w:text/>"
#define SHOWS "<w:showingPlcHdr/>"
#define GREY(text)                                                     \
	"<w:r><w:rPr><w:rStyle w:val=\"Mo\"/><w:b/></w:rPr><w:t>" text \
	"</w:t></w:r>"
#define BOLD(text) "<w:r><w:rPr><w:b/></w:rPr><w:t>" text "</w:t></w:r>"
#define IN_P(inside) "<w:p>" inside "</w:p>"
#define START(id) "<w:bookmarkStart w:id=\"" id "\" w:name=\"d" id "\"/>"
#define END(id) "<w:bookmarkEnd w:id=\"" id "\"/>"

#define ITEM(text, value) \
	"<w:listItem w:displayText=\"" text "\" w:value=\"" value "\"/>"

#define FILLS_FREELY(name, body, typed, expected)                \
	static void name(void **state)                           \
	{                                                        \
		fills_with(*state, NULL, body, typed, expected); \
	}

#endif
