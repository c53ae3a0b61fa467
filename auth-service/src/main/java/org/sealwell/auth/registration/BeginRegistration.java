package org.sealwell.auth.registration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.auth.mail.Codes;
import org.sealwell.auth.mail.MailRequests;
import org.sealwell.auth.mail.MailRequests.Template;
import org.sealwell.auth.registration.Registration.Code;
import org.sealwell.platform.attempts.Attempt;
import org.sealwell.platform.attempts.Attempts;
import org.sealwell.platform.attempts.Budgets;
import org.sealwell.platform.caller.CurrentLanguage;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.pepper.EmailAddress;

/**
 * Registration, step 1. The answer is the same for every address, and so is the work: one lookup, one mail, one write. Where an account
 * exists the mail says so, and the stored hash is one that no code has.
 */
@ApplicationScoped
class BeginRegistration {

    private static final int UNMATCHABLE_BYTES = 32;

    private final Accounts accounts;
    private final AddressBook addresses;
    private final Registrations registrations;
    private final RegistrationCodes hashes;
    private final Codes codes;
    private final MailRequests mails;
    private final Attempts attempts;
    private final CurrentLanguage current;
    private final SecureRandom random;
    private final Clock clock;
    private final AuthConfig.Registration config;
    private final Budgets perNetwork;
    private final Budgets perAddress;

    @Inject
    BeginRegistration(
            Accounts accounts,
            AddressBook addresses,
            Registrations registrations,
            RegistrationCodes hashes,
            Codes codes,
            MailRequests mails,
            Attempts attempts,
            CurrentLanguage current,
            SecureRandom random,
            Clock clock,
            AuthConfig config) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.registrations = registrations;
        this.hashes = hashes;
        this.codes = codes;
        this.mails = mails;
        this.attempts = attempts;
        this.current = current;
        this.random = random;
        this.clock = clock;
        this.config = config.registration();
        this.perNetwork = Budgets.of("register-network", this.config.startsPerHour(), Duration.ofHours(1));
        this.perAddress = Budgets.of("register-address", this.config.mailsPerHour(), Duration.ofHours(1));
    }

    /** @return how long the network must wait, or null when the request was taken */
    Uni<@Nullable Duration> begin(EmailAddress email, String network) {
        AddressIndex address = addresses.index(email);
        String language = current.tag();
        return attempts.reserve(new Attempt(network, perNetwork))
                .chain(ofNetwork -> ofNetwork.refusedFor() != null
                        ? Uni.createFrom().item(ofNetwork.refusedFor())
                        : attempts.reserve(new Attempt("address:" + address.text(), perAddress))
                                .chain(ofAddress -> ofAddress.refusedFor() != null
                                        ? Uni.createFrom().voidItem()
                                        : sendCode(address, email, language))
                                .replaceWith((Duration) null));
    }

    private Uni<Void> sendCode(AddressIndex address, EmailAddress email, String language) {
        String code = codes.next();
        Instant now = clock.instant();
        return accounts.findBy(address).chain(found -> {
            boolean exists = found.isPresent();
            byte[] hash = exists ? unmatchable() : hashes.hash(address, code);
            Code stored = new Code(B64.encode(hash), 0, now.plus(config.codeLife()));
            return Uni.combine()
                    .all()
                    .unis(addresses.encrypt(email), mail(address, email, language, code, exists))
                    .asTuple()
                    .chain(both -> registrations.begin(
                            address, both.getItem1(), stored, now.plus(config.ticketLife()), both.getItem2()));
        });
    }

    private Uni<OutboxEntry> mail(
            AddressIndex address, EmailAddress email, String language, String code, boolean exists) {
        return exists
                ? mails.entry(
                        address.text(), Template.REGISTRATION_EXISTING, email, language, Map.of("code", "00000000"))
                : mails.entry(address.text(), Template.REGISTRATION_CODE, email, language, Map.of("code", code));
    }

    private byte[] unmatchable() {
        byte[] bytes = new byte[UNMATCHABLE_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
