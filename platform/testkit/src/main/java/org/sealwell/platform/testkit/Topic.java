package org.sealwell.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes one topic of the {@link Broker}, from its beginning. */
public final class Topic {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;

    private Topic(String name) {
        this.name = name;
    }

    public static Topic named(String name) {
        return new Topic(name);
    }

    public TopicReader reader() {
        return new TopicReader(name);
    }

    /** Waits for the first record that matches. */
    public Told await(Predicate<Told> wanted) {
        try (TopicReader reader = reader()) {
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (Told told : reader.poll(Duration.ofMillis(200))) {
                    if (wanted.test(told)) {
                        return told;
                    }
                }
            }
        }
        throw new AssertionError("Nothing like that was told on " + name);
    }

    /** All that has a key, once {@code quiet} has passed without another record. */
    public List<Told> about(String key, Duration quiet) {
        return all(quiet).stream().filter(told -> key.equals(told.key())).toList();
    }

    /** All that is there once {@code quiet} has passed without another record. */
    public List<Told> all(Duration quiet) {
        List<Told> all = new ArrayList<>();
        try (TopicReader reader = reader()) {
            Instant end = Instant.now().plus(quiet);
            while (Instant.now().isBefore(end) || !reader.isAtTheEnd()) {
                List<Told> more = reader.poll(Duration.ofMillis(100));
                if (!more.isEmpty()) {
                    all.addAll(more);
                    end = Instant.now().plus(quiet);
                }
            }
        }
        return all;
    }

    public void tell(String id, String type, String key, String data) {
        tell(id, type, key, data, Instant.now());
    }

    /** Tells an event as an outbox would, as a CloudEvent in binary mode. */
    public void tell(String id, String type, String key, String data, Instant at) {
        ProducerRecord<String, String> message = new ProducerRecord<>(name, key, data);
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_type",
                type,
                "ce_source",
                "urn:sealwell:test",
                "ce_time",
                at.toString(),
                "content-type",
                "application/json");
        headers.forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
        send(message);
    }

    /** Puts a record there that is no event at all. */
    public void tellWithoutHeaders(String key, String data) {
        send(new ProducerRecord<>(name, key, data));
    }

    private static void send(ProducerRecord<String, String> message) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One record: the event's id and type from its headers, its key and its JSON. */
    public record Told(String id, String type, String key, String data) {

        static Told of(ConsumerRecord<String, String> message) {
            return new Told(header(message, "ce_id"), header(message, "ce_type"), message.key(), message.value());
        }

        private static String header(ConsumerRecord<String, String> message, String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), UTF_8);
        }
    }
}
