/* commenter.c - anchors and words. */
#include "docx/slots/commenter.h"

#include "base/buf.h"
#include "base/diagnosis.h"
#include "base/where.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* SPACE of each part is the prefixed namespace of attributes. */
struct commenter {
	struct arena *arena;
	enum language language;
	xmlNode *body, *comments; /* roots */
	xmlNs *body_space, *comments_space;
	xmlNode **paragraphs;
	size_t count, cap;
	size_t id;
};

/* --- nodes ---------------------------------------------------------------- */

/* An attribute has a namespace by its prefix only. */
static xmlNs *
prefixed(struct arena *arena, xmlNode *root)
{
	xmlNs *space = root->ns;

	if (!space->prefix)
		space = xmlNewNs(root, space->href, BAD_CAST "baocao");
	if (!space)
		arena_fail(arena);
	return space;
}

/* A new element like ROOT's, not yet in the tree. */
static xmlNode *
element(const struct commenter *commenter, xmlNode *root, const char *name)
{
	xmlNode *node = xmlNewDocNode(root->doc, root->ns, BAD_CAST name, NULL);

	if (!node)
		arena_fail(commenter->arena);
	return node;
}

static xmlNode *
with_id(const struct commenter *commenter, xmlNode *root, xmlNs *space,
	const char *name)
{
	xmlNode *node = element(commenter, root, name);
	struct str id = arena_number(commenter->arena, commenter->id);

	xmlNewNsProp(node, space, BAD_CAST "id", BAD_CAST id.data);
	return node;
}

/* --- anchors -------------------------------------------------------------- */

/* One more than the largest id of a comment. */
static void
find_id(struct commenter *commenter, const xmlNode *root)
{
	for (const xmlNode *node = root; node;
	     node = xml_walk(node, root, false)) {
		struct str typed;
		size_t id = 0;

		if (node->type != XML_ELEMENT_NODE ||
		    !str_starts(xml_name(node), STR("comment")))
			continue;
		typed = xml_attribute(node, SPACE_W, "id");
		for (size_t i = 0; i < typed.len && i < 10; i++)
			id = id * 10 + (size_t)(typed.data[i] - '0') % 10;
		if (typed.len && id >= commenter->id && id < 1u << 30)
			commenter->id = id + 1;
	}
}

static bool
find_paragraphs(struct commenter *commenter)
{
	xmlNode *root = commenter->body;
	xmlNode *body = xml_child(root, SPACE_W, "body"), *first;

	for (xmlNode *node = root; node; node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "p"))
			*arena_push(commenter->arena, commenter->paragraphs,
				    commenter->count, commenter->cap) = node;
	if (!body || commenter->count)
		return body;
	first = element(commenter, root, "p");
	if (body->children)
		words_put_before(body->children, first);
	else
		xmlAddChild(body, first);
	*arena_push(commenter->arena, commenter->paragraphs, commenter->count,
		    commenter->cap) = first;
	return true;
}

/* Where a comment on PLACE may stand; *IS_THERE: that is the place itself. */
static xmlNode *
anchor(const struct commenter *commenter, const struct place *place,
       bool *is_there)
{
	xmlNode *paragraph = commenter->paragraphs[0], *box;

	*is_there = place->story == STORY_BODY && place->stored &&
		    place->stored <= commenter->count;
	if (*is_there)
		paragraph = commenter->paragraphs[place->stored - 1];
	while ((box = words_around(paragraph, "txbxContent"))) {
		*is_there = false;
		paragraph = words_around(box, "p");
		if (!paragraph)
			paragraph = commenter->paragraphs[0];
	}
	return paragraph;
}

/* The properties of a paragraph come first (17.3.1.22). */
static void
put_range(const struct commenter *commenter, xmlNode *paragraph)
{
	xmlNode *root = commenter->body;
	xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr");
	xmlNode *start = with_id(commenter, root, commenter->body_space,
				 "commentRangeStart");
	xmlNode *run = element(commenter, root, "r");

	if (properties)
		words_put_after(properties, start);
	else if (paragraph->children)
		words_put_before(paragraph->children, start);
	else
		xmlAddChild(paragraph, start);
	xmlAddChild(paragraph, with_id(commenter, root, commenter->body_space,
				       "commentRangeEnd"));
	xmlAddChild(run, with_id(commenter, root, commenter->body_space,
				 "commentReference"));
	xmlAddChild(paragraph, run);
}

