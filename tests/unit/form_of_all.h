/* form_of_all.h - a form for tests of templates. */
#ifndef TESTS_FORM_OF_ALL_H
#define TESTS_FORM_OF_ALL_H

/* A form with a field of each kind that templates care about. */
#define FORM                                                                \
	"[ten]\nrequired = no\n[ghi_chu]\ntype = paragraphs\n"              \
	"[so]\ntype = integer\nrequired = no\n[ngay]\ntype = date\n"        \
	"[trang]\ntype = url\n[thu]\ntype = email\n[dat]\ntype = yes-no\n"  \
	"[muc]\ntype = choice\nchoice = tot : Tốt\nchoice = kem : Kém\n" \
	"[cuoi]\nvalue = ghi_chu[last()]\n"                                 \
	"[noi_nhan]\ntype = list\n[can_bo]\ntype = records\n"               \
	"[can_bo.ho_ten]\nblank =\n[can_bo.chuc]\nblank =\n"                \
	"[can_bo.lop]\ntype = list\n"                                       \
	"[can_bo.anh]\ntype = picture\n[anh]\ntype = picture\n"             \
	"[co_dau]\nlabel = Cả bài\n"                                     \
	"[dau]\nvalue = co_dau\npart of = co_dau\n[dai]\nlabel = Một "    \
	"hai ba bốn năm sáu bảy tám chín mười mười một mười hai mươi ba\n"

#endif
