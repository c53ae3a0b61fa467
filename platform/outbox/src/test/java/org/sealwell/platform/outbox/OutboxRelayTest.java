package org.sealwell.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.contracts.event.VaultEvent.AccountPurged;
import org.sealwell.contracts.event.VaultEvent.VaultCommitted;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.Store;

@QuarkusTest
@QuarkusTestResource(Store.class)
@QuarkusTestResource(Secrets.class)
@QuarkusTestResource(MortalBroker.class)
class OutboxRelayTest {

    private static final String COLLECTION = "documents";

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    MeterRegistry meters;

    private final String topic = "test." + UUID.randomUUID();
    private final String document = UUID.randomUUID().toString();

    static class Ambient {
        @Produces
        @Singleton
        Clock clock() {
            return Clock.systemUTC();
        }

        @Produces
        @Singleton
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Produces
        @Singleton
        OutboxCollections collections() {
            return OutboxCollections.of(COLLECTION);
        }
    }

    @BeforeEach
    void theTopicExists() {
        MortalBroker.hasTopic(topic);
    }

    @AfterEach
    void nothingIsLeft() {
        Store.collection("outbox", COLLECTION).deleteMany(new Document());
    }

    private OutboxEntry entry(String topic, Instant time, String data) {
        return new OutboxEntry(
                UUID.randomUUID().toString(), topic, "org.sealwell.test.Told", document, time, data, null);
    }

    private OutboxEntry entry(String data) {
        return entry(topic, Instant.now(), data);
    }

    /** What a service does: the entry is in the document before anything is published. */
    private static void writes(String id, OutboxEntry entry) {
        Store.collection("outbox", COLLECTION)
                .updateOne(
                        Filters.eq(id),
                        Updates.push(
                                OutboxEntry.FIELD,
                                new Document("id", entry.id())
                                        .append("topic", entry.topic())
                                        .append("type", entry.type())
                                        .append("key", entry.key())
                                        .append("time", entry.time())
                                        .append("data", entry.data())),
                        new com.mongodb.client.model.UpdateOptions().upsert(true));
    }

