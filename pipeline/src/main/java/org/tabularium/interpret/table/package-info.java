/**
 * Tables to observations, in steps that each have a named result: which rows are header, band or data
 * ({@link org.tabularium.interpret.table.RowKinds}), what stands above each column
 * ({@link org.tabularium.interpret.table.HeaderTree}), what each column is for
 * ({@link org.tabularium.interpret.table.ColumnRole}), which row is part of which
 * ({@link org.tabularium.interpret.table.RowTree}), and what a cell says
 * ({@link org.tabularium.interpret.table.CellReader}). {@link org.tabularium.interpret.table.TableInterpreter} puts
 * them together.
 */
package org.tabularium.interpret.table;
