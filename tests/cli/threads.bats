#!/usr/bin/env bats
# Any number of threads: the same bytes, the same messages, in the same order.
# "make tsan" runs these with ThreadSanitizer.
load helper

@test "threads_give_the_same_bytes_and_messages" {
	many 60 7 30 31 60
	printf 'in/missing.txt\n' >>list
	for j in 1 2 8; do
		run -4 baocao -j $j -d out --files-from list --log log.$j
		without_time <<<"$output" >said.$j
		mv out out.$j
	done
	same_tree out.1 out.2
	same_tree out.1 out.8
	cmp said.1 said.2
	cmp said.1 said.8
	cmp log.1 log.2
	cmp log.1 log.8
	[ "$(ls out.1 | wc -l)" = 56 ]
}

@test "names_by_answers_are_the_same_with_any_number_of_threads" {
	many 40 9
	for j in 1 2 8; do
		run -1 baocao -j $j -q -d out.$j -n '{{ten_don_vi}}/{{so_lop}}' \
			--files-from list
	done
	same_tree out.1 out.2
	same_tree out.1 out.8
	[ "$(ls out.1 | wc -l)" = 39 ]
}

@test "rows_give_the_same_bytes_and_messages_with_any_number_of_threads" {
	table 50 7 30 31 50
	for j in 1 2 8; do
		run -1 baocao -j $j -d out t.csv --log log.$j
		without_time <<<"$output" >said.$j
		mv out out.$j
	done
	same_tree out.1 out.2
	same_tree out.1 out.8
	cmp said.1 said.2
	cmp said.1 said.8
	cmp log.1 log.8
}

@test "the_table_of_wrong_rows_is_the_same_with_any_number_of_threads" {
	table 40 2 5 39 40
	for j in 1 2 8; do
		run -1 baocao -q -j $j -d out.$j t.csv --failed rest.$j.csv
	done
	cmp rest.1.csv rest.2.csv
	cmp rest.1.csv rest.8.csv
	run -1 baocao check -q t.csv --failed checked.csv
	cmp rest.1.csv checked.csv
}

@test "an_archive_is_the_same_with_any_number_of_threads" {
	many 30 7
	for j in 1 2 8; do
		for archive in tar zip; do
			run -1 baocao -q -j $j -o $j.$archive --files-from list
		done
	done
	cmp 1.tar 2.tar
	cmp 1.tar 8.tar
	cmp 1.zip 2.zip
	cmp 1.zip 8.zip
}

@test "a_template_of_ones_own_is_shared_by_threads" {
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.* .
	for ((i = 1; i <= 30; i++)); do
		cp bien-ban-hop.txt $i.txt
	done
	for j in 1 8; do
		run -0 baocao -q -j $j -d out.$j -t bien-ban-hop.docx \
			[1-9]*.txt
	done
	same_tree out.1 out.8
}

# reports COUNT - made of in/, the seventh with a wrong answer, and their names in
# list; one that is missing, too
reports() {
	many "$1"
	baocao -q -d reports --files-from list
	ls reports/*.docx >list
	python3 - reports/0007.docx <<'END'
import sys, zipfile
old = zipfile.ZipFile(sys.argv[1])
parts = [(i, old.read(i)) for i in old.infolist()]
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as new:
    for info, data in parts:
        if info.filename == 'word/document.xml':
            data = data.replace(b'1.086', 'nhiều'.encode())
        new.writestr(info.filename, data)
END
	printf 'reports/missing.docx\n' >>list
}

@test "answers_are_extracted_alike_with_any_number_of_threads" {
	needs python3
	reports 40
	for j in 1 2 8; do
		run -4 baocao extract -j $j -d out --files-from list --log log.$j
		without_time <<<"$output" >said.$j
		mv out out.$j
		for kind in csv json; do
			run -4 baocao extract -q -j $j --$kind -o $j.$kind \
				--files-from list
		done
	done
	same_tree out.1 out.2
	same_tree out.1 out.8
	cmp said.1 said.8
	cmp log.1 log.8
	cmp 1.csv 8.csv
	cmp 1.json 2.json
	cmp 1.json 8.json
	[ "$(ls out.1 | wc -l)" = 39 ]
	[ "$(wc -l <1.json)" = 39 ]
}

@test "reports_are_collected_alike_with_any_number_of_threads" {
	needs python3
	reports 20
	for j in 1 8; do
		run -4 baocao collect -j $j -o $j.csv --files-from list
		without_time <<<"$output" | sed "s/$j.csv/csv/" >said.$j
	done
	cmp 1.csv 8.csv
	cmp said.1 said.8
}

@test "reports_of_several_templates_share_their_forms" {
	for ((i = 1; i <= 12; i++)); do
		example >$i.txt
	done
	baocao -q [1-6].txt
	baocao -q -t hoc-ba-so-mau [789].txt 1[012].txt
	for j in 1 8; do
		baocao extract -q -j $j --json -o $j.json ./*.docx
	done
	cmp 1.json 8.json
}
