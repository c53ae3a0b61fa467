package org.sealwell.auth.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.KeyMaterial;
import org.sealwell.auth.fixture.Person;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;

@QuarkusTest
class RotationTest {

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** The keyring of a person as it would be with the next account key. */
    private static Map<String, Object> next(Person person) {
        Map<String, Object> keyring = new LinkedHashMap<>(
                person.asksAsOwner().get("/api/auth/v1/account/keyring").json().<String, Object>getMap("keyring"));
        int epoch = (int) keyring.get("epoch");
        keyring.put("epoch", epoch + 1);
        keyring.put("byPassword", KeyMaterial.envelope());
        keyring.put("byRecovery", KeyMaterial.envelope());
        keyring.put("secrets", KeyMaterial.envelope());
        keyring.put("previous", List.of(Map.of("epoch", epoch, "wrap", KeyMaterial.envelope())));
        return keyring;
    }

    private static Answer rotates(Person person, Handshake handshake, Map<String, Object> keyring) {
        return person.asksAsOwner()
                .body(Map.of(
                        "handshake", handshake.id(), "M1", handshake.m1(), "credentialVersion", 1, "keyring", keyring))
                .post("/api/auth/v1/account/keyring/rotation");
    }

    @Test
    @Tag("row-28")
    void replacesEveryWrapAtOnce() {
        Person anna = Person.loggedIn("anna");
        Map<String, Object> next = next(anna);
        Handshake handshake = anna.shakesHands();

        Answer rotated = rotates(anna, handshake, next).statusCode(200);

        assertThat(rotated.json().getMap("$")).isEqualTo(Map.of("M2", handshake.expectedM2(), "epoch", 2));
        assertThat(anna.asksAsOwner().get("/api/auth/v1/account/keyring").json().<String, Object>getMap("keyring"))
                .isEqualTo(next);
        anna.logsIn();
        assertThat(Events.await("KeyringRotated", anna.accountId())
                        .path("epoch")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void isOneOfManyAtTheSameTime() throws Exception {
        Person anna = Person.loggedIn("anna");
        Map<String, Object> next = next(anna);
        List<Handshake> proofs =
                IntStream.range(0, 6).mapToObj(i -> anna.shakesHands()).toList();

        List<Integer> statuses =
                Crowd.of(6).does(6, i -> rotates(anna, proofs.get(i), next).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
    }

    @Test
    void wantsTheNextEpochWithTheOneBeforeAndTheSameRecord() {
        Person anna = Person.loggedIn("anna");
        Map<String, Object> skipping = next(anna);
        skipping.put("epoch", 3);
        assertRefused(rotates(anna, anna.shakesHands(), skipping), ProblemType.STALE_CREDENTIALS);
        Map<String, Object> forgetful = next(anna);
        forgetful.put("previous", List.of());
        assertInvalidAt(rotates(anna, anna.shakesHands(), forgetful), "#/keyring/previous");
        Map<String, Object> other = next(anna);
        other.put("record", Person.named("ben").signsUp().keyring().get("record"));
        assertInvalidAt(rotates(anna, anna.shakesHands(), other), "#/keyring/record");
        anna.asksAsOwner().get("/api/auth/v1/account/keyring").body("keyring.epoch", equalTo(1));
    }

    @Test
    void wantsAFreshProofOfTheCallersOwnPassword() {
        Person anna = Person.loggedIn("anna");
        Person ben = Person.loggedIn("ben");
        assertRefused(rotates(anna, ben.shakesHands(), next(anna)), ProblemType.CREDENTIALS_REFUSED);
        assertRefused(rotates(anna, anna.shakesHands("wrong password"), next(anna)), ProblemType.CREDENTIALS_REFUSED);
        Handshake spent = anna.shakesHands();
        rotates(anna, spent, next(anna)).statusCode(200);
        assertRefused(rotates(anna, spent, next(anna)), ProblemType.CREDENTIALS_REFUSED);
    }

    @Test
    @Tag("row-28")
    void waitsUntilAResetCanNoLongerBeObjectedTo() {
        Person anna = Person.named("anna").signsUp();
        anna.resets(anna.reset("another password", 1)).statusCode(200);
        anna.withPassword("another password").logsIn();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("credentialVersion", 2);
        body.put("keyring", next(anna));

        assertRefused(rotates(anna, body), ProblemType.OBJECTION_OPEN);
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        anna.logsIn();
        rotates(anna, body).statusCode(200);
    }

    private static Answer rotates(Person person, Map<String, Object> body) {
        Handshake handshake = person.shakesHands();
        Map<String, Object> all = new LinkedHashMap<>(body);
        all.put("handshake", handshake.id());
        all.put("M1", handshake.m1());
        return person.asksAsOwner().body(all).post("/api/auth/v1/account/keyring/rotation");
    }
}
