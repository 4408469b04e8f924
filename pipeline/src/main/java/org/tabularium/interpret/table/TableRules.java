package org.tabularium.interpret.table;

import org.tabularium.interpret.MeasureUnit;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Organisations;
import org.tabularium.interpret.text.Programmes;
import org.tabularium.quantity.Units;

/** The rules of the language by which tables are read, shared by all tables: they keep nothing of what they read. */
record TableRules(Vocabulary vocabulary, Units units, Scales scales, MeasureUnit measureUnit,
        Organisations organisations, Programmes programmes, CellReader cells) {

    static TableRules of(Vocabulary vocabulary, Units units) {
        return new TableRules(vocabulary, units, new Scales(vocabulary, units), new MeasureUnit(vocabulary, units),
                new Organisations(vocabulary), new Programmes(vocabulary), new CellReader(vocabulary, units));
    }
}
