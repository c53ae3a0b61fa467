package org.sealwell.auth.deletion;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.mail.MailRequests;
import org.sealwell.auth.mail.MailRequests.Template;
import org.sealwell.contracts.event.NotificationEvent;
import org.sealwell.contracts.event.RecoveryEvent;
import org.sealwell.contracts.event.ShareEvent;
import org.sealwell.contracts.event.VaultEvent;
import org.sealwell.platform.outbox.Heard;
import org.sealwell.platform.outbox.Hearing;

/** Hears who has purged a deleted account. When all have, the person gets the last mail, and what is left here goes too. */
@ApplicationScoped
class CountPurges {

    private final Hearing hearing;
    private final Accounts accounts;
    private final AddressBook addresses;
    private final MailRequests mails;
    private final AuthConfig config;
    private final Clock clock;

    @Inject
    CountPurges(
            Hearing hearing,
            Accounts accounts,
            AddressBook addresses,
            MailRequests mails,
            AuthConfig config,
            Clock clock) {
        this.hearing = hearing;
        this.accounts = accounts;
        this.addresses = addresses;
        this.mails = mails;
        this.config = config;
        this.clock = clock;
    }

    @Incoming("vault-events")
    Uni<Void> fromVault(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::count);
    }

    @Incoming("share-events")
    Uni<Void> fromShare(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::count);
    }

    @Incoming("recovery-events")
    Uni<Void> fromRecovery(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::count);
    }

    @Incoming("notification-events")
    Uni<Void> fromNotification(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::count);
    }

    private Uni<Void> count(Heard heard) {
        return switch (heard.event()) {
            case VaultEvent.AccountPurged purged -> purged(purged.accountId(), "vault-service");
            case ShareEvent.AccountPurged purged -> purged(purged.accountId(), "share-service");
            case RecoveryEvent.AccountPurged purged -> purged(purged.accountId(), "recovery-service");
            case NotificationEvent.AccountPurged purged -> purged(purged.accountId(), "notification-service");
            default -> Uni.createFrom().voidItem();
        };
    }

    /** A set takes a name once: the same event again changes nothing. */
    private Uni<Void> purged(String accountId, String by) {
        return accounts.update(accountId, Filters.ne("deletedAt", null), Updates.addToSet("purgedBy", by))
                .chain(updated -> updated.filter(account -> account.purgedBy().containsAll(config.purgers()))
                        .map(this::confirm)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The mail goes with the mark that it was asked for; the mark is what the sweep below waits for. */
    private Uni<Void> confirm(Account account) {
        return addresses
                .decrypt(account.emailCipher())
                .chain(address ->
                        mails.entry(account.id(), Template.ACCOUNT_DELETED, address, account.language(), Map.of()))
                .chain(mail -> accounts.update(
                        account.id(), Filters.ne("purgedBy", "mail"), Updates.addToSet("purgedBy", "mail"), mail))
                .replaceWithVoid();
    }

    /** Not before a request signed for the deletion has become too old to be repeated: repeats are answered like the first. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeConfirmed() {
        Instant before = clock.instant().minus(DeleteAccount.FRESH.multipliedBy(2));
        return accounts.removeIf(Filters.and(
                Filters.lt("deletedAt", before), Filters.eq("purgedBy", "mail"), Filters.exists("outbox.0", false)));
    }
}
