package org.sealwell.auth.reset;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Account.ResetObjection;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.objection.ObjectionToken;
import org.sealwell.contracts.event.AuthEvent.CredentialsResetUndone;
import org.sealwell.platform.outbox.Outbox;

/**
 * Whoever reads the mailbox says "that was not me": the password before the reset is the account's again, and everybody is logged out. The
 * mailbox alone still opens nothing: the old password has to be known as well.
 */
@ApplicationScoped
class ObjectToReset {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ObjectToReset(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Boolean> objectTo(ObjectionToken token) {
        return accounts.findLiving(token.accountId()).chain(found -> {
            Account account = found.orElse(null);
            ResetObjection objection = account == null ? null : account.resetObjection();
            return account != null && objection != null && isGood(objection, token)
                    ? restore(account, objection)
                    : Uni.createFrom().item(false);
        });
    }

    private boolean isGood(ResetObjection objection, ObjectionToken token) {
        return MessageDigest.isEqual(objection.tokenHash(), token.hash())
                && objection.expiresAt().isAfter(clock.instant());
    }

    private Uni<Boolean> restore(Account account, ResetObjection objection) {
        int next = account.credentialVersion() + 1;
        return accounts.update(
                        account.id(),
                        Filters.and(
                                Filters.eq("resetObjection.tokenHash", objection.tokenHash()),
                                Filters.eq("credentialVersion", account.credentialVersion())),
                        Updates.combine(
                                Updates.set("credential", objection.credential()),
                                Updates.set("keyring.byPassword", objection.byPassword()),
                                Updates.set("credentialVersion", next),
                                Updates.unset("resetObjection"),
                                Account.cutSessions(null)),
                        outbox.entry(new CredentialsResetUndone(account.id(), next)))
                .map(updated -> updated.isPresent());
    }
}
