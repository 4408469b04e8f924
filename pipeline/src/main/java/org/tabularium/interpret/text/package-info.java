/**
 * Sentences and phrases to figures: which numeric tokens are figures and which are not
 * ({@link org.tabularium.interpret.text.TokenReason}), and what the words around a figure say about it
 * ({@link org.tabularium.interpret.text.StatementReader}).
 */
package org.tabularium.interpret.text;
