package org.sealwell.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one caller's network: an IPv4 address, or the /64 that one IPv6 subscriber has to choose addresses from. */
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(String address) {
        InetAddress parsed = InetAddress.ofLiteral(address);
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES))
                : parsed.getHostAddress();
    }
}
