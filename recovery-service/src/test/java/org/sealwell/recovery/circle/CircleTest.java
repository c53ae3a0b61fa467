package org.sealwell.recovery.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.recovery.Owner;

/** Making contacts, and what becomes of them. */
@QuarkusTest
class CircleTest {

    @Inject
    TestClock clock;

    @Test
    void invitesByMailAndForgetsTheAddress() throws Exception {
        Owner anna = new Owner();
        String id = Sealed.id();
        Map<String, Object> invitation = Friends.invitation(id);

        anna.asks().body(invitation).post("/plan/guardians").statusCode(201);
        anna.asks().body(invitation).post("/plan/guardians").statusCode(200);

        Mails mail = Mails.to(anna, "contact-invitation");
        assertThat(mail.parameters())
                .containsEntry("to", (String) invitation.get("email"))
                .containsEntry("from", "Anna");
        assertThat(mail.link()).endsWith("/help/" + anna.account() + "/" + id);
        Json circle = anna.asks().get("/plan/guardians").statusCode(200).json();
        assertThat(circle.getString("guardians[0].state")).isEqualTo("invited");
        assertThat(circle.getString("guardians[0].note")).isEqualTo(invitation.get("note"));
        assertThat(told(anna)).containsExactly("GuardianInvited");
    }

    @Test
    void goesFromInvitedToConfirmedToHolding() {
        Friends friends = Friends.confirmed(3);
        friends.arranges(2, Friends.WEEK).statusCode(200);

        Json plan = friends.anna.plan();
        assertThat(plan.getString("guardians.state")).isEqualTo("ready");
        assertThat(plan.getInt("guardians.needed")).isEqualTo(2);
        assertThat(plan.getInt("guardians.count")).isEqualTo(3);
        assertThat(plan.getInt("waysThatWorkToday")).isEqualTo(1);
        Json held = friends.contacts.getFirst().asks().get("/guardianships").json();
        assertThat(held.getString("guardianships[0].owner")).isEqualTo(friends.anna.account());
        assertThat(held.getString("guardianships[0].state")).isEqualTo("confirmed");
        assertThat(held.getInt("guardianships[0].set.waitSeconds")).isEqualTo(604_800);
        assertThat(held.getString("guardianships[0].set.share")).isNotBlank();
        assertThat(told(friends.anna))
                .containsExactly(
                        "GuardianInvited",
                        "GuardianAccepted",
                        "GuardianConfirmed",
                        "GuardianInvited",
                        "GuardianAccepted",
                        "GuardianConfirmed",
                        "GuardianInvited",
                        "GuardianAccepted",
                        "GuardianConfirmed",
                        "GuardiansArranged");
    }

    @Test
    @Tag("row-24")
    void isOpenToOnePersonWithARecordOfTheirOwn() {
        Friends friends = new Friends();
        int first = friends.invites();
        Owner stranger = new Owner();

        refused(friends.accepts(first, friends.anna), 404, "not-found");
        refused(
                stranger.asks()
                        .body(Map.of("record", Friends.record(friends.anna.account())))
                        .put(friends.guardianship(first) + "/acceptance"),
                403,
                "signature-refused");
        friends.accepts(first);
        refused(friends.accepts(first, stranger), 404, "not-found");
        int second = friends.invites();
        refused(friends.accepts(second, friends.contacts.get(first)), 409, "guardian-conflict");
        clock.after(Duration.ofDays(14), () -> refused(friends.accepts(second, stranger), 404, "not-found"));
    }

    @Test
    void gathersSharesOfConfirmedContactsOnly() {
        Friends friends = Friends.confirmed(2);
        friends.accepts(friends.invites());

        refused(friends.arranges(2, Friends.WEEK), 409, "guardian-conflict");
        friends.confirms(2).statusCode(200);
        Map<String, Object> twice = friends.set(2, Friends.WEEK);
        List<?> shares = (List<?>) twice.get("shares");
        twice.put("shares", List.of(shares.get(0), shares.get(0)));
        refused(friends.anna.asks().body(twice).put("/plan/guardians/set"), 409, "guardian-conflict");
        friends.arranges(2, Friends.WEEK).statusCode(200);
    }

    @Test
    void takesWhoIsNoMoreOutOfThePlanAndSaysHowManyAreLeft() {
        Friends friends = Friends.arranged(2, 4);

        friends.contacts.get(0).asks().delete(friends.guardianship(0)).statusCode(204);
        assertThat(friends.anna.plan().getString("guardians.state")).isEqualTo("ready");
        friends.anna.asks().delete("/plan/guardians/" + friends.ids.get(1)).statusCode(200);
        assertThat(friends.anna.plan().getString("guardians.state")).isEqualTo("tight");
        friends.accepts(2, friends.contacts.get(2)).statusCode(200);
        Json plan = friends.anna.plan();
        assertThat(plan.getString("guardians.state")).isEqualTo("broken");
        assertThat(plan.getInt("waysThatWorkToday")).isZero();
        Json circle = friends.anna.asks().get("/plan/guardians").json();
        assertThat(circle.<Boolean>getList("guardians[?(@.id == '" + friends.ids.get(2) + "')].changed"))
                .containsExactly(true);
    }

    @Test
    void tellsTheOwnerOnceThatAContactsKeysAreOthers() {
        Friends friends = Friends.confirmed(1);
        for (int i = 0; i < 3; i++) {
            friends.accepts(0, friends.contacts.get(0)).statusCode(200);
        }
        assertThat(told(friends.anna))
                .containsExactly("GuardianInvited", "GuardianAccepted", "GuardianConfirmed", "GuardianAccepted");

        friends.confirms(0).statusCode(200);
        friends.accepts(0, friends.contacts.get(0)).statusCode(200);
        assertThat(told(friends.anna)).endsWith("GuardianConfirmed", "GuardianAccepted");
    }

