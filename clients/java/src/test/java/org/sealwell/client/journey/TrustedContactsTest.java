package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwell.client.journey.TimeCapsuleTest.assertLie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Recovered;
import org.sealwell.client.RecoveryMethod;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.guardian.Circle;
import org.sealwell.client.guardian.Contact;
import org.sealwell.client.guardian.ContactRecovery;
import org.sealwell.client.guardian.ContactState;
import org.sealwell.client.guardian.Guardianship;
import org.sealwell.client.guardian.Health;
import org.sealwell.client.guardian.HeldShare;
import org.sealwell.client.guardian.HelpRequest;
import org.sealwell.client.guardian.RequestState;
import org.sealwell.client.guardian.RequestStatus;
import org.sealwell.client.guardian.TooFewSharesException;
import org.sealwell.client.guardian.TrustedContacts;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.RewrapProgress;
import org.sealwell.evil.EvilServer;

class TrustedContactsTest {
    private static final String PLAN = "/api/recovery/v1/plan/guardians";
    private static final String HELP = "/api/recovery/v1/guardianships";
    private static final String RELEASE = "/api/recovery/v1/requests/.+/release";
    private static final String NEXT = "a new one";

    private final EvilServer server = new EvilServer();
    private final Helpers all = new Helpers(server);
    private final TrustedContacts contacts = all.owner.trustedContacts();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void twoOfThreeGiveTheAccountBack() {
        all.owner.records().put(RecordDraft.of("Note", "{}"));
        all.arranges(2);
        ContactRecovery asking = all.asks();
        all.approves(2);
        all.approves(0);
        String ticket = asking.ticket();
        asking.close();
        all.help.passes(Helpers.WAIT.plusSeconds(3));

        Sealwell later = all.connect(all.anna);
        ContactRecovery resumed = later.resumeRecovery(ticket);
        assertThat(resumed.status().state()).isEqualTo(RequestState.READY);
        try (Recovered recovered = later.recover(all.anna.email(), new RecoveryMethod.Contacts(resumed));
                Session again = recovered.choosePassword(NEXT.toCharArray())) {
            again.sync();
            assertThat(again.records().list("Note")).hasSize(1);
        }
        assertThat(resumed.leftOut()).isEmpty();
    }

    @Test
    void leadBackWhoseverAccountKeyIsANewOneSince() {
        all.owner.records().put(RecordDraft.of("Note", "{}"));
        all.arranges(2);
        all.owner.account().rotateKeys(all.anna.password(), RewrapProgress.SILENT);
        Session ben = all.friends.get(0);
        ben.account().rotateKeys(all.anna.password(), RewrapProgress.SILENT);
        ContactRecovery asking = all.asks();
        all.approves(0);
        all.approves(1);
        all.help.passes(Helpers.WAIT.plusSeconds(3));

        try (Recovered recovered = all.connect(all.anna).recoverWithContacts(asking);
                Session again = recovered.choosePassword(NEXT.toCharArray())) {
            again.sync();
            assertThat(again.records().list("Note")).hasSize(1);
        }
    }

    @Test
    void readTheSameWordsToEachOther() {
        Contact ben = all.accepts("ben");
        assertThat(ben.safetyWords())
                .hasSize(6)
                .isEqualTo(all.friends.get(0).guardianships().safetyWords());
        assertThat(all.accepts("cleo").safetyWords()).isNotEqualTo(ben.safetyWords());
        contacts.confirm(ben);
        contacts.confirm(all.contact(all.ids.get(1)));
        contacts.arrange(2, Duration.ZERO, "Anna", contacts.read().contacts());

        ContactRecovery asking = all.asks();
        HelpRequest seen = all.guardianship(0).request().orElseThrow();
        assertThat(seen.safetyWords()).hasSize(6).isEqualTo(asking.safetyWords());
        assertThat(seen.answer()).isEmpty();
        assertThat(all.approves(0).request().orElseThrow().answer()).contains(HelpRequest.Answer.APPROVED);
    }

