#!/usr/bin/env bats
# collect: the answers of many in one workbook.
load helper

# cells FILE SHEET - the cells of the SHEET-th sheet as "A1<TAB>text"; of a
# formula its result
cells() {
	needs python3
	python3 - "$1" "$2" <<'END'
import re, sys, zipfile
from xml.etree import ElementTree
xml = zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet%s.xml' % sys.argv[2])
for c in ElementTree.fromstring(xml).findall('.//{*}c'):
    texts = [t.text or '' for t in c.iter() if re.search('}[vt]$', t.tag)]
    if texts:
        print(c.get('r'), ''.join(texts).replace('\n', ' '), sep='\t')
END
}

# beside FILE TEXT - the cells of the sums right of the first cell that is TEXT
beside() {
	cells "$1" 2 | awk -F'\t' -v text="$2" '
		$2 == text && !row { row = substr($1, 2); next }
		row && substr($1, 2) == row { printf "%s%s", sep, $2; sep = " " }
		END { print "" }'
}

# schools - three files of answers to the built-in form: a, b, c
schools() {
	example >a.txt
	example thpt-so >b.txt
	example gdtx >c.txt
}

@test "a_row_for_each_unit_with_typed_cells" {
	schools
	run -0 baocao collect -o t.xlsx a.txt b.txt c.txt
	says "3 "
	cells t.xlsx 1 >data
	grep -qP '^A1\tTệp$' data
	grep -qP '^A2\ta.txt$' data
	grep -qP '\tTrường Tiểu học Hoa Sen$' data
	grep -qP '\t1086$' data
	[ "$(grep -cP '^A\d+\t' data)" = 4 ]
	unzip -p t.xlsx xl/worksheets/sheet1.xml >sheet
	grep -q '<autoFilter ref="A1:' sheet
	grep -q 'state="frozen"' sheet
}

@test "sums_are_formulas_with_their_results" {
	schools
	baocao collect -q -o t.xlsx a.txt b.txt c.txt
	run -0 beside t.xlsx 'Đơn vị đã báo cáo'
	[ "$output" = 3 ]
	run -0 beside t.xlsx 'Số lượng học sinh tại đơn vị'
	[[ "$output" == "3 2972 990."*" 274 1612" ]]
	run -0 beside t.xlsx 'Có triển khai được'
	[[ "$output" == "2 0.666"* ]]
	unzip -p t.xlsx xl/worksheets/sheet2.xml |
		grep -q "<f>SUM('Dữ liệu'!"
}

@test "figures_are_broken_down_by_the_groups_of_the_form" {
	schools
	baocao collect -q -o t.xlsx a.txt b.txt c.txt
	run -0 beside t.xlsx 'Phường Ngã Bảy, thành phố Cần Thơ'
	[ "$output" = "1 0 0" ]
	run -0 beside t.xlsx 'Xã Bến Lức, tỉnh Tây Ninh'
	[ "$output" = "1 1 1" ]
}

@test "a_report_number_is_not_added_up" {
	schools
	baocao collect -q -o t.xlsx a.txt c.txt
	run -1 grep -P '\tSố báo cáo$' <(cells t.xlsx 2)
}

@test "the_charts_of_the_form_are_drawn" {
	schools
	baocao collect -q -o t.xlsx a.txt b.txt
	run -0 unzip -l t.xlsx
	says xl/charts/chart3.xml
}

@test "what_is_wrong_is_on_the_sheet_of_what_to_mend" {
	schools
	sed 's/^so_lop .*/so_lop = nhiều/' a.txt >d.txt
	run -1 baocao collect -o t.xlsx d.txt b.txt
	says "d.txt:"
	run -0 cells t.xlsx 3
	says d.txt
	says "dòng "
	says "phải là số nguyên"
	run -0 beside t.xlsx 'Đơn vị đã báo cáo'
	[ "$output" = 1 ]
}

@test "a_unit_that_answered_twice_is_told_with_both_files" {
	schools
	cp a.txt d.txt
	run -1 baocao collect -o t.xlsx a.txt d.txt
	says "d.txt: "
	says "a.txt [unit-twice]"
	run -0 beside t.xlsx 'Đơn vị đã báo cáo'
	[ "$output" = 1 ]
}

@test "a_folder_in_a_list_is_told_once" {
	many 2
	mkdir folder
	echo folder >>list
	for latest in '' --latest; do
		run -2 baocao collect $latest -f -o t.xlsx --files-from list
		[ "$(grep -c '\[input-folder\]' <<<"$output")" = 1 ]
	done
}

