/**
 * Nights that go wrong, told with real processes: killed, stopped, starved of memory and room, kept out. Run by
 * {@code mvn verify -Phard-nights}.
 */
package org.tabularium.nights;
