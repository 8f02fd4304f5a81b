/* relationships.c - .rels parts, and names seen from a part. */
#include "opc/relationships.h"

#include "base/buf.h"
#include "opc/xml.h"

/* --- names --------------------------------------------------------------- */

/* The offset after the last slash of NAME. */
static size_t
folder_end(struct str name)
{
	return name.len - str_after(name, '/').len;
}

struct str
relationships_part(struct arena *arena, struct str name)
{
	size_t at = folder_end(name);

	return arena_concat(arena, str_slice(name, 0, at), STR("_rels/"),
			    str_from(name, at), STR(".rels"));
}

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static struct str
unescaped(struct arena *arena, struct str uri)
{
	struct buf name = { .arena = arena };

	for (size_t i = 0; i < uri.len; i++) {
		int high = -1, low = -1;

		if (uri.data[i] == '%' && i + 2 < uri.len) {
			high = hex(uri.data[i + 1]);
			low = hex(uri.data[i + 2]);
		}
		if (high < 0 || low < 0) {
			buf_char(&name, uri.data[i]);
		} else {
			buf_char(&name, (char)(high << 4 | low));
			i += 2;
		}
	}
	return buf_str(&name);
}

/* One step of a path onto NAME: ".." takes the last one away. */
static void
put_step(struct buf *name, struct str step)
{
	if (step.len == 0 || str_eq(step, STR(".")))
		return;
	if (!str_eq(step, STR(".."))) {
		if (name->len)
			buf_char(name, '/');
		buf_put(name, step);
		return;
	}
	name->len = folder_end(buf_str(name));
	if (name->len)
		name->len--;
}

static void
put_steps(struct buf *name, struct str path)
{
	while (path.len)
		put_step(name, str_cut(&path, '/'));
}

/* RFC 3986, 5.2, as far as part names have it. */
struct str
relationships_resolve(struct arena *arena, struct str source, struct str target)
{
	struct buf name = { .arena = arena };

	target = str_slice(target, 0, str_index(target, '#'));
	if (target.len == 0)
		return source;
	if (!str_starts(target, STR("/")))
		put_steps(&name, str_slice(source, 0, folder_end(source)));
	put_steps(&name, target);
	return buf_str(&name);
}

/* Zip names are escaped as URIs are; some programs do not escape them. */
static struct str
target_name(const struct package *package, struct str source, struct str target)
{
	struct str name = relationships_resolve(package->arena, source, target);
	struct str plain;

	if (str_index(name, '%') == name.len || package_find(package, name))
		return name;
	plain = unescaped(package->arena, name);
	return package_find(package, plain) ? plain : name;
}

/* --- reading ------------------------------------------------------------- */

static void
read_one(const struct package *package, struct str source, const xmlNode *node,
	 struct relationship *to)
{
	struct arena *arena = package->arena;
	struct str target = xml_attribute(node, SPACE_NONE, "Target");

	to->id = arena_dup(arena, xml_attribute(node, SPACE_NONE, "Id"));
	to->type = arena_dup(arena, xml_attribute(node, SPACE_NONE, "Type"));
	to->external = str_eq(xml_attribute(node, SPACE_NONE, "TargetMode"),
			      STR("External"));
	to->target = to->external ? arena_dup(arena, target)
				  : target_name(package, source, target);
}

static struct relationships
read_tree(const struct package *package, struct str source, const xmlNode *root)
{
	struct relationships found = { 0 };
	size_t cap = 0;

	for (xmlNode *node = xml_first(root); node; node = xml_next(node))
		if (xml_is(node, SPACE_RELS, "Relationship"))
			read_one(package, source, node,
				 arena_push(package->arena, found.list,
					    found.count, cap));
	return found;
}

struct relationships
relationships_read(struct package *package, struct str name,
		   struct faults *faults)
{
	struct relationships found = { 0 };
	const struct part *part =
		package_find(package, relationships_part(package->arena, name));
	struct str bytes = { NULL, 0 };
	xmlDoc *tree = NULL;

	if (part)
		bytes = package_read(package, part, faults);
	if (bytes.data)
		tree = xml_parse(package, bytes, part->name, faults);
	if (!tree)
		return found;
	found = read_tree(package, name, xmlDocGetRootElement(tree));
	xmlFreeDoc(tree);
	return found;
}

/* --- finding ------------------------------------------------------------- */

bool
relationship_is(const struct relationship *relationship, struct str kind)
{
	struct str type = relationship->type;

	return str_eq(str_after(type, '/'), kind);
}

const struct relationship *
relationships_of_kind(const struct relationships *all, struct str kind)
{
	for (size_t i = 0; i < all->count; i++)
		if (relationship_is(&all->list[i], kind))
			return &all->list[i];
	return NULL;
}

const struct relationship *
relationships_by_id(const struct relationships *all, struct str id)
{
	for (size_t i = 0; i < all->count; i++)
		if (str_eq(all->list[i].id, id))
			return &all->list[i];
	return NULL;
}

const struct part *
relationships_main(const struct package *package,
		   const struct relationships *root, struct faults *faults)
{
	const struct relationship *found =
		relationships_of_kind(root, STR("officeDocument"));
	const struct part *part =
		found ? package_find(package, found->target) : NULL;

	if (!part)
		fault(faults, MSG_NO_MAIN_PART, spot_source(package->source),
		      found ? found->target : STR(""));
	return part;
}

const struct part *
package_main(struct package *package, struct faults *faults)
{
	size_t errors = faults->errors;
	struct relationships root =
		relationships_read(package, STR(""), faults);

	if (faults->errors > errors)
		return NULL;
	return relationships_main(package, &root, faults);
}
