/**
 * Nights that go wrong: killed at any moment, asked to stop, short of memory or of room, side by side, and over
 * documents that hang, starve and crash the processes that read them. All run real processes on real files and have a
 * command of their own, {@code mvn verify -Phard-nights}. May use everything.
 */
package org.tabularium.nights;
