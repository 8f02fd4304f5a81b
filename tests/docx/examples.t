#!/bin/bash
# Every example, by every template made for it: the report is written, breaks no
# rule, is the same bytes anywhere, and LibreOffice shows what was answered.
set -u
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
. tests/docx/claims.sh

fill() {
	"$BAOCAO" fill -q "$@"
}

# Elsewhere, on another day, in another language.
again() {
	(cd / && TZ=Asia/Ho_Chi_Minh LC_ALL=vi_VN.UTF-8 LANG=vi_VN.UTF-8 \
		fill "$@" -o "$tmp/again.docx" -f) &&
		cmp "$tmp/again.docx" "$report"
}

report_of() {
	local answers=$1 name=$2
	shift 2
	report=$tmp/$name.docx
	claim "$name is written" fill "$@" -o "$report" "$answers"
	claim "$name keeps the promises" "$BAOCAO" verify "$report"
	claim "$name is the same bytes elsewhere" again "$@" "$answers"
	cp "$answers" "$tmp/$name.txt"
}

for answers in "$PWD"/examples/*.txt; do
	name=$(basename "$answers" .txt)
	[ "$name" = sai ] && continue
	report_of "$answers" "$name"
	report_of "$answers" "$name-mau" -t hoc-ba-so-mau
done
for template in "$PWD"/examples/*/*.docx; do
	report_of "${template%.docx}.txt" "$(basename "$template" .docx)" \
		-t "$template"
done

rm -f "$tmp/again.docx"

# A warning may be about what the user's template lacks.
if [ "${CHECK_DOCX-}" ]; then
	for report in "$tmp"/*.docx; do
		name=$(basename "$report" .docx)
		strict=--strict
		[ -e "examples/$name/$name.docx" ] && strict=
		claim "$name by the schemas" \
			"$CHECK_DOCX" --light $strict -q "$report"
	done
else
	skip "the reports by the schemas" "check_docx is absent"
fi

# opened NAME COMMAND... - whether COMMAND opens every report
opened() {
	local report name=$1
	shift
	for report in "$tmp"/*.docx; do
		claim "$(basename "$report" .docx) opens in $name" "$@" "$report"
	done
}

if command -v pandoc >/dev/null; then
	opened pandoc pandoc --fail-if-warnings -f docx -t plain
else
	skip "the reports in pandoc" "pandoc is absent"
fi
# The system's packages are not for a python3 that comes before its own.
python=
for each in python3 /usr/bin/python3; do
	"$each" -c 'import docx' 2>/dev/null && python=$each && break
done
if [ "$python" ]; then
	opened python-docx "$python" -c 'import docx, sys
assert docx.Document(sys.argv[1]).paragraphs'
else
	skip "the reports in python-docx" "python-docx is absent"
fi

# The answers that are printed as they were typed.
verbatim='s/^(xa_phuong|lanh_dao_ho_ten|lanh_dao_email|ten|ho_ten) *= *//p'

# Line breaks of the page are no difference.
shows() {
	local page value status=0

	page=$(pdftotext -layout "$1.pdf" - | tr -d ' \n\f') || return
	while read -r value; do
		[[ $page == *"${value// /}"* ]] ||
			{ echo "not shown: $value"; status=1; }
	done < <(sed -En "$verbatim" "$1.txt")
	return $status
}

# At most MOST pages, and none without text.
pages() {
	local most=3 count page

	count=$(pdfinfo "$1.pdf" | sed -n 's/^Pages: *//p')
	echo "$count pages"
	[ "$count" -le $most ] || return
	for page in $(seq "$count"); do
		pdftotext -f "$page" -l "$page" "$1.pdf" - | grep -q . ||
			{ echo "page $page is blank"; return 1; }
	done
}

if ! command -v soffice >/dev/null; then
	skip "the reports in LibreOffice" "soffice is absent"
elif ! command -v pdftotext >/dev/null; then
	skip "the reports in LibreOffice" "pdftotext is absent"
else
	claim "LibreOffice opens the reports" soffice --headless \
		"-env:UserInstallation=file://$tmp/profile" \
		--convert-to pdf --outdir "$tmp" "$tmp"/*.docx
	for report in "$tmp"/*.docx; do
		claim "$(basename "$report" .docx) shows the answers" \
			shows "${report%.docx}"
		claim "$(basename "$report" .docx) has no page too many" \
			pages "${report%.docx}"
	done
fi
echo "1..$results"
