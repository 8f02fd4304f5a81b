/* deflate_tokens.c - static bytes as their plan has them. */
#include "docx/deflate/deflater.h"

/* A match up to UNTIL, in the bytes of a step, with what is DISTANCE before;
 * none where that is 0. */
struct met {
	size_t until, distance;
};

/* How the wish of TOKEN, of a step that was copied to START, can be met. */
static inline struct met
met_by(const struct deflater *deflater, const struct token *token, size_t start)
{
	const uint32_t *last = deflater->last;
	size_t distance = deflater_distance(start, last[token->first.op],
					    token->first.back);

	if (distance)
		return (struct met){ token->reach, distance };
	return (struct met){
		token->end,
		deflater_distance(start, last[token->second.op],
				  token->second.back),
	};
}

/* What is not written yet of TOKEN, of COPIED; its begin is, or cannot be. */
static void
put_rest(struct deflater *deflater, const struct copied *copied,
	 const struct token *token)
{
	const struct op *op = &deflater->program->ops[copied->op];
	struct met met = met_by(deflater, token, copied->at);
	size_t shift = op->from - copied->at, until = copied->at + met.until;

	if (deflater->at < copied->at + token->at)
		deflate_static(deflater, shift, copied->at + token->at);
	if (met.distance && until >= deflater->at + INDEX_LEAST) {
		size_t len = until - deflater->at;

		if (met.until == op->len)
			len = deflater_reach(deflater, deflater->at, len,
					     met.distance);
		deflater_put_match(deflater, len, met.distance);
	}
	if (deflater->at < copied->at + token->end)
		deflate_static(deflater, shift, copied->at + token->end);
}

/* TOKEN, of COPIED's LEN bytes, as far as it can be had.  Returns where in them
 * that ends. */
static inline size_t
put_token(const struct deflater *deflater, const struct copied *copied,
	  const struct token *token, size_t len, struct bits *bits)
{
	const struct plan *plan = deflater->plan;
	struct met met = met_by(deflater, token, copied->at);

	if (token->bits)
		bits_copy(bits, plan->words + token->word, token->bits);
	if (met.distance == 0)
		return token->at;
	if (met.until == len)
		met.until = token->at +
			    deflater_reach(deflater, copied->at + token->at,
					   len - token->at, met.distance);
	symbol_put_match(bits, &plan->codes, met.until - token->at,
			 met.distance);
	return met.until;
}

/* All bytes of COPIED but the first DONE, which are written already.  Returns
 * how many then are. */
static inline size_t
put_copied(struct deflater *deflater, const struct copied *copied,
	   struct bits *bits, size_t done)
{
	const struct plan *plan = deflater->plan;
	const struct token *token = plan->tokens + plan->first[copied->op];
	const struct token *last = plan->tokens + plan->first[copied->op + 1];
	size_t len = deflater->program->ops[copied->op].len;

	for (; token < last; token++) {
		if (done == token->begin)
			done = put_token(deflater, copied, token, len, bits);
		if (done >= token->end)
			continue;
		deflater->bits = *bits;
		deflater->at = copied->at + done;
		put_rest(deflater, copied, token);
		*bits = deflater->bits;
		done = deflater->at - copied->at;
	}
	return done;
}

const struct copied *
deflate_tokens(struct deflater *deflater, const struct copied *copied,
	       const struct copied *end)
{
	struct bits bits = deflater->bits;
	size_t done = deflater->at;

	do {
		done = put_copied(deflater, copied, &bits, done - copied->at) +
		       copied->at;
		deflater->last[copied->op] = (uint32_t)copied->at + BEYOND;
		copied++;
	} while (copied < end && copied->at <= done &&
		 !deflater_again(deflater, copied));
	deflater->bits = bits;
	deflater->at = done;
	return copied;
}
