#!/usr/bin/env bats
# check, new, keys and verify.
load helper

@test "check_says_that_good_answers_are_good_and_writes_nothing" {
	example >a.txt
	run -0 baocao check a.txt
	says "a.txt: trả lời đầy đủ và đúng"
	[ "$(ls -A)" = a.txt ]
	run -0 baocao check -q a.txt
	silent
}

@test "check_tells_all_faults_of_all_inputs" {
	example | sed 's/^so_lop.*/so_lop = x/; /^dia_danh/d' >a.txt
	example | sed '/^ten_don_vi/d' >b.txt
	run -1 baocao check a.txt b.txt
	says "so_lop = x"
	says "[not-integer]"
	says "a.txt: lỗi: chưa trả lời"
	says "b.txt: lỗi: chưa trả lời"
	says "a.txt: 2 lỗi phải sửa"
	says "b.txt: 1 lỗi phải sửa"
}

@test "check_goes_on_after_an_input_that_is_not_there" {
	example | sed '/^ten_don_vi/d' >b.txt
	run -4 baocao check a.txt b.txt
	says "không có tệp “a.txt”"
	says "b.txt: 1 lỗi phải sửa"
}

@test "check_reads_standard_input" {
	run -1 bash -c '"$BAOCAO" check - <<<"so_lop = x"'
	says "<stdin>:1:10:"
}

@test "a_blank_file_of_answers_lacks_answers_and_nothing_else" {
	for model in hoc-ba-so hoc-ba-so-mau "$EXAMPLES/bien-ban-hop/bien-ban-hop.docx"; do
		baocao new -t "$model" >a.txt
		run -1 baocao check -t "$model" --diag=json a.txt
		[ "$(grep -c . <<<"$output")" -gt 5 ]
		run -1 grep -v '"code":"missing"' <<<"$output"
	done
}

@test "a_blank_file_asks_every_question_with_its_choices" {
	run -0 baocao new
	says "# Tên đơn vị"
	says "ten_don_vi ="
	says "#   thcs "
	says "bắt buộc"
	says "Để trống thì là: 2025-2026"
}

@test "a_text_need_not_be_one_line" {
	run -0 baocao new
	says "# chữ, thường là một dòng; có thể để trống"
	run -0 baocao new --lang=en
	says "# text, usually one line; may be left out"
}

@test "a_blank_file_does_not_ask_for_what_is_calculated" {
	run -0 baocao new
	[[ $output != *"so_in ="* ]]
}

@test "a_blank_file_in_english_explains_in_english" {
	run -0 baocao new --lang=en
	says "required"
	says "ten_don_vi ="
}

@test "a_blank_file_shows_how_a_record_is_written" {
	baocao new -t "$EXAMPLES/bien-ban-hop/bien-ban-hop.docx" >a.txt
	grep -qx '# \[can_bo\]' a.txt
	grep -qx '# ho_ten =' a.txt
	# Taking away the "#" is all that is to be done.
	sed -i 's/^# \(\[can_bo\]\|ho_ten =\)/\1/; s/^ho_ten =/& Lê Văn A/' a.txt
	run -1 baocao check -t "$EXAMPLES/bien-ban-hop/bien-ban-hop.docx" \
		--diag=json a.txt
	run -1 grep -e can_bo -e '"code":"wrong-section"' <<<"$output"
}

@test "a_blank_file_has_the_section_that_there_has_to_be" {
	model mau.docx "$(p '{{nv.ten}}' '{{ten}}')"
	run -0 baocao new -t mau.docx --lang=en
	says "# several answers in one section; required"
	baocao new -t mau.docx | grep -v '^#' | grep . >a.txt
	printf '[nv]\nten =\n[]\nten =\n' | cmp a.txt
	model mau.docx "$(p '{{nv.ten | or ""}}')"
	baocao new -t mau.docx | grep -qx '# \[nv\]'
}

# new_says LINE... - the blank file of mau.docx has no expression, but these words
new_says() {
	run -0 baocao new -t mau.docx --lang=en
	output=$(sed 's/^# *//' <<<"$output" | tr '\n' ' ')
	[[ $output != *"not("* && $output != *"../"* ]] ||
		{ show "an expression"; return 1; }
	for words; do says "$words"; done
}

@test "conditions_of_blocks_are_told_in_words" {
	model mau.docx "$(p '{{#ds}}{{ten}}{{/ds}}{{^vang}}{{ly_do}}{{/vang}}' \
		'{{#cap.thcs}}{{lop}}{{/cap.thcs}}' \
		'{{^cap.tieu}}{{khoi}}{{/cap.tieu}}')"
	new_says \
		'required when there is no “ten” outside of this section' \
		'required when “ds” is answered by a line “ds = …”' \
		'required when “vang” is left out or “no”' \
		'required when “cap” is “thcs”' \
		'required when “cap” is not “tieu”'
}

