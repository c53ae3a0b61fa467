package org.sealwell.client.beacon;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.bls.BeaconKey;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * A chain of drand's scheme {@code bls-unchained-g1-rfc9380}: round after round it signs the round's number, and never before its time.
 *
 * @param chain its hash, 64 hexadecimal digits in lower case, by which it is asked for
 * @param publicKey what its signatures are checked with
 * @param genesis when round 1 comes
 * @param period from a round to the next, in whole seconds
 */
public record Beacon(String chain, BeaconKey publicKey, Instant genesis, Duration period) {
    /** The last round that every client can count to: {@code 2^53 - 1}. */
    public static final long LAST_ROUND = (1L << 53) - 1;

    /** The League of Entropy's, which locks everything that matters. */
    public static final Beacon QUICKNET = new Beacon(
            "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
            BeaconKey.ofHex(
                    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
                            + "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"),
            Instant.ofEpochSecond(1_692_803_367),
            Duration.ofSeconds(3));

    /** Of the suite on one machine. Its secret is published: what is locked to it is open to anybody at any time. */
    public static final Beacon DEVELOPMENT = new Beacon(
            "aae7f81aa7ca0e01d980ea017a31fd74d33a7e4ea982847f2a1378ebcc808caa",
            BeaconKey.ofHex(
                    "91e4bc78b621119664f219aecdd786ddc4ac408a8a7f35f9ff320b11d78d17f73bfc102da8029e4dcc4fd9acebc73218"
                            + "0a89af002ca8bf40ce312b4a16b185952895a138ea115714de604ac23db04c280a2f1beebf4ceb0f0189eb5c40a71cfd"),
            Instant.ofEpochSecond(1_767_225_600),
            Duration.ofSeconds(3));

    public Beacon {
        Objects.requireNonNull(chain, "chain is null");
        Objects.requireNonNull(publicKey, "publicKey is null");
        Objects.requireNonNull(genesis, "genesis is null");
        if (period.toSeconds() < 1
                || !period.equals(period.truncatedTo(ChronoUnit.SECONDS))
                || !genesis.equals(genesis.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("genesis and period are whole seconds");
        }
    }

    /**
     * The first round that does not come before this time; 1 for all of them until genesis.
     *
     * @throws IllegalArgumentException after {@link #LAST_ROUND}
     */
    public long roundAt(Instant time) {
        long round = time.isAfter(genesis)
                ? Duration.between(genesis, time).minusNanos(1).dividedBy(period) + 2
                : 1;
        requireRound(round);
        return round;
    }

    /**
     * When a round comes.
     *
     * @param round from 1 to {@link #LAST_ROUND}
     */
    public Instant timeOf(long round) {
        requireRound(round);
        return genesis.plusSeconds(Math.multiplyExact(round - 1, period.toSeconds()));
    }

    /**
     * Checks that this beacon has signed this round.
     *
     * @param round from 1 to {@link #LAST_ROUND}
     * @param signature 96 hexadecimal digits in lower case
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}, for every cause alike
     */
    public void verify(long round, String signature) {
        requireRound(round);
        publicKey.requireSigned(message(round), signature);
    }

    /** What is signed: {@code SHA-256(u64(round))}. */
    static byte[] message(long round) {
        return Digest.of(ByteBuffer.allocate(Long.BYTES).putLong(round).array());
    }

    static void requireRound(long round) {
        if (round < 1 || round > LAST_ROUND) {
            throw new IllegalArgumentException("rounds count from 1 to 2^53 - 1");
        }
    }
}
