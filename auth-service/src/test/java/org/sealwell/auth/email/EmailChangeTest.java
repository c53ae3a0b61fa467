package org.sealwell.auth.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.KeyMaterial;
import org.sealwell.auth.fixture.Known;
import org.sealwell.auth.fixture.Mailbox;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;

@QuarkusTest
class EmailChangeTest {

    @Inject
    TestClock clock;

    @Test
    void takesTheNewAddressWithTheCodeSentThere() {
        Person anna = Person.loggedIn("anna");
        String old = anna.email();
        String next = "new." + old;
        Handshake handshake = anna.shakesHands();

        Answer asked = anna.wantsAddress(handshake, next);
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.json().getMap("$")).isEqualTo(Map.of("M2", handshake.expectedM2()));
        assertThat(address(anna)).isEqualTo(old);
        anna.confirmsAddress(code(next)).statusCode(204);

        assertThat(address(anna)).isEqualTo(next);
        assertThat(Mailbox.take(old, "email-change-notice").parameters())
                .containsEntry("days", "7")
                .hasEntrySatisfying("link", link -> assertThat(link)
                        .matches("http://127\\.0\\.0\\.1:8080/email-objection#[A-Za-z0-9_-]{64}"));
        assertThat(Events.await("EmailChanged", anna.accountId())
                        .path("sealedEmail")
                        .textValue())
                .doesNotContain(next);
        anna.withAddress(next).logsIn();
        Person.named("other").withAddress(old).starts().statusCode(200);
        assertThat(Person.named("other").withAddress(old).shakesHands().accountId())
                .isNotEqualTo(anna.accountId());
    }

    @Test
    void refusesAWrongProofAndSomebodyElses() {
        Person anna = Person.loggedIn("anna");
        Person eve = Person.loggedIn("eve");

        assertRefused(
                anna.wantsAddress(anna.shakesHands("wrong"), "new." + anna.email()), ProblemType.CREDENTIALS_REFUSED);
        assertRefused(anna.wantsAddress(eve.shakesHands(), "new." + anna.email()), ProblemType.CREDENTIALS_REFUSED);
        assertThat(Mailbox.takeAll("new." + anna.email())).isEmpty();
    }

    @Test
    void diesAfterFiveWrongCodesAndAfterAQuarterOfAnHour() {
        Person anna = Person.loggedIn("anna");
        String next = "new." + anna.email();
        anna.wantsAddress(anna.shakesHands(), next);
        String spent = code(next);
        for (int i = 1; i <= 5; i++) {
            assertRefused(anna.confirmsAddress(other(spent, i)), ProblemType.CODE_REFUSED);
        }
        assertRefused(anna.confirmsAddress(spent), ProblemType.CODE_REFUSED);

        anna.wantsAddress(anna.shakesHands(), next);
        String late = code(next);
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        anna.logsIn();
        assertRefused(anna.confirmsAddress(late), ProblemType.CODE_REFUSED);

        anna.wantsAddress(anna.shakesHands(), next);
        String good = code(next);
        for (int i = 1; i <= 4; i++) {
            anna.confirmsAddress(other(good, i));
        }
        anna.confirmsAddress(good).statusCode(204);
        assertRefused(anna.confirmsAddress(good), ProblemType.CODE_REFUSED);
    }

    @Test
    @Tag("row-29")
    void answersTheSameForAnAddressThatIsTakenAndTellsOnlyItsOwner() {
        Person anna = Person.loggedIn("anna");
        Person ben = Person.named("ben").signsUp();

        Answer taken = anna.wantsAddress(anna.shakesHands(), ben.email());

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.json().getMap("$").keySet()).containsExactly("M2");
        assertThat(Mailbox.take(ben.email(), "email-change-existing").parameters())
                .containsOnlyKeys("to", "language");
        assertThat(ben.shakesHands().accountId()).isEqualTo(ben.accountId());
    }

    @Test
    void losesTheRaceForAnAddressThatSomebodyTookMeanwhile() {
        Person anna = Person.loggedIn("anna");
        Person ben = Person.named("ben");
        anna.wantsAddress(anna.shakesHands(), ben.email());
        String code = code(ben.email());
        ben.signsUp();

        assertRefused(anna.confirmsAddress(code), ProblemType.CODE_REFUSED);
        assertThat(ben.shakesHands().accountId()).isEqualTo(ben.accountId());
    }

    @Test
    void fillsNobodysMailbox() {
        clock.advanceToNext(Duration.ofHours(1));
        Person anna = Person.loggedIn("anna");
        String victim = "victim." + anna.email();
        for (int i = 0; i < 7; i++) {
            anna.wantsAddress(anna.shakesHands(), victim).statusCode(202);
        }

        assertThat(Mailbox.takeAll(victim)).hasSize(5);
    }

    @Test
    @Tag("row-27")
    void bringsTheOldAddressBackAndLogsEverybodyOutWhenItsOwnerObjects() {
        Person anna = Person.loggedIn("anna");
        Tokens thief = anna.tokens();
        String old = anna.email();
        String token = changed(anna, "thief." + old);

        anna.objects(token).statusCode(204);

        assertRefused(anna.refreshes(thief.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        anna.withAddress(old).logsIn();
        assertThat(address(anna)).isEqualTo(old);
        assertRefused(anna.objects(token), ProblemType.TICKET_REFUSED);
        assertThat(Events.about(anna.accountId()).stream().filter("EmailChanged"::equals))
                .hasSize(2);
    }

    @Test
    void refusesObjectionsThatAreWrongOrLate() {
        Person anna = Person.loggedIn("anna");
        String next = "new." + anna.email();
        String token = changed(anna, next);
        byte[] wrong = Base64Url.decode(token);
        wrong[47] ^= 1;
        byte[] someoneElses = Base64Url.decode(token);
        someoneElses[0] ^= 1;

        for (String refused : List.of(
                Base64Url.encode(wrong), Base64Url.encode(someoneElses), Base64Url.encode(KeyMaterial.bytes(48)))) {
            assertRefused(anna.objects(refused), ProblemType.TICKET_REFUSED);
        }
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertRefused(anna.objects(token), ProblemType.TICKET_REFUSED);
        clock.reset();
        assertThat(address(anna)).isEqualTo(next);
    }

    /** The new address is confirmed; gives the token from the notice to the old one. */
    private static String changed(Person person, String next) {
        String old = person.email();
        person.wantsAddress(person.shakesHands(), next).statusCode(202);
        person.confirmsAddress(code(next)).statusCode(204);
        String link = Mailbox.take(old, "email-change-notice").parameters().get("link");
        return Known.secret(link.substring(link.indexOf('#') + 1));
    }

    private static String address(Person person) {
        return person.asksAsOwner().get("/api/auth/v1/account").json().getString("email");
    }

    private static String code(String address) {
        return Known.secret(Mailbox.take(address, "email-change-code").code());
    }

    private static String other(String code, int i) {
        return String.format(Locale.ROOT, "%08d", (Integer.parseInt(code) + i) % 100_000_000);
    }
}
