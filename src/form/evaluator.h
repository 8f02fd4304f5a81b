/* evaluator.h - one report's answers as a document that rules look into. */
#ifndef FORM_EVALUATOR_H
#define FORM_EVALUATOR_H

#include "base/arena.h"
#include "base/str.h"

struct _xmlDoc;
struct _xmlNode;
struct _xmlXPathContext;

/* The most that one expression may take. */
enum { XPATH_STEPS = 10000000 };

/* One report's answers as a document, and the means to ask it questions.  Not
 * shared between threads. */
struct evaluator {
	struct arena *arena;
	struct _xmlDoc *document;
	struct _xmlXPathContext *context;
};

/* Start an empty document; it may be started again for each report. */
void evaluator_start(struct evaluator *, struct arena *);
void evaluator_end(struct evaluator *);

/* The root, whose children the answers are; a new child KEY of PARENT. */
struct _xmlNode *evaluator_root(struct evaluator *);
struct _xmlNode *evaluator_add(struct evaluator *, struct _xmlNode *parent,
			       struct str key, struct str text);

/* Take NODE out. */
void evaluator_remove(struct _xmlNode *);

#endif
