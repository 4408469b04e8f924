package org.tabularium.read;

/** What holds inside one group of an RTF file; a group inside begins with a copy. */
final class RtfState {

    /** Where characters go. */
    enum Target {
        BODY, NOWHERE, FONTS, STYLES, MARKER, NOTE, TITLE, AUTHOR
    }

    Target target = Target.BODY;

    boolean bold;

    boolean raised;

    boolean hidden;

    boolean inTable;

    int font = -1;

    int style;

    int outline = -1;

    int indent;

    int level;

    int list;

    /** How many characters stand in for one of Unicode. */
    int standIns = 1;

    RtfState copy() {
        RtfState copy = new RtfState();
        copy.target = target;
        copy.bold = bold;
        copy.raised = raised;
        copy.hidden = hidden;
        copy.font = font;
        copy.standIns = standIns;
        copy.copyParagraph(this);
        return copy;
    }

    private void copyParagraph(RtfState other) {
        inTable = other.inTable;
        style = other.style;
        outline = other.outline;
        indent = other.indent;
        level = other.level;
        list = other.list;
    }

    void plainParagraph() {
        copyParagraph(new RtfState());
    }

    void plainCharacters() {
        bold = false;
        raised = false;
        hidden = false;
    }
}
