package org.sealwell.auth.deletion;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.account.Keyring;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.record.AccountRecord;

/**
 * Ends an account when its own {@code sign} key says so. Credential and sessions go at once; the signed record stays until everybody has
 * purged, so that a repeated request is recognised.
 */
@ApplicationScoped
class DeleteAccount {

    private static final String TYPE = "sw1-request+jws";
    /** How old, or by how much ahead of this clock, a request may be. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    DeleteAccount(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False when the request is not a fresh one, signed by this account's key; for unknown accounts too. */
    Uni<Boolean> delete(String accountId, String request) {
        return accounts.find(accountId)
                .chain(found -> verify(found, accountId, request))
                .chain(account ->
                        account.map(this::end).orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Optional<Account>> verify(Optional<Account> found, String accountId, String request) {
        return Uni.createFrom()
                .item(() -> found.filter(account -> Optional.ofNullable(account.keyring())
                        .map(Keyring::record)
                        .flatMap(chain -> AccountRecord.newest(accountId, chain))
                        .flatMap(record -> record.verify(request, TYPE))
                        .filter(payload -> asks(payload, accountId))
                        .isPresent()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private boolean asks(JsonNode payload, String accountId) {
        return payload.size() == 4
                && payload.path("v").asInt() == 1
                && "account-deletion".equals(payload.path("p").textValue())
                && accountId.equals(payload.path("a").textValue())
                && payload.path("at").canConvertToLong()
                && isFresh(payload.path("at").longValue());
    }

    private boolean isFresh(long at) {
        long now = clock.instant().getEpochSecond();
        return at >= now - FRESH.toSeconds() && at <= now + FRESH.toSeconds();
    }

    private Uni<Boolean> end(Account account) {
        Keyring keyring = account.keyring();
        if (account.isDeleted() || keyring == null) {
            return Uni.createFrom().item(true);
        }
        Instant now = clock.instant();
        return accounts.update(
                        account.id(),
                        Filters.eq("deletedAt", null),
                        Updates.combine(
                                Updates.set("deletedAt", now),
                                // The address is free again at once; its cipher text stays for the last mail.
                                Updates.set("emailIndex", "deleted:" + account.id()),
                                Updates.unset("credential"),
                                Updates.unset("emailChange"),
                                Updates.unset("emailObjection"),
                                Updates.unset("resetObjection"),
                                // Wrapped keys are of no more use; the record still recognises a repeated request.
                                Updates.set("keyring", keyring.recordOnly()),
                                Account.cutSessions(null)),
                        outbox.entry(new AccountDeleted(account.id())))
                .replaceWith(true);
    }
}
