/* text.h - Unicode: characters, NFC, folding, widths. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"
#include "base/str.h"

/* Take the first character off *REST, which is not empty.  A byte that is
 * not UTF-8 (RFC 3629) is taken alone and gives -1. */
int text_next(struct str *rest);

/* The offset of the first byte that is not UTF-8, or the length. */
size_t text_invalid(struct str);

/* Normalisation form C (UAX #15).  TEXT is UTF-8; it is returned as it is
 * where it is NFC already. */
struct str text_nfc(struct arena *, struct str text);

/* Names of files mostly are. */
bool text_is_ascii(struct str);

/* Whether TEXT surely is UTF-8, in NFC, and made up of TAB, LF, CR, printable
 * ASCII, U+0100 to U+01FF, U+1E00 to U+1EFF, the letters of Latin-1 that
 * Vietnamese has, and U+2010 to U+2027, dashes, quotes and the like: nearly all
 * that is typed is. */
bool text_is_usual(struct str text);

/* Whether TEXT surely is in NFC, and has no marks that stand alone: all that
 * is Vietnamese, as nearly everybody types it. */
bool text_is_plain(struct str text);

/* Whether more than TEXT_MARKS marks stand on one letter, as no language has
 * (UAX #15, stream-safe text); normalising that takes quadratic time. */
enum { TEXT_MARKS = 30 };
bool text_is_stacked(struct str text);

/* What a key or a choice is compared by: lower case, marks and invisible
 * characters dropped, đ and ð as d, each run of anything but letters and digits
 * one '_', none outside. */
struct str text_fold(struct arena *, struct str text);

/* Whether TEXT, which is not empty, surely is as text_fold makes it: a key as
 * forms have it. */
bool text_is_folded(struct str text);

/* Full case folding (Unicode 3.13, toCasefold) in NFC, by which file systems
 * that know no case compare: ß is ss, ﬁ is fi.  What is not UTF-8 stays. */
struct str text_casefold(struct arena *, struct str text);

/* Upper or lower case of every letter; CAPITAL of the first letter only, TITLE
 * of the first letter of each word. */
struct str text_upper(struct arena *, struct str text);
struct str text_lower(struct arena *, struct str text);
struct str text_capital(struct arena *, struct str text);
struct str text_title(struct arena *, struct str text);

/* A blank of any script: Unicode's Zs, TAB; TEXT without those around it. */
bool text_is_blank(int character);
struct str text_trim(struct str);

/* The column after TEXT: characters, and cells on a terminal. */
size_t text_length(struct str text);
size_t text_width(struct str text);
int text_char_width(int character);

/* The edit distance of A and B in characters (insert, delete, replace, swap
 * of neighbours), or LIMIT + 1 where it is larger than LIMIT (at most 2). */
size_t text_distance(struct str a, struct str b, size_t limit);

/* Whether B is nearer to A than *BEST, at most 3, which becomes how near. */
bool text_is_nearer(struct str a, struct str b, size_t *best);

/* Characters that no value may hold: C0 but TAB, DEL, C1, U+FFFE, U+FFFF. */
bool text_is_control(int character);

/* Characters that turn the direction of what follows (UAX #9, 2), so that it
 * reads otherwise than it was typed. */
bool text_is_turning(int character);

#endif
