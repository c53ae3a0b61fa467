package org.sealwell.client.crypto;

import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * How a password becomes a key. A value out of the suite's floors and ceilings cannot be made, so nothing is ever derived
 * with one. See {@code docs/protocol}, section 1.
 */
public sealed interface KdfParameters {
    /** What new passwords get: Argon2id (RFC 9106) with 64 MiB and 3 passes. */
    KdfParameters DEFAULT = new Argon2id(65_536, 3, 1);

    /** JSON without white space, members in the protocol's order. */
    String json();

    /** Whether none of the costs is below those of {@code pinned}; PBKDF2 is weaker than Argon2id whatever its rounds. */
    boolean atLeast(KdfParameters pinned);

    /**
     * Argon2id, version 1.3.
     *
     * @param memory in KiB, 65,536 to 1,048,576
     * @param passes 3 to 16
     * @param lanes 1
     */
    record Argon2id(long memory, long passes, long lanes) implements KdfParameters {
        public Argon2id {
            requireFloor(memory >= 65_536 && passes >= 3 && lanes == 1);
            requireCeiling(memory <= 1_048_576 && passes <= 16);
        }

        @Override
        public String json() {
            return "{\"alg\":\"argon2id\",\"m\":" + memory + ",\"t\":" + passes + ",\"p\":" + lanes + "}";
        }

        @Override
        public boolean atLeast(KdfParameters pinned) {
            return !(pinned instanceof Argon2id other) || (memory >= other.memory && passes >= other.passes);
        }
    }

    /**
     * PBKDF2-HMAC-SHA256 (RFC 8018), for clients with nothing but the browser's own cryptography.
     *
     * @param rounds 600,000 to 10,000,000
     */
    record Pbkdf2(long rounds) implements KdfParameters {
        public Pbkdf2 {
            requireFloor(rounds >= 600_000);
            requireCeiling(rounds <= 10_000_000);
        }

        @Override
        public String json() {
            return "{\"alg\":\"pbkdf2-sha256\",\"rounds\":" + rounds + "}";
        }

        @Override
        public boolean atLeast(KdfParameters pinned) {
            return pinned instanceof Pbkdf2 other && rounds >= other.rounds;
        }
    }

    private static void requireFloor(boolean holds) {
        if (!holds) {
            throw new ServerLiedException(Lie.WEAK_KDF, "KDF parameters below the floor");
        }
    }

    private static void requireCeiling(boolean holds) {
        if (!holds) {
            throw new ServerLiedException(Lie.EXCESSIVE_KDF, "KDF parameters above the ceiling");
        }
    }
}
