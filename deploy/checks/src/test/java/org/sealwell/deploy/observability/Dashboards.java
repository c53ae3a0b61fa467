package org.sealwell.deploy.observability;

import static org.sealwell.deploy.observability.Panel.bars;
import static org.sealwell.deploy.observability.Panel.chart;
import static org.sealwell.deploy.observability.Panel.numbers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwell.deploy.observability.Panel.Step;
import org.sealwell.deploy.observability.Query.Look;

/** One page for the whole suite, where one looks first, and one for each service. What is wrong comes before what is going on. */
final class Dashboards {

    private static final String NOBODY_ASKS = "Nobody asks";
    private static final String NOT_WATCHED = "Prometheus does not reach it";
    private static final String OLDEST = "sealwell_outbox_oldest_milliseconds";
    private static final String LAG = "kafka_consumer_fetch_manager_records_lag";
    private static final int QUARTER = 6;
    private static final int HALF = 12;
    private static final int WHOLE = 24;

    private Dashboards() {}

    static List<Dashboard> all() {
        return List.of(
                overview(),
                service("auth-service", "Auth", WHOLE, auth()),
                service("vault-service", "Vault", HALF, vault()),
                service("share-service", "Share", HALF, share()),
                service("recovery-service", "Recovery", WHOLE, List.of()),
                notification(),
                gateway());
    }

    private static Dashboard service(String service, String title, int endpointsWidth, List<Panel> own) {
        return page(
                service,
                title,
                List.of(
                        answers(service),
                        own,
                        endpoints(service, endpointsWidth),
                        events(service),
                        machine(service, QUARTER)));
    }

    /** People hear of it by mail, and ask it for little. */
    private static Dashboard notification() {
        String service = "notification-service";
        return page(
                service,
                "Notification",
                List.of(
                        mails(),
                        endpoints(service, HALF),
                        answers(service),
                        events(service),
                        machine(service, QUARTER)));
    }

    private static Dashboard overview() {
        return page(
                "overview",
                "Overview",
                List.of(
                        List.of(alerts(), replicas()),
                        Objective.ALL.stream().map(Dashboards::budget).toList(),
                        List.of(requestsByRoute(), failuresByRoute(), timeByRoute()),
                        List.of(
                                waiting("max by (job) (" + OLDEST + ")", "{{job}}"),
                                behind("max by (job) (" + LAG + ")", "{{job}}"),
                                mailsByOutcome())));
    }

    private static Panel alerts() {
        String names = Stream.concat(Symptom.ALL.stream().map(Symptom::name), Stream.of(Burn.ALERT))
                .collect(Collectors.joining("|"));
        return numbers(
                        "Alerts",
                        "Those that fire. The runbook has an entry for each, under its name.",
                        "none",
                        "None",
                        List.of(Step.GREEN, new Step("red", 1.0)),
                        new Query(
                                "max by (severity, alertname, job, route, objective) (ALERTS{alertstate=\"firing\",alertname=~\"%s\"})"
                                        .formatted(names),
                                "{{severity}}: {{alertname}} {{job}}{{route}}{{objective}}"))
                .wide(10);
    }

    private static Panel replicas() {
        return numbers(
                        "Replicas that answer",
                        "Of each service, as Prometheus asks them.",
                        "none",
                        "Prometheus reaches nobody",
                        List.of(Step.GREY, new Step("red", 0.0), new Step("green", 1.0)),
                        new Query("sum by (job) (up{job=~\".+-service|gateway\"})", "{{job}}"))
                .wide(14);
    }

    /** Nothing is left of a budget that is used up several times, and a comparison lets go of what is no number: 0 of 0. */
    private static Panel budget(Objective objective) {
        return numbers(
                        "Budget left: " + objective.name(),
                        objective.promise()
                                + ". What is left of a month's budget, were it all like the last three days.",
                        "percentunit",
                        "Nobody asked",
                        List.of(Step.GREY, new Step("red", 0.0), new Step("orange", 0.25), new Step("green", 0.5)),
                        new Query(
                                "clamp(1 - %s / %s, 0, 1) >= 0"
                                        .formatted(
                                                RuleFile.ratio(objective, "3d"),
                                                Math.round(objective.budget() * 10_000) / 10_000.0),
                                objective.name()))
                .wide(QUARTER);
    }

    private static Panel requestsByRoute() {
        return chart(
                "Requests by route",
                "What people do. A line that falls to nothing while the others go on is a service that is not reached.",
                "reqps",
                NOBODY_ASKS,
                new Query("sum by (route) (rate(gateway_requests_seconds_count[5m]))", "{{route}}"));
    }

    private static Panel failuresByRoute() {
        String all = "sum by (route) (rate(gateway_requests_seconds_count[5m]))";
        String failed = "sum by (route) (rate(gateway_requests_seconds_count{status=~\"5..\"}[5m]))";
        return chart(
                        "Failures by route",
                        "Answers of 500 and above, as a part of all.",
                        "percentunit",
                        NOBODY_ASKS,
                        new Query("(%s or 0 * %s) / %s".formatted(failed, all, all), "{{route}}"))
                .limit(0.05);
    }

