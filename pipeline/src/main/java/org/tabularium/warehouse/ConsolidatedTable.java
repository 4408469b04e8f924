package org.tabularium.warehouse;

public record ConsolidatedTable(String name, String title, String description, String sql) {
}
