package org.sealwell.notification.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.AuthEvent.CredentialsChanged;
import org.sealwell.contracts.event.AuthEvent.CredentialsResetUndone;
import org.sealwell.contracts.event.AuthEvent.RefreshReuseDetected;
import org.sealwell.contracts.event.Event;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.contracts.event.RecoveryEvent;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleOpened;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleRemoved;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleStored;
import org.sealwell.contracts.event.RecoveryEvent.GuardianAccepted;
import org.sealwell.contracts.event.RecoveryEvent.GuardianLeft;
import org.sealwell.contracts.event.RecoveryEvent.GuardiansArranged;
import org.sealwell.contracts.event.RecoveryEvent.GuardiansDissolved;
import org.sealwell.contracts.event.RecoveryEvent.KitRemoved;
import org.sealwell.contracts.event.RecoveryEvent.KitStored;
import org.sealwell.contracts.event.RecoveryEvent.PhraseStored;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryApproved;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryEnded;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryReady;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryRefused;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryReleased;
import org.sealwell.contracts.event.ShareEvent.ShareClosed;
import org.sealwell.contracts.event.ShareEvent.ShareExpired;
import org.sealwell.contracts.event.ShareEvent.ShareLocked;
import org.sealwell.contracts.event.ShareEvent.ShareOpened;
import org.sealwell.notification.mail.MailTemplate;
import org.sealwell.notification.preference.PreferenceBook;
import org.sealwell.notification.preference.Preferences.Mails;
import org.sealwell.platform.outbox.EventJson.PoisonException;
import org.sealwell.platform.outbox.Heard;

/** What others tell becomes a stored mail; once that is there, the event is done. */
@ApplicationScoped
public class StoreMails {

    private final Deliveries deliveries;
    private final Deliver delivering;
    private final PreferenceBook preferences;
    private final Clock clock;

    @Inject
    StoreMails(Deliveries deliveries, Deliver delivering, PreferenceBook preferences, Clock clock) {
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** @throws PoisonException when it names no template */
    public Uni<Void> asked(MailRequested request, Heard heard) {
        return store(Delivery.toSealedAddress(
                heard.id(),
                request.accountId(),
                known(request.template()),
                request.sealedParameters(),
                heard.at(),
                clock.instant(),
                heard.trace()));
    }

    /** A mail to the account's owner, if the event is worth one and they want it. */
    public Uni<Void> about(Heard heard) {
        Event event = heard.event();
        Worth worth = worth(event);
        if (worth == null) {
            return Uni.createFrom().voidItem();
        }
        Delivery delivery = Delivery.toOwner(
                heard.id(),
                event.accountId(),
                worth.template().wireName(),
                worth.parameters(),
                heard.at(),
                clock.instant(),
                heard.trace());
        Predicate<Mails> wish = worth.wish();
        return wish == null
                ? store(delivery)
                : preferences
                        .find(event.accountId())
                        .chain(found -> wish.test(found.wanted())
                                ? store(delivery)
                                : Uni.createFrom().voidItem());
    }

    /** A mail only where the share's owner wants one; how often it was opened is nothing to be told each time. */
    private static @Nullable Worth worth(Event event) {
        return switch (event) {
            case CredentialsChanged changed ->
                Worth.always(
                        MailTemplate.PASSWORD_CHANGED,
                        Map.of("sessions", changed.otherSessionsEnded() ? "ended" : "kept"));
            case CredentialsResetUndone undone -> Worth.always(MailTemplate.PASSWORD_RESET_UNDONE, Map.of());
            case RecoveryEvent recovery -> aboutRecovery(recovery);
            case RefreshReuseDetected reused -> Worth.always(MailTemplate.SESSION_REUSED, Map.of());
            case ShareOpened opened
            when opened.first() && opened.wantsMail() ->
                new Worth(MailTemplate.SHARE_OPENED, Map.of(), Mails::shareOpened);
            case ShareLocked locked
            when locked.wantsMail() -> new Worth(MailTemplate.SHARE_LOCKED, Map.of(), Mails::shareLocked);
            case ShareClosed closed
            when closed.wantsMail() -> new Worth(MailTemplate.SHARE_CLOSED, Map.of(), Mails::shareLocked);
            case ShareExpired expired
            when expired.wantsMail() -> new Worth(MailTemplate.SHARE_EXPIRED, ending(expired), Mails::shareExpired);
            default -> null;
        };
    }

    /** What concerns the ways back is always worth one: whoever changes them without the owner must not stay unseen. */
    private static @Nullable Worth aboutRecovery(RecoveryEvent event) {
        return switch (event) {
            case KitStored stored -> Worth.always(MailTemplate.KIT_STORED, share(stored.needed(), stored.count()));
            case KitRemoved removed -> Worth.always(MailTemplate.KIT_REMOVED, Map.of());
            case PhraseStored stored when stored.version() > 1 -> Worth.always(MailTemplate.PHRASE_REPLACED, Map.of());
            case CapsuleStored stored -> Worth.always(MailTemplate.CAPSULE_STORED, Map.of());
            case CapsuleRemoved removed -> Worth.always(MailTemplate.CAPSULE_REMOVED, Map.of());
            case CapsuleOpened opened -> Worth.always(MailTemplate.CAPSULE_OPENED, Map.of());
            case GuardianAccepted accepted -> Worth.always(MailTemplate.CONTACT_ACCEPTED, Map.of());
            case GuardianLeft left -> Worth.always(MailTemplate.CONTACT_LEFT, Map.of("why", left.why()));
            case GuardiansArranged arranged ->
                Worth.always(MailTemplate.CONTACTS_ARRANGED, share(arranged.needed(), arranged.count()));
            case GuardiansDissolved dissolved -> Worth.always(MailTemplate.CONTACTS_DISSOLVED, Map.of());
            case RecoveryApproved approved ->
                Worth.always(
                        MailTemplate.RECOVERY_APPROVED,
                        Map.of(
                                "approvals", Integer.toString(approved.approvals()),
                                "needed", Integer.toString(approved.needed())));
            case RecoveryRefused refused -> Worth.always(MailTemplate.RECOVERY_REFUSED_BY_CONTACT, Map.of());
            case RecoveryReady ready -> Worth.always(MailTemplate.RECOVERY_READY, Map.of());
            case RecoveryReleased released -> Worth.always(MailTemplate.RECOVERY_RELEASED, Map.of());
            case RecoveryEnded ended -> Worth.always(MailTemplate.RECOVERY_ENDED, Map.of("why", ended.why()));
            // RecoveryRequested comes with a mail of its own, which carries the link that rejects it.
            default -> null;
        };
    }

    private static Map<String, String> share(int needed, int count) {
        return Map.of("needed", Integer.toString(needed), "count", Integer.toString(count));
    }

    private static Map<String, String> ending(ShareExpired expired) {
        return Map.of("why", expired.usedUp() ? "used-up" : "time", "opens", Long.toString(expired.opens()));
    }

    /** Drops what still waits to be sent about an account. */
    public Uni<Void> drop(String account) {
        return deliveries.drop(account);
    }

    /** Stored is what counts; the first attempt follows at once, but nobody waits for it here. */
    private Uni<Void> store(Delivery delivery) {
        return deliveries
                .insert(delivery)
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

    /**
     * The mail that an event is worth.
     *
     * @param wish by which it can be turned off; null where it cannot
     */
    private record Worth(
            MailTemplate template,
            Map<String, String> parameters,
            @Nullable Predicate<Mails> wish) {
        static Worth always(MailTemplate template, Map<String, String> parameters) {
            return new Worth(template, parameters, null);
        }
    }
}