@test "the_latest_answers_of_a_unit_count" {
	schools
	sed 's/^so_hoc_sinh .*/so_hoc_sinh = 7/' a.txt >d.txt
	touch -d '2025-01-01' a.txt
	run -0 baocao collect --latest -o t.xlsx d.txt a.txt
	says "d.txt"
	run -0 beside t.xlsx 'Số lượng học sinh tại đơn vị'
	[ "$output" = "1 7 7 7 7" ]
}

@test "of_answers_in_one_table_the_last_count" {
	printf 'ten_don_vi,xa_phuong,diem\nA,X,1\nB,X,2\nA,X,3\n' >t.csv
	cat >f.form <<-'END'
		[form]
		unit = ten_don_vi, xa_phuong
		[ten_don_vi]
		[xa_phuong]
		[diem]
		type = integer
	END
	run -1 baocao collect --form f.form -f -o t.xlsx t.csv
	says "unit-twice"
	baocao collect -q --latest --form f.form -f -o t.xlsx t.csv
	run -0 beside t.xlsx diem
	[ "$output" = "2 5 2.5 2 3" ]
}

@test "a_choice_among_several_is_counted_alone" {
	cat >f.form <<-'END'
		[form]
		group = cap
		[ten]
		[cap]
		type = choices
		choice = a : Tiểu học
		choice = b : Học
		choice = c : "X", "Y"
		choice = d : "X"
	END
	printf 'ten,cap\nA,"a, b"\nB,a\nC,c\n' >t.csv
	baocao collect -q --form f.form -o t.xlsx t.csv
	run -0 beside t.xlsx 'Tiểu học'
	[[ "$output" == "2 0.666"* ]]
	run -0 beside t.xlsx Học
	[[ "$output" == "1 0.333"* ]]
	run -0 beside t.xlsx '"X", "Y"'
	[[ "$output" == "1 0.333"* ]]
	run -0 beside t.xlsx '"X"'
	[ "$output" = "0 0" ]
}

@test "nothing_to_add_up_is_no_division_by_zero" {
	example sai >a.txt
	run -1 baocao collect -o t.xlsx a.txt
	run -0 beside t.xlsx 'Đơn vị đã báo cáo'
	[ "$output" = 0 ]
	run -1 grep -iE 'nan|inf$|DIV' <(cells t.xlsx 2)
}

@test "the_same_files_give_the_same_workbook" {
	schools
	baocao collect -q -o t.xlsx a.txt b.txt c.txt
	TZ=Asia/Ho_Chi_Minh baocao collect -j 2 -q -o u.xlsx a.txt b.txt c.txt
	cmp t.xlsx u.xlsx
}

@test "links_lead_from_the_workbook_to_the_files" {
	schools
	mkdir out 'x#y'
	mv a.txt 'x#y/a b.txt'
	baocao collect -q -o out/t.xlsx 'x#y/a b.txt'
	run -0 unzip -p out/t.xlsx xl/worksheets/_rels/sheet1.xml.rels
	says '..\x%23y\a%20b.txt'
}

@test "a_value_longer_than_a_cell_is_told" {
	example >a.txt
	printf 'kho_khan = %s\n' "$(printf 'a%.0s' $(seq 33000))" >long
	{ sed '/^kho_khan/,/^[a-z#]/{/^kho_khan/d;/^ /d}' a.txt; cat long; } >b.txt
	run -0 baocao collect -o t.xlsx b.txt
	says cell-cut
}

@test "reports_are_read_as_their_answers_are" {
	schools
	baocao -q a.txt b.txt
	baocao collect -q -o t.xlsx a.txt b.txt
	baocao collect -q -o u.xlsx a.docx b.docx
	for sheet in 1 2; do
		cmp <(cells t.xlsx $sheet | grep -v '\.txt$') \
			<(cells u.xlsx $sheet | grep -v '\.docx$')
	done
}

@test "a_word_file_without_answers_is_on_the_sheet_of_what_to_mend" {
	schools
	model x.docx "$(p Chào)"
	printf 'no zip' >y.docx
	run -1 baocao collect -o t.xlsx a.txt x.docx y.docx
	says "x.docx"
	says "y.docx"
	run -0 cells t.xlsx 3
	says x.docx
	says y.docx
	run -0 beside t.xlsx 'Đơn vị đã báo cáo'
	[ "$output" = 1 ]
}

