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
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sealwell.local.mail.Mail;
import org.sealwell.notification.Bus;
import org.sealwell.notification.Deliveries;
import org.sealwell.notification.MailServer;
import org.sealwell.notification.NamelessLog;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;

@QuarkusTest
class DeliveryTest {

    private static final String CODE = "registration-code";

    @RegisterExtension
    static final NamelessLog log = new NamelessLog();

    private final String account = UUID.randomUUID().toString();
    private final String address = "anna-" + account + "@example.org";

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
        Deliveries.awaitState(id, "sent");
    }

    @Test
    void writesInTheLanguageOfWhoGetsIt() throws Exception {
        Bus.requestsMail(account, CODE, Map.of("to", address, "language", "de", "code", "12345678"));
        Mail mail = MailServer.await(address);
        assertThat(mail.subject()).isEqualTo("Ihr Sealwell-Code");
        assertThat(mail.text()).contains("Ihr Code lautet: 12345678");
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
        Crowd.of(5).does(i -> {
            Bus.requestsMail(id, account, CODE, sealed, now);
            return id;
        });
        Bus.requestsMail(id, account, CODE, sealed, now);
        String after = account + "-after";
        Bus.requestsMail(account, CODE, Map.of("to", after + "@example.org", "code", "1"));
        MailServer.await(after + "@example.org");
        Deliveries.awaitState(id, "sent");
        Bus.requestsMail(id, account, CODE, sealed, now);
        Thread.sleep(2_500);
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void sendsNoCodeThatHasExpired() throws Exception {
        String sealed = Bus.sealed(Map.of("to", address, "code", "12345678"));
        String late = UUID.randomUUID().toString();
        Bus.requestsMail(late, account, CODE, sealed, Instant.now().minus(Duration.ofMinutes(16)));
        Deliveries.awaitState(late, "given-up");
        String young = UUID.randomUUID().toString();
        Bus.requestsMail(young, account, CODE, sealed, Instant.now().minus(Duration.ofMinutes(14)));
        Deliveries.awaitState(young, "sent");
        assertThat(MailServer.to(address)).hasSize(1);
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
        Bus.mail(UUID.randomUUID().toString(), account, "{not json", Instant.now());
        Bus.mail(UUID.randomUUID().toString(), account, "{\"accountId\":\"a\"}", Instant.now());
        Topic.named("mail.requests").tellWithoutHeaders(account, "rubbish");
        Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
        assertThat(MailServer.await(address).text()).contains("12345678");
        assertThat(Deliveries.awaitState(unopenable, "given-up").getInteger("tries"))
                .isEqualTo(1);
        assertThat(Topic.named("mail.requests.dlq").about(account, Duration.ofSeconds(1)))
                .hasSize(6);
    }

    @Test
    void keepsNothingReadable() throws Exception {
        String id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "87654321"));
        MailServer.await(address);
        Deliveries.awaitState(id, "sent");
        Bus.registers(account, address, Instant.now());
        String changed = Bus.auth(
                "CredentialsChanged",
                account,
                "{\"accountId\":\"%s\",\"credentialVersion\":2,\"otherSessionsEnded\":true}".formatted(account),
                Instant.now());
        Deliveries.awaitState(changed, "sent");
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
}
