package org.sealwell.recovery.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.recovery.circle.CircleTest.refused;
import static org.sealwell.recovery.circle.CircleTest.told;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.recovery.Owner;
import org.sealwell.recovery.request.Sweeping;

/** Each way through the state machine of docs/protocol/contacts.md. */
@QuarkusTest
class RequestTest {

    @Inject
    TestClock clock;

    @Inject
    Sweeping passing;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private Friends approved() {
        Friends friends = Friends.arranged(2, 3);
        friends.starts().statusCode(201);
        friends.approves(0, in(Friends.WEEK)).statusCode(200);
        friends.approves(2, in(Friends.WEEK)).statusCode(200);
        return friends;
    }

    private Friends ready() {
        Friends friends = approved();
        clock.advance(Friends.WEEK.plusSeconds(60));
        return friends;
    }

    @Test
    void leadsFromTheStartToTheRelease() {
        Friends friends = Friends.arranged(2, 3);
        friends.starts().statusCode(201);
        friends.starts().statusCode(200);
        assertThat(friends.state()).isEqualTo("open");
        assertThat(friends.contacts
                        .getFirst()
                        .asks()
                        .get("/guardianships")
                        .json()
                        .getString("guardianships[0].request.id"))
                .isEqualTo(friends.request);

        friends.approves(0, in(Friends.WEEK)).statusCode(200);
        assertThat(friends.state()).isEqualTo("open");
        friends.approves(2, in(Friends.WEEK)).statusCode(200);
        assertThat(friends.state()).isEqualTo("approved");
        refused(friends.asks("release"), 403, "not-yet");

        clock.advance(Friends.WEEK.plusSeconds(60));
        assertThat(friends.state()).isEqualTo("ready");
        Json released = friends.asks("release").statusCode(200).json();
        assertThat(released.getString("serverHalf")).hasSize(43);
        assertThat(released.getList("approvals")).hasSize(2);
        assertThat(friends.asks("release").statusCode(200).json().getString("serverHalf"))
                .isEqualTo(released.getString("serverHalf"));
        assertThat(friends.state()).isEqualTo("released");
        assertThat(recoveries(friends))
                .containsExactly(
                        "RecoveryRequested",
                        "RecoveryApproved",
                        "RecoveryApproved",
                        "RecoveryReady",
                        "RecoveryReleased");
    }

    private static Stream<String> recoveries(Friends friends) {
        return told(friends.anna).stream().filter(type -> type.startsWith("Recovery"));
    }

    @Test
    void tellsTheOwnerAndEachContactByMailAtOnce() {
        Friends friends = Friends.arranged(2, 3);
        friends.starts().statusCode(201);

        Topic mails = Topic.named("mail.requests");
        mails.await(
                told -> friends.anna.account().equals(told.key()) && told.data().contains("recovery-requested"));
        for (Owner contact : friends.contacts) {
            mails.await(
                    told -> contact.account().equals(told.key()) && told.data().contains("help-asked"));
        }
    }

    @Test
    @Tag("row-25")
    void keepsTheServersHalfUntilTheLaterOfBothClocks() {
        Friends friends = Friends.arranged(2, 3);
        friends.starts().statusCode(201);
        // A contact who says that it opens at once shortens nothing: the service has a clock of its own.
        friends.approves(0, in(Duration.ofSeconds(1))).statusCode(200);
        friends.approves(1, in(Duration.ofSeconds(1))).statusCode(200);
        clock.advance(Friends.WEEK.minusSeconds(60));
        refused(friends.asks("release"), 403, "not-yet");
        clock.advance(Duration.ofMinutes(2));
        friends.asks("release").statusCode(200);

        Friends late = Friends.arranged(2, 3);
        late.starts().statusCode(201);
        clock.advance(Friends.WEEK.minusSeconds(60));
        late.approves(0, in(Friends.WEEK)).statusCode(200);
        late.approves(1, in(Friends.WEEK)).statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        refused(late.asks("release"), 403, "not-yet");
        clock.advance(Friends.WEEK);
        late.asks("release").statusCode(200);
    }

    @Test
    @Tag("row-30")
    void isForWhoHasTheTokenAlone() {
        Friends friends = ready();
        for (String what : List.of("status", "release", "cancellation")) {
            refused(friends.asks(what, Sealed.random(32)), 403, "recovery-refused");
            refused(
                    Request.to(Owner.BASE)
                            .body(Map.of("accountId", Sealed.id(), "token", friends.token))
                            .post("/requests/" + friends.request + "/" + what),
                    403,
                    "recovery-refused");
        }
        friends.asks("release").statusCode(200);
    }

