package org.sealwell.share.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.pepper.Pepper;
import org.sealwell.share.pepper.Pepper.Purpose;

/** Who is asking, as far as anybody is told: a coarse network and a family of browsers for the owner, a pseudonym for the limits. */
@RequestScoped
public class Visitor {

    private static final int IPV4_PREFIX_BYTES = 3;
    private static final int IPV6_PREFIX_BYTES = 6;
    /** A household or a server has a whole /64 of IPv6. */
    private static final int IPV6_SUBJECT_BYTES = 8;

    private static final String UNKNOWN = "unknown";

    private final HttpServerRequest request;
    private final Pepper pepper;

    @Inject
    Visitor(HttpServerRequest request, Pepper pepper) {
        this.request = request;
        this.pepper = pepper;
    }

    /** Counted by the limits; cannot be read back. */
    public String subject() {
        InetAddress address = address(request.remoteAddress().hostAddress());
        byte[] bytes = address == null ? new byte[0] : address.getAddress();
        return pepper.text(
                Purpose.NETWORK_INDEX,
                address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_SUBJECT_BYTES) : bytes);
    }

    /** What the owner's log says of them. Taken at once: the request is gone when the work on it has ended. */
    public Seen seen() {
        return new Seen(
                network(request.remoteAddress().hostAddress()), browser(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** For example {@code 203.0.113.0/24} or {@code 2001:db8:1:0:0:0:0:0/48}. */
    static String network(String literal) {
        InetAddress address = address(literal);
        if (address == null) {
            return UNKNOWN;
        }
        byte[] bytes = address.getAddress();
        boolean wide = address instanceof Inet6Address;
        Arrays.fill(bytes, wide ? IPV6_PREFIX_BYTES : IPV4_PREFIX_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + (wide ? "/48" : "/24");
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address keeps its length", e);
        }
    }

    /** Each family calls itself what the older ones do, too: the first that fits is the youngest. */
    static String browser(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        for (Family family : Family.values()) {
            if (userAgent.contains(family.mark)) {
                return family.wireName;
            }
        }
        return "other";
    }

    private static @Nullable InetAddress address(@Nullable String literal) {
        try {
            return literal == null ? null : InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What the owner's log says. */
    public record Seen(String network, String browser) {
        @Override
        public String toString() {
            return "Seen[redacted]";
        }
    }

    private enum Family {
        EDGE("Edg", "Edge"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser/", "Samsung Internet"),
        FIREFOX("Firefox/", "Firefox"),
        FIREFOX_IOS("FxiOS/", "Firefox"),
        CHROME_IOS("CriOS/", "Chrome"),
        CHROME("Chrome/", "Chrome"),
        SAFARI("Safari/", "Safari");

        private final String mark;
        private final String wireName;

        Family(String mark, String wireName) {
            this.mark = mark;
            this.wireName = wireName;
        }
    }
}
