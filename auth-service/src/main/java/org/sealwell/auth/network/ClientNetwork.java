package org.sealwell.auth.network;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import org.sealwell.auth.B64;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.pepper.Pepper.Purpose;

/** Where a request comes from, as the gateway says, in a form that is counted but cannot be read back. */
@RequestScoped
public class ClientNetwork {

    /** A household or a server has a whole /64 of IPv6. */
    private static final int IPV6_PREFIX_BYTES = 8;

    private final HttpServerRequest request;
    private final Pepper pepper;

    @Inject
    ClientNetwork(HttpServerRequest request, Pepper pepper) {
        this.request = request;
        this.pepper = pepper;
    }

    public String subject() {
        return B64.encode(
                pepper.mac(Purpose.NETWORK_INDEX, prefix(request.remoteAddress().hostAddress())));
    }

    private static byte[] prefix(String literal) {
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            byte[] bytes = address.getAddress();
            return address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_PREFIX_BYTES) : bytes;
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
