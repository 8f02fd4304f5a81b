/* str.h - text is a slice: bytes that somebody else owns, and their count. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *data;
	size_t len;
};

/* STR makes a slice of a literal; STR_INIT is for static tables. */
#define STR(literal) ((struct str){ (literal), sizeof(literal) - 1 })
#define STR_INIT(literal)                      \
	{                                      \
		(literal), sizeof(literal) - 1 \
	}

/* For printf's "%.*s". */
#define STR_ARG(s) (int)(s).len, (s).data

struct str str_of(const char *c_string);

static inline bool
str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || !memcmp(a.data, b.data, a.len));
}

/* Bytewise order, as memcmp; a prefix comes first. */
int str_compare(struct str, struct str);

/* The slice from byte FROM up to, not including, byte TO. */
static inline struct str
str_slice(struct str s, size_t from, size_t to)
{
	return (struct str){ s.data ? s.data + from : NULL, to - from };
}

static inline struct str
str_from(struct str s, size_t from)
{
	return str_slice(s, from, s.len);
}

static inline bool
str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len &&
	       str_eq(str_slice(s, 0, prefix.len), prefix);
}

static inline bool
str_ends(struct str s, struct str suffix)
{
	return s.len >= suffix.len &&
	       str_eq(str_from(s, s.len - suffix.len), suffix);
}

/* Whether S, the name of a file, ends in ENDING, which is in lower case, be it
 * in capitals. */
bool str_has_ending(struct str s, struct str ending);

/* Offset of the first C or NEEDLE, or the length where there is none. */
static inline size_t
str_index(struct str s, char c)
{
	const char *found =
		s.len ? (const char *)memchr(s.data, c, s.len) : NULL;

	return found ? (size_t)(found - s.data) : s.len;
}

size_t str_find(struct str, struct str needle);

/* What follows the last C, all of it where there is none. */
struct str str_after(struct str, char c);

/* Whether PART lies within the memory of WHOLE. */
bool str_within(struct str whole, struct str part);

/* Cut *REST at the first C: the piece before is returned, *REST goes on
 * after. */
struct str str_cut(struct str *rest, char c);

/* The number that S is in digits, at most 9 of them; 0 where it is none. */
size_t str_number(struct str);

/* Without the ASCII blanks (space, TAB) around it. */
struct str str_trim(struct str);

#endif