/* --- words ---------------------------------------------------------------- */

static struct str
word(const struct commenter *commenter, struct str vi, struct str en)
{
	return commenter->language == VIETNAMESE ? vi : en;
}

/* What is not to be read where the comment stands needs words. */
static bool
needs_place(const struct fault *fault, bool is_there)
{
	enum facet facet = fault->spot.source->place->facet;

	return !is_there || facet == FACET_ALT || facet == FACET_TIP ||
	       facet == FACET_LINK || facet == FACET_CODE;
}

static struct str
said(const struct commenter *commenter, const struct fault *fault,
     bool is_there)
{
	const struct message_text *message = message_text(fault->message);
	struct buf text = { .arena = commenter->arena };

	if (needs_place(fault, is_there)) {
		where_put(&text, fault->spot.source->place,
			  commenter->language);
		buf_put(&text, STR(": "));
	}
	buf_put(&text,
		message->severity == SEVERITY_ERROR
			? word(commenter, STR("lỗi: "), STR("error: "))
			: word(commenter, STR("cảnh báo: "), STR("warning: ")));
	diagnosis_text(&text, message->text[commenter->language], fault);
	return buf_str(&text);
}

static struct str
remedy(const struct commenter *commenter, const struct fault *fault)
{
	struct str text =
		message_text(fault->message)->remedy[commenter->language];
	struct buf out = { .arena = commenter->arena };

	buf_put(&out, word(commenter, STR("cách sửa: "), STR("remedy: ")));
	diagnosis_text(&out, text, fault);
	return buf_str(&out);
}

static void
put_paragraph(const struct commenter *commenter, xmlNode *comment,
	      struct str text)
{
	xmlNode *root = commenter->comments;
	xmlNode *node = xmlAddChild(comment, element(commenter, root, "p"));

	node = xmlAddChild(node, element(commenter, root, "r"));
	node = xmlAddChild(node, element(commenter, root, "t"));
	xmlNodeAddContentLen(node, BAD_CAST text.data, (int)text.len);
	words_preserve(node, text);
}

static void
put_comment(const struct commenter *commenter, const struct fault *fault,
	    bool is_there)
{
	xmlNode *comment = with_id(commenter, commenter->comments,
				   commenter->comments_space, "comment");
	struct str hint =
		where_hint(fault->spot.source->place, commenter->language);

	xmlNewNsProp(comment, commenter->comments_space, BAD_CAST "author",
		     BAD_CAST COMMENT_AUTHOR);
	xmlNewNsProp(comment, commenter->comments_space, BAD_CAST "initials",
		     BAD_CAST "bc");
	xmlAddChild(commenter->comments, comment);
	put_paragraph(commenter, comment, said(commenter, fault, is_there));
	if (hint.len)
		put_paragraph(commenter, comment,
			      arena_concat(commenter->arena,
					   word(commenter, STR("tìm ở: "),
						STR("to find it: ")),
					   hint));
	if (message_text(fault->message)->remedy[commenter->language].len)
		put_paragraph(commenter, comment, remedy(commenter, fault));
}

bool
commenter_add(struct arena *arena, xmlDoc *body, xmlDoc *comments,
	      const struct faults *about, enum language language)
{
	struct commenter commenter = {
		.arena = arena,
		.language = language,
		.body = xmlDocGetRootElement(body),
		.comments = xmlDocGetRootElement(comments),
	};

	if (!xml_is(commenter.body, SPACE_W, "document") ||
	    !xml_is(commenter.comments, SPACE_W, "comments") ||
	    !find_paragraphs(&commenter))
		return false;
	commenter.body_space = prefixed(arena, commenter.body);
	commenter.comments_space = prefixed(arena, commenter.comments);
	find_id(&commenter, commenter.body);
	find_id(&commenter, commenter.comments);
	for (size_t i = 0; i < about->count; i++) {
		const struct fault *fault = &about->list[i];
		bool is_there;

		if (!fault->spot.source || !fault->spot.source->place)
			continue;
		put_range(&commenter,
			  anchor(&commenter, fault->spot.source->place,
				 &is_there));
		put_comment(&commenter, fault, is_there);
		commenter.id++;
	}
	return true;
}
