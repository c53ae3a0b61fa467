package org.sealwell.gateway.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.exchange.Exchange;

/**
 * The web app's files as they were when the gateway started: nothing that is put on the disk later is served, and no page is half of one
 * build and half of the next.
 */
@Singleton
public class WebApp {
    private static final String INDEX = "/index.html";

    private final Map<String, AppFile> files;

    @Inject
    WebApp(GatewayConfig config) {
        files = config.siteDirectory().map(WebApp::read).orElseGet(Map::of);
    }

    /** What its page's inline scripts hash to, as a content security policy names them; none without an app. */
    public List<String> inlineScripts() {
        return Optional.ofNullable(files.get(INDEX))
                .map(index -> InlineScripts.hashes(index.content().toString()))
                .orElseGet(List::of);
    }

    /** Answers with a file of the app, or, where a person goes to one of its addresses, with its page; or lets the request pass. */
    void handle(RoutingContext context) {
        String path = context.normalizedPath();
        Optional<AppFile> file = Optional.ofNullable(files.get(path.equals("/") ? INDEX : path))
                .or(() -> isVisit(context.request(), path) ? Optional.ofNullable(files.get(INDEX)) : Optional.empty());
        file.ifPresentOrElse(found -> send(found, context), context::next);
    }

    /** Scripts and pictures that are not there are not there; only who visits an address wants the app, which knows its own addresses. */
    private static boolean isVisit(HttpServerRequest request, String path) {
        if (SharedLink.isAt(path)) {
            return true;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean wantsPage = accept != null && accept.contains("text/html");
        boolean namesFile = path.substring(path.lastIndexOf('/')).contains(".");
        return wantsPage && !namesFile && !path.startsWith("/api/");
    }

    private static void send(AppFile file, RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        AppFile.Form form = file.form(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        Exchange.of(context).takenBy("app");
        // Also with a 304: browsers put its headers, the policy that goes by the media type among them, over those that
        // they have kept.
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.ETAG, form.tag());
        if (form.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            var unused = response.setStatusCode(304).end();
            return;
        }
        form.encoding().ifPresent(encoding -> response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding));
        response.putHeader(
                HttpHeaders.CONTENT_LENGTH, Integer.toString(form.content().length()));
        var unused = request.method().equals(HttpMethod.HEAD) ? response.end() : response.end(form.content());
    }

    private static Map<String, AppFile> read(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            Map<String, AppFile> files = new HashMap<>();
            for (Path file :
                    all.filter(Files::isRegularFile).filter(AppFile::isOriginal).toList()) {
                String path = "/" + directory.relativize(file).toString().replace('\\', '/');
                files.put(path, AppFile.read(file));
            }
            if (!files.containsKey(INDEX)) {
                throw new IllegalStateException("There is no index.html in " + directory);
            }
            return Map.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
