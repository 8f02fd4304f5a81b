/* Letters, labels and lists as offices have them, merged as Word would. */
#include "merge.h"

#define FIELD_OF(name, switches)                    \
	FIELD(" MERGEFIELD " name " " switches " ", \
	      BOLD(T_("«")) RUN(name) BOLD(T_("»")))
#define M(name) FIELD_OF(name, "")
#define Q(text) "&quot;" text "&quot;"
#define IF(name, test, yes, no)                 \
	MARK("begin")                           \
	CODE(" IF ")                            \
	M(name)                                 \
	CODE(" " test " " Q(yes) " " Q(no) " ") \
	MARK("separate") RUN(yes) MARK("end")
#define TEXT_(text) "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"

/* The text of XML, a line for each paragraph. */
static struct str
lines_of(struct arena *arena, struct str xml)
{
	struct buf text = { .arena = arena };

	while (xml.len) {
		size_t tag = str_index(xml, '<');

		buf_put(&text, str_slice(xml, 0, tag));
		xml = str_from(xml, tag);
		if (str_starts(xml, STR("</w:p>")))
			buf_char(&text, '\n');
		tag = str_index(xml, '>');
		xml = str_from(xml, tag < xml.len ? tag + 1 : tag);
	}
	return buf_str(&text);
}

static void
merges(struct bench *bench, const char *body, const char *typed,
       const char *expected)
{
	struct file file = { .body = body };
	struct str filled = body_of(bench, fill_file(bench, file, NULL, typed));

	assert_text(lines_of(&bench->arena, filled), expected);
}

#define MERGES(name, body, typed, expected)            \
	static void name(void **state)                 \
	{                                              \
		merges(*state, body, typed, expected); \
	}

MERGES(letter,
       LINE(TEXT_("Kính gửi ") IF("Gioi_tinh", "= " Q("Nam"), "Ông", "Bà")
		    TEXT_(" ") FIELD_OF("Ho_ten", "\\* Upper") TEXT_(","))
	       LINE(TEXT_("hẹn ngày ") FIELD_OF("Ngay", "\\@ " Q("dd/MM/yyyy"))
			    TEXT_(".")),
       "gioi_tinh = Nữ\nho_ten = Lê Thị Hoa\nngay = 5/9/2025",
       "Kính gửi Bà LÊ THỊ HOA,\nhẹn ngày 05/09/2025.\n")
MERGES(certificate,
       LINE(FIELD_OF("Ho_ten", "\\* Caps \\* MERGEFORMAT"))
	       LINE(TEXT_("Xếp loại: ") MARK("begin") CODE(" IF ") M("Diem")
			    CODE(" &gt;= 8 " Q("Giỏi") " &quot;")
				    IF("Diem", "&gt;= 6,5", "Khá", "Đạt")
					    CODE("&quot; ") MARK("separate")
						    RUN("x") MARK("end")),
       "ho_ten = trần văn an\ndiem = 7,25", "Trần Văn An\nXếp loại: Khá\n")
MERGES(invitation,
       LINE(TEXT_("Lúc ") M("Gio") TEXT_(", ")
		    FIELD_OF("Ngay",
			     "\\@ " Q("dddd, 'ngày' d 'tháng' M 'năm' yyyy")))
	       LINE(TEXT_("tại ") M("Dia_diem")
			    FIELD_OF("Phong",
				     "\\b " Q(", phòng ") " \\f " Q("."))),
       "gio = 8 giờ\nngay = 20/11/2025\ndia_diem = Hội trường\nphong = 2",
       "Lúc 8 giờ, Thứ Năm, ngày 20 tháng 11 năm 2025\n"
       "tại Hội trường, phòng 2.\n")
