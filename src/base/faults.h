/* faults.h - what is wrong with the inputs, gathered before it is told. */
#ifndef BASE_FAULTS_H
#define BASE_FAULTS_H

#include "base/arena.h"
#include "base/messages.h"
#include "base/str.h"

/* What a part of a Word file is to those who edit it. */
enum story {
	STORY_NONE, /* nothing that has a name of its own */
	STORY_BODY,
	STORY_HEADER,
	STORY_FOOTER,
	STORY_FOOTNOTES,
	STORY_ENDNOTES,
	STORY_COMMENTS,
	STORY_PROPERTIES,
	STORY_LINKS, /* relationships */
	STORY_CHART,
	STORY_DIAGRAM /* SmartArt */
};

/* What of its paragraph or part a text is to them, if it is not the text that
 * they read; NAME of a place is that of the picture, the link, the property. */
enum facet {
	FACET_TEXT,
	FACET_ALT,	/* the alternative text of a picture */
	FACET_TIP,	/* the ScreenTip of a link */
	FACET_LINK,	/* the address of a link */
	FACET_CODE,	/* the code of a field */
	FACET_FIELD,	/* a field, of which they see the result */
	FACET_CONTROL,	/* the tag or the title of a content control */
	FACET_PROPERTY, /* of the file */
	FACET_COUNT
};

/* A row of a table.  NUMBER is what a spreadsheet shows beside it, LINE the
 * line of a text file that it begins with, 0 in a workbook, which has a SHEET.
 * STARTS are the offsets of its COUNT cells in the source's text, each of which
 * a line feed ends.  HEADS stand above the columns. */
struct grid {
	struct str sheet;
	size_t number, line;
	const size_t *starts;
	size_t count;
	const struct str *heads;
	size_t nheads;
};

/* The pages that a header or a footer is on. */
enum pages { PAGES_ALL, PAGES_FIRST, PAGES_EVEN };

/* Where in a Word file a text stands; numbers from 1, 0 for "not in one".
 * PARAGRAPH counts within the cell, the text box (IN_BOX) or the NOTE, STORED
 * all w:p of the part as it is stored.  OUTER is the cell that the table is in,
 * NULL for none.  NAME of a text of a comment is its author.  ORDER sorts the
 * places of a file.  A row of a table has a GRID, and nothing else but its
 * order. */
struct place {
	size_t order;
	const struct grid *grid;
	struct str part;
	enum story story;
	enum pages pages;
	size_t note;
	const struct place *outer;
	size_t table, row, cell;
	bool in_box;
	size_t paragraph;
	size_t stored;
	enum facet facet;
	struct str name;
	struct str heading;
};

/* A text that faults point into.  NAME is what people call it (a path).
 * TEXT is UTF-8 as far as the input was.  PLACE is set for an excerpt of a
 * Word file, whose lines have no numbers, and for a row of a table.  IS_USUAL:
 * TEXT is known to be so (base/text.h). */
struct source {
	struct str name;
	struct str text;
	const struct place *place;
	bool is_usual;
};

/* AT is a slice of SOURCE's text, or of a head of its grid, or empty with NULL
 * data where the fault is about the whole.  SOURCE may be NULL. */
struct spot {
	const struct source *source;
	struct str at;
};

enum { FAULT_ARGS = 4 };

/* KEY is the field or the like that it is about, may be empty; ARGS fill
 * {0} to {3} of the message's texts.  OTHER is a second place that it is about,
 * nowhere if there is none. */
struct fault {
	enum message message;
	struct spot spot, other;
	struct str key;
	struct str args[FAULT_ARGS];
};

/* Set ARENA, leave the rest zero.  The texts of faults must live as long. */
struct faults {
	struct arena *arena;
	struct fault *list;
	size_t count, cap;
	size_t errors, warnings;
	enum status status;
};

/* Beyond this many the faults are counted, but no longer kept. */
enum { FAULTS_KEPT = 10000 };

/* Add one.  The first of the slices after SPOT is the key, up to FAULT_ARGS
 * more fill the message. */
#define fault(faults, message, spot, ...)                       \
	fault_add((faults), (message), (spot),                  \
		  (const struct str[]){ __VA_ARGS__ },          \
		  sizeof((const struct str[]){ __VA_ARGS__ }) / \
			  sizeof(struct str))
void fault_add(struct faults *, enum message, struct spot,
	       const struct str *texts, size_t count);

/* The fault that was added last is about SPOT, too. */
void fault_other(struct faults *, struct spot);

/* Add copies of those of FROM, which are about no source. */
void faults_copy(struct faults *, const struct faults *from);

/* No place at all; the whole of SOURCE. */
struct spot spot_nowhere(void);
struct spot spot_source(const struct source *);

/* Forget those that DROPS, which gets CONTEXT; an error of them stays an error
 * for the status. */
void faults_drop(struct faults *,
		 bool (*drops)(const struct fault *, const void *context),
		 const void *context);

/* Into the order of their places, source by source; those without a place
 * within their source come after those with one. */
void faults_sort(struct faults *);

#endif
