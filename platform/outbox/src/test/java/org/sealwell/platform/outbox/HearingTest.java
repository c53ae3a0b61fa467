package org.sealwell.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;

/** What is done with the messages that came together, and what the broker is told of them, in this order. */
class HearingTest {

    private static final TopicPartition PARTITION = new TopicPartition("auth.events", 0);
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private final Hearing hearing = new Hearing(new EventJson(), Clock.systemUTC());
    private final List<String> story = new ArrayList<>();

    private IncomingKafkaRecordBatch<String, String> batch(String... accounts) {
        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        for (String account : accounts) {
            messages.add(message(messages.size(), account));
        }
        return batch(messages);
    }

    private IncomingKafkaRecordBatch<String, String> batch(List<ConsumerRecord<String, String>> messages) {
        return new IncomingKafkaRecordBatch<>(
                new ConsumerRecords<>(
                        Map.of(PARTITION, messages), Map.of(PARTITION, new OffsetAndMetadata(messages.size()))),
                "auth-events",
                0,
                new Acknowledged(),
                new Buried(),
                true,
                false);
    }

    private static ConsumerRecord<String, String> message(int offset, String account) {
        String data = account.isEmpty() ? "{}" : "{\"accountId\":\"" + account + "\"}";
        var message = new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, account, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "event-" + offset,
                        "ce_type",
                        "org.sealwell.auth.AccountDeleted",
                        "ce_source",
                        "urn:sealwell:test",
                        "ce_time",
                        AT.toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private Uni<Void> tells(List<Heard> heard) {
        story.add(String.join(
                "+", heard.stream().map(one -> one.event().accountId()).toList()));
        return Uni.createFrom().voidItem();
    }

    private Function<List<Heard>, Uni<Void>> failingOver(String account) {
        return heard ->
                heard.stream().anyMatch(one -> account.equals(one.event().accountId()))
                        ? Uni.createFrom().failure(new IllegalStateException("no"))
                        : tells(heard);
    }

    private static void done(Uni<Void> heard) {
        heard.await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void allAreDoneAtOnceAndTheLastPlaceIsAcknowledged() {
        done(hearing.together(batch("anna", "ben", "clara"), this::tells));
        assertThat(story).containsExactly("anna+ben+clara", "acknowledged 2");
    }

    @Test
    void eachIsDoneInItsTurn() {
        done(hearing.each(batch("anna", "ben"), one -> tells(List.of(one))));
        assertThat(story).containsExactly("anna", "ben", "acknowledged 1");
    }

    @Test
    void anEventComesWithItsIdAndItsTime() {
        done(hearing.each(batch("anna"), one -> {
            assertThat(one).isEqualTo(new Heard(new AccountDeleted("anna"), "event-0", AT, null));
            return tells(List.of(one));
        }));
        assertThat(story).containsExactly("anna", "acknowledged 0");
    }

    /** The dead one is the last: if it went before the others are done, a crash would lose them. */
    @Test
    void whatNobodyCanReadKeepsTheOthersFromNothing() {
        done(hearing.together(batch("anna", "", "ben", ""), this::tells));
        assertThat(story).containsExactly("anna+ben", "buried 1", "buried 3", "acknowledged 3");
    }

    @Test
    void whatCannotBeDoneIsFoundByDoingEachAlone() {
        done(hearing.together(batch("anna", "ben", "clara"), failingOver("ben")));
        assertThat(story).containsExactly("anna", "clara", "buried 1", "acknowledged 2");
    }

    @Test
    void aStoreThatIsAwayIsWaitedForAndBuriesNobody() {
        List<String> away = new ArrayList<>(List.of("once"));
        done(hearing.together(
                batch("anna", "ben"),
                heard -> away.isEmpty()
                        ? tells(heard)
                        : Uni.createFrom().failure(new MongoTimeoutException(away.removeFirst()))));
        assertThat(story).containsExactly("anna+ben", "acknowledged 1");
    }

    @Test
    void whatIsOfAnUnknownTypeIsAcknowledgedUnheard() {
        ConsumerRecord<String, String> message = message(0, "anna");
        message.headers().remove("ce_type").add("ce_type", "org.sealwell.auth.SomethingNew".getBytes(UTF_8));
        done(hearing.together(batch(List.of(message)), this::tells));
        assertThat(story).containsExactly("acknowledged 0");
    }

    private final class Acknowledged implements KafkaCommitHandler {
        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message) {
            return Uni.createFrom().voidItem().invoke(() -> story.add("acknowledged " + message.getOffset()));
        }
    }

    private final class Buried implements KafkaFailureHandler {
        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
            Objects.requireNonNull(reason);
            return Uni.createFrom().voidItem().invoke(() -> story.add("buried " + message.getOffset()));
        }
    }
}
