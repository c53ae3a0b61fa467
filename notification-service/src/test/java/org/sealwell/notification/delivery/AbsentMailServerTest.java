package org.sealwell.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sealwell.notification.Bus;
import org.sealwell.notification.Deliveries;
import org.sealwell.notification.MailServer;
import org.sealwell.notification.NamelessLog;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;

/** Mails that find nobody to take them. */
@QuarkusTest
class AbsentMailServerTest {

    private static final String CODE = "registration-code";

    @RegisterExtension
    static final NamelessLog log = new NamelessLog();

    @Inject
    TestClock clock;

    private final String account = UUID.randomUUID().toString();
    private final String address = "anna-" + account + "@example.org";

    @Test
    void waitsForTheMailServerAndDeliversWhenItIsBack() throws Exception {
        MailServer.goesAway();
        String id;
        try {
            id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
            Document waiting = Deliveries.awaitTries(id, 2);
            assertThat(waiting.getString("state")).isEqualTo("pending");
        } finally {
            MailServer.comesBack();
        }
        assertThat(MailServer.await(address).text()).contains("12345678");
        Document sent = Deliveries.awaitState(id, "sent");
        assertThat(sent).doesNotContainKeys("sealedParameters", "parameters");
        assertThat(log.lines()).anyMatch(line -> line.contains("was not taken, try"));
    }

    @Test
    void givesUpAfterItsTriesAndSaysSoWithoutAnyAddress() throws Exception {
        MailServer.goesAway();
        String id;
        try {
            id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
            assertThat(Deliveries.awaitState(id, "given-up").getInteger("tries"))
                    .isEqualTo(4);
        } finally {
            MailServer.comesBack();
        }
        Topic.Told dead = Topic.named("mail.requests.dlq").await(told -> account.equals(told.key()));
        assertThat(dead.type()).isEqualTo("org.sealwell.mail.MailRequested");
        assertThat(dead.data()).contains(account, CODE).doesNotContain("@", "12345678");
        assertThat(MailServer.to(address)).isEmpty();
    }

    @Test
    void sendsNoCodeThatExpiredWhileTheMailServerWasAway() throws Exception {
        MailServer.goesAway();
        String id;
        try {
            id = Bus.requestsMail(account, CODE, Map.of("to", address, "code", "12345678"));
            Deliveries.awaitTries(id, 1);
            clock.advance(Duration.ofMinutes(20));
            Deliveries.awaitState(id, "given-up");
        } finally {
            MailServer.comesBack();
        }
        assertThat(MailServer.to(address)).isEmpty();
    }
}
