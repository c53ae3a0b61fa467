package org.sealwell.auth.email;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Account.EmailObjection;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.mail.MailRequests;
import org.sealwell.auth.objection.ObjectionToken;
import org.sealwell.contracts.event.AuthEvent.EmailChanged;
import org.sealwell.platform.outbox.Outbox;

/** Whoever reads the old mailbox says "that was not me": the old address comes back, and everybody is logged out. */
@ApplicationScoped
class ObjectToEmailChange {

    private final Accounts accounts;
    private final AddressBook addresses;
    private final MailRequests mails;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ObjectToEmailChange(Accounts accounts, AddressBook addresses, MailRequests mails, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Boolean> objectTo(ObjectionToken token) {
        return accounts.findLiving(token.accountId()).chain(found -> {
            Account account = found.orElse(null);
            EmailObjection objection = account == null ? null : account.emailObjection();
            return account != null && objection != null && isGood(objection, token)
                    ? restore(account, objection)
                    : Uni.createFrom().item(false);
        });
    }

    private boolean isGood(EmailObjection objection, ObjectionToken token) {
        return MessageDigest.isEqual(objection.tokenHash(), token.hash())
                && objection.expiresAt().isAfter(clock.instant());
    }

    private Uni<Boolean> restore(Account account, EmailObjection objection) {
        return addresses
                .decrypt(objection.emailCipher())
                .chain(address -> mails.sealedAddress(address, account.language()))
                .chain(address -> accounts.update(
                        account.id(),
                        Filters.eq("emailObjection.tokenHash", objection.tokenHash()),
                        Updates.combine(
                                Updates.set("emailIndex", objection.emailIndex()),
                                Updates.set("emailCipher", objection.emailCipher()),
                                Updates.unset("emailObjection"),
                                Updates.unset("emailChange"),
                                Account.cutSessions(null)),
                        outbox.entry(new EmailChanged(account.id(), address))))
                .map(updated -> updated.isPresent());
    }
}
