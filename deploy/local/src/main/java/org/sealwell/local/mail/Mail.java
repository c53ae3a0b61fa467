package org.sealwell.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mail as its recipient sees it.
 *
 * @param id counts up from 1 in order of arrival
 * @param to the one address it was delivered to, in lower case
 * @param text the plain part, empty when there is none
 * @param html the HTML part, empty when there is none
 * @param headers every header with all its values, in order
 */
public record Mail(
        long id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        String text,
        String html,
        Map<String, List<String>> headers) {

    public Mail {
        Objects.requireNonNull(to, "to is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(html, "html is null");
        headers = Map.copyOf(headers);
    }

    Summary summary() {
        return new Summary(id, receivedAt, from, to, subject);
    }

    /** What a list of mails shows of each. */
    record Summary(long id, Instant receivedAt, String from, String to, String subject) {}
}
