#!/usr/bin/env bats
# Answers into reports: what is written, where, and when nothing is.
load helper

@test "a_report_lies_beside_its_answers" {
	mkdir truong
	example >truong/a.txt
	run -0 baocao truong/a.txt
	[ "$output" = "Đã ghi truong/a.docx" ]
	valid truong/a.docx
}

@test "every_example_is_written_and_valid" {
	for name in tieu-hoc-phuong thpt-so gdtx; do
		example $name >$name.txt
	done
	run -0 baocao fill ./*.txt
	valid ./*.docx
}

@test "both_built_in_templates_are_written_and_valid" {
	example >a.txt
	run -0 baocao -t hoc-ba-so -o a.docx a.txt
	run -0 baocao -t hoc-ba-so-mau -o b.docx a.txt
	valid a.docx b.docx
	run -1 cmp -s a.docx b.docx
}

@test "built_in_templates_are_as_if_compiled_now" {
	example >a.txt
	for template in hoc-ba-so hoc-ba-so-mau; do
		baocao -t $template -o frozen.docx a.txt
		baocao -t $template --form "$ROOT/template/hoc-ba-so/form" \
			-o compiled.docx a.txt
		cmp frozen.docx compiled.docx
		rm frozen.docx compiled.docx
	done
}

@test "nothing_but_the_report_goes_to_standard_output" {
	example >a.txt
	baocao -o - a.txt >out.docx 2>err.txt
	[ ! -s err.txt ]
	valid out.docx
}

@test "answers_come_from_standard_input" {
	example | baocao -o a.docx -
	valid a.docx
	example | baocao -o - - >b.docx
	cmp a.docx b.docx
}

@test "standard_input_needs_a_name_for_its_report" {
	example >a.txt
	run -2 baocao - <a.txt
	says "[output-name]"
	run -2 baocao -d out - <a.txt
	says "[output-name]"
	[ ! -e out ]
	run -0 baocao -d out -n '{{so}}' - <a.txt
}

@test "quiet_says_nothing_of_success_and_no_warnings" {
	example >a.txt
	run -0 baocao -q a.txt
	silent
	example | sed 's/^\(ten_don_vi *= *\)\(.*\)/\1"\2"/' >b.txt
	run -0 baocao b.txt
	says "[quoted]"
	run -0 baocao -q -f b.txt
	silent
}

@test "verbose_tells_the_template_the_form_and_the_size" {
	example >a.txt
	run -0 baocao -v a.txt
	says "hoc-ba-so.docx"
	says "hoc-ba-so.form"
	says "byte, từ a.txt"
}

@test "an_existing_file_stays_without_force" {
	example >a.txt
	echo old >a.docx
	run -4 baocao a.txt
	says "a.docx"
	says "[exists]"
	[ "$(cat a.docx)" = old ]
	run -0 baocao -f a.txt
	valid a.docx
}

@test "wrong_answers_write_nothing" {
	example | sed '/^ten_don_vi/d' >a.txt
	run -1 baocao a.txt
	says "[missing]"
	says "chưa ghi báo cáo"
	[ "$(ls -A)" = a.txt ]
}

@test "wrong_answers_leave_the_old_file" {
	example | sed '/^ten_don_vi/d' >a.txt
	echo old >a.docx
	run -1 baocao -f a.txt
	[ "$(cat a.docx)" = old ]
}

@test "wrong_answers_make_no_folder" {
	example | sed '/^ten_don_vi/d' >a.txt
	run -1 baocao -d x/y a.txt
	[ ! -e x ]
}

@test "wrong_answers_send_nothing_to_standard_output" {
	example | sed '/^ten_don_vi/d' >a.txt
	status=0
	baocao -o - a.txt >out 2>/dev/null || status=$?
	[ "$status" = 1 ]
	[ ! -s out ]
}

@test "a_wrong_input_stops_only_its_own_report" {
	example >a.txt
	example | sed '/^ten_don_vi/d' >b.txt
	example gdtx >c.txt
	run -1 baocao a.txt b.txt c.txt
	[ -f a.docx ] && [ ! -e b.docx ] && [ -f c.docx ]
}

@test "the_worst_that_happened_is_the_status" {
	example >a.txt
	example | sed '/^ten_don_vi/d' >b.txt
	run -4 baocao a.txt missing.txt b.txt
	says "missing.txt"
	says "[no-file]"
	says "[missing]"
	[ -f a.docx ]
}

@test "the_same_bytes_whatever_the_day_the_zone_the_locale_and_the_folder" {
	example >a.txt
	baocao -q a.txt
	mkdir elsewhere
	(
		cd elsewhere
		export TZ=Asia/Ho_Chi_Minh LC_ALL=vi_VN.UTF-8
		baocao -q -o b.docx ../a.txt
	)
	cmp a.docx elsewhere/b.docx
}

@test "the_date_of_the_entries_is_the_one_that_is_asked_for" {
	needs unzip
	example >a.txt
	SOURCE_DATE_EPOCH=1767225600 TZ=Asia/Ho_Chi_Minh baocao -q a.txt
	unzip -l a.docx | grep -q '2026-01-01 00:00'
}

@test "a_date_before_zip_files_is_the_earliest_that_they_know" {
	example >a.txt
	baocao -q a.txt
	SOURCE_DATE_EPOCH=0 baocao -q -o b.docx a.txt
	cmp a.docx b.docx
}

@test "the_form_beside_a_template_is_used_by_itself" {
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.* .
	run -0 baocao -t bien-ban-hop.docx -o a.docx bien-ban-hop.txt
	run -0 baocao verify a.docx
}

@test "another_form_can_be_named" {
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.docx mau.docx
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.form cau-hoi.form
	run -0 baocao -v -t mau.docx --form cau-hoi.form -o a.docx \
		"$EXAMPLES"/bien-ban-hop/bien-ban-hop.txt
	says "cau-hoi.form"
}

@test "an_unknown_template_names_the_nearest_and_all" {
	example >a.txt
	run -2 baocao -t hoc-ba-xo a.txt
	says "có phải là hoc-ba-so?"
	run -2 baocao -t khac a.txt
	says "hoc-ba-so, hoc-ba-so-mau"
}

@test "a_template_that_is_not_there_is_told" {
	example >a.txt
	run -4 baocao -t khac.docx a.txt
	says "khac.docx"
	says "[no-file]"
}

@test "a_folder_is_no_template" {
	example >a.txt
	mkdir mau.docx
	run -4 baocao -t mau.docx a.txt
	says "[is-folder]"
}

@test "a_template_that_is_no_word_file_is_refused" {
	example >a.txt
	echo text >mau.docx
	run -3 baocao -t mau.docx a.txt
	says "mau.docx"
	says "[not-docx]"
}

@test "a_form_with_a_fault_is_refused_before_any_answers_are_read" {
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.docx mau.docx
	printf '[so]\ntype = nunber\n' >mau.form
	run -3 baocao -t mau.docx missing.txt
	says "mau.form:2"
	says "[form-type]"
	[[ $output != *missing.txt* ]]
}

@test "a_form_that_is_not_utf8_is_a_wrong_form" {
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.docx mau.docx
	printf '[so]\nlabel = \377\n' >mau.form
	run -3 baocao -t mau.docx missing.txt
	says "[not-utf8]"
}

@test "answers_in_another_encoding_give_the_same_report" {
	needs iconv
	example >a.txt
	iconv -f UTF-8 -t UTF-16 a.txt >b.txt
	example | iconv -f UTF-8 -t UTF-16LE >c.txt
	baocao -q a.txt b.txt
	baocao -q --encoding UTF-16LE c.txt
	cmp a.docx b.docx
	cmp a.docx c.docx
}

@test "a_file_that_asks_nothing_stays_as_it_is" {
	model t.docx "$(p 'Kính gửi {ông}')"
	: >a.txt
	baocao -q -t t.docx -o b.docx a.txt
	[ "$(unzip -Z1 b.docx)" = "$(unzip -Z1 t.docx)" ]
	cmp <(unzip -p t.docx) <(unzip -p b.docx)
}

@test "controls_that_are_left_alone_change_no_byte" {
	model t.docx "<w:p>$(box dong_y)</w:p>"
	: >a.txt
	baocao -q -t t.docx -o b.docx a.txt
	[ "$(unzip -Z1 b.docx)" = "$(unzip -Z1 t.docx)" ]
	cmp <(unzip -p t.docx) <(unzip -p b.docx)
	baocao extract -q -o - b.docx >b.txt
	cmp a.txt b.txt
}

@test "one_answer_is_carried_though_the_next_report_has_none" {
	model t.docx "<w:p>$(box dong_y)</w:p>"
	: >a.txt
	echo 'dong_y = có' >b.txt
	: >c.txt
	baocao -q -j2 -t t.docx a.txt b.txt c.txt
	cmp a.docx c.docx
	baocao extract -q -o - b.docx | grep -qx 'dong_y = yes'
	baocao -q -t t.docx -o alone.docx b.txt
	cmp b.docx alone.docx
}

@test "without_answers_a_report_has_the_entries_of_a_flat_one" {
	STRICT=1 model t.docx "$(p '{{#x}}' 'A' '{{#y}}{{z | link}}{{/y}}' '{{/x}}')"
	: >a.txt
	baocao -q -t t.docx -o b.docx a.txt
	baocao -q --flat -t t.docx -o c.docx a.txt
	[ "$(unzip -Z1 b.docx)" = "$(unzip -Z1 c.docx)" ]
	cmp <(unzip -p b.docx) <(unzip -p c.docx)
}

@test "a_merge_without_answers_touches_no_part_without_a_field" {
	model t.docx '<w:p><w:fldSimple w:instr="MERGEFIELD Ten"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
	: >a.txt
	baocao -q -t t.docx -o b.docx a.txt
	baocao -q --flat -t t.docx -o c.docx a.txt
	[ "$(unzip -Z1 b.docx)" = "$(unzip -Z1 c.docx)" ]
	cmp <(part t.docx '[Content_Types].xml') <(part b.docx '[Content_Types].xml')
	baocao extract -q -o b.txt b.docx
	cmp a.txt b.txt
}

@test "a_text_in_place_of_an_answer_is_none" {
	model t.docx "$(p '{{x | or "A"}}')"
	: >a.txt
	baocao -q -t t.docx -o b.docx a.txt
	baocao extract -q -o - b.docx >b.txt
	cmp a.txt b.txt
}

# retype FILE - the template types each part by its name, and one that is not there
retype() {
	python3 - "$1" <<'END'
import sys, zipfile
old = zipfile.ZipFile(sys.argv[1])
parts = [(i, old.read(i)) for i in old.infolist()]
kind = b'ContentType="application/vnd.openxmlformats-package.relationships+xml"'
named = b''.join(b'<Override PartName="/%s" %s/>' % (i.filename.encode(), kind)
    for i, data in parts if i.filename.endswith('.rels'))
named += b'<Override PartName="/customXml/itemProps1.xml" ' \
    b'ContentType="application/xml"/>'
with zipfile.ZipFile(sys.argv[1], 'w') as new:
    for info, data in parts:
        new.writestr(info, data.replace(
            b'<Default Extension="rels" ' + kind + b'/>', named))
END
}

@test "parts_that_are_new_get_a_type_where_only_names_have_one" {
	model t.docx "$(p '{{#a}}{{b}}{{/a}}')" '{{x | or ""}}'
	retype t.docx
	: >a.txt
	printf 'a = A\nb = B\nx = C' >b.txt
	baocao -q -t t.docx a.txt b.txt
	baocao verify -q a.docx b.docx
	part b.docx '[Content_Types].xml' | grep -q /customXml/item2.xml
}

@test "links_get_a_type_where_only_names_have_one" {
	model t.docx "$(p 'A')" '{{#x}}{{y | link}}{{/x}}'
	retype t.docx
	: >a.txt
	printf 'x = có\ny = https://a.vn' >b.txt
	baocao -q -t t.docx a.txt b.txt
	baocao -q --flat -d flat -t t.docx a.txt b.txt
	baocao verify -q a.docx b.docx flat/a.docx flat/b.docx
	part b.docx word/_rels/header1.xml.rels | grep -q https://a.vn
}
