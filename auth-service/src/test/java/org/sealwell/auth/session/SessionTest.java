package org.sealwell.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Answers;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.MovableClock;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Store;

@QuarkusTest
class SessionTest {

    private static final String SESSIONS = "/api/auth/v1/sessions";

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void exchangesARefreshTokenForTheNext() {
        Person anna = Person.loggedIn("anna");
        Tokens first = anna.tokens();

        Tokens second = refreshed(anna.refreshes(first.refreshToken(), Person.retryKey()));
        Tokens third = refreshed(anna.refreshes(second.refreshToken(), Person.retryKey()));

        assertThat(second.sessionId()).isEqualTo(first.sessionId());
        assertThat(List.of(first.refreshToken(), second.refreshToken(), third.refreshToken()))
                .doesNotHaveDuplicates();
        assertThat(second.expiresIn()).isEqualTo(600);
        anna.holds(third);
        anna.asksAsOwner().get("/api/auth/v1/account").then().statusCode(200);
    }

    @Test
    void givesTheSameTokenToTheSameRequestWithinTwoMinutes() {
        Person anna = Person.loggedIn("anna");
        String spent = anna.tokens().refreshToken();
        String retryKey = Person.retryKey();

        Tokens first = refreshed(anna.refreshes(spent, retryKey));
        clock.advance(Duration.ofSeconds(110));
        Tokens again = refreshed(anna.refreshes(spent, retryKey));

        assertThat(again.refreshToken()).isEqualTo(first.refreshToken());
        refreshed(anna.refreshes(again.refreshToken(), Person.retryKey()));
    }

