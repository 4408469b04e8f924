/**
 * What a language is to the program: lists of words, turns of phrase and the dictionary of its inflection.
 * <p>
 * The rooms that read keep their words in resource files of their own, which are opened here; so another language is
 * other files. This room may use no other room.
 */
package org.tabularium.language;
