/* embed_frozen.c - every array of a program as a static array of C. */
#include "embed_frozen.h"

#include <inttypes.h>
#include <stdio.h>

#include "docx/deflate/deflate.h"

void
print_bytes(struct str bytes)
{
	enum { PER_LINE = 16 };

	for (size_t i = 0; i < bytes.len; i++)
		printf("%s%d,", i % PER_LINE ? "" : "\n\t",
		       (unsigned char)bytes.data[i]);
	printf("\n};\n");
}

/* A struct str; what C would not take in a literal is written in octal. */
static void
print_str(struct str text)
{
	printf("{ \"");
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '?')
			printf("\\%03o", c);
		else
			putchar(c);
	}
	printf("\", %zu }", text.len);
}

static void
print_member(const char *name, struct str text)
{
	printf("\t.%s = ", name);
	print_str(text);
	printf(",\n");
}

static void
print_ops(const struct program *program, size_t at)
{
	printf("\nstatic struct op ops_%zu[] = {\n", at);
	for (size_t i = 0; i < program->nops; i++) {
		const struct op *op = &program->ops[i];

		printf("\t{ (enum op_kind)%d, %d, %zu, %zu, %zu, %zu, %zu, "
		       "%zu, %zu, %zu },\n",
		       (int)op->kind, op->visible, op->end, op->from, op->len,
		       op->between, op->between_len, op->use, op->level,
		       op->index);
	}
	printf("};\n");
}

/* An array of C has at least one element, here and below. */
static void
print_filters(const struct frozen_use *use, size_t at, size_t index)
{
	printf("static const struct filter filters_%zu_%zu[] = {\n", at, index);
	for (size_t i = 0; i < use->nfilters; i++) {
		printf("\t{ (enum filter_kind)%d, ", (int)use->filters[i].kind);
		print_str(use->filters[i].text);
		printf(" },\n");
	}
	printf("\t{ (enum filter_kind)0, { \"\", 0 } }\n};\n");
}

static void
print_uses(const struct frozen_program *from, size_t at)
{
	for (size_t i = 0; i < from->program.nuses; i++)
		print_filters(&from->uses[i], at, i);
	printf("static const struct frozen_use uses_%zu[] = {\n", at);
	for (size_t i = 0; i < from->program.nuses; i++) {
		const struct frozen_use *use = &from->uses[i];

		printf("\t{ %zu, %zu, %d, { %zu, %zu }, { %zu, %zu }, "
		       "{ %zu, %zu }, %zu, (enum quoting)%d, "
		       "{ %zu, %zu, %d }, filters_%zu_%zu, %zu, %zu, %zu },\n",
		       use->level, use->ref_level, use->is_item,
		       use->field.list, use->field.field, use->other.list,
		       use->other.field, use->sole.list, use->sole.field,
		       use->choice, (int)use->quoting, use->box.width,
		       use->box.height, use->box.may_grow, at, i, use->nfilters,
		       use->ahead, use->places);
	}
	printf("\t{ 0 }\n};\n");
}

static void
print_words(const struct words *words)
{
	print_member("words.text", words->text);
	print_member("words.text_preserved", words->text_preserved);
	print_member("words.text_end", words->text_end);
	print_member("words.tab", words->tab);
	print_member("words.line_break", words->line_break);
	print_member("words.paragraph_end", words->paragraph_end);
}

static void
print_rels(const struct rels *rels)
{
	print_member("rels.start", rels->start);
	print_member("rels.types", rels->types);
	printf("\t.rels.first = %zu,\n", rels->first);
}

/* --- plans ---------------------------------------------------------------- */

static void
print_token(const struct token *token)
{
	printf("\t{ %u, %u, %u, %u, %u, %u, { %u, %u }, { %u, %u } },\n",
	       token->begin, token->at, token->end, token->reach, token->word,
	       token->bits, token->first.op, token->first.back,
	       token->second.op, token->second.back);
}

static void
print_ready(const struct plan *plan, size_t at)
{
	printf("static const uint64_t words_%zu[] = {", at);
	for (size_t i = 0; i < plan->nwords; i++)
		printf("%s%#" PRIx64 ",", i % 4 ? " " : "\n\t", plan->words[i]);
	printf("\n};\n");
}

static void
print_tokens(const struct plan *plan, size_t at)
{
	printf("static const struct token tokens_%zu[] = {\n", at);
	for (size_t i = 0; i < plan->ntokens; i++)
		print_token(&plan->tokens[i]);
	printf("\t{ 0 }\n};\n");
}

static void
print_numbers(const char *name, const uint32_t *numbers, size_t count,
	      size_t at)
{
	printf("static const uint32_t %s_%zu[] = {", name, at);
	for (size_t i = 0; i < count; i++)
		printf("%s%u,", i % 8 ? " " : "\n\t", numbers[i]);
	printf("\n};\n");
}

static void
print_back(const struct plan *plan, size_t count, size_t at)
{
	printf("static const uint16_t back_%zu[] = {", at);
	for (size_t i = 0; i < count; i++)
		printf("%s%u,", i % 16 ? "" : "\n\t", plan->index.back[i]);
	printf("\n};\n");
}

