package org.sealwell.client.crypto.slip39;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Hmac;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.ShareException.Reason;

/** Splits a secret into shares of words, and combines them again. */
public final class Slip39 {
    private static final int SECRET_PLACE = 255;
    private static final int DIGEST_PLACE = 254;
    private static final int DIGEST_BYTES = 4;
    private static final int MOST_SHARES = 16;
    private static final byte[] NO_PASSPHRASE = {};

    private Slip39() {}

    /**
     * Shares of a secret in one group, without a passphrase: 33 words each for 32 bytes.
     *
     * @param needed how many give the secret back, from 2
     * @param count how many there are, up to 16
     */
    public static List<String> split(Secret secret, int needed, int count, SecureRandom random) {
        if (needed < 2 || needed > count || count > MOST_SHARES) {
            throw new IllegalArgumentException("2 to 16 shares, of which at least 2 are needed");
        }
        Header header = new Header(random.nextInt(1 << 15), true, 0, 1, 1);
        byte[] plain = secret.copyBytes();
        byte[] shared = new Feistel(NO_PASSPHRASE, header).encrypt(plain);
        Map<Integer, byte[]> points = points(shared, needed, random);
        List<String> shares = new ArrayList<>();
        for (int member = 0; member < count; member++) {
            shares.add(new Share(header, 0, member, needed, Gf256.interpolate(points, member)).words());
        }
        points.values().forEach(point -> Arrays.fill(point, (byte) 0));
        Arrays.fill(plain, (byte) 0);
        return List.copyOf(shares);
    }

    /** A polynomial with the secret and its digest at places of their own, and random at as many others as make it unknown. */
    private static Map<Integer, byte[]> points(byte[] shared, int needed, SecureRandom random) {
        Map<Integer, byte[]> points = new TreeMap<>();
        for (int member = 0; member < needed - 2; member++) {
            byte[] value = new byte[shared.length];
            random.nextBytes(value);
            points.put(member, value);
        }
        byte[] key = new byte[shared.length - DIGEST_BYTES];
        random.nextBytes(key);
        points.put(DIGEST_PLACE, withDigest(key, shared));
        points.put(SECRET_PLACE, shared);
        return points;
    }

    private static byte[] withDigest(byte[] key, byte[] shared) {
        try (Secret random = Secret.copyOf(key)) {
            byte[] value = Arrays.copyOf(Hmac.of(random, shared), shared.length);
            System.arraycopy(key, 0, value, DIGEST_BYTES, key.length);
            return value;
        }
    }

    /** What has been understood of one share, before there are enough. */
    public static ShareFacts read(String words) {
        Share share = Share.parse(words);
        return new ShareFacts(share.header().id(), share.member() + 1, share.threshold());
    }

    /**
     * The secret of exactly as many shares as are needed.
     *
     * @throws ShareException see {@link Reason}
     */
    public static Secret combine(List<String> words) {
        return combine(words, NO_PASSPHRASE);
    }

    /**
     * The secret of shares that were made elsewhere, with a passphrase. A wrong one gives a wrong secret, and no error.
     *
     * @param passphrase in ASCII
     * @throws ShareException see {@link Reason}
     */
    public static Secret combine(List<String> words, byte[] passphrase) {
        Set<Share> shares = new LinkedHashSet<>();
        words.forEach(text -> shares.add(Share.parse(text)));
        if (shares.isEmpty()) {
            throw new ShareException(Reason.TOO_FEW);
        }
        Header header = shares.iterator().next().header();
        Map<Integer, List<Share>> groups = new TreeMap<>();
        for (Share share : shares) {
            if (!share.header().equals(header)) {
                throw new ShareException(Reason.OTHER_KIT);
            }
            groups.computeIfAbsent(share.group(), group -> new ArrayList<>()).add(share);
        }
        requireCount(groups.size(), header.groupThreshold());
        Map<Integer, byte[]> values = new TreeMap<>();
        groups.forEach((group, members) -> values.put(group, ofGroup(members)));
        byte[] shared = ofPoints(values, header.groupThreshold());
        byte[] secret = new Feistel(passphrase, header).decrypt(shared);
        Arrays.fill(shared, (byte) 0);
        try {
            return Secret.copyOf(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] ofGroup(List<Share> members) {
        int threshold = members.get(0).threshold();
        Map<Integer, byte[]> values = new TreeMap<>();
        for (Share member : members) {
            if (member.threshold() != threshold
                    || member.value().length != members.get(0).value().length) {
                throw new ShareException(Reason.OTHER_KIT);
            }
            if (values.put(member.member(), member.value()) != null) {
                throw new ShareException(Reason.REPEATED);
            }
        }
        requireCount(values.size(), threshold);
        return ofPoints(values, threshold);
    }

    private static void requireCount(int count, int needed) {
        if (count != needed) {
            throw new ShareException(count < needed ? Reason.TOO_FEW : Reason.TOO_MANY);
        }
    }

    private static byte[] ofPoints(Map<Integer, byte[]> points, int needed) {
        if (needed == 1) {
            return points.values().iterator().next().clone();
        }
        byte[] shared = Gf256.interpolate(points, SECRET_PLACE);
        byte[] digest = Gf256.interpolate(points, DIGEST_PLACE);
        byte[] key = Arrays.copyOfRange(digest, DIGEST_BYTES, digest.length);
        if (!Digest.same(digest, withDigest(key, shared))) {
            throw new ShareException(Reason.FORGED);
        }
        return shared;
    }
}
