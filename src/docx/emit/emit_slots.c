/* emit_slots.c - tags, check boxes and links as steps. */
#include "docx/emit/emitter.h"
#include "docx/wordml/serialize.h"
#include "opc/xml.h"

/* The parts come before what is made of them. */
static void
emit_term(struct emitter *emitter, const struct term *term)
{
	static const enum op_kind kinds[] = {
		[TERM_TEXT] = OP_PUSH,	   [TERM_VALUE] = OP_PUSH_VALUE,
		[TERM_JOINED] = OP_JOIN,   [TERM_COMPARED] = OP_COMPARE,
		[TERM_CHOSEN] = OP_CHOOSE, [TERM_FORMULA] = OP_FORMULA,
	};
	size_t op;

	for (size_t i = 0; i < term->nparts; i++)
		emit_term(emitter, term->parts[i]);
	op = emitter_op(emitter, kinds[term->kind], term->slot);
	emitter_bytes(emitter, op, term->text);
	emitter->program->ops[op].index = term->nparts;
}

static void
emit_value(struct emitter *emitter, const struct slot *slot)
{
	bool has_texts = slot->quoting == QUOTE_TEXTS;
	enum op_kind kind = has_texts ? OP_VALUE : OP_PLAIN;
	size_t value;

	if (slot->quoting >= QUOTE_PICTURE)
		kind = OP_PICTURE;
	if (slot->term)
		emit_term(emitter, slot->term);
	value = emitter_op(emitter, kind, slot);

	if (slot == emitter->alone) {
		struct op *op = &emitter->program->ops[value];

		op->between = emitter->bytes.len;
		op->between_len = emitter->between.len;
		buf_put(&emitter->bytes, emitter->between);
		emitter->copied = emitter->bytes.len;
	}
}

static enum op_kind
op_kind_of(const struct slot *slot)
{
	switch (slot->tag.kind) {
	case TAG_BLOCK:
		return OP_BLOCK;
	case TAG_UNLESS:
		return OP_UNLESS;
	case TAG_ANSWERED:
		return OP_ANSWERED;
	case TAG_MISSING:
		return OP_MISSING;
	case TAG_HOLDS:
		return OP_HOLDS;
	case TAG_FAILS:
		return OP_FAILS;
	case TAG_VALUE:
	case TAG_CLOSE:
	case TAG_NOTE:
	case TAG_OPERAND:
		break;
	}
	return OP_COPY;
}

static void
open_block(struct emitter *emitter, const struct slot *slot)
{
	if (slot->term)
		emit_term(emitter, slot->term);
	*arena_push(emitter->arena, emitter->open, emitter->nopen,
		    emitter->open_cap) =
		emitter_op(emitter, op_kind_of(slot), slot);
	if (slot_repeats(slot))
		emitter->loop = slot;
}

static void
close_block(struct emitter *emitter, const struct slot *slot)
{
	emitter_end(emitter, emitter->open[--emitter->nopen]);
	if (slot_repeats(slot->partner))
		emitter->loop = slot_loop(slot->partner->block);
}

void
emit_slot(struct emitter *emitter, const struct slot *slot)
{
	switch (slot->tag.kind) {
	case TAG_VALUE:
		emit_value(emitter, slot);
		break;
	case TAG_BLOCK:
	case TAG_UNLESS:
	case TAG_ANSWERED:
	case TAG_MISSING:
	case TAG_HOLDS:
	case TAG_FAILS:
		open_block(emitter, slot);
		break;
	case TAG_CLOSE:
		close_block(emitter, slot);
		break;
	case TAG_NOTE:
	case TAG_OPERAND:
		break;
	}
}

/* "r" of r:id at NODE, with its declaration in OUT where there is none. */
static struct str
relationship_prefix(struct buf *out, const xmlNode *node)
{
	static const char *const uris[] = {
		"http://schemas.openxmlformats.org/officeDocument/2006/"
		"relationships",
		"http://purl.oclc.org/ooxml/officeDocument/relationships",
	};

	for (size_t i = 0; i < sizeof uris / sizeof *uris; i++) {
		xmlNs *ns = xmlSearchNsByHref(node->doc, (xmlNode *)node,
					      BAD_CAST uris[i]);

		if (ns && ns->prefix)
			return str_of((const char *)ns->prefix);
	}
	buf_put(out, STR(" xmlns:r=\""));
	buf_put(out, str_of(uris[tree_is_strict(node->doc)]));
	buf_char(out, '"');
	return STR("r");
}

/* 17.16.22; the relationship id and its quote are written when it is run. */
void
emit_link(struct emitter *emitter, const xmlNode *run, const struct slot *slot)
{
	struct buf start = { .arena = emitter->arena };
	struct buf end = { .arena = emitter->arena };
	struct str prefix;
	size_t op;

	buf_char(&start, '<');
	serialize_name(&start, run, "hyperlink");
	prefix = relationship_prefix(&start, run);
	buf_char(&start, ' ');
	serialize_name(&start, run, "history");
	buf_put(&start, STR("=\"1\" "));
	buf_put(&start, prefix);
	buf_put(&start, STR(":id=\""));
	op = emitter_op(emitter, OP_LINK, slot);
	emitter_bytes(emitter, op, buf_str(&start));

	emit_whole(emitter, run);

	buf_put(&end, STR("</"));
	serialize_name(&end, run, "hyperlink");
	buf_char(&end, '>');
	op = emitter_op(emitter, OP_LINK_END, slot);
	emitter_bytes(emitter, op, buf_str(&end));
}
