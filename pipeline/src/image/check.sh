#!/bin/sh
# Checks the self-contained package as a server without Java would run it: nothing in the environment, no Java to find.
#   check.sh FOLDER_OF_THE_PACKAGE FOLDER_OF_SAMPLES WAREHOUSE_THAT_THE_JAR_MADE_OF_THEM
set -eu
package=$1
samples=$2
expected=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

clean() {
    env -i PATH=/usr/bin:/bin "$@"
}

fail() {
    echo "the package in $package does not work: $1" >&2
    exit 1
}

clean "$package/bin/tabularium" --version > /dev/null || fail "it does not start"
clean "$package/lib/runtime/bin/java" -XX:AOTMode=on -XX:AOTCache="$package/lib/app/tabularium.aot" -XX:+UseSerialGC \
    -jar "$package/lib/app/tabularium.jar" --version > /dev/null || fail "its cache of classes is of no use"
clean "$package/lib/runtime/bin/java" -XX:AOTMode=on -XX:AOTCache="$package/lib/app/reading.aot" -XX:+UseSerialGC \
    -jar "$package/lib/app/tabularium.jar" read-worker < /dev/null || fail "the cache of its workers is of no use"
clean "$package/bin/tabularium" ingest --input "$samples" --warehouse "$work/warehouse" > "$work/night.log" \
    || fail "a night over the samples fails, see above"
cmp "$expected/exports/observations.csv" "$work/warehouse/exports/observations.csv" \
    || fail "it reads other figures than the jar"
clean "$package/bin/tabularium" ingest --input "$samples" --warehouse "$work/warehouse" > "$work/second.log"
grep -q "^documents *0 read, 4 unchanged" "$work/second.log" || fail "it does not know what it has read"
clean "$package/bin/tabularium" status --warehouse "$work/warehouse" > /dev/null || fail "status"
clean "$package/bin/tabularium" query --warehouse "$work/warehouse" --csv \
    "SELECT count(*) FROM observation" > "$work/count" || fail "query"
[ "$(tail -n 1 "$work/count" | tr -d '\r')" -gt 0 ] || fail "the warehouse is empty"
