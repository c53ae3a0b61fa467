package org.sealwell.e2e.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.production.Operations.Operation;
import org.sealwell.e2e.stage.Eventually;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.RawClient;
import org.sealwell.e2e.stage.RawClient.Answer;
import org.sealwell.e2e.stage.Recorder;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.e2e.stage.TraceCollector.Collected;
import org.sealwell.local.suite.Service;

/** Who watches the suite, by its logs, traces and metrics, learns nothing of a person. */
@ExtendWith(Stage.Resolver.class)
class ObservedTest {

    private static final List<String> PREFIXES =
            List.of("/api/auth/v1", "/api/vault/v1", "/api/shares/v1", "/api/recovery/v1", "/api/notifications/v1");
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    private final Stage stage;

    ObservedTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void noLogNoTraceAndNoMetricTellsOfAPerson() throws IOException, InterruptedException {
        Person anna = stage.person("watched");
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("the address", anna.email());
        secrets.put(
                "a text in paths, queries and bodies",
                "unobservable-" + anna.email().hashCode());
        Recorder recorder = new Recorder();
        try (Session session = anna.signsUp(anna.device("phone", connection -> connection.transport(recorder)))) {
            session.records().put(RecordDraft.of("Note", "{\"text\":\"seen by nobody\"}"));
            String authorization = recorder.headerOfLast("/api/vault/v1/commits", "Authorization");
            secrets.put("the access token", signature(authorization));
            secrets.put("the mailed code", anna.code());
            secrets.put("the password", new String(anna.password()));
            everyEndpoint(secrets.get("a text in paths, queries and bodies"), authorization);
        }
        awaitTraces();

        Map<String, String> seen = seen();
        secrets.forEach((name, secret) -> seen.forEach((place, text) ->
                assertThat(around(secret, text)).as("%s is in %s", name, place).isEmpty()));
    }

    /** A chart of a metric that nobody tells any more is empty, and an alert on one never comes. Our own appear with what they count. */
    @Test
    void theFrameworksMetricsThatRulesAndDashboardsAskForAreTold() throws IOException, InterruptedException {
        try (Session session = stage.person("measured").signsUp()) {
            session.sync();
        }
        StringBuilder told = new StringBuilder();
        for (Service service : Service.values()) {
            told.append('\n').append(metrics(service));
        }
        Path asked = Path.of("..", "deploy", "observability", "metrics.txt");
        assertThat(Files.readAllLines(asked))
                .filteredOn(name -> !name.startsWith("sealwell_"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(told.toString()).containsPattern("\n" + name + "[{ ]"));
    }

    /** Once by somebody and once by nobody: refusals are told of in other places than deeds. */
    private void everyEndpoint(String text, String authorization) {
        RawClient raw = stage.raw();
        List<Operation> operations = Operations.with(text);
        assertThat(operations).hasSizeGreaterThan(80);
        for (Operation operation : operations) {
            Answer known = raw.send(
                    operation.method(),
                    operation.path(),
                    operation.body(),
                    "Authorization",
                    authorization,
                    "Idempotency-Key",
                    text);
            Answer unknown = raw.send(operation.method(), operation.path(), operation.body());
            assertThat(List.of(known.status(), unknown.status()))
                    .as("%s", operation)
                    .allSatisfy(status ->
                            assertThat(status < BROKEN || status == UNAVAILABLE).isTrue());
        }
    }

    /** Each service sends its spans in the order of their ends: when one that began after all others is there, so are they. */
    private void awaitTraces() throws InterruptedException {
        long after = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        PREFIXES.forEach(prefix -> stage.raw().get(prefix + "/nothing"));
        for (Service service : Service.values()) {
            Eventually.find("late span of " + service.folder(), () -> lateSpan(service, after));
        }
    }

    private Optional<Collected> lateSpan(Service service, long after) {
        return stage.traces().spans().stream()
                .filter(span -> span.service().equals(service.folder()))
                .filter(span -> span.span().getStartTimeUnixNano() >= after)
                .findFirst();
    }

    private Map<String, String> seen() throws IOException, InterruptedException {
        Map<String, String> seen = new LinkedHashMap<>();
        try (Stream<Path> logs = Files.list(stage.suite().data().resolve("logs"))) {
            for (Path log : logs.toList()) {
                seen.put(log.getFileName().toString(), Files.readString(log));
            }
        }
        seen.put(
                "traces",
                stage.traces().spans().stream()
                        .map(collected -> collected.span().toString())
                        .collect(Collectors.joining("\n")));
        for (Service service : Service.values()) {
            seen.put("the metrics of " + service.folder(), metrics(service));
        }
        assertThat(seen.values()).allSatisfy(text -> assertThat(text).isNotNull());
        return seen;
    }

    private String metrics(Service service) throws IOException, InterruptedException {
        URI address = URI.create(stage.suite().ports().url(service.management()) + "/q/metrics");
        // As Prometheus asks.
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String metrics = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            assertThat(metrics).contains("jvm_memory_used_bytes");
            return metrics;
        }
    }

    /** Where a secret was found, so that a failure says what told of it. */
    private static Optional<String> around(String secret, String text) {
        int at = text.indexOf(secret);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(Math.max(0, at - 200), at));
    }

    private static String signature(String authorization) {
        return authorization.substring(authorization.lastIndexOf('.') + 1);
    }
}
