package org.sealwell.recovery.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.recovery.Owner.phrase;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.recovery.Owner;

@QuarkusTest
class PhraseTest {

    private final Owner anna = new Owner();

    private static void refused(Answer answer, int status, String problem) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sealwell:problem:" + problem));
    }

    private Document stored() {
        return Objects.requireNonNull(Objects.requireNonNull(Store.collection("recovery", "plans")
                        .find(Filters.eq(anna.account()))
                        .first())
                .get("phrase", Document.class));
    }

    @Test
    void isMissingAtFirst() {
        anna.asks()
                .get("/plan")
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .body(
                        equalTo(
                                "{\"phrase\":{\"state\":\"missing\",\"version\":0,\"createdAt\":null,\"updatedAt\":null},\"kit\":{\"state\":\"missing\",\"version\":0,\"needed\":null,\"count\":null,\"createdAt\":null,\"updatedAt\":null},\"capsule\":{\"state\":\"missing\",\"version\":0,\"opensAt\":null,\"waitSeconds\":null,\"createdAt\":null,\"updatedAt\":null},\"guardians\":{\"state\":\"missing\",\"needed\":null,\"count\":null,\"helpers\":0,\"request\":null},\"waysThatWorkToday\":0}"));
    }

    @Test
    void isReadyOnceStored() {
        Map<String, Object> phrase = phrase();
        anna.storesFirst(phrase)
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body(equalTo("{\"version\":1}"));
        Json plan = anna.plan();
        assertThat(plan.getString("phrase.state")).isEqualTo("ready");
        assertThat(plan.getInt("phrase.version")).isEqualTo(1);
        assertThat(plan.getString("phrase.createdAt"))
                .isEqualTo(plan.getString("phrase.updatedAt"))
                .endsWith("Z");
        assertThat(plan.getInt("waysThatWorkToday")).isEqualTo(1);
        assertThat(stored())
                .containsEntry("wrap", phrase.get("wrap"))
                .containsEntry("proofHash", phrase.get("proofHash"));
    }

    @Test
    void tellsThatItWasStoredAndNothingOfIt() {
        anna.stores(phrase()).statusCode(201);
        Topic.Told told =
                Topic.named("recovery.events").await(one -> anna.account().equals(one.key()));
        assertThat(told.type()).isEqualTo("org.sealwell.recovery.PhraseStored");
        assertThat(told.data()).isEqualTo("{\"accountId\":\"%s\",\"version\":1}".formatted(anna.account()));
    }

    @Test
    void isNotOverwrittenByWhoWantsTheFirst() {
        Map<String, Object> first = phrase();
        anna.storesFirst(first).statusCode(201);
        refused(anna.storesFirst(phrase()), 412, "precondition-failed");
        assertThat(stored()).containsEntry("wrap", first.get("wrap"));
    }

    @Test
    void isReplacedByWhoKnowsTheVersion() {
        anna.stores(phrase()).statusCode(201);
        Map<String, Object> second = phrase();
        anna.replaces(1, second)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body(equalTo("{\"version\":2}"));
        refused(anna.replaces(1, phrase()), 412, "precondition-failed");
        refused(anna.replaces(3, phrase()), 412, "precondition-failed");
        refused(new Owner().replaces(1, phrase()), 412, "precondition-failed");
        assertThat(stored()).containsEntry("wrap", second.get("wrap")).containsEntry("version", 2);
        Json plan = anna.plan();
        assertThat(plan.getString("phrase.createdAt")).isLessThanOrEqualTo(plan.getString("phrase.updatedAt"));
    }

    @Test
    void isReplacedUnconditionallyByWhoSaysNothing() {
        anna.stores(phrase()).statusCode(201);
        anna.stores(phrase()).statusCode(200).body("version", equalTo(2));
        anna.stores(phrase()).statusCode(200).body("version", equalTo(3));
    }

    @Test
    void answersTheSameBodyAgainAsASuccess() {
        Map<String, Object> phrase = phrase();
        anna.storesFirst(phrase).statusCode(201);
        anna.storesFirst(phrase).statusCode(200).body(equalTo("{\"version\":1}"));
        Map<String, Object> second = phrase();
        anna.replaces(1, second).statusCode(200);
        anna.replaces(1, second).statusCode(200).body(equalTo("{\"version\":2}"));
        assertThat(Topic.named("recovery.events").about(anna.account(), Duration.ofSeconds(1)))
                .hasSize(2);
    }

    @Test
    void letsExactlyOneOfManyFirstStoresWin() {
        List<Integer> statuses = inParallel(20, anna::storesFirst);
        assertThat(statuses).containsOnly(201, 412).containsOnlyOnce(201);
        assertThat(anna.plan().getInt("phrase.version")).isEqualTo(1);
    }

    @Test
    void letsExactlyOneOfManyReplacementsWin() {
        anna.stores(phrase()).statusCode(201);
        List<Integer> statuses = inParallel(20, phrase -> anna.replaces(1, phrase));
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(anna.plan().getInt("phrase.version")).isEqualTo(2);
    }

    /** Each that says it was stored has its own version, and none is lost among them. */
    @Test
    void countsEveryUnconditionalStoreThatSucceeds() {
        List<Integer> statuses = inParallel(20, anna::stores);
        assertThat(statuses).containsOnlyOnce(201);
        long stored = statuses.stream().filter(status -> status < 300).count();
        assertThat(anna.plan().getInt("phrase.version")).isEqualTo((int) stored);
    }

    private static List<Integer> inParallel(int times, Function<Object, Answer> storing) {
        return Crowd.of(times).does(i -> storing.apply(phrase()).statusCode());
    }

    @Test
    void refusesWhatIsMissingMalformedOrTooMuch() {
        refusedAt("#/wrap", "wrap", null);
        refusedAt("#/wrap", "wrap", "no envelope");
        refusedAt("#/wrap", "wrap", Sealed.envelope(1_025));
        refusedAt("#/proofHash", "proofHash", null);
        refusedAt("#/proofHash", "proofHash", Sealed.random(31));
        refusedAt("#/words", "words", "abandon abandon");
        refused(anna.stores("{"), 400, "malformed-request");
        assertThat(anna.plan().getString("phrase.state")).isEqualTo("missing");
    }

    private void refusedAt(String pointer, String member, Object value) {
        Map<String, Object> phrase = new HashMap<>(phrase());
        if (value == null) {
            phrase.remove(member);
        } else {
            phrase.put(member, value);
        }
        Answer answer = anna.stores(phrase);
        refused(answer, 400, "invalid-request");
        answer.body("errors[*].pointer", equalTo(List.of(pointer)));
    }

    @Test
    void refusesPreconditionsItDoesNotKnow() {
        for (String version : List.of("1", "\"x\"", "W/\"1\"", "\"1234567890\"")) {
            refused(anna.asks().header("If-Match", version).body(phrase()).put("/plan/phrase"), 400, "invalid-request");
        }
        refused(
                anna.asks().header("If-None-Match", "\"1\"").body(phrase()).put("/plan/phrase"),
                400,
                "invalid-request");
    }

    @Test
    void refusesWhoHasNoValidToken() {
        refused(Request.plain().get(Owner.BASE + "/plan"), 401, "unauthenticated");
        for (String token : List.of(
                AccessTokens.expired(anna.account(), "s"), AccessTokens.forged(anna.account(), "s"), "rubbish")) {
            refused(
                    Request.plain().bearer(token).body(phrase()).put(Owner.BASE + "/plan/phrase"),
                    401,
                    "unauthenticated");
        }
    }

    @Test
    void keepsAccountsApart() {
        anna.stores(phrase()).statusCode(201);
        assertThat(new Owner().plan().getString("phrase.state")).isEqualTo("missing");
    }
}