@test "conditions_of_several_blocks_are_told_in_words_if_they_are_clear" {
	model mau.docx "$(p '{{^a}}{{^b}}{{x}}{{/b}}{{/a}}' \
		'{{^a}}{{y}}{{/a}}{{^b}}{{y}}{{/b}}' \
		'{{^a}}{{^b}}{{z}}{{/b}}{{/a}}{{^c}}{{z}}{{/c}}' \
		'{{nv.ten}}{{#nv.co}}{{w}}{{/nv.co}}')"
	new_says '“b” is left out or “no”, and “a” is left out or “no”' \
		'“a” is left out or “no”, or “b” is left out or “no”' \
		'required when “nv.co” is answered, and not with “no”' \
		'required depending on other answers'
}

@test "a_blank_file_goes_where_it_is_told_and_over_nothing" {
	run -0 baocao new -o a.txt
	says "Đã ghi a.txt"
	run -4 baocao new -o a.txt
	says "[exists]"
	run -0 baocao new -f -o a.txt
	baocao new -o - | cmp - a.txt
}

@test "a_blank_file_filled_in_makes_a_report" {
	baocao new >a.txt
	example >>a.txt
	run -0 baocao a.txt
}

@test "keys_stand_in_columns" {
	run -0 baocao keys
	[[ ${lines[0]} == KHÓA*KIỂU*"BẮT BUỘC"*"LỰA CHỌN"*"CÂU HỎI" ]]
	says "so_chung_thu"
	says "mam_non, tieu_hoc, thcs, thpt, gdtx"
	local before=${lines[0]%%KIỂU*} choices
	choices=$(grep '^cap_hoc ' <<<"$output")
	[ "${choices:${#before}:6}" = choice ]
}

@test "keys_as_json_are_one_object_a_line" {
	needs jq
	baocao keys --json | jq -s . >all
	[ "$(jq -r '.[] | select(.key == "ten_don_vi") | .required' all)" = true ]
	[ "$(jq -r '.[] | select(.key == "cap_hoc") | .choices[2].key' all)" = thcs ]
	[ "$(jq -r '.[] | select(.key == "nam_hoc") | .default[0]' all)" = 2025-2026 ]
	[ "$(jq -r '.[] | select(.key == "so_in") | .calculated' all)" = true ]
	[ "$(jq length all)" = "$(baocao keys | tail -n +2 | wc -l)" ]
}

@test "keys_of_records_name_their_list" {
	needs jq
	local model="$EXAMPLES/bien-ban-hop/bien-ban-hop.docx"
	run -0 baocao keys -t "$model"
	says "can_bo.ho_ten"
	baocao keys -t "$model" --json |
		jq 'select(.list == "can_bo" and .key == "ho_ten")' >one
	[ -s one ]
}

@test "a_template_without_a_form_has_the_keys_of_its_tags" {
	cp "$EXAMPLES/bien-ban-hop/bien-ban-hop.docx" mau.docx
	run -0 baocao keys -t mau.docx
	says "ten_don_vi"
	run -0 baocao keys -t mau.docx --json
	says '"required":true'
}

@test "verify_finds_nothing_wrong_with_a_report" {
	example >a.txt
	baocao -q a.txt
	run -0 baocao verify a.docx
	says "a.docx: không có lỗi"
	run -0 baocao verify -q a.docx
	silent
	run -0 baocao verify - <a.docx
}

@test "verify_tells_the_faults_of_every_file" {
	example >a.txt
	baocao -q a.txt
	echo text >b.docx
	run -3 baocao verify b.docx a.docx
	says "b.docx: lỗi:"
	says "[not-docx]"
	says "a.docx: không có lỗi"
}

@test "verify_warns_of_a_tag_once_for_each_part" {
	model a.docx "$(p '{{a}}' 'x {{b}}')" '{{c}}'
	run -0 baocao verify --lang=en a.docx
	says "“word/document.xml”, paragraph 1: here is the tag {{a}}"
	says "“word/header1.xml”, paragraph 1: here is the tag {{c}}"
	[ "$(grep -c '\[has-tag\]' <<<"$output")" = 2 ]
}

@test "verify_of_a_file_that_cannot_be_read_is_the_machines_fault" {
	echo text >b.docx
	run -4 baocao verify b.docx missing.docx .
	says "missing.docx"
	says "[no-file]"
	says "[is-folder]"
	says "[not-docx]"
}

@test "a_form_that_cannot_be_decoded_is_a_fault_of_the_form" {
	printf '[a]\nlabel = A\377\n' >utf8.form
	printf '[a]\nlabel = A\0B\n' >nul.form
	printf '\377\376[\0a' >utf16.form
	printf '\377\376\0\0[\0\0\0' >utf32.form
	echo 'a = 1' >a.txt
	for form in utf8 nul utf16 utf32; do
		for command in check fill keys; do
			file=a.txt
			[ $command != keys ] || file=
			# shellcheck disable=SC2086
			run -3 baocao $command --form $form.form $file
			says "$form.form:"
			[ "$(grep -c 'lỗi:' <<<"$output")" = 1 ]
		done
	done
}
