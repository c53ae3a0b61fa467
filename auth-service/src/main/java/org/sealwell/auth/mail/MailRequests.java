package org.sealwell.auth.mail;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.sealed.SealingKey;

/** Outbox entries that ask notification-service for a mail. Address and parameters are sealed to it. */
@ApplicationScoped
public class MailRequests {

    private final SealingKey sealing;
    private final Outbox outbox;

    @Inject
    MailRequests(SealingKey sealing, Outbox outbox) {
        this.sealing = sealing;
        this.outbox = outbox;
    }

    /**
     * @param subject the account, or for somebody without one a pseudonym of the address; it orders mails, nothing else
     * @param language {@code en} or {@code de}; null for who has never said
     */
    public Uni<OutboxEntry> entry(
            String subject,
            Template template,
            EmailAddress to,
            @Nullable String language,
            Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.putAll(recipient(to, language));
        return seal(all).map(message -> outbox.entry(new MailRequested(subject, template.wireName(), message)));
    }

    /** The address for notification-service's own book. */
    public Uni<String> sealedAddress(EmailAddress address, @Nullable String language) {
        return seal(recipient(address, language));
    }

    private static Map<String, String> recipient(EmailAddress address, @Nullable String language) {
        return Map.of("to", address.text(), "language", language == null ? "en" : language);
    }

    /** An elliptic-curve agreement takes a millisecond: not on an event loop. */
    private Uni<String> seal(Map<String, String> parameters) {
        return Uni.createFrom()
                .item(() -> sealing.seal(parameters))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The templates of notification-service that this service asks for. */
    public enum Template {
        REGISTRATION_CODE,
        REGISTRATION_EXISTING,
        EMAIL_CHANGE_CODE,
        EMAIL_CHANGE_EXISTING,
        EMAIL_CHANGE_NOTICE,
        PASSWORD_RESET,
        RECOVERY_CODE,
        RECOVERY_UNKNOWN,
        ACCOUNT_DELETED;

        String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
