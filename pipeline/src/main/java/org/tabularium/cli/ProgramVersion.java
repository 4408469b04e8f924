package org.tabularium.cli;

import org.tabularium.job.Program;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] { "tabularium " + Program.version() };
    }
}
