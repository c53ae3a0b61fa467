package org.sealwell.e2e.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.share.Gate;
import org.sealwell.client.share.OwnedShare;
import org.sealwell.client.share.OwnedShare.State;
import org.sealwell.client.share.ShareAccess;
import org.sealwell.client.share.ShareAccess.Outcome;
import org.sealwell.client.share.ShareLink;
import org.sealwell.client.share.ShareMails;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.share.ShareTerms;
import org.sealwell.client.share.SharedContent;
import org.sealwell.client.share.Visit;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Database;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;

/** Records shared by a link, with people who have no account. */
@ExtendWith(Stage.Resolver.class)
class SharingTest {

    private static final char[] PASSWORD = "told by telephone".toCharArray();

    private final Stage stage;
    private final Person anna;

    SharingTest(Stage stage) {
        this.stage = stage;
        this.anna = stage.person("sharing");
    }

    @Test
    void opensWithItsPasswordAsOftenAsItsOwnerSaid() {
        try (Session session = anna.signsUp()) {
            HealthRecord record = session.records().put(RecordDraft.of("Note", "{\"dose\":1.50}"));
            ShareLink link = session.shares()
                    .create(
                            List.of(record),
                            SharePolicy.titled("Doses")
                                    .labelled("for Dr. Meier")
                                    .atMost(2),
                            PASSWORD);

            Gate gate = visit(link).ask();
            assertThat(gate.needsPassword()).isTrue();
            assertThat(gate.needsEmail()).isFalse();
            assertThat(gate.opensLeft()).isEqualTo(2);
            assertThat(refusal(() -> visit(link).open())).isEqualTo("share-proof-needed");
            assertThat(refusal(() -> visit(link).open("a guess".toCharArray()))).isEqualTo("share-password-refused");

            Visit first = visit(link);
            SharedContent content = first.open(PASSWORD);
            assertThat(content.title()).isEqualTo("Doses");
            assertThat(content.items()).singleElement().satisfies(item -> {
                assertThat(item.collection()).isEqualTo("Note");
                assertThat(item.content()).hasToString("{\"dose\":1.50}");
            });
            // The same visit again is the same opening.
            assertThat(first.open(PASSWORD).items()).hasSize(1);
            Visit last = visit(link);
            assertThat(last.open(PASSWORD).items()).hasSize(1);
            assertThat(refusal(() -> visit(link).open(PASSWORD))).isEqualTo("not-found");
            // Nor does an answer that got lost cost the last one its opening.
            assertThat(last.open(PASSWORD).items()).hasSize(1);

            OwnedShare seen = session.shares().get(link.shareId());
            assertThat(seen.state()).isEqualTo(State.USED_UP);
            assertThat(seen.opens()).isEqualTo(2);
            assertThat(seen.wrongPasswords()).isEqualTo(1);
            assertThat(seen.label()).isEqualTo("for Dr. Meier");
            assertThat(seen.link().text()).isEqualTo(link.text());
            assertThat(seen.records()).containsExactly(new OwnedShare.SharedRecord(record.id(), 1));
            assertThat(session.shares().list()).extracting(OwnedShare::id).containsExactly(link.shareId());
        }
    }

    @Test
    void isTakenBack() {
        try (Session session = anna.signsUp()) {
            ShareLink link = session.shares().create(List.of(note(session)), SharePolicy.titled("Once"));
            assertThat(visit(link).open().items()).hasSize(1);

            session.shares().revoke(link.shareId());

            assertThat(refusal(() -> visit(link).open())).isEqualTo("not-found");
            assertThat(session.shares().get(link.shareId()).state()).isEqualTo(State.REVOKED);
        }
    }

    @Test
    void isOpenedOnceMoreWhenItsOwnerWantsSo() {
        try (Session session = anna.signsUp()) {
            ShareLink link = session.shares()
                    .create(List.of(note(session)), SharePolicy.titled("Twice").atMost(1));
            OwnedShare seen = session.shares().get(link.shareId());
            visit(link).open();
            assertThat(refusal(() -> visit(link).open())).isEqualTo("not-found");

            ShareTerms terms = seen.terms()
                    .until(Instant.now().plus(Duration.ofDays(30)))
                    .atMost(2)
                    .mailing(ShareMails.NONE);
            OwnedShare changed = session.shares().change(seen, terms);

            assertThat(changed.terms()).isEqualTo(terms);
            assertThat(changed.opensLeft()).isEqualTo(1);
            assertThat(visit(link).open().title()).isEqualTo("Twice");
            assertThat(refusal(() -> session.shares().change(seen, terms.atMost(3))))
                    .isEqualTo("precondition-failed");
            session.shares().revoke(link.shareId());
            OwnedShare ended = session.shares().get(link.shareId());
            assertThat(refusal(() -> session.shares().change(ended, terms.atMost(3))))
                    .isEqualTo("share-ended");
        }
    }

