package org.sealwell.auth.reset;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Account.ResetObjection;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.account.Credential;
import org.sealwell.auth.account.Keyring;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.mail.MailRequests;
import org.sealwell.auth.mail.MailRequests.Template;
import org.sealwell.auth.objection.ObjectionToken;
import org.sealwell.contracts.event.AuthEvent.CredentialsReset;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.record.AccountRecord;

/**
 * Sets a new password on the word of the account's own {@code sign} key, which only the recovery key opens without the old password. Neither
 * a mailbox nor this service can do it. Every session ends with it, and the owner is told with a way to object.
 */
@ApplicationScoped
class ResetCredentials {

    private static final String TYPE = "sw1-request+jws";

    private final Accounts accounts;
    private final AddressBook addresses;
    private final MailRequests mails;
    private final Outbox outbox;
    private final SecureRandom random;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;
    private final AuthConfig config;

    @Inject
    ResetCredentials(
            Accounts accounts,
            AddressBook addresses,
            MailRequests mails,
            Outbox outbox,
            SecureRandom random,
            ObjectMapper json,
            Validator validator,
            Clock clock,
            AuthConfig config) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.mails = mails;
        this.outbox = outbox;
        this.random = random;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
        this.config = config;
    }

    Uni<ResetOutcome> reset(String accountId, String request) {
        return accounts.findLiving(accountId).chain(found -> found.map(account -> reset(account, request))
                .orElseGet(() -> done(new ResetOutcome.Refused())));
    }

    private Uni<ResetOutcome> reset(Account account, String request) {
        return verified(account, request)
                .chain(payload -> payload.isEmpty()
                        ? done(new ResetOutcome.Refused())
                        : SignedReset.read(payload.get(), account.id(), json, validator)
                                .map(reset -> reset(account, reset))
                                .orElseGet(() -> done(new ResetOutcome.Unfit())));
    }

    /** A signature check takes a millisecond: not on an event loop. */
    private static Uni<Optional<JsonNode>> verified(Account account, String request) {
        return Uni.createFrom()
                .item(() -> AccountRecord.newest(account.id(), keyring(account).record())
                        .flatMap(record -> record.verify(request, TYPE)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<ResetOutcome> reset(Account account, SignedReset reset) {
        if (account.credentialVersion() != reset.version() || keyring(account).epoch() != reset.epoch()) {
            return done(new ResetOutcome.Stale());
        }
        ObjectionToken token = ObjectionToken.draw(account.id(), random);
        int next = reset.version() + 1;
        return notice(account, token)
                .chain(notice -> accounts.update(
                        account.id(),
                        Filters.and(
                                Filters.eq("deletedAt", null),
                                Filters.eq("credentialVersion", reset.version()),
                                Filters.eq("keyring.epoch", reset.epoch())),
                        Updates.combine(
                                Updates.set("credential", reset.credential()),
                                Updates.set("keyring.byPassword", reset.byPassword()),
                                Updates.set("credentialVersion", next),
                                Updates.set("resetObjection", objection(account, token)),
                                Account.cutSessions(null)),
                        outbox.entry(new CredentialsReset(account.id(), next)),
                        notice))
                .map(updated -> updated.isPresent() ? new ResetOutcome.Done(next) : new ResetOutcome.Stale());
    }

    /** Who resets twice does not make the owner's password theirs: the one before the first reset is what an objection brings back. */
    private ResetObjection objection(Account account, ObjectionToken token) {
        Instant now = clock.instant();
        Instant end = now.plus(config.resets().objectionLife());
        ResetObjection earlier = account.resetObjection();
        if (earlier != null && earlier.expiresAt().isAfter(now)) {
            return new ResetObjection(token.hash(), earlier.credential(), earlier.byPassword(), end);
        }
        Credential credential = requireNonNull(account.credential(), "a living account has a credential");
        return new ResetObjection(token.hash(), credential, keyring(account).byPassword(), end);
    }

    private Uni<OutboxEntry> notice(Account account, ObjectionToken token) {
        Map<String, String> parameters = Map.of(
                "link",
                config.publicUrl() + "/reset-objection#" + token.text(),
                "days",
                Long.toString(config.resets().objectionLife().toDays()));
        return addresses
                .decrypt(account.emailCipher())
                .chain(to -> mails.entry(account.id(), Template.PASSWORD_RESET, to, account.language(), parameters));
    }

    private static Keyring keyring(Account account) {
        return requireNonNull(account.keyring(), "a living account has a keyring");
    }

    private static Uni<ResetOutcome> done(ResetOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
