package org.tabularium.read;

/** What an element of a document's structure holds: other elements, or what a page draws. */
sealed interface PdfTagPart permits PdfTag, PdfMark {
}
