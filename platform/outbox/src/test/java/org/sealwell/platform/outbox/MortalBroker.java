package org.sealwell.platform.outbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.sealwell.local.broker.EmbeddedBroker;
import org.sealwell.platform.testkit.ScratchDirectory;

/** A real broker that can go away and come back with everything it had. */
public final class MortalBroker implements QuarkusTestResourceLifecycleManager {

    private static @Nullable EmbeddedBroker running;
    private static @Nullable ScratchDirectory directory;
    private static int port;
    private static int controller;

    @Override
    public Map<String, String> start() {
        try {
            directory = ScratchDirectory.named("sealwell-outbox-broker");
            port = freePort();
            controller = freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        comesBack();
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        goesAway();
        if (directory != null) {
            directory.close();
        }
    }

    static void goesAway() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    static void comesBack() {
        try {
            running = EmbeddedBroker.start(
                    java.util.Objects.requireNonNull(directory).path(), port, controller);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Topics are made by those who run the broker, never by a message. */
    static void hasTopic(String name) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything of a topic, once at least so many have come and nothing more does for a while. */
    static List<ConsumerRecord<String, String>> read(String topic, int atLeast) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + port,
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "metadata.max.age.ms",
                        "500",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Instant end = Instant.now().plusSeconds(30);
            Instant quiet = end;
            while (Instant.now().isBefore(end) && Instant.now().isBefore(quiet)) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
                    all.add(message);
                }
                if (all.size() >= atLeast && quiet.equals(end)) {
                    quiet = Instant.now().plusMillis(700);
                }
            }
        }
        return all;
    }
}
