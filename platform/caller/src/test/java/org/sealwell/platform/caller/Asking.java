package org.sealwell.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;

/** Asks the service who it takes the holder of a token for. */
final class Asking {

    private static final String WHO_AM_I = "/who-am-i";

    private Asking() {}

    static Answer with(String token) {
        return withAuthorization("Bearer " + token);
    }

    static Answer withAuthorization(String header) {
        return Request.plain().header("Authorization", header).get(WHO_AM_I);
    }

    static void accepted(String token) {
        assertThat(with(token).statusCode()).as(token).isEqualTo(200);
    }

    static void refused(String token) {
        refused(with(token));
    }

    /** As a problem that says nothing of why. */
    static void refused(Answer answer) {
        answer.statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .header("Cache-Control", equalTo("no-store"))
                .contentType("application/problem+json");
        assertThat(answer.json().getMap("$"))
                .containsOnlyKeys("type", "title", "status")
                .containsEntry("type", "urn:sealwell:problem:unauthenticated");
    }
}
