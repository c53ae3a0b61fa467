package org.sealwell.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Mailbox;
import org.sealwell.auth.fixture.Person;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;

/** A registration begun: who gets which mail, and what the answer tells. */
@QuarkusTest
class RegistrationTest {

    @Inject
    TestClock clock;

    @Test
    void makesAnAccountInThreeSteps() {
        Person anna = Person.named("anna");

        anna.begins().statusCode(202);
        Answer confirmed = anna.confirms(anna.readsCode());
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.json().getMap("$").keySet()).isEqualTo(Set.of("ticket", "accountId"));
        assertThat(Base64Url.decode(confirmed.json().getString("accountId"))).hasSize(16);

        Person ben = Person.named("ben").confirmed();
        Answer created = ben.creates(ben.proposal());

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.json().getMap("$")).isEqualTo(Map.of("accountId", ben.accountId()));
        assertThat(created.header("Location")).endsWith("/api/auth/v1/account");
        assertThat(Events.await("AccountRegistered", ben.accountId())
                        .path("sealedEmail")
                        .textValue()
                        .split("\\.", -1))
                .hasSize(5);
    }

    @Test
    @Tag("row-29")
    void answersTheSameForNewAndKnownAddresses() {
        Person known = Person.named("known").signsUp();

        Answer again = known.begins();
        Answer fresh = Person.named("fresh").begins();

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(fresh.statusCode()).isEqualTo(202);
        assertThat(again.bytes()).isEmpty();
        assertThat(fresh.bytes()).isEmpty();
        assertThat(again.headers()).isEqualTo(fresh.headers());
        assertThat(Mailbox.take(known.email(), "registration-existing").code()).isEqualTo("00000000");
        assertRefused(known.confirms("00000000"), ProblemType.CODE_REFUSED);
    }

    @Test
    void asksForMailsThatOnlyTheirSenderCanRead() {
        Person anna = Person.named("anna");
        anna.begins();

        Mailbox.Mail mail = Mailbox.take(anna.email(), "registration-code");

        assertThat(mail.type()).isEqualTo("org.sealwell.mail.MailRequested");
        assertThat(mail.code()).matches("[0-9]{8}");
        assertThat(mail.sealed()).doesNotContain(mail.code()).doesNotContain(anna.email());
        assertThat(mail.key()).doesNotContain(anna.email());
    }

    @Test
    void treatsSpellingsOfAnAddressAsOne() {
        Person anna = Person.named("anna").signsUp();
        Person shouting = Person.named("other").withAddress("  " + anna.email().toUpperCase(java.util.Locale.ROOT));

        shouting.begins().statusCode(202);

        assertThat(Mailbox.take(anna.email(), "registration-existing").to()).isEqualTo(anna.email());
    }

    @Test
    void sendsAtMostFiveMailsAnHourToAnAddressAndTellsNobody() {
        clock.advanceToNext(Duration.ofHours(1));
        Person anna = Person.named("anna");
        for (int i = 0; i < 7; i++) {
            anna.begins().statusCode(202);
        }

        assertThat(Mailbox.takeAll(anna.email())).hasSize(5);
    }

    @Test
    void asksABusyNetworkToWait() {
        clock.advanceToNext(Duration.ofHours(1));
        Person bot = Person.named("bot");
        for (int i = 0; i < 100; i++) {
            bot.asks()
                    .body("{\"email\":\"nobody" + i + "@example.org\"}")
                    .post("/api/auth/v1/registrations")
                    .statusCode(202);
        }

        Answer refused = bot.begins();

        assertRefused(refused, ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_400, 3_600);
        Person.named("neighbour").begins().statusCode(202);
    }
}
