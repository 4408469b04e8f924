#!/bin/sh
# Starts the program; JAVA_OPTS=-Xmx2g in the environment gives it two gigabytes of heap.
# The launcher of jpackage does it too, but asks the system twice who installed it before. A night begins when its
# classes are ready and its code is compiled; compiling it twice costs most nights more than the better code gives
# back. DuckDB holds the figures, so that a simple collector does for Java's heap.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
app=$home/lib/app
# shellcheck disable=SC2086 # several options are several words
exec "$home/lib/runtime/bin/java" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -XX:AOTCache="$app/tabularium.aot" -Dtabularium.worker.cache="$app/reading.aot" -Djava.library.path="$app" \
    $JAVA_OPTS -jar "$app/tabularium.jar" "$@"
