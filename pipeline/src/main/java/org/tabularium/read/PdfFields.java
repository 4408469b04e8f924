package org.tabularium.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** What is laid over the pages of a document: filled form fields, which become part of their pages, and notes. */
final class PdfFields {

    private static final int MOST_FIELDS = 5_000;

    private static final int MOST_NOTES = 1_000;

    private PdfFields() {
    }

    /**
     * Draws the values of form fields onto their pages and tells about texts that somebody wrote over the pages.
     *
     * @throws UnreadableDocumentException
     *             when the document is a form that only one viewer can show
     */
    static void print(PDDocument pdf, List<Remark> remarks) throws UnreadableDocumentException {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
        if (form != null) {
            if (form.xfaIsDynamic()) {
                throw new UnreadableDocumentException(Reason.UNSUPPORTED,
                        "the document is an XFA form, which has no pages of its own",
                        "open it in its own program and print it to a new PDF");
            }
            print(form, remarks);
        }
        notes(pdf, remarks);
    }

    private static void print(PDAcroForm form, List<Remark> remarks) {
        try {
            List<PDField> fields = new ArrayList<>();
            for (PDField field : form.getFieldTree()) {
                fields.add(field);
                if (fields.size() > MOST_FIELDS) {
                    throw new IOException("there are more than " + MOST_FIELDS);
                }
            }
            form.flatten(fields, false);
        } catch (IOException | RuntimeException e) {
            remarks.add(new Remark(Locator.DOCUMENT, "READ-017",
                    "the form fields were not read: " + e.getMessage() + "; print the document to a new PDF"));
        }
    }

    private static void notes(PDDocument pdf, List<Remark> remarks) {
        int seen = 0;
        for (int index = 0; index < pdf.getNumberOfPages() && seen < MOST_NOTES; index++) {
            int written = written(pdf.getPage(index));
            seen += written;
            if (written > 0) {
                remarks.add(new Remark(Locator.DOCUMENT.child("page", index + 1), "READ-017",
                        written + " texts that were written over the page were not read; print them into it"));
            }
        }
    }

    private static int written(PDPage page) {
        try {
            return (int) page.getAnnotations().stream().filter(PdfFields::isWritten).count();
        } catch (IOException | RuntimeException _) {
            return 0;
        }
    }

    private static boolean isWritten(PDAnnotation note) {
        return "FreeText".equals(note.getSubtype()) && !note.isHidden() && note.getContents() != null
                && !note.getContents().isBlank();
    }
}
