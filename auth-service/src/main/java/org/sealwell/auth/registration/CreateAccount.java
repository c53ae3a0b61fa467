package org.sealwell.auth.registration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.account.Credential;
import org.sealwell.auth.account.Keyring;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.mail.MailRequests;
import org.sealwell.auth.registration.Registration.Ticket;
import org.sealwell.contracts.event.AuthEvent.AccountRegistered;
import org.sealwell.platform.caller.CurrentLanguage;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.record.AccountRecord;

/**
 * Registration, step 3: one insert makes the account, with its event. The ticket fixes the account's id, so the same request again finds
 * the account it made, and another one with the same ticket is a conflict.
 */
@ApplicationScoped
class CreateAccount {

    private final Registrations registrations;
    private final Accounts accounts;
    private final AddressBook addresses;
    private final MailRequests mails;
    private final Outbox outbox;
    private final CurrentLanguage current;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    CreateAccount(
            Registrations registrations,
            Accounts accounts,
            AddressBook addresses,
            MailRequests mails,
            Outbox outbox,
            CurrentLanguage current,
            ObjectMapper json,
            Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.addresses = addresses;
        this.mails = mails;
        this.outbox = outbox;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    Uni<CreationOutcome> create(RegistrationTicket ticket, Proposal proposal) {
        String language = current.tag();
        return registrations
                .find(ticket.addressIndex())
                .map(found -> found.filter(registration -> isGood(registration.ticket(), ticket)))
                .chain(found -> found.map(registration -> create(registration, proposal, language))
                        .orElseGet(() -> Uni.createFrom().item(new CreationOutcome.TicketRefused())));
    }

    private boolean isGood(@Nullable Ticket stored, RegistrationTicket shown) {
        return stored != null
                && stored.expiresAt().isAfter(clock.instant())
                && MessageDigest.isEqual(
                        stored.hash().getBytes(US_ASCII), shown.hash().getBytes(US_ASCII));
    }

    private Uni<CreationOutcome> create(Registration registration, Proposal proposal, String language) {
        String accountId =
                requireNonNull(registration.ticket(), "ticket is null").accountId();
        return recordIsRight(accountId, proposal.keyring())
                .chain(right -> right
                        ? insert(accountId, registration, proposal, language)
                        : Uni.createFrom().item(new CreationOutcome.RecordWrong()));
    }

    /** A signature check takes a millisecond: not on an event loop. */
    private static Uni<Boolean> recordIsRight(String accountId, Keyring keyring) {
        return Uni.createFrom()
                .item(() -> AccountRecord.newest(accountId, keyring.record()).isPresent())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<CreationOutcome> insert(
            String accountId, Registration registration, Proposal proposal, String language) {
        String digest = digest(proposal);
        return addresses
                .decrypt(registration.emailCipher())
                .chain(address -> mails.sealedAddress(address, language))
                .map(address -> outbox.entry(new AccountRegistered(accountId, address)))
                .map(registered -> account(accountId, registration, proposal, language, digest, registered))
                .chain(accounts::insert)
                .chain(inserted -> inserted
                        ? Uni.createFrom().item(new CreationOutcome.Created(accountId))
                        : accounts.find(accountId).map(existing -> compare(existing, accountId, digest)));
    }

    private static CreationOutcome compare(Optional<Account> existing, String accountId, String digest) {
        return existing.map(Account::creationDigest).filter(digest::equals).isPresent()
                ? new CreationOutcome.Created(accountId)
                : new CreationOutcome.Conflict();
    }

    private Account account(
            String accountId,
            Registration registration,
            Proposal proposal,
            String language,
            String digest,
            OutboxEntry registered) {
        return new Account(
                accountId,
                registration.addressIndex(),
                registration.emailCipher(),
                proposal.credential(),
                1,
                proposal.keyring(),
                proposal.recoveryProofHash(),
                language,
                digest,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                List.of(registered));
    }

    private String digest(Proposal proposal) {
        try {
            return B64.encode(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(proposal)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A proposal has no digest", e);
        }
    }

    /** What the client made for its account. */
    record Proposal(Credential credential, Keyring keyring, String recoveryProofHash) {
        @Override
        public String toString() {
            return "Proposal[redacted]";
        }
    }
}
