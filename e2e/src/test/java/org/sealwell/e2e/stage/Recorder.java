package org.sealwell.e2e.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;
import org.sealwell.client.http.HttpTransport;
import org.sealwell.client.http.JdkHttpTransport;

/** Writes down every call an honest client makes, for somebody who wants to repeat or change one. */
public final class Recorder implements HttpTransport {

    private final HttpTransport carrier = new JdkHttpTransport();
    private final List<HttpCall> calls = new CopyOnWriteArrayList<>();
    private final List<HttpAnswer> answers = new CopyOnWriteArrayList<>();

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        HttpAnswer answer = carrier.send(uncompressed(call));
        synchronized (this) {
            calls.add(call);
            answers.add(answer);
        }
        return answer;
    }

    /** What is written down shall be readable. */
    private static HttpCall uncompressed(HttpCall call) {
        Map<String, String> headers = call.headers().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Accept-Encoding"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new HttpCall(call.method(), call.uri(), headers, call.body());
    }

    /** The body of the last call to a path. */
    public String bodyOfLast(String path) {
        return new String(calls.get(last(path)).body(), StandardCharsets.UTF_8);
    }

    public String answerToLast(String path) {
        return new String(answers.get(last(path)).body(), StandardCharsets.UTF_8);
    }

    public String headerOfLast(String path, String name) {
        return calls.get(last(path)).headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private int last(String path) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (calls.get(i).uri().getPath().equals(path)) {
                return i;
            }
        }
        throw new AssertionError("Nothing was sent to " + path);
    }
}
