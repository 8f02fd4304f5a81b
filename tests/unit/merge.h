/* merge.h - fields as Word writes them. */
#ifndef TESTS_MERGE_H
#define TESTS_MERGE_H

#include "fill.h"

#define MARK(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define CODE(text) \
	"<w:r><w:instrText xml:space=\"preserve\">" text "</w:instrText></w:r>"
#define FIELD(code, result) \
	MARK("begin") CODE(code) MARK("separate") result MARK("end")
#define SIMPLE(code, inside) \
	"<w:fldSimple w:instr=\"" code "\">" inside "</w:fldSimple>"
#define BOLD(inside) "<w:r><w:rPr><w:b/></w:rPr>" inside "</w:r>"
#define ITALIC(inside) "<w:r><w:rPr><w:i/></w:rPr>" inside "</w:r>"
#define T_(text) "<w:t>" text "</w:t>"
#define LINE(inside) "<w:p>" inside "</w:p>"

#endif
