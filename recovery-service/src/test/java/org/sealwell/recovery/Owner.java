package org.sealwell.recovery;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;

/** Somebody with an account. */
public final class Owner {

    public static final String BASE = "/api/recovery/v1";

    private final String account = Sealed.id();
    private final String token = AccessTokens.of(account, Sealed.id());

    public String account() {
        return account;
    }

    public RequestSpecification asks() {
        return given().basePath(BASE).auth().oauth2(token);
    }

    /** A wrap and a proof of the right form: the service could not tell what is in them. */
    public static Map<String, Object> phrase() {
        return Map.of("wrap", Sealed.envelope(300), "proofHash", Sealed.random(32));
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
