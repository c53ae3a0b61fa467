package org.sealwell.platform.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads on in a topic, from its beginning, without a consumer group: there is none to wait for. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", Broker.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());

    TopicReader(String topic) {
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** What comes next, waiting so long for a first record. */
    public List<Topic.Told> poll(Duration patience) {
        List<Topic.Told> told = new ArrayList<>();
        consumer.poll(patience).forEach(message -> told.add(Topic.Told.of(message)));
        return told;
    }

    /** Whether all that is on the topic by now has been read. */
    boolean isAtTheEnd() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
