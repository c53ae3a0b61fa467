package org.sealwell.auth.mailbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.auth.mail.Codes;
import org.sealwell.auth.mail.MailRequests;
import org.sealwell.auth.mail.MailRequests.Template;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.pepper.Pepper.Purpose;
import org.sealwell.platform.attempts.Attempt;
import org.sealwell.platform.attempts.Attempts;
import org.sealwell.platform.attempts.Budgets;
import org.sealwell.platform.caller.CurrentLanguage;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.pepper.EmailAddress;

/**
 * A code by mail for whoever wants to ask an account's contacts for help. The answer is the same for every address, and so is the work: one
 * lookup, one mail, one write. Where there is no account the mail says so, and the stored hash is one that no code has.
 */
@ApplicationScoped
class ProveMailbox {

    private static final int UNMATCHABLE_BYTES = 32;

    private final Accounts accounts;
    private final AddressBook addresses;
    private final MailboxProofs proofs;
    private final Codes codes;
    private final MailRequests mails;
    private final Attempts attempts;
    private final CurrentLanguage current;
    private final Pepper pepper;
    private final SecureRandom random;
    private final Clock clock;
    private final AuthConfig.Mailbox config;
    private final Budgets perNetwork;
    private final Budgets perAddress;

    @Inject
    ProveMailbox(
            Accounts accounts,
            AddressBook addresses,
            MailboxProofs proofs,
            Codes codes,
            MailRequests mails,
            Attempts attempts,
            CurrentLanguage current,
            Pepper pepper,
            SecureRandom random,
            Clock clock,
            AuthConfig config) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.proofs = proofs;
        this.codes = codes;
        this.mails = mails;
        this.attempts = attempts;
        this.current = current;
        this.pepper = pepper;
        this.random = random;
        this.clock = clock;
        this.config = config.mailbox();
        this.perNetwork = Budgets.of("mailbox-network", this.config.startsPerHour(), Duration.ofHours(1));
        this.perAddress = Budgets.of("mailbox-address", this.config.mailsPerHour(), Duration.ofHours(1));
    }

    /** @return how long the network must wait, or null when the request was taken */
    Uni<@Nullable Duration> begin(EmailAddress email, String network) {
        AddressIndex address = addresses.index(email);
        String language = current.tag();
        return attempts.reserve(new Attempt(network, perNetwork))
                .chain(ofNetwork -> ofNetwork.refusedFor() != null
                        ? Uni.createFrom().item(ofNetwork.refusedFor())
                        : withinBudget(address, email, language).replaceWith((Duration) null));
    }

    /** Nobody's mailbox is filled from here: what exceeds the budget of an address is silently not sent. */
    private Uni<Void> withinBudget(AddressIndex address, EmailAddress email, String language) {
        return attempts.reserve(new Attempt("address:" + address.text(), perAddress))
                .chain(ofAddress -> ofAddress.refusedFor() != null
                        ? Uni.createFrom().voidItem()
                        : sendCode(address, email, language));
    }

    private Uni<Void> sendCode(AddressIndex address, EmailAddress email, String language) {
        String code = codes.next();
        return accounts.findBy(address).chain(found -> {
            String right = hash(address, code);
            String accountId = found.map(Account::id).orElse(null);
            return mail(address, email, language, code, found.isPresent())
                    .chain(mail -> proofs.begin(
                            address,
                            accountId,
                            accountId == null ? unmatchable() : right,
                            clock.instant().plus(config.codeLife()),
                            mail));
        });
    }

    private Uni<OutboxEntry> mail(
            AddressIndex address, EmailAddress email, String language, String code, boolean exists) {
        return exists
                ? mails.entry(address.text(), Template.RECOVERY_CODE, email, language, Map.of("code", code))
                : mails.entry(address.text(), Template.RECOVERY_UNKNOWN, email, language, Map.of("code", "00000000"));
    }

    /** The account, or nothing for wrong, late, spent and unknown alike. The right code may come again, for an answer that was lost. */
    Uni<Optional<String>> confirm(EmailAddress email, String code) {
        AddressIndex address = addresses.index(email);
        byte[] shown = B64.decode(hash(address, code));
        return proofs.tryCode(address, config.codeTries())
                .map(found -> found.filter(proof -> MessageDigest.isEqual(B64.decode(proof.codeHash()), shown))
                        .map(MailboxProof::accountId));
    }

    private String hash(AddressIndex address, String code) {
        return B64.encode(pepper.mac(Purpose.MAILBOX_CODE, address.text(), code));
    }

    private String unmatchable() {
        byte[] bytes = new byte[UNMATCHABLE_BYTES];
        random.nextBytes(bytes);
        return B64.encode(bytes);
    }
}
