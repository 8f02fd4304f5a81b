/* related.c - from a relationship to a tree. */
#include "docx/wordml/related.h"

#include "opc/relationships.h"
#include "opc/xml.h"

xmlDoc *
related_read(struct package *package, struct str kind, struct faults *faults)
{
	const struct part *main_part = package_main(package, faults), *part;
	const struct relationship *one;
	struct relationships all;
	struct str bytes;

	if (!main_part)
		return NULL;
	all = relationships_read(package, main_part->name, faults);
	one = relationships_of_kind(&all, kind);
	part = one && !one->external ? package_find(package, one->target)
				     : NULL;
	if (!part)
		return NULL;
	bytes = package_read(package, part, faults);
	return bytes.data ? xml_parse(package, bytes, part->name, faults)
			  : NULL;
}
