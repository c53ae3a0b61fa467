package org.sealwell.gateway;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.fixture.BuiltApp;
import org.sealwell.gateway.fixture.Caller;
import org.sealwell.gateway.fixture.FakeServices;

/** How browsers get the web app. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(value = BuiltApp.class, restrictToAnnotatedClass = true)
class WebAppTest extends Caller {
    private static final String SCRIPT = "/assets/app-BvhK6r_i.js";

    @Test
    void isThereAtTheRoot() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.body()).isEqualTo(BuiltApp.PAGE);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void isThereAtEachOfItsAddresses() throws Exception {
        assertThat(visit("/records/0123456789abcdefghij_-").body()).isEqualTo(BuiltApp.PAGE);
        assertThat(visit("/nowhere").statusCode()).isEqualTo(200);
    }

    @Test
    void isTheSameBehindEveryLinkToAShareAndIsKeptByNobody() throws Exception {
        HttpResponse<String> some = visit("/s/" + "AbCdEfGhIjKlMnOpQrSt_-");
        HttpResponse<String> other = visit("/s/nothing.of.ours/");
        HttpResponse<String> scanner = get("/s/" + "AbCdEfGhIjKlMnOpQrSt_-");

        for (HttpResponse<String> page : List.of(some, other, scanner)) {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).isEqualTo(BuiltApp.PAGE);
            assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(page.headers().allValues("X-Robots-Tag")).containsExactly("noindex");
            assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(namesIn(page)).isEqualTo(namesIn(some));
        }
        assertThat(get("/").headers().firstValue("X-Robots-Tag")).isEmpty();
    }

    @Test
    void isNotGivenToWhoAsksForSomethingElse() throws Exception {
        assertProblem(get("/records"), 404, "not-found");
        assertProblem(visit("/assets/app-00000000.js"), 404, "not-found");
        assertProblem(visit("/api/unknown/v1/x"), 404, "not-found");
        assertProblem(visit("/q/metrics"), 404, "not-found");
        assertProblem(visit(SCRIPT + ".gz"), 404, "not-found");
        assertThat(send(request("/records")
                                .header("Accept", "text/html")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void leavesTheGatewaysOwnPages() throws Exception {
        assertThat(visit("/api/").body()).contains("/api/api.js");
        assertThat(visit("/email-objection").body()).contains("/objection.js").contains("/email-changes/objections");
        assertThat(visit("/reset-objection").body())
                .contains("/objection.js")
                .contains("/credentials/reset/objections");
        assertThat(visit("/recovery-rejection").body())
                .contains("/objection.js")
                .contains("/api/recovery/v1/requests/rejections")
                .contains("lang=\"de\"");
        assertThat(get("/pages.css").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsForGoodWhatIsNamedByItsContent() throws Exception {
        assertThat(get(SCRIPT).headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(get("/sealwell.svg").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void isNotSentTwiceToWhoHasIt() throws Exception {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again =
                send(request("/").header("If-None-Match", tag).build());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(again.headers().firstValue("Content-Security-Policy")).hasValue(policyOf("/"));
        assertThat(send(request("/").header("If-None-Match", "\"another\"").build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void comesAsItWasCompressedForWhoReadsThat() throws Exception {
        assertThat(encoded("gzip, deflate, br")).isEqualTo("br");
        assertThat(encoded("gzip;q=0.8")).isEqualTo("gzip");
        assertThat(encoded("br;q=0, gzip")).isEqualTo("gzip");
        assertThat(encoded("br;q=0")).isEqualTo("none");
        assertThat(encoded("identity")).isEqualTo("none");

        HttpResponse<byte[]> zipped =
                http.send(request(SCRIPT).header("Accept-Encoding", "gzip").build(), ofByteArray());
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(BuiltApp.SCRIPT);
        }
        assertThat(zipped.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(zipped.headers().firstValue("ETag"))
                .isNotEqualTo(get(SCRIPT).headers().firstValue("ETag"));
    }

    @Test
    void tellsItsLengthToWhoOnlyAsks() throws Exception {
        HttpResponse<String> answer = send(request(SCRIPT)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.headers().firstValue("Content-Length")).hasValue(Integer.toString(BuiltApp.SCRIPT.length()));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void mayRunItsImportMapAndNoOtherInlineScript() throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(BuiltApp.IMPORT_MAP.getBytes(StandardCharsets.UTF_8));
        String hash = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";

        assertThat(policyOf("/"))
                .contains("script-src " + hash + " 'self';", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "data:", "blob:");
    }

    @Test
    void compilesWebAssemblyInWorkersOnly() throws Exception {
        assertThat(policyOf(SCRIPT)).startsWith("default-src 'none'").contains("'wasm-unsafe-eval'");
        assertThat(policyOf("/")).doesNotContain("wasm-unsafe-eval");
        assertThat(policyOf("/sealwell.svg")).doesNotContain("script-src");
    }

    private static Set<String> namesIn(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    private HttpResponse<String> visit(String path) throws Exception {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").build());
    }

    private String encoded(String accepted) throws Exception {
        return send(request(SCRIPT).header("Accept-Encoding", accepted).build())
                .headers()
                .firstValue("Content-Encoding")
                .orElse("none");
    }

    private String policyOf(String path) throws Exception {
        return get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
