/**
 * The night: a Spring Batch job of the steps scan, extract, load, consolidate, check, compare, export and publish. Each
 * night leaves a report; one that would change too much stops before it publishes.
 * <p>
 * {@link org.tabularium.job.NightlyIngest} is the door. This is the only room that knows Spring and Spring Batch; the
 * job's own records are kept in an embedded database under the warehouse's work folder. It may use all rooms except
 * {@code cli}.
 */
package org.tabularium.job;
