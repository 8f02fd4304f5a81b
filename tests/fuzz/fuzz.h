/* fuzz.h - what must hold of every input, whatever is in it. */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stdint.h>
#include <stdlib.h>

#include "answers/answers.h"
#include "base/diagnosis.h"
#include "base/encoding.h"
#include "base/grid.h"
#include "base/position.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void
must(bool holds)
{
	if (!holds)
		abort();
}

/* A fault is about nothing, about a whole source, or about a piece of it; in a
 * table also about the head of a column. */
static inline void
must_point_into_sources(const struct faults *faults)
{
	for (size_t i = 0; i < faults->count; i++) {
		struct spot spot = faults->list[i].spot;

		if (!spot.source || !spot.at.data)
			continue;
		if (grid_of(spot.source) &&
		    !str_within(spot.source->text, spot.at)) {
			must(grid_column(spot) > 0);
			continue;
		}
		must(str_within(spot.source->text, spot.at));
		must(position_find(spot).line > 0);
		must(position_find(spot).column > 0);
	}
}

static inline void
must_be_printable(struct str text)
{
	must(text_invalid(text) == text.len);
	while (text.len) {
		int c = text_next(&text);

		must(c == '\n' || !text_is_control(c));
	}
}

/* FAULTS can be told in either language, as text and as JSON. */
static inline void
must_be_told(struct arena *arena, struct faults *faults)
{
	faults_sort(faults);
	must_point_into_sources(faults);
	must((faults->errors > 0) == (faults->status != STATUS_DONE));
	for (int i = 0; i < 4; i++) {
		struct diagnosis how = { .language =
						 i & 1 ? ENGLISH : VIETNAMESE,
					 .json = i & 2,
					 .most = 100 };
		struct buf out = { .arena = arena };

		diagnosis_put(&out, faults, &how);
		must_be_printable(buf_str(&out));
	}
}

/* What a report may hold: UTF-8 in NFC, no controls, no blanks around it.
 * Marks that are refused are not normalised first, for that takes too long. */
static inline void
must_be_clean(struct arena *arena, const struct answers *answers)
{
	for (size_t i = 0; i < answers->count; i++) {
		const struct section *section = &answers->sections[i];

		for (size_t j = 0; j < section->count; j++)
			for (size_t k = 0; k < section->answers[j].nlines;
			     k++) {
				struct str text =
					section->answers[j].lines[k].text;

				must(text.len > 0);
				must_be_printable(text);
				if (text_is_stacked(text))
					continue;
				must(str_eq(text, text_nfc(arena, text)));
				must(str_eq(text, text_trim(text)));
			}
	}
}

#endif
