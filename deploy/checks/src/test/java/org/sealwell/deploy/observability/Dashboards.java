package org.sealwell.deploy.observability;

import static org.sealwell.deploy.observability.Panel.chart;
import static org.sealwell.deploy.observability.Panel.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealwell.deploy.observability.Panel.Query;

/** One page for the whole suite, where one looks first, and one for each service. */
final class Dashboards {

    private Dashboards() {}

    static List<Dashboard> all() {
        return List.of(
                overview(),
                service("auth-service", "Auth", auth()),
                service("vault-service", "Vault", vault()),
                service("share-service", "Share", share()),
                service("recovery-service", "Recovery", List.of()),
                service("notification-service", "Notification", notification()),
                gateway());
    }

    private static Dashboard overview() {
        List<Panel> panels = new ArrayList<>();
        for (Objective objective : Objective.ALL) {
            panels.add(number(
                    "Budget left: " + objective.name(),
                    objective.promise() + ". What is left of a month's budget, were it all like the last three days.",
                    "percentunit",
                    new Query(
                            "1 - %s / %s"
                                    .formatted(RuleFile.ratio(objective, "3d"), Double.toString(budget(objective))),
                            objective.name())));
        }
        panels.add(chart(
                "Requests by route",
                "What people do. A line that falls to nothing while the others go on is a service that is not reached.",
                "reqps",
                new Query("sum by (route) (rate(gateway_requests_seconds_count[5m]))", "{{route}}")));
        panels.add(chart(
                "Failures by route",
                "Answers of 500 and above, as a part of all.",
                "percentunit",
                new Query(
                        "sum by (route) (rate(gateway_requests_seconds_count{status=~\"5..\"}[5m])) "
                                + "/ sum by (route) (rate(gateway_requests_seconds_count[5m]))",
                        "{{route}}")));
        panels.add(chart(
                "How long 95 of 100 requests take at most",
                "At the gateway, services and store included.",
                "s",
                new Query(
                        "histogram_quantile(0.95, sum by (route, le) (rate(gateway_requests_seconds_bucket[5m])))",
                        "{{route}}")));
        panels.add(chart(
                "The oldest event that is not told yet",
                "Grows while the broker is away, and for nothing else.",
                "ms",
                new Query("max by (job) (sealwell_outbox_oldest_milliseconds)", "{{job}}")));
        panels.add(chart(
                "Events that consumers are behind",
                "Grows while a consumer is away, or its store.",
                "short",
                new Query("max by (job) (kafka_consumer_fetch_manager_records_lag_max)", "{{job}}")));
        panels.add(chart(
                "Mails",
                "Sent, and given up after many tries.",
                "short",
                new Query("sum by (outcome) (increase(sealwell_mails_total[1h]))", "{{outcome}}")));
        return new Dashboard("overview", "Sealwell: overview", panels);
    }

    private static double budget(Objective objective) {
        return Math.round(objective.budget() * 10_000) / 10_000.0;
    }

    private static Dashboard service(String service, String title, List<Panel> own) {
        String job = "{job=\"" + service + "\"}";
        List<Panel> panels = new ArrayList<>(own);
        panels.add(chart(
                "Requests by endpoint",
                "The ten that are asked most.",
                "reqps",
                new Query(
                        "topk(10, sum by (method, uri) (rate(http_server_requests_seconds_count%s[5m])))"
                                .formatted(job),
                        "{{method}} {{uri}}")));
        panels.add(chart(
                "Answers by status",
                "Refusals are of the 400s; those of the 500s are faults of ours.",
                "reqps",
                new Query(
                        "sum by (status) (rate(http_server_requests_seconds_count%s[5m]))".formatted(job),
                        "{{status}}")));
        panels.add(chart(
                "How long requests take",
                "Half of all, and 95 of 100, at most.",
                "s",
                new Query(quantile("0.5", job), "half"),
                new Query(quantile("0.95", job), "95 of 100")));
        panels.add(chart(
                "Events",
                "How long the oldest one waits to be told, in seconds; and how many of others' this service is behind.",
                "short",
                new Query("max(sealwell_outbox_oldest_milliseconds%s) / 1000".formatted(job), "waits (s)"),
                new Query(
                        "max by (client_id) (kafka_consumer_fetch_manager_records_lag_max%s)".formatted(job),
                        "{{client_id}}")));
        panels.addAll(machine(service));
        return new Dashboard(service, "Sealwell: " + title, panels);
    }