    @Test
    @Tag("row-20")
    void locksAfterTenWrongPasswordsAndTellsItsOwnerWhoCame() {
        try (Session session = anna.signsUp()) {
            ShareLink link = session.shares().create(List.of(note(session)), SharePolicy.titled("Guessed"), PASSWORD);
            for (int i = 0; i < 10; i++) {
                assertThat(refusal(() -> visit(link).open("a guess".toCharArray())))
                        .isEqualTo("share-password-refused");
            }
            assertThat(refusal(() -> visit(link).open(PASSWORD))).isEqualTo("share-locked");
            OwnedShare locked = session.shares().get(link.shareId());
            assertThat(locked.state()).isEqualTo(State.LOCKED);
            assertThat(locked.tally().lockedAt()).isNotNull();

            assertThat(session.shares().unlock(link.shareId()).state()).isEqualTo(State.LIVE);
            assertThat(visit(link).open(PASSWORD).title()).isEqualTo("Guessed");

            List<ShareAccess> log = session.shares().accesses(link.shareId());
            assertThat(log)
                    .extracting(ShareAccess::n)
                    .hasSize(11)
                    .startsWith(11L)
                    .endsWith(1L);
            assertThat(log.getFirst().outcome()).isEqualTo(Outcome.OPENED);
            assertThat(log.getFirst().network()).isEqualTo("127.0.0.0/24");
            assertThat(log.subList(1, 11)).extracting(ShareAccess::outcome).containsOnly(Outcome.WRONG_PASSWORD);
            assertThat(log.getFirst().at()).isBetween(locked.createdAt().minusSeconds(1), Instant.now());
            // And after its end.
            session.shares().revoke(link.shareId());
            assertThat(session.shares().accesses(link.shareId())).isEqualTo(log);
            assertThat(session.shares().get(link.shareId()).asks()).isEqualTo(new OwnedShare.Asks(null, null));
        }
    }

    @Test
    void opensForAnAddressThatProvesItself() {
        Person ben = stage.person("invited");
        Person mallory = stage.person("uninvited");
        try (Session session = anna.signsUp()) {
            ShareLink link = session.shares()
                    .create(
                            List.of(note(session)),
                            SharePolicy.titled("For Ben").onlyFor(ben.email()));

            assertThat(visit(link).ask().needsEmail()).isTrue();
            assertThat(refusal(() -> visit(link).open())).isEqualTo("share-proof-needed");
            // Mallory is told nothing, and sent nothing.
            visit(link).sendCode(mallory.email());
            Visit bens = visit(link);
            bens.sendCode(ben.email());
            bens.prove(ben.email(), ben.code());
            assertThat(bens.open().title()).isEqualTo("For Ben");
            assertThat(stage.suite().inbox().to(mallory.email())).isEmpty();
        }
    }

    @Test
    @Tag("row-19")
    void leavesTheLinksKeyAndWhatItOpensNowhere() throws IOException {
        try (Session session = anna.signsUp()) {
            HealthRecord record =
                    session.records().put(RecordDraft.of("Note", "{\"text\":\"unmistakable-confidence\"}"));
            ShareLink link = session.shares()
                    .create(
                            List.of(record),
                            SharePolicy.titled("unmistakable-title").labelled("unmistakable-label"),
                            "unmistakable-word".toCharArray());
            visit(link).open("unmistakable-word".toCharArray());
            anna.mailAbout("A link of yours was opened");

            assertThat(stage.disk()
                            .whereFound(Map.of(
                                    "the link's key",
                                            Base64Url.encode(link.key().copyBytes()),
                                    "what was shared", "unmistakable-confidence",
                                    "its title", "unmistakable-title",
                                    "its label", "unmistakable-label",
                                    "its password", "unmistakable-word")))
                    .isEmpty();
        }
    }

    @Test
    @Tag("row-07")
    void opensNothingUnderAnotherIdOrWithAnotherHalf() {
        try (Session session = anna.signsUp()) {
            ShareLink one = session.shares().create(List.of(note(session)), SharePolicy.titled("One"));
            ShareLink other = session.shares().create(List.of(note(session)), SharePolicy.titled("Other"));
            assertThat(refusal(() -> visit(new ShareLink(one.server(), one.shareId(), other.key()))
                            .open()))
                    .isEqualTo("not-found");
            giveHalfOf(other.shareId(), one.shareId());
            assertThatThrownBy(() -> visit(one).open())
                    .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                            .isEqualTo(Lie.ENVELOPE_REFUSED));
        }
    }

    /** In the store, behind the service's back. */
    private void giveHalfOf(String other, String one) {
        try (Database database = stage.database()) {
            MongoCollection<Document> shares = database.collection("share", "shares");
            String half = Objects.requireNonNull(
                            shares.find(new Document("_id", other)).first())
                    .getEmbedded(List.of("gate", "serverHalf"), String.class);
            assertThat(half).hasSize(43);
            shares.updateOne(new Document("_id", one), new Document("$set", new Document("gate.serverHalf", half)));
        }
    }

    private Visit visit(ShareLink link) {
        // By its text, as it was sent; and each time from another device.
        return stage.person("visitor").device("somebody's browser").visit(ShareLink.parse(link.text()));
    }

    private static HealthRecord note(Session session) {
        return session.records().put(RecordDraft.of("Note", "{\"text\":\"for somebody\"}"));
    }

    private static String refusal(Runnable visit) {
        try {
            visit.run();
            return "opened";
        } catch (RefusedException refused) {
            return refused.type();
        }
    }
}
