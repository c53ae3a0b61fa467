package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sealwell.client.journey.TimeCapsuleTest.assertLie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.guardian.Guardianship;
import org.sealwell.client.guardian.Rehearsal;
import org.sealwell.client.guardian.Rehearsal.Outcome;
import org.sealwell.client.guardian.Rehearsal.Result;
import org.sealwell.client.guardian.TrustedContacts;
import org.sealwell.client.problem.Lie;
import org.sealwell.evil.EvilServer;

/** Trying contacts without using them up: what their owner may believe of it, and what not. */
class RehearsedContactsTest {
    private static final String PLAN = "/api/recovery/v1/plan/guardians";
    private static final String HELP = "/api/recovery/v1/guardianships";

    private final EvilServer server = new EvilServer();
    private final Helpers all = new Helpers(server);
    private final TrustedContacts contacts = all.owner.trustedContacts();

    @AfterEach
    void stop() {
        server.close();
    }

    private Guardianship proves(int friend) {
        return all.friends.get(friend).guardianships().prove(all.guardianship(friend));
    }

    private Rehearsal rehearsal() {
        return contacts.read().rehearsal().orElseThrow();
    }

    private List<Outcome> outcomes() {
        return rehearsal().results().stream().map(Result::outcome).toList();
    }

    private void rehearses() {
        all.arranges(2);
        contacts.rehearse();
    }

    @Test
    void worksWhenAsManyHaveProvedItAsAreNeeded() {
        rehearses();
        assertThat(outcomes()).containsOnly(Outcome.WAITING).hasSize(3);
        assertThat(all.guardianship(0).rehearsal().orElseThrow().answered()).isFalse();

        assertThat(proves(0).rehearsal().orElseThrow().answered()).isTrue();
        assertThat(rehearsal().works()).isFalse();
        proves(2);

        assertThat(outcomes()).containsExactly(Outcome.PROVED, Outcome.WAITING, Outcome.PROVED);
        assertThat(rehearsal().works()).isTrue();
        assertThat(rehearsal().proved()).isEqualTo(2);
        assertThat(rehearsal().results().get(0).contact()).isEqualTo(all.ids.get(0));
        assertThat(rehearsal().results().get(0).provedAt()).contains(all.help.now());
    }

    @Test
    void tellsWhoHasLeftFromWhoHasNotAnswered() {
        rehearses();
        proves(0);
        Guardianship dora = all.guardianship(2);
        all.friends.get(2).guardianships().leave(dora.ownerId(), dora.id());
        assertThat(outcomes()).containsExactly(Outcome.PROVED, Outcome.WAITING, Outcome.MISSING);
    }

    @Test
    void believesNoProofThatTheContactDidNotGiveForIt() {
        rehearses();
        proves(0);
        proves(1);
        String bens = proofs().path(0).path("proof").asText();
        String cleos = proofs().path(1).path("proof").asText();

        tellsProofs(proofs -> proof(proofs, 0).put("proof", cleos));
        assertThat(outcomes()).containsExactly(Outcome.FORGED, Outcome.PROVED, Outcome.WAITING);
        tellsProofs(proofs -> proofs.addObject().put("guardian", all.ids.get(2)).put("proof", bens));
        assertThat(outcomes()).containsExactly(Outcome.PROVED, Outcome.PROVED, Outcome.FORGED);
        tellsProofs(proofs -> proof(proofs, 0).put("proof", bens.substring(0, bens.length() - 4) + "AAAA"));
        assertThat(outcomes()).containsExactly(Outcome.FORGED, Outcome.PROVED, Outcome.WAITING);
        assertThat(rehearsal().works()).isFalse();
    }

    @Test
    void believesNoProofOfAnEarlierRehearsalOrOfAnotherSet() {
        rehearses();
        proves(0);
        JsonNode earlier = proofs().path(0).deepCopy();
        contacts.rehearse();
        tellsProofs(proofs -> proofs.add(earlier));
        assertThat(outcomes().get(0)).isEqualTo(Outcome.FORGED);

        // Nor under the earlier one's own id, as if it had been asked today.
        all.help.isHonest();
        proves(0);
        all.help.tells("GET", PLAN, circle -> ((ObjectNode) circle.path("rehearsal"))
                .put("askedAt", all.help.now().plus(Duration.ofDays(2)).toString()));
        assertThat(outcomes().get(0)).isEqualTo(Outcome.FORGED);

        all.help.isHonest();
        String id = rehearsal().id();
        JsonNode before = proofs();
        contacts.arrange(2, Helpers.WAIT, "Anna", contacts.read().contacts());
        assertThat(contacts.read().rehearsal()).isEmpty();
        all.help.tells("GET", PLAN, circle -> circle.putObject("rehearsal")
                .put("id", id)
                .put("askedAt", all.help.now().toString())
                .set("proofs", before));
        assertThat(outcomes().get(0)).isEqualTo(Outcome.FORGED);
    }

    @Test
    void takesAnswersOfWhoWasNotAskedOrTwoOfOneForALie() {
        rehearses();
        proves(0);
        tellsProofs(proofs -> proof(proofs, 0).put("guardian", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertLie(Lie.GUARDIAN_FORGED, contacts::read);
        tellsProofs(proofs -> proofs.add(proofs.path(0).deepCopy()));
        assertLie(Lie.GUARDIAN_FORGED, contacts::read);
        all.help.isHonest();
        all.help.tells("GET", PLAN, circle -> circle.putNull("set"));
        assertLie(Lie.MALFORMED_ANSWER, contacts::read);
        all.help.isHonest();
        all.help.tells("POST", PLAN + "/rehearsal", circle -> circle.putNull("rehearsal"));
        assertLie(Lie.GUARDIAN_FORGED, contacts::rehearse);
    }

    @Test
    void isAnsweredByNobodyWhoseShareDoesNotOpen() {
        rehearses();
        String cleos = all.guardianship(1).held().orElseThrow().sealed();
        all.help.tells("GET", HELP, list -> held(list).put("share", cleos));
        assertLie(Lie.ENVELOPE_REFUSED, () -> proves(0));
        all.help.isHonest();
        all.help.tells("GET", HELP, list -> held(list).put("id", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertLie(Lie.SHARE_FORGED, () -> proves(0));
        all.help.isHonest();
        assertThat(outcomes()).containsOnly(Outcome.WAITING);
    }

    @Test
    void isAnsweredOnlyWhenTheOwnerAsks() {
        all.arranges(2);
        assertThat(contacts.read().rehearsal()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> proves(0));
    }

    /** The service's own view of it, before anything is made of it. */
    private ArrayNode proofs() {
        ArrayNode[] seen = new ArrayNode[1];
        all.help.isHonest();
        all.help.tells(
                "GET",
                PLAN,
                circle -> seen[0] =
                        (ArrayNode) circle.path("rehearsal").path("proofs").deepCopy());
        contacts.read();
        all.help.isHonest();
        return seen[0];
    }

    private void tellsProofs(Consumer<ArrayNode> change) {
        all.help.isHonest();
        all.help.tells(
                "GET",
                PLAN,
                circle -> change.accept((ArrayNode) circle.path("rehearsal").path("proofs")));
    }

    private static ObjectNode proof(ArrayNode proofs, int index) {
        return (ObjectNode) proofs.path(index);
    }

    private static ObjectNode held(ObjectNode list) {
        return (ObjectNode) list.path("guardianships").path(0).path("set");
    }
}
