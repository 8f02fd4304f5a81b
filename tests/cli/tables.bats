#!/usr/bin/env bats
# Tables: a report in each row.
load helper

# table [SEPARATOR [ROWS]] - the questions of the department's form as its export
# from the web has them, and ROWS good rows; "export.py" is in this folder
table() {
	needs python3
	python3 "$BATS_TEST_DIRNAME/export.py" "${1:-,}" "${2:-3}"
}

# workbook CSV XLSX - CSV through LibreOffice, all cells typed in
workbook() {
	needs soffice python3
	local office
	office=$(dirname "$(readlink -f "$(command -v soffice)")")
	[ -e "$office/libsclo.so" ] || skip "LibreOffice Calc is absent"
	HOME=$PWD soffice --headless --convert-to \
		'xlsx:Calc MS Excel 2007 XML' --infilter="CSV:$2" \
		--outdir . "$1" >/dev/null 2>&1
}

@test "an_export_with_whole_questions_maps_by_itself" {
	table >a.csv
	run -0 baocao check --lang=en a.csv
	[ "$output" = "a.csv: 3 rows complete and right, 0 wrong" ]
}

# The one question that is asked of two things comes as two columns, as in
# export.py.
@test "every_question_of_the_departments_form_is_a_column" {
	needs jq
	seed=$ROOT/../shared/seed-form.txt
	[ -e "$seed" ] || skip "the department's form is absent"
	grep -aE '^· .*\?' "$seed" | sed -e 's/^· *//' -e 's/"/""/g' \
		-e 's/.*/"&"/' | paste -sd, >a.csv
	run baocao check --diag=json a.csv
	[ "$(jq -rs 'map(select(.code == "column-missing").key) | join(" ")' \
		<<<"$output")" = "dia_danh du_lieu_doi_ngu du_lieu_hoc_sinh" ]
	jq -es 'map(select(.code == "unknown-columns").message) | length == 1 and
		(.[0] | split("“") | length == 2 and
		(.[1] | startswith("Đánh giá")))' <<<"$output"
}

@test "separators_and_encodings_are_found_by_themselves" {
	for separator in , ';' '|' $'\t'; do
		table "$separator" >a.csv
		iconv -t UTF-16 a.csv >b.csv
		iconv -t UTF-16BE a.csv | cat <(printf '\xfe\xff') - >c.csv
		sed '1s/^/\xef\xbb\xbf/' a.csv >d.csv
		run -0 baocao check --lang=en a.csv b.csv c.csv d.csv
		[ "$(grep -c ': 3 rows complete and right, 0 wrong' \
			<<<"$output")" = 4 ]
	done
}

@test "the_encoding_of_a_text_without_a_mark_is_named" {
	table ';' >a.csv
	for encoding in UTF-16LE UTF-16BE; do
		iconv -t "$encoding" a.csv >b.csv
		run -1 baocao check b.csv
		says "--encoding $encoding"
		run -0 baocao check --encoding "$encoding" b.csv
	done
}

@test "an_encoding_may_be_named_for_tables_too" {
	table ';' | iconv -t CP1258//TRANSLIT >a.csv
	run -1 baocao check a.csv
	says "[legacy-encoding]"
	run -0 baocao check --encoding CP1258 a.csv
}

@test "a_row_of_a_text_is_told_by_line_and_column" {
	table ';' >a.csv
	sed -i 's/;24;/;nhiều;/' a.csv
	run -1 baocao check --lang=en a.csv
	says "a.csv:2: column «Số lượng lớp học của đơn vị ?»: error: "
	says "    | nhiều"
	says "    | ^~~~~"
	says "a.csv: 2 rows complete and right, 1 wrong"
}

@test "a_row_below_cells_of_several_lines_is_told_with_both_numbers" {
	table >a.csv
	sed -i 's/,26,/,x,/' a.csv
	run -1 baocao check --lang=en a.csv
	says "a.csv:8: row 4, column «Số lượng lớp học của đơn vị ?»: "
}

@test "places_in_tables_are_json_too" {
	needs jq
	table >a.csv
	sed -i 's/,26,/,x,/' a.csv
	run -1 baocao check --diag=json a.csv
	jq -e '.line == 8 and .row == 4 and .column == 6 and
		.reference == "F4" and .excerpt == "x" and
		.header == "Số lượng lớp học của đơn vị ?"' <<<"$output"
}

@test "standard_input_may_be_a_table" {
	table >a.csv
	run -0 baocao check --lang=en --input-format=csv - <a.csv
	[ "$output" = "<stdin>: 3 rows complete and right, 0 wrong" ]
	run -0 baocao check --lang=en --input-format=csv - < <(cat a.csv)
	[ "$output" = "<stdin>: 3 rows complete and right, 0 wrong" ]
}

@test "a_map_names_columns_that_nothing_else_does" {
	table >a.csv
	sed -i '1s/^Dấu thời gian,Tên đơn vị?/Dấu thời gian,Cột X/' a.csv
	run -1 baocao check a.csv
	says "[column-missing]"
	says "“Cột X”"
	printf '# cột\nten_don_vi = cột x\n' >map.txt
	run -0 baocao check --map map.txt a.csv
	echo 'ten_don_vi = không có' >map.txt
	run -1 baocao check --map map.txt a.csv
	says "[map-column]"
	run -4 baocao check --map absent.txt a.csv
	says "absent.txt"
}

