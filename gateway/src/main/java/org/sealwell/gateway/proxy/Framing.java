package org.sealwell.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * HTTP/2 frames a body of unknown length by itself and says nothing in its headers; towards the service, which is spoken to in HTTP/1.1, the proxy
 * looks at these headers to tell how to send it on.
 */
final class Framing {
    private Framing() {}

    static void restore(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2 && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }
}
