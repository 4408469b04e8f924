/**
 * The strict grammar of numbers as people write them: value, unit, qualifier and the signs for missing values.
 * <p>
 * A text either is a number in exactly one way or it is none; nothing is repaired. This room may use {@code language}
 * only.
 */
package org.tabularium.quantity;
