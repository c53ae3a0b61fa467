package org.sealwell.gateway.exchange;

/**
 * The caller as seen from the network.
 *
 * @param address the literal IP address
 * @param secure whether the caller speaks TLS, to us or to a trusted proxy before us
 */
public record Client(String address, boolean secure) {
    /** What services are told in {@code X-Forwarded-Proto}. */
    public String scheme() {
        return secure ? "https" : "http";
    }
}
