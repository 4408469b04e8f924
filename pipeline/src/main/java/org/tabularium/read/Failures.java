package org.tabularium.read;

import java.io.IOException;
import java.util.Optional;

import org.tabularium.read.UnreadableDocumentException.Reason;

/** The rejections that several readers share, always with the same words. */
final class Failures {

    private static final String SAVE_AGAIN = "Open the file in the program it was made with and save it again; if it does not open there either, ask for a new copy.";

    private static final String SPLIT = "Split the report into smaller documents.";

    private static final int CAUSES = 20;

    private Failures() {
    }

    /** A limit was passed. */
    static UnreadableDocumentException tooLarge(String what, long limit, String place) {
        return new UnreadableDocumentException(Reason.TOO_LARGE,
                "The document is too large: more than " + limit + " " + what + " (at " + place + ").", SPLIT);
    }

    /** The file is damaged. */
    static UnreadableDocumentException corrupt(String message, Throwable cause) {
        return new UnreadableDocumentException(Reason.CORRUPT, message, SAVE_AGAIN, cause);
    }

    /** The file is damaged, unless the reason below is a limit. */
    static UnreadableDocumentException unreadable(String place, Exception failure) {
        Optional<IOException> limit = limitBelow(failure);
        if (limit.isPresent()) {
            return new UnreadableDocumentException(Reason.TOO_LARGE,
                    "The document is too large: " + place + ": " + firstLine(limit.get()), SPLIT, failure);
        }
        return corrupt("The file is damaged: " + place + ": " + firstLine(failure), failure);
    }

    /** The first line of what an exception says, or its name. */
    static String firstLine(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).flatMap(text -> text.lines().findFirst())
                .orElse(failure.getClass().getSimpleName());
    }

    private static Optional<IOException> limitBelow(Throwable failure) {
        Throwable cause = failure;
        for (int step = 0; cause != null && step < CAUSES; step++) {
            if (cause instanceof BoundedStream.TooLong tooLong) {
                return Optional.of(tooLong);
            }
            // POI tells a bomb by this message only.
            if (cause instanceof IOException bomb && firstLine(bomb).startsWith("Zip bomb detected")) {
                return Optional.of(bomb);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
