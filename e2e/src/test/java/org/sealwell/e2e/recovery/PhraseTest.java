package org.sealwell.e2e.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Recovered;
import org.sealwell.client.Session;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.local.mail.Mail;

/** Somebody has lost their password, and has the paper with the words. */
@ExtendWith(Stage.Resolver.class)
class PhraseTest {

    private static final String NEXT = "a password to remember now";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;

    PhraseTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    @Tag("row-27")
    void leadsBackToTheRecordsAndLogsEverybodyElseOut() throws InterruptedException {
        Person ida = stage.person("ida");
        try (Session phone = ida.signsUp()) {
            phone.records().put(RecordDraft.of("Note", "{\"text\":\"still here\"}"));
        }
        try (Recovered recovered = ida.recovers()) {
            assertThat(recovered.email()).isEqualTo(ida.email());
            try (Session library = recovered.choosePassword(NEXT.toCharArray())) {
                library.sync();
                assertThat(library.records().list("Note")).singleElement().satisfies(note -> assertThat(note.json())
                        .contains("still here"));
                assertThat(library.account().sessions()).hasSize(1);
                awaitKind(library, "password-reset");
            }
        }
        assertRefused("credentials-refused", ida::logsIn);
        ida.remembers(NEXT);
        ida.logsIn().close();
        assertThat(ida.mailAbout("Your Sealwell password was reset").text()).contains("within 7 days");
    }

    @Test
    void canBeObjectedToByMailAndTheOldPasswordIsBack() {
        Person jan = stage.person("jan");
        jan.signsUp().close();
        try (Recovered thief = jan.recovers()) {
            thief.choosePassword("the thief's password".toCharArray()).close();
            jan.device("at home").objectToReset(objection(jan.mailAbout("Your Sealwell password was reset")));

            jan.logsIn().close();
            jan.mailAbout("Your old Sealwell password is back");
        }
        assertRefused("credentials-refused", () -> jan.device("the thief's")
                .logIn(jan.email(), "the thief's password".toCharArray()));
    }

    @Test
    @Tag("row-28")
    void openNothingOnceTheyAreReplaced() throws InterruptedException {
        Person kim = stage.person("kim");
        try (Session phone = kim.signsUp()) {
            String old = kim.words();
            kim.writesDown(String.join(" ", phone.replacePhrase().words()));
            assertThat(kim.words()).isNotEqualTo(old);
            kim.mailAbout("Your Sealwell recovery phrase was replaced");
            awaitKind(phone, "phrase-replaced");
            kim.recovers().close();
            kim.writesDown(old);
            assertRefused("recovery-refused", kim::recovers);
        }
    }

    @Test
    void haveAKitBesideThemOfWhichOneSheetGoesByMail() {
        Person lou = stage.person("lou");
        try (Session phone = lou.signsUp()) {
            List<String> sheets = phone.recoveryKit().make(2, 3);
            phone.recoveryKit().mailSheet(sheets.get(1));
            String mail =
                    lou.mailAbout("One sheet of your Sealwell recovery kit").text();
            assertThat(mail).contains("sheet 2 of 3", sheets.get(1));
            assertRefused("sheet-mailed", () -> phone.recoveryKit().mailSheet(sheets.get(0)));
            lou.device("library computer")
                    .recoverWithKit(List.of(sheets.get(0), sheets.get(1)))
                    .close();
        }
    }

    private static void awaitKind(Session session, String kind) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (session.activity().latest().entries().stream()
                .noneMatch(entry -> entry.kind().equals(kind))) {
            assertThat(Instant.now()).as("the activity tells " + kind).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static String objection(Mail mail) {
        String link = mail.text()
                .lines()
                .filter(line -> line.contains("/reset-objection#"))
                .findFirst()
                .orElseThrow();
        return link.substring(link.indexOf('#') + 1).strip();
    }

    private static void assertRefused(String type, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                .isEqualTo(type));
    }
}
