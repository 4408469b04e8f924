package org.tabularium.nights;

import java.util.List;

import org.tabularium.extract.Extraction;
import org.tabularium.extract.worker.ReadWorker;
import org.tabularium.read.Limits;
import org.tabularium.read.PdfReader;
import org.tabularium.read.Readers;
import org.tabularium.read.WordReader;
import org.tabularium.read.WorkbookReader;

/** The program of a worker that reads real reports as always, and text as it is scripted. */
final class ScriptedWorker {

    private ScriptedWorker() {
    }

    public static void main(String[] arguments) {
        Limits limits = Limits.DEFAULT;
        Readers readers = new Readers(limits, List.of(new WordReader(limits), new WorkbookReader(limits),
                new PdfReader(limits), new ScriptedReader()));
        ReadWorker.serve(() -> Extraction.with(readers::readAll, 1));
    }
}
