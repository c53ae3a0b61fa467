package org.sealwell.client.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.journey.Person;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.share.OwnedShare.State;
import org.sealwell.client.share.ShareAccess.Outcome;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.evil.EvilServer;

/** Links as their owner and their visitors have them, with an honest server. */
class SharesTest {
    private static final char[] PASSWORD = "told by telephone".toCharArray();
    private static final Instant LATER = Instant.parse("2026-03-04T05:06:07.890Z");

    private final EvilServer server = new EvilServer();
    private final Person anna = new Person(server, "anna@example.org");
    private final Session session = anna.signsUp();
    private final HealthRecord note = session.records().put(RecordDraft.of("Note", "{\"dose\":1.50}"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areMadeOpenedAndSeen() {
        ShareLink link = session.shares()
                .create(
                        List.of(note),
                        SharePolicy.titled("Doses")
                                .labelled("for Dr. Meier")
                                .until(LATER)
                                .atMost(2)
                                .mailing(ShareMails.NONE),
                        PASSWORD);
        assertThat(refusal(() -> visit(link).open("a guess".toCharArray()))).isEqualTo("share-password-refused");
        Visit visit = visit(link);
        assertThat(visit.open(PASSWORD).items()).singleElement().satisfies(item -> assertThat(item.content())
                .hasToString("{\"dose\":1.50}"));
        visit.open(PASSWORD);

        OwnedShare seen = session.shares().get(link.shareId());
        assertThat(seen.terms()).isEqualTo(new ShareTerms(LATER, 2L, ShareMails.NONE));
        assertThat(seen.asks()).isEqualTo(new OwnedShare.Asks(true, null));
        assertThat(seen.tally().opens()).isEqualTo(1);
        assertThat(seen.tally().accesses()).isEqualTo(2);
        assertThat(seen.label()).isEqualTo("for Dr. Meier");
        assertThat(session.shares().list()).containsExactly(seen);
    }

    @Test
    void tellWhoCameNewestFirst() {
        ShareLink link = session.shares().create(List.of(note), SharePolicy.titled("Often"), PASSWORD);
        assertThat(session.shares().accesses(link.shareId())).isEmpty();
        refusal(() -> visit(link).open("a guess".toCharArray()));
        visit(link).open(PASSWORD);

        assertThat(session.shares().accesses(link.shareId()))
                .containsExactly(access(2, Outcome.OPENED), access(1, Outcome.WRONG_PASSWORD));
    }

    @Test
    void tellWhoCamePageByPage() {
        ShareLink link = session.shares().create(List.of(note), SharePolicy.titled("Often"));
        for (int i = 0; i < 201; i++) {
            visit(link).open();
        }
        assertThat(session.shares().accesses(link.shareId()))
                .extracting(ShareAccess::n)
                .hasSize(201)
                .startsWith(201L)
                .endsWith(1L);
    }

    @Test
    void areChangedByWhoHasSeenThemAsTheyAre() {
        ShareLink link = session.shares()
                .create(List.of(note), SharePolicy.titled("Once").atMost(1));
        visit(link).open();
        OwnedShare seen = session.shares().get(link.shareId());
        assertThat(seen.state()).isEqualTo(State.USED_UP);

        OwnedShare changed = session.shares()
                .change(seen, seen.terms().until(LATER).atMost(3).mailing(ShareMails.NONE));

        assertThat(changed.terms()).isEqualTo(new ShareTerms(LATER, 3L, ShareMails.NONE));
        assertThat(changed.opensLeft()).isEqualTo(2);
        assertThat(refusal(() -> session.shares().change(seen, seen.terms().atMost(9))))
                .isEqualTo("precondition-failed");
        OwnedShare free = session.shares().change(changed, changed.terms().asOftenAsWanted());
        assertThat(free.opensLeft()).isNull();
        session.shares().revoke(link.shareId());
        assertThat(refusal(() -> session.shares().change(free, free.terms().atMost(9))))
                .isEqualTo("precondition-failed");
        OwnedShare ended = seen(link);
        assertThat(refusal(() -> session.shares().change(ended, free.terms().atMost(9))))
                .isEqualTo("share-ended");
    }

    @Test
    void areChangedOnceWhenTheAnswerGetsLost() {
        OwnedShare seen = seen(session.shares().create(List.of(note), SharePolicy.titled("Lost")));
        server.loses("PUT", "/api/shares/.+/policy", 1);

        assertThat(session.shares().change(seen, seen.terms().atMost(3)).terms().maxOpens())
                .isEqualTo(3);
        assertThat(seen(seen.link()).version()).isEqualTo(2);
    }

    @Test
    void areUnlocked() {
        ShareLink link = session.shares().create(List.of(note), SharePolicy.titled("Guessed"), PASSWORD);
        for (int i = 0; i < 10; i++) {
            refusal(() -> visit(link).open("a guess".toCharArray()));
        }
        assertThat(refusal(() -> visit(link).open(PASSWORD))).isEqualTo("share-locked");
        assertThat(seen(link).state()).isEqualTo(State.LOCKED);

        assertThat(session.shares().unlock(link.shareId()).state()).isEqualTo(State.LIVE);
        assertThat(visit(link).open(PASSWORD).title()).isEqualTo("Guessed");
        session.shares().revoke(link.shareId());
        assertThat(refusal(() -> session.shares().unlock(link.shareId()))).isEqualTo("share-ended");
    }

    @Test
    void openForAnAddressThatProvesItself() {
        ShareLink link = session.shares()
                .create(List.of(note), SharePolicy.titled("For Ben").onlyFor(" Ben@Example.org"));
        Visit visit = visit(link);
        assertThat(visit.ask().needsEmail()).isTrue();
        assertThat(refusal(visit::open)).isEqualTo("share-proof-needed");
        visit.sendCode("BEN@example.org");
        assertThat(refusal(() -> visit.prove("ben@example.org", "87654321"))).isEqualTo("code-refused");
        visit.prove("ben@example.org", "12345678");
        assertThat(visit.open().title()).isEqualTo("For Ben");
        assertThatThrownBy(() -> session.shares().get("AAAAAAAAAAAAAAAAAAAAAA")).isInstanceOf(RefusedException.class);
    }

    private OwnedShare seen(ShareLink link) {
        return session.shares().get(link.shareId());
    }

    private Visit visit(ShareLink link) {
        return anna.device(new MemoryPinStore()).connect().visit(ShareLink.parse(link.text()));
    }

    private static ShareAccess access(long n, Outcome outcome) {
        return new ShareAccess(n, Instant.parse("2026-01-02T03:04:05Z"), "203.0.113.0/24", "Firefox", outcome);
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RefusedException refused) {
            return refused.type();
        }
    }
}
