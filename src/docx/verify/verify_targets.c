/* verify_targets.c - addresses that lead out of the package. */
#include "base/buf.h"
#include "docx/verify/verify_part.h"

static bool
is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/* The offset of what no URI holds (RFC 3986, 2): a blank, a quotation mark, an
 * angle bracket, or % before anything but two hexadecimal digits.  Letters
 * with marks, backslashes and braces are common and harmless. */
static size_t
find_bad(struct str uri)
{
	for (size_t i = 0; i < uri.len; i++) {
		unsigned char c = (unsigned char)uri.data[i];

		if (c <= ' ' || c == '"' || c == '<' || c == '>')
			return i;
		if (c == '%' && (i + 2 >= uri.len || !is_hex(uri.data[i + 1]) ||
				 !is_hex(uri.data[i + 2])))
			return i;
	}
	return uri.len;
}

static void
fault_target(const struct verify *verify, enum message message, struct str name,
	     const struct relationship *relationship, struct str what)
{
	struct arena *arena = verify->faults->arena;

	fault(verify->faults, message, spot_source(verify->package->source),
	      relationships_part(arena, name), relationship->id,
	      arena_dup(arena, what));
}

/* TARGET with the braces that were escaped in it. */
static struct str
with_braces(const struct verify *verify, struct str target)
{
	struct buf plain = { .arena = verify->arena };

	for (size_t i = 0; i < target.len; i++) {
		struct str three = str_slice(target, i, i + 3);
		bool is_open =
			str_eq(three, STR("%7B")) || str_eq(three, STR("%7b"));
		bool is_close =
			str_eq(three, STR("%7D")) || str_eq(three, STR("%7d"));

		if (is_open || is_close) {
			buf_char(&plain, is_open ? '{' : '}');
			i += 2;
		} else {
			buf_char(&plain, target.data[i]);
		}
	}
	return buf_str(&plain);
}

void
verify_target(const struct verify *verify, struct str name,
	      const struct relationship *relationship)
{
	struct str target = relationship->target;
	struct str plain = with_braces(verify, target);
	struct str tag = verify_next_tag(&plain);

	if (verify->tags && tag.len)
		fault_target(verify, MSG_VERIFY_TARGET_TAG, name, relationship,
			     tag);
	else if (relationship->external &&
		 !(verify->forgiven & FORGIVE_TARGETS) &&
		 find_bad(target) < target.len)
		fault_target(verify, MSG_VERIFY_TARGET, name, relationship,
			     target);
}
