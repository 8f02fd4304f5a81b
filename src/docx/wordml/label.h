/* label.h - out of the text around a slot, what might be its question. */
#ifndef DOCX_LABEL_H
#define DOCX_LABEL_H

#include "base/arena.h"

/* In characters. */
enum { LABEL_LONGEST = 80 };

/* The last clause of TEXT in one line, without numbering, colons and dotted
 * lines: "Họ và tên" of "1. Họ và tên: ...".  Empty where that is no label: too
 * long, or without a letter. */
struct str label_last(struct arena *, struct str text);

/* The same of the first clause. */
struct str label_first(struct arena *, struct str text);

#endif
