package org.sealwell.client.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The JDK's own client. Loaded only where no other transport was given, since Android does not have it. */
public final class JdkHttpTransport implements HttpTransport {
    private static final int LARGEST_ANSWER = 64 << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Duration timeout;

    /** With a limit of 30 seconds for each answer's head, and for each pause in its body. */
    public JdkHttpTransport() {
        this(Duration.ofSeconds(30));
    }

    /** @param timeout how long to wait for an answer's head, and for the next part of its body */
    public JdkHttpTransport(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        byte[] body = call.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(timeout)
                .method(
                        call.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        call.headers().forEach(request::header);
        try {
            return answer(client.send(request.build(), head -> new JdkBoundedBody(LARGEST_ANSWER, timeout)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HttpAnswer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(":"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        return new HttpAnswer(response.statusCode(), headers, response.body());
    }
}
