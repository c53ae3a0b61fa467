package org.sealwell.client.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.fhir.ImportReport.Reason;
import org.sealwell.client.fhir.ImportReport.Skipped;
import org.sealwell.client.journey.Person;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.evil.EvilServer;

/** Importing a history, once and again. */
class FhirImportTest {
    private final EvilServer server = new EvilServer();
    private Session session;

    @BeforeEach
    void signsUp() {
        session = new Person(server, "anna@example.org").signsUp();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyResourceOfAHistoryBecomesARecordAndNoneIsDoubled() throws IOException {
        List<Integer> progress = new ArrayList<>();
        ImportReport report = session.importFhir(infant(), (read, written) -> progress.add(written));

        assertThat(report.skipped()).isEmpty();
        assertThat(report.created()).isEqualTo(session.records().ids().size()).isGreaterThan(20);
        assertThat(progress).endsWith(report.created());
        assertThat(session.records().list("Patient")).hasSize(1);

        ImportReport again = session.importFhir(infant(), ImportProgress.SILENT);
        assertThat(again.created()).isZero();
        assertThat(again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(report.created());
    }

    @Test
    void anotherDeviceFindsByCodeAndDate() throws IOException {
        session.importFhir(infant(), ImportProgress.SILENT);
        Session phone = new Person(server, "anna@example.org").logsInElsewhere();

        List<HealthRecord> heights = phone.records().find(FhirFields.CODE, "http://loinc.org|8302-2");
        assertThat(heights).isNotEmpty().allMatch(record -> record.collection().equals("Observation"));
        String day = heights.get(0).values(FhirFields.DATE).get(0);
        assertThat(phone.records().find(FhirFields.DATE, day)).contains(heights.get(0));
    }

    @Test
    void aChangedResourceIsUpdated() throws IOException {
        session.importFhir(
                bundle("{\"fullUrl\":\"urn:x:1\",\"resource\":{\"resourceType\":\"Patient\",\"gender\":\"female\"}}"),
                ImportProgress.SILENT);
        ImportReport report = session.importFhir(
                bundle("{\"fullUrl\":\"urn:x:1\",\"resource\":{\"resourceType\":\"Patient\",\"gender\":\"male\"}}"),
                ImportProgress.SILENT);

        assertThat(report.updated()).isEqualTo(1);
        assertThat(session.records().list("Patient"))
                .singleElement()
                .satisfies(patient -> assertThat(patient.revision()).isEqualTo(2));
    }

    @Test
    void whatCannotBeImportedIsReportedWithItsReason() throws IOException {
        ImportReport report = session.importFhir(
                bundle(
                        "{\"fullUrl\":\"urn:x:1\",\"resource\":{\"resourceType\":\"Patient\"}}",
                        "{\"fullUrl\":\"urn:x:2\",\"resource\":{\"id\":\"2\"}}",
                        "{\"fullUrl\":\"urn:x:3\"}",
                        "[]",
                        "{\"fullUrl\":\"urn:x:4\",\"resource\":{\"resourceType\":\"no such name\"}}",
                        "{\"resource\":{\"resourceType\":\"Patient\"}}",
                        "{\"fullUrl\":\"urn:x:1\",\"resource\":{\"resourceType\":\"Patient\"}}",
                        "{\"fullUrl\":\"urn:x:5\",\"resource\":{\"resourceType\":\"Binary\",\"data\":\""
                                + "A".repeat(1_100_000) + "\"}}"),
                ImportProgress.SILENT);

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.skipped())
                .containsExactly(
                        new Skipped(1, "urn:x:2", Reason.NO_RESOURCE_TYPE),
                        new Skipped(2, "urn:x:3", Reason.NO_RESOURCE_TYPE),
                        new Skipped(3, "", Reason.UNKNOWN_SHAPE),
                        new Skipped(4, "urn:x:4", Reason.UNKNOWN_SHAPE),
                        new Skipped(5, "", Reason.NO_SOURCE),
                        new Skipped(6, "urn:x:1", Reason.DUPLICATE),
                        new Skipped(7, "urn:x:5", Reason.TOO_LARGE));
    }

    @Test
    void decimalsKeepTheirDigits() throws IOException {
        session.importFhir(
                bundle("{\"fullUrl\":\"urn:x:1\",\"resource\":{\"resourceType\":\"Observation\",\"v\":1.50}}"),
                ImportProgress.SILENT);
        Session phone = new Person(server, "anna@example.org").logsInElsewhere();

        assertThat(phone.records().list("Observation").get(0).json()).contains("1.50");
    }

    @Test
    void whatIsNoBundleIsRefused() {
        for (String text : List.of("[]", "{}", "{\"resourceType\":\"Patient\"}")) {
            assertThatThrownBy(() ->
                            session.importFhir(new ByteArrayInputStream(text.getBytes(UTF_8)), ImportProgress.SILENT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static InputStream infant() {
        return FhirImportTest.class.getResourceAsStream("/delmy-infant.json");
    }

    private static InputStream bundle(String... entries) {
        String text =
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + String.join(",", entries) + "]}";
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
