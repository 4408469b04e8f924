/**
 * Files made to do harm, and what must become of each: a program writes them, none is kept. Every format has a class
 * with one small method for each file; {@link org.tabularium.nights.hostile.HostileFiles} lists them all.
 */
package org.tabularium.nights.hostile;
