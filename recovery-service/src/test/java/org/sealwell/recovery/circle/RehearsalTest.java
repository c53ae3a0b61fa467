package org.sealwell.recovery.circle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.recovery.circle.CircleTest.refused;
import static org.sealwell.recovery.circle.CircleTest.told;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.recovery.Owner;

/** Trying contacts without using them up: what the service does for it, which is to ask, to keep what is answered, and nothing else. */
@QuarkusTest
class RehearsalTest {

    @Inject
    TestClock clock;

    private final String id = Sealed.id();

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static Json circle(Friends friends) {
        return friends.anna.asks().get("/plan/guardians").statusCode(200).json();
    }

    private static Json held(Friends friends, int contact) {
        return friends.contacts
                .get(contact)
                .asks()
                .get("/guardianships")
                .statusCode(200)
                .json();
    }

    @Test
    void asksEachContactByMailAndKeepsWhatTheyAnswer() throws Exception {
        Friends friends = Friends.arranged(2, 3);
        friends.rehearses(id).statusCode(201);
        friends.rehearses(id).statusCode(200);
        for (Owner contact : friends.contacts) {
            assertThat(Mails.to(contact, "help-rehearsal").parameters()).containsOnlyKeys("link");
            assertThat(Mails.to(contact, "help-rehearsal").link()).endsWith("/help");
            assertThat(Mails.all(contact, "help-rehearsal")).hasSize(1);
        }
        assertThat(held(friends, 0).getString("guardianships[0].set.rehearsal.id"))
                .isEqualTo(id);
        assertThat(held(friends, 0).<Boolean>getList("guardianships[*].set.rehearsal.answered"))
                .containsExactly(false);

        friends.proves(0, id).statusCode(200);
        friends.proves(0, id).statusCode(200);
        friends.proves(2, id).statusCode(200);

        assertThat(held(friends, 0).<Boolean>getList("guardianships[*].set.rehearsal.answered"))
                .containsExactly(true);
        assertThat(held(friends, 1).<Boolean>getList("guardianships[*].set.rehearsal.answered"))
                .containsExactly(false);
        Json circle = circle(friends);
        assertThat(circle.getString("rehearsal.id")).isEqualTo(id);
        assertThat(circle.<String>getList("rehearsal.proofs[*].guardian"))
                .containsExactly(friends.ids.get(0), friends.ids.get(2));
        assertThat(told(friends.anna))
                .endsWith("GuardiansArranged", "RehearsalAsked", "RehearsalAnswered", "RehearsalAnswered");
    }

    @Test
    @Tag("row-30")
    void handsNothingOutAndUsesNothingUp() {
        Friends friends = Friends.arranged(2, 2);
        friends.rehearses(id).statusCode(201);
        friends.proves(0, id).statusCode(200);
        String told = friends.proves(1, id).statusCode(200).text()
                + friends.anna.asks().get("/plan/guardians").text();
        assertThat(told).doesNotContain("serverHalf").doesNotContain("wrap");

        refused(friends.asks("release"), 403, "recovery-refused");
        friends.starts().statusCode(201);
        refused(friends.asks("release"), 403, "not-yet");
        assertThat(friends.state()).isEqualTo("open");
    }

    @Test
    void takesTheFormersPlaceAfterAWeekAndNotBefore() {
        Friends friends = Friends.arranged(2, 2);
        friends.rehearses(id).statusCode(201);
        friends.proves(0, id).statusCode(200);
        clock.advance(Duration.ofDays(6));
        String next = Sealed.id();
        Answer early = friends.rehearses(next);
        refused(early, 429, "too-many-attempts");
        assertThat(Long.parseLong(requireNonNull(early.header("Retry-After")))).isBetween(86_000L, 86_400L);
        assertThat(circle(friends).getString("rehearsal.id")).isEqualTo(id);

        clock.advance(Duration.ofDays(1));
        friends.rehearses(next).statusCode(201);
        assertThat(circle(friends).getList("rehearsal.proofs")).isEmpty();
        refused(friends.proves(0, id), 409, "request-ended");
        friends.proves(0, next).statusCode(200);
    }

