/* encoding_legacy.c - signs of old encodings: letters of TCVN3 and VNI, marks
 * of CP1258, read as Latin-1, that Vietnamese never has there. */
#include "base/encoding.h"

#include "base/text.h"

static bool
is_tcvn3_sign(int c)
{
	return (c >= 0xA7 && c <= 0xAE) ||
	       (c >= 0xB5 && c <= 0xBE && c != 0xBA);
}

static bool
is_vni_sign(int c)
{
	switch (c) {
	case 0xC4:
	case 0xC5:
	case 0xCB:
	case 0xCF:
	case 0xD1:
	case 0xD6:
	case 0xD8:
	case 0xDB:
	case 0xDC:
	case 0xE4:
	case 0xE5:
	case 0xEB:
	case 0xEF:
	case 0xF1:
	case 0xF6:
	case 0xF8:
	case 0xFB:
	case 0xFC:
		return true;
	}
	return false;
}

static bool
is_latin(int c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}

/* VNI writes a mark after its vowel; ö and ô are its ư and ơ. */
static bool
is_vni_vowel(int c)
{
	switch (c | 0x20) {
	case 'a':
	case 'e':
	case 'i':
	case 'o':
	case 'u':
	case 'y':
	case 0xF4:
	case 0xF6:
		return true;
	}
	return false;
}

/* CP1258 writes tone marks after their vowel, and ư and ơ as ý and õ. */
static bool
is_cp1258_mark(int c)
{
	return c == 0xCC || c == 0xD2 || c == 0xDE || c == 0xEC || c == 0xF2;
}

static bool
is_cp1258_vowel(int c)
{
	return is_vni_vowel(c) || (c | 0x20) == 0xE2 || (c | 0x20) == 0xE3 ||
	       (c | 0x20) == 0xEA || (c | 0x20) == 0xF5 || (c | 0x20) == 0xFD;
}

/* Signs that stand in other texts, too, such as quotes and ®: they count
 * within a word only. */
static bool
is_common_sign(int c)
{
	return (c >= 0xA7 && c <= 0xAE) || c == 0xBB;
}

/* Two different ones are enough: one may be the ë of Noël. */
struct signs {
	int first;
	bool enough;
};

static void
count(struct signs *signs, int c)
{
	if (!signs->first)
		signs->first = c;
	signs->enough = signs->enough || c != signs->first;
}

/* Whether TEXT has letters of Latin-1, and none that only Unicode has. */
static bool
is_latin1(struct str text)
{
	size_t letters = 0;

	for (size_t i = 0; i < text.len; i++) {
		unsigned char byte = (unsigned char)text.data[i];

		if (byte >= 0xC4) /* begins U+0100 and what is above */
			return false;
		letters += byte >= 0xC0;
	}
	return letters >= 2;
}

enum legacy
encoding_legacy(struct str text)
{
	struct signs tcvn3 = { 0 }, vni = { 0 }, cp1258 = { 0 };
	int before = 0, c, after;

	if (!is_latin1(text))
		return LEGACY_NONE;
	c = text_next(&text);
	for (; c; before = c, c = after) {
		after = text.len ? text_next(&text) : 0;
		if (is_tcvn3_sign(c) && is_latin(before) &&
		    (!is_common_sign(c) || is_latin(after)))
			count(&tcvn3, c);
		if (is_vni_sign(c) && is_vni_vowel(before))
			count(&vni, c);
		if (is_cp1258_mark(c) && is_cp1258_vowel(before))
			count(&cp1258, c);
	}
	if (tcvn3.enough)
		return LEGACY_IS_TCVN3;
	if (vni.enough)
		return LEGACY_IS_VNI;
	return cp1258.enough ? LEGACY_IS_CP1258 : LEGACY_NONE;
}
