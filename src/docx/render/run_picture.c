/* run_picture.c - what the attributes of a picture say. */
#include <assert.h>

#include "docx/render/machine.h"
#include "docx/wordml/fit.h"

/* EMU as points, of which Word writes two decimals. */
static void
put_points(struct buf *out, size_t emu)
{
	size_t hundredths = (emu * 100 + EMU_POINT / 2) / EMU_POINT;

	buf_number(out, hundredths / 100, 1);
	buf_char(out, '.');
	buf_number(out, hundredths % 100, 2);
}

static void
put_id(struct machine *machine, const struct image *image)
{
	size_t id = links_add_picture(machine->links,
				      media_name(machine->media, image));

	buf_put(machine->out, STR("rId"));
	buf_number(machine->out, machine->program->rels.first + id, 1);
}

static void
put(struct machine *machine, const struct use *use, const struct image *image)
{
	struct box size = fit_image(image, use->box);

	switch (use->quoting) {
	case QUOTE_PICTURE:
		put_id(machine, image);
		break;
	case QUOTE_WIDTH:
		buf_number(machine->out, size.width, 1);
		break;
	case QUOTE_HEIGHT:
		buf_number(machine->out, size.height, 1);
		break;
	case QUOTE_WIDTH_POINTS:
		put_points(machine->out, size.width);
		break;
	case QUOTE_HEIGHT_POINTS:
		put_points(machine->out, size.height);
		break;
	case QUOTE_TEXTS:
	case QUOTE_DATA:
	case QUOTE_TARGET:
	case QUOTE_COMPONENT:
	case QUOTE_CODE:
		break;
	}
}

/* It is within a block of what has been answered. */
void
run_picture(struct machine *machine, const struct op *op)
{
	const struct use *use = machine_use(machine, op);
	const struct item *item = machine_item(machine, use);

	assert(item && item->image);
	put(machine, use, item->image);
}

void
run_types(struct machine *machine, const struct op *op)
{
	(void)op;
	media_put_types(machine->out, machine->media);
}
