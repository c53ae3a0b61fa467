package org.sealwell.client.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers as words that people write down: a list that is published, one word a line. */
public final class WordList {
    private final List<String> words;
    private final Map<String, Integer> numbers;

    private WordList(List<String> words) {
        this.words = words;
        Map<String, Integer> index = new HashMap<>();
        for (String word : words) {
            index.put(word, index.size());
        }
        this.numbers = Map.copyOf(index);
    }

    /** The list that lies in the archive beside a class. */
    public static WordList beside(Class<?> reader, String name) {
        try (InputStream list = reader.getResourceAsStream(name)) {
            if (list == null) {
                throw new IllegalStateException("the word list is missing from the archive");
            }
            String text = new String(list.readAllBytes(), StandardCharsets.US_ASCII);
            return new WordList(List.of(text.trim().split("\n", -1)));
        } catch (IOException e) {
            throw new IllegalStateException("the word list cannot be read", e);
        }
    }

    /** @param number from 0 to one less than the list is long */
    public String word(int number) {
        return words.get(number);
    }

    /** A word's place in the list, empty for a word that is not in it. */
    public OptionalInt number(String word) {
        Integer number = numbers.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** What somebody typed, word by word, however it was capitalised or spaced; not yet looked up. */
    public static String[] typed(String text) {
        return text.toLowerCase(Locale.ROOT).trim().split("\\s+", -1);
    }
}
