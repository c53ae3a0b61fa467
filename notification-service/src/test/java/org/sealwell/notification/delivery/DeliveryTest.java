package org.sealwell.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwell.local.mail.Mail;
import org.sealwell.notification.Bus;
import org.sealwell.notification.MailServer;
import org.sealwell.notification.TestClock;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;

@QuarkusTest
class DeliveryTest {

    private static final String CODE = "registration-code";
    private static final Log LOG = new Log();

    private final String account = UUID.randomUUID().toString();
    private final String address = "anna-" + account + "@example.org";

    @AfterEach
    void timeIsAsItWas() {
        TestClock.set(Duration.ZERO);
    }

    @BeforeAll
    static void somebodyReadsTheLog() {
        Logger.getLogger("").addHandler(LOG);
    }

    /** Over all that these tests do, the failures among it. */
    @AfterAll
    static void theLogNamesNobodyAndNoCode() {
        Logger.getLogger("").removeHandler(LOG);
        assertThat(LOG.lines)
                .noneMatch(line -> line.contains("@example.org"))
                .noneMatch(line -> line.contains("12345678"))
                .noneMatch(line -> line.contains("87654321"))
                .anyMatch(line -> line.contains("was not taken, try"));
    }

    private static Document delivery(String id, Predicate<Document> wanted) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(end)) {
            Document found = Store.collection("notification", "deliveries")
                    .find(Filters.eq(id))
                    .first();
            if (found != null && wanted.test(found)) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No such delivery: "
                + Store.collection("notification", "deliveries")
                        .find(Filters.eq(id))
                        .first());
    }

    private static Predicate<Document> inState(String state) {
        return delivery -> state.equals(delivery.getString("state"));
    }

    private static List<Topic.Told> deadLetters(String key) {
        return Topic.named("mail.requests.dlq").all(Duration.ofSeconds(1)).stream()
                .filter(told -> key.equals(told.key()))
                .toList();
    }

    @Test
    void sendsAMailInBothFormsUnderTheEventsName() throws Exception {
        String id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
        Mail mail = MailServer.await(address);
        assertThat(mail.subject()).isEqualTo("Your Sealwell code");
        assertThat(mail.from()).isEqualTo("Sealwell <no-reply@sealwell.example>");
        assertThat(mail.text()).contains("Your code is: 12345678");
        assertThat(mail.html()).contains("<p class=\"code\">12345678</p>");
        assertThat(header(mail, "Message-ID")).isEqualTo("<" + id + "@sealwell>");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Content-Type")).startsWith("multipart/alternative");
        delivery(id, inState("sent"));
    }

    private static String header(Mail mail, String name) {
        return mail.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(header -> header.getValue().getFirst())
                .orElse("");
    }

    @Test
    void sendsOneMailHoweverOftenTheEventComes() throws Exception {
        String id = UUID.randomUUID().toString();
        String sealed = Bus.sealed(Map.of("to", address, "code", "12345678"));
        Instant now = Instant.now();
        try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
            for (Future<Boolean> told : pool.invokeAll(IntStream.range(0, 5)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        Bus.requestsMail(id, account, CODE, sealed, now);
                        return true;
                    })
                    .toList())) {
                assertThat(told.get()).isTrue();
            }
        }
        Bus.requestsMail(id, account, CODE, sealed, now);
        String after = account + "-after";
        Bus.requestsMail(account, CODE, Map.of("to", after + "@example.org", "code", "1"));
        MailServer.await(after + "@example.org");
        delivery(id, inState("sent"));
        Bus.requestsMail(id, account, CODE, sealed, now);
        Thread.sleep(2_500);
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void waitsForTheMailServerAndDeliversWhenItIsBack() throws Exception {
        MailServer.goesAway();
        String id;
        try {
            id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
            Document waiting = delivery(id, delivery -> delivery.getInteger("tries") >= 2);
            assertThat(waiting.getString("state")).isEqualTo("pending");
        } finally {
            MailServer.comesBack();
        }
        assertThat(MailServer.await(address).text()).contains("12345678");
        Document sent = delivery(id, inState("sent"));
        assertThat(sent).doesNotContainKeys("sealedParameters", "parameters");
    }

    @Test
    void givesUpAfterItsTriesAndSaysSoWithoutAnyAddress() throws Exception {
        MailServer.goesAway();
        String id;
        try {
            id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
            assertThat(delivery(id, inState("given-up")).getInteger("tries")).isEqualTo(4);
        } finally {
            MailServer.comesBack();
        }
        Topic.Told dead = Topic.named("mail.requests.dlq").await(told -> account.equals(told.key()));
        assertThat(dead.type()).isEqualTo("org.sealwell.mail.MailRequested");
        assertThat(dead.data()).contains(account, CODE).doesNotContain("@", "12345678");
        assertThat(MailServer.to(address)).isEmpty();
    }

    @Test
    void sendsNoCodeThatHasExpired() throws Exception {
        String sealed = Bus.sealed(Map.of("to", address, "code", "12345678"));
        String late = UUID.randomUUID().toString();
        Bus.requestsMail(late, account, CODE, sealed, Instant.now().minus(Duration.ofMinutes(16)));
        delivery(late, inState("given-up"));
        String young = UUID.randomUUID().toString();
        Bus.requestsMail(young, account, CODE, sealed, Instant.now().minus(Duration.ofMinutes(14)));
        delivery(young, inState("sent"));
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void sendsNoCodeThatExpiredWhileTheMailServerWasAway() throws Exception {
        MailServer.goesAway();
        String id;
        try {
            id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
            delivery(id, delivery -> delivery.getInteger("tries") >= 1);
            TestClock.set(Duration.ofMinutes(20));
            delivery(id, inState("given-up"));
        } finally {
            MailServer.comesBack();
        }
        assertThat(MailServer.to(address)).isEmpty();
    }

    @Test
    void whatCannotBeUsedGoesToTheDeadLettersAndTheNextIsSent() throws Exception {
        String unopenable = UUID.randomUUID().toString();
        Bus.requestsMail(
                UUID.randomUUID().toString(),
                account,
                "no-such-template",
                Bus.sealed(Map.of("to", address)),
                Instant.now());
        Bus.requestsMail(unopenable, account, CODE, "e30.e30.e30.e30.e30", Instant.now());
        Bus.requestsMail(UUID.randomUUID().toString(), account, CODE, Bus.sealed(Map.of("code", "1")), Instant.now());
        Bus.tell(
                "mail.requests",
                UUID.randomUUID().toString(),
                "org.sealwell.mail.MailRequested",
                account,
                "{not json",
                Instant.now());
        Bus.tell(
                "mail.requests",
                UUID.randomUUID().toString(),
                "org.sealwell.mail.MailRequested",
                account,
                "{\"accountId\":\"a\"}",
                Instant.now());
        Bus.rubbish("mail.requests", account, "rubbish");
        Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
        assertThat(MailServer.await(address).text()).contains("12345678");
        assertThat(delivery(unopenable, inState("given-up")).getInteger("tries"))
                .isEqualTo(1);
        assertThat(deadLetters(account)).hasSize(6);
    }

    @Test
    void keepsNothingReadable() throws Exception {
        String id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "87654321"));
        MailServer.await(address);
        delivery(id, inState("sent"));
        Bus.registers(account, address, Instant.now());
        String changed = Bus.auth(
                "CredentialsChanged",
                account,
                "{\"accountId\":\"%s\",\"credentialVersion\":2,\"otherSessionsEnded\":true}".formatted(account),
                Instant.now());
        delivery(changed, inState("sent"));
        for (String name : List.of("contacts", "deliveries")) {
            for (Document raw : Store.collection("notification", name).find()) {
                assertThat(raw.toJson()).doesNotContain("@example.org").doesNotContain("87654321");
            }
        }
        assertThat(Objects.requireNonNull(Store.collection("notification", "contacts")
                        .find(Filters.eq(account))
                        .first()))
                .containsKey("sealedAddress");
    }

    /** What the service writes into its log, with the stack traces; the embedded mail server's own lines are not its. */
    private static final class Log extends Handler {

        private static final PatternFormatter FORMAT = new PatternFormatter("%c %m %e");

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (!String.valueOf(line.getLoggerName()).startsWith("com.icegreen")) {
                lines.add(FORMAT.format(line));
            }
        }

        @Override
        public void flush() {
            // Everything is there already.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
