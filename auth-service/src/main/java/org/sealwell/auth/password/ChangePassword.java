package org.sealwell.auth.password;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.password.PasswordResource.ChangeRequest;
import org.sealwell.auth.proof.PasswordProof;
import org.sealwell.auth.proof.ProofOutcome;
import org.sealwell.contracts.event.AuthEvent.CredentialsChanged;
import org.sealwell.platform.caller.Caller;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;

/** A new credential and the wrap that belongs to it, in one conditional update: never one without the other. */
@ApplicationScoped
class ChangePassword {

    private final PasswordProof proof;
    private final Accounts accounts;
    private final Outbox outbox;

    @Inject
    ChangePassword(PasswordProof proof, Accounts accounts, Outbox outbox) {
        this.proof = proof;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    Uni<ChangeOutcome> change(Caller caller, ChangeRequest request) {
        return proof.finish(request.handshake(), B64.decode(request.M1())).chain(outcome -> switch (outcome) {
            case ProofOutcome.Proven proven
            when proven.account().id().equals(caller.accountId()) -> replace(caller, request, proven.serverProof());
            case ProofOutcome.Proven somebodyElse -> Uni.createFrom().item(new ChangeOutcome.Refused());
            case ProofOutcome.Refused refused -> Uni.createFrom().item(new ChangeOutcome.Refused());
        });
    }

    private Uni<ChangeOutcome> replace(Caller caller, ChangeRequest request, String serverProof) {
        int next = request.credentialVersion() + 1;
        OutboxEntry changed =
                outbox.entry(new CredentialsChanged(caller.accountId(), next, request.endOtherSessions()));
        return accounts.update(
                        caller.accountId(),
                        Filters.and(
                                Filters.eq("deletedAt", null),
                                Filters.eq("credentialVersion", request.credentialVersion())),
                        Updates.combine(changes(caller, request, next)),
                        changed)
                .map(updated -> updated.<ChangeOutcome>map(
                                account -> new ChangeOutcome.Changed(serverProof, account.credentialVersion()))
                        .orElseGet(ChangeOutcome.Stale::new));
    }

    private List<Bson> changes(Caller caller, ChangeRequest request, int version) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set("credential", request.credential()),
                Updates.set("keyring.byPassword", request.byPassword()),
                Updates.set("credentialVersion", version)));
        if (request.endOtherSessions()) {
            changes.add(Account.cutSessions(caller.sessionId()));
        }
        return changes;
    }
}