@test "a_table_has_a_row_for_each_unit_and_is_read_again" {
	schools
	run -1 baocao collect -o t.csv a.txt b.txt a.txt
	says unit-twice
	[ "$(wc -l <t.csv)" -ge 3 ]
	run -0 baocao check t.csv
	run -0 baocao collect -q -o u.csv t.csv
	cmp <(cut -d, -f2- t.csv) <(cut -d, -f2- u.csv)
}

@test "a_report_sums_up_with_the_answers_of_who_sends_it" {
	schools
	printf 'dia_danh = Đồng Tháp\nco_quan = Sở Giáo dục và Đào tạo X\n' >so.txt
	run -0 baocao collect --with so.txt -o t.docx a.txt b.txt c.txt
	valid t.docx
	words t.docx >words
	grep -q 'số học sinh: 2.972' words
	grep -q 'của 3 đơn vị' words
	grep -qx 'Trường Tiểu học Hoa Sen' words
	grep -q 'SỞ GIÁO DỤC VÀ ĐÀO TẠO X' words
}

@test "what_is_wrong_in_the_answers_of_who_sends_it_is_told" {
	schools
	printf 'so = x\n' >so.txt
	run -1 baocao collect --with so.txt -o t.docx a.txt
	says 'so.txt:1:6'
	says not-integer
	[ ! -e t.docx ]
}

@test "a_template_of_ones_own_sums_up" {
	schools
	model s.docx "$(p '{{tong | number}}' '{{#don_vi}}' '{{ten_don_vi}}: {{phan_mem}}' '{{/don_vi}}')"
	cat >s.form <<-'END'
		[don_vi]
		type = records
		[don_vi.ten_don_vi]
		[don_vi.phan_mem]
		[don_vi.so_hoc_sinh]
		type = integer
		[tong]
		type = integer
		value = sum(don_vi/so_hoc_sinh)
	END
	run -0 baocao collect -t s.docx -o t.docx a.txt b.txt
	words t.docx >words
	grep -qx '2.698' words
	grep -qx 'Trường Tiểu học Hoa Sen: VNPT' words
}

@test "a_summary_without_a_list_is_refused" {
	schools
	model s.docx "$(p '{{ten}}')"
	run -3 baocao collect -t s.docx -o t.docx a.txt
	says summary-list
}

@test "a_summary_needs_a_name_that_tells_its_kind" {
	schools
	run -2 baocao collect a.txt
	says collect-output
	run -2 baocao collect -o t.ods a.txt
	says collect-ending
	[ ! -e t.ods ]
	run -2 baocao collect --with a.txt -o t.xlsx a.txt
	says with-elsewhere
}

@test "a_machine_without_the_library_is_told" {
	schools
	mkdir lib
	for name in libxlsxwriter.so.{3,4,5,6,7,8} libxlsxwriter.dylib; do
		echo no >"lib/$name"
	done
	LD_LIBRARY_PATH=$PWD/lib run -4 baocao collect -o t.xlsx a.txt
	says no-library
	[ ! -e t.xlsx ]
}

@test "a_disk_without_room_leaves_no_workbook" {
	schools
	ulimit -f 8
	run -4 baocao collect -o t.xlsx a.txt b.txt c.txt
	says workbook-unwritten
	[ ! -e t.xlsx ]
}

@test "LibreOffice_calculates_the_same" {
	needs soffice python3
	schools
	baocao collect -q -o t.xlsx a.txt b.txt c.txt
	python3 - <<'END'
import re, zipfile
old, new = zipfile.ZipFile('t.xlsx'), zipfile.ZipFile('u.xlsx', 'w')
for name in old.namelist():
    data = old.read(name)
    if name.endswith('sheet2.xml'):
        data = re.sub(rb'(</f>)<v>[^<]*</v>', rb'\1', data)
    new.writestr(name, data)
new.close()
END
	soffice --headless "-env:UserInstallation=file://$PWD/profile" \
		--convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2' \
		--outdir out t.xlsx u.xlsx >/dev/null 2>&1 ||
		skip "Calc is absent"
	[ -e out/t-*.csv ] || skip "Calc is absent"
	grep -q 'Đơn vị đã báo cáo,3' out/u-*.csv
	cmp out/t-*.csv out/u-*.csv
}
