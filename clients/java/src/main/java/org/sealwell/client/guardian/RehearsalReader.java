package org.sealwell.client.guardian;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.guardian.Rehearsal.Outcome;
import org.sealwell.client.guardian.Rehearsal.Result;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Step 14: the proofs of a rehearsal, held against the set that the owner has signed and the keys that they have confirmed. */
final class RehearsalReader {
    /** How far a contact's clock may be behind: what is older was not signed for this rehearsal, whatever the service says of its date. */
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private final Statement statement;
    private final Set<String> holders;
    private final Set<String> members;
    private final Map<String, Contact> contacts;

    /**
     * @param members ids of the contacts of whom there is still a share
     * @param holders of these, those who have the keys that it was sealed to
     */
    RehearsalReader(Statement statement, Set<String> members, Set<String> holders, Map<String, Contact> contacts) {
        this.statement = statement;
        this.members = members;
        this.holders = holders;
        this.contacts = contacts;
    }

    /** @throws ServerLiedException {@link Lie#GUARDIAN_FORGED} for answers of people who were not asked, or two of one */
    Rehearsal read(Members told) {
        String id = told.id("id");
        Instant askedAt = told.read("askedAt", Instant::parse);
        Map<String, String> proofs = proofs(told);
        List<Result> results = statement.members().stream()
                .map(member -> result(member, id, askedAt, proofs.get(member.guardian())))
                .toList();
        return new Rehearsal(id, askedAt, statement.needed(), results);
    }

    private Map<String, String> proofs(Members told) {
        Map<String, String> proofs = new LinkedHashMap<>();
        for (Members proof : told.list("proofs", "guardian", "proof")) {
            String guardian = proof.id("guardian");
            if (statement.member(guardian).isEmpty() || proofs.put(guardian, proof.text("proof")) != null) {
                throw CircleReader.forged("a proof of somebody who was not asked, or two of one contact");
            }
        }
        return proofs;
    }

    private Result result(Statement.Member member, String id, Instant askedAt, @Nullable String proof) {
        String guardian = member.guardian();
        Contact contact = contacts.get(guardian);
        if (contact == null || !members.contains(guardian)) {
            return new Result(guardian, Outcome.MISSING, Optional.empty());
        }
        if (!holders.contains(guardian)) {
            return new Result(guardian, Outcome.CHANGED, Optional.empty());
        }
        if (proof == null) {
            return new Result(guardian, Outcome.WAITING, Optional.empty());
        }
        Optional<Instant> at =
                provedAt(member, contact, id, proof).filter(signed -> !signed.isBefore(askedAt.minus(CLOCK_SKEW)));
        return new Result(guardian, at.isPresent() ? Outcome.PROVED : Outcome.FORGED, at);
    }

    private Optional<Instant> provedAt(Statement.Member member, Contact contact, String id, String proof) {
        RehearsalProof expected =
                new RehearsalProof(statement.owner(), member.guardian(), member.account(), statement.set(), id);
        try {
            return Optional.of(expected.requireIn(proof, contact.record().sign()));
        } catch (ServerLiedException notTheirs) {
            return Optional.empty();
        }
    }
}
