package org.sealwell.auth.registration;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.auth.registration.Registration.Code;
import org.sealwell.auth.registration.Registration.Ticket;
import org.sealwell.platform.pepper.EmailAddress;

/** Registration, step 2: the right code becomes a ticket. The right code again gives a ticket for the same account id. */
@ApplicationScoped
class ConfirmRegistration {

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 16;

    private final Accounts accounts;
    private final AddressBook addresses;
    private final Registrations registrations;
    private final RegistrationCodes hashes;
    private final SecureRandom random;
    private final Clock clock;
    private final AuthConfig.Registration config;

    @Inject
    ConfirmRegistration(
            Accounts accounts,
            AddressBook addresses,
            Registrations registrations,
            RegistrationCodes hashes,
            SecureRandom random,
            Clock clock,
            AuthConfig config) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.registrations = registrations;
        this.hashes = hashes;
        this.random = random;
        this.clock = clock;
        this.config = config.registration();
    }

    /** The ticket, or nothing for wrong, late, spent and unknown alike. */
    Uni<Optional<Confirmed>> confirm(EmailAddress email, String code) {
        AddressIndex address = addresses.index(email);
        byte[] shown = hashes.hash(address, code);
        return registrations.tryCode(address, config.codeTries()).chain(found -> found.filter(
                        tried -> isRight(tried, shown))
                .map(right -> ticket(address, right))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static boolean isRight(Registration tried, byte[] shown) {
        return tried.code() != null
                && MessageDigest.isEqual(B64.decode(tried.code().hash()), shown);
    }

    private Uni<Optional<Confirmed>> ticket(AddressIndex address, Registration registration) {
        Code right = requireNonNull(registration.code(), "code is null");
        RegistrationTicket ticket = new RegistrationTicket(address.text(), bytes(SECRET_BYTES));
        return accountId(registration.ticket()).chain(accountId -> registrations
                .ticket(
                        address,
                        right,
                        new Ticket(ticket.hash(), accountId, clock.instant().plus(config.ticketLife())))
                .map(given -> given ? Optional.of(new Confirmed(ticket.text(), accountId)) : Optional.empty()));
    }

    /** That of the earlier ticket, unless its account was made: then it is the trace of one that has been deleted since. */
    private Uni<String> accountId(@Nullable Ticket earlier) {
        if (earlier == null || !earlier.expiresAt().isAfter(clock.instant())) {
            return Uni.createFrom().item(B64.encode(bytes(ID_BYTES)));
        }
        return accounts.find(earlier.accountId())
                .map(made -> made.isPresent() ? B64.encode(bytes(ID_BYTES)) : earlier.accountId());
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The ticket, and the id that the account will have. */
    record Confirmed(String ticket, String accountId) {
        @Override
        public String toString() {
            return "Confirmed[redacted]";
        }
    }
}
