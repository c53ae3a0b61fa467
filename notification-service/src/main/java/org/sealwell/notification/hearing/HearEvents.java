package org.sealwell.notification.hearing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.contracts.event.AuthEvent.AccountRegistered;
import org.sealwell.contracts.event.AuthEvent.EmailChanged;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.contracts.event.NotificationEvent.AccountPurged;
import org.sealwell.notification.activity.Activity;
import org.sealwell.notification.contact.Contacts;
import org.sealwell.notification.delivery.StoreMails;
import org.sealwell.notification.preference.PreferenceBook;
import org.sealwell.platform.outbox.Heard;
import org.sealwell.platform.outbox.Hearing;
import org.sealwell.platform.outbox.Outbox;

/**
 * What others tell becomes an entry of the activity, of the address book, and a stored mail. An event is done when all of that is stored; each
 * part does nothing the second time, so an event that a crash has left half done is simply heard again.
 */
@ApplicationScoped
class HearEvents {

    private final Hearing hearing;
    private final Activity activity;
    private final Contacts contacts;
    private final StoreMails mails;
    private final PreferenceBook preferences;
    private final Outbox outbox;

    @Inject
    HearEvents(
            Hearing hearing,
            Activity activity,
            Contacts contacts,
            StoreMails mails,
            PreferenceBook preferences,
            Outbox outbox) {
        this.hearing = hearing;
        this.activity = activity;
        this.contacts = contacts;
        this.mails = mails;
        this.preferences = preferences;
        this.outbox = outbox;
    }

    @Incoming("mail-requests")
    Uni<Void> mailRequests(KafkaRecordBatch<String, String> batch) {
        return hearing.each(
                batch,
                heard -> heard.event() instanceof MailRequested request ? mails.asked(request, heard) : nothing());
    }

    @Incoming("auth-events")
    Uni<Void> accountEvents(KafkaRecordBatch<String, String> batch) {
        return hear(batch);
    }

    @Incoming("share-events")
    Uni<Void> shareEvents(KafkaRecordBatch<String, String> batch) {
        return hear(batch);
    }

    @Incoming("vault-events")
    Uni<Void> vaultEvents(KafkaRecordBatch<String, String> batch) {
        return hear(batch);
    }

    @Incoming("recovery-events")
    Uni<Void> recoveryEvents(KafkaRecordBatch<String, String> batch) {
        return hear(batch);
    }

    private Uni<Void> hear(KafkaRecordBatch<String, String> batch) {
        return hearing.together(batch, all -> activity.write(all).chain(() -> inTurn(all)));
    }

    /** What of a deleted account was written a moment ago goes with all else when its deletion's turn comes. */
    private Uni<Void> inTurn(List<Heard> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(this::beyondActivity)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> beyondActivity(Heard heard) {
        return switch (heard.event()) {
            case AccountRegistered(String account, String address) -> contacts.set(account, address, heard.at());
            case EmailChanged(String account, String address) -> contacts.set(account, address, heard.at());
            case AccountDeleted(String account) -> forget(account);
            default -> mails.about(heard);
        };
    }

    /** The address goes last: with it, it is told that all is gone. */
    private Uni<Void> forget(String account) {
        return activity.purge(account)
                .chain(() -> preferences.purge(account))
                .chain(() -> mails.drop(account))
                .chain(() -> contacts.purge(account, outbox.entry(new AccountPurged(account))));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
