#!/bin/sh
# A file includes only its own folder and folders below it, and the outside
# world has one door each.
echo 1..2

awk '
function folder(path) {
	return sub("/[^/]*$", "", path) ? path : "main"
}
BEGIN {
	n = split("base opc answers " \
		"form/values form/formats form/xpath form/model form/tags " \
		"form/print form/typed form/file form/check collect " \
		"docx/program docx/deflate docx/wordml docx/parts " \
		"docx/blocks docx/carry docx/slots docx/emit docx/compile " \
		"docx/render docx/extract docx/verify " \
		"cli/text cli/options cli/template cli/inputs cli/outputs " \
		"cli/questions cli/batch cli/gathering cli/commands main",
		name, " ")
	for (i = 1; i <= n; i++)
		rank[name[i]] = i
}
/^#include "/ {
	split($0, quoted, "\"")
	from = folder(substr(FILENAME, 5))
	to = folder(quoted[2])
	if (!(from in rank) || !(to in rank) || rank[to] > rank[from])
		print FILENAME ":" FNR ": " from " may not include " quoted[2]
}' $(find src -name '*.[ch]') >"$BUILD/includes.log"
if [ -s "$BUILD/includes.log" ]; then
	echo "not ok 1 - the layers of src"
	cat "$BUILD/includes.log"
else
	echo "ok 1 - the layers of src"
fi

# header, a regular expression : files and folders that may include it
awk '
function may(path, doors) {
	return index(" " doors " ", " " path " ") ||
		(sub("/[^/]*$", "", path) && may(path, doors))
}
BEGIN {
	door["^(zip|zlib|libdeflate)\\.h$"] = "opc"
	door["^libxml/(parser|SAX|xmlreader|encoding)"] = "opc"
	door["^libxml/xpath"] = "form/xpath"
	door["^(utf8proc|iconv)\\.h$"] = "base"
	door["^(unistd|fcntl|dirent|signal|pwd)\\.h$"] = "base"
	door["^(pthread|threads|time|locale)\\.h$"] = "base"
	door["^sys/"] = "base"
	door["^(stdio|getopt)\\.h$"] = "base cli main.c"
}
/^#include </ {
	split($0, quoted, /[<>]/)
	for (header in door)
		if (quoted[2] ~ header && !may(substr(FILENAME, 5), door[header]))
			print FILENAME ":" FNR ": only " door[header] " may include " quoted[2]
}' $(find src -name '*.[ch]') >"$BUILD/includes.log"
if [ -s "$BUILD/includes.log" ]; then
	echo "not ok 2 - one door to the outside"
	cat "$BUILD/includes.log"
else
	echo "ok 2 - one door to the outside"
fi
