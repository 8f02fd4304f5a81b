#!/usr/bin/env bats
# Answers out of reports, and forms to be filled in in Word.
load helper

@test "answers_come_back_out_of_a_report" {
	example >a.txt
	baocao -q a.txt
	baocao extract -q -o b.txt a.docx
	baocao -q -o b.docx b.txt
	cmp a.docx b.docx
	grep -qx 'so_hoc_sinh = 1086' b.txt
	run grep -c nam_hoc b.txt
	[ "$output" = 0 ]
}

@test "answers_lie_beside_their_report" {
	example >a.txt
	baocao -q -o x.docx a.txt
	run -0 baocao extract x.docx
	says x.txt
	run -4 baocao extract x.docx
	says "[exists]"
	baocao extract -q -f -d out x.docx
	cmp x.txt out/x.txt
}

@test "what_was_typed_over_is_read" {
	example >a.txt
	baocao -q a.txt
	change a.docx 's,<w:t>1.086<,<w:t>1.090<,'
	baocao extract -q -o - a.docx | grep -x 'so_hoc_sinh = 1090'
}

@test "wrong_answers_name_their_place_in_the_document" {
	example >a.txt
	baocao -q a.txt
	change a.docx 's,<w:t>1.086<,<w:t>nhiều<,'
	run -1 baocao extract --lang=en a.docx
	says "a.docx: body text, paragraph "
	says "[not-integer]"
	says "no answers were written"
}

@test "two_boxes_of_a_question_are_a_fault_that_names_it" {
	example >a.txt
	baocao -q a.txt
	change a.docx 's|\(baocao=ha_tang.chua_dam_bao"/></w:placeholder><w14:checkbox><w14:checked w14:val=\)"0"\([^☐]*\)☐|\1"1"\2☒|'
	run -1 baocao extract a.docx
	says "[boxes-two]"
	says "Đơn vị có phòng"
}

@test "places_that_differ_are_told" {
	example >a.txt
	baocao -q a.txt
	change a.docx 's,<w:t>2025-2026<,<w:t>2026-2027<,1'
	run -1 baocao extract a.docx
	says "[places-differ]"
}

@test "a_broken_report_is_told_of_as_a_template_and_released" {
	model t.docx "$(p '{{x}}')"
	echo 'x = A' >a.txt
	baocao -q -t t.docx a.txt
	change a.docx 's,</w:body>,,'
	run -3 baocao keys -t a.docx
	says "[bad-xml]"
}

@test "a_report_has_no_controls_if_it_is_to_be_flat" {
	example >a.txt
	baocao -q --flat -o flat.docx a.txt
	baocao -q -o carrying.docx a.txt
	run grep -c 'baocao:' <(part flat.docx word/document.xml)
	[ "$output" = 0 ]
	unzip -l flat.docx | { ! grep customXml; }
	diff <(words flat.docx) <(words carrying.docx)
}

@test "reports_become_one_table" {
	example >a.txt
	example gdtx >b.txt
	baocao -q a.txt b.txt
	baocao extract --csv a.docx b.docx >all.csv
	python3 - <<'END'
import csv
rows = list(csv.DictReader(open('all.csv', encoding='utf-8-sig')))
assert [r['tep'] for r in rows] == ['a.docx', 'b.docx'], rows
assert rows[0]['so_hoc_sinh'] == '1086'
assert rows[0]['noi_nhan'].split('\n')[0] == 'Như trên'
END
}

@test "reports_become_lines_of_json" {
	example >a.txt
	baocao -q a.txt
	baocao extract --json -o all.json a.docx
	python3 - <<'END'
import json
one = json.loads(open('all.json').read())
assert one['file'] == 'a.docx'
assert one['answers']['so_hoc_sinh'] == 1086
assert one['answers']['cap_hoc'] == ['tieu_hoc']
END
}

@test "many_reports_are_summed_up" {
	example >a.txt
	baocao -q a.txt
	cp a.docx b.docx
	echo x >c.docx
	run -1 baocao extract --lang=en -d out a.docx b.docx c.docx
	says "answers of 2 reports extracted, 1 reports to mend"
	[ "$(ls out | wc -l)" = 2 ]
}

