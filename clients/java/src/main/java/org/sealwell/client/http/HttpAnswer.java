package org.sealwell.client.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param headers by name; of several with one name, the first
 * @param body as it came, perhaps empty, perhaps with gzip
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    public HttpAnswer {
        TreeMap<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** A header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public String toString() {
        return "HttpAnswer[" + status + ", " + body.length + " bytes]";
    }
}