    @Test
    @Tag("row-32")
    void endsTheSessionWhenATokenComesAgainLater() {
        Person anna = Person.loggedIn("anna");
        String spent = anna.tokens().refreshToken();
        String retryKey = Person.retryKey();
        Tokens next = refreshed(anna.refreshes(spent, retryKey));

        clock.advance(Duration.ofMinutes(2).plusSeconds(1));

        assertRefused(anna.refreshes(spent, retryKey), ProblemType.REFRESH_REFUSED);
        assertRefused(anna.refreshes(next.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
    }

    @Test
    @Tag("row-32")
    void endsTheSessionWhenATokenComesFromSomebodyElseAndTellsTheOwner() {
        Person anna = Person.loggedIn("anna");
        String stolen = anna.tokens().refreshToken();
        Tokens next = refreshed(anna.refreshes(stolen, Person.retryKey()));

        assertRefused(anna.refreshes(stolen, Person.retryKey()), ProblemType.REFRESH_REFUSED);

        assertRefused(anna.refreshes(next.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        assertThat(Events.await("RefreshReuseDetected", anna.accountId())
                        .path("sessionId")
                        .textValue())
                .isEqualTo(next.sessionId());
        assertThat(Events.about(anna.accountId())).containsOnlyOnce("RefreshReuseDetected");
    }

    @Test
    @Tag("row-32")
    void doesNotEndASessionForATokenThatWasNeverIssued() {
        Person anna = Person.loggedIn("anna");
        byte[] madeUp = Base64Url.decode(anna.tokens().refreshToken());
        madeUp[30] ^= 1;
        byte[] higherGeneration = Base64Url.decode(anna.tokens().refreshToken());
        higherGeneration[19] = 9;

        assertRefused(anna.refreshes(Base64Url.encode(madeUp), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        assertRefused(
                anna.refreshes(Base64Url.encode(higherGeneration), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        assertRefused(
                anna.refreshes(Base64Url.encode(Person.bytes(68)), Person.retryKey()), ProblemType.REFRESH_REFUSED);

        refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
    }

    @Test
    void asksForAKeyToTellRetriesFromTheft() {
        Person anna = Person.loggedIn("anna");
        Map<String, String> body = Map.of("refreshToken", anna.tokens().refreshToken());
        String refresh = "/api/auth/v1/tokens/refresh";

        assertInvalidAt(anna.asks().body(body).post(refresh), "idempotencyKey");
        for (String wrong : List.of("short", "x".repeat(65), "with spaces in it all over")) {
            assertInvalidAt(
                    anna.asks().header("Idempotency-Key", wrong).body(body).post(refresh), "idempotencyKey");
        }
        assertInvalidAt(anna.refreshes("AAAA", Person.retryKey()), "#/refreshToken");
        refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
    }

    @Test
    void endsAfterThirtyDaysWithoutUseAndAfterHalfAYearAtMost() {
        Person idle = Person.loggedIn("idle");
        clock.advance(Duration.ofDays(1));
        String last = refreshed(idle.refreshes(idle.tokens().refreshToken(), Person.retryKey()))
                .refreshToken();
        Document stored = session(idle.tokens().sessionId());

        assertThat(Duration.between(
                        stored.getDate("lastUsedAt").toInstant(),
                        stored.getDate("expiresAt").toInstant()))
                .isEqualTo(Duration.ofDays(30));

        Store.collection("auth", "sessions")
                .updateOne(
                        Filters.eq(idle.tokens().sessionId()),
                        new Document(
                                "$set",
                                new Document(
                                        "createdAt",
                                        java.util.Date.from(clock.instant().minus(Duration.ofDays(170))))));
        last = refreshed(idle.refreshes(last, Person.retryKey())).refreshToken();
        Document old = session(idle.tokens().sessionId());
        assertThat(Duration.between(
                        old.getDate("createdAt").toInstant(),
                        old.getDate("expiresAt").toInstant()))
                .isEqualTo(Duration.ofDays(180));

        clock.advance(Duration.ofDays(10).plusSeconds(5));
        assertRefused(idle.refreshes(last, Person.retryKey()), ProblemType.REFRESH_REFUSED);
    }

    @Test
    void listsWhereSomebodyIsLoggedInByNamesThatOnlyTheServiceCanRead() {
        Person anna = Person.loggedIn("anna");
        String first = anna.tokens().sessionId();
        clock.advance(Duration.ofSeconds(2));
        anna.logsIn();

        JsonPath listed = anna.asksAsOwner()
                .get(SESSIONS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(listed.getList("sessions.sessionId", String.class))
                .containsExactly(anna.tokens().sessionId(), first);
        assertThat(listed.getList("sessions.deviceName", String.class))
                .containsExactly(anna.deviceName(), anna.deviceName());
        assertThat(listed.getList("sessions.current", Boolean.class)).containsExactly(true, false);
        assertThat(listed.getMap("sessions[0]").keySet())
                .containsExactlyInAnyOrder("sessionId", "deviceName", "createdAt", "lastUsedAt", "current");
        Document stored = session(first);
        assertThat(stored.toJson()).doesNotContain(anna.deviceName());
        assertThat(new String(stored.get("deviceNameCipher", Binary.class).getData(), StandardCharsets.UTF_8))
                .doesNotContain("telephone");
        assertThat(stored.toJson()).doesNotContain(anna.tokens().refreshToken());
    }

    @Test
    void endsOneSession() {
        Person anna = Person.loggedIn("anna");
        Tokens lost = anna.tokens();
        anna.logsIn();

        anna.asksAsOwner().delete(SESSIONS + "/" + lost.sessionId()).then().statusCode(204);
        anna.asksAsOwner().delete(SESSIONS + "/" + lost.sessionId()).then().statusCode(204);

        assertRefused(anna.refreshes(lost.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
        assertThat(Events.about(anna.accountId())).containsOnlyOnce("SessionRevoked");
        assertThat(anna.asksAsOwner().get(SESSIONS).jsonPath().getList("sessions.sessionId", String.class))
                .containsExactly(anna.tokens().sessionId());
    }

    @Test
    void endsAllOtherSessionsAtOnce() {
        Person anna = Person.loggedIn("anna");
        Tokens one = anna.tokens();
        anna.logsIn();
        Tokens two = anna.tokens();
        anna.logsIn();

        anna.asksAsOwner().delete(SESSIONS).then().statusCode(204);

        assertRefused(anna.refreshes(one.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        assertRefused(anna.refreshes(two.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        Tokens kept = refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
        anna.logsIn();
        Tokens newer = anna.tokens();
        anna.asksAsOwner().delete(SESSIONS).then().statusCode(204);
        assertRefused(anna.refreshes(kept.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        refreshed(anna.refreshes(newer.refreshToken(), Person.retryKey()));
    }

    @Test
    @Tag("row-27")
    void endsALoginThatWasOnItsWayWhenTheOthersWereEnded() {
        Person anna = Person.loggedIn("anna");
        Handshake begun = anna.shakesHands();
        Tokens early = Tokens.of(Answers.json(anna.finishes(begun)).path("tokens"));
        // Stored late, as by a replica that paused between reading the account and storing the session.
        Store.collection("auth", "sessions")
                .updateOne(
                        Filters.eq(early.sessionId()),
                        new Document(
                                "$set",
                                new Document(
                                        "createdAt",
                                        java.util.Date.from(clock.instant().plusSeconds(60)))));

        anna.asksAsOwner().delete(SESSIONS).then().statusCode(204);

        assertRefused(anna.refreshes(early.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
    }

    @Test
    void leavesOtherPeoplesSessionsAlone() {
        Person anna = Person.loggedIn("anna");
        Person eve = Person.loggedIn("eve");

        eve.asksAsOwner()
                .delete(SESSIONS + "/" + anna.tokens().sessionId())
                .then()
                .statusCode(204);
        eve.asksAsOwner().delete(SESSIONS).then().statusCode(204);

        refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
        assertInvalidAt(eve.asksAsOwner().delete(SESSIONS + "/x"), "id");
    }

    private static Document session(String id) {
        return Store.collection("auth", "sessions").find(Filters.eq(id)).first();
    }

    private static Tokens refreshed(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Tokens.of(Answers.json(response));
    }
}
