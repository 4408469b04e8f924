package org.tabularium.job.operation;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** A library may quote a whole document in a message; a line of the log stays a line. */
public final class ClippedTexts implements StructuredLoggingJsonMembersCustomizer<Object> {

    static final int LONGEST = 8_000;

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, ClippedTexts::clipped));
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
    }
}
