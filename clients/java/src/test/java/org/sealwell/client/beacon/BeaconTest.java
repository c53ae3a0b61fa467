package org.sealwell.client.beacon;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Hex;
import org.sealwell.client.crypto.bls.BeaconKey;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

class BeaconTest {
    /** What quicknet said. */
    private static final String OF_ROUND_1000 =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

    private static final String OUTSIDE_OF_G2 = "a0" + "00".repeat(94) + "02";
    private static final String INFINITY_IN_G2 = "c0" + "00".repeat(95);

    @Test
    void knowsTheRealSignatureOfARound() {
        Beacon.QUICKNET.verify(1_000, OF_ROUND_1000);
    }

    @Test
    void takesItForNoOtherRoundAndFromNoOtherBeacon() {
        assertRefused(Beacon.QUICKNET, 999, OF_ROUND_1000);
        assertRefused(Beacon.QUICKNET, 1_001, OF_ROUND_1000);
        assertRefused(Beacon.DEVELOPMENT, 1_000, OF_ROUND_1000);
    }

    @Test
    void takesNothingThatIsAlmostIt() {
        assertRefused(Beacon.QUICKNET, 1_000, OF_ROUND_1000.toUpperCase(Locale.ROOT));
        assertRefused(Beacon.QUICKNET, 1_000, OF_ROUND_1000.replaceFirst("b4", "94"));
        assertRefused(Beacon.QUICKNET, 1_000, OF_ROUND_1000 + "00");
        assertRefused(Beacon.QUICKNET, 1_000, "");
    }

    @Test
    void hasTheDevelopmentKeyOfItsPublishedSecret() {
        BigInteger secret = new BigInteger(1, Digest.of("sealwell development beacon: worth nothing"));
        byte[] key =
                BLS12_381Serialization.compressG2(BLS12_381G2.getGenerator().multiply(secret.mod(BLS12_381G2.ORDER)));

        assertThat(Beacon.DEVELOPMENT.publicKey().hex()).isEqualTo(Hex.encode(key));
    }

    @Test
    void isNamedByWhatItIs() {
        byte[] seed = Hex.decode("f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e", 32);

        assertThat(Beacon.QUICKNET.chain()).isEqualTo(chain(Beacon.QUICKNET, seed, "quicknet"));
        assertThat(Beacon.DEVELOPMENT.chain())
                .isEqualTo(chain(Beacon.DEVELOPMENT, Digest.of("sealwell development beacon"), "development"));
    }

    private static String chain(Beacon beacon, byte[] seed, String name) {
        byte[] times = ByteBuffer.allocate(12)
                .putInt((int) beacon.period().toSeconds())
                .putLong(beacon.genesis().getEpochSecond())
                .array();
        byte[] key = Hex.decode(beacon.publicKey().hex(), 96);
        return Hex.encode(Digest.of(times, key, seed, name.getBytes(US_ASCII)));
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1",
        "2026-01-01T00:00:00Z, 1",
        "2026-01-01T00:00:00.000000001Z, 2",
        "2026-01-01T00:00:02.999Z, 2",
        "2026-01-01T00:00:03Z, 2",
        "2026-01-01T00:00:03.001Z, 3",
        "2027-01-01T00:00:00Z, 10512001"
    })
    void opensNoRoundBeforeTheTimeThatIsMeant(Instant meant, long round) {
        assertThat(Beacon.DEVELOPMENT.roundAt(meant)).isEqualTo(round);
        assertThat(Beacon.DEVELOPMENT.timeOf(round)).isAfterOrEqualTo(meant);
    }

    @Test
    void tellsWhenARoundComes() {
        assertThat(Beacon.QUICKNET.timeOf(1)).isEqualTo(Instant.parse("2023-08-23T15:09:27Z"));
        assertThat(Beacon.QUICKNET.timeOf(1_000)).isEqualTo(Instant.parse("2023-08-23T15:59:24Z"));
        assertThat(Beacon.QUICKNET.roundAt(Beacon.QUICKNET.timeOf(Beacon.LAST_ROUND)))
                .isEqualTo(Beacon.LAST_ROUND);
    }

    @Test
    void countsFromOneToWhereEveryClientCounts() {
        for (long round : new long[] {Long.MIN_VALUE, 0, Beacon.LAST_ROUND + 1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Beacon.QUICKNET.timeOf(round));
            assertThatIllegalArgumentException().isThrownBy(() -> Beacon.QUICKNET.verify(round, OF_ROUND_1000));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Beacon.QUICKNET.roundAt(Instant.MAX));
    }

    @Test
    void hasNoKeyThatIsNone() {
        for (String key : new String[] {"", "83cf", INFINITY_IN_G2, OUTSIDE_OF_G2}) {
            assertThatIllegalArgumentException().isThrownBy(() -> BeaconKey.ofHex(key));
        }
    }

    private static void assertRefused(Beacon beacon, long round, String signature) {
        assertThatThrownBy(() -> beacon.verify(round, signature))
                .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                        .isEqualTo(Lie.ENVELOPE_REFUSED));
    }
}