    /** The bound is on mails to people, so a new set is no way around it. */
    @Test
    void endsWithItsSetWhichDoesNotMakeRoomForMoreMails() {
        Friends friends = Friends.arranged(2, 2);
        friends.rehearses(id).statusCode(201);
        friends.proves(0, id).statusCode(200);

        friends.arranges(2, Friends.WEEK).statusCode(200);

        assertThat(circle(friends).getString("rehearsal")).isNull();
        assertThat(held(friends, 0).getString("guardianships[0].set.rehearsal")).isNull();
        refused(friends.proves(0, id), 409, "request-ended");
        refused(friends.rehearses(Sealed.id()), 429, "too-many-attempts");
    }

    @Test
    void shrinksWithTheContactsWhoAreNoMore() {
        Friends friends = Friends.arranged(2, 3);
        friends.rehearses(id).statusCode(201);
        friends.proves(0, id).statusCode(200);
        friends.proves(1, id).statusCode(200);

        friends.contacts.get(0).asks().delete(friends.guardianship(0)).statusCode(204);
        assertThat(circle(friends).<String>getList("rehearsal.proofs[*].guardian"))
                .containsExactly(friends.ids.get(1));
        friends.anna.asks().delete("/plan/guardians/" + friends.ids.get(1)).statusCode(200);
        assertThat(circle(friends).getList("rehearsal.proofs")).isEmpty();
        refused(friends.proves(0, id), 404, "not-found");
        refused(friends.proves(1, id), 404, "not-found");
    }

    @Test
    void needsASetAndNoRequestThatRuns() {
        refused(Friends.confirmed(2).rehearses(id), 409, "guardian-conflict");

        Friends friends = Friends.arranged(2, 2);
        friends.starts().statusCode(201);
        refused(friends.rehearses(id), 409, "request-running");
        friends.asks("cancellation").statusCode(204);
        friends.rehearses(id).statusCode(201);
    }

    /** Who is asked in earnest must see nothing that looks like it and is not. */
    @Test
    void standsBackWhileSomebodyAsksInEarnest() {
        Friends friends = Friends.arranged(2, 2);
        friends.rehearses(id).statusCode(201);
        friends.starts().statusCode(201);
        assertThat(held(friends, 0).getString("guardianships[0].set.rehearsal")).isNull();
        refused(friends.proves(0, id), 409, "request-running");

        friends.asks("cancellation").statusCode(204);
        friends.proves(0, id).statusCode(200);
    }

    @Test
    @Tag("row-24")
    void isAnsweredByThoseWhoHoldAShareAlone() {
        Friends friends = Friends.arranged(2, 2);
        int noHolder = friends.accepts(friends.invites());
        friends.rehearses(id).statusCode(201);

        refused(friends.proves(noHolder, id), 404, "not-found");
        refused(answers(friends, friends.contacts.get(1), id), 404, "not-found");
        refused(answers(friends, friends.anna, id), 404, "not-found");
        refused(answers(friends, new Owner(), id), 404, "not-found");
        refused(friends.proves(0, Sealed.id()), 409, "request-ended");
        // And asked for by the owner alone: another's own circle is all that another can rehearse.
        refused(
                friends.contacts.get(0).asks().body(Map.of("id", Sealed.id())).post("/plan/guardians/rehearsal"),
                409,
                "guardian-conflict");
        assertThat(circle(friends).getList("rehearsal.proofs")).isEmpty();
    }

    private Answer answers(Friends friends, Owner somebody, String rehearsal) {
        return somebody.asks()
                .body(Map.of("rehearsal", rehearsal, "proof", Friends.jws()))
                .put(friends.guardianship(0) + "/rehearsal");
    }

    @Test
    void refusesWhatIsNoProof() {
        Friends friends = Friends.arranged(2, 2);
        friends.rehearses(id).statusCode(201);
        for (String proof :
                new String[] {"x", "a.b", "x".repeat(1_000) + "." + "x".repeat(1_000) + "." + "x".repeat(60)}) {
            Answer answer = friends.contacts
                    .get(0)
                    .asks()
                    .body(Map.of("rehearsal", id, "proof", proof))
                    .put(friends.guardianship(0) + "/rehearsal");
            assertThat(answer.statusCode(400).json().getString("errors[0].pointer"))
                    .isEqualTo("#/proof");
        }
        assertThat(friends.rehearses("x").statusCode(400).json().getString("errors[0].pointer"))
                .isEqualTo("#/id");
    }
}
