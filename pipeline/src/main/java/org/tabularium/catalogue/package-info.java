/**
 * Names to members of the warehouse's dimensions: the steward's CSV files of {@code sql/catalogue} and the rules by
 * which a name of a document resolves.
 * <p>
 * A name is that of a member when the catalogue has it, as a name or as an alias, under the same
 * {@link org.tabularium.catalogue.NameKey key}; else it becomes a member of its own. Nothing is ever matched by
 * likeness. This room uses no other room.
 */
package org.tabularium.catalogue;
