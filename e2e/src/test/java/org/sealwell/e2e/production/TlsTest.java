package org.sealwell.e2e.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwell.e2e.stage.Eventually;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.local.suite.Listener;
import org.sealwell.local.suite.Service;

/** All tests of this module go over TLS between the gateway and the services; these are about what does not. */
@ExtendWith(Stage.Resolver.class)
class TlsTest {

    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final Stage stage;

    TlsTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void aServiceAnswersWhoTrustsItsAuthorityAndNobodyInClear(Service service) throws Exception {
        String address = "127.0.0.1:" + stage.suite().ports().of(service.listener()) + "/";
        try (HttpClient trusting = stage.tls().client();
                HttpClient strange = HttpClient.newHttpClient()) {
            assertThat(get(trusting, "https://" + address).version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThatThrownBy(() -> get(strange, "https://" + address)).isInstanceOf(SSLHandshakeException.class);
            assertThatThrownBy(() -> get(strange, "http://" + address)).isInstanceOf(IOException.class);
        }
    }

    /** It is told where the services are, and nothing of their authority: as the right one would, it could be led to a wrong one. */
    @Test
    void aGatewayTellsNothingToServicesThatItDoesNotTrust(@TempDir Path directory) throws Exception {
        String path = "/api/vault/v1/head";
        assertThat(stage.raw().get(path).status()).as("whoever trusts").isEqualTo(UNAUTHORIZED);

        Path output = directory.resolve("output");
        Process gateway = strangeGateway(output);
        try (HttpClient http = HttpClient.newHttpClient()) {
            String address = Eventually.find("address in the gateway's log", () -> address(output));
            HttpResponse<String> answer = get(http, address + path);
            assertThat(answer.statusCode()).isEqualTo(UNAVAILABLE);
            assertThat(answer.body()).contains("service-unavailable");
        } finally {
            gateway.destroyForcibly();
        }
    }

    private Process strangeGateway(Path output) throws IOException {
        return Alone.start(
                Service.GATEWAY,
                Map.of(
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                        "false",
                        "SEALWELL_SAFETY_ACCEPT",
                        "plain-issuer,plain-keys,plain-services",
                        "SEALWELL_GATEWAY_ROUTES_VAULT_TARGET",
                        "https://127.0.0.1:" + stage.suite().ports().of(Listener.VAULT)),
                output);
    }

    private static Optional<String> address(Path output) {
        try (var lines = Files.lines(output)) {
            return lines.filter(line -> line.contains("Listening on: http://"))
                    .map(line -> line.replaceFirst(".*Listening on: (http://[^ ,]*[0-9]).*", "$1"))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HttpResponse<String> get(HttpClient http, String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
