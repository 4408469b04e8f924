/**
 * The night: a Spring Batch job of the steps scan, extract, load, check, consolidate, publish and export.
 * <p>
 * {@link org.tabularium.job.NightlyIngest} is the door. This is the only room that knows Spring and Spring Batch; the
 * job's own records are kept in an embedded database under the warehouse's work folder. It may use all rooms except
 * {@code cli}.
 */
package org.tabularium.job;
