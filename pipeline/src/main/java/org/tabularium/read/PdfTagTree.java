package org.tabularium.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tabularium.read.PdfTag.Kind;

/** Reads the structure of a tagged document. One that is too deep or large, or comes back to itself, counts as none. */
final class PdfTagTree {

    private static final int DEEPEST = 60;

    private static final int MOST = 500_000;

    /** A table has fewer rows and columns than a span may claim. */
    private static final int MOST_SPANNED = 1_000;

    private static final COSName STRUCTURE = COSName.getPDFName("StructTreeRoot");

    private static final COSName ROLES = COSName.getPDFName("RoleMap");

    private static final COSName CLASSES = COSName.getPDFName("ClassMap");

    private static final COSName ROW_SPAN = COSName.getPDFName("RowSpan");

    private static final COSName COLUMN_SPAN = COSName.getPDFName("ColSpan");

    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final COSDictionary roles;

    private final COSDictionary classes;

    private int count;

    private static final class UnboundedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private PdfTagTree(PDDocument pdf, COSDictionary root) {
        this.roles = Optional.ofNullable(root.getCOSDictionary(ROLES)).orElseGet(COSDictionary::new);
        this.classes = Optional.ofNullable(root.getCOSDictionary(CLASSES)).orElseGet(COSDictionary::new);
        for (int index = 0; index < pdf.getNumberOfPages(); index++) {
            pages.put(pdf.getPage(index).getCOSObject(), index + 1);
        }
    }

    /** The structure of a document, if it has one. */
    static Optional<PdfTag> of(PDDocument pdf) {
        COSDictionary root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(STRUCTURE);
        if (root == null) {
            return Optional.empty();
        }
        try {
            PdfTagTree tree = new PdfTagTree(pdf, root);
            List<PdfTagPart> parts = tree.kids(root, 0, 1);
            return parts.isEmpty() ? Optional.empty() : Optional.of(new PdfTag(Kind.GROUP, 0, 1, 1, parts));
        } catch (UnboundedException _) {
            return Optional.empty();
        }
    }

    private List<PdfTagPart> kids(COSDictionary element, int page, int depth) {
        List<PdfTagPart> parts = new ArrayList<>();
        addKids(element.getDictionaryObject(COSName.K), page, depth, parts);
        return parts;
    }

    private void addKids(COSBase kid, int page, int depth, List<PdfTagPart> parts) {
        if (++count > MOST || depth > DEEPEST) {
            throw new UnboundedException();
        }
        switch (kid) {
            case COSArray many -> {
                for (int index = 0; index < many.size(); index++) {
                    addKids(many.getObject(index), page, depth + 1, parts);
                }
            }
            case COSNumber mark when page > 0 -> parts.add(new PdfMark(page, mark.intValue()));
            case COSDictionary one -> add(one, page, depth, parts);
            case COSObject object -> addKids(object.getObject(), page, depth, parts);
            case null, default -> {
                // A kid that is none of these is damaged or of no page; its text stays without a tag.
            }
        }
    }

    private void add(COSDictionary kid, int page, int depth, List<PdfTagPart> parts) {
        int here = Optional.ofNullable(kid.getCOSDictionary(COSName.PG)).map(shown -> pages.getOrDefault(shown, 0))
                .orElse(page);
        String type = Optional.ofNullable(kid.getNameAsString(COSName.TYPE)).orElse("");
        if (type.equals("MCR")) {
            int mark = kid.getInt(COSName.MCID, -1);
            if (mark >= 0 && here > 0 && !kid.containsKey(COSName.getPDFName("Stm"))) {
                parts.add(new PdfMark(here, mark));
            }
        } else if (!type.equals("OBJR")) {
            if (!seen.add(kid)) {
                throw new UnboundedException();
            }
            String name = standard(Optional.ofNullable(kid.getNameAsString(COSName.S)).orElse(""));
            Kind kind = Kind.of(name).orElse(Kind.GROUP);
            int level = kind == Kind.HEADING ? name.length() == 1 ? 1 : name.charAt(1) - '0' : 0;
            parts.add(new PdfTag(kind, level, span(kid, ROW_SPAN), span(kid, COLUMN_SPAN), kids(kid, here, depth + 1)));
        }
    }

    /** Names of a document's own mean what its role map says, step by step. */
    private String standard(String name) {
        String role = name;
        for (int step = 0; step < 8 && Kind.of(role).isEmpty(); step++) {
            String next = roles.getNameAsString(COSName.getPDFName(role));
            if (next == null) {
                return role;
            }
            role = next;
        }
        return role;
    }

    private int span(COSDictionary element, COSName which) {
        int own = spanIn(element.getDictionaryObject(COSName.A), which);
        COSName named = element.getCOSName(COSName.C);
        int shared = named == null ? 1 : spanIn(classes.getDictionaryObject(named), which);
        return Math.clamp(Math.max(own, shared), 1, MOST_SPANNED);
    }

    private static int spanIn(COSBase attributes, COSName which) {
        int span = 1;
        if (attributes instanceof COSDictionary one) {
            span = one.getInt(which, 1);
        } else if (attributes instanceof COSArray many) {
            for (int index = 0; index < Math.min(many.size(), 50); index++) {
                if (many.getObject(index) instanceof COSDictionary one) {
                    span = Math.max(span, one.getInt(which, 1));
                }
            }
        }
        return span;
    }
}
