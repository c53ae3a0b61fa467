package org.sealwell.platform.outbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.sealwell.platform.telemetry.Trace;

/** Entries to Kafka, as CloudEvents 1.0 in binary mode; done when the broker has acknowledged. */
@ApplicationScoped
class EventPublisher {

    private final MutinyEmitter<String> emitter;
    private final URI source;

    @Inject
    EventPublisher(
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.emitter = emitter;
        this.source = URI.create("urn:sealwell:" + application);
    }

    /**
     * One after the other: the events of one document keep their order. After a failure an entry may come twice, or behind a later one;
     * consumers go by ids and times.
     */
    Uni<Void> publish(List<OutboxEntry> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> publish(OutboxEntry entry) {
        Metadata metadata = Metadata.of(
                // Not where the sweep is, but where the change was made.
                TracingMetadata.withCurrent(Trace.after(entry.trace())),
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(entry.topic())
                        .withKey(entry.key())
                        .build(),
                OutgoingCloudEventMetadata.builder()
                        .withId(entry.id())
                        .withType(entry.type())
                        .withSource(source)
                        .withSubject(entry.key())
                        .withTimestamp(entry.time().atZone(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .build());
        return emitter.sendMessage(Message.of(entry.data(), metadata));
    }
}
