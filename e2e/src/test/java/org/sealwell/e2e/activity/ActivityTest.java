package org.sealwell.e2e.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.activity.ActivityEntry;
import org.sealwell.client.activity.ActivityPage;
import org.sealwell.client.mail.MailWishes;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.share.ShareLink;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Database;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;

/** What happened to an account, as its owner reads it. */
@ExtendWith(Stage.Resolver.class)
class ActivityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final char[] PASSWORD = "told by telephone".toCharArray();

    private final Stage stage;
    private final Person anna;

    ActivityTest(Stage stage) {
        this.stage = stage;
        this.anna = stage.person("activity");
    }

    @Test
    void tellsOfLoginsRecordsSharesAndANewPassword() throws InterruptedException {
        try (Session session = anna.signsUp()) {
            HealthRecord record = session.records().put(note("one"));
            ShareLink link = session.shares().create(List.of(record), SharePolicy.titled("One"), PASSWORD);
            assertThatThrownBy(() -> visit(link, "a guess".toCharArray())).isInstanceOf(RefusedException.class);
            visit(link, PASSWORD);
            session.shares().revoke(link.shareId());
            Session phone = anna.logsIn();
            session.account().changePassword(anna.password(), "the loud sea at night".toCharArray(), true);

            ActivityPage page = awaits(session, 9);

            assertThat(page.entries())
                    .extracting(ActivityEntry::kind)
                    .containsExactlyInAnyOrder(
                            "account-registered",
                            "signed-in-new-device",
                            "vault-committed",
                            "share-created",
                            "share-refused",
                            "share-opened",
                            "share-revoked",
                            "signed-in-new-device",
                            "password-changed");
            assertThat(page.entries())
                    .extracting(ActivityEntry::number)
                    .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(of(page, "vault-committed").count()).isEqualTo(1);
            assertThat(of(page, "share-refused").count()).isEqualTo(9);
            assertThat(of(page, "share-opened").subject()).isEqualTo(link.shareId());
            assertThat(page.entries())
                    .filteredOn(entry -> entry.kind().equals("signed-in-new-device"))
                    .extracting(ActivityEntry::subject)
                    .containsExactlyInAnyOrder(session.sessionId(), phone.sessionId());
            assertThat(page.entries()).allSatisfy(entry -> assertThat(
                            Duration.between(entry.at(), Instant.now()).abs())
                    .isLessThan(Duration.ofMinutes(5)));
            phone.close();
        }
    }

    @Test
    @Tag("row-36")
    void whoeverAltersOrDeletesARowIsNoticed() throws InterruptedException {
        try (Session session = anna.signsUp();
                Database database = stage.database()) {
            session.records().put(note("one"));
            session.records().put(note("two"));
            ActivityPage seen = awaits(session, 4);
            MongoCollection<Document> entries = database.collection("notification", "activity");
            Document second = row(entries, session, 2);
            Document last = row(entries, session, 4);

            entries.updateOne(Filters.eq(second.get("_id")), Updates.set("kind", "signed-in"));
            assertLie(Lie.CHAIN_BROKEN, session);
            assertLie(Lie.CHAIN_BROKEN, anna.logsIn());
            entries.deleteOne(Filters.eq(second.get("_id")));
            assertLie(Lie.OMITTED, session);
            entries.insertOne(second);
            // The login in between has been told, too.
            ActivityPage now = awaits(session, 5);
            assertThat(now.entries()).containsAll(seen.entries());

            // Everything after an entry is taken back, as if it had never been.
            entries.deleteMany(Filters.and(
                    Filters.eq("account", session.accountId()), Filters.gte("number", last.getLong("number"))));
            database.collection("notification", "activity-heads").deleteOne(Filters.eq(session.accountId()));
            assertLie(Lie.ROLLBACK, session);
        }
    }

    @Test
    void mailsThatSomebodyHasTurnedOffAreNotSent() throws InterruptedException {
        try (Session session = anna.signsUp()) {
            MailWishes seen = session.mailPreferences().get();
            assertThat(session.mailPreferences().change(seen.shareOpened(false)))
                    .isEqualTo(new MailWishes(1, false, true, true));
            HealthRecord record = session.records().put(note("one"));
            ShareLink quiet = session.shares().create(List.of(record), SharePolicy.titled("Quiet"), PASSWORD);
            visit(quiet, PASSWORD);
            awaits(session, 5);

            session.mailPreferences().change(session.mailPreferences().get().shareOpened(true));
            ShareLink loud = session.shares().create(List.of(record), SharePolicy.titled("Loud"), PASSWORD);
            visit(loud, PASSWORD);
            anna.mailAbout("A link of yours was opened");
            assertThat(stage.suite().inbox().to(anna.email()))
                    .filteredOn(mail -> mail.subject().equals("A link of yours was opened"))
                    .hasSize(1);
        }
    }

    private static RecordDraft note(String text) {
        return RecordDraft.of("Note", "{\"text\":\"" + text + "\"}");
    }

    private void visit(ShareLink link, char[] password) {
        anna.device("visitor").visit(link).open(password);
    }

    private static ActivityPage awaits(Session session, long number) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        ActivityPage page = session.activity().latest();
        while (page.head().number() < number && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            page = session.activity().latest();
        }
        assertThat(page.head().number()).isEqualTo(number);
        return page;
    }

    private static ActivityEntry of(ActivityPage page, String kind) {
        return page.entries().stream()
                .filter(entry -> entry.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Document row(MongoCollection<Document> entries, Session session, long number) {
        return Objects.requireNonNull(
                entries.find(Filters.and(Filters.eq("account", session.accountId()), Filters.eq("number", number)))
                        .first());
    }

    private static void assertLie(Lie lie, Session session) {
        assertThatThrownBy(() -> session.activity().latest())
                .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                        .isEqualTo(lie));
    }
}
