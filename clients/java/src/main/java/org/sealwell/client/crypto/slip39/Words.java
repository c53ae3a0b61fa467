package org.sealwell.client.crypto.slip39;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sealwell.client.crypto.WordList;
import org.sealwell.client.crypto.slip39.ShareException.Reason;

/** SLIP-0039's 1,024 words, each ten bits. The first four letters of each are its own. */
final class Words {
    private static final WordList LIST = WordList.beside(Words.class, "slip39-english.txt");

    private Words() {}

    /** @param values ten bits each */
    static String of(int[] values) {
        return Arrays.stream(values).mapToObj(LIST::word).collect(Collectors.joining(" "));
    }

    /** The values of words that somebody typed, however they were capitalised or spaced. */
    static int[] values(String text) {
        String[] words = WordList.typed(text);
        int[] values = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            int position = i + 1;
            values[i] = LIST.number(words[i]).orElseThrow(() -> new ShareException(Reason.UNKNOWN_WORD, position));
        }
        return values;
    }
}
