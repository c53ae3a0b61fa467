package org.sealwell.notification.hearing;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.contracts.event.AuthEvent.AccountRegistered;
import org.sealwell.contracts.event.AuthEvent.EmailChanged;
import org.sealwell.contracts.event.Event;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.contracts.event.NotificationEvent.AccountPurged;
import org.sealwell.notification.activity.Activity;
import org.sealwell.notification.contact.Contacts;
import org.sealwell.notification.delivery.StoreMails;
import org.sealwell.notification.preference.PreferenceBook;
import org.sealwell.platform.mongo.StorePatience;
import org.sealwell.platform.outbox.EventJson;
import org.sealwell.platform.outbox.Outbox;

/**
 * What others tell becomes an entry of the activity, of the address book, and a stored mail. An event is done when all of that is stored; each
 * part does nothing the second time, so an event that a crash has left half done is simply heard again.
 */
@ApplicationScoped
class HearEvents {

    private final EventJson events;
    private final Activity activity;
    private final Contacts contacts;
    private final StoreMails mails;
    private final PreferenceBook preferences;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    HearEvents(
            EventJson events,
            Activity activity,
            Contacts contacts,
            StoreMails mails,
            PreferenceBook preferences,
            Outbox outbox,
            Clock clock) {
        this.events = events;
        this.activity = activity;
        this.contacts = contacts;
        this.mails = mails;
        this.preferences = preferences;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("mail-requests")
    Uni<Void> mailRequested(String data, IncomingCloudEventMetadata<?> metadata) {
        return hear(
                data,
                metadata,
                (event, id, at) -> event instanceof MailRequested request ? mails.asked(request, id, at) : nothing());
    }

    @Incoming("auth-events")
    Uni<Void> accountEvent(String data, IncomingCloudEventMetadata<?> metadata) {
        return hear(data, metadata, this::aboutAccount);
    }

    @Incoming("share-events")
    Uni<Void> shareEvent(String data, IncomingCloudEventMetadata<?> metadata) {
        return hear(data, metadata, (event, id, at) -> activity.write(event, id, at)
                .chain(() -> mails.about(event, id, at)));
    }

    @Incoming("vault-events")
    Uni<Void> vaultEvent(String data, IncomingCloudEventMetadata<?> metadata) {
        return hear(data, metadata, activity::write);
    }

    private Uni<Void> aboutAccount(Event event, String id, Instant at) {
        return switch (event) {
            case AccountRegistered(String account, String address) ->
                contacts.set(account, address, at).chain(() -> activity.write(event, id, at));
            case EmailChanged(String account, String address) ->
                contacts.set(account, address, at).chain(() -> activity.write(event, id, at));
            case AccountDeleted(String account) -> forget(account);
            default -> activity.write(event, id, at).chain(() -> mails.about(event, id, at));
        };
    }

    /** The address goes last: with it, it is told that all is gone. */
    private Uni<Void> forget(String account) {
        return activity.purge(account)
                .chain(() -> preferences.purge(account))
                .chain(() -> mails.drop(account))
                .chain(() -> contacts.purge(account, outbox.entry(new AccountPurged(account))));
    }

    private Uni<Void> hear(String data, IncomingCloudEventMetadata<?> metadata, Deed deed) {
        return events.read(metadata, data)
                .map(event ->
                        StorePatience.<Void>waiting(() -> deed.doneAbout(event, metadata.getId(), time(metadata))))
                .orElseGet(HearEvents::nothing);
    }

    private Instant time(IncomingCloudEventMetadata<?> metadata) {
        return metadata.getTimeStamp().map(ZonedDateTime::toInstant).orElseGet(clock::instant);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** What is done about an event; once, however often. */
    @FunctionalInterface
    private interface Deed {
        Uni<Void> doneAbout(Event event, String id, Instant at);
    }
}
