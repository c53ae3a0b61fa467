package org.sealwell.platform.caller;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;

/** Asks the service who it takes the holder of a token for. */
final class Asking {

    private static final String WHO_AM_I = "/who-am-i";

    private Asking() {}

    static Response with(String token) {
        return withAuthorization("Bearer " + token);
    }

    static Response withAuthorization(String header) {
        return given().header("Authorization", header).get(WHO_AM_I);
    }

    static void accepted(String token) {
        assertThat(with(token).statusCode()).as(token).isEqualTo(200);
    }

    static void refused(String token) {
        refused(with(token));
    }

    /** As a problem that says nothing of why. */
    static void refused(Response answer) {
        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .header("Cache-Control", equalTo("no-store"))
                .contentType("application/problem+json");
        assertThat(answer.jsonPath().getMap("$"))
                .containsOnlyKeys("type", "title", "status")
                .containsEntry("type", "urn:sealwell:problem:unauthenticated");
    }
}
