package org.sealwell.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;

@QuarkusTest
class LoginTest {

    @Inject
    TestClock clock;

    @Test
    void provesBothSidesAndGivesTokensAndKeyring() {
        Person anna = Person.named("anna").signsUp();
        Handshake handshake = anna.shakesHands();

        Answer finished = anna.finishes(handshake);

        assertThat(finished.statusCode()).isEqualTo(200);
        Json answer = finished.json();
        assertThat(answer.getMap("$").keySet()).isEqualTo(Set.of("M2", "tokens", "keyring"));
        assertThat(answer.getString("M2")).isEqualTo(handshake.expectedM2());
        assertThat(answer.getMap("keyring").keySet())
                .isEqualTo(Set.of("epoch", "byPassword", "byRecovery", "previous", "secrets", "record"));
        Tokens tokens = Tokens.of(finished.tree().path("tokens"));
        assertThat(tokens.expiresIn()).isEqualTo(600);
        assertThat(Base64Url.decode(tokens.sessionId())).hasSize(16);
        assertThat(handshake.accountId()).isEqualTo(anna.accountId());
        assertThat(Events.await("SignedIn", anna.accountId()).path("newDevice").booleanValue())
                .isTrue();
    }

    @Test
    void tellsADeviceThatHasBeenHereBeforeFromANewOne() {
        Person anna = Person.loggedIn("anna");
        anna.logsIn();
        anna.onAnotherDevice().logsIn();

        List<String> told = Events.about(anna.accountId());

        assertThat(told).containsExactly("AccountRegistered", "SignedIn", "SignedIn", "SignedIn");
    }

    @Test
    void tellsTheOwnerOfAWrongGuess() {
        Person anna = Person.named("anna").signsUp();
        anna.guesses("not the password");

        assertThat(Events.await("SignInRefused", anna.accountId())
                        .path("accountId")
                        .textValue())
                .isEqualTo(anna.accountId());
    }

    @Test
    @Tag("row-31")
    void refusesAReplayedProof() {
        Person anna = Person.named("anna").signsUp();
        Handshake handshake = anna.shakesHands();
        anna.finishes(handshake).statusCode(200);

        assertRefused(anna.finishes(handshake), ProblemType.CREDENTIALS_REFUSED);
    }

    @Test
    @Tag("row-31")
    void refusesTheRightProofAfterAWrongOneOnTheSameHandshake() {
        Person anna = Person.named("anna").signsUp();
        Handshake handshake = anna.shakesHands();
        Handshake wrong = new Handshake(
                handshake.id(), handshake.accountId(), Base64Url.encode(new byte[32]), handshake.expectedM2());

        assertRefused(anna.finishes(wrong), ProblemType.CREDENTIALS_REFUSED);
        assertRefused(anna.finishes(handshake), ProblemType.CREDENTIALS_REFUSED);
    }

    @Test
    void refusesAHandshakeThatIsTooOld() {
        Person anna = Person.named("anna").signsUp();
        Handshake handshake = anna.shakesHands();
        Handshake inTime = anna.shakesHands();

        clock.advance(Duration.ofSeconds(115));
        anna.finishes(inTime).statusCode(200);
        clock.advance(Duration.ofSeconds(6));
        assertRefused(anna.finishes(handshake), ProblemType.CREDENTIALS_REFUSED);
    }

    @Test
    void letsExactlyOneOfTwoFinishesWin() {
        Person anna = Person.named("anna").signsUp();

        for (int round = 0; round < 3; round++) {
            Handshake handshake = anna.shakesHands();
            List<Integer> statuses =
                    Crowd.of(4).does(i -> anna.finishes(handshake).statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401);
        }
    }

    @Test
    void refusesMalformedProofsByName() {
        Person anna = Person.named("anna");
        String finish = "/api/auth/v1/login/finish";
        String id = Base64Url.encode(new byte[16]);
        String m1 = Base64Url.encode(new byte[32]);

        assertInvalidAt(
                anna.asks()
                        .body(Map.of("handshake", id, "M1", "AAAA", "device", Map.of("name", "x")))
                        .post(finish),
                "#/M1");
        assertInvalidAt(
                anna.asks()
                        .body(Map.of("handshake", "x", "M1", m1, "device", Map.of("name", "x")))
                        .post(finish),
                "#/handshake");
        assertInvalidAt(
                anna.asks()
                        .body(Map.of("handshake", id, "M1", m1, "device", Map.of("name", " ")))
                        .post(finish),
                "#/device/name");
        assertInvalidAt(
                anna.asks()
                        .body(Map.of("handshake", id, "M1", m1, "device", Map.of("name", "x".repeat(101))))
                        .post(finish),
                "#/device/name");
        assertInvalidAt(anna.asks().body(Map.of("handshake", id, "M1", m1)).post(finish), "#/device");
    }
}
