package org.sealwell.client.http;

import java.io.IOException;

/**
 * One exchange. An implementation follows no redirects, keeps no cookies and no cache, and gives every status as an
 * answer.
 */
@FunctionalInterface
public interface HttpTransport {
    /**
     * Sends the call and reads the whole answer.
     *
     * @throws IOException when no whole answer came
     */
    HttpAnswer send(HttpCall call) throws IOException;
}
