package org.sealwell.client.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import org.sealwell.client.Recovered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.fhir.FhirFields;
import org.sealwell.client.fhir.ImportProgress;
import org.sealwell.client.fhir.ImportReport;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;

/**
 * This client in a process of its own, for tests of clients in other languages: opens what they sealed, imports what they
 * imported, and leaves something for them to open.
 */
final class OtherClient {
    private static final String CODE = "http://loinc.org|8302-2";

    private OtherClient() {}

    /** Takes {@code <server> <email> <password> log-in|register|recover [<words>]}, and a FHIR Bundle as input; prints what it saw as one line. */
    public static void main(String[] arguments) throws IOException {
        String bundle = new String(System.in.readAllBytes(), UTF_8);
        Sealwell sealwell = Sealwell.at(URI.create(arguments[0])).connect();
        String email = arguments[1];
        char[] password = arguments[2].toCharArray();
        try (Session session = session(sealwell, email, password, arguments)) {
            session.sync();
            ImportReport report =
                    session.importFhir(new ByteArrayInputStream(bundle.getBytes(UTF_8)), ImportProgress.SILENT);
            System.out.println(seen(session, report));
            session.records().list("Note").forEach(note -> session.records()
                    .put(note.edit("{\"text\":\"Grüße, 1.50\",\"n\":1.50}")));
            session.records()
                    .put(RecordDraft.of("Note", "{\"text\":\"from Java\"}").index(FhirFields.CODE, CODE));
            session.checkpoint();
        }
    }

    private static Session session(Sealwell sealwell, String email, char[] password, String[] arguments) {
        return switch (arguments[3]) {
            case "register" -> registered(sealwell, email, password);
            case "recover" -> recovered(sealwell, password, arguments[4]);
            default -> sealwell.logIn(email, password).session();
        };
    }

    private static Session recovered(Sealwell sealwell, char[] password, String words) {
        try (RecoveryPhrase phrase = RecoveryPhrase.parse(words);
                Recovered recovered = sealwell.recoverWithPhrase(phrase)) {
            return recovered.choosePassword(password);
        }
    }

    private static Session registered(Sealwell sealwell, String email, char[] password) {
        sealwell.startRegistration(email);
        return sealwell.confirmRegistration(email, "12345678", password).session();
    }

    private static ObjectNode seen(Session session, ImportReport report) {
        ObjectNode seen = new ObjectMapper().createObjectNode();
        seen.put("created", report.created()).put("updated", report.updated()).put("unchanged", report.unchanged());
        ArrayNode found = seen.putArray("found");
        session.records().find(FhirFields.CODE, CODE).forEach(record -> found.add(record.id()));
        ArrayNode records = seen.putArray("records");
        for (String id : session.records().ids()) {
            HealthRecord record = session.records().get(id).orElseThrow();
            records.addObject()
                    .put("id", record.id())
                    .put("collection", record.collection())
                    .put("revision", record.revision())
                    .put("json", record.json())
                    .putPOJO("fields", record.fields());
        }
        return seen;
    }
}
