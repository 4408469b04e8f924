package org.tabularium.nights.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Changes documents at random: bytes of any file, and tags, attributes and texts inside packed ones. */
final class Mutations {

    private static final List<String> VALUES = List.of("-1", "0", "1", "2147483647", "-2147483648", "99999999999",
            "1e999", "NaN", "", "A1:XFD1048576", "restart", "continue", "true", "\u202e", "1 234,5", "1,5",
            "12 tys. zł", "-", "x");

    private static final List<String> WORDS = List.of("Liczba", "osób", "rodzin", "w", "2023", "roku", "tym", "12",
            "1 264", "3,5", "tys.", "zł", "%", "dwie", "pięć", "ok.", "ponad", "-", "–", ":", ";", ",", ".", "(", ")",
            "\n", "\n\n", "/", "1)", "a)", "Tabela 1", "Wyszczególnienie", "ogółem", "z tego:", "§ 5", "art. 17",
            "01.02.2023 r.", "1264 / 2025", "23,43/ 29,00", "74 80", "b.d.", "x", "I kwartał", "M", "XXVII", "\u00a0",
            "\t", "100.916", "0,00", "-5", "+3", "½", "1 000 000 000 000 000 000 000");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** A changed document, or a new one of words and numbers. */
    byte[] next(byte[] document) {
        byte[] changed = document.clone();
        if (random.nextInt(8) == 0) {
            return words();
        }
        if (isPacked(document) && random.nextInt(5) > 0) {
            changed = repacked(document);
        } else {
            for (int times = 1 + random.nextInt(8); times > 0; times--) {
                changed = bytes(changed);
            }
        }
        return changed;
    }

    private static boolean isPacked(byte[] document) {
        return document.length > 4 && document[0] == 'P' && document[1] == 'K';
    }

    private byte[] bytes(byte[] document) {
        if (document.length < 2) {
            return document;
        }
        int at = random.nextInt(document.length);
        int length = Math.min(document.length - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 5_000 : 20));
        switch (random.nextInt(5)) {
            case 0 -> document[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(document, at, at + length, (byte) random.nextInt(256));
            case 2 -> System.arraycopy(document, random.nextInt(document.length - length + 1), document, at, length);
            case 3 -> {
                byte[] shorter = Arrays.copyOf(document, document.length - length);
                System.arraycopy(document, at + length, shorter, at, document.length - at - length);
                return shorter;
            }
            default -> {
                byte[] value = VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(value, 0, document, at, Math.min(value.length, document.length - at));
            }
        }
        return document;
    }

    private byte[] repacked(byte[] document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        List<String> names = List.copyOf(parts.keySet());
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            parts.computeIfPresent(names.get(random.nextInt(names.size())), (name, part) -> name.endsWith(".png") ? part
                    : xml(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
        RawZip zip = new RawZip();
        parts.forEach(zip::add);
        return zip.bytes();
    }

    /** Changes an element, an attribute or a text, and keeps the rest well formed as often as not. */
    private String xml(String xml) {
        String changed = xml;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            changed = once(changed);
        }
        return changed;
    }

    private String once(String xml) {
        int open = xml.indexOf('<', random.nextInt(Math.max(1, xml.length())));
        int close = open < 0 ? -1 : xml.indexOf('>', open);
        if (close < 0) {
            return xml;
        }
        String tag = xml.substring(open, close + 1);
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return switch (random.nextInt(6)) {
            case 0 -> xml.substring(0, open) + xml.substring(close + 1);
            case 1 -> xml.substring(0, close + 1) + tag + xml.substring(close + 1);
            case 2 -> xml.substring(0, open) + tag.replaceFirst("\"[^\"]*\"", "\"" + value + "\"")
                    + xml.substring(close + 1);
            case 3 -> {
                int end = xml.indexOf('<', close);
                yield end < 0 ? xml : xml.substring(0, close + 1) + value + xml.substring(end);
            }
            case 4 -> xml.substring(0, open) + tag.repeat(2 + random.nextInt(200)) + xml.substring(close + 1);
            default -> xml.substring(0, open) + sentence(8).replace("<", "").replace("&", "") + xml.substring(open);
        };
    }

    private byte[] words() {
        StringBuilder text = new StringBuilder();
        String delimiter = random.nextBoolean() ? ";" : " ";
        for (int lines = 1 + random.nextInt(30); lines > 0; lines--) {
            for (int fields = 1 + random.nextInt(8); fields > 0; fields--) {
                text.append(sentence(1 + random.nextInt(random.nextInt(20) == 0 ? 300 : 6))).append(delimiter);
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String sentence(int words) {
        StringBuilder text = new StringBuilder();
        for (int count = words; count > 0; count--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
