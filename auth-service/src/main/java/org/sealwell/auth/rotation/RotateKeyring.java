package org.sealwell.auth.rotation;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Account.ResetObjection;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.account.Keyring;
import org.sealwell.auth.proof.PasswordProof;
import org.sealwell.auth.proof.ProofOutcome;
import org.sealwell.auth.rotation.RotationResource.RotationRequest;
import org.sealwell.contracts.event.AuthEvent.KeyringRotated;
import org.sealwell.platform.caller.Caller;
import org.sealwell.platform.outbox.Outbox;

/**
 * One update puts every wrap of the new account key in the place of the old one's: password, recovery key, secrets, and the old account key
 * itself. So each way into the account leads to the one before, or to the one after, and never to neither.
 */
@ApplicationScoped
class RotateKeyring {

    private final PasswordProof proof;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    RotateKeyring(PasswordProof proof, Accounts accounts, Outbox outbox, Clock clock) {
        this.proof = proof;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<RotationOutcome> rotate(Caller caller, RotationRequest request) {
        return proof.finish(request.handshake(), B64.decode(request.M1())).chain(outcome -> switch (outcome) {
            case ProofOutcome.Proven proven
            when proven.account().id().equals(caller.accountId()) ->
                rotate(proven.account(), request, proven.serverProof());
            case ProofOutcome.Proven somebodyElse -> done(new RotationOutcome.Refused());
            case ProofOutcome.Refused refused -> done(new RotationOutcome.Refused());
        });
    }

    private Uni<RotationOutcome> rotate(Account account, RotationRequest request, String serverProof) {
        Keyring present = requireNonNull(account.keyring(), "a living account has a keyring");
        Keyring next = request.keyring();
        if (next.epoch() != present.epoch() + 1 || account.credentialVersion() != request.credentialVersion()) {
            return done(new RotationOutcome.Stale());
        }
        if (!next.record().equals(present.record())) {
            return done(new RotationOutcome.Unfit("#/keyring/record", "must be the one that is stored"));
        }
        if (next.previous().stream().noneMatch(previous -> previous.epoch() == present.epoch())) {
            return done(new RotationOutcome.Unfit("#/keyring/previous", "must have the account key before"));
        }
        return mayBeObjectedTo(account)
                ? done(new RotationOutcome.ObjectionOpen())
                : replace(account, request, serverProof);
    }

    /** An objection puts a password back that opens the account key of its time. */
    private boolean mayBeObjectedTo(Account account) {
        ResetObjection objection = account.resetObjection();
        return objection != null && objection.expiresAt().isAfter(clock.instant());
    }

    private Uni<RotationOutcome> replace(Account account, RotationRequest request, String serverProof) {
        Keyring next = request.keyring();
        return accounts.update(
                        account.id(),
                        Filters.and(
                                Filters.eq("deletedAt", null),
                                Filters.eq("credentialVersion", request.credentialVersion()),
                                Filters.eq("keyring.epoch", next.epoch() - 1)),
                        Updates.combine(Updates.set("keyring", next), Updates.unset("resetObjection")),
                        outbox.entry(new KeyringRotated(account.id(), next.epoch())))
                .map(updated -> updated.isPresent()
                        ? new RotationOutcome.Rotated(serverProof, next.epoch())
                        : new RotationOutcome.Stale());
    }

    private static Uni<RotationOutcome> done(RotationOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
