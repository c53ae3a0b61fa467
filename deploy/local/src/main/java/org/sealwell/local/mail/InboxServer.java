package org.sealwell.local.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the inbox over HTTP on 127.0.0.1: a page at {@code /} and JSON under {@code /api/messages}. */
final class InboxServer implements AutoCloseable {
    private static final Pattern ONE = Pattern.compile("/api/messages/(\\d{1,18})");
    private static final Pattern ADDRESSEE = Pattern.compile("(?:^|&)to=([^&]*)");

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private final Inbox inbox;
    private final InboxPage page;
    private final HttpServer server;

    private InboxServer(Inbox inbox, InboxPage page, HttpServer server) {
        this.inbox = inbox;
        this.page = page;
        this.server = server;
    }

    static InboxServer start(Inbox inbox, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        InboxServer shown = new InboxServer(inbox, new InboxPage(), HttpServer.create(address, 0));
        shown.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        shown.server.createContext("/", shown::answer);
        shown.server.start();
        return shown;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange.getRequestMethod(), exchange.getRequestURI());
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.getResponseHeaders().set("Content-Security-Policy", InboxPage.POLICY);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(String method, URI uri) throws JsonProcessingException {
        String path = uri.getPath();
        if (path.equals("/api/messages") && method.equals("DELETE")) {
            inbox.clear();
            return new Answer(204, "application/json", "");
        }
        if (!method.equals("GET")) {
            return new Answer(405, "text/plain", "Only GET, and DELETE of /api/messages\n");
        }
        if (path.equals("/")) {
            return new Answer(200, "text/html; charset=utf-8", page.render(inbox.all()));
        }
        if (path.equals("/api/messages")) {
            return list(uri);
        }
        Matcher one = ONE.matcher(path);
        return one.matches() ? one(Long.parseLong(one.group(1))) : nothing();
    }

    private Answer list(URI uri) throws JsonProcessingException {
        List<Mail> mails = addressee(uri).map(inbox::to).orElseGet(inbox::all);
        return json(Map.of("messages", mails.stream().map(Mail::summary).toList()));
    }

    private Answer one(long id) throws JsonProcessingException {
        Optional<Mail> mail = inbox.byId(id);
        return mail.isPresent() ? json(mail.get()) : nothing();
    }

    private Answer json(Object value) throws JsonProcessingException {
        return new Answer(200, "application/json", json.writeValueAsString(value));
    }

    private static Answer nothing() {
        return new Answer(404, "text/plain", "There is nothing here\n");
    }

    private static Optional<String> addressee(URI uri) {
        return Optional.ofNullable(uri.getRawQuery())
                .map(ADDRESSEE::matcher)
                .filter(Matcher::find)
                // A plus in an address is meant as such far more often than as a blank.
                .map(found -> URLDecoder.decode(found.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private record Answer(int status, String mediaType, String body) {}
}
