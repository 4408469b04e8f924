package org.tabularium.catalogue;

/**
 * Another name for a member, as the steward wrote it down.
 *
 * @param pattern
 *            the name; an indicator's labels joined with {@code " > "}, see {@link LabelPattern}
 * @param code
 *            the member; a code in lower case is that of a name without an entry of its own
 * @param context
 *            where the alias holds
 * @param place
 *            file and line, for people
 */
record Alias(LabelPattern pattern, String code, Context context, String place) {

    /**
     * Where an alias holds; what is empty does not limit it.
     *
     * @param program
     *            the code of a programme; those below it count
     * @param heading
     *            a pattern for the caption of the table or the heading above
     * @param unit
     *            the code of the unit of the figure
     * @param since
     *            the first year of the figure; 0 for no limit
     * @param until
     *            the last year; 0 for no limit
     */
    record Context(String program, LabelPattern heading, String unit, int since, int until) {

        /** Whether a year lies within; where the figure has none, only an alias without years holds. */
        boolean covers(int year) {
            boolean begun = since == 0 || year > 0 && year >= since;
            boolean ended = until != 0 && (year <= 0 || year > until);
            return begun && !ended;
        }

        private int narrowness() {
            return (program.isEmpty() ? 0 : 1) + (heading.isEmpty() ? 0 : 1) + (unit.isEmpty() ? 0 : 1)
                    + (since == 0 ? 0 : 1) + (until == 0 ? 0 : 1);
        }
    }

    /** How narrowly the alias is meant; of several that hold the narrowest counts. */
    int narrowness() {
        return pattern.narrowness() * 10 + context.narrowness() * 25;
    }
}
