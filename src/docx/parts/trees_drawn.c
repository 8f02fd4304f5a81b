/* trees_drawn.c - charts and diagrams. */
#include "docx/parts/trees_reader.h"

/* Kinds of relationships to parts with texts of drawings; a diagram is there
 * twice, as data and as Word last drew it. */
static const struct str drawings[] = {
	STR_INIT("chart"),
	STR_INIT("chartUserShapes"),
	STR_INIT("diagramData"),
	STR_INIT("diagramDrawing"),
};

static void
read_drawn(const struct trees_reader *reader, const struct relationships *all)
{
	for (size_t i = 0; i < sizeof drawings / sizeof *drawings; i++)
		trees_read_related(reader, all, drawings[i], false);
}

void
trees_read_drawings(const struct trees_reader *reader,
		    const struct relationships *related)
{
	read_drawn(reader, related);
	for (size_t i = 0; i < related->count; i++) {
		const struct relationship *one = &related->list[i];
		struct relationships inner;

		if (one->external || !(relationship_is(one, STR("header")) ||
				       relationship_is(one, STR("footer")) ||
				       relationship_is(one, STR("chart"))))
			continue;
		inner = relationships_read(reader->package, one->target,
					   reader->faults);
		read_drawn(reader, &inner);
	}
}
