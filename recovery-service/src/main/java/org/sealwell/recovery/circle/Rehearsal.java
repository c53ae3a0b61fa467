package org.sealwell.recovery.circle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The owner asks contacts to show that they could help. Nothing comes of it but proofs: no half, no share, no wait.
 *
 * @param id of the owner's client, and what each proof answers to
 * @param proofs of those who have answered, each the latest of theirs
 */
public record Rehearsal(String id, Instant askedAt, List<Proof> proofs) {

    /** What a contact has signed, for the owner's devices. */
    public record Proof(String guardian, String proof) {
        @Override
        public String toString() {
            return "Proof[of " + guardian + "]";
        }
    }

    public static Rehearsal asked(String id, Instant now) {
        return new Rehearsal(id, now, List.of());
    }

    public Optional<Proof> proofOf(String guardian) {
        return proofs.stream()
                .filter(proof -> proof.guardian().equals(guardian))
                .findFirst();
    }

    /** A later proof of the same contact takes the earlier one's place: an answer may have been lost on its way. */
    public Rehearsal proved(Proof proof) {
        return new Rehearsal(
                id,
                askedAt,
                Stream.concat(without(proof.guardian()).proofs().stream(), Stream.of(proof))
                        .toList());
    }

    Rehearsal without(String guardian) {
        return new Rehearsal(
                id,
                askedAt,
                proofs.stream()
                        .filter(proof -> !proof.guardian().equals(guardian))
                        .toList());
    }

    @Override
    public String toString() {
        return "Rehearsal[" + id + "]";
    }
}
