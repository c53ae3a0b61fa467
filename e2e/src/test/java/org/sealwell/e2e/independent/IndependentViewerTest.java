package org.sealwell.e2e.independent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.share.OwnedSmartLink;
import org.sealwell.client.share.OwnedSmartLink.State;
import org.sealwell.client.share.ShareAccess.Outcome;
import org.sealwell.client.share.SmartAccess;
import org.sealwell.client.share.SmartLinkPolicy;
import org.sealwell.client.smart.PasscodeRefusedException;
import org.sealwell.client.smart.SmartFile;
import org.sealwell.client.smart.SmartHealthLink;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;

/** A viewer of SMART Health Links by other people, unmodified, opens ours; and ours does. */
@ExtendWith(Stage.Resolver.class)
class IndependentViewerTest {

    private static final String OBSERVATION =
            "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"Größe\"},"
                    + "\"valueQuantity\":{\"value\":1.75,\"unit\":\"m\"}}";

    private final Person anna;

    IndependentViewerTest(Stage stage) {
        this.anna = stage.person("smart");
    }

    private static JsonNode opens(SmartHealthLink link, String... more) throws IOException, InterruptedException {
        String[] arguments = new String[2 + more.length];
        arguments[0] = link.textFor(URI.create("https://viewer.example"));
        arguments[1] = "Dr. Meier, Praxis am Markt";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new ObjectMapper().readTree(Node.run("smart-link.mjs", arguments));
    }

    private static HealthRecord observation(Session session) {
        return session.records().put(RecordDraft.of("Observation", OBSERVATION));
    }

    private static void isTheBundle(JsonNode said) {
        assertThat(said.path("fhirResources")).as(said.toString()).hasSize(1);
        JsonNode bundle = said.path("fhirResources").path(0);
        assertThat(bundle.path("resourceType").asText()).isEqualTo("Bundle");
        assertThat(bundle.path("entry").path(0).path("resource")).hasToString(OBSERVATION);
    }

    @Test
    void opensALinkWithoutAPasscode() throws IOException, InterruptedException {
        try (Session session = anna.signsUp()) {
            SmartHealthLink link = session.smartLinks()
                    .create(
                            List.of(observation(session)),
                            SmartLinkPolicy.labelled("Größe").forLong());

            JsonNode said = opens(link);
            isTheBundle(said);
            assertThat(said.path("flag").asText()).isEqualTo("L");
            assertThat(said.path("label").asText()).isEqualTo("Größe");
            assertThat(said.path("status").asText()).isEqualTo("can-change");
            assertThat(said.path("urls")).hasToString("[\"POST /api/shares/v1/shl/…\"]");

            JsonNode fetched = opens(link, "", "10");
            isTheBundle(fetched);
            assertThat(fetched.path("urls"))
                    .hasToString("[\"POST /api/shares/v1/shl/…\",\"GET /api/shares/v1/shl/files/…\"]");

            assertThat(session.shares().list()).isEmpty();
            OwnedSmartLink seen = session.smartLinks().list().getFirst();
            assertThat(seen.opens()).isEqualTo(2);
            assertThat(seen.link().text()).isEqualTo(link.text());
            session.smartLinks().revoke(seen.id());
            assertThat(opens(link).path("error").asText()).isEqualTo("SHL_MANIFEST_NOT_FOUND_ERROR");
            assertThat(session.smartLinks().get(seen.id()).state()).isEqualTo(State.REVOKED);
        }
    }

    @Test
    void opensADeflatedFileDirectly() throws IOException, InterruptedException {
        try (Session session = anna.signsUp()) {
            SmartHealthLink link = session.smartLinks()
                    .create(
                            List.of(observation(session)),
                            SmartLinkPolicy.labelled("").leadingToItsFile().deflating());
            JsonNode said = opens(link);
            isTheBundle(said);
            assertThat(said.path("flag").asText()).isEqualTo("U");
            assertThat(said.path("urls")).hasToString("[\"GET /api/shares/v1/shl/…\"]");
            assertThat(Sealwell.smartViewer().open(link, "Ben")).hasSize(1);
        }
    }

    @Test
    @Tag("row-20")
    void opensALinkWithItsPasscodeUntilItHasBeenGuessedAt() throws IOException, InterruptedException {
        try (Session session = anna.signsUp()) {
            SmartHealthLink link = session.smartLinks()
                    .create(
                            List.of(observation(session)),
                            SmartLinkPolicy.labelled("For Dr. Meier"),
                            "2718".toCharArray());

            isTheBundle(opens(link, "2718"));
            assertThat(opens(link, "0000").path("error").asText()).isEqualTo("SHL_INVALID_PASSCODE_ERROR");
            List<SmartFile> files = Sealwell.smartViewer().open(link, "Ben", "2718".toCharArray());
            assertThat(files).singleElement().satisfies(file -> assertThat(
                            file.json().path("entry").path(0).path("resource"))
                    .hasToString(OBSERVATION));
            for (long left = 8; left >= 0; left--) {
                long expected = left;
                assertThatThrownBy(() -> Sealwell.smartViewer().open(link, "Mallory", "0000".toCharArray()))
                        .isInstanceOfSatisfying(
                                PasscodeRefusedException.class, refused -> assertThat(refused.remainingAttempts())
                                        .hasValue(expected));
            }
            assertThatThrownBy(() -> Sealwell.smartViewer().open(link, "Ben", "2718".toCharArray()))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                            .isEqualTo("not-found"));

            OwnedSmartLink seen = session.smartLinks().list().getFirst();
            assertThat(seen.state()).isEqualTo(State.CLOSED);
            assertThat(seen.wrongPasscodes()).isEqualTo(10);
            List<SmartAccess> log = session.smartLinks().accesses(seen.id());
            assertThat(log).hasSize(12);
            assertThat(log.getFirst().recipient()).isEqualTo("Mallory");
            assertThat(log.getFirst().outcome()).isEqualTo(Outcome.WRONG_PASSWORD);
            assertThat(log.getLast().recipient()).isEqualTo("Dr. Meier, Praxis am Markt");
            assertThat(log.getLast().outcome()).isEqualTo(Outcome.OPENED);
            anna.mailAbout("A link of yours is closed for good");
        }
    }
}
