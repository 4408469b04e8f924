/**
 * The neutral document: what every reader produces and every interpreter reads.
 * <p>
 * A {@link org.tabularium.document.Document} is a list of {@link org.tabularium.document.Block}s in reading order.
 * Every block says where it stands with a {@link org.tabularium.document.Locator}. This room may use no other room.
 */
package org.tabularium.document;
