package org.tabularium.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedSet;

/**
 * A member of the warehouse, seen as one that may be the same as another.
 *
 * @param name
 *            as a document writes it; an indicator's whole label path
 * @param values
 *            its figures, by year and unit such as {@code 2023 person}; none for providers and programmes
 * @param documents
 *            the names of the documents that name it
 * @param figures
 *            how many observations name it
 */
public record Subject(Dimension dimension, String code, String name, boolean curated, Map<String, BigDecimal> values,
        SortedSet<String> documents, long figures) {
}
