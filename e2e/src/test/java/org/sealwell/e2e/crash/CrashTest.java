package org.sealwell.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwell.client.Session;
import org.sealwell.client.http.RetryPolicy;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Database;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.e2e.stage.TakesPartsAway;

/** Processes end without warning in the middle of things: nothing acknowledged is lost, and nothing doubles. */
@ExtendWith(Stage.Resolver.class)
@TakesPartsAway
class CrashTest {

    private static final RetryPolicy PATIENT = new RetryPolicy(60, Duration.ofMillis(200), Duration.ofSeconds(2));

    private static final List<Person> INTERRUPTED = new ArrayList<>();

    private final Stage stage;

    CrashTest(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void everythingComesBack() throws InterruptedException {
        stage.suite().awaitReady();
    }

    /** However often the request for one was told. A second one would have come long ago, but for who was last. */
    @AfterAll
    static void noMailCameTwice(Stage stage) throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(3));
        assertThat(INTERRUPTED).isNotEmpty().allSatisfy(person -> assertThat(
                        stage.suite().inbox().to(person.email()))
                .extracting(mail -> mail.headers().get("Message-ID"))
                .isNotEmpty()
                .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vault-service", "store"})
    void losesAndDoublesNothingUnderAStreamOfCommits(String victim) throws InterruptedException {
        Person anna = stage.person("streaming");
        try (Session session = anna.signsUp(anna.device("phone", connection -> connection.retries(PATIENT)))) {
            Set<String> acknowledged = new ConcurrentSkipListSet<>();
            AtomicBoolean enough = new AtomicBoolean();
            AtomicInteger written = new AtomicInteger();
            Thread writer = Thread.ofVirtual().start(() -> {
                while (!enough.get()) {
                    HealthRecord record =
                            session.records().put(RecordDraft.of("Note", "{\"i\":" + written.incrementAndGet() + "}"));
                    acknowledged.add(record.id());
                }
            });
            for (int kill = 0; kill < 2; kill++) {
                int before = acknowledged.size();
                awaitMore(acknowledged, before + 20, writer);
                stage.suite().kill(victim);
                stage.suite().awaitReady(victim);
            }
            awaitMore(acknowledged, acknowledged.size() + 20, writer);
            enough.set(true);
            writer.join();

            try (Session laptop = anna.device("laptop", connection -> connection.retries(PATIENT))
                    .logIn(anna.email(), anna.password())
                    .session()) {
                assertThat(laptop.sync().n()).isEqualTo(acknowledged.size());
                assertThat(laptop.records().ids()).isEqualTo(acknowledged);
                List<Integer> numbers = laptop.records().list("Note").stream()
                        .map(record -> record.content().path("i").asInt())
                        .sorted()
                        .toList();
                assertThat(numbers).hasSize(written.get()).doesNotHaveDuplicates();
            }
            assertThat(session.usage().items()).isEqualTo(acknowledged.size());
        }
    }

    private static void awaitMore(Set<String> acknowledged, int count, Thread writer) throws InterruptedException {
        while (acknowledged.size() < count) {
            assertThat(writer.isAlive()).isTrue();
            Thread.sleep(Duration.ofMillis(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth-service", "broker", "notification-service", "store", "recovery-service"})
    void finishesARegistrationDuringWhichSomethingDies(String victim) throws InterruptedException {
        Person ben = stage.person("interrupted");
        var phone = ben.device("phone", connection -> connection.retries(PATIENT));
        stage.suite().kill(victim);
        try (Session session = ben.signsUpStubbornly(phone)) {
            session.records().put(RecordDraft.of("Note", "{\"text\":\"after all\"}"));
            assertThat(session.head().n()).isEqualTo(1);
        }
        stage.suite().awaitReady(victim);
        INTERRUPTED.add(ben);
        try (Database database = stage.database()) {
            long accounts = database.collection("auth", "accounts").countDocuments();
            long ids = database.collection("auth", "accounts")
                    .distinct("emailIndex", String.class)
                    .into(new ArrayList<>())
                    .size();
            assertThat(accounts).isEqualTo(ids);
        }
    }

    @Test
    void tellsWhatHappenedWhileTheBrokerWasAway() throws InterruptedException {
        Person cleo = stage.person("untold");
        try (Session session = cleo.signsUp()) {
            stage.suite().kill("broker");
            session.account().changePassword(cleo.password(), "changed while nobody heard".toCharArray(), false);
            stage.suite().awaitReady("broker");
            cleo.mailAbout("Your Sealwell password was changed");
            awaitEmptyOutbox(session.accountId());
        }
    }

    private void awaitEmptyOutbox(String account) throws InterruptedException {
        try (Database database = stage.database()) {
            for (int i = 0; i < 300; i++) {
                Document found = database.collection("auth", "accounts")
                        .find(new Document("_id", account))
                        .first();
                if (found.getList("outbox", Document.class).isEmpty()) {
                    return;
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        throw new AssertionError("The outbox was not emptied");
    }
}