    @Test
    void areSeenByTheirOwnerInTheirOwnWords() {
        Contact invited = contacts.invite(" Ben@Example.org ", "Anna", "my \"brother\"");
        assertThat(invited.state()).isEqualTo(ContactState.INVITED);
        assertThat(invited.label()).isEqualTo("my \"brother\"");
        assertThat(invited.email()).isEqualTo("ben@example.org");
        assertThat(invited.accountId()).isEmpty();
        assertThatIllegalStateException().isThrownBy(invited::safetyWords);
        assertThatIllegalStateException().isThrownBy(() -> contacts.confirm(invited));
        assertThat(contacts.read().health()).isEqualTo(Health.MISSING);
        assertThat(contacts.remove(invited).contact(invited.id()).orElseThrow().state())
                .isEqualTo(ContactState.REMOVED);
    }

    @Test
    void holdWhatTheirOwnerSaidAndSigned() {
        Circle circle = all.arranges(2);
        assertThat(circle.health()).isEqualTo(Health.READY);
        assertThat(circle.arrangement().orElseThrow().members()).containsExactlyElementsOf(all.ids);
        Guardianship bens = all.guardianship(0);
        assertThat(bens.ownerId()).isEqualTo(all.owner.accountId());
        assertThat(all.friends.get(0).guardianships().share(bens)).isEqualTo(new HeldShare("Anna", 2, 3, Helpers.WAIT));
    }

    @Test
    void areFewerAndFewerUntilTheyCannotHelp() {
        all.arranges(2);
        all.friends.get(0).guardianships().leave(all.owner.accountId(), all.ids.get(0));
        assertThat(contacts.read().health()).isEqualTo(Health.TIGHT);
        assertThat(contacts.remove(all.contact(all.ids.get(1))).health()).isEqualTo(Health.BROKEN);
        assertThat(contacts.dissolve().health()).isEqualTo(Health.MISSING);
        assertThat(all.friends.get(2).guardianships().list()).singleElement().satisfies(left -> assertThat(left.held())
                .isEmpty());
    }

    @Test
    void areRejectedOrGivenUpByWhoKnowsBetter() {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        Circle.OwnersRequest running = contacts.read().runningRequest().orElseThrow();
        assertThat(running.status().needed()).hasValue(2);
        all.friends.get(0).guardianships().refuse(all.guardianship(0));
        RequestStatus status = asking.status();
        assertThat(status.refusals()).isEqualTo(1);
        assertThat(status.readyAt()).isEmpty();

        contacts.rejectRequest();
        assertThat(contacts.read().runningRequest()).isEmpty();
        assertThat(asking.status().state()).isEqualTo(RequestState.REJECTED);
        assertThatThrownBy(asking::open).isInstanceOf(RefusedException.class);
        assertThatIllegalStateException().isThrownBy(() -> all.approves(0));
        ContactRecovery again = all.asks();
        again.cancel();
        assertThat(again.status().state()).isEqualTo(RequestState.CANCELLED);
    }

    @Test
    void giveNothingBackBeforeTheWaitIsOver() {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        assertThatThrownBy(asking::open).isInstanceOf(NotYetException.class);
        all.approves(0);
        all.help.passes(Duration.ofDays(1));
        all.approves(1);
        all.help.passes(Helpers.WAIT.minusDays(1));
        assertThatThrownBy(asking::open)
                .isInstanceOfSatisfying(NotYetException.class, notYet -> assertThat(notYet.opensAt())
                        .isAfter(all.help.now().plus(Duration.ofHours(23))));
    }

    /** The service gives its half away at once; what contacts have approved it cannot open. */
    @Test
    void giveNothingBackBeforeTheWaitIsOverWhateverTheServiceHandsOut() {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        all.approves(0);
        all.approves(1);
        all.help.circle().waitsNoLonger();
        assertThatThrownBy(asking::open)
                .isInstanceOfSatisfying(NotYetException.class, notYet -> assertThat(notYet.opensAt())
                        .isAfterOrEqualTo(all.help.now().plus(Helpers.WAIT)));
    }

