package org.sealwell.vault.commit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;
import static org.sealwell.vault.Changes.with;
import static org.sealwell.vault.Changes.without;
import static org.sealwell.vault.Owner.commit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.vault.Changes;
import org.sealwell.vault.Owner;
import org.sealwell.vault.Sealed;

/** What is refused, each with its own problem, and nothing of it is written. */
@QuarkusTest
class RefusalsTest {

    private static final String INVALID = "invalid-request";

    private final Owner anna = new Owner();
    private final String item = Sealed.id();
    private final String other = Sealed.id();
    private String before = "";

    @BeforeEach
    void annaHasAnItem() {
        anna.adds(0, put(item, 1));
        before = state();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return anna.asks().get("/head").asString()
                + anna.asks().get("/items").asString()
                + anna.asks().get("/commits").asString();
    }

    private ValidatableResponse refuses(Object commit, int status, String problem) {
        return anna.sends(commit)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sealwell:problem:" + problem))
                .body("status", equalTo(status));
    }

    private void refusesAt(String pointer, Map<String, Object> change) {
        refusesCommitAt(pointer, commit(1, List.of(change)));
    }

    private void refusesCommitAt(String pointer, Map<String, Object> commit) {
        refuses(commit, 400, INVALID).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aRevisionThatIsNotTheNext() {
        Stream.of(1, 3).forEach(revision -> refuses(commit(1, put(item, revision)), 422, "revision-not-next")
                .body("itemId", equalTo(item))
                .body("expected", equalTo(2)));
        refuses(commit(1, put(other, 2)), 422, "revision-not-next").body("expected", equalTo(1));
        refuses(commit(1, delete(item, 3)), 422, "revision-not-next").body("expected", equalTo(2));
    }

    @Test
    void allOfACommitOneOfWhoseChangesIsWrong() {
        refuses(commit(1, put(other, 1), put(item, 3)), 422, "revision-not-next");
    }

    @Test
    void anItemThatMovesToAnotherCollection() {
        refusesAt("#/changes/0/collection", put(item, 2, Sealed.id(), Changes.BODY));
        refusesAt("#/changes/0/collection", with(delete(item, 2), "collection", Sealed.id()));
    }

    @Test
    void deletingWhatDoesNotExist() {
        refusesAt("#/changes/0/op", delete(other, 1));
    }

    @Test
    void anItemThatIsChangedTwice() {
        refusesCommitAt("#/changes/1/itemId", commit(1, put(item, 2), put(item, 3)));
    }

    @Test
    void rekeyingARevisionThatDoesNotExist() {
        refusesAt("#/changes/0/revision", rekey(item, 2));
        refusesAt("#/changes/0/revision", rekey(other, 1));
    }

    @Test
    void moreThanFiveHundredChanges() {
        List<Map<String, Object>> changes =
                IntStream.rangeClosed(0, 500).mapToObj(i -> put(Sealed.id(), 1)).toList();
        refuses(commit(1, changes), 413, "commit-too-large")
                .body("limits.changes", equalTo(500))
                .body("limits.bytes", equalTo(8 * 1024 * 1024));
    }

    @Test
    void moreThanEightMebibytes() {
        List<Map<String, Object>> changes = IntStream.range(0, 8)
                .mapToObj(i -> put(Sealed.id(), 1, Changes.COLLECTION, 1024 * 1024))
                .toList();
        refuses(commit(1, changes), 413, "commit-too-large");
    }

    @Test
    void membersThatAreTooLong() {
        refusesAt("#/changes/0/body", put(other, 1, Changes.COLLECTION, 1024 * 1024 + 1));
        refusesAt("#/changes/0/key", with(put(other, 1), "key", Sealed.envelope(4097)));
        refusesAt("#/changes/0/tokens", put(other, 1, sortedTokens(65)));
    }

    private static String[] sortedTokens(int count) {
        return Stream.generate(Sealed::id).limit(count).sorted().toArray(String[]::new);
    }

    @Test
    void tokensThatAreNotInOrderOrNotDistinct() {
        List<String> tokens = new ArrayList<>(List.of(sortedTokens(3)));
        Collections.swap(tokens, 0, 2);
        refusesAt("#/changes/0", with(put(other, 1), "tokens", tokens));
        refusesAt("#/changes/0", with(put(other, 1), "tokens", List.of(tokens.getFirst(), tokens.getFirst())));
    }

    @Test
    void textsThatAreNotStrictBase64Url() {
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", "AAAAAAAAAAAAAAAAAAAAAB"));
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", "AAAAAAAAAAAAAAAAAAAAAA=="));
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", "AAAAAAAAAAAAAAAAAAAA+A"));
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", "A.A"));
        refusesAt("#/changes/0/collection", with(put(other, 1), "collection", Sealed.random(15)));
        refusesAt("#/changes/0/tokens/0", put(other, 1, "not a token"));
        refusesCommitAt("#/mac", with(commit(1, put(other, 1)), "mac", Sealed.random(31)));
        refusesCommitAt("#/digest", with(commit(1, put(other, 1)), "digest", Sealed.random(33)));
    }

    @Test
    void whatIsNoEnvelope() {
        String good = Sealed.envelope(400);
        for (String bad : List.of(
                "", "....", good.replace("..", "."), good.replace("..", ".AA."), good + ".", good.substring(1) + "=")) {
            refusesAt("#/changes/0/body", with(put(other, 1), "body", bad));
            refusesAt("#/changes/0/key", with(put(other, 1), "key", bad));
        }
    }

    @Test
    void membersThatAreMissing() {
        for (String member : List.of("op", "itemId", "collection")) {
            refusesAt("#/changes/0/" + member, without(put(other, 1), member));
        }
        refusesAt("#/changes/0/revision", without(put(other, 1), "revision"));
        for (String member : List.of("key", "body", "tokens")) {
            refusesAt("#/changes/0", without(put(other, 1), member));
        }
        refusesAt("#/changes/0", without(rekey(item, 1), "key"));
        for (String member : List.of("base", "digest", "mac", "changes")) {
            refusesCommitAt("#/" + member, without(commit(1, put(other, 1)), member));
        }
    }

    @Test
    void membersThatDoNotBelong() {
        refusesAt("#/changes/0/name", with(put(other, 1), "name", "value"));
        refusesAt("#/changes/0/digest", with(put(other, 1), "digest", Sealed.random(32)));
        refusesCommitAt("#/n", with(commit(1, put(other, 1)), "n", 2));
        refusesAt("#/changes/0", with(delete(item, 2), "key", Sealed.envelope(300)));
        refusesAt("#/changes/0", with(delete(item, 2), "tokens", List.of()));
        refusesAt("#/changes/0", with(rekey(item, 1), "body", Sealed.envelope(300)));
    }

    @Test
    void membersOutOfRangeOrOfAnotherType() {
        refusesAt("#/changes/0/op", with(put(other, 1), "op", "patch"));
        refusesAt("#/changes/0/revision", put(other, 0));
        refusesAt("#/changes/0/revision", put(other, 10_001));
        refusesAt("#/changes/0/revision", with(put(other, 1), "revision", "1"));
        refusesAt("#/changes/0/revision", with(put(other, 1), "revision", 1.5));
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", 17));
        refusesCommitAt("#/base", with(commit(1, put(other, 1)), "base", -1));
        refusesCommitAt("#/changes", commit(1, List.of()));
        refusesCommitAt("#/changes", with(commit(1, put(other, 1)), "changes", "none"));
    }

    @Test
    void membersThatAreNull() {
        Map<String, Object> nothing = new java.util.HashMap<>(put(other, 1));
        nothing.put("itemId", null);
        refusesAt("#/changes/0/itemId", nothing);
        Map<String, Object> commit = commit(1, List.of(put(other, 1)));
        commit.put("changes", Collections.singletonList(null));
        refuses(commit, 400, INVALID);
        Map<String, Object> tokens = new java.util.HashMap<>(put(other, 1));
        tokens.put("tokens", Collections.singletonList(null));
        refusesAt("#/changes/0/tokens/0", tokens);
    }

    @Test
    void aDigestThatIsNotThatOfTheChanges() {
        refuses(with(commit(1, put(other, 1)), "digest", Sealed.random(32)), 422, "digest-mismatch");
    }

    @Test
    void whatIsNoJsonOrSaysAMemberTwice() {
        refuses("{", 400, "malformed-request");
        refuses("{\"base\":0,\"base\":1}", 400, "malformed-request");
        refuses("", 400, INVALID);
        refuses("null", 400, INVALID);
        refuses("[]", 400, INVALID);
    }

    @Test
    void quotesNothingOfWhatItRefuses() {
        String secret = "very-secret-value";
        String answer = anna.sends(with(commit(1, put(other, 1)), "mac", secret))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(secret);
    }

    @Test
    void somebodyWithoutAToken() {
        RestAssured.given()
                .get(Owner.BASE + "/head")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sealwell:problem:unauthenticated"));
    }

    @Test
    void tokensThatAreExpiredForgedOrNoTokens() {
        for (String token : List.of(
                AccessTokens.expired(anna.account(), Sealed.id()),
                AccessTokens.forged(anna.account(), Sealed.id()),
                "rubbish")) {
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(commit(1, put(other, 1)))
                    .post(Owner.BASE + "/commits")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:sealwell:problem:unauthenticated"));
        }
    }

    /** Announced, and not read. */
    @Test
    void aBodyThatIsLargerThanAnyCommit() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST " + Owner.BASE
                                    + "/commits HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 10485760\r\n\r\n")
                            .getBytes(US_ASCII));
            socket.setSoTimeout(10_000);
            String answer = new String(socket.getInputStream().readNBytes(13), US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413 ");
        }
    }

    @Test
    void aQueryThatMakesNoSense() {
        for (String query :
                List.of("/commits?limit=0", "/commits?limit=101", "/items?limit=501", "/items?token=short")) {
            JsonPath problem =
                    anna.asks().get(query).then().statusCode(400).extract().jsonPath();
            assertThat(problem.getString("type")).isEqualTo("urn:sealwell:problem:invalid-request");
        }
        anna.asks().get("/items/short").then().statusCode(400);
    }
}
