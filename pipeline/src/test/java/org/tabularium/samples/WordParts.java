package org.tabularium.samples;

/** The parts of a Word document that are the same in every one: types, relationships, styles, numbering. */
final class WordParts {

    static final String CONTENT_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
            wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.\
            wordprocessingml.styles+xml"/>\
            <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.\
            wordprocessingml.numbering+xml"/>\
            <Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.\
            wordprocessingml.footnotes+xml"/>\
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.\
            core-properties+xml"/></Types>""";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    static final String RELATIONSHIPS = """
            <Relationships xmlns="%s"><Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="%s/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""
            .formatted(PACKAGE, OFFICE, PACKAGE);

    static final String DOCUMENT_RELATIONSHIPS = """
            <Relationships xmlns="%1$s"><Relationship Id="rId1" Type="%2$sstyles" Target="styles.xml"/>\
            <Relationship Id="rId2" Type="%2$snumbering" Target="numbering.xml"/>\
            <Relationship Id="rId3" Type="%2$sfootnotes" Target="footnotes.xml"/></Relationships>""".formatted(PACKAGE,
            OFFICE);

    static final String NUMBERING = """
            <w:numbering %s><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>\
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>\
            <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>\
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""";

    static final String STYLES = """
            <w:styles %s><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/><w:sz w:val="21"/>\
            <w:lang w:val="pl-PL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" \
            w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:spacing w:after="60"/>\
            <w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="34"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:pPr><w:jc w:val="center"/>\
            </w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:keepNext/>\
            <w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr>\
            <w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="26"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:keepNext/>\
            <w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="1"/></w:pPr>\
            <w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="23"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:pPr><w:keepNext/>\
            <w:spacing w:before="120" w:after="60"/></w:pPr><w:rPr><w:b/><w:sz w:val="20"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:pPr>\
            <w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>\
            <w:rPr><w:sz w:val="19"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:pPr>\
            <w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>\
            <w:rPr><w:sz w:val="20"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:pPr>\
            <w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>\
            <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\
            <w:top w:val="single" w:sz="4" w:color="7F7F7F"/><w:left w:val="single" w:sz="4" w:color="7F7F7F"/>\
            <w:bottom w:val="single" w:sz="4" w:color="7F7F7F"/><w:right w:val="single" w:sz="4" w:color="7F7F7F"/>\
            <w:insideH w:val="single" w:sz="4" w:color="7F7F7F"/><w:insideV w:val="single" w:sz="4" w:color="7F7F7F"/>\
            </w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>\
            </w:tblCellMar></w:tblPr></w:style></w:styles>""";

    private WordParts() {
    }

    static String core(String title, String creator) {
        return """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
                </cp:coreProperties>""".formatted(WordXml.escape(title), WordXml.escape(creator));
    }
}