    private static Panel timeByRoute() {
        return chart(
                "How long 95 of 100 requests take at most",
                "At the gateway, services and store included.",
                "s",
                NOBODY_ASKS,
                new Query(
                        "histogram_quantile(0.95, sum by (route, le) (rate(gateway_requests_seconds_bucket[5m])))",
                        "{{route}}"));
    }

    private static List<Panel> answers(String service) {
        String job = "job=\"" + service + "\"";
        return List.of(
                answersByStatus("http_server_requests_seconds_count", job + ","),
                chart(
                        "How long requests take",
                        "Half of all, and 95 of 100, at most.",
                        "s",
                        NOBODY_ASKS,
                        new Query(quantile("0.5", job), "half"),
                        new Query(quantile("0.95", job), "95 of 100")));
    }

    private static String quantile(String part, String job) {
        return "histogram_quantile(%s, sum by (le) (rate(http_server_requests_seconds_bucket{%s}[5m])))"
                .formatted(part, job);
    }

    private static Panel answersByStatus(String counter, String selected) {
        String byStatus = "sum by (status) (rate(" + counter + "{" + selected + "status=~\"%s\"}[5m]))";
        return chart(
                "Answers by status",
                "Those of the 400s are refusals: 429 is a limit. Those of the 500s are faults of ours: 503 is a service or a store that is away, or too much at once.",
                "reqps",
                NOBODY_ASKS,
                new Query(byStatus.formatted("[123].."), "{{status}}").as(Look.GOOD),
                new Query(byStatus.formatted("4.."), "{{status}}").as(Look.REFUSED),
                new Query(byStatus.formatted("5.."), "{{status}}").as(Look.BAD));
    }

    /** The ten are chosen once for the whole chart: chosen anew for each moment, they would be many more in the end. */
    private static List<Panel> endpoints(String service, int width) {
        String job = "{job=\"" + service + "\"}";
        String asked = "sum by (method, uri) (rate(http_server_requests_seconds_count" + job + "[%s]%s))";
        String ten = asked.formatted("5m", "") + " and topk(10, " + asked.formatted("3h", " @ end()") + ")";
        return List.of(chart(
                        "Requests by endpoint",
                        "The ten that were asked most in three hours, without what all of their paths begin with.",
                        "reqps",
                        NOBODY_ASKS,
                        new Query(
                                "label_replace(%s, \"uri\", \"$1\", \"uri\", \"/api/[^/]+/v1/(.+)\")".formatted(ten),
                                "{{method}} {{uri}}"))
                .wide(width));
    }

    private static List<Panel> events(String service) {
        String job = "{job=\"" + service + "\"}";
        return List.of(
                waiting("max(" + OLDEST + job + ")", "waits").wide(QUARTER),
                behind(
                                "label_replace(max by (client_id) (" + LAG + job
                                        + "), \"client_id\", \"$1\", \"client_id\", \"kafka-consumer-(.+)\")",
                                "{{client_id}}")
                        .wide(QUARTER));
    }

    private static Panel waiting(String milliseconds, String legend) {
        return chart(
                        "The oldest event that is not told yet",
                        "Grows while the broker is away, and for nothing else.",
                        "s",
                        NOT_WATCHED,
                        new Query(milliseconds + " / 1000", legend))
                .limit(60);
    }

    private static Panel behind(String lag, String legend) {
        return chart(
                        "Events that consumers are behind",
                        "As of when they last fetched any: grows while a consumer, or its store, is slower than others tell.",
                        "short",
                        NOT_WATCHED,
                        new Query(lag, legend))
                .limit(1000);
    }

    private static List<Panel> machine(String service, int width) {
        String job = "{job=\"" + service + "\"}";
        return List.of(
                chart(
                                "Heap",
                                "What is used, and what may be. A floor that rises from hour to hour is a leak.",
                                "bytes",
                                NOT_WATCHED,
                                new Query(
                                        "sum by (instance) (jvm_memory_used_bytes{job=\"%s\",area=\"heap\"})"
                                                .formatted(service),
                                        "{{instance}}"),
                                new Query(heap(service), "at most").as(Look.CEILING))
                        .wide(width),
                chart(
                                "Processors",
                                "How many this service keeps busy.",
                                "short",
                                NOT_WATCHED,
                                new Query(
                                        "sum by (instance) (process_cpu_usage%s * system_cpu_count%s)"
                                                .formatted(job, job),
                                        "{{instance}}"),
                                new Query("max(system_cpu_count%s)".formatted(job), "at most").as(Look.CEILING))
                        .wide(width));
    }

    /** That of one replica. */
    private static String heap(String service) {
        return "sum(jvm_memory_max_bytes{job=\"%1$s\",area=\"heap\"}) / count(up{job=\"%1$s\"} == 1)"
                .formatted(service);
    }

