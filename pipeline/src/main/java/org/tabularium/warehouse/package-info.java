/**
 * The DuckDB warehouse: build, check, consolidate, publish, and read what is published. DuckDB's SQL is known here and
 * in the folder {@code sql}, nowhere else. This room may use the model ({@code document}, {@code quantity},
 * {@code interpret}) and {@code catalogue}.
 * <p>
 * <b>How it holds.</b> What extraction states about each document is kept from night to night in the schema
 * {@code stated}, in the document's own words. {@link org.tabularium.warehouse.WarehouseBuild#load load} computes the
 * whole star schema anew from {@code stated} and the catalogue, set by set, in one transaction. So an incremental night
 * gives the same rows as a full one, no member outlives its documents, copies of a file are told from the original by
 * what is there now, and a new alias takes effect without reading a document again. The price is that each night writes
 * all facts once, some seconds for a million.
 * <p>
 * <b>Rows.</b> What a document states is packed into bytes where it is read, by
 * {@link org.tabularium.warehouse.RowPacker}, in whichever thread or process that is; these
 * {@link org.tabularium.warehouse.PackedRows} are sent, kept and queued as they are, and only the appenders take them
 * apart.
 * <p>
 * <b>Evidence.</b> With each document go the cells of the tables that figures were read from, what was joined to each
 * figure and why, and the steps of the reading: the views {@code table_cell}, {@code attachment} and
 * {@code table_trace}. So {@link org.tabularium.warehouse.ExplainedTable} draws a table again when the file is gone.
 * <p>
 * <b>Files of the folder sql.</b> {@code migrations} by Flyway, in the private build file only; {@code load} and
 * {@code consolidate}, scripts run in the order of their names; {@code consolidated}, {@code checks} and
 * {@code examples}, one query each, described by the head comment that {@link org.tabularium.warehouse.SqlFile} reads.
 * <p>
 * <b>Values.</b> A value is kept as DECIMAL(18,4). One with more decimals is rounded with a finding NUM-901 that names
 * it in full; one that does not fit, or would lose more than a thousandth by rounding, is kept as raw text with status
 * invalid and a finding NUM-900.
 */
package org.tabularium.warehouse;
