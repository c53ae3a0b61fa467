package org.sealwell.client.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Hex;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

class TimeLockTest {
    private static final long ROUND = 9_000_001;
    private static final TimeLock LATER = new TimeLock(Beacon.DEVELOPMENT, ROUND);

    private final SecureRandom random = new SecureRandom();
    private final Secret key = Secret.copyOf(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    private final String lock = LATER.lock(key, random);

    @Test
    void opensWithTheSignatureOfItsRound() {
        assertThat(lock).hasSize(171);
        assertThat(LATER.open(lock, DevelopmentBeacon.signature(ROUND))).isEqualTo(key);
    }

    @Test
    void isTheSameAgainFromTheSameSeed() {
        try (Secret seed = Secret.copyOf(new byte[] {16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1})) {
            String made = LATER.lock(key, seed);

            assertThat(LATER.lock(key, seed)).isEqualTo(made);
            assertThat(new TimeLock(Beacon.DEVELOPMENT, ROUND + 1).lock(key, seed))
                    .isNotEqualTo(made);
            assertThat(LATER.open(made, DevelopmentBeacon.signature(ROUND))).isEqualTo(key);
        }
    }

    @Test
    void isAnotherEachTime() {
        assertThat(LATER.lock(key, random)).isNotEqualTo(lock);
    }

    @Test
    void opensWithNoOtherRoundsSignature() {
        assertRefused(LATER, lock, DevelopmentBeacon.signature(ROUND - 1));
        // Sound in itself, but not what it was locked to.
        assertRefused(new TimeLock(Beacon.DEVELOPMENT, ROUND - 1), lock, DevelopmentBeacon.signature(ROUND - 1));
        assertRefused(new TimeLock(Beacon.QUICKNET, ROUND), lock, DevelopmentBeacon.signature(ROUND));
        assertRefused(LATER, lock, "c0" + "00".repeat(47));
        assertRefused(LATER, lock, "");
    }

    @Test
    void opensWithNothingAlteredInIt() {
        for (int at : new int[] {0, 1, 47, 48, 95, 96, 111, 112, 127}) {
            byte[] altered = Base64Url.decode(lock);
            altered[at] ^= 1;
            assertRefused(LATER, Base64Url.encode(altered), DevelopmentBeacon.signature(ROUND));
        }
    }

    @Test
    void opensInItsOwnLengthAndSpellingOnly() {
        byte[] bytes = Base64Url.decode(lock);

        assertRefused(LATER, Base64Url.encode(Arrays.copyOf(bytes, 127)), DevelopmentBeacon.signature(ROUND));
        assertRefused(LATER, Base64Url.encode(Arrays.copyOf(bytes, 129)), DevelopmentBeacon.signature(ROUND));
        assertRefused(LATER, lock + "=", DevelopmentBeacon.signature(ROUND));
        assertRefused(LATER, " " + lock, DevelopmentBeacon.signature(ROUND));
        assertRefused(LATER, "", DevelopmentBeacon.signature(ROUND));
    }

    @Test
    void opensWithNoPointThatIsInfinityOrOutsideOfTheSubgroup() {
        byte[] bytes = Base64Url.decode(lock);
        for (String point : new String[] {"c0" + "00".repeat(95), "a0" + "00".repeat(94) + "02"}) {
            System.arraycopy(Hex.decode(point, 96), 0, bytes, 0, 96);
            assertRefused(LATER, Base64Url.encode(bytes), DevelopmentBeacon.signature(ROUND));
        }
    }

    @Test
    void holdsKeysOf16BytesOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> LATER.lock(Secret.random(random), random));
        assertThatIllegalArgumentException().isThrownBy(() -> LATER.lock(key, Secret.random(random)));
    }

    @Test
    void hasARoundThatComes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeLock(Beacon.QUICKNET, 0));
    }

    private static void assertRefused(TimeLock timeLock, String lock, String signature) {
        assertThatThrownBy(() -> timeLock.open(lock, signature))
                .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                        .isEqualTo(Lie.ENVELOPE_REFUSED))
                .hasMessageEndingWith("the time lock does not open");
    }
}