    private static List<Panel> auth() {
        String finished =
                "sum(rate(http_server_requests_seconds_count{job=\"auth-service\",uri=\"/api/auth/v1/login/finish\",outcome=\"%s\"}[5m]))";
        return List.of(
                chart(
                        "Logins",
                        "Those that are let in, and those that are not.",
                        "reqps",
                        "Nobody logs in",
                        new Query(finished.formatted("SUCCESS"), "let in").as(Look.GOOD),
                        new Query(finished.formatted("CLIENT_ERROR"), "refused").as(Look.REFUSED),
                        new Query(finished.formatted("SERVER_ERROR"), "a fault of ours").as(Look.BAD)),
                chart(
                                "The arithmetic of logins",
                                "How many are computed, and how many wait for that. At 32 more are sent away with Retry-After.",
                                "short",
                                "Nobody has logged in yet",
                                new Query("sum(sealwell_srp_active)", "computed"),
                                new Query("max(sealwell_srp_queue)", "wait"),
                                new Query("sum(sealwell_srp_beginning)", "begun"))
                        .limit(16));
    }

    private static List<Panel> vault() {
        return List.of(underWay("Commits under way", "sealwell_commits_under_way_bytes", "vault-service"));
    }

    private static List<Panel> share() {
        return List.of(
                chart(
                        "Openings by outcome",
                        "Many wrong passwords are somebody who guesses; many unknown shares, somebody who tries addresses.",
                        "reqps",
                        "Nobody has opened anything yet",
                        new Query("sum by (outcome) (rate(sealwell_share_opens_total[5m]))", "{{outcome}}"),
                        new Query("sum by (outcome) (rate(sealwell_smart_reads_total[5m]))", "SMART: {{outcome}}")),
                chart(
                                "Passcodes that wait to be stretched",
                                "Who comes when 256 wait is told to come again.",
                                "short",
                                "Nobody has opened anything by a passcode yet",
                                new Query("max(sealwell_passcodes_waiting)", "wait"))
                        .limit(256),
                underWay("Contents under way", "sealwell_contents_under_way_bytes", "share-service"));
    }

    private static Panel underWay(String title, String gauge, String service) {
        return chart(
                title,
                "Bytes that are read or sent at the moment. An eighth of the heap is the most, unless set otherwise; who comes then waits.",
                "bytes",
                NOT_WATCHED,
                new Query("sum by (instance) (" + gauge + ")", "{{instance}}"),
                new Query(heap(service) + " / 8", "at most").as(Look.CEILING));
    }

    private static List<Panel> mails() {
        return List.of(
                chart(
                                "How long mails take to the mail server",
                                "From the event to the server's yes. Those that still wait are not in it. Beyond a minute, 95 of 100 is rough.",
                                "s",
                                "No mail was sent",
                                new Query(
                                        "sum(rate(sealwell_mail_delay_seconds_sum[15m])) / sum(rate(sealwell_mail_delay_seconds_count[15m]))",
                                        "on average"),
                                new Query(
                                        "histogram_quantile(0.95, sum by (le) (rate(sealwell_mail_delay_seconds_bucket[15m])))",
                                        "95 of 100"))
                        .limit(60),
                mailsByOutcome(),
                bars(
                        "Mails of the last hour by template",
                        "The ten that people are told most.",
                        "short",
                        "No mail was sent",
                        new Query(
                                "sort_desc(topk(10, sum by (template) %s))"
                                        .formatted(Query.counted("sealwell_mails_total{outcome=\"sent\"}", "1h")),
                                "{{template}}")));
    }

    private static Panel mailsByOutcome() {
        // Nothing counted yet is none, as long as there is somebody who counts.
        String mails = "sum%s or 0 * sum(up{job=\"notification-service\"})";
        return chart(
                "Mails of the last hour",
                "At each moment, those of the hour before it: sent, and given up after many tries.",
                "short",
                NOT_WATCHED,
                new Query(mails.formatted(Query.counted("sealwell_mails_total{outcome=\"sent\"}", "1h")), "sent")
                        .as(Look.GOOD),
                new Query(
                                mails.formatted(Query.counted("sealwell_mails_total{outcome=\"given-up\"}", "1h")),
                                "given up")
                        .as(Look.BAD));
    }

    private static Dashboard gateway() {
        return page(
                "gateway",
                "Gateway",
                List.of(
                        List.of(
                                answersByStatus("gateway_requests_seconds_count", ""),
                                failuresByRoute(),
                                requestsByRoute(),
                                timeByRoute()),
                        machine("gateway", HALF)));
    }

    private static Dashboard page(String name, String title, List<List<Panel>> parts) {
        return new Dashboard(
                name, "Sealwell: " + title, parts.stream().flatMap(List::stream).toList());
    }

    /** Every expression on every page. */
    static Stream<String> expressions() {
        return all().stream()
                .flatMap(page -> page.panels().stream())
                .flatMap(panel -> panel.queries().stream())
                .map(Query::expression);
    }
}
