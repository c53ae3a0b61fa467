package org.sealwell.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;
import static org.sealwell.auth.session.KeptSessions.beganAt;
import static org.sealwell.auth.session.KeptSessions.refreshed;
import static org.sealwell.auth.session.KeptSessions.stored;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.KeyMaterial;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.TestClock;

/** One refresh token after the other. */
@QuarkusTest
class RefreshTest {

    @Inject
    TestClock clock;

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
        anna.asksAsOwner().get("/api/auth/v1/account").statusCode(200);
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
                anna.refreshes(Base64Url.encode(KeyMaterial.bytes(68)), Person.retryKey()),
                ProblemType.REFRESH_REFUSED);

        refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
    }

    @Test
    void asksForAKeyToTellRetriesFromTheft() {
        Person anna = Person.loggedIn("anna");
        Map<String, String> body = Map.of("refreshToken", anna.tokens().refreshToken());
        String refresh = "/api/auth/v1/tokens/refresh";

        assertInvalidAt(anna.asks().body(body).post(refresh), "Idempotency-Key");
        for (String wrong : List.of("short", "x".repeat(65), "with spaces in it all over")) {
            assertInvalidAt(
                    anna.asks().header("Idempotency-Key", wrong).body(body).post(refresh), "Idempotency-Key");
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
        Document stored = stored(idle.tokens().sessionId());

        assertThat(Duration.between(
                        stored.getDate("lastUsedAt").toInstant(),
                        stored.getDate("expiresAt").toInstant()))
                .isEqualTo(Duration.ofDays(30));

        beganAt(idle.tokens().sessionId(), clock.instant().minus(Duration.ofDays(170)));
        last = refreshed(idle.refreshes(last, Person.retryKey())).refreshToken();
        Document old = stored(idle.tokens().sessionId());
        assertThat(Duration.between(
                        old.getDate("createdAt").toInstant(),
                        old.getDate("expiresAt").toInstant()))
                .isEqualTo(Duration.ofDays(180));

        clock.advance(Duration.ofDays(10).plusSeconds(5));
        assertRefused(idle.refreshes(last, Person.retryKey()), ProblemType.REFRESH_REFUSED);
    }
}
