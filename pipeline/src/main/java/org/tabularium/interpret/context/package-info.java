/** What a whole document says about its figures: title, publisher, reporting year, programme, captions of tables. */
package org.tabularium.interpret.context;
