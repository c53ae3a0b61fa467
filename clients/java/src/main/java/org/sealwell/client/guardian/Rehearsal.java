package org.sealwell.client.guardian;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a rehearsal is: which contacts have proved, under keys that the owner knows, that they could help.
 *
 * @param id 22 characters of base64url
 * @param askedAt as the service says; no proof is older than a day before it
 * @param needed how many contacts have to help in earnest
 * @param results one for each contact of the set, in the order in which the owner has signed them
 */
public record Rehearsal(String id, Instant askedAt, long needed, List<Result> results) {
    public Rehearsal {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(askedAt, "askedAt is null");
        results = List.copyOf(results);
    }

    /** What came of one contact. */
    public enum Outcome {
        /** They have opened their share, and said so for this rehearsal. */
        PROVED,
        /** They have not answered. */
        WAITING,
        /** The service shows an answer which this contact did not give for this rehearsal: a forgery, or one of another time. */
        FORGED,
        /** Their keys are not those that the share was sealed to: confirm them again, and arrange anew. */
        CHANGED,
        /** They are no contact any more. */
        MISSING
    }

    /**
     * One contact's.
     *
     * @param contact the contact's id
     * @param provedAt by their clock; only with {@link Outcome#PROVED}
     */
    public record Result(String contact, Outcome outcome, Optional<Instant> provedAt) {
        public Result {
            Objects.requireNonNull(contact, "contact is null");
            Objects.requireNonNull(outcome, "outcome is null");
            Objects.requireNonNull(provedAt, "provedAt is null");
        }
    }

    /** How many have proved it. */
    public long proved() {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.PROVED)
                .count();
    }

    /** Whether as many have proved it as are needed. */
    public boolean works() {
        return proved() >= needed;
    }
}
