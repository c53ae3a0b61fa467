package org.sealwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.fixture.Caller;
import org.sealwell.gateway.fixture.FakeServices;
import org.sealwell.gateway.fixture.Wire;

/** What the gateway shows of itself to everybody, and what it does not. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class OpenDoorTest extends Caller {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void protectsEveryAnswer() throws Exception {
        for (String path : new String[] {"/", "/api/vault/v1/items", "/nowhere", "/api/recovery/v1/plan", "/api/"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "*"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void keepsHealthAndMetricsToItself() throws Exception {
        for (String path : new String[] {
            "/q/metrics", "/q/health/ready", "/q", "/q/", "/api/vault/v1/%2e%2e/%2e%2e/%2e%2e/q/openapi"
        }) {
            assertProblem(get(path), 404, "not-found");
        }
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /api/vault/v1/../../../q/openapi HTTP/1.1", "Host: here", "Connection: close", "", "");
            assertThat(wire.rest()).startsWith("HTTP/1.1 404");
        }
        assertThat(get(management.resolve("/q/metrics").toString()).body()).contains("gateway_requests_seconds_count");
        assertThat(get(management.resolve("/q/health/ready").toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void knowsNothingAtUnknownPaths() throws Exception {
        assertProblem(get("/api/unknown/v1/x"), 404, "not-found");
        assertProblem(get("/api/vault/v10/x"), 404, "not-found");
        assertProblem(get("/nowhere"), 404, "not-found");
        assertThat(echoed(request("/api/vault/v1/head").DELETE().build()).getString("method"))
                .isEqualTo("DELETE");
    }

    @Test
    void describesAllServicesInOneDocument() throws Exception {
        JsonObject document = new JsonObject(get("/api/openapi.json").body());

        assertThat(document.getJsonObject("paths").fieldNames())
                .containsExactlyInAnyOrder("/api/auth/v1/sessions", "/api/vault/v1/head");
        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactlyInAnyOrder("Item", "VaultItem");
        assertThat(document.getJsonObject("paths")
                        .getJsonObject("/api/vault/v1/head")
                        .encode())
                .contains("#/components/schemas/VaultItem", "\"tags\":[\"vault\"]");
        assertThat(document.getJsonArray("x-sealwell-missing"))
                .containsExactlyInAnyOrder("notification", "recovery", "share");
    }

    @Test
    void bringsItsOwnPages() throws Exception {
        assertThat(get("/").body()).contains("<h1>Sealwell</h1>");
        assertThat(get("/api/").body()).contains("/api/api.js");
        assertThat(get("/api").headers().firstValue("Location")).hasValue("/api/");
        assertThat(get("/api/api.js").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
        assertThat(get("/email-objection").body()).contains("/objection.js");
        assertThat(get("/objection.js").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
}