    @Test
    void boundsHowManyAreInvited() {
        Friends friends = new Friends();
        for (int i = 0; i < 10; i++) {
            friends.invites();
        }
        refused(invites(friends.anna), 403, "guardian-quota-exceeded");
        friends.anna.asks().delete("/plan/guardians/" + friends.ids.getFirst()).statusCode(200);
        invites(friends.anna).statusCode(201);
    }

    @Test
    void sendsNoMoreThanThreeInvitationsToAnAddress() {
        Map<String, Object> invitation = new HashMap<>(Friends.invitation(Sealed.id()));
        for (int i = 0; i < 3; i++) {
            invitation.put("id", Sealed.id());
            new Owner().asks().body(invitation).post("/plan/guardians").statusCode(201);
        }
        invitation.put("id", Sealed.id());
        refused(new Owner().asks().body(invitation).post("/plan/guardians"), 429, "too-many-attempts");
    }

    @Test
    void refusesWhatMakesNoCircle() {
        Friends friends = Friends.confirmed(2);
        assertThat(pointer(friends.arranges(3, Friends.WEEK))).isEqualTo("#/needed");
        assertThat(pointer(friends.arranges(1, Friends.WEEK))).isEqualTo("#/needed");
        assertThat(pointer(friends.arranges(2, Duration.ofDays(31)))).isEqualTo("#/waitSeconds");
        Map<String, Object> set = friends.set(2, Friends.WEEK);
        set.put("statement", "x");
        assertThat(pointer(friends.anna.asks().body(set).put("/plan/guardians/set")))
                .isEqualTo("#/statement");
        Map<String, Object> invitation = new HashMap<>(Friends.invitation(Sealed.id()));
        invitation.put("email", "nobody");
        assertThat(pointer(friends.anna.asks().body(invitation).post("/plan/guardians")))
                .isEqualTo("#/email");
        refused(friends.anna.asks().delete("/plan/guardians/" + Sealed.id()), 404, "not-found");
        refused(new Owner().asks().delete(friends.guardianship(0)), 404, "not-found");
    }

    private static Answer invites(Owner owner) {
        return owner.asks().body(Friends.invitation(Sealed.id())).post("/plan/guardians");
    }

    private static String pointer(Answer answer) {
        return answer.statusCode(400).json().getString("errors[0].pointer");
    }

    static void refused(Answer answer, int status, String slug) {
        answer.statusCode(status).body("type", equalTo("urn:sealwell:problem:" + slug));
    }

    static List<String> told(Owner owner) {
        return Topic.named("recovery.events").about(owner.account(), Duration.ofSeconds(1)).stream()
                .map(event -> event.type().substring(event.type().lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void noticesAContactWhoseAccountIsGoneAndAResetThatWasServed() {
        Friends friends = Friends.arranged(2, 3);
        tells("AccountDeleted", friends.contacts.get(1), "");
        Topic events = Topic.named("recovery.events");
        String left = events.await(told ->
                        friends.anna.account().equals(told.key()) && told.type().endsWith("GuardianLeft"))
                .data();
        assertThat(left).contains("\"why\":\"gone\"", friends.ids.get(1));
        assertThat(friends.anna.plan().getString("guardians.state")).isEqualTo("tight");

        friends.arranges(2, Friends.WEEK).statusCode(409);
        friends.starts().statusCode(201);
        friends.approves(0, clock.instant()).statusCode(200);
        friends.approves(2, clock.instant()).statusCode(200);
        clock.after(Friends.WEEK.plusSeconds(60), () -> {
            friends.asks("release").statusCode(200);
            tells("CredentialsReset", friends.anna, ",\"credentialVersion\":2");
            events.await(told ->
                    friends.anna.account().equals(told.key()) && told.type().endsWith("RecoveryCompleted"));
            assertThat(friends.state()).isEqualTo("completed");
            refused(friends.asks("release"), 409, "request-ended");
        });
    }

    private static void tells(String event, Owner about, String more) {
        Topic.named("auth.events")
                .tell(
                        UUID.randomUUID().toString(),
                        "org.sealwell.auth." + event,
                        about.account(),
                        "{\"accountId\":\"" + about.account() + "\"" + more + "}");
    }

    @Test
    void letsOneContactKeepASheet() {
        Friends friends = Friends.confirmed(2);
        gives(friends, 0).statusCode(200);
        assertThat(kept(friends, 0)).isNotBlank();

        gives(friends, 1).statusCode(200);
        assertThat(kept(friends, 0)).isNull();
        assertThat(kept(friends, 1)).isNotBlank();
        Json circle = friends.anna.asks().get("/plan/guardians").json();
        assertThat(circle.<Boolean>getList("guardians[?(@.id == '" + friends.ids.get(1) + "')].keepsSheet"))
                .containsExactly(true);

        friends.accepts(friends.invites());
        refused(gives(friends, 2), 409, "guardian-conflict");
        friends.contacts.get(1).asks().delete(friends.guardianship(1)).statusCode(204);
        refused(gives(friends, 1), 409, "guardian-conflict");
    }

    private static Answer gives(Friends friends, int contact) {
        return friends.anna
                .asks()
                .body(Map.of("sheet", Friends.jwe()))
                .put("/plan/guardians/" + friends.ids.get(contact) + "/sheet");
    }

    private static String kept(Friends friends, int contact) {
        return friends.contacts.get(contact).asks().get("/guardianships").json().getString("guardianships[0].sheet");
    }
}
