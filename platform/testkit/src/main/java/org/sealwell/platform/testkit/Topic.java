package org.sealwell.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
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

    /** Waits for the first record that matches. */
    public Told await(Predicate<Told> wanted) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    Told told = Told.of(message);
                    if (wanted.test(told)) {
                        return told;
                    }
                }
            }
        }
        throw new AssertionError("Nothing like that was told on " + name);
    }

    /** All that is there once {@code quiet} has passed without another record. */
    public List<Told> all(Duration quiet) {
        List<Told> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            Instant end = Instant.now().plus(quiet);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
                    all.add(Told.of(message));
                    end = Instant.now().plus(quiet);
                }
            }
        }
        return all;
    }

    /** Tells an event as a service would, as a CloudEvent in binary mode. */
    public void tell(String id, String type, String key, String data) {
        ProducerRecord<String, String> message = new ProducerRecord<>(name, key, data);
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_type", type, "ce_source", "urn:sealwell:test")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
        message.headers().add("content-type", "application/json".getBytes(UTF_8));
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

    private KafkaConsumer<String, String> consumer() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        Broker.bootstrapServers(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(name));
        return consumer;
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
