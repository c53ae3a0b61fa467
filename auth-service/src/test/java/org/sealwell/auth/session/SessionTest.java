package org.sealwell.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;
import static org.sealwell.auth.session.KeptSessions.beganAt;
import static org.sealwell.auth.session.KeptSessions.refreshed;
import static org.sealwell.auth.session.KeptSessions.stored;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Json;

/** A person's sessions: seen, and ended. */
@QuarkusTest
class SessionTest {

    private static final String SESSIONS = "/api/auth/v1/sessions";

    @Inject
    TestClock clock;

    @Test
    void listsWhereSomebodyIsLoggedInByNamesThatOnlyTheServiceCanRead() {
        Person anna = Person.loggedIn("anna");
        String first = anna.tokens().sessionId();
        clock.advance(Duration.ofSeconds(2));
        anna.logsIn();

        Json listed = anna.asksAsOwner().get(SESSIONS).statusCode(200).json();

        assertThat(listed.getList("sessions[*].sessionId", String.class))
                .containsExactly(anna.tokens().sessionId(), first);
        assertThat(listed.getList("sessions[*].deviceName", String.class))
                .containsExactly(anna.deviceName(), anna.deviceName());
        assertThat(listed.getList("sessions[*].current", Boolean.class)).containsExactly(true, false);
        assertThat(listed.getMap("sessions[0]").keySet())
                .containsExactlyInAnyOrder("sessionId", "deviceName", "createdAt", "lastUsedAt", "current");
        Document stored = stored(first);
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

        anna.asksAsOwner().delete(SESSIONS + "/" + lost.sessionId()).statusCode(204);
        anna.asksAsOwner().delete(SESSIONS + "/" + lost.sessionId()).statusCode(204);

        assertRefused(anna.refreshes(lost.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
        assertThat(Events.about(anna.accountId())).containsOnlyOnce("SessionRevoked");
        assertThat(anna.asksAsOwner().get(SESSIONS).json().getList("sessions[*].sessionId", String.class))
                .containsExactly(anna.tokens().sessionId());
    }

    @Test
    void endsAllOtherSessionsAtOnce() {
        Person anna = Person.loggedIn("anna");
        Tokens one = anna.tokens();
        anna.logsIn();
        Tokens two = anna.tokens();
        anna.logsIn();

        anna.asksAsOwner().delete(SESSIONS).statusCode(204);

        assertRefused(anna.refreshes(one.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        assertRefused(anna.refreshes(two.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        Tokens kept = refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
        anna.logsIn();
        Tokens newer = anna.tokens();
        anna.asksAsOwner().delete(SESSIONS).statusCode(204);
        assertRefused(anna.refreshes(kept.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        refreshed(anna.refreshes(newer.refreshToken(), Person.retryKey()));
    }

    @Test
    @Tag("row-27")
    void endsALoginThatWasOnItsWayWhenTheOthersWereEnded() {
        Person anna = Person.loggedIn("anna");
        Handshake begun = anna.shakesHands();
        Tokens early = Tokens.of(anna.finishes(begun).tree().path("tokens"));
        // Stored late, as by a replica that paused between reading the account and storing the session.
        beganAt(early.sessionId(), clock.instant().plusSeconds(60));

        anna.asksAsOwner().delete(SESSIONS).statusCode(204);

        assertRefused(anna.refreshes(early.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
    }

    @Test
    void leavesOtherPeoplesSessionsAlone() {
        Person anna = Person.loggedIn("anna");
        Person eve = Person.loggedIn("eve");

        eve.asksAsOwner().delete(SESSIONS + "/" + anna.tokens().sessionId()).statusCode(204);
        eve.asksAsOwner().delete(SESSIONS).statusCode(204);

        refreshed(anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()));
        assertInvalidAt(eve.asksAsOwner().delete(SESSIONS + "/x"), "id");
    }
}