@test "names_of_reports_come_out_of_a_list" {
	example >a.txt
	baocao -q a.txt
	printf 'a.docx\n' >list
	baocao extract -q --json --files-from list | grep -q '"file":"a.docx"'
	printf 'a.docx\na.docx\n' >list
	run -2 baocao extract --files-from list
	says "[same-output]"
}

@test "answers_never_replace_their_report" {
	example >a.txt
	baocao -q a.txt
	run -2 baocao extract -f -o a.docx a.docx
	says "[output-is-input]"
	baocao verify -q a.docx
}

@test "a_disk_without_room_leaves_no_table" {
	[ -e /dev/full ] || skip "/dev/full is absent"
	example >a.txt
	baocao -q a.txt
	for kind in csv json; do
		run -4 baocao extract --$kind -o /dev/full a.docx
		says "[cannot-write]"
		run -4 baocao extract -q --$kind -o nowhere/x a.docx
		echo old >x
		run -4 baocao extract --$kind -o x a.docx
		says "[exists]"
		[ "$(cat x)" = old ]
		baocao extract -q -f --$kind -o x a.docx
		rm x
	done
}

@test "a_form_that_is_named_is_the_one_that_is_used" {
	cp "$EXAMPLES"/bien-ban-hop/* .
	baocao -q -t bien-ban-hop.docx -o r.docx bien-ban-hop.txt
	baocao extract -q --form bien-ban-hop.form -o form.txt r.docx
	baocao extract -q -t bien-ban-hop.docx -o beside.txt r.docx
	cmp form.txt beside.txt
	baocao -q -t bien-ban-hop.docx -o again.docx form.txt
	cmp r.docx again.docx
}

@test "a_template_without_a_form_gives_its_answers_back" {
	model t.docx "$(p '{{ten}} {{ngay | date}}' '{{#ds}}' '- {{.}}' '{{/ds}}')"
	printf 'ten = A\nngay = 5/9/2025\nds = 1\nds = 2\n' >a.txt
	baocao -q -t t.docx a.txt
	baocao extract -q -o b.txt a.docx
	baocao -q -t t.docx -o b.docx b.txt
	cmp a.docx b.docx
}

@test "a_blank_form_is_protected_and_asks" {
	baocao blank -q -o blank.docx
	part blank.docx word/settings.xml | grep -q 'w:documentProtection w:edit="forms"'
	part blank.docx word/document.xml | grep -q '<w:lock w:val="sdtLocked"/>'
	part blank.docx word/document.xml | grep -q '>Viết bằng chữ số<'
	baocao verify -q blank.docx
	run -1 baocao extract -o x.txt blank.docx
	says "[missing]"
}

@test "an_open_blank_form_is_not_protected" {
	baocao blank -q --open -o blank.docx
	run grep -c documentProtection <(part blank.docx word/settings.xml)
	[ "$output" = 0 ]
}

@test "a_template_without_settings_cannot_be_protected" {
	model t.docx "$(p '{{ten}}')"
	run -0 baocao blank -t t.docx -o blank.docx
	says "[blank-open]"
}

@test "extract_reads_word_files_only" {
	echo x >a.docx
	run -1 baocao extract -o x.txt a.docx
	says "[not-docx]"
}

@test "a_table_and_json_do_not_go_together" {
	run -2 baocao extract --csv --json a.docx
	says "[options-clash]"
}

@test "a_report_is_a_template_that_updates_what_changed" {
	example >a.txt
	baocao -q a.txt
	change a.docx 's,CỘNG HÒA,CỘNG HOÀ,'
	printf 'so_lop = 99\nkinh_gui = A\nkinh_gui = B\nkinh_gui = C\n' >b.txt
	baocao -q -t a.docx -o b.docx b.txt
	{ example | grep -v -e '^so_lop' -e '^kinh_gui'; cat b.txt; } >c.txt
	baocao -q -o c.docx c.txt
	diff <(words c.docx) <(words b.docx | sed 's,CỘNG HOÀ,CỘNG HÒA,')
	words b.docx | grep -q 'CỘNG HOÀ'
	baocao extract -q -o d.txt b.docx
	baocao -q -o d.docx d.txt
	cmp c.docx d.docx
}

@test "what_was_typed_outside_of_controls_is_printed_once" {
	model t.docx "$(p 'Tên: {{ten}}, số {{so}}.' '{{ghi_chu}}' 'Hết.' '{{#ds}}' '- {{.}};' '{{/ds}}' 'x')"
	printf '[ten]\n[so]\n[ghi_chu]\ntype = paragraphs\n[ds]\ntype = list\n' >t.form
	printf 'ten = A\nso = 1\nghi_chu = B\nds = C\n' >a.txt
	baocao -q -t t.docx a.txt
	change a.docx -e 's,>\, số <,> và D\, số <,' \
		-e "s,\(</w:sdt>\)\(<w:p><w:r><w:t[^>]*>Hết\),\1$(p E)\2," \
		-e "s,\(</w:sdt>\)\(<w:p><w:r><w:t[^>]*>x<\),\1$(p '- F;')\2,"
	baocao extract -q -t t.docx -o b.txt a.docx
	printf 'ten = A và D\nso = 1\nghi_chu = B\n  E\nds = C\nds = F\n' |
		diff - b.txt
	: >none.txt
	baocao -q -t a.docx --form t.form -o b.docx none.txt
	baocao -q -t t.docx -o c.docx b.txt
	diff <(words b.docx) <(words c.docx)
}

@test "a_row_typed_after_records_is_printed_once" {
	model t.docx "$(tbl "$(tr_ h h)$(tr_ '{{#cb}}{{a}}' '{{b}}{{/cb}}')$(tr_ Cộng '')")$(p x)"
	printf '[cb]\ntype = records\n[cb.a]\n[cb.b]\n' >t.form
	printf '[cb]\na = 1\nb = 2\n' >a.txt
	baocao -q -t t.docx a.txt
	change a.docx "s,</w:tr></w:sdtContent></w:sdt></w:sdtContent></w:sdt>,&$(tr_ 3 4),"
	baocao extract -q -t t.docx -o b.txt a.docx
	printf '[cb]\na = 1\nb = 2\n\n[cb]\na = 3\nb = 4\n' | diff -B - b.txt
	: >none.txt
	baocao -q -t a.docx --form t.form -o b.docx none.txt
	words b.docx | sed '/^$/d' >b.words
	printf 'h\nh\n1\n2\n3\n4\nCộng\nx\n' | diff - b.words
}

@test "an_answer_whose_control_is_gone_is_told" {
	model t.docx "$(p '{{ten}}' '{{#so}}{{so}}{{/so}}' x)"
	printf 'ten = A\nso = 1\n' >a.txt
	baocao -q -t t.docx a.txt
	change a.docx 's,<w:sdt>.*</w:sdt>,<w:r><w:t>B</w:t></w:r>,'
	run -0 baocao extract --lang=en -o b.txt a.docx
	says 'control of “ten” is no longer on the page'
	[ "$(grep -c place-gone <<<"$output")" = 1 ]
	printf 'ten = A\nso = 1\n' | diff - b.txt
}

@test "answers_that_a_report_does_not_print_are_told" {
	example thpt-so >a.txt
	baocao -q a.txt
	echo 'ngay = 1/1/2026' >b.txt
	run -0 baocao -t a.docx -o b.docx b.txt
	says "[not-shown]"
	baocao extract -q -o - b.docx | grep -x 'ngay = 2026-01-01'
}

@test "answers_that_a_report_cannot_take_are_refused" {
	model t.docx "$(p '{{#ds}}{{.}}; {{/ds}}' 'x')"
	printf 'ds = 1\nds = 2\n' >a.txt
	baocao -q -t t.docx a.txt
	echo 'ds = 3' >b.txt
	run -1 baocao -t a.docx -o b.docx b.txt
	says "[not-refilled]"
	[ ! -e b.docx ]
}

@test "records_of_a_report_that_is_a_template_are_taken_as_a_whole" {
	cp "$EXAMPLES"/bien-ban-hop/* .
	baocao -q -t bien-ban-hop.docx -o r.docx bien-ban-hop.txt
	: >none.txt
	baocao -q -t r.docx --form bien-ban-hop.form -o same.docx none.txt
	cmp <(unzip -p r.docx) <(unzip -p same.docx)
	printf 'chu_tri = A\nthu_ky = B\n[can_bo]\nho_ten = A\n[can_bo]\nho_ten = B\n' >two.txt
	run -1 baocao -t r.docx --form bien-ban-hop.form -o two.docx two.txt
	says "[not-refilled]"
}
