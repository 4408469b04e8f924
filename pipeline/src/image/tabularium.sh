#!/bin/sh
# Starts the program. The launcher of jpackage does it too, but asks the system twice who installed it before.
# A night begins when its classes are ready and its code is compiled; compiling it twice costs most nights more than
# the better code gives back. DuckDB holds the figures, so that a simple collector does for Java's heap.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
app=$home/lib/app
exec "$home/lib/runtime/bin/java" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -XX:AOTCache="$app/tabularium.aot" -Dtabularium.worker.cache="$app/reading.aot" -Djava.library.path="$app" \
    -jar "$app/tabularium.jar" "$@"
