package org.sealwell.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Which listener has which port of 127.0.0.1. */
public record Ports(Map<Listener, Integer> byListener) {
    static final String BASE = "SEALWELL_PORT_BASE";
    private static final List<Listener> ORDER = List.of(Listener.values());

    public Ports {
        byListener = Map.copyOf(byListener);
    }

    /**
     * The usual ports, moved by {@code SEALWELL_PORT_<LISTENER>}; or, with {@code SEALWELL_PORT_BASE}, a block of ports from there on in
     * the order of {@link Listener}.
     */
    public static Ports of(Map<String, String> environment) {
        Optional<Integer> base = number(environment, BASE);
        return each(listener -> number(environment, listener.variable())
                .or(() -> base.map(first -> first + ORDER.indexOf(listener)))
                .orElseGet(listener::usualPort));
    }

    /** Free ports, all different. */
    public static Ports free() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
            for (Listener listener : Listener.values()) {
                ServerSocket socket = bind(0);
                held.add(socket);
                ports.put(listener, socket.getLocalPort());
            }
            return new Ports(ports);
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /** The same with one listener moved. */
    public Ports with(Listener listener, int port) {
        return each(other -> other == listener ? port : of(other));
    }

    /** The port of a listener. */
    public int of(Listener listener) {
        Integer port = byListener.get(listener);
        if (port == null) {
            throw new IllegalStateException("No port for " + listener.label());
        }
        return port;
    }

    /** What is on a listener's port, {@code http://127.0.0.1:<port>}. */
    public String url(Listener listener) {
        return "http://127.0.0.1:" + of(listener);
    }

    /**
     * Checks that nobody else is there yet.
     *
     * @throws IllegalStateException that names the first taken port, who wanted it, and how to move it
     */
    void requireFree() {
        for (Listener listener : Listener.values()) {
            try {
                bind(of(listener)).close();
            } catch (IOException e) {
                throw new IllegalStateException(
                        "Port %d, wanted by %s, is taken by another program. Choose another one with --port %s=<port> or %s=<port>."
                                .formatted(of(listener), listener.label(), listener.label(), listener.variable()),
                        e);
            }
        }
    }

    private static Ports each(ToIntFunction<Listener> port) {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            ports.put(listener, port.applyAsInt(listener));
        }
        return new Ports(ports);
    }

    private static Optional<Integer> number(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable)).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + " is not a number: " + environment.get(variable), e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        // As the servers do: a port whose last connections are still fading away is free.
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        return socket;
    }
}
