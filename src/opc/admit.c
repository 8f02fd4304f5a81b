/* admit.c - one question each. */
#include "opc/admit.h"

#include <zip.h>

#include "base/text.h"
#include "opc/limits.h"

enum { LOCAL_HEADER = 30, CENTRAL_HEADER = 46, CENTRAL_END = 22 };

static bool
is_odd_step(struct str step)
{
	return step.len == 0 || str_eq(step, STR(".")) ||
	       str_eq(step, STR(".."));
}

/* Names that mean a place outside the package, or another than they say. */
static bool
is_odd_name(struct str name)
{
	struct str rest = name;

	if (name.len == 0 || text_invalid(name) < name.len ||
	    str_index(name, '\\') < name.len)
		return true;
	for (size_t i = 0; i < name.len; i++)
		if ((unsigned char)name.data[i] < 0x20)
			return true;
	while (rest.len)
		if (is_odd_step(str_cut(&rest, '/')))
			return true;
	return str_ends(name, STR("/"));
}

static bool
is_bomb(const struct part *part)
{
	return part->size > LIMIT_SMALL &&
	       part->size / LIMIT_RATIO > part->packed_size;
}

/* A stored entry has one size; where it claims two, one of them is a lie.
 * Deflate does not make twice as much of anything but a few bytes: a bomb may
 * say that it is small, and be carried over. */
static bool
is_lying(const struct part *part)
{
	enum { A_FEW = 1024 };

	if (!part->deflated)
		return part->size != part->packed_size;
	return part->packed_size > A_FEW && part->packed_size / 2 > part->size;
}

bool
admit_size(const struct package *package, const struct part *part,
	   struct faults *faults)
{
	struct spot spot = spot_source(package->source);

	if (part->size > LIMIT_PART)
		fault(faults, MSG_PART_TOO_BIG, spot, part->name,
		      arena_number(faults->arena, LIMIT_PART >> 20));
	else if (is_bomb(part))
		fault(faults, MSG_PART_BOMB, spot, part->name,
		      arena_number(faults->arena, LIMIT_RATIO));
	return part->size <= LIMIT_PART && !is_bomb(part);
}

void
admit_entry(const struct package *package, const struct part *part, int method,
	    bool encrypted, struct faults *faults)
{
	struct spot spot = spot_source(package->source);
	bool known = method == ZIP_CM_STORE || method == ZIP_CM_DEFLATE;

	if (is_odd_name(part->name))
		fault(faults, MSG_PART_NAME, spot, part->name);
	if (encrypted)
		fault(faults, MSG_PART_ENCRYPTED, spot, part->name);
	else if (!known)
		fault(faults, MSG_PART_METHOD, spot, part->name,
		      arena_number(faults->arena, (size_t)method));
	else if (is_lying(part))
		fault(faults, MSG_PART_DAMAGED, spot, part->name);
	if (!package->is_streamed)
		admit_size(package, part, faults);
}

static void
refuse_repeats(const struct package *package, struct faults *faults)
{
	for (size_t i = 1; i < package->count; i++)
		if (part_name_is(package->sorted[i - 1]->name,
				 package->sorted[i]->name))
			fault(faults, MSG_PART_REPEATED,
			      spot_source(package->source),
			      package->sorted[i]->name);
}

/* The sum of A and B, which claims in a directory may not make overflow. */
static size_t
sum(size_t a, size_t b)
{
	return a > SIZE_MAX - b ? SIZE_MAX : a + b;
}

/* Entries that lie side by side, each with its two headers, cannot be larger
 * than the file; where they are, some share their bytes. */
void
admit_package(const struct package *package, size_t len, struct faults *faults)
{
	struct spot spot = spot_source(package->source);
	size_t unpacked = 0, packed = CENTRAL_END;

	refuse_repeats(package, faults);
	for (size_t i = 0; i < package->count; i++) {
		const struct part *part = &package->parts[i];

		unpacked = sum(unpacked, part->size);
		packed = sum(packed, part->packed_size);
		packed = sum(packed, LOCAL_HEADER + CENTRAL_HEADER +
					     2 * part->name.len);
	}
	if (unpacked > LIMIT_TOTAL && !package->is_streamed)
		fault(faults, MSG_PACKAGE_TOO_BIG, spot, STR(""),
		      arena_number(faults->arena, LIMIT_TOTAL >> 20));
	if (packed > len)
		fault(faults, MSG_PACKAGE_OVERLAP, spot, STR(""));
}
