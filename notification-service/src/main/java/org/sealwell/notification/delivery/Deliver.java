package org.sealwell.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.notification.NotificationConfig;
import org.sealwell.notification.contact.Contacts;
import org.sealwell.notification.mail.Language;
import org.sealwell.notification.mail.MailTemplate;
import org.sealwell.notification.mail.MailTexts;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.sealed.OpeningKey;
import org.sealwell.platform.sealed.OpeningKey.UnopenableException;
import org.sealwell.platform.telemetry.Trace;

/**
 * Sends what is stored until the mail server takes it. SMTP cannot tell a lost answer from a lost mail: the Message-ID is made from the
 * event's id, so that a mail sent again after a crash is recognised as the same. See [Note: one mail per event].
 */
@ApplicationScoped
class Deliver {

    private static final Logger LOG = Logger.getLogger(Deliver.class);
    private static final int AT_A_TIME = 100;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final String DEAD_LETTERS = MailRequested.TOPIC + ".dlq";

    private final Deliveries deliveries;
    private final Contacts contacts;
    private final OpeningKey key;
    private final MailTexts texts;
    private final ReactiveMailer mailer;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Tracer tracer;
    private final Clock clock;
    private final NotificationConfig config;

    @Inject
    Deliver(
            Deliveries deliveries,
            Contacts contacts,
            OpeningKey key,
            MailTexts texts,
            ReactiveMailer mailer,
            Outbox outbox,
            MeterRegistry meters,
            Tracer tracer,
            Clock clock,
            NotificationConfig config) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.key = key;
        this.texts = texts;
        this.mailer = mailer;
        this.outbox = outbox;
        this.meters = meters;
        this.tracer = tracer;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> deliverDue() {
        return deliveries
                .due(AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(due -> deliver(due.id()))
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Mails wait for the store (%s)", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return deliveries.forgetBefore(clock.instant().minus(config.remember()));
    }

    /** One attempt, if the mail is due and nobody else is at it. It never fails: what went wrong is in the store. */
    Uni<Void> deliver(String id) {
        return deliveries
                .claim(id, config.lease())
                .chain(claimed -> claimed.map(this::attempt)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A mail waits for the store (%s)", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> attempt(Delivery delivery) {
        MailTemplate template = MailTemplate.named(delivery.template()).orElseThrow();
        if (delivery.createdAt().plus(template.worthSending()).isBefore(clock.instant())) {
            return giveUp(delivery);
        }
        return parameters(delivery)
                .chain(parameters ->
                        parameters.containsKey("to") ? send(delivery, template, parameters) : giveUp(delivery))
                .onFailure()
                .recoverWithUni(failure -> later(delivery, failure));
    }

    private Uni<Map<String, String>> parameters(Delivery delivery) {
        if (delivery.sealedParameters() == null) {
            return toOwner(delivery.account(), Objects.requireNonNullElse(delivery.parameters(), Map.of()));
        }
        return open(delivery.sealedParameters())
                .chain(parameters -> parameters.containsKey("to")
                        ? Uni.createFrom().item(parameters)
                        : toOwner(delivery.account(), parameters));
    }

    private Uni<Map<String, String>> toOwner(String account, Map<String, String> parameters) {
        return contacts.sealedAddress(account)
                .chain(address ->
                        address.map(this::open).orElseGet(() -> Uni.createFrom().item(Map.of())))
                .map(owner -> {
                    Map<String, String> all = new HashMap<>(parameters);
                    all.putAll(owner);
                    return all;
                });
    }

    private Uni<Map<String, String>> open(String jwe) {
        return Uni.createFrom().item(() -> key.open(jwe)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> send(Delivery delivery, MailTemplate template, Map<String, String> parameters) {
        String to = Objects.requireNonNull(parameters.get("to"), "to is null");
        Mail mail = texts.render(template, Language.of(parameters.get("language")), to, parameters)
                .addHeader("Message-ID", "<" + delivery.id() + "@sealwell>")
                .addHeader("Auto-Submitted", "auto-generated");
        Span span = tracer.spanBuilder("mail " + template.wireName())
                .setSpanKind(SpanKind.CLIENT)
                .setParent(Trace.after(delivery.trace()))
                .startSpan();
        return mailer.send(mail)
                .ifNoItem()
                .after(config.lease().dividedBy(2))
                .fail()
                .onFailure()
                .invoke(failure -> span.setStatus(StatusCode.ERROR))
                .onTermination()
                .invoke(() -> span.end())
                .chain(() -> deliveries.sent(delivery.id()))
                .invoke(() -> {
                    count(template, "sent");
                    meters.timer("sealwell.mail.delay").record(Duration.between(delivery.createdAt(), clock.instant()));
                });
    }

    private Uni<Void> later(Delivery delivery, Throwable failure) {
        LOG.warnf(
                "Mail %s was not taken, try %d (%s)",
                delivery.id(), delivery.tries(), failure.getClass().getSimpleName());
        return delivery.tries() >= config.tries() || failure instanceof UnopenableException
                ? giveUp(delivery)
                : deliveries.later(delivery.id(), nextTry(delivery.tries()));
    }

    private Instant nextTry(int tries) {
        Duration wait = config.retryAfter().multipliedBy(1L << Math.min(tries - 1, 10));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** The dead letter names the mail, and repeats nothing of it that is readable. */
    private Uni<Void> giveUp(Delivery delivery) {
        String sealedParameters = Objects.requireNonNullElse(delivery.sealedParameters(), "");
        OutboxEntry entry = outbox.entry(new MailRequested(delivery.account(), delivery.template(), sealedParameters));
        OutboxEntry deadLetter = new OutboxEntry(
                entry.id(), DEAD_LETTERS, entry.type(), entry.key(), entry.time(), entry.data(), delivery.trace());
        return deliveries.giveUp(delivery.id(), deadLetter).invoke(() -> MailTemplate.named(delivery.template())
                .ifPresent(template -> count(template, "given-up")));
    }

    private void count(MailTemplate template, String outcome) {
        meters.counter("sealwell.mails", "template", template.wireName(), "outcome", outcome)
                .increment();
    }
}
