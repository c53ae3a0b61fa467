package org.sealwell.notification.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.contracts.event.AuthEvent.AccountRegistered;
import org.sealwell.contracts.event.AuthEvent.CredentialsChanged;
import org.sealwell.contracts.event.AuthEvent.EmailChanged;
import org.sealwell.contracts.event.AuthEvent.RefreshReuseDetected;
import org.sealwell.contracts.event.Event;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.contracts.event.NotificationEvent.AccountPurged;
import org.sealwell.contracts.event.ShareEvent.ShareClosed;
import org.sealwell.contracts.event.ShareEvent.ShareExpired;
import org.sealwell.contracts.event.ShareEvent.ShareLocked;
import org.sealwell.contracts.event.ShareEvent.ShareOpened;
import org.sealwell.notification.contact.Contacts;
import org.sealwell.notification.mail.MailTemplate;
import org.sealwell.platform.mongo.StorePatience;
import org.sealwell.platform.outbox.EventJson;
import org.sealwell.platform.outbox.EventJson.PoisonException;
import org.sealwell.platform.outbox.Outbox;

/** What others tell becomes a stored mail, or an entry of the address book. An event is done when that is stored. */
@ApplicationScoped
class HearEvents {

    private final EventJson events;
    private final Deliveries deliveries;
    private final Deliver delivering;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    HearEvents(
            EventJson events,
            Deliveries deliveries,
            Deliver delivering,
            Contacts contacts,
            Outbox outbox,
            Clock clock) {
        this.events = events;
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.contacts = contacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("mail-requests")
    Uni<Void> mailRequested(String data, IncomingCloudEventMetadata<?> metadata) {
        return events.read(metadata, data)
                .filter(MailRequested.class::isInstance)
                .map(MailRequested.class::cast)
                .map(request -> store(Delivery.toSealedAddress(
                        metadata.getId(),
                        request.accountId(),
                        known(request.template()),
                        request.sealedParameters(),
                        time(metadata),
                        clock.instant())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    @Incoming("auth-events")
    Uni<Void> accountEvent(String data, IncomingCloudEventMetadata<?> metadata) {
        Event event = events.read(metadata, data).orElse(null);
        return StorePatience.waiting(() -> act(event, metadata));
    }

    @Incoming("share-events")
    Uni<Void> shareEvent(String data, IncomingCloudEventMetadata<?> metadata) {
        Event event = events.read(metadata, data).orElse(null);
        return StorePatience.waiting(() -> actOnShare(event, metadata));
    }

    /** A mail only where the share's owner wants one; how often it was opened is nothing to be told each time. */
    private Uni<Void> actOnShare(@Nullable Event event, IncomingCloudEventMetadata<?> metadata) {
        return switch (event) {
            case ShareOpened opened
            when opened.first() && opened.wantsMail() ->
                store(toOwner(metadata, opened, MailTemplate.SHARE_OPENED, Map.of()));
            case ShareLocked locked
            when locked.wantsMail() -> store(toOwner(metadata, locked, MailTemplate.SHARE_LOCKED, Map.of()));
            case ShareClosed closed
            when closed.wantsMail() -> store(toOwner(metadata, closed, MailTemplate.SHARE_CLOSED, Map.of()));
            case ShareExpired expired
            when expired.wantsMail() ->
                store(toOwner(
                        metadata,
                        expired,
                        MailTemplate.SHARE_EXPIRED,
                        Map.of("why", expired.usedUp() ? "used-up" : "time", "opens", Long.toString(expired.opens()))));
            case null, default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> act(@Nullable Event event, IncomingCloudEventMetadata<?> metadata) {
        return switch (event) {
            case AccountRegistered(String account, String address) -> contacts.set(account, address, time(metadata));
            case EmailChanged(String account, String address) -> contacts.set(account, address, time(metadata));
            case CredentialsChanged changed ->
                store(toOwner(
                        metadata,
                        changed,
                        MailTemplate.PASSWORD_CHANGED,
                        Map.of("sessions", changed.otherSessionsEnded() ? "ended" : "kept")));
            case RefreshReuseDetected reused -> store(toOwner(metadata, reused, MailTemplate.SESSION_REUSED, Map.of()));
            case AccountDeleted(String account) ->
                deliveries.drop(account).chain(() -> contacts.purge(account, outbox.entry(new AccountPurged(account))));
            case null, default -> Uni.createFrom().voidItem();
        };
    }

    private Delivery toOwner(
            IncomingCloudEventMetadata<?> metadata,
            Event event,
            MailTemplate template,
            Map<String, String> parameters) {
        return Delivery.toOwner(
                metadata.getId(), event.accountId(), template.wireName(), parameters, time(metadata), clock.instant());
    }

    /** Stored is what counts; the first attempt follows at once, but nobody waits for it here. */
    private Uni<Void> store(Delivery delivery) {
        return StorePatience.waiting(() -> deliveries.insert(delivery))
                .invoke(isNew -> {
                    if (isNew) {
                        delivering.deliver(delivery.id()).subscribe().with(done -> {});
                    }
                })
                .replaceWithVoid();
    }

    private static String known(String template) {
        return MailTemplate.named(template)
                .map(MailTemplate::wireName)
                .orElseThrow(() -> new PoisonException("a mail template"));
    }

    private Instant time(IncomingCloudEventMetadata<?> metadata) {
        return metadata.getTimeStamp().map(ZonedDateTime::toInstant).orElseGet(clock::instant);
    }
}
