/* fuzz_answers.c - any bytes as one school's answers. */
#include "fuzz.h"

#include "form/check/check.h"
#include "form/file/form_read.h"
#include "form/print/print.h"

/* One question of each type, and one of each way to ask. */
static const char questions[] =
	"[ten]\nlabel = Tên đơn vị\nrequired = yes\n"
	"[y_kien]\ntype = paragraphs\n"
	"[so_lop]\ntype = integer\nmin = 1\nmax = 100\n"
	"[diem]\ntype = number\n"
	"[ngay]\ntype = date\nmin = 1/1/2025\n"
	"[dien_thoai]\ntype = phone\n"
	"[email]\ntype = email\n"
	"[trang]\ntype = url\n"
	"[cap]\ntype = choice\nchoice = thcs : Trung học cơ sở\n"
	"choice = thpt : Trung học phổ thông\n"
	"[mon]\ntype = choices\nchoice = toan : Toán\nchoice = van : Văn\n"
	"[co_mat]\ntype = yes-no\ndefault = có\n"
	"[ly_do]\nwhen = co_mat = 'no'\nrequired = yes\n"
	"[noi_nhan]\ntype = list\ndefault = Như trên\n"
	"rule = string-length(current()) < 50\nmessage = dài quá\n"
	"[can_bo]\ntype = records\n"
	"[can_bo.ho_ten]\nrequired = yes\n"
	"[can_bo.tuoi]\ntype = integer\nrule = tuoi < 100\n"
	"message = {{ho_ten}} già quá, ở {{ten | upper}}\n"
	"[tong]\ntype = integer\nvalue = count(can_bo)\n"
	"[trung_binh]\ntype = number\nvalue = sum(can_bo/tuoi) div tong\n";

static void
print_record(struct arena *arena, const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++) {
		const struct value *value = &record->values[i];

		must_be_printable(print_value(arena, &record->fields->list[i],
					      value, NULL, 0));
		for (size_t j = 0; j < value->nrecords; j++)
			print_record(arena, value->records[j]);
	}
}

static void
check(struct arena *arena, const struct answers *answers, struct faults *faults)
{
	static const struct source source = { .name = STR_INIT("form"),
					      .text = STR_INIT(questions) };
	struct evaluator evaluator = { .arena = arena };
	struct form *form =
		form_read(arena, answers_parse(arena, &source, faults), faults);
	struct record *record =
		check_answers(arena, &evaluator, form, answers, faults);

	if (faults->errors == 0)
		print_record(arena, record);
	evaluator_end(&evaluator);
	form_free(form);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { .exhausted = abort };
	struct faults faults = { .arena = &arena };
	struct source source = { .name = STR("in.txt"),
				 .text = { (const char *)data, size } };

	if (encoding_decode(&arena, &source, NULL, &faults)) {
		struct answers *answers =
			answers_parse(&arena, &source, &faults);

		must_be_clean(&arena, answers);
		check(&arena, answers, &faults);
	}
	must_be_told(&arena, &faults);
	arena_free(&arena);
	return 0;
}
