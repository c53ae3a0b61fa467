package org.sealwell.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.local.mail.Mail;
import org.sealwell.notification.Bus;
import org.sealwell.notification.MailServer;
import org.sealwell.notification.Reader;
import org.sealwell.platform.testkit.Sealed;

@QuarkusTest
class ShareMailsTest {

    private final Reader anna = new Reader();
    private final String account = anna.account();
    private final String address = "anna-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void register() {
        Bus.registers(account, address, Instant.now());
    }

    private void tells(String name, String members) {
        Bus.share(
                name, account, "{\"accountId\":\"%s\",\"shareId\":\"%s\",%s}".formatted(account, Sealed.id(), members));
    }

    @Test
    void sendsACodeToWhoIsSharedWith() {
        Bus.requestsMail(Sealed.random(32), "share-code", Map.of("to", address, "code", "12345678"));
        Mail mail = MailServer.await(address);
        assertThat(mail.subject()).isEqualTo("Your code to open a shared record");
        assertThat(mail.text()).contains("12345678");
    }

    @Test
    void tellsTheOwnerOfTheFirstOpening() {
        tells("ShareOpened", "\"first\":true,\"wantsMail\":true");
        assertThat(MailServer.await(address).subject()).isEqualTo("A link of yours was opened");
    }

    @Test
    void tellsTheOwnerOfALock() {
        tells("ShareLocked", "\"wantsMail\":true");
        assertThat(MailServer.await(address).subject()).isEqualTo("A link of yours is locked");
    }

    @Test
    void tellsTheOwnerOfALinkThatIsClosedForGood() {
        tells("ShareClosed", "\"wantsMail\":true");
        Mail mail = MailServer.await(address);
        assertThat(mail.subject()).isEqualTo("A link of yours is closed for good");
        assertThat(mail.text()).contains("too many wrong passcodes");
    }

    @Test
    void tellsTheOwnerHowALinkHasEnded() {
        tells("ShareExpired", "\"opens\":3,\"usedUp\":true,\"wantsMail\":true");
        Mail mail = MailServer.await(address);
        assertThat(mail.subject()).isEqualTo("A link of yours has come to its end");
        assertThat(mail.text()).contains("as often as you allowed").contains("Times opened: 3");
    }

    /** Security is nothing to be turned off. */
    @Test
    void staysSilentAboutWhatTheyHaveTurnedOff() {
        anna.prefers(false, true, false).statusCode(200);
        tells("ShareOpened", "\"first\":true,\"wantsMail\":true");
        tells("ShareExpired", "\"opens\":3,\"usedUp\":false,\"wantsMail\":true");
        tells("ShareLocked", "\"wantsMail\":true");
        assertThat(MailServer.await(address).subject()).isEqualTo("A link of yours is locked");
        Bus.auth(
                "RefreshReuseDetected",
                account,
                "{\"accountId\":\"%s\",\"sessionId\":\"s\"}".formatted(account),
                Instant.now());
        MailServer.await(address, "We ended a session of yours");
        assertThat(List.copyOf(MailServer.to(address))).hasSize(2);
    }

    /** One topic keeps an account's events in order: when the last one's mail is there, no mail of the others will come. */
    @Test
    void staysSilentAboutWhatTheOwnerDoesNotWantToBeTold() {
        tells("ShareOpened", "\"first\":true,\"wantsMail\":false");
        tells("ShareOpened", "\"first\":false,\"wantsMail\":true");
        tells("ShareLocked", "\"wantsMail\":false");
        tells("ShareClosed", "\"wantsMail\":false");
        tells("ShareExpired", "\"opens\":3,\"usedUp\":false,\"wantsMail\":false");
        Bus.share("ShareRevoked", account, "{\"accountId\":\"%s\",\"shareId\":\"s\"}".formatted(account));
        tells("ShareExpired", "\"opens\":4,\"usedUp\":false,\"wantsMail\":true");
        MailServer.await(address);
        assertThat(List.copyOf(MailServer.to(address))).hasSize(1);
    }
}
