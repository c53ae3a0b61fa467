package org.sealwell.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    Path directory;

    @Test
    void keepsEventsOverARestartAndHasEveryTopic() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            send(broker, "an event");
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            assertThat(topics(broker)).containsAll(Topics.all());
            assertThat(received(broker)).containsExactly("an event");
        }
    }

    private static void send(EmbeddedBroker broker, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("auth.events", "key", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> received(EmbeddedBroker broker) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("auth.events"));
            Set<String> values = new HashSet<>();
            for (int i = 0; i < 40 && values.isEmpty(); i++) {
                for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(500))) {
                    values.add(received.value());
                }
            }
            return List.copyOf(values);
        }
    }

    private static Set<String> topics(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(config(broker))) {
            return admin.listTopics().names().get(20, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> config(EmbeddedBroker broker) {
        return Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
    }
}
