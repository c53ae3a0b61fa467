package org.sealwell.auth.session;

import com.mongodb.client.model.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Accounts;
import org.sealwell.contracts.event.AuthEvent.SessionRevoked;
import org.sealwell.platform.caller.Caller;
import org.sealwell.platform.outbox.Outbox;

/** Ends sessions by their owner's wish: at once for refresh, and elsewhere when the access token's ten minutes are over. */
@ApplicationScoped
class EndSessions {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Outbox outbox;

    @Inject
    EndSessions(Sessions sessions, Accounts accounts, Outbox outbox) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** The sessions that the account's last cut has left. */
    Uni<List<Session>> alive(String accountId) {
        return accounts.findLiving(accountId)
                .chain(found -> sessions.alive(accountId).map(alive -> alive.stream()
                        .filter(session -> found.filter(account -> account.stillHas(session.id(), session.cutsBefore()))
                                .isPresent())
                        .toList()));
    }

    Uni<Void> end(String accountId, String sessionId) {
        return sessions.end(sessionId, accountId, outbox.entry(new SessionRevoked(accountId, sessionId)))
                .replaceWithVoid();
    }

    /** One update of the account ends them all: nothing can be half done. */
    Uni<Void> endOthers(Caller caller) {
        return accounts.update(
                        caller.accountId(), Filters.eq("deletedAt", null), Account.cutSessions(caller.sessionId()))
                .replaceWithVoid();
    }
}
