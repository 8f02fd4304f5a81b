#!/bin/bash
# Reports and blank forms are edited by other programs, and read again: what
# LibreOffice saves gives the same answers, its page is that of a flat report,
# and flat and blank files keep all rules.
set -u
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
. tests/docx/claims.sh

office() {
	soffice "-env:UserInstallation=file://$tmp/office" --headless "$@" \
		>"$tmp/office.log" 2>&1
}

# save FILE - as LibreOffice saves it, in the folder saved
save() {
	office --convert-to 'docx:MS Word 2007 XML' --outdir "$tmp/saved" "$1"
}

answers() {
	"$BAOCAO" extract -q -o - "$@"
}

# page FILE - its words, one a line; where they stand differs by hairs
page() {
	local name
	name=$(basename "$1" .docx)
	office --convert-to pdf --outdir "$tmp/pdf" "$1" &&
		pdftotext "$tmp/pdf/$name.pdf" "$tmp/pdf/$name.text" &&
		tr -s '[:space:]' '[\n*]' <"$tmp/pdf/$name.text" >"$tmp/pdf/$name.words"
}

same_page() {
	page "$1" && page "$2" &&
		diff "$tmp/pdf/$(basename "$1" .docx).words" \
			"$tmp/pdf/$(basename "$2" .docx).words"
}

same_answers() {
	diff <(answers "$1") <(answers "$2")
}

for template in hoc-ba-so hoc-ba-so-mau; do
	for answers in tieu-hoc-phuong thpt-so; do
		name=$answers-$template
		"$BAOCAO" -q -t $template -o "$tmp/$name.docx" \
			"examples/$answers.txt"
		"$BAOCAO" -q --flat -t $template -o "$tmp/$name-flat.docx" \
			"examples/$answers.txt"
	done
	"$BAOCAO" blank -q -t $template -o "$tmp/blank-$template.docx"
done

if [ "${CHECK_DOCX-}" ]; then
	for file in "$tmp"/*.docx; do
		claim "$(basename "$file" .docx) by the schemas" \
			"$CHECK_DOCX" --light --strict -q "$file"
	done
else
	skip "flat and blank files by the schemas" "check_docx is absent"
fi

if ! command -v soffice >/dev/null || ! command -v pdftotext >/dev/null; then
	skip "what LibreOffice saves" "soffice or pdftotext is absent"
	echo "1..$results"
	exit
fi
for file in "$tmp"/t*-mau.docx "$tmp"/t*-so.docx; do
	name=$(basename "$file" .docx)
	claim "$name is saved by LibreOffice" save "$file"
	claim "$name has its answers then" \
		same_answers "$file" "$tmp/saved/$name.docx"
	claim "$name looks like a flat report" \
		same_page "$file" "$tmp/$name-flat.docx"
done
echo "1..$results"
