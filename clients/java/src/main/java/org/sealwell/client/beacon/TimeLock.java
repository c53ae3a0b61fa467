package org.sealwell.client.beacon;

import java.security.SecureRandom;
import java.util.Objects;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.bls.IdentityLock;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * Locks keys to a round of a beacon, and opens them with that round's signature.
 *
 * @param beacon whose signature opens
 * @param round from 1 to {@link Beacon#LAST_ROUND}
 */
public record TimeLock(Beacon beacon, long round) {
    public TimeLock {
        Objects.requireNonNull(beacon, "beacon is null");
        Beacon.requireRound(round);
    }

    /**
     * Locks a key until the round has come.
     *
     * @param key 16 bytes; stays the caller's, to close
     * @return base64url, 171 characters
     * @throws IllegalArgumentException for a key of another length
     */
    public String lock(Secret key, SecureRandom random) {
        return IdentityLock.lock(beacon.publicKey(), Beacon.message(round), key, random);
    }

    /**
     * Locks a key until the round has come, in a lock that whoever has key and seed can make again.
     *
     * @param key 16 bytes; stays the caller's, to close
     * @param seed {@code t}, 16 bytes as secret as the key, of this key and round only; stays the caller's, to close
     * @return base64url, 171 characters
     * @throws IllegalArgumentException for either in another length
     */
    public String lock(Secret key, Secret seed) {
        return IdentityLock.lock(beacon.publicKey(), Beacon.message(round), key, seed);
    }

    /**
     * Opens what was locked to exactly this round.
     *
     * @param signature of the round, 96 hexadecimal digits in lower case; it is checked
     * @return 16 bytes
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}, for every cause alike
     */
    public Secret open(String lock, String signature) {
        return IdentityLock.open(beacon.publicKey(), Beacon.message(round), signature, lock);
    }
}
