package org.sealwell.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwell.notification.Reader;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;

@QuarkusTest
class PreferencesTest {

    private final Reader anna = new Reader();

    private Answer reads() {
        return anna.asks().get("/preferences");
    }

    private Answer replaces(int version, boolean opened) {
        return anna.asks()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("mails", Map.of("shareOpened", opened, "shareLocked", true, "shareExpired", true)))
                .put("/preferences");
    }

    @Test
    void everythingIsWantedUntilSomebodySaysOtherwise() {
        reads().statusCode(200)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "private, no-cache")
                .body("version", equalTo(0))
                .body("mails", equalTo(Map.of("shareOpened", true, "shareLocked", true, "shareExpired", true)));
        anna.prefers(false, true, false).statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));
        reads().header("ETag", "\"1\"")
                .body("mails", equalTo(Map.of("shareOpened", false, "shareLocked", true, "shareExpired", false)));
        new Reader().asks().get("/preferences").body("version", equalTo(0));
    }

    @Test
    void theSameWishesAgainChangeNothing() {
        replaces(0, false).statusCode(200).body("version", equalTo(1));
        replaces(0, false).statusCode(200).body("version", equalTo(1));
        replaces(0, true).statusCode(412).body("type", equalTo("urn:sealwell:problem:precondition-failed"));
        replaces(1, true).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void ofManyAtOnceOneChangesTheVersionItSaw() {
        List<Integer> statuses = Crowd.of(8).does(i -> anna.asks()
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "mails", Map.of("shareOpened", i % 2 == 0, "shareLocked", i % 4 < 2, "shareExpired", i < 4)))
                .put("/preferences")
                .statusCode());
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        reads().body("version", equalTo(1));
    }

    @Test
    void refusesWhatIsMissingUnknownOrOfAnotherKind() {
        Map<String, Object> all = Map.of("shareOpened", true, "shareLocked", true, "shareExpired", true);
        Stream.<Object>of(
                        Map.of(),
                        Map.of("mails", Map.of()),
                        Map.of("mails", Map.of("shareOpened", true, "shareLocked", true)),
                        Map.of("mails", with(all, "shareOpened", "yes")),
                        Map.of("mails", with(all, "shareOpened", 1)),
                        // What is about the account itself cannot be turned off.
                        Map.of("mails", with(all, "passwordChanged", false)),
                        Map.of("mails", all, "version", 1),
                        List.of())
                .forEach(body ->
                        anna.sends(body).statusCode(400).body("type", equalTo("urn:sealwell:problem:invalid-request")));
        anna.sends("{\"mails\":").statusCode(400).body("type", equalTo("urn:sealwell:problem:malformed-request"));
        anna.asks()
                .header("If-Match", "*")
                .body(Map.of("mails", all))
                .put("/preferences")
                .statusCode(400);
        reads().body("version", equalTo(0));
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
        Map<String, Object> more = new HashMap<>(all);
        more.put(name, value);
        return more;
    }

    @Test
    void nobodyChoosesForOthers() {
        for (String token : List.of(AccessTokens.expired(anna.account(), "s"), "rubbish")) {
            Request.to(Reader.BASE).bearer(token).get("/preferences").statusCode(401);
        }
        Request.to(Reader.BASE).get("/preferences").statusCode(401);
    }

    @Test
    void goWithTheAccount() {
        anna.prefers(false, false, false).statusCode(200);
        anna.tells("AccountDeleted");
        Topic.named("notification.events").await(told -> anna.account().equals(told.key()));
        reads().statusCode(404);
        anna.prefers(true, false, true).statusCode(404);
        assertThat(Store.collection("notification", "preferences")
                        .find(Filters.eq(anna.account()))
                        .first())
                .isNotNull()
                .doesNotContainKey("mails");
    }
}
