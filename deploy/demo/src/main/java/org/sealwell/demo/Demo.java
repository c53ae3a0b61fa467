package org.sealwell.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.sealwell.client.LoginResult;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.fhir.FhirFields;
import org.sealwell.client.fhir.ImportReport;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;

/** Registers a person and lives a few minutes of their life with Sealwell; ends with 0 when all went as it must. */
public final class Demo {

    private static final String BODY_WEIGHT = "http://loinc.org|29463-7";
    private static final int WORDS_A_LINE = 6;

    private final Options options;
    private final Mailbox mailbox;
    private final String email =
            "delmy-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()) + "@example.org";

    private List<String> words = List.of();

    private Demo(Options options, HttpClient http) {
        this.options = options;
        this.mailbox = new Mailbox(options.inbox(), http);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Demo demo = new Demo(Options.parse(arguments), http);
            if (demo.options.recovery()) {
                demo.tellOfRecovery();
            } else {
                demo.tell();
            }
        }
    }

    private void tell() throws IOException, InterruptedException {
        char[] password = "correct horse battery staple".toCharArray();
        try (Session phone = register(password)) {
            importBundle(phone);
            HealthRecord weight = searchAndEdit(phone);
            secondDevice(password, weight);
            changePassword(phone, password);
            new Sharing(phone, device("Somebody else's browser"), Demo::say).tell();
            try (Thief thief = new Thief(options.store())) {
                whatAThiefSees(thief, phone.accountId(), weight);
                swapTwo(thief, phone, weight);
            }
        }
        say("Done", "Everything above went through the gateway, with real cryptography on this side only.");
    }

    private void tellOfRecovery() throws IOException, InterruptedException {
        char[] password = "correct horse battery staple".toCharArray();
        try (Session phone = register(password)) {
            for (String text : List.of("penicillin gives me a rash", "fell from the bicycle", "much better")) {
                phone.records().put(RecordDraft.of("Note", "{\"text\":\"" + text + "\"}"));
            }
            say(
                    "Records",
                    "Three notes are sealed and committed. Then the phone falls into the lake, and the password is forgotten.");
        }
        new Recovering(options.gateway(), email, words, Demo::say).tell();
        String afterCapsule = "a password that time gave back";
        new Waiting(device("Library computer"), email, Demo::say).tell(Recovering.LAST, afterCapsule);
        try (Thief thief = new Thief(options.store())) {
            new Helping(this::device, mailbox, email, Demo::say)
                    .tell(afterCapsule, "a password that friends gave back", thief);
        }
        say("Done", "Everything above went through the gateway, with real cryptography on this side only.");
    }

    private Session register(char[] password) throws IOException, InterruptedException {
        Sealwell sealwell = device("Demo phone");
        sealwell.startRegistration(email);
        String code = mailbox.awaitCode(email);
        say("Register", email + " got the code " + code + " by mail.");
        Registered registered = sealwell.confirmRegistration(email, code, password);
        say("Recovery phrase", "These 24 words are shown once:");
        words = registered.phrase().words();
        for (int i = 0; i < words.size(); i += WORDS_A_LINE) {
            System.out.println("    " + String.join(" ", words.subList(i, i + WORDS_A_LINE)));
        }
        registered.phrase().close();
        say("Log in", "The password was proven by SRP; the server has a verifier, and never saw it.");
        return registered.session();
    }

    private void importBundle(Session session) throws IOException {
        try (InputStream bundle = openBundle()) {
            ImportReport report = session.importFhir(bundle, (done, total) -> {});
            say(
                    "Import",
                    report.created() + " FHIR resources sealed on this device and committed, "
                            + report.skipped().size() + " skipped.");
        }
    }

    private InputStream openBundle() throws IOException {
        Path bundle = options.bundle();
        return bundle != null
                ? Files.newInputStream(bundle)
                : Objects.requireNonNull(Demo.class.getResourceAsStream("/delmy-infant.json"), "the Bundle is missing");
    }

    private HealthRecord searchAndEdit(Session session) {
        List<HealthRecord> weights = session.records().find(FhirFields.CODE, BODY_WEIGHT);
        say(
                "Search",
                weights.size() + " body weights found by the code " + BODY_WEIGHT + ", which the server cannot read.");
        HealthRecord record =
                weights.isEmpty() ? session.records().list("Observation").getFirst() : weights.getFirst();
        ObjectNode content = record.content().deepCopy();
        content.putArray("note").addObject().put("text", "weighed again at home");
        HealthRecord edited = session.records().put(record.edit(content));
        say("Edit", "Record " + edited.id() + " is at revision " + edited.revision() + ", with a note.");
        return edited;
    }

    private void secondDevice(char[] password, HealthRecord weight) {
        LoginResult laptop = device("Demo laptop").logIn(email, password);
        try (Session session = laptop.session()) {
            long n = session.sync().n();
            HealthRecord same = session.records().get(weight.id()).orElseThrow();
            say(
                    "Second device",
                    "A laptop verified all " + n + " commits and reads revision " + same.revision() + ": \""
                            + same.content().at("/note/0/text").asText() + "\".");
        }
    }

    private void changePassword(Session session, char[] password) {
        char[] next = "another horse, another battery".toCharArray();
        session.account().changePassword(password, next, true);
        say(
                "Change password",
                "New verifier, new wrap; " + session.account().sessions().size() + " session is left.");
        try (Session again = device("Demo tablet").logIn(email, next).session()) {
            say(
                    "Log in again",
                    "The new password opens the same vault: " + again.sync().n() + " commits.");
        }
    }

    private static void whatAThiefSees(Thief thief, String accountId, HealthRecord record) {
        Document stored = thief.look(accountId, record.id());
        String body = stored.getString("body");
        say("What the database holds for that record", "");
        System.out.println(
                "    item        " + stored.getString("itemId") + ", revision " + stored.getInteger("revision"));
        System.out.println("    collection  " + stored.getString("collection") + " (a keyed hash)");
        System.out.println(
                "    tokens      " + stored.getList("tokens", String.class).size() + " keyed hashes");
        System.out.println("    body        " + body.length() + " characters of ciphertext: …"
                + body.substring(body.length() - 40));
    }

    private static void swapTwo(Thief thief, Session session, HealthRecord record) {
        String other = session.records().list("Observation").stream()
                .map(HealthRecord::id)
                .filter(id -> !id.equals(record.id()))
                .findFirst()
                .orElseThrow();
        thief.swap(session.accountId(), record.id(), other);
        try {
            session.records().fetch(record.id());
            throw new IllegalStateException("The client took a swapped ciphertext");
        } catch (ServerLiedException refused) {
            say(
                    "Evil server",
                    "Two ciphertexts were swapped in the database. The client refused: " + refused.lie() + ".");
        } finally {
            thief.swap(session.accountId(), record.id(), other);
        }
    }

    private Sealwell device(String name) {
        return Sealwell.at(options.gateway())
                .pins(new MemoryPinStore())
                .deviceName(name)
                .connect();
    }

    private static void say(String step, String what) {
        System.out.println();
        System.out.println(step);
        if (!what.isEmpty()) {
            System.out.println("    " + what);
        }
    }
}
