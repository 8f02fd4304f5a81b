#!/usr/bin/env bats
# Sheets of labels: the records of a table in one report.
load helper

# field CODE - a field of a mail merge
field() {
	printf '<w:fldSimple w:instr="%s"><w:r><w:t>x</w:t></w:r></w:fldSimple>' \
		"$1"
}

# labels FILE - a sheet with places for two records
labels() {
	local place
	place="$(field MERGEREC)$(field 'MERGEFIELD Ten')"
	model "$1" "<w:p>$place</w:p><w:p>$(field NEXT)$place</w:p><w:p/>"
}

# printed FILE - the report's text in one line
printed() {
	words "$1" | tr -d '\n'
}

three() {
	printf 'Tên,Lớp\nAn,6A\nBình,6B\nChi,6C\n'
}

@test "the_rows_of_a_table_are_the_records_of_one_report" {
	labels l.docx
	three >r.csv
	run -0 baocao -q -t l.docx r.csv
	[ "$(ls ./*.docx)" = "$(printf '%s\n' ./l.docx ./r.docx)" ]
	[ "$(printed r.docx)" = 1An2Bình3Chi ]
	run -0 baocao verify r.docx
}

@test "a_table_from_a_pipe_is_one_report" {
	labels l.docx
	three | baocao -q -t l.docx --input-format=csv -o r.docx -
	[ "$(printed r.docx)" = 1An2Bình3Chi ]
}

@test "a_record_that_is_wrong_is_told_by_its_row_and_keeps_the_report_from_being" {
	labels l.docx
	printf '%s\n' '[ban_ghi]' 'label = Nhãn' 'type = records' \
		'[ban_ghi.ten]' 'label = Tên' 'type = text' 'required = yes' \
		'[ban_ghi.lop]' 'label = Lớp' 'type = text' \
		'[ban_ghi.mergerec]' 'label = Số' 'type = integer' \
		'value = position()' >l.form
	three | sed 's/Bình//' >r.csv
	run -1 baocao --lang=en -t l.docx r.csv
	[[ $output == *"r.csv:3"*"[missing]"* ]]
	[ ! -e r.docx ]
	three >r.csv
	run -0 baocao check --lang=en -t l.docx r.csv
	[ "$output" = "r.csv: complete and right" ]
}

@test "columns_that_no_record_has_are_told" {
	labels l.docx
	three >r.csv
	run -0 baocao check --lang=en -t l.docx r.csv
	[[ $output == *"“Lớp” [unknown-columns]"* ]]
}

@test "a_table_that_breaks_off_makes_no_report" {
	labels l.docx
	printf 'Tên\nAn\n"B' >r.csv
	run -1 baocao --lang=en -t l.docx r.csv
	[ ! -e r.docx ]
}

@test "the_answers_of_a_sheet_are_read_off_it" {
	labels l.docx
	three | cut -d, -f1 >r.csv
	baocao -q -t l.docx r.csv
	run -0 baocao extract -o - r.docx
	[ "$output" = "$(printf '[ban_ghi]\nten = %s\n' An Bình Chi)" ]
}

@test "letters_know_the_number_of_their_row" {
	model l.docx "<w:p>$(field MERGESEQ)$(field 'MERGEFIELD Ten')</w:p>"
	three | cut -d, -f1 >r.csv
	run -0 baocao -q -t l.docx r.csv
	[ "$(printed r-0003.docx)" = 3Chi ]
}

@test "the_number_of_a_letter_is_no_answer" {
	model l.docx "<w:p>$(field MERGEREC)$(field 'MERGEFIELD Ten')</w:p>"
	echo 'ten = An' >a.txt
	baocao -q -t l.docx -o r.docx a.txt
	run -0 baocao extract -o - r.docx
	[ "$output" = 'ten = An' ]
	baocao blank -q --open -t l.docx -o b.docx
	run -0 part b.docx word/document.xml
	[[ $output != *mergerec* ]]
}

@test "a_first_form_numbers_the_records" {
	labels l.docx
	baocao form --lang=en -t l.docx >l.form
	grep -A3 -Fx '[ban_ghi.mergerec]' l.form |
		grep -qx 'value *= position()'
	three >r.csv
	run -0 baocao -q -t l.docx r.csv
	[ "$(printed r.docx)" = 1An2Bình3Chi ]
}
