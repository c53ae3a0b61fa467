package org.sealwell.share.code;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.sealed.SealingKey;

/** Outbox entries that ask notification-service for a code's mail. Address and code are sealed to it. */
@ApplicationScoped
class CodeMails {

    private static final String TEMPLATE = "share-code";

    private final SealingKey sealing;
    private final Outbox outbox;

    @Inject
    CodeMails(SealingKey sealing, Outbox outbox) {
        this.sealing = sealing;
        this.outbox = outbox;
    }

    /**
     * An elliptic-curve agreement takes a millisecond: not on an event loop.
     *
     * @param subject the pseudonym of share and address; it orders mails, nothing else
     */
    Uni<OutboxEntry> entry(String subject, EmailAddress to, String language, String code) {
        return Uni.createFrom()
                .item(() -> sealing.seal(Map.of("to", to.text(), "language", language, "code", code)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(message -> outbox.entry(new MailRequested(subject, TEMPLATE, message)));
    }
}
