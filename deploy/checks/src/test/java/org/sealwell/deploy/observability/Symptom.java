package org.sealwell.deploy.observability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Something that hurts, or will. Each has an entry in the runbook under its name. */
record Symptom(String name, String severity, String lasting, String expression, String summary) {

    private static final String RUNBOOK = "docs/runbook.md#";

    static final List<Symptom> ALL = List.of(
            new Symptom(
                    "ServiceDown",
                    "page",
                    "2m",
                    "sum by (job) (up{job=~\".+-service|gateway\"}) == 0",
                    "No replica of {{ $labels.job }} answers"),
            new Symptom(
                    "ReplicaDown",
                    "ticket",
                    "15m",
                    "up{job=~\".+-service|gateway\"} == 0",
                    "A replica of {{ $labels.job }} has not answered for a quarter of an hour"),
            new Symptom(
                    "ErrorsAtTheGateway",
                    "page",
                    "5m",
                    "sum by (route) (rate(gateway_requests_seconds_count{status=~\"5..\"}[5m])) "
                            + "/ sum by (route) (rate(gateway_requests_seconds_count[5m])) > 0.05",
                    "More than 5% of what is asked of {{ $labels.route }} fails"),
            new Symptom(
                    "EventsWait",
                    "page",
                    "5m",
                    "max by (job) (sealwell_outbox_oldest_milliseconds) > 60000",
                    "Events of {{ $labels.job }} have waited for more than a minute to be told"),
            new Symptom(
                    "ConsumerLags",
                    "ticket",
                    "15m",
                    "max by (job, client_id) (kafka_consumer_fetch_manager_records_lag) > 1000",
                    "{{ $labels.job }} is more than 1,000 events behind"),
            new Symptom(
                    "MailsGivenUp",
                    "ticket",
                    "0m",
                    "sum" + Query.counted("sealwell_mails_total{outcome=\"given-up\"}", "1h") + " > 0",
                    "Mails were given up in the last hour"),
            new Symptom(
                    "LoginsQueue",
                    "page",
                    "5m",
                    "max by (job) (sealwell_srp_queue) > 16",
                    "Logins wait for a processor: soon they will be refused"),
            new Symptom(
                    "MemoryShort",
                    "ticket",
                    "15m",
                    "sum by (job, instance) (jvm_memory_used_bytes{area=\"heap\"}) "
                            + "/ sum by (job, instance) (jvm_memory_max_bytes{area=\"heap\"} > 0) > 0.9",
                    "The heap of {{ $labels.job }} has been nearly full for a quarter of an hour"),
            new Symptom(
                    "SignInsRefused",
                    "ticket",
                    "15m",
                    "sum(rate(http_server_requests_seconds_count{job=\"auth-service\",uri=\"/api/auth/v1/login/finish\",outcome=\"CLIENT_ERROR\"}[15m])) "
                            + "/ sum(rate(http_server_requests_seconds_count{job=\"auth-service\",uri=\"/api/auth/v1/login/finish\"}[15m])) > 0.5",
                    "More than half of all logins are refused: somebody may be guessing"));

    Map<String, Object> rule() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("alert", name);
        rule.put("expr", expression);
        rule.put("for", lasting);
        rule.put("labels", Map.of("severity", severity));
        rule.put("annotations", annotations(summary, name.toLowerCase(Locale.ROOT)));
        return rule;
    }

    static Map<String, Object> annotations(String summary, String anchor) {
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("summary", summary);
        annotations.put("runbook", RUNBOOK + anchor);
        return annotations;
    }
}
