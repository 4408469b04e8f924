/**
 * Options from a file and from the environment: what options there are is asked of the commands themselves, so that a
 * new one can be set everywhere without a line of code.
 * <p>
 * From the lowest to the highest: the default of the option, the file, the environment, the command line. A mistake in
 * any of them is told with the place it comes from, all mistakes at once, and nothing is done.
 */
package org.tabularium.cli.settings;
