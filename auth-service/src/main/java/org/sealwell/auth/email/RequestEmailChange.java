package org.sealwell.auth.email;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.account.Account.EmailChange;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.auth.mail.Codes;
import org.sealwell.auth.mail.MailRequests;
import org.sealwell.auth.mail.MailRequests.Template;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.pepper.Pepper.Purpose;
import org.sealwell.auth.proof.PasswordProof;
import org.sealwell.auth.proof.ProofOutcome;
import org.sealwell.platform.attempts.Attempt;
import org.sealwell.platform.attempts.Attempts;
import org.sealwell.platform.attempts.Budgets;
import org.sealwell.platform.caller.Caller;
import org.sealwell.platform.caller.CurrentLanguage;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.pepper.EmailAddress;

/** The address waits in the account until its code comes. Whether it is free is told to the address alone, not to who asks. */
@ApplicationScoped
class RequestEmailChange {

    private final PasswordProof proof;
    private final Accounts accounts;
    private final AddressBook addresses;
    private final MailRequests mails;
    private final Codes codes;
    private final Pepper pepper;
    private final Clock clock;
    private final Attempts attempts;
    private final CurrentLanguage current;
    private final AuthConfig.EmailChanges config;
    private final Budgets budgets;

    @Inject
    RequestEmailChange(
            PasswordProof proof,
            Accounts accounts,
            AddressBook addresses,
            MailRequests mails,
            Codes codes,
            Pepper pepper,
            Clock clock,
            Attempts attempts,
            CurrentLanguage current,
            AuthConfig config) {
        this.proof = proof;
        this.accounts = accounts;
        this.addresses = addresses;
        this.mails = mails;
        this.codes = codes;
        this.pepper = pepper;
        this.clock = clock;
        this.attempts = attempts;
        this.current = current;
        this.config = config.emailChanges();
        this.budgets = Budgets.of("email-change", this.config.mailsPerHour(), Duration.ofHours(1));
    }

    /** The server's proof, or nothing when the password was not proven by the caller. */
    Uni<Optional<String>> request(Caller caller, String handshake, byte[] clientProof, EmailAddress email) {
        String language = current.tag();
        return proof.finish(handshake, clientProof).chain(outcome -> switch (outcome) {
            case ProofOutcome.Proven proven
            when proven.account().id().equals(caller.accountId()) ->
                withinBudget(caller.accountId(), email, language).replaceWith(Optional.of(proven.serverProof()));
            case ProofOutcome.Proven somebodyElse -> Uni.createFrom().item(Optional.empty());
            case ProofOutcome.Refused refused -> Uni.createFrom().item(Optional.empty());
        });
    }

    /** Nobody's mailbox is filled from here: what exceeds the budget of an address or an account is silently not sent. */
    private Uni<Void> withinBudget(String accountId, EmailAddress email, String language) {
        return attempts.reserve(
                        new Attempt("account:" + accountId, budgets),
                        new Attempt("address:" + addresses.index(email).text(), budgets))
                .chain(both ->
                        both.refusedFor() != null ? Uni.createFrom().voidItem() : sendCode(accountId, email, language));
    }

    private Uni<Void> sendCode(String accountId, EmailAddress email, String language) {
        AddressIndex index = addresses.index(email);
        String code = codes.next();
        return accounts.findBy(index)
                .chain(taken -> Uni.combine()
                        .all()
                        .unis(addresses.encrypt(email), mail(accountId, email, language, code, taken.isPresent()))
                        .asTuple())
                .chain(both -> accounts.update(
                        accountId,
                        Filters.eq("deletedAt", null),
                        Updates.set("emailChange", change(accountId, index, both.getItem1(), code)),
                        both.getItem2()))
                .replaceWithVoid();
    }

    private EmailChange change(String accountId, AddressIndex index, byte[] cipher, String code) {
        return new EmailChange(
                index.text(),
                cipher,
                hash(pepper, accountId, code),
                0,
                clock.instant().plus(config.codeLife()));
    }

    static byte[] hash(Pepper pepper, String accountId, String code) {
        return pepper.mac(Purpose.EMAIL_CHANGE_CODE, accountId, code);
    }

    private Uni<OutboxEntry> mail(String accountId, EmailAddress email, String language, String code, boolean taken) {
        return taken
                ? mails.entry(accountId, Template.EMAIL_CHANGE_EXISTING, email, language, Map.of())
                : mails.entry(accountId, Template.EMAIL_CHANGE_CODE, email, language, Map.of("code", code));
    }
}
