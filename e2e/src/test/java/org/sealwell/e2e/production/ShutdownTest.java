package org.sealwell.e2e.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;
import org.sealwell.client.http.HttpTransport;
import org.sealwell.client.http.JdkHttpTransport;
import org.sealwell.client.http.RetryPolicy;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.SealwellException;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Database;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.e2e.stage.TakesPartsAway;

/** A service that is told to end answers what it has begun, tells what it has to tell, and takes nothing new. */
@ExtendWith(Stage.Resolver.class)
@TakesPartsAway
class ShutdownTest {

    private static final RetryPolicy ONCE = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1));
    private static final int WRITERS = 3;
    private static final int GONE = 503;

    private final Stage stage;

    ShutdownTest(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void everythingComesBack() throws InterruptedException {
        stage.suite().awaitReady();
    }

    @Test
    void everyRequestIsEitherDoneOrRefusedAndEveryEventIsTold() throws InterruptedException {
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new Writer(stage.person("draining")));
        }
        try {
            writers.forEach(Writer::begin);
            for (Writer writer : writers) {
                writer.awaitSome();
            }
            ProcessHandle service =
                    ProcessHandle.of(stage.suite().pid("vault-service")).orElseThrow();
            assertThat(service.destroy()).isTrue();
            assertThat(service.onExit().orTimeout(30, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(31));
            for (Writer writer : writers) {
                writer.end();
            }
            assertThat(untold()).isZero();
            stage.suite().awaitReady("vault-service");

            assertThat(writers).allSatisfy(writer -> {
                assertThat(writer.unexplained).as("neither done nor refused").isEmpty();
                long acknowledged = writer.acknowledged.count.get();
                assertThat(writer.session.sync().n()).isEqualTo(acknowledged);
            });
        } finally {
            writers.forEach(writer -> writer.session.close());
        }
    }

    /** Commits of which nobody was told. */
    private long untold() {
        try (Database database = stage.database()) {
            return database.collection("vault", "heads")
                    .countDocuments(new Document("outbox.0", new Document("$exists", true)));
        }
    }

    /** Somebody who writes one record after the other and never tries again. */
    private static final class Writer {

        private final Acknowledged acknowledged = new Acknowledged();
        private final Session session;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicBoolean enough = new AtomicBoolean();
        private final List<SealwellException> unexplained = new ArrayList<>();
        private Thread thread = Thread.currentThread();

        Writer(Person person) {
            this.session = person.signsUp(person.device(
                    "phone", connection -> connection.retries(ONCE).transport(acknowledged)));
        }

        void begin() {
            thread = Thread.ofVirtual().start(this::write);
        }

        void awaitSome() throws InterruptedException {
            while (done.get() < 10) {
                assertThat(thread.isAlive()).isTrue();
                Thread.sleep(5);
            }
        }

        void end() throws InterruptedException {
            enough.set(true);
            thread.join();
        }

        private void write() {
            while (!enough.get()) {
                try {
                    session.records().put(RecordDraft.of("Note", "{\"i\":" + done.get() + "}"));
                    done.incrementAndGet();
                } catch (RefusedException e) {
                    note(e, e.status() == GONE);
                } catch (SealwellException e) {
                    note(e, false);
                }
            }
        }

        private void note(SealwellException failure, boolean refused) {
            if (!refused) {
                unexplained.add(failure);
            }
        }
    }

    /** Commits that were answered as done; what a record needs besides, such as a checkpoint, may be refused after that. */
    private static final class Acknowledged implements HttpTransport {

        private static final int CREATED = 201;

        private final HttpTransport carrier = new JdkHttpTransport();
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public HttpAnswer send(HttpCall call) throws IOException {
            HttpAnswer answer = carrier.send(call);
            if (answer.status() == CREATED && call.uri().getPath().equals("/api/vault/v1/commits")) {
                count.incrementAndGet();
            }
            return answer;
        }
    }
}
