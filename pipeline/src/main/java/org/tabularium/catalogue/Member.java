package org.tabularium.catalogue;

import java.util.Map;

/**
 * A member of a dimension.
 *
 * @param code
 *            stable: the steward's, else made from the name
 * @param otherName
 *            the name in the other language where the catalogue has two, else empty: English for indicators, Polish for
 *            units
 * @param kind
 *            the kind within the dimension, such as {@code group} or {@code municipality}; may be empty
 * @param parentCode
 *            empty at the root
 * @param description
 *            the steward's words; may be empty
 * @param curated
 *            whether the steward's catalogue has the member
 * @param attributes
 *            what the catalogue says besides, by the name of the column; empty fields are left out
 */
public record Member(Dimension dimension, String code, String name, String otherName, String kind, String parentCode,
        String description, boolean curated, Map<String, String> attributes) {

    public Member {
        attributes = Map.copyOf(attributes);
    }

    static Member named(Dimension dimension, String code, String name, String kind, String parentCode) {
        return new Member(dimension, code, name, "", kind, parentCode, "", false, Map.of());
    }
}
