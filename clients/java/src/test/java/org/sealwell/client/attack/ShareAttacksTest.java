package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwell.client.Session;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.share.OwnedShare;
import org.sealwell.client.share.ShareLink;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.share.Visit;
import org.sealwell.evil.AccessEntry;
import org.sealwell.evil.StoredShare;
import org.sealwell.evil.Told;

/** Lies about shares: to who has the link, and to the owner. */
class ShareAttacksTest extends Attack {
    private static final char[] PASSWORD = "told by telephone".toCharArray();
    private static final String SHARES = "/api/shares/v1/shares";
    private static final String ONE = SHARES + "/[^/]+";
    private static final String CHALLENGE = ONE + "/challenge";
    private static final String OPEN = ONE + "/open";

    private Session laptop;
    private ShareLink link;
    private ShareLink other;

    @BeforeEach
    void twoShares() {
        laptop = anna.signsUp(pins).session();
        link = laptop.shares().create(List.of(note(laptop, "one")), SharePolicy.titled("One"), PASSWORD);
        other = laptop.shares().create(List.of(note(laptop, "other")), SharePolicy.titled("Other"), PASSWORD);
    }

    @ParameterizedTest
    @Tag("row-01")
    @CsvSource({
        "argon2id,  65535,   3,  1, WEAK_KDF",
        "argon2id,  65536,   2,  1, WEAK_KDF",
        "argon2id,  0,       0,  0, WEAK_KDF",
        "argon2id,  1048577, 3,  1, EXCESSIVE_KDF",
        "argon2id,  65536,   17, 1, EXCESSIVE_KDF",
        "pbkdf2-sha256, 599999,   0, 0, WEAK_KDF",
        "pbkdf2-sha256, 10000001, 0, 0, EXCESSIVE_KDF",
        "pbkdf2-sha1,   600000,   0, 0, MALFORMED_ANSWER",
    })
    void aWeakOrRuinousKdfIsRefusedBeforeAPasswordIsProven(String alg, long cost, long passes, long lanes, Lie lie) {
        ObjectNode kdf = alg.equals("argon2id")
                ? Told.object().put("alg", alg).put("m", cost).put("t", passes).put("p", lanes)
                : Told.object().put("alg", alg).put("rounds", cost);
        tells("POST", CHALLENGE, gate -> gate.withObject("/password").set("kdf", kdf));

        assertLie(lie, () -> visit(link).ask());
        assertLie(lie, () -> visit(link).open(PASSWORD));

        assertThat(server.count("POST", OPEN)).isZero();
    }

    @Test
    @Tag("row-07")
    void nothingOfAnotherShareOpens() {
        StoredShare others = server.shares().of(other.shareId());
        for (String member : List.of("content", "serverHalf")) {
            tells("POST", OPEN, opened -> opened.set(member, others.made.path(member)));
            assertLie(Lie.ENVELOPE_REFUSED, () -> visit(link).open(PASSWORD));
        }
        tells(
                "POST",
                OPEN,
                opened -> opened.setAll(
                        Map.of("content", others.made.path("content"), "serverHalf", others.made.path("serverHalf"))));
        assertLie(Lie.ENVELOPE_REFUSED, () -> visit(link).open(PASSWORD));
    }

    @Test
    @Tag("row-02")
    void aSaltOfAnotherShareOpensNothing() {
        tells("POST", CHALLENGE, gate -> gate.withObject("/password")
                .set("salt", server.shares().of(other.shareId()).made.at("/password/salt")));
        server.tells("POST", OPEN, (asked, honest) -> opened(link));
        assertLie(Lie.ENVELOPE_REFUSED, () -> visit(link).open(PASSWORD));
    }

    @Test
    @Tag("row-09")
    void aPasswordThatIsNotAskedForOrMadeUpOpensNothing() {
        tells("POST", CHALLENGE, gate -> gate.putNull("password"));
        server.tells("POST", OPEN, (asked, honest) -> opened(link));
        assertLie(Lie.ENVELOPE_REFUSED, () -> visit(link).open(PASSWORD));

        ShareLink open = laptop.shares().create(List.of(note(laptop, "open")), SharePolicy.titled("Open"));
        tells("POST", CHALLENGE, gate -> {
            ObjectNode password =
                    server.shares().of(link.shareId()).made.path("password").deepCopy();
            password.remove("proofHash");
            gate.set("password", password.put("remainingAttempts", 10));
        });
        server.tells("POST", OPEN, (asked, honest) -> opened(open));
        assertLie(Lie.ENVELOPE_REFUSED, () -> visit(open).open(PASSWORD));
    }

