/**
 * The reports in {@code input/}: small ones of the project's own making, in every format, that show the layouts of real
 * ones. {@link org.tabularium.samples.SampleReports} writes them, always the same.
 */
package org.tabularium.samples;
