package org.tabularium.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tabularium.read.UnreadableDocumentException.Reason;

/** The rejections that several readers share, always with the same words. */
final class Failures {

    private static final String SAVE_AGAIN = "Open the file in the program it was made with and save it again; if it does not open there either, ask for a new copy.";

    private static final String SPLIT = "Split the report into smaller documents.";

    private static final String HARMFUL = "Files like this are made to do harm: ask who sent it. If it is a report, save it again in the program it was made with.";

    private static final int CAUSES = 20;

    private static final String PROGRAM = "org.tabularium.";

    private static final List<String> JAVA = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    /** What the XML parser of Java says when a limit was passed, between its code and its setting. */
    private static final Pattern XML_LIMIT = Pattern.compile("JAXP000\\d+: (.+?)(?: set by .*| that was set by .*|$)");

    private Failures() {
    }

    /** A limit was passed. */
    static UnreadableDocumentException tooLarge(String what, long limit, String place) {
        return new UnreadableDocumentException(Reason.TOO_LARGE,
                "The document is too large: more than " + limit + " " + what + " (at " + place + ").", SPLIT);
    }

    /** Parts stand deeper in each other than a limit. */
    static UnreadableDocumentException tooDeep(String what, long limit, String place) {
        return new UnreadableDocumentException(Reason.TOO_DEEP,
                "The document is nested too deep: more than " + limit + " " + what + " (at " + place + ").",
                "Save the document again without nested parts, or take the parts out.");
    }

    /** The file needs a password. */
    static UnreadableDocumentException encrypted(Throwable cause) {
        return new UnreadableDocumentException(Reason.ENCRYPTED, "The document is protected with a password.",
                "Save it without a password and put it back into the input folder.", cause);
    }

    /** The archive, or an entry of it, needs a password. */
    static UnreadableDocumentException encryptedArchive() {
        return new UnreadableDocumentException(Reason.ENCRYPTED, "The archive is protected with a password.",
                "Unpack it and put the reports into the input folder.");
    }

    /** The file is damaged, as the program itself found out. */
    static UnreadableDocumentException corrupt(String message) {
        return new UnreadableDocumentException(Reason.CORRUPT, message, SAVE_AGAIN);
    }

    /** The file is damaged. */
    static UnreadableDocumentException corrupt(String message, Throwable cause) {
        return new UnreadableDocumentException(Reason.CORRUPT, message, SAVE_AGAIN, cause);
    }

    /** The file is damaged, unless the reason below is a limit. */
    static UnreadableDocumentException unreadable(String place, Exception failure) {
        Optional<String> limit = limitBelow(failure);
        if (limit.isPresent()) {
            return new UnreadableDocumentException(Reason.TOO_LARGE,
                    "The document is too large: " + place + ": " + limit.get(), HARMFUL, failure);
        }
        return corrupt("The file is damaged: " + place + ": " + oneLine(failure), failure);
    }

    /**
     * What no reader expected. Libraries look at little of a file before they follow it, and stumble where it is
     * damaged; where this program stumbles, the defect is its own.
     */
    static UnreadableDocumentException unforeseen(RuntimeException failure) {
        return isOfProgram(failure)
                ? new UnreadableDocumentException(Reason.FAILED,
                        "The program failed on this file: " + failure.getClass().getSimpleName() + ": "
                                + oneLine(failure),
                        "This is a defect of the program: report it together with the file.", failure)
                : corrupt("The file is damaged: " + oneLine(failure), failure);
    }

    /** Whether the innermost code beside Java's own is this program's. */
    private static boolean isOfProgram(RuntimeException failure) {
        return Stream.of(failure.getStackTrace()).map(StackTraceElement::getClassName)
                .filter(name -> JAVA.stream().noneMatch(name::startsWith)).findFirst()
                .map(name -> name.startsWith(PROGRAM)).orElse(true);
    }

    /** What an exception says, on one line, or its name. */
    static String oneLine(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).map(text -> text.lines().collect(Collectors.joining(" ")))
                .filter(text -> !text.isBlank()).orElse(failure.getClass().getSimpleName());
    }

    private static Optional<String> limitBelow(Throwable failure) {
        Throwable cause = failure;
        for (int step = 0; cause != null && step < CAUSES; step++) {
            Optional<String> limit = limit(cause);
            if (limit.isPresent()) {
                return limit;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** The XML parser of Java tells that a limit was passed by its message only. */
    private static Optional<String> limit(Throwable failure) {
        String message = oneLine(failure);
        if (failure instanceof BoundedStream.TooLong) {
            return Optional.of(message);
        }
        return message.contains("JAXP0001000")
                ? Optional.of(
                        XML_LIMIT.matcher(message).results().map(found -> found.group(1)).findFirst().orElse(message))
                : Optional.empty();
    }
}
