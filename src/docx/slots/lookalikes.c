/* lookalikes.c - which of them are told. */
#include "docx/slots/lookalikes.h"

#include "base/strset.h"
#include "base/text.h"
#include "docx/slots/lookalike.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "form/model/form.h"
#include "form/tags/tag_lost.h"

/* KEYS are those of the form, or of the slots.  IS_TOLD: that the template has
 * no tags, or something that says more. */
struct teller {
	struct arena *arena;
	const struct source *source;
	struct faults *faults;
	struct strset keys;
	bool has_typed, has_slots, is_told;
};

/* --- keys ----------------------------------------------------------------- */

static void
gather_tree(struct teller *teller, const struct tree *tree)
{
	teller->has_typed |= tree->has_typed;
	teller->has_slots |= tree->slots.count > 0;
	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct tag *tag = &tree->slots.list[i]->tag;

		for (size_t step = 0; step < tag->depth; step++)
			strset_add(&teller->keys, tag->path[step]);
	}
}

static void
gather(struct teller *teller, const struct trees *trees,
       const struct form *form)
{
	for (size_t i = 0; i < trees->count; i++)
		gather_tree(teller, &trees->list[i]);
	if (!form)
		return;
	teller->keys = (struct strset){ .arena = teller->arena };
	for (size_t i = 0; i < form->nnames; i++)
		strset_add(&teller->keys, form->names[i].folded);
}

static bool
is_known(const struct teller *teller, struct str key)
{
	struct str rest = str_slice(key, 0, str_index(key, '|'));

	if (!rest.len)
		return false;
	while (rest.len)
		if (!strset_has(&teller->keys,
				text_fold(teller->arena, str_cut(&rest, '.'))))
			return false;
	return true;
}

/* --- telling -------------------------------------------------------------- */

static void
tell(struct teller *teller, struct tree *tree, struct suspect *suspect,
     enum message message, struct str at, struct str what)
{
	if (!suspect->excerpt)
		suspect->excerpt =
			excerpt_new(teller->arena, tree, teller->source,
				    suspect->story, suspect->text);
	fault(teller->faults, message,
	      ((struct spot){ &suspect->excerpt->source, at }), at, what);
	teller->is_told = true;
}

static struct str
tag_of(const struct teller *teller, struct str inside)
{
	return arena_concat(teller->arena, STR("{{"), inside, STR("}}"));
}

/* What ours is in the place of PIECE: with the sign of a block. */
static struct str
instead_of(const struct teller *teller, const struct lookalike *piece)
{
	size_t sign = str_index(STR("#^/"), piece->name.data[0]);

	return tag_of(teller,
		      arena_concat(teller->arena,
				   str_slice(piece->name, 0,
					     !piece->is_command && sign < 3),
				   piece->key));
}

/* {% name %}, but for the words that go on with something or end it. */
static bool
is_value(const struct lookalike *piece)
{
	return lookalike_is_word(piece->name) &&
	       !str_starts(piece->name, STR("end")) &&
	       !str_starts(piece->name, STR("el"));
}

/* Whether what stands in STORY may be what a control or a field shows. */
static bool
is_shown(xmlNode *story)
{
	return words_around(story, "sdt") || sdt_find(story, "sdt") ||
	       sdt_find(story, "fldChar") || sdt_find(story, "fldSimple");
}

static void
tell_piece(struct teller *teller, struct tree *tree, struct suspect *suspect,
	   const struct lookalike *piece)
{
	if (piece->is_command
		    ? is_value(piece)
		    : is_known(teller, piece->key) && !is_shown(suspect->story))
		tell(teller, tree, suspect, MSG_TAG_TYPED, piece->found,
		     instead_of(teller, piece));
	else if (piece->is_command)
		tell(teller, tree, suspect, MSG_TAG_COMMAND, piece->found,
		     STR(""));
	else if (piece->is_meant && !teller->has_slots && !teller->is_told)
		tell(teller, tree, suspect, MSG_TAG_LOOKALIKE, piece->found,
		     piece->name);
}

/* The last of TEXT's tags that are not closed may end in it. */
static void
tell_unopened(struct teller *teller, struct tree *tree, struct suspect *suspect,
	      struct str text, size_t *nopen)
{
	struct unopened found;

	while (tag_unopened(&text, &found)) {
		bool is_meant =
			teller->has_typed ||
			(found.has_brace && is_known(teller, found.key));

		if (suspect->is_continued || *nopen > 0)
			*nopen -= !suspect->is_continued;
		else if (is_meant && found.key.len)
			tell(teller, tree, suspect, MSG_TAG_UNOPENED, found.at,
			     tag_of(teller, found.key));
		else if (is_meant)
			tell(teller, tree, suspect, MSG_TAG_UNOPENED_BARE,
			     found.at, STR(""));
		suspect->is_continued = false;
	}
}

static void
tell_text(struct teller *teller, struct tree *tree, struct suspect *suspect,
	  struct str text)
{
	for (size_t i = 0; i < lookalike_kinds() && suspect->is_prose; i++) {
		struct str rest = text;
		struct lookalike piece;

		while (lookalike_next(teller->arena, i, text, &rest, &piece))
			tell_piece(teller, tree, suspect, &piece);
	}
}

/* Between the tags; what was closed in one that is not open stands in the
 * next piece. */
static void
tell_suspect(struct teller *teller, struct tree *tree, struct suspect *suspect)
{
	struct str rest = suspect->text, before, inside;
	bool is_open = false, has_more = true;
	size_t nopen = 0;

	while (has_more) {
		has_more = tag_next(&rest, &before, &inside, &is_open);
		tell_unopened(teller, tree, suspect, before, &nopen);
		tell_text(teller, tree, suspect, before);
		nopen += has_more && is_open;
	}
}

void
lookalikes_tell(struct arena *arena, struct trees *trees,
		const struct source *source, const struct form *form,
		struct faults *faults)
{
	struct teller teller = {
		.arena = arena,
		.source = source,
		.faults = faults,
		.keys = { .arena = arena },
		.has_slots = faults->errors > 0,
	};

	gather(&teller, trees, form);
	for (size_t i = 0; i < trees->count; i++) {
		struct tree *tree = &trees->list[i];

		for (size_t j = 0; j < tree->suspects.count; j++)
			tell_suspect(&teller, tree, &tree->suspects.list[j]);
	}
}
