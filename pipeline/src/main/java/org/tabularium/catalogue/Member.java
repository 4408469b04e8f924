package org.tabularium.catalogue;

/**
 * A member of a dimension.
 *
 * @param code
 *            stable: the steward's, else made from the name
 * @param namePl
 *            the Polish name where the catalogue has two, else empty
 * @param kind
 *            the kind within the dimension, such as {@code group} or {@code municipality}; may be empty
 * @param parentCode
 *            empty at the root
 * @param description
 *            the steward's words; may be empty
 * @param curated
 *            whether the steward's catalogue has the member
 */
public record Member(Dimension dimension, String code, String name, String namePl, String kind, String parentCode,
        String description, boolean curated) {

    static Member named(Dimension dimension, String code, String name, String kind, String parentCode) {
        return new Member(dimension, code, name, "", kind, parentCode, "", false);
    }
}
