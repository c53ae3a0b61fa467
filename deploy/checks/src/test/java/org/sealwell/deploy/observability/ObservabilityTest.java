package org.sealwell.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.Snapshot;
import org.sealwell.deploy.tools.Tool;

class ObservabilityTest {

    private static final Path FOLDER = Repository.ROOT.resolve("deploy/observability");
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:http_server|gateway|sealwell|kafka|jvm|process|system)_[a-z_]+)\\b");

    @Test
    void theRulesAreWhatIsGenerated() throws IOException {
        Snapshot.assertCurrent(FOLDER.resolve("alerts.yaml"), RuleFile.text());
        Snapshot.assertCurrent(Repository.ROOT.resolve("k8s/base/monitoring/rules.yaml"), RuleFile.resource());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theDashboardsAreWhatIsGenerated(Dashboard page) throws IOException {
        Snapshot.assertCurrent(FOLDER.resolve("dashboards").resolve(page.name() + ".json"), page.json());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPanelIsReadable(Dashboard page) {
        assertThat(page.panels())
                .allSatisfy(panel ->
                        assertThat(PanelRules.broken(panel)).as(panel.title()).isEmpty());
    }

    /** Each line is a mistake in a panel that is readable otherwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sum by (route) (rate(asked[5m]))                  | {{route}} | '' | nobody | without a title, a meaning, a unit
            sum by (route) (rate(asked[5m]))                  | {{route}} | s  | ''     | or a word for when it is empty
            sum by (route, le) (rate(asked[5m]))              | asked     | s  | nobody | told apart by [route], and called by []
            sum(rate(asked[5m]))                              | {{route}} | s  | nobody | told apart by [], and called by [route]
            sum by (method, uri) (rate(asked[5m]))            | {{uri}}   | s  | nobody | told apart by [method, uri], and called by [uri]
            sum(rate(asked[5m]))                              | ''        | s  | nobody | series without a name
            max(kafka_consumer_fetch_manager_records_lag_max) | behind    | s  | nobody | no number while a consumer hangs
            """)
    void anUnreadablePanelIsFound(String expression, String legend, String unit, String quiet, String complaint) {
        Panel panel = Panel.chart("Asked", "What is asked.", unit, quiet, new Query(expression, legend));
        assertThat(PanelRules.broken(panel)).anySatisfy(line -> assertThat(line).contains(complaint));
    }

    @Test
    void prometheusTakesTheRulesAndTheyAddUp() throws IOException, InterruptedException {
        assertThat(Tool.PROMTOOL.run(
                        "check", "rules", FOLDER.resolve("alerts.yaml").toString()))
                .contains("SUCCESS");
        assertThat(Tool.PROMTOOL.run(
                        "test", "rules", FOLDER.resolve("alerts.test.yaml").toString()))
                .contains("SUCCESS");
    }

    @Test
    void prometheusTakesEveryExpressionOfADashboard() throws IOException, InterruptedException {
        List<Map<String, String>> rules = Dashboards.expressions()
                .distinct()
                .map(expression -> Map.of("record", "sealwell:dashboard", "expr", expression))
                .toList();
        Path file = Files.createDirectories(Path.of("target")).resolve("dashboard-expressions.json");
        Files.writeString(
                file,
                new ObjectMapper()
                        .writeValueAsString(Map.of("groups", List.of(Map.of("name", "dashboards", "rules", rules)))));

        // JSON is YAML. The record's name does not matter: each expression is parsed.
        assertThat(Tool.PROMTOOL.run("check", "rules", "--lint=none", file.toString()))
                .contains("SUCCESS");
    }

    /** The suite's own tests look each of them up in what the services really tell. */
    @Test
    void theListOfMetricsIsWhatRulesAndDashboardsAskFor() throws IOException {
        TreeSet<String> metrics = new TreeSet<>();
        Stream.concat(
                        Dashboards.expressions(),
                        RuleFile.groups().stream()
                                .flatMap(group -> ((List<?>) group.get("rules")).stream())
                                .map(rule -> String.valueOf(((Map<?, ?>) rule).get("expr"))))
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .forEach(metrics::add);
        Snapshot.assertCurrent(FOLDER.resolve("metrics.txt"), String.join("\n", metrics) + "\n");
    }

    @Test
    void ourOwnMetricsAreMadeSomewhere() {
        String code =
                code(Repository.SERVICES.stream().map(Repository.ROOT::resolve).toList());
        assertThat(Repository.text(FOLDER.resolve("metrics.txt")).lines())
                .filteredOn(name -> name.startsWith("sealwell_"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(code).contains("\"" + meter(name) + "\""));
    }

    /** Micrometer's name of what Prometheus calls so. */
    private static String meter(String name) {
        return name.replaceFirst("(_seconds)?(_total|_bucket|_count|_sum)$", "").replace('_', '.');
    }

    private static String code(List<Path> services) {
        return Stream.concat(services.stream(), Stream.of(Repository.ROOT.resolve("platform")))
                .flatMap(folder -> Repository.files(folder, ".java").stream())
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Repository::text)
                .collect(Collectors.joining());
    }

    @Test
    void everyAlertHasItsEntryInTheRunbook() {
        String runbook =
                Repository.text(Repository.ROOT.resolve("docs/runbook.md")).toLowerCase(Locale.ROOT);
        assertThat(Stream.concat(Symptom.ALL.stream().map(Symptom::name), Stream.of(Burn.ALERT)))
                .allSatisfy(name -> assertThat(runbook).contains("\n### " + name.toLowerCase(Locale.ROOT) + "\n"));
    }

    static Stream<Dashboard> pages() {
        return Dashboards.all().stream();
    }
}
