package org.tabularium.nights.hostile;

/**
 * A file made to do harm.
 *
 * @param name
 *            the name it has in the folder of reports
 * @param wrong
 *            what is wrong with it
 * @param expected
 *            what must become of it: for each document in it, in order, {@code read N} with its number of observations
 *            or {@code reason: words of the message}, parted by {@code "; "}
 * @param content
 *            makes its bytes
 */
record HostileFile(String name, String wrong, String expected, Content content) {

    /** Makes the bytes of a file. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws Exception;
    }

    /** What each document in the file must end as. */
    String[] expectations() {
        return expected.split("; ");
    }
}
