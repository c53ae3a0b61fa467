package org.sealwell.auth.email;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Account.EmailChange;
import org.sealwell.auth.account.Account.EmailObjection;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.mail.MailRequests;
import org.sealwell.auth.mail.MailRequests.Template;
import org.sealwell.auth.objection.ObjectionToken;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.contracts.event.AuthEvent.EmailChanged;
import org.sealwell.platform.caller.Caller;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;

/** The code makes the new address the account's, and sends the old one a notice with a way back. */
@ApplicationScoped
class ConfirmEmailChange {

    private final Accounts accounts;
    private final AddressBook addresses;
    private final MailRequests mails;
    private final Outbox outbox;
    private final Pepper pepper;
    private final SecureRandom random;
    private final Clock clock;
    private final AuthConfig config;

    @Inject
    ConfirmEmailChange(
            Accounts accounts,
            AddressBook addresses,
            MailRequests mails,
            Outbox outbox,
            Pepper pepper,
            SecureRandom random,
            Clock clock,
            AuthConfig config) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.mails = mails;
        this.outbox = outbox;
        this.pepper = pepper;
        this.random = random;
        this.clock = clock;
        this.config = config;
    }

    /** False for wrong, late and spent codes, and when somebody else has the address by now. */
    Uni<Boolean> confirm(Caller caller, String code) {
        byte[] shown = RequestEmailChange.hash(pepper, caller.accountId(), code);
        return accounts.update(
                        caller.accountId(),
                        Filters.and(
                                Filters.lt(
                                        "emailChange.tries",
                                        config.emailChanges().codeTries()),
                                Filters.gt("emailChange.expiresAt", clock.instant())),
                        Updates.inc("emailChange.tries", 1))
                .chain(found -> {
                    Account account = found.orElse(null);
                    EmailChange change = account == null ? null : account.emailChange();
                    return account != null && change != null && MessageDigest.isEqual(change.codeHash(), shown)
                            ? take(account, change)
                            : Uni.createFrom().item(false);
                });
    }

    private Uni<Boolean> take(Account account, EmailChange change) {
        ObjectionToken token = ObjectionToken.draw(account.id(), random);
        return Uni.combine()
                .all()
                .unis(told(account, change), notice(account, token))
                .asTuple()
                .chain(both -> accounts.update(
                        account.id(),
                        Filters.and(
                                Filters.eq("deletedAt", null), Filters.eq("emailChange.codeHash", change.codeHash())),
                        Updates.combine(
                                Updates.set("emailIndex", change.emailIndex()),
                                Updates.set("emailCipher", change.emailCipher()),
                                Updates.unset("emailChange"),
                                Updates.set("emailObjection", objection(account, token))),
                        both.getItem1(),
                        both.getItem2()))
                .map(updated -> updated.isPresent());
    }

    private Uni<OutboxEntry> told(Account account, EmailChange change) {
        return addresses
                .decrypt(change.emailCipher())
                .chain(address -> mails.sealedAddress(address, account.language()))
                .map(address -> outbox.entry(new EmailChanged(account.id(), address)));
    }

    private Uni<OutboxEntry> notice(Account account, ObjectionToken token) {
        String link = config.publicUrl() + "/email-objection#" + token.text();
        return addresses
                .decrypt(account.emailCipher())
                .chain(old -> mails.entry(
                        account.id(),
                        Template.EMAIL_CHANGE_NOTICE,
                        old,
                        account.language(),
                        Map.of(
                                "link",
                                link,
                                "days",
                                Long.toString(
                                        config.emailChanges().objectionLife().toDays()))));
    }

    private EmailObjection objection(Account account, ObjectionToken token) {
        return new EmailObjection(
                token.hash(),
                account.emailIndex(),
                account.emailCipher(),
                clock.instant().plus(config.emailChanges().objectionLife()));
    }
}