    @Test
    @Tag("row-29")
    void startsWithATicketForTheMailboxAndNothingElse() {
        Friends friends = Friends.arranged(2, 2);
        String account = friends.anna.account();
        refused(friends.starts("x", friends.request), 403, "ticket-refused");
        refused(friends.starts(AccessTokens.of(account, Sealed.id()), friends.request), 403, "ticket-refused");
        refused(friends.starts(AccessTokens.forged(account, Sealed.id()), friends.request), 403, "ticket-refused");
        String ticket = Friends.ticket(account);
        friends.starts(ticket, friends.request).statusCode(201);
        // What was verified as a ticket is not taken for an access token afterwards.
        Request.to(Owner.BASE).bearer(ticket).get("/plan").statusCode(401);
        refused(new Friends().starts(), 403, "recovery-refused");
    }

    @Test
    void runsOneAtATime() {
        Friends friends = Friends.arranged(2, 2);
        friends.starts().statusCode(201);
        refused(friends.starts(Friends.ticket(friends.anna.account()), Sealed.id()), 409, "request-running");
        friends.asks("cancellation").statusCode(204);
        friends.asks("cancellation").statusCode(204);
        assertThat(friends.state()).isEqualTo("cancelled");
        refused(friends.asks("release"), 409, "request-ended");
        friends.starts(Friends.ticket(friends.anna.account()), Sealed.id()).statusCode(201);
        assertThat(recoveries(friends)).containsExactly("RecoveryRequested", "RecoveryEnded", "RecoveryRequested");
    }