MERGES(payroll,
       TBL(TR(TC(P("Họ tên")) TC(P("Lương")) TC(P("Ghi chú"))) TR(
	       TC(LINE(M("TableStart:luong") M("Ho_ten")))
		       TC(LINE(FIELD_OF("Tien", "\\# " Q("#.##0"))))
			       TC(LINE(IF("Phu_cap", "= " Q("x"), "có", "không")
					       M("TableEnd:luong"))))) P("Hết"),
       "[luong]\nho_ten = An\ntien = 12500000\nphu_cap = x\n"
       "[luong]\nho_ten = Bình\ntien = 9000000\nphu_cap = 0",
       "Họ tên\nLương\nGhi chú\nAn\n12.500.000\ncó\nBình\n9.000.000\nkhông\n"
       "Hết\n")
MERGES(envelope,
       LINE(SIMPLE(" MERGEFIELD " Q("Họ và tên") " \\* FirstCap ",
		   RUN("«Họ_và_tên»"))) LINE(M("Duong"))
	       LINE(M("Xa") FIELD_OF("Tinh", "\\b " Q(", "))),
       "ho_va_ten = ông An\nduong = 1 Lê Lợi\nxa = Phú Hội\ntinh = Huế",
       "Ông An\n1 Lê Lợi\nPhú Hội, Huế\n")
MERGES(receipt,
       LINE(TEXT_("Số tiền: ") FIELD_OF("Tien", "\\# " Q("#,##0"))
		    TEXT_(" đồng (")
			    FIELD_OF("Tien", "\\* CardText \\* FirstCap")
				    TEXT_(" đồng)")),
       "tien = 1250000",
       "Số tiền: 1,250,000 đồng (Một triệu hai trăm năm mươi nghìn đồng)\n")
MERGES(contract,
       LINE(TEXT_("Bậc ") FIELD_OF("He_so", "\\# " Q("0,00")) TEXT_(", từ ")
		    FIELD_OF("Tu", "\\@ " Q("M/yyyy")))
	       LINE(IF("Thoi_han", "&gt; 12", "Dài hạn", "Ngắn hạn")),
       "he_so = 4,6\ntu = 1/7/2025\nthoi_han = 9",
       "Bậc 4,60, từ 7/2025\nNgắn hạn\n")
MERGES(school_report,
       LINE(M("TableStart:hoc_sinh"))
	       LINE(M("Ten") TEXT_(": ")
			    IF("Vang", "= 0", "chuyên cần", "vắng mặt"))
		       LINE(M("TableEnd:hoc_sinh")),
       "[hoc_sinh]\nten = An\nvang = 0\n[hoc_sinh]\nten = Bình\nvang = 3",
       "An: chuyên cần\nBình: vắng mặt\n")
MERGES(reminder,
       LINE(TEXT_("Nợ phí: ")
		    FIELD_OF("No", "\\# " Q("#.##0 đ;(#.##0 đ);không")))
	       LINE(IF("Lop", "= " Q("6*"), "Khối 6", "Khối khác")),
       "no = 0\nlop = 6A2", "Nợ phí: không\nKhối 6\n")

#define NEXT SIMPLE(" NEXT ", RUN("«Next Record»"))
#define LABEL(next) TC(LINE(next M("Ten")) LINE(M("Dia_chi")))
MERGES(labels,
       TBL(TR(LABEL("") LABEL(NEXT)) TR(LABEL(NEXT) LABEL(NEXT))) "<w:p/>",
       "[ban_ghi]\nten = An\ndia_chi = Huế\n[ban_ghi]\nten = Bình\n"
       "[ban_ghi]\nten = Chi\ndia_chi = Vinh",
       "An\nHuế\nBình\nChi\nVinh\n\n\n")

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(letter),	BENCH_TEST(certificate),
		BENCH_TEST(invitation), BENCH_TEST(payroll),
		BENCH_TEST(envelope),	BENCH_TEST(receipt),
		BENCH_TEST(contract),	BENCH_TEST(school_report),
		BENCH_TEST(reminder),	BENCH_TEST(labels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
