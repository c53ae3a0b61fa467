package org.sealwell.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwell.local.broker.EmbeddedBroker;
import org.testcontainers.kafka.KafkaContainer;

/** The real broker for the time of a test run; {@code @QuarkusTestResource(Broker.class)}. */
public final class Broker implements QuarkusTestResourceLifecycleManager {

    private static volatile String bootstrapServers = "";

    private @Nullable EmbeddedBroker broker;
    private @Nullable ScratchDirectory directory;
    private @Nullable KafkaContainer container;

    @Override
    public Map<String, String> start() {
        if (Containers.wanted()) {
            container = Containers.kafka();
            bootstrapServers = container.getBootstrapServers();
            return Map.of("kafka.bootstrap.servers", bootstrapServers);
        }
        try {
            directory = ScratchDirectory.named("sealwell-broker");
            broker = EmbeddedBroker.start(directory.path(), 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        bootstrapServers = broker.bootstrapServers();
        return Map.of("kafka.bootstrap.servers", bootstrapServers);
    }

    @Override
    public void stop() {
        if (container != null) {
            container.stop();
        }
        if (broker != null) {
            broker.close();
        }
        if (directory != null) {
            directory.close();
        }
    }

    static String bootstrapServers() {
        return bootstrapServers;
    }
}
