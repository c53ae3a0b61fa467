package org.sealwell.client.crypto.slip39;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealwell.client.crypto.slip39.ShareException.Reason;

/** SLIP-0039's 1,024 words, each ten bits. The first four letters of each are its own. */
final class Words {
    private static final List<String> LIST = load();
    private static final Map<String, Integer> INDEX = index();

    private Words() {}

    /** @param values ten bits each */
    static String of(int[] values) {
        return Arrays.stream(values).mapToObj(LIST::get).collect(Collectors.joining(" "));
    }

    /** The values of words that somebody typed, however they were capitalised or spaced. */
    static int[] values(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).trim().split("\\s+", -1);
        int[] values = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            Integer value = INDEX.get(words[i]);
            if (value == null) {
                throw new ShareException(Reason.UNKNOWN_WORD, i + 1);
            }
            values[i] = value;
        }
        return values;
    }

    private static Map<String, Integer> index() {
        Map<String, Integer> index = new HashMap<>();
        for (String word : LIST) {
            index.put(word, index.size());
        }
        return Map.copyOf(index);
    }

    private static List<String> load() {
        try (InputStream list = Words.class.getResourceAsStream("slip39-english.txt")) {
            if (list == null) {
                throw new IllegalStateException("the word list is missing from the archive");
            }
            String text = new String(list.readAllBytes(), StandardCharsets.US_ASCII);
            return List.of(text.trim().split("\n", -1));
        } catch (IOException e) {
            throw new IllegalStateException("the word list cannot be read", e);
        }
    }
}
