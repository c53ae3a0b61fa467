package org.sealwell.vault.commit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Owner.commit;

import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.vault.Owner;

/** Requests that do not get as far as a commit. */
@QuarkusTest
class RefusedRequestsTest extends UnchangedVault {

    @Test
    void whatIsNoJsonOrSaysAMemberTwice() {
        refuses("{", 400, "malformed-request");
        refuses("{\"base\":0,\"base\":1}", 400, "malformed-request");
        refuses("", 400, INVALID);
        refuses("null", 400, INVALID);
        refuses("[]", 400, INVALID);
    }

    @Test
    void somebodyWithoutAToken() {
        Request.plain()
                .get(Owner.BASE + "/head")
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
            Request.plain()
                    .bearer(token)
                    .body(commit(1, put(other, 1)))
                    .post(Owner.BASE + "/commits")
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:sealwell:problem:unauthenticated"));
        }
    }

    /** Announced, and not read. */
    @Test
    void aBodyThatIsLargerThanAnyCommit() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Request.service().getPort())) {
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
            Json problem = anna.asks().get(query).statusCode(400).json();
            assertThat(problem.getString("type")).isEqualTo("urn:sealwell:problem:invalid-request");
        }
        anna.asks().get("/items/short").statusCode(400);
    }
}
