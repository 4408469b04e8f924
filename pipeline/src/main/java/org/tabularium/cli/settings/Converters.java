package org.tabularium.cli.settings;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the program reads values of common types: in words for people, the same wherever a value is given. */
public final class Converters {

    private Converters() {
    }

    /** Makes a command line and its commands use them. */
    public static CommandLine registerWith(CommandLine line) {
        ITypeConverter<Integer> whole = Converters::whole;
        ITypeConverter<Boolean> yesOrNo = Converters::yesOrNo;
        line.registerConverter(int.class, whole).registerConverter(Integer.class, whole);
        line.registerConverter(boolean.class, yesOrNo).registerConverter(Boolean.class, yesOrNo);
        return line;
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new TypeConversionException("'" + text + "' is neither true nor false");
        };
    }
}
