package org.sealwell.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.local.mail.Mail;
import org.sealwell.notification.Bus;
import org.sealwell.notification.MailServer;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;

@QuarkusTest
class ContactsTest {

    private final Instant noon = Instant.now().minusSeconds(3_600);

    private final String account = UUID.randomUUID().toString();
    private final String old = "old-" + account + "@example.org";
    private final String present = "new-" + account + "@example.org";

    private void changesPassword() {
        Bus.auth(
                "CredentialsChanged",
                account,
                "{\"accountId\":\"%s\",\"credentialVersion\":2,\"otherSessionsEnded\":true}".formatted(account),
                Instant.now());
    }

    private void deletes() {
        Bus.auth("AccountDeleted", account, "{\"accountId\":\"%s\"}".formatted(account), Instant.now());
    }

    private Topic.Told awaitPurge() {
        return Topic.named("notification.events").await(told -> account.equals(told.key()));
    }

    @Test
    void writesToTheOwnersAddress() {
        Bus.registers(account, old, noon);
        changesPassword();
        Mail mail = MailServer.await(old);
        assertThat(mail.subject()).isEqualTo("Your Sealwell password was changed");
        assertThat(mail.text()).contains("All other devices were logged out.");
    }

    @Test
    void tellsOfASessionThatWasEnded() {
        Bus.registers(account, old, noon);
        Bus.auth(
                "RefreshReuseDetected",
                account,
                "{\"accountId\":\"%s\",\"sessionId\":\"s\"}".formatted(account),
                Instant.now());
        assertThat(MailServer.await(old).subject()).isEqualTo("We ended a session of yours");
    }

    @Test
    void writesToTheNewestAddressWhateverTheOrderOfTheEvents() {
        Bus.changesAddress(account, present, noon.plusSeconds(60));
        Bus.registers(account, old, noon);
        changesPassword();
        MailServer.await(present);
        assertThat(MailServer.to(old)).isEmpty();
    }

    @Test
    void followsAChangedAddress() {
        Bus.registers(account, old, noon);
        Bus.changesAddress(account, present, noon.plusSeconds(60));
        Bus.registers(account, old, noon);
        changesPassword();
        MailServer.await(present);
        assertThat(MailServer.to(old)).isEmpty();
    }

    @Test
    void forgetsADeletedAccountAndTellsItOnce() {
        Bus.registers(account, old, noon);
        deletes();
        deletes();
        deletes();
        assertThat(awaitPurge().data()).isEqualTo("{\"accountId\":\"%s\"}".formatted(account));
        Bus.registers(account, old, noon);
        Bus.changesAddress(account, present, Instant.now());
        String last = Bus.auth(
                "CredentialsChanged",
                account,
                "{\"accountId\":\"%s\",\"credentialVersion\":2,\"otherSessionsEnded\":true}".formatted(account),
                Instant.now());
        assertThat(Topic.named("notification.events").about(account, Duration.ofSeconds(2)))
                .hasSize(1);
        Document contact = Store.collection("notification", "contacts")
                .find(Filters.eq(account))
                .first();
        assertThat(contact).isNotNull().doesNotContainKey("sealedAddress");
        Topic.named("mail.requests.dlq").await(told -> account.equals(told.key()));
        assertThat(last).isNotEmpty();
        assertThat(MailServer.to(old)).isEmpty();
        assertThat(MailServer.to(present)).isEmpty();
    }

    @Test
    void tellsItOfAnAccountWhoseAddressItNeverHad() {
        deletes();
        assertThat(awaitPurge().type()).isEqualTo("org.sealwell.notification.AccountPurged");
    }

    @Test
    void dropsWhatStillWaitsForADeletedOwner() {
        MailServer.goesAway();
        try {
            Bus.registers(account, old, noon);
            changesPassword();
            deletes();
            awaitPurge();
            assertThat(Store.collection("notification", "deliveries").countDocuments(Filters.eq("account", account)))
                    .isZero();
        } finally {
            MailServer.comesBack();
        }
    }

    @Test
    void skipsWhatItDoesNotKnowAndGoesOnAfterPoison() {
        Bus.auth("SomethingNew", account, "{}", Instant.now());
        Bus.auth("AccountRegistered", account, "{\"accountId\":17", Instant.now());
        Topic.named("auth.events").tellWithoutHeaders(account, "rubbish");
        Bus.registers(account, old, noon);
        changesPassword();
        MailServer.await(old);
        assertThat(Topic.named("auth.events.dlq").about(account, Duration.ofSeconds(1)).stream()
                        .map(Topic.Told::data))
                .isEqualTo(List.of("{\"accountId\":17", "rubbish"));
    }
}
