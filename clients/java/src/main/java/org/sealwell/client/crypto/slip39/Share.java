package org.sealwell.client.crypto.slip39;

import java.util.Arrays;
import org.sealwell.client.crypto.slip39.ShareException.Reason;

/**
 * One share.
 *
 * @param group which group it is of, from 0
 * @param member its number in the group, from 0
 * @param threshold how many of the group are needed
 */
record Share(Header header, int group, int member, int threshold, byte[] value) {
    private static final int HEADER_WORDS = 4;
    private static final int OTHER_WORDS = HEADER_WORDS + Rs1024.WORDS;
    private static final int LEAST_WORDS = 20;
    private static final int MOST_BYTES = 32;

    /** Reads words that somebody typed. */
    static Share parse(String text) {
        int[] words = Words.values(text);
        int bits = 10 * (words.length - OTHER_WORDS);
        int padding = bits % 16;
        if (words.length < LEAST_WORDS || padding > 8 || bits / 8 > MOST_BYTES + 1) {
            throw new ShareException(Reason.LENGTH);
        }
        boolean extendable = (words[1] >> 4 & 1) == 1;
        if (!Rs1024.isSound(words, extendable)) {
            throw new ShareException(Reason.CHECKSUM);
        }
        long head = (long) words[0] << 30 | (long) words[1] << 20 | (long) words[2] << 10 | words[3];
        Header header =
                new Header((int) (head >> 25), extendable, nibble(head, 5), nibble(head, 3) + 1, nibble(head, 2) + 1);
        if (header.groupThreshold() > header.groups()) {
            throw new ShareException(Reason.MALFORMED);
        }
        byte[] value = value(words, (bits - padding) / 8, padding);
        return new Share(header, nibble(head, 4), nibble(head, 1), nibble(head, 0) + 1, value);
    }

    private static int nibble(long head, int fromTheRight) {
        return (int) (head >> (4 * fromTheRight)) & 15;
    }

    private static byte[] value(int[] words, int length, int padding) {
        byte[] value = new byte[length];
        for (int bit = 0; bit < padding + 8 * length; bit++) {
            int set = words[HEADER_WORDS + bit / 10] >> (9 - bit % 10) & 1;
            if (bit >= padding) {
                value[(bit - padding) / 8] |= (byte) (set << (7 - (bit - padding) % 8));
            } else if (set == 1) {
                throw new ShareException(Reason.MALFORMED);
            }
        }
        return value;
    }

    /** The words, with one space between them. */
    String words() {
        int valueWords = (8 * value.length + 9) / 10;
        int padding = 10 * valueWords - 8 * value.length;
        int[] words = new int[OTHER_WORDS + valueWords];
        long head = (long) header.id() << 25
                | (header.extendable() ? 1L : 0L) << 24
                | (long) header.exponent() << 20
                | (long) group << 16
                | (long) (header.groupThreshold() - 1) << 12
                | (long) (header.groups() - 1) << 8
                | (long) member << 4
                | (threshold - 1);
        for (int i = 0; i < HEADER_WORDS; i++) {
            words[i] = (int) (head >> (30 - 10 * i)) & 1023;
        }
        for (int bit = padding; bit < 10 * valueWords; bit++) {
            int set = value[(bit - padding) / 8] >> (7 - (bit - padding) % 8) & 1;
            words[HEADER_WORDS + bit / 10] |= set << (9 - bit % 10);
        }
        Rs1024.complete(words, header.extendable());
        return Words.of(words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share share && words().equals(share.words());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {header, group, member});
    }

    @Override
    public String toString() {
        return "Share[" + (member + 1) + " of group " + (group + 1) + "]";
    }
}
