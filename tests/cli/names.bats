#!/usr/bin/env bats
# Where reports go, with -o, -d, -n and without.
load helper

# answers NAME [KEY VALUE]... - NAME.txt with other answers than the example's
answers() {
	local name=$1
	shift
	example >"$name.txt"
	while [ $# -gt 0 ]; do
		sed "/^$1 *=/d" "$name.txt" >"$name.new"
		printf '%s = %s\n' "$1" "$2" >>"$name.new"
		mv "$name.new" "$name.txt"
		shift 2
	done
}

@test "only_the_ending_txt_gives_way" {
	example >a.TXT
	example >b.tra-loi
	example >c
	run -0 baocao a.TXT b.tra-loi c
	[ -f a.docx ] && [ -f b.tra-loi.docx ] && [ -f c.docx ]
}

@test "the_folder_is_made_with_those_above_it" {
	answers a
	answers b
	run -0 baocao -d x/y/z a.txt b.txt
	[ -f x/y/z/a.docx ] && [ -f x/y/z/b.docx ]
}

@test "a_folder_that_is_a_file_is_refused" {
	answers a
	echo >x
	run -2 baocao -d x a.txt
	says "[dir-not-folder]"
}

@test "a_folder_that_cannot_be_made_is_told" {
	answers a
	echo >x
	run -4 baocao -d x/y a.txt
	says "x"
	says "[cannot-write]"
}

@test "an_output_that_is_a_folder_points_to_d" {
	answers a
	mkdir x
	run -2 baocao -o x a.txt
	says "-d x"
	run -2 baocao -o y/ a.txt
	says "[output-folder]"
}

@test "an_output_with_the_ending_of_something_else_is_refused" {
	answers a
	for name in x.doc x.pdf x.odt a.txt x.tgz; do
		run -2 baocao -f -o "$name" a.txt
		says "[output-ending]"
	done
	example | cmp - a.txt
}

@test "an_output_in_a_folder_that_is_not_there_is_told" {
	answers a
	run -4 baocao -o x/y.docx a.txt
	says "x/y.docx"
	says "[cannot-write]"
}

@test "an_output_that_is_a_pipe_is_written_to" {
	answers a
	mkfifo pipe
	cat pipe >b.docx &
	run -0 baocao -o pipe a.txt
	wait
	valid b.docx
	[ -p pipe ]
}

@test "a_pattern_names_by_answers" {
	answers a ten_don_vi "Trường A" xa_phuong "Xã B"
	run -0 baocao -d out -n '{{xa_phuong}}/{{ten_don_vi}}.docx' a.txt
	[ -f "out/Xã B/Trường A.docx" ]
}

@test "a_pattern_may_leave_the_ending_out" {
	answers a ten_don_vi "Trường A"
	run -0 baocao -n 'x-{{Tên đơn vị | upper}}' a.txt
	[ -f "x-TRƯỜNG A.docx" ]
}

@test "a_pattern_without_d_is_beside_the_input" {
	mkdir x
	answers x/a ten_don_vi "Trường A"
	run -0 baocao -n '{{ten_don_vi}}' x/a.txt
	[ -f "x/Trường A.docx" ]
}

@test "a_slash_of_an_answer_makes_no_folder" {
	answers a ten_don_vi 'Trường 1/2\3'
	run -0 baocao -n '{{ten_don_vi}}' a.txt
	[ -f "Trường 1-2-3.docx" ]
}

@test "a_date_in_a_name_has_no_slashes" {
	answers a ngay 05/9/2025
	run -0 baocao -n 'ngay {{ngay}}' a.txt
	[ -f "ngay 05-9-2025.docx" ]
}

@test "a_name_of_several_lines_is_one_line" {
	answers a nguoi_ky "Một
  Hai"
	run -0 baocao -n '{{nguoi_ky}}' a.txt
	[ -f "Một-Hai.docx" ]
}

@test "names_cannot_leave_their_folder" {
	answers a ten_don_vi ".."
	for pattern in '../{{so}}' '/tmp/{{so}}' 'x/../{{so}}' './{{so}}' \
		'{{ten_don_vi}}/x' '../../x/../{{so}}'; do
		run -2 baocao -d out -n "$pattern" a.txt
		[ "$(grep -c '\[name-escapes\]' <<<"$output")" = 1 ]
	done
	[ ! -e out ]
}

@test "names_cannot_leave_their_folder_by_a_link" {
	answers a xa_phuong "B" so 1
	mkdir -p out elsewhere/in
	ln -s ../elsewhere out/B
	for pattern in '{{xa_phuong}}/x' '{{xa_phuong}}/in/x' \
		'{{xa_phuong}}/new/x' 'B/x'; do
		run -2 baocao -f -d out -n "$pattern" a.txt
		says "[name-link]"
		says "elsewhere"
	done
	ln -s ../out-2 out/C
	mkdir out-2
	run -2 baocao -d out -n 'C/x' a.txt
	says "[name-link]"
	ln -s .. D
	run -2 baocao -n 'D/x' a.txt
	says "[name-link]"
	[ -z "$(find elsewhere out-2 -type f)" ]
}

@test "a_link_within_the_folder_and_the_folder_itself_may_be_one" {
	answers a
	mkdir real real/A
	ln -s A real/B
	ln -s real out
	run -0 baocao -d out -n 'B/x' a.txt
	[ -f real/A/x.docx ]
	run -0 baocao -d out/B -n 'y/z' a.txt
	[ -f real/A/y/z.docx ]
	run -0 baocao -d "$PWD/out/" -n 'x' a.txt
	[ -f real/x.docx ]
}

@test "a_part_of_a_name_is_never_empty" {
	answers a
	run -2 baocao -d out -n 'x//{{so}}' a.txt
	says "[name-empty]"
	for pattern in '{{so}}/' '{{so}}/.DOCX' '{{nguoi_ky | or ""}}' '..' ' ' \
		'x/ . {{nguoi_ky | or ""}}'; do
		answers a nguoi_ky ''
		run -2 baocao -d out -n "$pattern" a.txt
		says "[name-empty]"
	done
	[ ! -e out ]
}

@test "blanks_and_points_before_the_ending_are_left_out" {
	answers a ten_don_vi "Trường A." nguoi_ky ''
	run -0 baocao -d out -n '{{ten_don_vi}}' a.txt
	run -0 baocao -d out -n 'b {{nguoi_ky | or ""}}' a.txt
	run -0 baocao -d out -n 'c . .docx' a.txt
	[ "$(ls -A out)" = "$(printf '%s.docx\n' 'Trường A' b c)" ]
}

@test "characters_that_turn_the_writing_are_left_out" {
	answers a
	run -0 baocao -n $'a\342\200\256xcod.\342\201\246b' a.txt
	[ -f "axcod.b.docx" ]
}

@test "braces_in_a_quote_of_a_pattern_are_text" {
	answers a nguoi_ky ''
	run -0 baocao -n '{{nguoi_ky | or "a}}b"}}-c' a.txt
	[ -f "a}}b-c.docx" ]
}

@test "names_that_windows_refuses_are_refused" {
	for name in CON nul.x Com1 LPT9 aux "PRN "; do
		answers a ten_don_vi "$name"
		run -2 baocao -n '{{ten_don_vi}}' a.txt
		says "[name-reserved]"
		says "a.txt"
	done
	answers a ten_don_vi "Trường A."
	run -2 baocao -n '{{ten_don_vi}}/x' a.txt
	says "[name-end]"
	says "a.txt"
	for name in 'a:b' 'a?' 'a*' 'a<b' 'a>b' 'a|b' 'a"b'; do
		answers a ten_don_vi "$name"
		run -2 baocao -n '{{ten_don_vi}}' a.txt
		says "[name-character]"
	done
	says "a.txt"
	run -2 baocao -n 'a\b' a.txt
	says "[name-character]"
	run -2 baocao -o con.docx a.txt
	says "[name-reserved]"
	[ "$(ls -A)" = a.txt ]
}

@test "a_name_of_more_than_255_bytes_is_refused" {
	answers a ten_don_vi "$(printf 'ộ%.0s' {1..84})"
	run -2 baocao -n '{{ten_don_vi}}' a.txt
	says "[name-long]"
	says "a.txt"
	answers a ten_don_vi "$(printf 'ộ%.0s' {1..83})"
	run -0 baocao -n '{{ten_don_vi}}' a.txt
}

@test "a_key_without_an_answer_makes_no_name" {
	answers a so ''
	run -2 baocao -n 'x{{so}}' a.txt
	says "so"
	says "[name-unanswered]"
	run -0 baocao -n 'x{{so | or "0"}}' a.txt
	[ -f x0.docx ]
}

@test "a_pattern_with_faults_tells_all_of_them_with_their_places" {
	answers a
	run -2 baocao -n '{{ten_don_vj}}{{.}}{{cap_hoc.x}}{{so | date}}{{#so}}{{' a.txt
	says "-n:1:3:"
	says "có phải là ten_don_vi?"
	says "[tag-dot]"
	says "[tag-choice]"
	says "[tag-filter-type]"
	says "[phrase-block]"
	says "[tag-unclosed]"
}

@test "a_pattern_that_is_not_utf8_is_refused" {
	answers a
	run -2 baocao -n $'x\377' a.txt
	says "[option-value]"
}

@test "two_reports_of_one_name_write_nothing" {
	answers a ten_don_vi "Trường A"
	answers b ten_don_vi "Trường A"
	answers c ten_don_vi "Trường C"
	run -2 baocao -d out -n '{{ten_don_vi}}' a.txt b.txt c.txt
	says "[same-output]"
	says "a.txt"
	says "b.txt"
	[ ! -e out ]
}

@test "names_that_differ_in_case_only_are_one" {
	answers a ten_don_vi "Trường Á"
	answers b ten_don_vi "TRƯỜNG Á"
	run -2 baocao -d out -n '{{ten_don_vi}}' a.txt b.txt
	says "[same-output]"
}

@test "names_that_some_systems_take_for_one_are_one" {
	pair() {
		answers a ten_don_vi "$1"
		answers b ten_don_vi "$2"
		run -2 baocao -d out -n '{{ten_don_vi}}' a.txt b.txt
		says "[same-output]"
	}
	pair "Trường Straße" "Trường STRASSE"
	pair "Trường ſa" "Trường SA"
	pair "Trường ﬁn" "Trường Fin"
	pair "Trường Ớt" $'Tr\306\260\341\273\235ng o\314\233\314\201t'
}

@test "names_that_differ_in_marks_are_two" {
	answers a ten_don_vi "Trường A"
	answers b ten_don_vi "Trường Á"
	run -0 baocao -d out -n '{{ten_don_vi}}' a.txt b.txt
}

@test "one_input_twice_is_told_with_both_names" {
	answers a
	run -2 baocao a.txt ./a.txt
	says "“a.txt”"
	says "“./a.txt”"
	[ ! -e a.docx ]
}

@test "inputs_of_one_name_in_two_folders_collide_in_one" {
	mkdir x y
	answers x/a
	answers y/a
	run -2 baocao -d out x/a.txt y/a.txt
	says "x/a.txt"
	says "y/a.txt"
	run -0 baocao x/a.txt y/a.txt
}

@test "a_report_never_replaces_an_input" {
	answers a
	cp a.txt b
	run -2 baocao -f -o ./b b
	says "[output-is-input]"
	cmp a.txt b
}

@test "a_report_never_replaces_an_input_behind_a_link" {
	answers a
	mv a.txt real
	ln -s real a.txt
	run -2 baocao -f -o real a.txt
	says "[output-is-input]"
}

@test "a_report_never_replaces_an_input_by_another_path" {
	mkdir in
	ln -s in other
	answers in/a
	mv in/a.txt in/b
	for path in other/b ./in/b in/../other/b other/../in/b "$PWD/in/b" \
		other//b IN/B; do
		run -2 baocao -f -o "$path" in/b
		says "[output-is-input]"
		[ "$path" = IN/B ] || run -2 baocao -f -o in/b "$path"
		says "[output-is-input]"
	done
	example | cmp - in/b
}

@test "a_report_never_replaces_an_input_of_a_list" {
	many 3
	mkdir out
	ln -s in other
	ln -s ../in/0002.txt out/0001.docx
	sed 's/^in/other/' list >others
	for list in list others; do
		for option in -f -u; do
			run -2 baocao $option -d out --files-from $list
			says "[output-is-input]"
			says "in/0002.txt" || says "other/0002.txt"
		done
	done
	[ "$(ls out)" = 0001.docx ]
}

@test "a_report_never_replaces_what_an_input_of_a_list_leads_to" {
	many 3
	mkdir out
	mv in/0002.txt out/0002.docx
	ln -s ../out/0002.docx in/0002.txt
	cp out/0002.docx before
	run -2 baocao -f -d out --files-from list
	says "[output-is-input]"
	cmp before out/0002.docx
}

@test "a_second_name_of_an_input_is_replaced_alone" {
	many 2
	mkdir out
	ln in/0002.txt out/0001.docx
	cp in/0002.txt before
	run -0 baocao -f -d out --files-from list
	cmp before in/0002.txt
	valid out/0001.docx
}

@test "reports_go_through_a_linked_folder_again_and_again" {
	many 3
	mkdir real
	ln -s real out
	run -0 baocao -d out --files-from list
	run -4 baocao -d out --files-from list
	says "[exists]"
	run -0 baocao -f -d out --files-from list
	run -0 baocao -q -u -d out --files-from list
	silent
	valid real/*.docx
}

@test "a_report_never_replaces_its_template_or_its_form" {
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.* .
	cp bien-ban-hop.docx before
	run -2 baocao -f -t bien-ban-hop.docx bien-ban-hop.txt
	says "[output-is-input]"
	cmp before bien-ban-hop.docx
	cp bien-ban-hop.form cau-hoi
	run -2 baocao -f -t bien-ban-hop.docx --form cau-hoi \
		-o "$PWD/cau-hoi" bien-ban-hop.txt
	says "[output-is-input]"
}

@test "one_existing_file_keeps_all_reports_from_being_written" {
	answers a
	answers b
	echo old >b.docx
	run -4 baocao a.txt b.txt
	says "[exists]"
	[ ! -e a.docx ]
}

@test "wrong_names_and_wrong_answers_are_told_together" {
	answers a
	answers b so abc
	echo old >a.docx
	run -4 baocao a.txt b.txt
	says "[exists]"
	says "[not-integer]"
}

@test "a_link_stays_and_what_it_leads_to_is_written" {
	answers a
	echo old >real.docx
	ln -s real.docx a.docx
	run -4 baocao a.txt
	says "[exists]"
	[ "$(cat real.docx)" = old ]
	run -0 baocao -f a.txt
	[ -L a.docx ]
	valid real.docx
}

@test "a_link_that_leads_nowhere_is_never_replaced" {
	answers a
	ln -s nowhere/x.docx a.docx
	run -4 baocao -f a.txt
	says "[cannot-write]"
	[ -L a.docx ]
	[ ! -e nowhere ]
}

@test "a_link_to_an_input_is_no_output" {
	answers a
	ln -s a.txt b.docx
	run -2 baocao -f -o b.docx a.txt
	says "[output-is-input]"
	example | cmp - a.txt
}

# macros TEMPLATE - t.docm from a .docx, with the content type of one
macros() {
	needs zip
	needs unzip
	mkdir parts
	(cd parts && unzip -q "$1" &&
		sed -i.bak 's|vnd.openxmlformats-officedocument.wordprocessingml.document.main|vnd.ms-word.document.macroEnabled.main|' \
			'[Content_Types].xml' && rm ./*.bak &&
		zip -qr ../t.docm '[Content_Types].xml' .)
}

@test "a_report_with_macros_is_called_docm" {
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.txt a.txt
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.form t.form
	macros "$EXAMPLES/bien-ban-hop/bien-ban-hop.docx"
	run -0 baocao -t t.docm a.txt
	run -0 baocao verify a.docm
	run -0 baocao -t t.docm -n b a.txt
	[ -f b.docm ]
	run -0 baocao -t t.docm -o d.docm a.txt
	run -0 baocao verify d.docm
	run -2 baocao -t t.docm -o c.docx a.txt
	[[ "$output" == *"[name-extension]"* ]]
	[ ! -e c.docx ]
}

@test "a_field_of_the_one_record_names_a_report" {
	model mau.docx "$(p '{{user.name}}')"
	printf '[user]\nname = An/B\n' >a.txt
	run -0 baocao -t mau.docx -d out -n '{{user.name}}' a.txt
	[ -f out/An-B.docx ]
	run -2 baocao -t mau.docx -d out -n '{{user.names}}' a.txt
	says "[tag-unknown]"
}
