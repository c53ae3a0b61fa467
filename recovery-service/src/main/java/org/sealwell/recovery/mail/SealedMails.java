package org.sealwell.recovery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.sealed.SealingKey;

/** Outbox entries that ask notification-service for a mail: to an account's own address, or to the one in {@code to}. */
@ApplicationScoped
public class SealedMails {

    private final SealingKey sealing;
    private final Outbox outbox;

    @Inject
    SealedMails(SealingKey sealing, Outbox outbox) {
        this.sealing = sealing;
        this.outbox = outbox;
    }

    /** An elliptic-curve agreement takes a millisecond: not to be called on an event loop. */
    public OutboxEntry entry(String account, String template, Map<String, String> parameters) {
        return outbox.entry(new MailRequested(account, template, sealing.seal(parameters)));
    }
}
