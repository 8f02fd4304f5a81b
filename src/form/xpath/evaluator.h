/* evaluator.h - one report's answers as a document that rules look into. */
#ifndef FORM_EVALUATOR_H
#define FORM_EVALUATOR_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "form/xpath/memo.h"

struct _xmlDoc;
struct _xmlNode;
struct _xmlXPathContext;

/* The most steps that one expression may take, and all of a report together;
 * the most bytes of text that one may make, and all of a report together, where
 * each text counts XPATH_ITEM more. */
enum {
	XPATH_STEPS = 10000000,
	XPATH_ALL_STEPS = 500000000,
	XPATH_TEXT = 1 << 20,
	XPATH_ALL_TEXT = 256 << 20,
	XPATH_ITEM = 256
};

/* What one expression sees, where that is little: DOCUMENT holds it, and
 * DESCRIPTION, LEN bytes of it, says what it is. */
struct glance {
	struct _xmlDoc *document;
	char description[4096];
	size_t len;
};

/* One report's answers as a document, and the means to ask it questions.  Not
 * shared between threads.  STEPS and TEXT were used of the limits; CURRENT and
 * IS_TOO_BIG are of the expression at hand.  MEMO is of all reports. */
struct evaluator {
	struct arena *arena;
	struct _xmlDoc *document;
	struct _xmlXPathContext *context;
	size_t steps, text;
	struct _xmlNode *current;
	bool is_too_big;
	struct glance glance;
	struct memo memo;
};

/* Start with nothing; it may be started again for each report.  Release the
 * document, which may be large; release all. */
void evaluator_start(struct evaluator *, struct arena *);
void evaluator_rest(struct evaluator *);
void evaluator_end(struct evaluator *);

#define EVALUATOR_ROOT "answers"

/* The root of the document, whose children the answers are; that of the glance,
 * emptied. */
struct _xmlNode *evaluator_root(struct evaluator *);
struct _xmlNode *evaluator_glance(struct evaluator *);

/* A new child KEY of PARENT, ahead of BEFORE, or the last if that is NULL. */
struct _xmlNode *evaluator_add(struct evaluator *, struct _xmlNode *parent,
			       struct _xmlNode *before, struct str key,
			       struct str text);

/* Take NODE out, if it is there. */
void evaluator_remove(struct _xmlNode *);

#endif