    @Test
    void theOwnerIsShownTheShareThatTheyAskedForOnce() {
        server.tells("GET", ONE, (asked, honest) -> Told.json(200, told(other)));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares().get(link.shareId()));
        server.isHonest();
        tells(
                "GET",
                ONE,
                told -> told.put(
                        "note",
                        server.shares().of(other.shareId()).made.path("note").asText()));
        assertLie(Lie.ENVELOPE_REFUSED, () -> laptop.shares().get(link.shareId()));
        tells("GET", SHARES, page -> ((ArrayNode) page.path("shares"))
                .add(page.path("shares").get(0)));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares().list());
        tells("GET", SHARES, page -> page.put("next", "../../account"));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares().list());
    }

    @Test
    void aPolicyThatIsNotTheWishedOneIsNoticed() {
        tells("POST", SHARES, made -> made.put("expiresAt", "2036-01-01T00:00:00Z"));
        Instant wished = Instant.parse("2026-02-02T00:00:00Z");
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares()
                .create(List.of(), SharePolicy.titled("For a day").until(wished)));
        server.isHonest();

        OwnedShare seen = laptop.shares().get(link.shareId());
        tells("GET", ONE, told -> told.put("maxOpens", 1000));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares()
                .change(seen, seen.terms().atMost(1)));
        OwnedShare later = laptop.shares().get(link.shareId());
        tells("PUT", ONE + "/policy", changed -> changed.put("version", 1));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares()
                .change(later, later.terms().atMost(2)));
    }

    @Test
    void aLogWithGapsOrEntriesOfOthersIsNoticed() {
        visit(link).open(PASSWORD);
        visit(link).open(PASSWORD);
        visit(link).open(PASSWORD);
        visit(other).open(PASSWORD);
        assertThat(laptop.shares().accesses(link.shareId())).hasSize(3);

        for (int left = 1; left <= 2; left++) {
            int leftOut = left;
            log(page -> page.remove(leftOut));
            assertLie(Lie.OMITTED, () -> laptop.shares().accesses(link.shareId()));
        }
        log(page -> page.add(page.get(2)));
        assertLie(Lie.OMITTED, () -> laptop.shares().accesses(link.shareId()));
        tells("GET", ONE + "/accesses", page -> page.put("next", 2));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares().accesses(link.shareId()));

        StoredShare share = server.shares().of(link.shareId());
        server.isHonest();
        share.accesses.set(1, server.shares().of(other.shareId()).accesses.get(0));
        assertLie(Lie.ENVELOPE_REFUSED, () -> laptop.shares().accesses(link.shareId()));
        share.accesses.set(1, "e30.e30.e30.e30.e30");
        assertLie(Lie.ENVELOPE_REFUSED, () -> laptop.shares().accesses(link.shareId()));
        share.accesses.set(1, AccessEntry.seal(share.made.path("agree"), link.shareId(), "burned"));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares().accesses(link.shareId()));
        share.accesses.set(1, AccessEntry.seal(share.made.path("agree"), "{\"v\":\"1\"}"));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.shares().accesses(link.shareId()));
    }

    @Test
    @Tag("row-08")
    @Tag("row-19")
    void noRequestHoldsTheLinksKeyOrWhatIsShared() {
        visit(link).open(PASSWORD);
        laptop.shares().list();
        String key = link.text().substring(link.text().indexOf('#') + 1);
        assertThat(server.requests())
                .noneMatch(asked -> asked.toString().contains(key))
                .noneMatch(asked -> asked.toString().contains("One"))
                .noneMatch(asked -> asked.toString().contains(new String(PASSWORD)));
    }

    private void tells(String method, String path, Consumer<ObjectNode> change) {
        server.isHonest();
        server.tells(method, path, (asked, honest) -> honest.but(change));
    }

    private void log(Consumer<ArrayNode> change) {
        tells("GET", ONE + "/accesses", page -> change.accept((ArrayNode) page.path("accesses")));
    }

    /** Whatever was proven. */
    private Told opened(ShareLink share) {
        ObjectNode made = server.shares().of(share.shareId()).made;
        ObjectNode opened = Told.object().put("opensLeft", (Integer) null);
        opened.set("content", made.path("content"));
        return Told.json(200, opened.set("serverHalf", made.path("serverHalf")));
    }

    private ObjectNode told(ShareLink share) {
        return server.shares().of(share.shareId()).told();
    }

    private Visit visit(ShareLink to) {
        return anna.device(new MemoryPinStore()).connect().visit(to);
    }
}
