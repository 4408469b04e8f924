/**
 * Nights that go wrong, with real processes: they hang, starve, crash and are killed. All tests here are tagged
 * {@code hard-night} and run with {@code mvn verify -Phard-nights}.
 */
package org.tabularium.nights;