    @Test
    void startsThreeTimesADayAtMost() {
        clock.advanceToNext(Duration.ofDays(1));
        Friends friends = Friends.arranged(2, 2);
        for (int i = 0; i < 3; i++) {
            friends.starts(Friends.ticket(friends.anna.account()), Sealed.id()).statusCode(201);
            friends.anna.asks().post("/plan/guardians/request/rejection").statusCode(204);
        }
        refused(friends.starts(Friends.ticket(friends.anna.account()), Sealed.id()), 429, "too-many-attempts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "approved", "ready", "released"})
    void isRejectedByTheOwnerUntilThePasswordIsSet(String state) {
        Friends friends = friendsAt(state);
        assertThat(friends.state()).isEqualTo(state);

        friends.anna.asks().post("/plan/guardians/request/rejection").statusCode(204);
        friends.anna.asks().post("/plan/guardians/request/rejection").statusCode(204);

        assertThat(friends.state()).isEqualTo("rejected");
        refused(friends.asks("release"), 409, "request-ended");
        refused(friends.approves(1, in(Friends.WEEK)), 409, "request-ended");
        assertThat(recoveries(friends).toList()).endsWith("RecoveryEnded");
    }

    private Friends friendsAt(String state) {
        if (state.equals("open")) {
            Friends friends = Friends.arranged(2, 3);
            friends.starts().statusCode(201);
            return friends;
        }
        if (state.equals("approved")) {
            return approved();
        }
        Friends friends = ready();
        if (state.equals("released")) {
            friends.asks("release").statusCode(200);
        }
        return friends;
    }

    @Test
    void isRejectedByANewSetAndByTooFewWhoAreLeft() {
        Friends renewed = approved();
        renewed.arranges(2, Friends.WEEK).statusCode(200);
        assertThat(renewed.state()).isEqualTo("rejected");

        Friends dissolved = approved();
        dissolved.anna.asks().delete("/plan/guardians/set").statusCode(200);
        assertThat(dissolved.state()).isEqualTo("rejected");

        Friends left = approved();
        left.contacts.get(0).asks().delete(left.guardianship(0)).statusCode(204);
        assertThat(left.state()).isEqualTo("open");
        left.contacts.get(1).asks().delete(left.guardianship(1)).statusCode(204);
        assertThat(left.state()).isEqualTo("rejected");
    }

    @Test
    void endsWhenTooManyRefuse() {
        Friends friends = Friends.arranged(2, 3);
        friends.starts().statusCode(201);
        friends.refuses(0).statusCode(200);
        assertThat(friends.state()).isEqualTo("open");
        friends.approves(0, in(Friends.WEEK)).statusCode(200);
        friends.refuses(0).statusCode(200);
        friends.refuses(1).statusCode(200);
        assertThat(friends.state()).isEqualTo("rejected");
    }

    /** Whoever changes their mind again and again fills neither a mailbox nor a history. */
    @Test
    void tellsTheOwnerOfEachContactsYesAndNoOnce() {
        Friends friends = Friends.arranged(2, 4);
        friends.starts().statusCode(201);
        for (int i = 0; i < 3; i++) {
            friends.approves(0, in(Friends.WEEK)).statusCode(200);
            friends.approves(0, in(Friends.WEEK)).statusCode(200);
            friends.refuses(0).statusCode(200);
        }
        friends.refuses(1).statusCode(200);
        assertThat(recoveries(friends))
                .containsExactly("RecoveryRequested", "RecoveryApproved", "RecoveryRefused", "RecoveryRefused");
        assertThat(friends.anna.asks().get("/plan/guardians").json().getInt("request.refusals"))
                .isEqualTo(2);

        friends.asks("cancellation").statusCode(204);
        String next = Sealed.id();
        friends.starts(Friends.ticket(friends.anna.account()), next).statusCode(201);
        friends.contacts
                .get(0)
                .asks()
                .body(Map.of("request", next))
                .put(friends.guardianship(0) + "/refusal")
                .statusCode(200);
        assertThat(recoveries(friends)).endsWith("RecoveryEnded", "RecoveryRequested", "RecoveryRefused");
    }

    @Test
    void expiresAfterSixtyDays() {
        Friends friends = approved();
        clock.advance(Duration.ofDays(60));
        assertThat(friends.state()).isEqualTo("expired");
        refused(friends.asks("release"), 409, "request-ended");
    }

    @Test
    @Tag("row-24")
    void isAnsweredByThoseWhoHoldAShareAlone() {
        Friends friends = Friends.arranged(2, 2);
        int stranger = friends.accepts(friends.invites());
        friends.starts().statusCode(201);
        refused(friends.approves(stranger, in(Friends.WEEK)), 404, "not-found");
        refused(
                friends.contacts
                        .get(1)
                        .asks()
                        .body(friends.approval(in(Friends.WEEK)))
                        .put(friends.guardianship(0) + "/approval"),
                404,
                "not-found");
        refused(friends.approves(0, in(Friends.WEEK.plusDays(2))), 409, "guardian-conflict");
        Map<String, Object> other = friends.approval(in(Friends.WEEK));
        other.put("request", Sealed.id());
        refused(
                friends.contacts.get(0).asks().body(other).put(friends.guardianship(0) + "/approval"),
                409,
                "request-ended");
    }

    @Test
    void isRejectedByTheLinkOfTheMailWhichIsGoodForNoOther() throws Exception {
        Friends friends = Friends.arranged(2, 2);
        friends.starts().statusCode(201);
        String token = Mails.to(friends.anna, "recovery-requested").link().split("#", -1)[1];
        refused(rejects(Sealed.random(48)), 403, "ticket-refused");

        rejects(token).statusCode(204);
        rejects(token).statusCode(204);
        assertThat(friends.state()).isEqualTo("rejected");

        friends.starts(Friends.ticket(friends.anna.account()), Sealed.id()).statusCode(201);
        refused(rejects(token), 403, "ticket-refused");
    }

    private static Answer rejects(String token) {
        return Request.to(Owner.BASE).body(Map.of("token", token)).post("/requests/rejections");
    }

    @Test
    void remindsThoseWhoHaveNotAnsweredTwice() throws Exception {
        Friends friends = Friends.arranged(2, 3);
        friends.starts().statusCode(201);
        friends.approves(0, in(Friends.WEEK)).statusCode(200);

        clock.advance(Duration.ofDays(3).plusSeconds(1));
        sweep();
        clock.advance(Duration.ofDays(11));
        sweep();
        clock.advance(Duration.ofDays(11));
        sweep();

        assertThat(Mails.all(friends.contacts.get(1), "help-reminder")).hasSize(2);
        assertThat(Mails.all(friends.contacts.get(0), "help-reminder")).isEmpty();
    }

    @Test
    void isBroughtOnByTimeWithoutAnybodyAsking() {
        Friends ready = approved();
        Friends old = Friends.arranged(2, 3);
        old.starts().statusCode(201);
        clock.advance(Friends.WEEK.plusSeconds(60));
        sweep();
        assertThat(recoveries(ready)).endsWith("RecoveryReady");
        clock.advance(Duration.ofDays(60));
        sweep();
        assertThat(recoveries(old)).endsWith("RecoveryEnded");
    }

    private void sweep() {
        passing.sweep().await().atMost(Duration.ofSeconds(20));
    }
}
