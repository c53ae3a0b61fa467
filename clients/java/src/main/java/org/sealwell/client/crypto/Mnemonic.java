package org.sealwell.client.crypto;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** BIP-39 in English with 256 bits: 24 words, the last of which holds an 8-bit checksum. */
public final class Mnemonic {
    private static final int WORDS = 24;
    private static final int BITS_PER_WORD = 11;
    private static final WordList ENGLISH = WordList.beside(Mnemonic.class, "bip39-english.txt");

    private Mnemonic() {}

    /** The 24 words of 32 bytes. */
    public static List<String> words(Secret entropy) {
        byte[] bytes = withChecksum(entropy.bytes());
        List<String> words = new ArrayList<>(WORDS);
        for (int word = 0; word < WORDS; word++) {
            words.add(word(bytes, word));
        }
        return List.copyOf(words);
    }

    /** The word at a place, of bits that are read as words from the first on. */
    static String word(byte[] bits, int place) {
        int index = 0;
        for (int bit = place * BITS_PER_WORD; bit < (place + 1) * BITS_PER_WORD; bit++) {
            index = index << 1 | (bits[bit >> 3] >> (7 - (bit & 7)) & 1);
        }
        return ENGLISH.word(index);
    }

    /**
     * The 32 bytes of 24 words, however they were capitalised or spaced.
     *
     * @throws IllegalArgumentException for another number of words, an unknown word or a wrong checksum
     */
    public static Secret entropy(String phrase) {
        String[] words = WordList.typed(Normalizer.normalize(phrase, Normalizer.Form.NFKD));
        if (words.length != WORDS) {
            throw new IllegalArgumentException("a recovery phrase has 24 words");
        }
        byte[] bytes = new byte[33];
        for (int word = 0; word < WORDS; word++) {
            write(indexOf(words[word], word), word * BITS_PER_WORD, bytes);
        }
        byte[] entropy = Arrays.copyOf(bytes, 32);
        if (withChecksum(entropy)[32] != bytes[32]) {
            throw new IllegalArgumentException("the words do not fit together: one of them is wrong or misplaced");
        }
        return Secret.owning(entropy);
    }

    private static int indexOf(String word, int position) {
        return ENGLISH.number(word)
                .orElseThrow(() -> new IllegalArgumentException("word " + (position + 1) + " is not in the list"));
    }

    private static void write(int index, int firstBit, byte[] bytes) {
        for (int i = 0; i < BITS_PER_WORD; i++) {
            int bit = firstBit + i;
            if ((index >> (BITS_PER_WORD - 1 - i) & 1) == 1) {
                bytes[bit >> 3] |= (byte) (1 << (7 - (bit & 7)));
            }
        }
    }

    private static byte[] withChecksum(byte[] entropy) {
        if (entropy.length != 32) {
            throw new IllegalArgumentException("entropy of a recovery phrase is 32 bytes");
        }
        byte[] bytes = Arrays.copyOf(entropy, 33);
        bytes[32] = Digest.of(entropy)[0];
        return bytes;
    }
}
