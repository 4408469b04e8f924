/**
 * Commands, messages and exit codes: what an operator and an analyst see. It may use {@code job}, {@code warehouse},
 * {@code export} and the budgets of {@code extract}; Picocli is known here only. Only {@code ingest} starts Spring, the
 * other commands must answer fast.
 */
package org.tabularium.cli;
