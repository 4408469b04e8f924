/**
 * Commands, messages and exit codes: what an operator and an analyst see. It may use {@code job}, {@code warehouse} and
 * {@code export}; Picocli is known here only. Only {@code ingest} starts Spring, the other commands must answer fast.
 */
package org.tabularium.cli;
