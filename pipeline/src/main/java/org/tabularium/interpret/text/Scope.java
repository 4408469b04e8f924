package org.tabularium.interpret.text;

import java.util.Optional;

/**
 * What holds for figures that do not say it themselves.
 *
 * @param provider
 *            the organisation that runs or delivers what is told of
 * @param program
 *            the programme or project
 */
public record Scope(Optional<String> provider, Optional<String> program) {

    /** Nothing is known. */
    public static final Scope NONE = new Scope(Optional.empty(), Optional.empty());

    /** This, and where it says nothing, what another says. */
    public Scope or(Scope wider) {
        return new Scope(provider.or(wider::provider), program.or(wider::program));
    }
}
