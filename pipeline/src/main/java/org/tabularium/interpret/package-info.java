/**
 * {@link org.tabularium.document.Document} to {@link org.tabularium.interpret.Observation}s: the model of what was
 * found, and the {@link org.tabularium.interpret.Interpreter} that walks a document.
 * <p>
 * The rooms {@code interpret.table}, {@code interpret.text} and {@code interpret.context} do the work. They may use
 * {@code document}, {@code language} and {@code quantity}. Rules speak of layouts and language, never of one document;
 * the words of a language are in resource files.
 */
package org.tabularium.interpret;
