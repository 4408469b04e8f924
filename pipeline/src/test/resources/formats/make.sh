#!/bin/sh
# Makes the fixtures of FormatsAgreeTest again from their three sources. Needs LibreOffice (writer and calc).
# The test itself does not: the files are committed.
set -eu
cd "$(dirname "$0")"
run() { soffice --headless --norestore -env:UserInstallation=file:///tmp/tabularium-fixtures "$@" >/dev/null; }
for format in xlsx xls ods; do run --convert-to "$format" tables.fods; done
# Semicolons, quotation marks, UTF-8, cells as shown.
run --convert-to 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1045,false,true' tables.fods
mkdir -p text
for name in tables report; do
  for format in odt docx doc rtf pdf html; do run --convert-to "$format" --outdir text "$name.fodt"; done
done
