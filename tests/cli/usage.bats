#!/usr/bin/env bats
# What is wrong with a command line is told at once, with exit status 2.
load helper

@test "no_arguments_at_all_show_the_usage" {
	run -2 baocao
	says "[no-input]"
	says "baocao verify"
}

@test "check_without_an_input_says_how_to_write_it" {
	run -2 baocao check
	says "[no-input]"
	says "baocao check tra-loi.txt"
}

@test "an_unknown_option_names_the_nearest" {
	run -2 baocao --encodnig=x a.txt
	says "--encodnig"
	says "[unknown-option]"
	says "có phải là --encoding?"
}

@test "an_unknown_option_that_is_like_none_points_to_the_help" {
	run -2 baocao --frobnicate a.txt
	says "--frobnicate"
	says "baocao --help"
}

@test "an_unknown_letter_is_named_alone" {
	run -2 baocao -qZ a.txt
	says "-Z"
	says "[unknown-option]"
}

@test "an_option_of_a_later_version_is_not_accepted_in_silence" {
	run -2 baocao -p 4 a.txt
	says "-p"
	says "[unknown-option]"
}

@test "an_option_without_its_value_says_what_to_write" {
	run -2 baocao a.txt -o
	says "-o"
	says "[option-value]"
	says "-o bao-cao.docx"
}

@test "an_empty_value_is_no_value" {
	run -2 baocao --form= a.txt
	says "--form"
	says "[option-value]"
}

@test "a_value_for_an_option_that_takes_none" {
	run -2 baocao keys --json=yes
	says "--json không nhận giá trị nào"
}

@test "a_wrong_language_lists_the_right_ones" {
	run -2 baocao --lang=fr a.txt
	says "fr"
	says "vi, en"
}

@test "a_wrong_kind_of_diagnosis_lists_the_right_ones" {
	run -2 baocao --diag xml a.txt
	says "xml"
	says "text, json"
}

@test "an_unknown_encoding_is_named" {
	run -2 baocao --encoding TCVN9 a.txt
	says "TCVN9"
	says "[unknown-encoding]"
}

@test "an_unknown_command_names_the_nearest" {
	run -2 baocao chekc a.txt
	says "chekc"
	says "có phải là check?"
}

@test "an_unknown_command_that_is_like_none_lists_them" {
	run -2 baocao gather a.docx
	says "[unknown-command]"
	says "fill, check, new, keys, form, blank, extract, verify, collect"
}

@test "an_option_of_another_command_is_refused" {
	run -2 baocao check -o x.docx a.txt
	says "lệnh check không có tùy chọn -o"
	run -2 baocao fill --json a.txt
	says "lệnh fill không có tùy chọn --json"
}

@test "a_file_and_a_folder_to_write_to_clash" {
	run -2 baocao -o x.docx -d out a.txt
	says "-o và -d"
	says "[options-clash]"
}

@test "a_file_and_a_pattern_to_write_to_clash" {
	run -2 baocao -o x.docx -n '{{so}}' a.txt
	says "-o và -n"
}

@test "quiet_and_verbose_clash" {
	run -2 baocao -q -v a.txt
	says "-q và -v"
}

@test "one_output_for_several_inputs_is_refused" {
	run -2 baocao -o x.docx a.txt b.txt
	says "[output-one]"
	says "-d"
}

@test "all_faults_of_a_command_line_come_at_once" {
	run -2 baocao --nope -o x.docx -d y --lang fr --encoding TCVN9 a.xls b.txt
	says "[unknown-option]"
	says "[options-clash]"
	says "[option-value]"
	says "[unknown-encoding]"
	says "[input-table]"
	says "[output-one]"
}

@test "new_and_keys_read_no_files" {
	run -2 baocao new a.txt
	says "a.txt"
	says "[input-unwanted]"
	run -2 baocao form a.txt
	says "[input-unwanted]"
	run -2 baocao keys a.txt
	says "[input-unwanted]"
}

@test "a_folder_is_no_input" {
	mkdir truong
	run -2 baocao truong
	says "[input-folder]"
	says "truong/*.txt"
}

@test "tables_of_other_kinds_are_refused" {
	for name in a.xls a.ODS a.xlsb a.numbers; do
		run -2 baocao check "$name"
		says "$name"
		says "[input-table]"
		says ".xlsx"
	done
}

@test "options_of_tables_have_values_of_their_own" {
	run -2 baocao check --separator=ab --input-format=ods a.csv
	says "--separator"
	says "--input-format"
	says "answers, csv, tsv, xlsx"
	run -2 baocao check --separator='"' a.csv
	says "[option-value]"
	run -2 baocao new --sheet 2 --map x
	says "--sheet"
	says "--map"
	says "[option-elsewhere]"
}

@test "a_word_file_is_no_input" {
	run -2 baocao mau.docx
	says "[input-word]"
	says "-t mau.docx"
}

@test "standard_input_is_read_once" {
	run -2 baocao check - -
	says "[input-twice]"
}

@test "words_after_two_dashes_are_files" {
	example >check
	run -0 baocao -- check
	[ -f check.docx ]
}

@test "options_may_follow_the_inputs" {
	example >a.txt
	run -0 baocao a.txt -o b.docx
	[ -f b.docx ]
}

@test "options_may_follow_the_inputs_whatever_the_environment" {
	example >a.txt
	POSIXLY_CORRECT=1 run -0 baocao a.txt -o b.docx
	[ -f b.docx ]
}

@test "the_usage_is_short_and_the_help_has_examples" {
	run -0 baocao -h
	says "baocao [fill]"
	[ "${#lines[@]}" -lt 12 ]
	run -0 baocao --help
	says "Ví dụ:"
	run -0 baocao --help --lang=en
	says "Examples:"
}

@test "the_version_is_told" {
	run -0 baocao --version
	[[ $output =~ ^baocao\ [0-9]+\.[0-9]+ ]]
}

@test "a_date_that_is_no_number_is_refused" {
	example >a.txt
	for epoch in x -1 1.5 99999999999 9999999999999999; do
		SOURCE_DATE_EPOCH=$epoch run -2 baocao a.txt
		says "[source-date-epoch]"
		says "$epoch"
	done
	[ ! -e a.docx ]
}

@test "vietnamese_is_the_language_of_no_locale_and_of_vi" {
	for locale in C POSIX C.UTF-8 vi_VN.UTF-8 vi; do
		LC_ALL=$locale run -2 baocao
		says "lỗi:"
	done
}

@test "english_is_the_language_of_other_locales" {
	LC_ALL=en_US.UTF-8 run -2 baocao
	says "error:"
	LC_ALL='' LC_MESSAGES=fr_FR run -2 baocao
	says "error:"
	LC_ALL='' LANG=de_DE@euro run -2 baocao
	says "error:"
}

@test "the_language_option_wins_over_the_locale" {
	LC_ALL=en_US.UTF-8 run -2 baocao --lang=vi
	says "lỗi:"
	LC_ALL=vi_VN.UTF-8 run -2 baocao --lang=en
	says "error:"
}