    private static List<Panel> machine(String service) {
        String heap = "{job=\"%s\",area=\"heap\"}".formatted(service);
        String job = "{job=\"" + service + "\"}";
        return List.of(
                chart(
                        "Heap",
                        "What is used, and what may be. A floor that rises from hour to hour is a leak.",
                        "bytes",
                        new Query("sum by (instance) (jvm_memory_used_bytes%s)".formatted(heap), "{{instance}}"),
                        new Query("sum(jvm_memory_max_bytes%s) / count(up%s)".formatted(heap, job), "at most")),
                chart(
                        "Processors",
                        "How many this service keeps busy.",
                        "short",
                        new Query("process_cpu_usage%s * system_cpu_count%s".formatted(job, job), "{{instance}}")));
    }

    private static List<Panel> auth() {
        return List.of(
                chart(
                        "Logins",
                        "Those that are let in, and those that are not.",
                        "reqps",
                        new Query(
                                "sum by (outcome) (rate(http_server_requests_seconds_count{job=\"auth-service\",uri=\"/api/auth/v1/login/finish\"}[5m]))",
                                "{{outcome}}")),
                chart(
                        "The arithmetic of logins",
                        "How many are computed, and how many wait. At 32 more are sent away with Retry-After.",
                        "short",
                        new Query("sum(sealwell_srp_active)", "computed"),
                        new Query("sum(sealwell_srp_queue)", "wait"),
                        new Query("sum(sealwell_srp_beginning)", "begun")));
    }

    private static List<Panel> vault() {
        return List.of(chart(
                "Commits under way",
                "Bytes that are read or sent at the moment; an eighth of the heap is the most.",
                "bytes",
                new Query("sum by (instance) (sealwell_commits_under_way_bytes)", "{{instance}}")));
    }

    private static List<Panel> share() {
        return List.of(
                chart(
                        "Openings by outcome",
                        "Many wrong passwords are somebody who guesses; many unknown shares, somebody who tries addresses.",
                        "reqps",
                        new Query("sum by (outcome) (rate(sealwell_share_opens_total[5m]))", "{{outcome}}"),
                        new Query("sum by (outcome) (rate(sealwell_smart_reads_total[5m]))", "SMART: {{outcome}}")),
                chart(
                        "Passcodes that wait to be stretched",
                        "Who comes when 256 wait is told to come again.",
                        "short",
                        new Query("sum(sealwell_passcodes_waiting)", "wait")));
    }

    private static List<Panel> notification() {
        return List.of(
                chart(
                        "How long mails take to the mail server",
                        "From the event to the server's yes.",
                        "s",
                        new Query(
                                "histogram_quantile(0.95, sum by (le) (rate(sealwell_mail_delay_seconds_bucket[15m])))",
                                "95 of 100")),
                chart(
                        "Mails by template",
                        "What people are told.",
                        "short",
                        new Query(
                                "sum by (template) (increase(sealwell_mails_total{outcome=\"sent\"}[1h]))",
                                "{{template}}")));
    }

    private static Dashboard gateway() {
        List<Panel> panels = new ArrayList<>(List.of(
                chart(
                        "Requests by route",
                        "What people do.",
                        "reqps",
                        new Query("sum by (route) (rate(gateway_requests_seconds_count[5m]))", "{{route}}")),
                chart(
                        "Answers by status",
                        "429 is a limit, 503 a service that is away.",
                        "reqps",
                        new Query("sum by (status) (rate(gateway_requests_seconds_count[5m]))", "{{status}}")),
                chart(
                        "How long requests take",
                        "95 of 100 at most.",
                        "s",
                        new Query(
                                "histogram_quantile(0.95, sum by (route, le) (rate(gateway_requests_seconds_bucket[5m])))",
                                "{{route}}"))));
        panels.addAll(machine("gateway"));
        return new Dashboard("gateway", "Sealwell: Gateway", panels);
    }

    private static String quantile(String part, String job) {
        return "histogram_quantile(%s, sum by (le) (rate(http_server_requests_seconds_bucket%s[5m])))"
                .formatted(part, job);
    }

    /** Every expression on every page. */
    static Stream<String> expressions() {
        return all().stream()
                .flatMap(page -> page.panels().stream())
                .flatMap(panel -> panel.queries().stream())
                .map(Query::expression);
    }
}
