#!/bin/bash
# The examples of the manual do what it says.  In a page
#
#	.\" file: NAME		the literal display below is written to NAME
#	.\" run			its lines "$ COMMAND" are run, and what they
#				print is what stands below them
set -u
cd "$(dirname "$0")/../.." || exit 2
top=$PWD
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/bin" && ln -s "$BAOCAO" "$tmp/bin/baocao"
cat >"$tmp/bin/docx-text" <<'END'
#!/bin/sh
cat >"$TMPDIR/in.docx"
unzip -p "$TMPDIR/in.docx" word/document.xml | sed 's,</w:p>,\n,g; s/<[^>]*>//g' |
	grep .
END
chmod +x "$tmp/bin/docx-text"
export PATH=$tmp/bin:$PATH TMPDIR=$tmp

# Write each display of page $1 to $tmp/NUMBER.run or to its file.
displays() {
	awk -v to="$tmp/page/" '
	/^\.\\" file: / { out = to $3; next }
	/^\.\\" run$/ { n++; out = to n ".run"; next }
	/^\.Bd -literal/ { open = out != ""; next }
	/^\.Ed/ { if (open) close(out); open = 0; out = ""; next }
	open { gsub(/\\e/, "\\"); print >out }' "$1"
}

# A template with TEXT and nothing else.
template() {
	python3 - "$1" "$2" <<'END'
import sys, zipfile
open_xml = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="' + open_xml +
        'package/2006/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override'
        ' PartName="/word/document.xml" ContentType="application/vnd.openxml'
        'formats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    z.writestr('_rels/.rels', '<Relationships xmlns="' + open_xml +
        'package/2006/relationships"><Relationship Id="r" Type="' + open_xml +
        'officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>')
    z.writestr('word/document.xml', '<w:document xmlns:w="' + open_xml +
        'wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>' + sys.argv[2] +
        '</w:t></w:r></w:p><w:sectPr/></w:body></w:document>')
END
}

# Run each "$ COMMAND" of FILE, printing it and what it prints.
replay() {
	while IFS= read -r line; do
		case $line in
		'$ '*) printf '%s\n' "$line" && eval "${line#\$ }" 2>&1 ;;
		esac
	done <"$1"
}

command -v python3 >/dev/null || { echo "1..0 # skip python3 is absent"; exit; }
tests=0
for page in man/*.[15] man/vi/*.[15]; do
	rm -rf "$tmp/page" && mkdir "$tmp/page"
	displays "$page"
	cp examples/gdtx.txt "$tmp/page"
	template "$tmp/page/plain.docx" x
	template "$tmp/page/letter.docx" "Kính gửi {{ten}}."
	template "$tmp/page/broken.docx" "Kính gửi {{ten."
	for run in "$tmp"/page/*.run; do
		[ -e "$run" ] || continue
		tests=$((tests + 1))
		name="$page ${run##*/}"
		(cd "$tmp/page" && replay "$run") >"$tmp/said"
		if cmp -s "$run" "$tmp/said"; then
			echo "ok $tests - $name"
		else
			echo "not ok $tests - $name"
			diff "$run" "$tmp/said"
		fi
	done
done
cd "$top" || exit
echo "1..$tests"