    @Test
    void areNamedWhenTheirSharesFailAndThereAreEnoughOthers() {
        ContactRecovery asking = ready(0, 1, 2);
        all.help.tells("POST", RELEASE, told -> spoil(told.path("approvals").get(0)));
        String spoilt = all.ids.stream().sorted().findFirst().orElseThrow();

        asking.open().close();
        assertThat(asking.leftOut()).containsExactly(spoilt);
    }

    @Test
    void areNamedWhenTooFewSharesAreGood() {
        ContactRecovery asking = ready(0, 1);
        all.help.tells("POST", RELEASE, told -> spoil(told.path("approvals").get(0)));
        String spoilt = all.ids.subList(0, 2).stream().sorted().findFirst().orElseThrow();

        assertThatThrownBy(asking::open).isInstanceOfSatisfying(TooFewSharesException.class, few -> {
            assertThat(few.leftOut()).containsExactly(spoilt);
            assertThat(few.lie()).isEqualTo(Lie.SHARE_FORGED);
        });
        all.help.isHonest();
        all.help.tells("POST", RELEASE, told -> duplicateFirst((ArrayNode) told.path("approvals")));
        assertLie(Lie.SHARE_FORGED, asking::open);
        all.help.isHonest();
        asking.open().close();
    }

    @Test
    void openNothingWithAnotherHalfOrSetOfTheService() {
        ContactRecovery asking = ready(0, 1);
        assertRelease(Lie.ENVELOPE_REFUSED, asking, told -> told.put("serverHalf", "A".repeat(43)));
        assertRelease(Lie.GUARDIAN_FORGED, asking, told -> told.put("set", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertRelease(Lie.GUARDIAN_FORGED, asking, told -> told.put("statement", "none"));
        assertRelease(Lie.RECORD_INVALID, asking, told -> told.putArray("record"));
        assertRelease(Lie.MALFORMED_ANSWER, asking, told -> told.remove("wrap"));
        asking.open().close();
    }

    @Test
    void areNotMadeUpByTheService() {
        all.accepts("ben");
        assertForged(told -> guardian(told, 0).put("state", "confirmed"));
        contacts.confirm(all.contact(all.ids.get(0)));
        all.accepts("cleo");
        contacts.confirm(all.contact(all.ids.get(1)));

        assertForged(
                told -> guardian(told, 0).set("confirmation", guardian(told, 1).path("confirmation")));
        assertForged(told -> guardian(told, 0).put("confirmation", "none"));
        assertForged(told -> guardian(told, 0).putNull("confirmation"));
        assertForged(told -> {
            guardian(told, 0).set("account", guardian(told, 1).path("account"));
            guardian(told, 0).set("record", guardian(told, 1).path("record"));
        });
        assertForged(told -> guardian(told, 0).put("changed", true));
        assertForged(told -> ((ArrayNode) told.path("guardians")).add(guardian(told, 0)));
        assertTold(Lie.ENVELOPE_REFUSED, told -> guardian(told, 0)
                .set("note", guardian(told, 1).path("note")));
        assertTold(Lie.RECORD_FORKED, told -> guardian(told, 0)
                .set("record", guardian(told, 1).path("record")));
        assertThat(contacts.read().contacts()).allMatch(Contact::canHelp);
    }

    @Test
    void holdNothingThatTheirOwnerDidNotSign() {
        all.arranges(2);
        assertForged(told -> set(told).put("needed", 3));
        assertForged(told -> set(told).put("waitSeconds", 0));
        assertForged(told -> set(told).put("id", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertForged(told -> set(told)
                .put("statement", guardian(told, 0).path("confirmation").asText()));
        assertForged(told -> set(told).withArray("members").add("AAAAAAAAAAAAAAAAAAAAAA"));
        assertForged(told -> guardian(told, 0).put("state", "accepted"));
        assertThat(contacts.read().health()).isEqualTo(Health.READY);
    }

    @Test
    void takeNoShareThatIsNotTheirs() {
        all.arranges(2);
        Guardianship cleos = all.guardianship(1);
        all.help.tells("GET", HELP, told -> {
            ObjectNode bens = (ObjectNode) told.path("guardianships").get(0);
            ((ObjectNode) bens.path("set"))
                    .put("share", cleos.held().orElseThrow().sealed());
        });
        assertLie(Lie.ENVELOPE_REFUSED, () -> all.friends.get(0).guardianships().share(all.guardianship(0)));
        all.help.isHonest();
        all.help.tells(
                "GET", HELP, told -> ((ObjectNode) told.path("guardianships").get(0)).put("id", all.ids.get(1)));
        assertLie(Lie.SHARE_FORGED, () -> all.friends.get(0).guardianships().share(all.guardianship(0)));
        all.help.isHonest();
        all.help.tells("GET", HELP, told -> ((ObjectNode) told.at("/guardianships/0/set"))
                .set(
                        "record",
                        text(all.owner
                                        .accountRecord(all.owner.accountId())
                                        .chain()
                                        .get(0) + "A")));
        assertLie(Lie.RECORD_INVALID, () -> all.friends.get(0).guardianships().share(all.guardianship(0)));
    }

    @Test
    void areArrangedWithinBounds() {
        all.arranges(2);
        List<Contact> three = contacts.read().contacts();
        Contact invited = contacts.invite("emil@example.org", "Anna", "Emil");
        for (int needed : new int[] {0, 1, 4}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> contacts.arrange(needed, Duration.ZERO, "Anna", three));
        }
        for (Duration wait : List.of(Duration.ofDays(31), Duration.ofSeconds(-1), Duration.ofMillis(1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> contacts.arrange(2, wait, "Anna", three));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contacts.arrange(2, Duration.ZERO, "Anna", List.of(three.get(0), invited)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contacts.arrange(2, Duration.ZERO, "Anna", List.of(three.get(0), three.get(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> contacts.arrange(2, Duration.ZERO, " ", three));
        assertThatIllegalArgumentException().isThrownBy(() -> contacts.invite("a@example.org", "x".repeat(65), "A"));
    }

    @Test
    void areAskedWithATicketThatCanBeKept() {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        Sealwell sealwell = all.connect(all.anna);
        ContactRecovery resumed = sealwell.resumeRecovery(asking.ticket());

        assertThat(resumed.safetyWords()).isEqualTo(asking.safetyWords());
        assertThat(resumed.ticket()).isEqualTo(asking.ticket());
        assertThat(resumed.ask().state()).isEqualTo(RequestState.OPEN);
        assertThat(resumed)
                .hasToString("ContactRecovery["
                        + all.guardianship(0).request().orElseThrow().id() + "]");
        for (String none : List.of("", "{}", "a letter", asking.ticket().replace("\"v\":1", "\"v\":2"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> sealwell.resumeRecovery(none));
        }
    }

    private ContactRecovery ready(int... friends) {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        for (int friend : friends) {
            all.approves(friend);
        }
        all.help.passes(Helpers.WAIT.plusSeconds(3));
        return asking;
    }

    private static void spoil(JsonNode approval) {
        ((ObjectNode) approval).put("approval", approval.path("approval").asText() + "A");
    }

    private static void duplicateFirst(ArrayNode approvals) {
        approvals.set(1, approvals.get(0));
    }

    private static ObjectNode guardian(ObjectNode told, int place) {
        return (ObjectNode) told.path("guardians").get(place);
    }

    private static ObjectNode set(ObjectNode told) {
        return (ObjectNode) told.path("set");
    }

    private static ArrayNode text(String text) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .arrayNode()
                .add(text);
    }

    private void assertForged(Consumer<ObjectNode> change) {
        assertTold(Lie.GUARDIAN_FORGED, change);
    }

    private void assertTold(Lie lie, Consumer<ObjectNode> change) {
        all.help.tells("GET", PLAN, change);
        assertLie(lie, contacts::read);
        all.help.isHonest();
    }

    private void assertRelease(Lie lie, ContactRecovery asking, Consumer<ObjectNode> change) {
        all.help.tells("POST", RELEASE, change);
        assertLie(lie, asking::open);
        all.help.isHonest();
    }
}
