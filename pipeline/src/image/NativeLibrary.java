import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes DuckDB's native library out of its jar and puts it where Java looks for such, so that the program need not
 * unpack 70 MB each time it starts. The libraries of other machines go: a package runs on the kind it was made on.
 *   java NativeLibrary.java FOLDER_OF_JARS FOLDER_FOR_THE_LIBRARY
 */
void main(String... folders) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(folders[0]))) {
        Path jar = jars.filter(file -> file.getFileName().toString().startsWith("duckdb_jdbc")).findFirst().orElseThrow();
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            take(inside.getPath("/"), Path.of(folders[1]));
        }
    }
}

private static void take(Path jar, Path folder) throws IOException {
    String machine = "_linux_" + System.getProperty("os.arch").replace("aarch64", "arm64");
    List<Path> libraries;
    try (Stream<Path> files = Files.list(jar)) {
        libraries = files.filter(file -> file.getFileName().toString().startsWith("libduckdb_java")).toList();
    }
    Path own = libraries.stream().filter(file -> file.toString().endsWith(machine)).findFirst().orElseThrow();
    Files.copy(own, folder.resolve(System.mapLibraryName("duckdb_java")));
    for (Path library : libraries) {
        Files.delete(library);
    }
}
