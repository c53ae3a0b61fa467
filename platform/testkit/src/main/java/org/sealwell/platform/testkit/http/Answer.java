package org.sealwell.platform.testkit.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What the service answered. Each expectation is checked at once and gives the answer back, for the next. */
public final class Answer {

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int statusCode() {
        return response.statusCode();
    }

    public HttpHeaders headers() {
        return response.headers();
    }

    /** The header's first value; null if there is none. */
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public @Nullable String contentType() {
        return header("Content-Type");
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public Json json() {
        return new Json(text());
    }

    /** The body as Jackson's tree. */
    public JsonNode tree() {
        return json().get("$", JsonNode.class);
    }

    public Answer statusCode(int expected) {
        return statusCode(equalTo(expected));
    }

    public Answer statusCode(Matcher<Integer> expected) {
        assertThat(what("status"), statusCode(), expected);
        return this;
    }

    /** Exactly this, but for parameters such as a character set. */
    public Answer contentType(String expected) {
        String whole = contentType();
        assertThat(what("content type"), whole == null ? null : whole.replaceFirst(";.*", ""), equalTo(expected));
        return this;
    }

    public Answer header(String name, String expected) {
        return header(name, equalTo(expected));
    }

    public Answer header(String name, Matcher<? super String> expected) {
        assertThat(what(name), header(name), expected);
        return this;
    }

    /** The whole body. */
    public Answer body(Matcher<? super String> expected) {
        assertThat(what("body"), text(), expected);
        return this;
    }

    /** What the body has at a path (RFC 9535), or null. */
    public <T> Answer body(String path, Matcher<T> expected) {
        Object found = json().get(path);
        if (!expected.matches(found)) {
            throw new AssertionError(what(path) + ": expected " + expected + " but was " + found);
        }
        return this;
    }

    private String what(String part) {
        return part + " of " + response.request().method() + " "
                + response.uri().getPath() + ", answered " + response.statusCode() + " " + text();
    }
}
