package org.sealwell.deploy.observability;

import java.util.List;

/**
 * What people may rely on, over thirty days.
 *
 * @param promise in words
 * @param target the part of all that must be good
 * @param all events, as a counter; {@code %s} stands for the window
 * @param bad those that were not good, likewise
 */
record Objective(String name, String promise, double target, String all, String bad) {

    static final List<Objective> ALL = List.of(
            requests(
                    "login",
                    "999 of 1,000 steps of a login are answered without a fault of ours within a second",
                    0.999,
                    "job=\"auth-service\",uri=~\"/api/auth/v1/login/(start|finish)\"",
                    "1.0"),
            requests(
                    "commit",
                    "999 of 1,000 commits are answered without a fault of ours within two and a half seconds",
                    0.999,
                    "job=\"vault-service\",method=\"POST\",uri=\"/api/vault/v1/commits\"",
                    "2.5"),
            requests(
                    "open-share",
                    "999 of 1,000 openings of a share are answered without a fault of ours within a second",
                    0.999,
                    "job=\"share-service\",method=\"POST\",uri=\"/api/shares/v1/shares/{id}/open\"",
                    "1.0"),
            new Objective(
                    "mail",
                    "99 of 100 mails are with the mail server a minute after they were asked for",
                    0.99,
                    "(sum(rate(sealwell_mail_delay_seconds_count[%1$s])) + sum(rate(sealwell_mails_total{outcome=\"given-up\"}[%1$s]) or vector(0)))",
                    "(sum(rate(sealwell_mail_delay_seconds_count[%1$s])) - sum(rate(sealwell_mail_delay_seconds_bucket{le=\"60.0\"}[%1$s])) + sum(rate(sealwell_mails_total{outcome=\"given-up\"}[%1$s]) or vector(0)))"));

    /** What is refused for a reason of the caller's is good; what is late or broken is not. */
    private static Objective requests(String name, String promise, double target, String which, String seconds) {
        String all = "sum(rate(http_server_requests_seconds_count{" + which + "}[%s]))";
        String good = "sum(rate(http_server_requests_seconds_bucket{" + which + ",outcome!=\"SERVER_ERROR\",le=\""
                + seconds + "\"}[%s]))";
        return new Objective(name, promise, target, all, "(" + all + " - (" + good + " or vector(0)))");
    }

    /** The part of all that was bad, in a window. */
    String badRatio(String window) {
        return "%s / %s".formatted(over(bad, window), over(all, window));
    }

    private static String over(String expression, String window) {
        return expression.replace("%1$s", window).replace("%s", window);
    }

    /** What may be bad. */
    double budget() {
        return 1 - target;
    }
}
