package org.sealwell.client.recovery;

import java.time.Duration;
import java.time.Instant;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** A capsule as the service shows it to its owner. */
record ToldCapsule(
        String id,
        String wrap,
        String proofHash,
        String chain,
        long round,
        String lock,
        Instant opensAt,
        Duration waiting,
        long version) {
    static final String[] NAMES = {
        "id", "wrap", "proofHash", "chain", "round", "lock", "opensAt", "waitSeconds", "version"
    };

    static ToldCapsule read(Members capsule) {
        Duration wait = Duration.ofSeconds(capsule.number("waitSeconds"));
        if (wait.isZero() || wait.compareTo(TimeCapsule.LONGEST_WAIT) > 0) {
            throw capsule.wrong("waitSeconds", "no wait that an owner can have chosen");
        }
        return new ToldCapsule(
                capsule.id("id"),
                capsule.text("wrap"),
                capsule.text("proofHash"),
                capsule.text("chain"),
                capsule.number("round"),
                capsule.text("lock"),
                capsule.read("opensAt", Instant::parse),
                wait,
                capsule.number("version"));
    }

    /** Makes the lock anew, which the service has to have. */
    void requireLockedBy(Secret recovery, Beacon beacon) {
        if (!chain.equals(beacon.chain()) || round < 1 || round > Beacon.LAST_ROUND) {
            throw altered("the capsule is locked by another beacon");
        }
        if (!CapsuleKeys.lock(recovery, id, waiting, new TimeLock(beacon, round))
                .equals(lock)) {
            throw altered("the capsule's lock is not the owner's, or for another wait");
        }
        if (!opensAt.equals(beacon.timeOf(round))) {
            throw altered("the capsule is said to open at another time than its lock");
        }
    }

    static ServerLiedException altered(String detail) {
        return new ServerLiedException(Lie.CAPSULE_ALTERED, detail);
    }

    CapsuleState state() {
        return new CapsuleState(opensAt, waiting);
    }

    @Override
    public String toString() {
        return "ToldCapsule[" + id + "]";
    }
}
