#!/bin/sh
# Makes the PDF twins of SameReportTest again, tagged and untagged. Needs LibreOffice (writer) and the fonts Liberation.
# The test itself does not: the files are committed. Where LibreOffice is installed it also compares fresh ones.
#   make-pdf.sh [FOLDER [NAME]]   writes there instead of beside itself, and only the report of that name
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
to="${1:-$here/reports}"
run() { soffice --headless --norestore "-env:UserInstallation=file://$to/.office" "$@" >/dev/null; }
mkdir -p "$to/tagged" "$to/untagged"
run --convert-to docx --outdir "$to" "$here/layouts.fodt"
cp "$here/../../../../../input/sprawozdanie-wsparcie-2023.docx" "$to/support.docx"
for name in ${2:-layouts support}; do
  run --convert-to 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}' --outdir "$to/tagged" "$to/$name.docx"
  run --convert-to 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}' --outdir "$to/untagged" "$to/$name.docx"
done
rm -r "$to/.office" "$to/support.docx"
