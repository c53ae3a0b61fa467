package org.sealwell.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.fhir.FhirFields;
import org.sealwell.client.fhir.ImportReport;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Database;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.local.mail.Mail;

/** What a person does with a vault, through the gateway. */
@ExtendWith(Stage.Resolver.class)
class PersonalVaultTest {

    private final Stage stage;

    PersonalVaultTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void keepsAHistoryThatASecondDeviceFindsAgain() throws IOException {
        Person anna = stage.person("anna");
        try (Session phone = anna.signsUp();
                InputStream bundle =
                        Files.newInputStream(Path.of("../deploy/demo/src/main/resources/delmy-infant.json"))) {
            ImportReport report = phone.importFhir(bundle, (read, written) -> {});
            assertThat(report.created()).isEqualTo(67);
            assertThat(report.skipped()).isEmpty();
            HealthRecord weight = phone.records()
                    .find(FhirFields.CODE, "http://loinc.org|29463-7")
                    .getFirst();
            HealthRecord edited =
                    phone.records().put(weight.edit("{\"resourceType\":\"Observation\",\"status\":\"amended\"}"));
            assertThat(edited.revision()).isEqualTo(2);

            try (Session laptop = anna.logsIn()) {
                assertThat(laptop.sync()).isEqualTo(phone.head());
                assertThat(laptop.records().ids()).hasSize(67);
                assertThat(laptop.records().get(weight.id()).orElseThrow().content())
                        .isEqualTo(edited.content());
                assertThat(laptop.records().get(weight.id(), 1).orElseThrow().content())
                        .isEqualTo(weight.content());
                assertThat(laptop.records().history(weight.id())).hasSize(2);
                // And what the server finds by token is what the verified chain holds.
                assertThat(laptop.records().search(FhirFields.CODE, "http://loinc.org|85354-9"))
                        .isEqualTo(phone.records().find(FhirFields.CODE, "http://loinc.org|85354-9"));
            }
        }
    }

    @Test
    void rebasesWhenTwoDevicesWriteAtTheSameTime() {
        Person ben = stage.person("ben");
        try (Session phone = ben.signsUp();
                Session laptop = ben.logsIn()) {
            phone.sync();
            laptop.sync();
            for (int i = 0; i < 5; i++) {
                phone.records().put(RecordDraft.of("Note", "{\"from\":\"phone\",\"i\":" + i + "}"));
                laptop.records().put(RecordDraft.of("Note", "{\"from\":\"laptop\",\"i\":" + i + "}"));
            }
            assertThat(laptop.sync().n()).isEqualTo(10);
            phone.sync();
            assertThat(phone.records().list("Note"))
                    .hasSize(10)
                    .isEqualTo(laptop.records().list("Note"));
        }
    }

    @Test
    void deletesAndRestores() {
        Person cleo = stage.person("cleo");
        try (Session session = cleo.signsUp()) {
            HealthRecord note = session.records().put(RecordDraft.of("Note", "{\"text\":\"first\"}"));
            session.records().delete(note);
            assertThat(session.records().get(note.id())).isEmpty();
            assertThat(session.usage().items()).isZero();
            assertThat(session.records().get(note.id(), 1).orElseThrow().json()).contains("first");
        }
    }

    @Test
    void checksACheckpointOnAnotherDevice() {
        Person dora = stage.person("dora");
        try (Session phone = dora.signsUp()) {
            phone.records().put(RecordDraft.of("Note", "{\"n\":1}"));
            phone.checkpoint();
            phone.records().put(RecordDraft.of("Note", "{\"n\":2}"));
            try (Session laptop = dora.logsIn()) {
                assertThat(laptop.sync().n()).isEqualTo(2);
            }
        }
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        Person emil = stage.person("emil");
        try (Session phone = emil.signsUp();
                Session laptop = emil.logsIn()) {
            assertThat(phone.account().sessions()).hasSize(2);
            phone.account().changePassword(emil.password(), "a newer, longer password".toCharArray(), true);
            assertThat(phone.account().sessions()).singleElement().satisfies(left -> assertThat(left.current())
                    .isTrue());
            assertThat(laptop.sessionId()).isNotEqualTo(phone.sessionId());
            assertThatThrownBy(emil::logsIn).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                            refused.is("credentials-refused"))
                    .isTrue());
            emil.remembers("a newer, longer password");
            emil.logsIn().close();
            assertThat(emil.mailAbout("Your Sealwell password was changed").text())
                    .contains("logged out");
        }
    }

    @Test
    void changesTheAddressAndTheOldOneCanObject() {
        Person fay = stage.person("fay");
        Person later = stage.person("fay-new");
        try (Session session = fay.signsUp()) {
            session.account().changeEmail(fay.password(), later.email());
            session.account().confirmEmail(later.code());
            assertThat(session.account().details().email()).isEqualTo(later.email());
            Mail notice = fay.mailAbout("Your Sealwell address was changed");
            String token = notice.text()
                    .lines()
                    .filter(line -> line.contains("/email-objection#"))
                    .findFirst()
                    .orElseThrow();
            fay.device("library computer")
                    .objectToEmailChange(token.substring(token.indexOf('#') + 1).strip());
        }
        try (Session again = fay.logsIn()) {
            assertThat(again.account().details().email()).isEqualTo(fay.email());
        }
    }

    @Test
    void deletesTheAccountEverywhere() throws InterruptedException {
        Person gus = stage.person("gus");
        try (Session session = gus.signsUp()) {
            session.records().put(RecordDraft.of("Note", "{\"text\":\"soon gone\"}"));
            String account = session.accountId();
            session.account().delete();
            gus.mailAbout("Your Sealwell account is gone");
            try (Database database = stage.database()) {
                assertThat(database.collection("vault", "commits").find(new Document("account", account)))
                        .isEmpty();
                assertThat(database.collection("vault", "items").find(new Document("account", account)))
                        .isEmpty();
                assertThat(database.collection("recovery", "plans")
                                .find(new Document("_id", account))
                                .first())
                        .doesNotContainKey("phrase");
                assertThat(database.collection("notification", "contacts")
                                .find(new Document("_id", account))
                                .first())
                        .doesNotContainKey("sealedAddress");
                assertThat(database.collection("notification", "activity").find(new Document("account", account)))
                        .isEmpty();
            }
            assertThatThrownBy(gus::logsIn).isInstanceOf(RefusedException.class);
        }
        // The address is free again.
        gus.signsUp().close();
    }

    @Test
    void noticesARegistrationThatBrokeBeforeThePhraseWasStored() {
        Person hana = stage.person("hana");
        try (Session session = hana.signsUp()) {
            try (Database database = stage.database()) {
                database.collection("recovery", "plans").deleteOne(new Document("_id", session.accountId()));
            }
        }
        var login = hana.device("later").logIn(hana.email(), hana.password());
        try (Session session = login.session()) {
            assertThat(login.registrationUnfinished()).isTrue();
            List<String> words = session.finishRegistration().words();
            assertThat(words).hasSize(24);
        }
        var again = hana.device("later still").logIn(hana.email(), hana.password());
        assertThat(again.registrationUnfinished()).isFalse();
        again.session().close();
    }
}