    private static int waiting(String id) {
        return Objects.requireNonNull(Store.collection("outbox", COLLECTION)
                        .find(Filters.eq(id))
                        .first())
                .getList(OutboxEntry.FIELD, Document.class)
                .size();
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(40);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private double oldest() {
        return meters.get("sealwell.outbox.oldest.milliseconds").gauge().value();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<String> firstOccurrences(List<ConsumerRecord<String, String>> messages) {
        return messages.stream().map(ConsumerRecord::value).distinct().toList();
    }

    @Test
    void removesOfEachDocumentWhatWasToldAndNothingElse() throws InterruptedException {
        List<String> documents = List.of(document, UUID.randomUUID().toString());
        // Too young for the sweep.
        Instant later = Instant.now().plusSeconds(600);
        for (String each : documents) {
            OutboxEntry first = entry(topic, later, "{}");
            OutboxEntry second = entry(topic, later, "{}");
            OutboxEntry untold = entry(topic, later, "{}");
            List.of(first, second, untold).forEach(entry -> writes(each, entry));
            relay.soon(COLLECTION, each, first);
            relay.soon(COLLECTION, each, second);
        }
        eventually(() -> documents.stream().allMatch(each -> waiting(each) == 1));
    }

    @Test
    void publishesAtOnceAsACloudEventAndRemovesTheEntry() throws InterruptedException {
        OutboxEntry entry = entry("{\"n\":1}");
        writes(document, entry);
        relay.soon(COLLECTION, document, entry);
        ConsumerRecord<String, String> message = MortalBroker.read(topic, 1).getFirst();
        assertThat(message.key()).isEqualTo(document);
        assertThat(message.value()).isEqualTo("{\"n\":1}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_id")).isEqualTo(entry.id());
        assertThat(header(message, "ce_type")).isEqualTo("org.sealwell.test.Told");
        assertThat(header(message, "ce_source")).isEqualTo("urn:sealwell:outbox-test");
        assertThat(header(message, "ce_subject")).isEqualTo(document);
        assertThat(Instant.parse(header(message, "ce_time"))).isEqualTo(entry.time());
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        eventually(() -> waiting(document) == 0);
    }

    @Test
    void aSweepPublishesWhatACrashLeftBehind() throws InterruptedException {
        for (int n = 1; n <= 3; n++) {
            writes(document, entry(topic, Instant.now().minusSeconds(60), "{\"n\":" + n + "}"));
        }
        assertThat(firstOccurrences(MortalBroker.read(topic, 3)))
                .containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
        eventually(() -> waiting(document) == 0);
    }

    @Test
    void aSweepLeavesWhatIsOnItsWay() {
        writes(document, entry(topic, Instant.now().plusSeconds(600), "{}"));
        relay.sweep().await().atMost(Duration.ofSeconds(20));
        assertThat(waiting(document)).isEqualTo(1);
    }

    @Test
    void whatExceedsTheLimitWaitsForTheSweepAndIsNotLost() throws InterruptedException {
        List<String> documents =
                IntStream.range(0, 50).mapToObj(i -> document + i).toList();
        for (String one : documents) {
            OutboxEntry entry = entry("\"" + one + "\"");
            writes(one, entry);
            relay.soon(COLLECTION, one, entry);
        }
        eventually(() -> documents.stream().allMatch(one -> waiting(one) == 0));
        assertThat(firstOccurrences(MortalBroker.read(topic, 50))).hasSize(50);
    }

    @Test
    void nothingIsLostAndOrderIsKeptWhileTheBrokerIsAway() throws InterruptedException {
        OutboxEntry before = entry("\"0\"");
        writes(document, before);
        relay.soon(COLLECTION, document, before);
        eventually(() -> waiting(document) == 0);
        MortalBroker.goesAway();
        List<String> expected = new ArrayList<>(List.of("\"0\""));
        for (int n = 1; n <= 6; n++) {
            OutboxEntry entry = entry("\"" + n + "\"");
            expected.add(entry.data());
            writes(document, entry);
            relay.soon(COLLECTION, document, entry);
        }
        try {
            eventually(() -> oldest() > 4_000);
            assertThat(waiting(document)).isEqualTo(6);
        } finally {
            MortalBroker.comesBack();
        }
        eventually(() -> waiting(document) == 0);
        assertThat(firstOccurrences(MortalBroker.read(topic, 7))).isEqualTo(expected);
        eventually(() -> oldest() == 0);
    }

    @Test
    void whatCannotBePublishedIsNotInTheWayOfTheRest() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            writes("bad" + i, entry("no topic: \"", Instant.now().minusSeconds(60), "{}"));
        }
        List<String> good = IntStream.range(0, 10).mapToObj(i -> document + i).toList();
        good.forEach(one -> writes(one, entry(topic, Instant.now().minusSeconds(60), "\"" + one + "\"")));
        eventually(() -> good.stream().allMatch(one -> waiting(one) == 0));
        assertThat(waiting("bad0")).isEqualTo(1);
        assertThat(oldest()).isGreaterThan(50_000);
    }

    @Test
    void anEntryIsTheEventsJsonUnderItsAccount() {
        OutboxEntry entry = outbox.entry(new VaultCommitted("anna", 7, 2, 1_400));
        assertThat(entry.topic()).isEqualTo("vault.events");
        assertThat(entry.type()).isEqualTo("org.sealwell.vault.VaultCommitted");
        assertThat(entry.key()).isEqualTo("anna");
        assertThat(entry.data()).isEqualTo("{\"accountId\":\"anna\",\"n\":7,\"changes\":2,\"bytes\":1400}");
        assertThat(outbox.entry(new AccountPurged("anna")).id())
                .isNotEqualTo(outbox.entry(new AccountPurged("anna")).id());
    }
}
