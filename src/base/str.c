/* str.c - slices. */
#include "base/str.h"

#include <string.h>

struct str
str_of(const char *c_string)
{
	return (struct str){ c_string, c_string ? strlen(c_string) : 0 };
}

int
str_compare(struct str a, struct str b)
{
	size_t shorter = a.len < b.len ? a.len : b.len;
	int order = shorter ? memcmp(a.data, b.data, shorter) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool
str_has_ending(struct str s, struct str ending)
{
	if (s.len < ending.len)
		return false;
	s = str_from(s, s.len - ending.len);
	for (size_t i = 0; i < s.len; i++) {
		char c = s.data[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != ending.data[i])
			return false;
	}
	return true;
}

size_t
str_find(struct str s, struct str needle)
{
	size_t i = 0;

	while (needle.len && i + needle.len <= s.len) {
		i += str_index(str_from(s, i), needle.data[0]);
		if (str_starts(str_from(s, i), needle))
			return i;
		i++;
	}
	return s.len;
}

struct str
str_after(struct str s, char c)
{
	size_t at = s.len;

	while (at > 0 && s.data[at - 1] != c)
		at--;
	return str_from(s, at);
}

bool
str_within(struct str whole, struct str part)
{
	return part.data && whole.data && part.data >= whole.data &&
	       part.data + part.len <= whole.data + whole.len;
}

struct str
str_cut(struct str *rest, char c)
{
	size_t at = str_index(*rest, c);
	struct str piece = str_slice(*rest, 0, at);

	*rest = str_from(*rest, at < rest->len ? at + 1 : at);
	return piece;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

size_t
str_number(struct str s)
{
	enum { DIGITS = 9 };
	size_t number = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (s.data[i] < '0' || s.data[i] > '9')
			return 0;
		number = number * 10 + (size_t)(s.data[i] - '0');
	}
	return s.len <= DIGITS ? number : 0;
}

struct str
str_trim(struct str s)
{
	size_t from = 0, to = s.len;

	while (from < to && is_blank(s.data[from]))
		from++;
	while (from < to && is_blank(s.data[to - 1]))
		to--;
	return str_slice(s, from, to);
}
