package org.sealwell.platform.outbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.mongo.StorePatience;
import org.sealwell.platform.outbox.EventJson.PoisonException;
import org.sealwell.platform.telemetry.Trace;

/**
 * The consumers' side of a topic: as many events at a time as have come, since each by itself costs the same waiting and the same calls. They
 * are acknowledged when all are done, so a crash lets all of them come again. One that nobody can read, or that cannot be done by
 * itself either, goes to the dead-letter topic and keeps the others from nothing.
 */
@Singleton
public class Hearing {

    private final EventJson events;
    private final Clock clock;

    @Inject
    Hearing(EventJson events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** One event after the other; {@code deed} must bear being done twice, and waits for a store that is away. */
    public Uni<Void> each(KafkaRecordBatch<String, String> batch, Function<Heard, Uni<Void>> deed) {
        return together(batch, all -> inTurn(all, deed));
    }

    /** All at once, in the order in which each account's were told; {@code deed} as in {@link #each}. */
    public Uni<Void> together(KafkaRecordBatch<String, String> batch, Function<List<Heard>, Uni<Void>> deed) {
        List<Dead> dead = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        for (KafkaRecord<String, String> message : batch.getRecords()) {
            try {
                heard(message).ifPresent(heard -> letters.add(new Letter(message, heard)));
            } catch (PoisonException e) {
                dead.add(new Dead(message, e));
            }
        }
        return patiently(deed, letters.stream().map(Letter::heard).toList())
                .onFailure()
                .recoverWithUni(() -> inTurn(letters, letter -> alone(letter, deed, dead)))
                // Not before: what a dead letter acknowledges is its place in the topic, and with that all before it.
                .chain(() -> inTurn(dead, Dead::bury))
                .chain(() -> Uni.createFrom().completionStage(batch.ack()));
    }

    private Uni<Void> alone(Letter letter, Function<List<Heard>, Uni<Void>> deed, List<Dead> dead) {
        return patiently(deed, List.of(letter.heard()))
                .onFailure()
                .invoke(failure -> dead.add(new Dead(letter.message(), failure)))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<Void> patiently(Function<List<Heard>, Uni<Void>> deed, List<Heard> heard) {
        return heard.isEmpty() ? Uni.createFrom().voidItem() : StorePatience.waiting(() -> deed.apply(heard));
    }

    private static <T> Uni<Void> inTurn(List<T> all, Function<T, Uni<Void>> deed) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(deed::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Optional<Heard> heard(KafkaRecord<String, String> message) {
        IncomingCloudEventMetadata<?> metadata = message.getMetadata(IncomingCloudEventMetadata.class)
                .orElseThrow(() -> new PoisonException("an event: it says nothing of itself"));
        return events.read(metadata.getType(), message.getPayload())
                .map(event -> new Heard(
                        event,
                        metadata.getId(),
                        metadata.getTimeStamp().map(ZonedDateTime::toInstant).orElseGet(clock::instant),
                        trace(message)));
    }

    private static @Nullable String trace(KafkaRecord<String, String> message) {
        return message.getMetadata(TracingMetadata.class)
                .map(traced -> Trace.of(traced.getCurrentContext()))
                .orElse(null);
    }

    private record Letter(KafkaRecord<String, String> message, Heard heard) {}

    private record Dead(KafkaRecord<String, String> message, Throwable reason) {
        Uni<Void> bury() {
            return Uni.createFrom().completionStage(() -> message.nack(reason));
        }
    }
}