# lacking [HEAD CELL] - a table of one row, whose software is not good enough,
# and a column more
lacking() {
	table , 1 | sed -e '1s/\r$/'"${1:+,\"$1\"}"'\r/' \
		-e 's/Đảm bảo yêu cầu,Đảm/Chưa đảm bảo yêu cầu,Đảm/' \
		-e '$s/\r$/'"${1:+,\"$2\"}"'\r/'
}

@test "a_question_of_two_things_answers_both" {
	head='Nếu phần mềm chưa đảm bảo các yêu cầu thì cần nêu rõ về điều kiện chưa đảm bảo và phương án khắc phục'
	lacking "$head" 'Chưa ký số được. Phương án khắc phục: thay' >a.csv
	run -0 baocao -q a.csv
	[ "$(baocao extract -q -o - a-0001.docx | grep -E '_chua_dat|_phuc')" = \
		"$(printf '%s\n' 'phan_mem_chua_dat = Chưa ký số được.' \
			'phan_mem_khac_phuc = thay')" ]
	lacking "$head" 'Chưa ký số được, sẽ thay' >b.csv
	run -0 baocao -q b.csv
	words b-0001.docx | grep 'Chưa ký số được, sẽ thay'
	words b-0001.docx | grep 'Đã nêu cùng điều kiện chưa đảm bảo ở trên'
	baocao extract -q b-0001.docx
	run -0 baocao check -q b-0001.txt
}

@test "an_answer_that_stands_in_is_not_missed_where_none_is_asked_for" {
	table , 1 | sed -e '1s/\r$/,Điều kiện chưa đảm bảo\r/' \
		-e '$s/\r$/,Không\r/' >a.csv
	run -0 baocao check a.csv
	[ "$(grep -c not-asked <<<"$output")" = 1 ]
}

@test "advantages_and_difficulties_may_be_one_question" {
	table , 1 | sed -e '1s/Các thuận lợi,/"4. Các thuận lợi, khó khăn",/' \
		-e 's/^Đội ngũ trẻ/Khó khăn: &/' >a.csv
	run -0 baocao -q a.csv
	[ "$(baocao extract -q -o - a-0001.docx | grep -E '_loi|_khan')" = \
		"$(printf '%s\n' 'thuan_loi = Được Sở hướng dẫn kịp thời.' \
			'kho_khan = Đội ngũ trẻ, thạo công nghệ.')" ]
}

@test "a_missing_answer_is_mended_in_its_cell_or_in_a_new_column" {
	lacking >a.csv
	sed -i 's/,24,/,,/' a.csv
	run -1 baocao check --lang=en a.csv
	says "write the answer into this cell, such as “24”"
	says "add a column called “phan_mem_khac_phuc” and write"
}

@test "a_table_of_one_line_has_no_reports_but_is_a_table" {
	table , 0 >a.csv
	run -0 baocao check --lang=en a.csv
	[ "$output" = "a.csv: 0 rows complete and right, 0 wrong" ]
	: >a.csv
	run -1 baocao check a.csv
	says "[empty-table]"
}

@test "a_forgotten_quote_costs_one_row" {
	table >a.csv
	sed -i '0,/Trường Tiểu học số 0/s//"&/' a.csv
	run -1 baocao check --lang=en a.csv
	says "[after-quote]"
	says "a.csv: 2 rows complete and right, 1 wrong"
}

@test "a_workbook_that_libreoffice_saved_is_read" {
	table >a.csv
	workbook a.csv '44,34,76,1,,1066,true,false'
	run -0 baocao check --lang=en a.xlsx
	[ "$output" = "a.xlsx: 3 rows complete and right, 0 wrong" ]
}

@test "numbers_and_dates_that_libreoffice_saved_are_read" {
	table >a.csv
	workbook a.csv '44,34,76,1,,1066,false,true'
	part a.xlsx xl/worksheets/sheet1.xml | grep -q '<v>24</v>'
	run -0 baocao check --lang=en a.xlsx
	[ "$output" = "a.xlsx: 3 rows complete and right, 0 wrong" ]
}

@test "a_row_of_a_sheet_is_told_by_its_reference" {
	table >a.csv
	sed -i 's/,24,/,nhiều,/' a.csv
	workbook a.csv '44,34,76,1,,1066,true,false'
	run -1 baocao check --lang=en a.xlsx
	says "a.xlsx: a!F2, column «Số lượng lớp học của đơn vị ?»: error: "
	needs jq
	run -1 baocao check --diag=json a.xlsx
	jq -e '.sheet == "a" and .reference == "F2" and (has("line") | not)' \
		<<<"$output"
}

@test "a_sheet_that_is_not_there_is_told_with_those_that_are" {
	table >a.csv
	workbook a.csv '44,34,76,1,,1066,true,false'
	run -0 baocao check --sheet A a.xlsx
	run -0 baocao check --sheet 1 a.xlsx
	run -1 baocao check --lang=en --sheet Hai a.xlsx
	says "[no-sheet]"
	says "its sheets are a"
}

@test "a_workbook_comes_through_a_pipe" {
	table >a.csv
	workbook a.csv '44,34,76,1,,1066,true,false'
	run -0 baocao check --lang=en --input-format=xlsx - < <(cat a.xlsx)
	run -4 env TMPDIR="$PWD/absent" "$BAOCAO" check --input-format=xlsx \
		- < <(cat a.xlsx)
	says "[temporary-file]"
}
