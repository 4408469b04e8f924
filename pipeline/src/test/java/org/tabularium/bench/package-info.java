/**
 * What is measured rather than tested. {@code bench/run} starts {@link org.tabularium.bench.WholeRun}: a whole night
 * over a corpus made of the samples, beside other ways to read the same documents. The other programs measure one thing
 * each; {@code docs/benchmarks.md} has their commands and figures.
 */
package org.tabularium.bench;
