package org.sealwell.notification;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;

/** Somebody who reads what happened to their account. */
public final class Reader {

    public static final String BASE = "/api/notifications/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String account = Sealed.id();
    private final String token = AccessTokens.of(account, Sealed.id());

    public String account() {
        return account;
    }

    public RequestSpecification asks() {
        return given().basePath(BASE).auth().oauth2(token);
    }

    public JsonPath activity(String query) {
        return asks().get("/activity" + query).then().statusCode(200).extract().jsonPath();
    }

    /** Waits until the chain is so long. */
    public JsonPath awaits(long number) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonPath page = activity("?limit=100");
            if (page.getLong("head.number") >= number) {
                return page;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The chain ends at " + page.getLong("head.number"));
            }
            Thread.sleep(50);
        }
    }

    public List<String> kinds(JsonPath page) {
        return page.getList("entries.kind", String.class);
    }

    public ValidatableResponse prefers(boolean opened, boolean locked, boolean expired) {
        return sends(Map.of("mails", Map.of("shareOpened", opened, "shareLocked", locked, "shareExpired", expired)));
    }

    public ValidatableResponse sends(Object preferences) {
        return asks().contentType(ContentType.JSON)
                .body(preferences)
                .put("/preferences")
                .then();
    }

    /** Auth-service tells something that needs no more than the account. */
    public String tells(String name) {
        return Bus.auth(name, account, "{\"accountId\":\"%s\"}".formatted(account), Instant.now());
    }
}
