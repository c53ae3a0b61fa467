package org.sealwell.evil;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Requests and answers as HTTP has them. */
final class HttpMessages {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int WORTH_PACKING = 1024;

    private HttpMessages() {}

    /**
     * The request.
     *
     * @throws IllegalArgumentException when its body is no JSON
     */
    static Asked read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        URI uri = exchange.getRequestURI();
        JsonNode body = json(exchange.getRequestBody().readAllBytes());
        return new Asked(exchange.getRequestMethod(), uri.getPath(), Asked.query(uri.getRawQuery()), headers, body);
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body is no JSON", e);
        }
    }

    static void write(HttpExchange exchange, Told told) throws IOException {
        byte[] bytes = bytes(told);
        told.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders()
                .set("Content-Type", told.status() < 400 ? "application/json" : "application/problem+json");
        if (exchange.getRequestMethod().equals("GET") && told.status() == 200) {
            exchange.getResponseHeaders().set("ETag", "\"" + Wire.base64url(Wire.sha256(bytes)) + "\"");
        }
        if (bytes.length > WORTH_PACKING && takesGzip(exchange)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            bytes = gzip(bytes);
        }
        exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] bytes(Told told) throws IOException {
        byte[] raw = told.raw();
        if (raw != null) {
            return raw;
        }
        JsonNode body = told.body();
        return body == null ? new byte[0] : MAPPER.writeValueAsBytes(body);
    }

    private static boolean takesGzip(HttpExchange exchange) {
        String encodings = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return encodings != null && encodings.contains("gzip");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
