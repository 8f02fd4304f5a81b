/* Blocks whose tags stand in different elements of a paragraph. */
#include "controls.h"
#include "fill.h"

#define INS(id, inside) \
	"<w:ins w:id=\"" id "\" w:author=\"a\">" inside "</w:ins>"
#define CUT(id, inside) \
	"<w:ins w:author=\"a\" w:id=\"" id "\">" inside "</w:ins>"
#define LINK(inside) "<w:hyperlink w:anchor=\"x\">" inside "</w:hyperlink>"
#define GUESTS "noi_nhan = A\nnoi_nhan = B"

FILLS(tags_that_were_inserted_are_as_good,
      IN_P(INS("1", RUN("{{#noi_nhan}}")) RUN("{{.}};")
		   INS("2", RUN("{{/noi_nhan}}"))),
      GUESTS,
      "<w:p><w:r><w:t>A</w:t><w:t>;</w:t></w:r>"
      "<w:r><w:t>B</w:t><w:t>;</w:t></w:r></w:p>")
FILLS(insertion_is_cut_where_a_block_begins,
      IN_P(INS("1", RUN("a{{#noi_nhan}}b")) RUN("{{/noi_nhan}}c")), GUESTS,
      IN_P(INS("1", RUN("a")) CUT("2", RUN("b")) CUT("3", RUN("b")) RUN("c")))
FILLS(insertion_is_cut_where_a_block_ends,
      IN_P(RUN("{{#muc.tot}}a") INS("7", RUN("b{{/muc.tot}}c"))), "muc = kem",
      IN_P(CUT("8", RUN("c"))))
FILLS(blocks_within_blocks_keep_their_order,
      IN_P(INS("1", RUN("{{#muc.tot}}{{#noi_nhan}}")) RUN("{{.}}")
		   INS("2", RUN("{{/noi_nhan}}{{/muc.tot}}")) RUN(".")),
      "muc = tot\n" GUESTS, IN_P(RUN("A") RUN("B") RUN(".")))
FILLS(link_may_begin_with_a_tag_of_its_paragraph,
      IN_P(LINK(RUN("{{#noi_nhan}}x")) RUN("{{/noi_nhan}}")), GUESTS,
      IN_P(LINK(RUN("x")) LINK(RUN("x"))))
FILLS(control_around_nothing_but_a_tag_goes,
      IN_P(SDT("", RUN("{{#noi_nhan}}")) RUN("x") RUN("{{/noi_nhan}}")), GUESTS,
      IN_P(RUN("x") RUN("x")))
REFUSES(tag_amid_a_link_is_refused,
	IN_P(LINK(RUN("a{{#noi_nhan}}x")) RUN("{{/noi_nhan}}")),
	MSG_BLOCK_SCOPE)
REFUSES(control_with_a_key_is_not_taken_away,
	IN_P(SDT(TAG("muc.tot"), RUN("{{#noi_nhan}}")) RUN("x{{/noi_nhan}}")),
	MSG_BLOCK_SCOPE)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(tags_that_were_inserted_are_as_good),
		BENCH_TEST(insertion_is_cut_where_a_block_begins),
		BENCH_TEST(insertion_is_cut_where_a_block_ends),
		BENCH_TEST(blocks_within_blocks_keep_their_order),
		BENCH_TEST(link_may_begin_with_a_tag_of_its_paragraph),
		BENCH_TEST(control_around_nothing_but_a_tag_goes),
		BENCH_TEST(tag_amid_a_link_is_refused),
		BENCH_TEST(control_with_a_key_is_not_taken_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
