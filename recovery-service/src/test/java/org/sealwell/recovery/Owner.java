package org.sealwell.recovery;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.sealwell.platform.testkit.AccessTokens;

/** Somebody with an account. */
public final class Owner {

    public static final String BASE = "/api/recovery/v1";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String account = random(16);
    private final String token = AccessTokens.of(account, random(16));

    public String account() {
        return account;
    }

    public RequestSpecification asks() {
        return given().basePath(BASE).auth().oauth2(token);
    }

    public static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** A wrap and a proof of the right form: the service could not tell what is in them. */
    public static Map<String, Object> phrase() {
        return Map.of("wrap", envelope(300), "proofHash", random(32));
    }

    /** An envelope of exactly so many characters. */
    public static String envelope(int length) {
        int around = 40 + 2 + 16 + 1 + 1 + 22;
        String tail = random(length - around).substring(0, length - around);
        return "h".repeat(40) + ".." + random(12) + "." + tail + "." + random(16);
    }

    public ValidatableResponse stores(Object phrase) {
        return asks().contentType(ContentType.JSON)
                .body(phrase)
                .put("/plan/phrase")
                .then();
    }

    public ValidatableResponse storesFirst(Object phrase) {
        return asks().contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(phrase)
                .put("/plan/phrase")
                .then();
    }

    public ValidatableResponse replaces(int version, Object phrase) {
        return asks().contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(phrase)
                .put("/plan/phrase")
                .then();
    }

    public JsonPath plan() {
        return asks().get("/plan").then().statusCode(200).extract().jsonPath();
    }
}