static void
print_index(const struct program *program, size_t at)
{
	const struct index *index = &program->plan->index;

	print_numbers("heads", index->heads, INDEX_HEADS, at);
	print_numbers("cells", index->cells, index->ncells, at);
	print_back(program->plan, program->bytes.len, at);
}

static void
print_codes(const char *name, const struct code *codes, size_t count)
{
	printf("\t.codes.%s = {", name);
	for (size_t i = 0; i < count; i++)
		printf("%s{ %u, %u },", i % 8 ? " " : "\n\t\t", codes[i].bits,
		       codes[i].length);
	printf("\n\t},\n");
}

static void
print_plan(const struct program *program, size_t at)
{
	const struct plan *plan = program->plan;

	print_tokens(plan, at);
	print_numbers("first", plan->first, program->nops + 1, at);
	print_index(program, at);
	print_ready(plan, at);
	printf("static const struct plan plan_%zu = {\n", at);
	print_codes("literals", plan->codes.literals, ALL_LITERALS);
	print_codes("distances", plan->codes.distances, ALL_DISTANCES);
	print_codes("spans", plan->codes.spans, LONGEST_MATCH + 1);
	printf("\t.index = { heads_%zu, back_%zu, cells_%zu, %zu },\n", at, at,
	       at, plan->index.ncells);
	printf("\t.words = words_%zu, .nwords = %zu,\n", at, plan->nwords);
	printf("\t.header = %zu, .size = %zu,\n", plan->header, plan->size);
	printf("\t.tokens = tokens_%zu, .ntokens = %zu,\n", at, plan->ntokens);
	printf("\t.first = first_%zu\n};\n", at);
}

static void
print_whole(const struct packed *whole, size_t at)
{
	printf("static const unsigned char packed_%zu[] = {", at);
	print_bytes(whole->bytes);
	printf("static const struct packed whole_%zu = {\n"
	       "\t{ (const char *)packed_%zu, %zu }, %zu, %lu, %d\n};\n",
	       at, at, whole->bytes.len, whole->size, (unsigned long)whole->crc,
	       whole->deflated);
}

/* --- programs ------------------------------------------------------------- */

static void
print_program(const struct frozen_program *from, size_t at)
{
	const struct program *program = &from->program;

	printf("\t{ {\n\t.ops = ops_%zu, .nops = %zu, .nuses = %zu,\n", at,
	       program->nops, program->nuses);
	printf("\t.bytes = { (const char *)bytes_%zu, %zu },\n", at,
	       program->bytes.len);
	printf("\t.depth = %zu, .first_id = %zu, .has_links = %d,\n",
	       program->depth, program->first_id, program->has_links);
	printf("\t.first_num = %zu, .nnums = %zu,\n", program->first_num,
	       program->nnums);
	printf("\t.owner = %zu, .first_bookmark = %zu, .nbookmarks = %zu,\n",
	       program->owner, program->first_bookmark, program->nbookmarks);
	print_member("name", program->name);
	print_words(&program->words);
	print_rels(&program->rels);
	if (program->whole)
		printf("\t.whole = &whole_%zu,\n", at);
	else
		printf("\t.plan = &plan_%zu,\n", at);
	printf("\t}, uses_%zu },\n", at);
}

static void
print_gone(const struct strset *gone)
{
	printf("\nstatic struct str gone[] = {\n");
	for (size_t i = 0; i < gone->count; i++) {
		printf("\t");
		print_str(gone->list[i]);
		printf(",\n");
	}
	printf("\t{ \"\", 0 }\n};\n");
}

static void
print_media(const struct media_plan *media)
{
	printf("\t.media.first = %zu,\n", media->first);
	for (int i = 0; i < IMAGE_KINDS; i++)
		printf("\t.media.needs[%d] = (enum media_need)%d,\n", i,
		       (int)media->needs[i]);
	print_member("media.default_start", media->default_start);
	print_member("media.override_start", media->override_start);
	printf("\t.media.gone = { .list = gone, .count = %zu },\n",
	       media->gone.count);
}

void
print_frozen(const char *ident, const struct frozen *frozen)
{
	for (size_t i = 0; i < frozen->nprograms; i++) {
		const struct frozen_program *from = &frozen->programs[i];

		print_ops(&from->program, i);
		print_uses(from, i);
		printf("static const unsigned char bytes_%zu[] = {", i);
		print_bytes(from->program.bytes);
		if (from->program.whole)
			print_whole(from->program.whole, i);
		else
			print_plan(&from->program, i);
	}
	print_gone(&frozen->media.gone);
	printf("static const struct frozen_program programs[] = {\n");
	for (size_t i = 0; i < frozen->nprograms; i++)
		print_program(&frozen->programs[i], i);
	printf("};\n\nextern const struct frozen template_%s_frozen;\n"
	       "const struct frozen template_%s_frozen = {\n"
	       "\t.programs = programs, .nprograms = %zu,\n",
	       ident, ident, frozen->nprograms);
	print_media(&frozen->media);
	printf("};\n");
}
